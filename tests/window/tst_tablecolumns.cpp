// SPDX-License-Identifier: GPL-3.0-only
// Every column of the tables, with what is negative, huge, zero and missing.
#include "app/window/alerts/alerthistorymodel.h"
#include "app/window/alerts/alertrulesmodel.h"
#include "app/window/documents/contributionmodel.h"
#include "app/window/documents/documentsmodel.h"
#include "app/window/ranking/rankingmodel.h"
#include "app/window/refused/refusedmodel.h"
#include "app/window/rejected/rejectedmodel.h"
#include "app/window/tables/wholenumbers.h"
#include "core/base/csvwriter.h"
#include "tests/support/moment.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::window;
using oa::tests::utc;

namespace {

/// What a row says, column by column.
QStringList cells(const QAbstractItemModel& model, int row, int role = Qt::DisplayRole)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all += model.index(row, column).data(role).toString();
    return all;
}

QStringList headings(const QAbstractItemModel& model)
{
    QStringList all;
    for (int column = 0; column < model.columnCount(); ++column)
        all += model.headerData(column, Qt::Horizontal).toString().replace(u'\n', u' ').remove(u"-\u2028"_s);
    return all;
}

core::Change change(double now, double before, double halfWidth, qint64 count = 5, qint64 previous = 4)
{
    return {.now = now,
            .before = before,
            .difference = now - before,
            .halfWidth = halfWidth,
            .count = count,
            .previousCount = previous};
}

} // namespace

class TestTableColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreCutInFrontOfNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"Writing receipts 73,296 / 34,560,000, 40,161 a second"_s;
        QTest::newRow("French") << u"Écriture des reçus 150\u202f768 / 34\u202f560\u202f000, reste 7 min"_s;
        QTest::newRow("a value") << u"/total/value: \"-12.50\""_s;
        QTest::newRow("a number alone") << u"1,234,567.89"_s;
        QTest::newRow("no number") << u"The receipt names no business"_s;
    }
    void textsAreCutInFrontOfNumbers()
    {
        QFETCH(QString, text);
        const QFontMetrics metrics(QApplication::font());
        const auto whole = metrics.horizontalAdvance(text);
        QCOMPARE(window::WholeNumbers::elided(text, metrics, whole + 1), text);
        qsizetype longest = 0;
        for (int width = 0; width < whole; ++width) {
            const auto shown = window::WholeNumbers::elided(text, metrics, width);
            if (shown.isEmpty())
                continue; // not even the ellipsis has room
            QVERIFY2(shown.endsWith(u'…') && text.startsWith(shown.chopped(1)), qPrintable(shown));
            QVERIFY2(shown.size() < 2 || !shown.at(shown.size() - 2).isDigit(), qPrintable(shown));
            longest = std::max(longest, shown.size());
        }
        QVERIFY(longest > 1 || text.front().isDigit());
    }

    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void ranking();
    void rankingOfNothing();
    void sharesOfWhatWasBefore_data();
    void sharesOfWhatWasBefore();
    void documents();
    void contributions();
    void rejected();
    void refused();
    void alertRules();
    void alertHistory();
};

