// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;
using tests::Program;

/// Exports of amounts in several currencies, as processes of their own.
class TestCurrencyCommand : public QObject
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
    tests::ProgramRun exportTo(const QString& file, const QStringList& words)
    {
        return run(QStringList{u"export"_s, u"--output"_s, m_folder.filePath(file), u"--business"_s, u"cvs"_s,
                               u"--from"_s, u"2024-05-01"_s, u"--to"_s, u"2024-05-02"_s, u"--interval"_s, u"hour"_s,
                               u"--zone"_s, u"UTC"_s} +
                   words);
    }
    QByteArray contentOf(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList lines(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        auto lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
        lines.removeIf([](const QString& line) { return line.contains(u",0,,0,0,0,"); }); // hours without receipts
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        const auto add = [](const QString& time, const QString& total, const QString& members) {
            return PipelineFixture::insertion(
                time, u"{\"vendor\": {\"name\": \"cvs\"}, \"total\": %1, %2}"_s.arg(total, members));
        };
        const auto currency = [](const QString& code) { return u"\"currency_code\": \"%1\""_s.arg(code); };
        QVERIFY(
            m_fixture->write(add(u"2024-05-01 10:05Z"_s, u"1.50"_s, currency(u"MYR"_s)) +
                             add(u"2024-05-01 10:06Z"_s, u"2"_s, currency(u"usd"_s)) +
                             add(u"2024-05-01 11:05Z"_s, u"4"_s, currency(u"MYR"_s)) +
                             add(u"2024-05-01 11:06Z"_s, u"1"_s, currency(u"MYR"_s) + u", \"is_money_in\": true"_s) +
                             add(u"2024-05-01 11:07Z"_s, u"9"_s, currency(u"MYR"_s) + u", \"is_duplicate\": true"_s)));
        QVERIFY(m_fixture->drain());
    }

    void tablesTellThemApart()
    {
        const auto result = exportTo(u"all.csv"_s, {u"--metric"_s, u"total_amount"_s});
        QVERIFY2(result.exitCode == 0, result.all().constData());
        QCOMPARE(lines(u"all.csv"_s),
                 (QStringList{u"time,business,total_amount,documents,documents_with_score,documents_with_ocr_score,"
                              "open_bucket,currency,amounts_by_currency"_s,
                              u"2024-05-01T10:00:00+00:00,cvs,3.5,2,0,0,false,MYR + USD,\"MYR 1.5; USD 2\""_s,
                              u"2024-05-01T11:00:00+00:00,cvs,3,2,0,0,false,MYR,MYR 3"_s}));
        QCOMPARE(result.json().value(u"currencies"_s).toArray(), (QJsonArray{u"MYR"_s, u"USD"_s}));
        QVERIFY2(result.all().contains("MYR + USD"), result.all().constData()); // and says so
        // Scores are in no currency.
        QVERIFY(!exportTo(u"scores.csv"_s, {u"--metric"_s, u"avg_score"_s}).all().contains("MYR + USD"));
        QVERIFY(!lines(u"scores.csv"_s).first().contains(u"currency"));
    }

    void oneIsChosen()
    {
        const auto result = exportTo(u"one.csv"_s, {u"--metric"_s, u"total_amount"_s, u"--currency"_s, u"myr"_s});
        QVERIFY2(result.exitCode == 0, result.all().constData());
        QCOMPARE(lines(u"one.csv"_s).mid(1),
                 (QStringList{u"2024-05-01T10:00:00+00:00,cvs,1.5,2,0,0,false,MYR,MYR 1.5"_s,
                              u"2024-05-01T11:00:00+00:00,cvs,3,2,0,0,false,MYR,MYR 3"_s}));
        QVERIFY(!result.all().contains("MYR + USD"));
        const auto raw = exportTo(u"raw.csv"_s, {u"--raw"_s, u"--currency"_s, u"USD"_s});
        QVERIFY2(raw.exitCode == 0, raw.all().constData());
        QCOMPARE(lines(u"raw.csv"_s).size(), 2);
        QVERIFY(lines(u"raw.csv"_s).last().endsWith(u",cvs,2,,,USD"));
        const auto other = exportTo(u"other.csv"_s, {u"--currency"_s, u"THB"_s});
        QCOMPARE(other.exitCode, 0);
        QVERIFY2(other.all().contains("THB"), other.all().constData());
        QVERIFY(!raw.all().contains("No receipt"));
        const auto none = exportTo(u"none.csv"_s, {u"--raw"_s, u"--currency"_s, u"THB"_s});
        QCOMPARE(none.exitCode, 0);
        QVERIFY2(none.all().contains("No receipt in this range is in THB."), none.all().constData());
    }

#ifdef OCR_ANALYTICS_GUI
    void rollingMeansAreDrawn()
    {
        const auto draw = [this](const QString& name, const QStringList& words) {
            const auto result = exportTo(name, words);
            return result.exitCode == 0 ? contentOf(name) : QByteArray();
        };
        const auto plain = draw(u"plain.svg"_s, {});
        const auto rolled = draw(u"rolled.svg"_s, {u"--rolling"_s, u"2"_s});
        QVERIFY(!plain.isEmpty() && !plain.contains("of 2 points"));
        QVERIFY(rolled.contains("mean of 2 points") && rolled.contains("rolling mean or median of 2 points"));
        for (const auto* wrong : {"1", "367", "x"})
            QCOMPARE(exportTo(u"x.svg"_s, {u"--rolling"_s, QString::fromLatin1(wrong)}).exitCode, 2);
        QCOMPARE(exportTo(u"x.csv"_s, {u"--rolling"_s, u"2"_s}).exitCode, 2);
    }
#endif

    void aWorkspaceKeepsIt()
    {
        QFile file(m_folder.filePath(u"w.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"ocr_analytics_workspace": 1, "range": "2024-05-01..2024-05-02", "interval": "hour", "zone": "UTC",
                       "currency": "USD", "panes": [{"businesses": ["cvs"], "metrics": ["total_amount"]}]})");
        file.close();
        const auto path = m_folder.filePath(u"kept.csv"_s);
        const auto result = run({u"export"_s, u"--output"_s, path, u"--workspace"_s, file.fileName()});
        QVERIFY2(result.exitCode == 0, result.all().constData());
        QVERIFY(lines(u"kept.csv"_s).value(1).contains(u",cvs,2,2,0,0,false,USD,USD 2"));
    }

    void whatIsNoCurrencyIsRefused()
    {
        const auto result = exportTo(u"x.csv"_s, {u"--currency"_s, u"MYR + USD"_s});
        QCOMPARE(result.exitCode, 2);
        QVERIFY(!QFile::exists(m_folder.filePath(u"x.csv"_s)));
    }

    void duplicatesAreListedAndNotCounted()
    {
        const auto status = run({u"status"_s});
        QCOMPARE(status.exitCode, 0);
        QCOMPARE(status.json().value(u"rejected"_s).toObject().value(u"duplicate_receipt"_s).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCurrencyCommand)
#include "tst_currencycommand.moc"
