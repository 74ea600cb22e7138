// SPDX-License-Identifier: GPL-3.0-only
#include "tests/serve/serving.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::get;
using tests::Program;
using tests::ProgramRun;
using tests::Serving;

/// What a newcomer does: a local database, sample data, totals, a table and a picture.
class TestLocalDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{u"/tmp/oa-local-XXXXXX"_s};

    ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--local="_s + m_folder.filePath(u"db"_s), u"--json"_s} + words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // As root the server runs as another user, who must be able to get there.
        QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup |
                                                   QFile::ReadGroup | QFile::ExeOther | QFile::ReadOther);
    }

    void fromNothingToAPicture()
    {
        const auto looked = run({u"status"_s});
        OA_EXITED(looked, 1);
        QCOMPARE(looked.json()[u"ready"].toBool(true), false); // looking creates no tables

        const auto seeded = run({u"seed"_s, u"--days=1"_s, u"--random-seed=1"_s});
        OA_EXITED(seeded, 0);
        QCOMPARE(seeded.json()[u"documents"].toInteger(), 86'400LL);
        QVERIFY(seeded.json()[u"seconds"].toDouble() > 0);

        const auto refreshed = run({u"refresh"_s});
        OA_EXITED(refreshed, 0);
        QCOMPARE(refreshed.json()[u"documents"].toInteger(), 86'400LL);
        QCOMPARE(refreshed.json()[u"rejected"].toInteger(-1), 0LL);

        const auto verified = run({u"verify"_s});
        OA_EXITED(verified, 0);
        QCOMPARE(verified.json()[u"differences"].toInteger(-1), 0LL);

        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        QCOMPARE(status.json()[u"documents"].toInteger(), 86'400LL);
        QCOMPARE(status.json()[u"rejected_documents"].toInteger(-1), 0LL);
        QCOMPARE(status.json()[u"pending_minutes"].toInteger(-1), 0LL);
        QCOMPARE(status.json()[u"lag_seconds"].toDouble(-1), 0.0);
        QCOMPARE(status.json()[u"local"].toBool(), true);

        const auto table = m_folder.filePath(u"out.csv"_s);
        const auto exported = run({u"export"_s, u"--business=cvs"_s, u"--business=walgreens"_s, u"--output"_s, table,
                                   u"--range=last 2 days"_s, u"--interval=hour"_s});
        OA_EXITED(exported, 0);
        QVERIFY(exported.json()[u"rows"].toInteger() >= 48);
#ifdef OCR_ANALYTICS_GUI
        const auto picture = m_folder.filePath(u"out.png"_s);
        OA_EXITED(run({u"export"_s, u"--business=cvs"_s, u"--business=walgreens"_s, u"--output"_s, picture}), 0);
        QVERIFY(QFile(picture).size() > 10'000);
#endif
    }

    /// Nobody but the program starts a local server again.
    void aKilledServerIsStartedAgain()
    {
        const auto follower =
            Program::start({u"--local="_s + m_folder.filePath(u"db"_s), u"--json"_s, u"refresh"_s, u"--follow"_s});
        const auto postmaster = [this] {
            QFile file(m_folder.filePath(u"db/data/postmaster.pid"_s));
            return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toInt() : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(run({u"status"_s}).json()[u"newest_runs"][0][u"state"] == u"running"_s,
                                 Program::patience);
        const auto first = postmaster();
        QVERIFY(first > 0);
        QCOMPARE(::kill(first, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(postmaster() > 0 && postmaster() != first, Program::patience);
        OA_EXITED(run({u"seed"_s, u"--from=2024-05-01T10:00:00Z"_s, u"--to=2024-05-01T10:01:00Z"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(run({u"status"_s}).json()[u"pending_minutes"].toInteger(-1), 0LL, Program::patience);
        QCOMPARE(follower->state(), QProcess::Running);
        ::kill(static_cast<pid_t>(follower->processId()), SIGINT);
        QVERIFY(Program::finish(*follower).hasExited);
    }

    void aKilledServerIsStartedAgainForQuestions()
    {
        OA_EXITED(run({u"migrate"_s}), 0);
        const auto serving =
            Serving::start({u"--local="_s + m_folder.filePath(u"db"_s), u"serve"_s, u"--listen=127.0.0.1:0"_s});
        QVERIFY(serving.port > 0);
        QCOMPARE(get(serving.port, u"/api/business_ids"_s).status, 200);
        QFile file(m_folder.filePath(u"db/data/postmaster.pid"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(::kill(file.readLine().trimmed().toInt(), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(get(serving.port, u"/api/business_ids"_s).status, 200, Program::patience);
    }
};

QTEST_GUILESS_MAIN(TestLocalDatabase)
#include "tst_localdatabase.moc"
