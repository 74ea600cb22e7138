// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/csvtable.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;
using tests::Program;

/// `group`, and exports by interval, group and of all businesses, as processes of their own.
class TestGroupCommand : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    QTemporaryDir m_folder;

    tests::ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--json"_s} +
                            words);
    }
    QStringList exported(const QStringList& words)
    {
        const auto path = m_folder.filePath(u"out.csv"_s);
        const auto result =
            run(QStringList{u"export"_s, u"--output"_s, path, u"--metric"_s, u"total_amount,median_score"_s} + words);
        QFile file(path);
        if (result.exitCode != 0 || !file.open(QIODevice::ReadOnly))
            return {QString::fromUtf8(result.all())};
        auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        lines.removeFirst();
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        const auto add = [](const QString& time, const QString& business, const QString& total, const QString& score) {
            return PipelineFixture::insertion(time, PipelineFixture::payload(business, total, score));
        };
        QVERIFY(m_fixture->write(add(u"2024-03-30 18:20Z"_s, u"CVS"_s, u"1.1"_s, u"10"_s) +
                                 add(u"2024-03-30 18:40Z"_s, u"cvs"_s, u"2.2"_s, u"20"_s) +
                                 add(u"2024-03-31 18:20Z"_s, u"CVS"_s, u"4"_s, u"60"_s) +
                                 add(u"2024-03-31 18:20Z"_s, u"walmart"_s, u"0.3"_s, u"70"_s)));
        QVERIFY(m_fixture->drain());
    }

    void groupsAreMadeExportedAndUndone()
    {
        const auto suggested = run({u"group"_s, u"suggest"_s});
        QCOMPARE(suggested.exitCode, 0);
        const auto suggestions = suggested.json().value(u"suggestions"_s).toArray();
        QCOMPARE(suggestions.size(), 1);
        QCOMPARE(suggestions.first()[u"businesses"_s].toArray(), (QJsonArray{u"CVS"_s, u"cvs"_s}));

        const auto added = run({u"group"_s, u"add"_s, u"CVS Pharmacy"_s, u"CVS"_s, u"cvs"_s});
        QVERIFY2(added.exitCode == 0, added.all().constData());
        QCOMPARE(added.json().value(u"changed"_s).toInt(), 2);
        const auto listed = run({u"group"_s, u"list"_s}).json().value(u"groups"_s).toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first()[u"name"_s].toString(), u"CVS Pharmacy"_s);

        // Days of India: 18:30 UTC ends one.
        QCOMPARE(exported({u"--business"_s, u"CVS Pharmacy"_s, u"--interval"_s, u"day"_s, u"--zone"_s,
                           u"Asia/Kolkata"_s, u"--from"_s, u"2024-03-30"_s, u"--to"_s, u"2024-04-01"_s}),
                 (QStringList{u"2024-03-30T00:00:00+05:30,CVS Pharmacy,1.1,10,1,1,0,false,,"_s,
                              u"2024-03-31T00:00:00+05:30,CVS Pharmacy,6.2,40,2,2,0,false,,"_s}));
        QCOMPARE(exported({u"--business"_s, u"*"_s, u"--interval"_s, u"month"_s, u"--zone"_s, u"UTC"_s, u"--from"_s,
                           u"2024-03-01"_s, u"--to"_s, u"2024-04-01"_s}),
                 QStringList{u"2024-03-01T00:00:00+00:00,*,7.6,40,4,4,0,false,,"_s});

        QCOMPARE(run({u"group"_s, u"undo"_s}).json().value(u"undone"_s).toArray().size(), 2);
        QVERIFY(run({u"group"_s, u"list"_s}).json().value(u"groups"_s).toArray().isEmpty());
        QCOMPARE(run({u"export"_s, u"--output"_s, m_folder.filePath(u"x.csv"_s), u"--business"_s, u"CVS Pharmacy"_s})
                     .exitCode,
                 1);
    }

    void membersAreTakenOut()
    {
        QCOMPARE(run({u"group"_s, u"add"_s, u"CVS"_s, u"cvs"_s}).exitCode, 0);
        QCOMPARE(run({u"group"_s, u"remove"_s, u"CVS"_s, u"walmart"_s}).exitCode, 1);
        QCOMPARE(run({u"group"_s, u"remove"_s, u"CVS"_s}).json().value(u"changed"_s).toInt(), 1);
        QCOMPARE(run({u"group"_s, u"remove"_s, u"CVS"_s}).exitCode, 1);
    }

    void whatIsTakenFromOthersIsTold()
    {
        const auto first = run({u"group"_s, u"add"_s, u"First"_s, u"cvs"_s});
        OA_EXITED(first, 0);
        QVERIFY(first.json().value(u"taken_from"_s).isArray());
        QVERIFY(first.json().value(u"taken_from"_s).toArray().isEmpty());
        const auto second = run({u"group"_s, u"add"_s, u"Second"_s, u"cvs"_s});
        OA_EXITED(second, 0);
        const QJsonArray taken{QJsonObject{{u"business"_s, u"cvs"_s}, {u"group"_s, u"First"_s}}};
        QCOMPARE(second.json().value(u"taken_from"_s).toArray(), taken);
        const auto third = Program::run(
            {u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"group"_s, u"add"_s, u"Third"_s, u"cvs"_s});
        OA_EXITED(third, 0);
        QVERIFY2(third.out.contains("cvs was taken out of Second"), third.all());
        OA_EXITED(run({u"group"_s, u"remove"_s, u"Third"_s}), 0);
    }

    void everyIntervalIsExported()
    {
        for (const auto* interval : {"minute", "5m", "15m", "30m", "hour", "3h", "6h", "12h", "day", "week", "month",
                                     "quarter", "year", "auto"})
        {
            const auto result = run({u"export"_s, u"--output"_s, m_folder.filePath(u"x.csv"_s), u"--business"_s,
                                     u"CVS"_s, u"--interval"_s, QString::fromLatin1(interval), u"--zone"_s,
                                     u"Europe/Berlin"_s, u"--from"_s, u"2024-01-01"_s, u"--to"_s, u"2025-01-01"_s});
            QVERIFY2(result.exitCode == 0, result.all().constData());
            if (interval != QByteArray("auto"))
                QCOMPARE(result.json().value(u"interval"_s).toString(), QString::fromLatin1(interval));
            QVERIFY(result.json().value(u"buckets"_s).toInt() >= 1);
        }
        QCOMPARE(run({u"export"_s, u"--output"_s, m_folder.filePath(u"x.csv"_s), u"--business"_s, u"CVS"_s,
                      u"--interval"_s, u"fortnight"_s})
                     .exitCode,
                 2);
    }

    void whatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addRow("nothing") << QStringList{} << 2;
        QTest::addRow("another word") << QStringList{u"rename"_s} << 2;
        QTest::addRow("a group without businesses") << QStringList{u"add"_s, u"CVS"_s} << 2;
        QTest::addRow("a name for list") << QStringList{u"list"_s, u"CVS"_s} << 2;
        QTest::addRow("an unknown business") << QStringList{u"add"_s, u"CVS"_s, u"nobody"_s} << 1;
        QTest::addRow("the name of all") << QStringList{u"add"_s, u"*"_s, u"cvs"_s} << 1;
    }

    void whatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        const auto result = run(QStringList{u"group"_s} + words);
        QVERIFY2(result.exitCode == code, result.all().constData());
        QVERIFY(run({u"group"_s, u"list"_s}).json().value(u"groups"_s).toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGroupCommand)
#include "tst_groupcommand.moc"