void TestTableColumns::ranking()
{
    db::RankingRow row;
    row.businessId = u"cvs"_s;
    row.documents = 1234;
    row.totalAmount = -5000.5;
    row.scored = 1000;
    row.averageScore = 80.25;
    row.medianScore = -0.5;
    row.ocrScored = 999;
    row.averageOcrScore = 70;
    row.medianOcrScore = 1e9;
    row.documentsChange = change(12, 10, 1);
    row.totalChange = change(-150, -100, 60);
    row.scoreChange = change(80, 85.5, 1, 7, 8);
    row.medianScoreChange = change(3, 3, 1);
    row.ocrScoreChange = change(60, 50, 20);
    row.medianOcrScoreChange = change(60, 50, core::missing);
    row.amounts = {1, 2, 3};
    RankingModel model;
    QAbstractItemModelTester tester(&model);
    model.setRows({row});

    QCOMPARE(headings(model),
             (QStringList{u"Business"_s, u"Receipts"_s, u"Change of receipts"_s, u"Amount"_s, u"Change of amount"_s,
                          u"With score"_s, u"Score"_s, u"Change of score"_s, u"Median"_s, u"Change of median"_s,
                          u"With OCR score"_s, u"OCR score"_s, u"Change of OCR score"_s, u"OCR median"_s,
                          u"Change of OCR median"_s, u"Trend"_s}));
    QCOMPARE(cells(model, 0), (QStringList{u"cvs"_s, u"1,234"_s, u"▲ 20.0 %"_s, u"-5,000.50"_s, u"▼ 50.0 %"_s,
                                           u"1,000"_s, u"80.25"_s, u"▼ 5.50"_s, u"-0.50"_s, u"▲ 0.00"_s, u"999"_s,
                                           u"70.00"_s, u"▲ 10.00"_s, u"1,000,000,000.00"_s, u"▲ 10.00"_s, QString()}));
    QCOMPARE(cells(model, 0, RankingModel::SortRole),
             (QStringList{u"cvs"_s, u"1234"_s, u"0.2"_s, u"-5000.5"_s, u"-0.5"_s, u"1000"_s, u"80.25"_s, u"-5.5"_s,
                          u"-0.5"_s, u"0"_s, u"999"_s, u"70"_s, u"10"_s, u"1e+09"_s, u"10"_s, QString()}));
    QStringList chance; ///< which changes may be
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto spoken = model.index(0, column).data(Qt::AccessibleTextRole).toString();
        QCOMPARE(spoken.isEmpty(), !model.index(0, column).data(Qt::ForegroundRole).isValid());
        if (!spoken.isEmpty())
            chance += RankingModel::columnName(column);
    }
    QCOMPARE(chance, (QStringList{u"change"_s, u"median_change"_s, u"ocr_score_change"_s, u"ocr_median_change"_s}));

    const auto tips = cells(model, 0, Qt::ToolTipRole);
    QCOMPARE(tips[RankingModel::CountChangeColumn], u"Before: 10 (n = 4)\nNow: 12 (n = 5)\nChange: 2 ± 1 (95 %)"_s);
    QCOMPARE(tips[RankingModel::TotalChangeColumn], u"Before: -100.00 (n = 4)\nNow: -150.00 (n = 5)\nChange: -50.00 ± "
                                                    "60.00 (95 %)\nThis may be chance."_s);
    QCOMPARE(tips[RankingModel::ScoreChangeColumn],
             u"Before: 85.50 (n = 8)\nNow: 80.00 (n = 7)\nChange: -5.50 ± 1.00 (95 %)"_s);
    QVERIFY(tips[RankingModel::MedianOcrScoreChangeColumn].contains(u"Change: 10.00, of too few receipts"_s));
    QCOMPARE(tips[RankingModel::ScoreColumn], u"of 1000 receipts"_s);
    QCOMPARE(tips[RankingModel::MedianScoreColumn], u"of 1000 receipts"_s);
    QCOMPARE(tips[RankingModel::OcrScoreColumn], u"of 999 receipts"_s);
    QCOMPARE(tips[RankingModel::MedianOcrScoreColumn], u"of 999 receipts"_s);
    QCOMPARE(tips[RankingModel::TotalColumn], u"-5,000.50"_s);
    QCOMPARE(model.index(0, 0).data(RankingModel::IdRole).toString(), u"cvs"_s);
    QCOMPARE(model.index(0, 0).data(RankingModel::TrendRole).value<QList<double>>(), (QList<double>{1, 2, 3}));

    // Decimals are those of all amounts together; a sum of several currencies is no number.
    auto whole = row;
    whole.totalAmount = 7;
    model.setRows({whole});
    QCOMPARE(cells(model, 0)[RankingModel::TotalColumn], u"7"_s);
    model.setRows({whole, row});
    QCOMPARE(cells(model, 0)[RankingModel::TotalColumn], u"7.00"_s);
    whole.shares = {{u"EUR"_s, 7, 2}};
    auto mixed = row;
    mixed.shares = {{QString(), 1, 1}, {u"EUR"_s, 5.5, 3}};
    model.setRows({whole, mixed});
    QCOMPARE(cells(model, 0)[RankingModel::TotalColumn], u"7 EUR"_s);
    QCOMPARE(cells(model, 0, Qt::ToolTipRole)[RankingModel::TotalColumn], u"7.00 EUR"_s);
    QVERIFY(cells(model, 1)[RankingModel::TotalColumn].contains(u"EUR"_s));
    QVERIFY(!cells(model, 1)[RankingModel::TotalColumn].contains(u'5'));
    QCOMPARE(cells(model, 1, Qt::ToolTipRole)[RankingModel::TotalColumn], u"1.00 without a currency\n5.50 EUR"_s);
    QVERIFY(!model.index(1, RankingModel::TotalColumn).data(RankingModel::SortRole).isValid());
    QVERIFY(cells(model, 1, Qt::ToolTipRole)[RankingModel::TotalChangeColumn].contains(u"several currencies"_s));
}

