// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/importjob.h"

#include "app/jobs/refresh/refreshjob.h"
#include "tests/jobs/jobfixture.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryFile>
#include <QTest>

#include <thread>
#include <unistd.h>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// JSON written with single quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray goodLine(int number)
{
    return json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'business_id': 'b', 'total': {'value': ") +
           QByteArray::number(number) + "}}}\n";
}

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<QTemporaryFile> m_file;

    jobs::ImportOptions fileOf(const QByteArray& text)
    {
        m_file = std::make_unique<QTemporaryFile>();
        jobs::ImportOptions options;
        if (m_file->open() && m_file->write(text) == text.size() && m_file->flush())
            options.path = m_file->fileName();
        options.zoneIfNone = QTimeZone::utc();
        return options;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(m_connection && createTables(*m_connection));
    }

    void cleanup() { m_connection.reset(); }

    void everyLineIsImportedOrNamed()
    {
        const auto text = goodLine(1) + "no JSON\n" + "\n" + json("{'ml_response': {}}\n") + goodLine(2) +
                          json("{'timestamp': '2024-05-01T10:00:07+02:00', 'ml_response': 'no receipt'}\n") +
                          json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'broken': NaN}}");
        auto options = fileOf(text);
        std::vector<qint64> told;
        options.refused = [&told](const jobs::RefusedEntry& entry) {
            QVERIFY(!entry.reason.isEmpty() && entry.isLine);
            told.push_back(entry.number);
        };
        jobs::ImportJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->rows, 4);
        QCOMPARE(outcome->counts[u"lines"].toInt(), 6);
        QCOMPARE(outcome->counts[u"imported"].toInt(), 4);
        QCOMPARE(outcome->counts[u"refused"].toInt(), 2);
        QCOMPARE(told, (std::vector<qint64>{2, 4}));
        const auto listed = outcome->counts[u"refused_lines"].toArray();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[1][u"line"].toInt(), 4);
        QVERIFY(listed[1][u"reason"].toString().contains(u"timestamp"));

        const auto rows =
            m_connection->execute("SELECT ml_response, (extract(epoch from \"timestamp\") * 1000000)::bigint"
                                  " FROM public.documents ORDER BY document_id");
        QVERIFY(rows);
        QCOMPARE(rows->rowCount(), 4);
        QCOMPARE(rows->text(0, 0), QString::fromLatin1(json("{'business_id': 'b', 'total': {'value': 1}}")));
        QCOMPARE(rows->text(2, 0), u"no receipt"_s);
        QCOMPARE(rows->integer(2, 1), core::toEpochMicroseconds(utc("2024-05-01T08:00:07Z")));
        QCOMPARE(rows->text(3, 0), QString::fromLatin1(json("{'broken': NaN}")));
    }

    void notAllOfManyRefusedAreListed()
    {
        QByteArray text = goodLine(1);
        for (int i = 0; i < 1003; ++i)
            text += "no JSON\n";
        jobs::ImportJob job(fileOf(text));
        const auto outcome = runJobOn(m_database, job);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->counts[u"refused"].toInt(), 1003);
        QCOMPARE(outcome->counts[u"refused_lines"].toArray().size(), 1000);
        QCOMPARE(outcome->counts[u"refused_lines"][999][u"line"].toInt(), 1001);
    }

    void realReceiptsAreAllGoodOrRejected()
    {
        jobs::ImportOptions options;
        options.path = QStringLiteral(OA_SHARED_DATA "/real_receipts.jsonl");
        options.zoneIfNone = QTimeZone::utc();
        if (!QFile::exists(options.path))
            QSKIP("the real receipts do not lie beside the checkout");
        jobs::ImportJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(outcome);
        QCOMPARE(outcome->rows, 1533);
        QCOMPARE(outcome->counts[u"refused"].toInt(-1), 0);
        QCOMPARE(documentCount(*m_connection), 1533);

        jobs::RefreshJob refresh;
        const auto refreshed = runJobOn(m_database, refresh);
        QVERIFY2(refreshed, qPrintable(refreshed ? QString() : refreshed.error().message));
        const auto rejectedFor = [this](const char* reason) {
            const auto sql =
                "SELECT count(*) FROM public.rejected_documents WHERE reason = '" + std::string(reason) + "'";
            return numberFrom(*m_connection, sql);
        };
        // As the data's own description counts them: 344 without a business, two without a total (which may be the
        // same).
        QCOMPARE(rejectedFor("missing_business"), 344);
        const auto withoutTotal = rejectedFor("missing_total");
        QVERIFY(withoutTotal <= 2);
        QCOMPARE(numberFrom(*m_connection, "SELECT count(*) FROM public.rejected_documents"), 344 + withoutTotal);
        QCOMPARE(numberFrom(*m_connection, "SELECT count(*) FROM public.document_values"), 1533 - 344 - withoutTotal);
    }

    void missingFile()
    {
        jobs::ImportOptions options;
        options.path = u"/nowhere/at/all.jsonl"_s;
        jobs::ImportJob job(options);
        const auto outcome = runJobOn(m_database, job);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::NotFound);
        QVERIFY(outcome.error().message.contains(options.path));
    }

    void longFilesGoInSeveralStatements()
    {
        QByteArray text;
        const auto filler = QByteArray(100'000, 'x');
        for (int i = 0; i < 800; ++i) // 80 MB: three statements, one transaction
            text += json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'n': ") + QByteArray::number(i) +
                    json(", 'text': '") + filler + json("'}}\n");
        jobs::ImportJob job(fileOf(text));
        QVERIFY(runJobOn(m_database, job));
        QCOMPARE(numberFrom(*m_connection, "SELECT count(DISTINCT ml_response) FROM public.documents"), 800);
        QCOMPARE(numberFrom(*m_connection, "SELECT count(DISTINCT xmin::text) FROM public.documents"), 1);
    }

    void stopImportsNothing()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += goodLine(i);
        jobs::ImportJob job(fileOf(text));
        std::stop_source stop;
        const auto outcome = runJobOn(m_database, job, stop.get_token(), [&stop](const jobs::Progress& progress) {
            QVERIFY(progress.total >= progress.done);
            if (progress.done > 1000)
                stop.request_stop();
        });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, core::ErrorCode::Canceled);
        QCOMPARE(documentCount(*m_connection), 0);
    }

    void unansweredCommitIsLookedUp_data()
    {
        QTest::addColumn<CuttingProxy::Cut>("cut");
        QTest::addRow("committed") << CuttingProxy::Cut::AfterServer;
        QTest::addRow("rolled back") << CuttingProxy::Cut::BeforeServer;
    }

    void unansweredCommitIsLookedUp()
    {
        QFETCH(CuttingProxy::Cut, cut);
        CuttingProxy proxy(m_server.socketFolder(), m_server.port(), cut, 1);
        auto behindProxy = m_database;
        behindProxy.setValue(u"host"_s, proxy.folder());
        jobs::ImportJob job(fileOf(goodLine(1) + "broken\n" + goodLine(2)));
        const auto outcome = runJobOn(behindProxy, job);
        QVERIFY(proxy.hasCut());
        if (cut == CuttingProxy::Cut::AfterServer) {
            QVERIFY(outcome);
            QCOMPARE(outcome->rows, 2);
            QCOMPARE(outcome->counts[u"refused"].toInt(), 1);
        } else {
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().code, core::ErrorCode::ConnectionLost);
            QCOMPARE(documentCount(*m_connection), 0);
            QVERIFY(job.isRepeatable());
            QVERIFY(runJobOn(behindProxy, job));
        }
        QCOMPARE(documentCount(*m_connection), 2);
    }

    void readsStandardInputAndCanBeStoppedThere_data()
    {
        QTest::addColumn<bool>("stops");
        QTest::addRow("to its end") << false;
        QTest::addRow("until stopped") << true;
    }

    void readsStandardInputAndCanBeStoppedThere()
    {
        QFETCH(bool, stops);
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        const int savedInput = ::dup(STDIN_FILENO);
        QVERIFY(::dup2(ends[0], STDIN_FILENO) >= 0);
        ::close(ends[0]);

        jobs::ImportOptions options;
        options.path = u"-"_s;
        jobs::ImportJob job(options);
        QVERIFY(!job.isRepeatable());
        std::stop_source stop;
        core::Result<jobs::Outcome> outcome;
        std::thread runner([&] { outcome = runJobOn(m_database, job, stop.get_token()); });
        const auto text = goodLine(1) + goodLine(2);
        const auto written = ::write(ends[1], text.constData(), static_cast<std::size_t>(text.size()));
        if (stops)
            stop.request_stop();
        else
            ::close(ends[1]);
        runner.join();
        if (stops)
            ::close(ends[1]);
        ::dup2(savedInput, STDIN_FILENO);
        ::close(savedInput);

        QCOMPARE(written, text.size());
        QCOMPARE(outcome.has_value(), !stops);
        if (stops)
            QCOMPARE(outcome.error().code, core::ErrorCode::Canceled);
        QCOMPARE(documentCount(*m_connection), stops ? 0 : 2);
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