void TestTableColumns::rankingOfNothing()
{
    RankingModel model;
    model.setRows({db::RankingRow{}});
    auto shown = cells(model, 0).mid(1);
    shown.removeLast();
    QCOMPARE(shown, (QStringList{u"0"_s, u"–"_s, u"0"_s, u"–"_s, u"0"_s, u"–"_s, u"–"_s, u"–"_s, u"–"_s, u"0"_s, u"–"_s,
                                 u"–"_s, u"–"_s, u"–"_s}));
    for (int column = 0; column < model.columnCount(); ++column) // nothing is no chance
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).isValid());
    for (const int column : {RankingModel::ScoreColumn, RankingModel::CountChangeColumn,
                             RankingModel::MedianOcrScoreColumn, RankingModel::OcrScoreChangeColumn})
        QVERIFY(!model.index(0, column).data(RankingModel::SortRole).isValid());
}

void TestTableColumns::sharesOfWhatWasBefore_data()
{
    QTest::addColumn<double>("now");
    QTest::addColumn<double>("before");
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing before") << 5.0 << 0.0 << u"–"_s;
    QTest::addRow("the same") << 5.0 << 5.0 << u"▲ 0.0 %"_s;
    QTest::addRow("all gone") << 0.0 << 5.0 << u"▼ 100 %"_s;
    QTest::addRow("just below twice") << 199.9 << 100.0 << u"▲ 99.9 %"_s;
    QTest::addRow("twice") << 10.0 << 5.0 << u"▲ 100 %"_s;
    QTest::addRow("just below eleven times") << 1099.0 << 100.0 << u"▲ 999 %"_s;
    QTest::addRow("eleven times") << 1100.0 << 100.0 << u"▲ ×11.0"_s;
    QTest::addRow("a hundred times") << 10'000.0 << 100.0 << u"▲ ×100.0"_s;
    QTest::addRow("a hundred and one times") << 10'100.0 << 100.0 << u"▲ ×101"_s;
    QTest::addRow("less negative") << -50.0 << -100.0 << u"▲ 50.0 %"_s;
    QTest::addRow("more negative") << -150.0 << -100.0 << u"▼ 50.0 %"_s;
    QTest::addRow("from negative to positive") << 100.0 << -100.0 << u"▲ 200 %"_s;
    QTest::addRow("far below") << -5000.0 << 100.0 << u"▼ 5,100 %"_s;
}

void TestTableColumns::sharesOfWhatWasBefore()
{
    QFETCH(double, now);
    QFETCH(double, before);
    db::RankingRow row;
    row.totalChange = change(now, before, 0);
    RankingModel model;
    model.setRows({row});
    QTEST(cells(model, 0)[RankingModel::TotalChangeColumn], "text");
}

void TestTableColumns::documents()
{
    db::DocumentRow row;
    row.id = 1'234'567;
    row.timestamp = utc("2024-05-01T10:00:05Z");
    row.totalAmount = u"-1234.50"_s;
    row.score = u"85.500"_s;
    row.currency = u"EUR"_s;
    db::DocumentRow odd;
    odd.timestamp = utc("1969-12-31T23:59:59Z");
    odd.totalAmount = u"12345678901234567.89"_s; // more than a double holds
    odd.score = u"0"_s;
    odd.ocrScore = u"100.0"_s;
    DocumentsModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({row, odd}, true);
    QCOMPARE(headings(model), (QStringList{u"Time"_s, u"Amount"_s, u"Score"_s, u"OCR score"_s, u"Receipt"_s}));
    QCOMPARE(cells(model, 0), (QStringList{u"10:00:05"_s, u"-1,234.50 EUR"_s, u"85.5"_s, u"–"_s, u"1234567"_s}));
    QCOMPARE(cells(model, 1), (QStringList{u"23:59:59"_s, u"12345678901234567.89"_s, u"0"_s, u"100"_s, u"0"_s}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setTimes(QTimeZone("Europe/Berlin"), true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(cells(model, 0)[0], u"1 May 2024 12:00:05"_s);
    QCOMPARE(cells(model, 1)[0], u"1 Jan 1970 00:59:59"_s);
    model.append({row}, true);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.last()->id, row.id);
    QVERIFY(!model.row(-1));
    QVERIFY(!model.row(3));
    row.totalAmount = u"123456789012.34"_s; // as many digits as a double holds for sure
    model.append({row}, true);
    QCOMPARE(cells(model, 3)[1], u"123,456,789,012.34 EUR"_s);
}

void TestTableColumns::contributions()
{
    db::ChangeExplained explained;
    explained.change.difference = -2;
    for (int i = 0; i < 3; ++i) {
        db::Contribution row;
        row.id = 70 + i;
        row.time = utc("2024-05-01T10:00:00Z");
        row.business = u"cvs"_s;
        row.value = 12.5 + i;
        row.contribution = i == 2 ? 0.5 : -1.25;
        explained.rows.push_back(row);
    }
    ContributionModel model(QTimeZone::utc(), false);
    QAbstractItemModelTester tester(&model);
    model.showFirst(explained, 2, false);
    QCOMPARE(headings(model),
             (QStringList{u"Receipt"_s, u"Time"_s, u"Business"_s, u"Score"_s, u"Contribution"_s, u"Together"_s}));
    QCOMPARE(headings(ContributionModel(QTimeZone::utc(), true))[3], u"OCR score"_s);
    const auto time = u"1 May 2024 10:00:00"_s;
    QCOMPARE(cells(model, 0), (QStringList{u"70"_s, time, u"cvs"_s, u"12.5"_s, u"-1.250"_s, u"62.5 %"_s}));
    QCOMPARE(cells(model, 1), (QStringList{u"71"_s, time, u"cvs"_s, u"13.5"_s, u"-1.250"_s, u"125 %"_s}));
    QCOMPARE(cells(model, 2), (QStringList{u"72"_s, time, u"cvs"_s, u"14.5"_s, u"+0.500"_s, u"100 %"_s}));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(model.index(row, 0).data(Qt::FontRole).value<QFont>().bold(), row < 2);
    model.addMore({explained.rows[0]}, true);
    QCOMPARE(cells(model, 3)[5], u"163 %"_s);
    explained.change.difference = 0;
    model.showFirst(explained, 0, true);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cells(model, 0)[5], QString());
    QCOMPARE(ContributionModel::pointsText(0), u"0.000"_s);
}

void TestTableColumns::rejected()
{
    db::RejectedRow row;
    row.id = 7;
    row.timestamp = utc("2024-05-01T10:00:00Z");
    row.reason = u"not-json"_s;
    row.detail = u"a\tb"_s;
    row.format = u"predecessor"_s;
    db::RejectedRow odd;
    odd.timestampText = u"infinity"_s;
    odd.reason = u"reason of a newer program"_s;
    RejectedModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({row, odd, db::RejectedRow{}}, true);
    QCOMPARE(headings(model), (QStringList{u"Time"_s, u"Reason"_s, u"What was there"_s, u"Closest format"_s}));
    QCOMPARE(cells(model, 0), (QStringList{u"1 May 2024 10:00:00"_s, RejectedModel::reasonText(row.reason), u"a⇥b"_s,
                                           u"predecessor"_s}));
    QCOMPARE(cells(model, 1), (QStringList{u"infinity"_s, u"reason of a newer program"_s, QString(), u"–"_s}));
    QCOMPARE(cells(model, 2)[0], u"none"_s);
    QCOMPARE(cells(model, 0, Qt::ToolTipRole)[RejectedModel::TimeColumn], u"Receipt 7"_s);
    QCOMPARE(cells(model, 1, Qt::ToolTipRole)[RejectedModel::TimeColumn], QString());
    QCOMPARE(cells(model, 0, Qt::ToolTipRole)[RejectedModel::ReasonColumn],
             cells(model, 0)[RejectedModel::ReasonColumn]);
    QVERIFY(!cells(model, 0, Qt::ToolTipRole)[RejectedModel::DetailColumn].isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setZone(QTimeZone("Europe/Berlin"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 2);
    QCOMPARE(cells(model, 0)[0], u"1 May 2024 12:00:00"_s);
}

void TestTableColumns::refused()
{
    db::RefusedRow row;
    row.group = u"g"_s;
    row.key = {"receipts", 3};
    row.offset = 1'234'567;
    row.timestamp = -1;
    row.reason = u"nul"_s;
    row.detail = u"at 1"_s;
    row.refused = utc("2024-05-01T10:00:00Z");
    row.begin = "a\tb";
    row.valueBytes = 9;
    db::RefusedRow bare;
    bare.refused = utc("2024-05-01T10:00:00Z");
    RefusedModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({row, bare}, true);
    QCOMPARE(headings(model), (QStringList{u"Refused at"_s, u"Topic"_s, u"Partition"_s, u"Offset"_s, u"Reason"_s,
                                           u"What was there"_s, u"Begins with"_s}));
    auto shown = cells(model, 0);
    QVERIFY(shown[RefusedModel::ReasonColumn] != row.reason); // in plain words
    shown.removeAt(RefusedModel::ReasonColumn);
    QCOMPARE(shown,
             (QStringList{u"1 May 2024 10:00:00"_s, u"receipts"_s, u"3"_s, u"1234567"_s, u"at 1"_s, u"a\uFFFDb…"_s}));
    QCOMPARE(cells(model, 1)[RefusedModel::DetailColumn], QString());
    const auto tips = cells(model, 0, Qt::ToolTipRole);
    QVERIFY2(tips[RefusedModel::TopicColumn].contains(u"31 Dec 1969 23:59:59"_s), qPrintable(tips[1]));
    QVERIFY(tips[RefusedModel::TopicColumn].contains(u"group g"_s));
    QVERIFY(cells(model, 1, Qt::ToolTipRole)[RefusedModel::TopicColumn].contains(u"none"_s));
    QCOMPARE(tips[RefusedModel::ReasonColumn], cells(model, 0)[RefusedModel::ReasonColumn]);
    QVERIFY(tips[RefusedModel::DetailColumn].contains(u"at 1"_s));
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto isNumber = column == RefusedModel::PartitionColumn || column == RefusedModel::OffsetColumn;
        QCOMPARE(model.index(0, column).data(Qt::TextAlignmentRole).isValid(), isNumber);
    }

    QByteArray table;
    core::CsvWriter writer(table);
    QVERIFY(writer.open());
    writeRefusedHeader(writer);
    writeRefused(writer, {row, bare}, QTimeZone("Europe/Berlin"));
    QVERIFY(writer.commit());
    const auto lines = table.split('\n');
    QCOMPARE(lines[0].trimmed(),
             QByteArray("refused,group,topic,partition,offset,message_time,reason,detail,bytes,begins"));
    QCOMPARE(lines[1].trimmed(),
             QByteArray("2024-05-01T12:00:00+02:00,g,receipts,3,1234567,1970-01-01T00:59:59.999+01:00,"
                        "nul,at 1,9,a\xEF\xBF\xBD"
                        "b\xE2\x80\xA6"));
    QCOMPARE(lines[2].trimmed(), QByteArray("2024-05-01T12:00:00+02:00,,,0,0,,,,0,"));
}

void TestTableColumns::alertRules()
{
    db::StoredAlertRule stored;
    stored.id = 1;
    stored.rule.name = u"scores"_s;
    stored.rule.business = u"cvs"_s;
    stored.rule.limit = 80;
    stored.silencedUntil = utc("2024-05-01T10:00:00Z");
    AlertRulesModel model;
    QAbstractItemModelTester tester(&model);
    model.setRules({stored});
    QCOMPARE(headings(model), (QStringList{u"Rule"_s, u"State"_s, u"Fires when"_s}));
    QCOMPARE(cells(model, 0), (QStringList{u"scores"_s, u"Not evaluated yet. Silenced until 1 May 2024 10:00:00"_s,
                                           u"Average score of cvs: below 80 points (by the hour)"_s}));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!cells(model, 0, Qt::ToolTipRole)[column].isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setZone(QTimeZone("Europe/Berlin"));
    QCOMPARE(changed.size(), 1);
    QVERIFY(cells(model, 0)[1].endsWith(u"12:00:00"_s));
    stored.silencedUntil.reset();
    model.setRules({stored}); // the same rule: what is chosen stays
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(cells(model, 0)[1], u"Not evaluated yet"_s);
    stored.id = 2;
    model.setRules({stored});
    QCOMPARE(reset.size(), 1);
    QVERIFY(model.rule(0));
    QVERIFY(!model.rule(1));
    QVERIFY(!model.rule(-1));
}

void TestTableColumns::alertHistory()
{
    db::AlertHistoryEntry entry;
    entry.noted = utc("2024-05-01T10:00:00Z");
    entry.rule = u"scores"_s;
    entry.what = u"resumed"_s;
    auto ofBucket = entry;
    ofBucket.bucket = utc("2024-04-30T22:00:00Z");
    AlertHistoryModel model;
    QAbstractItemModelTester tester(&model);
    model.reset({entry, ofBucket}, true);
    QCOMPARE(headings(model), (QStringList{u"What happened"_s, u"Rule"_s, u"When"_s}));
    QCOMPARE(cells(model, 0), (QStringList{u"Was not over"_s, u"scores"_s, u"1 May 2024 10:00:00"_s}));
    QCOMPARE(cells(model, 1)[0], u"Was not over (30 Apr 2024 22:00:00)"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setZone(QTimeZone("Europe/Berlin"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cells(model, 1),
             (QStringList{u"Was not over (1 May 2024 00:00:00)"_s, u"scores"_s, u"1 May 2024 12:00:00"_s}));
    const auto tips = cells(model, 1, Qt::ToolTipRole);
    QVERIFY(tips[AlertHistoryModel::NameColumn].contains(u"scores"_s));
    QVERIFY(tips[AlertHistoryModel::WhatColumn].contains(u"Was not over"_s));
    QVERIFY(tips[AlertHistoryModel::TimeColumn].isEmpty());
}

QTEST_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
