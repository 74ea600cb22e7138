// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/currencycode.h"
#include "core/statistics/statistics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

constexpr auto amountIndex = indexOf(Metric::TotalAmount);

BucketRow row(BucketIndex bucket, const CurrencyShares& shares, double unsaid = 0)
{
    BucketRow result;
    result.bucket = bucket;
    result.values[amountIndex] = unsaid;
    result.documents = unsaid != 0 ? 1 : 0;
    for (const auto& share : shares) {
        result.values[amountIndex] += share.amount;
        result.documents += static_cast<quint32>(share.documents);
    }
    result.currencies = shares;
    return result;
}

CurrencyShare share(const QString& currency, double amount, qint64 documents = 1)
{
    return {currency, amount, documents};
}

const auto none = QString();
constexpr BucketIndex first = 28'573'920;

TimeRange minutes(BucketIndex from, BucketIndex to)
{
    return {bucketStart(from, Interval::Minute), bucketStart(to, Interval::Minute)};
}

CurrencyShares sharesIn(const BusinessSeries& series, BucketIndex from, BucketIndex to)
{
    const auto range = minutes(from, to);
    return series.sharesIn(std::span(&range, 1), to);
}

QStringList currenciesIn(const BusinessSeries& series, BucketIndex from, BucketIndex to)
{
    const auto range = minutes(from, to);
    return series.currenciesIn(std::span(&range, 1));
}

/// EUR, both, none of them said, USD and some unsaid, nothing.
std::vector<BucketRow> rows()
{
    return {row(first, {share(u"EUR"_s, 5, 2)}), row(first + 1, {share(u"EUR"_s, 1), share(u"USD"_s, 2, 3)}),
            row(first + 2, {}, 7), row(first + 3, {share(none, 4), share(u"USD"_s, 8)})};
}

BusinessSeries series(const QString& currency = {})
{
    BusinessSeries made(u"cvs"_s, Interval::Minute, SeriesContent::Metrics, currency);
    made.replace(first, first + 5, rows());
    made.setCovered(minutes(first, first + 5));
    return made;
}

} // namespace

/// Amounts told apart by currency.
class TestCurrencyShare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QStringList>("currencies");
        QTest::addColumn<QString>("mark");
        QTest::newRow("nothing") << QStringList() << QString();
        QTest::newRow("none said") << QStringList{none} << QString();
        QTest::newRow("one") << QStringList{u"EUR"_s} << u"EUR"_s;
        QTest::newRow("two") << QStringList{u"MYR"_s, u"USD"_s} << u"MYR + USD"_s;
        QTest::newRow("one and some that say none") << QStringList{none, u"EUR"_s} << u"EUR + ?"_s;
        QTest::newRow("many") << QStringList{none, u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s} << u"A + B + C + ? + 2"_s;
    }

    void marks()
    {
        QFETCH(QStringList, currencies);
        QTEST(currencyMark(currencies), "mark");
    }

    void whatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("code") << u"EUR"_s << u"EUR"_s;
        QTest::newRow("lower case") << u"myr"_s << u"MYR"_s;
        QTest::newRow("sign") << u"€"_s << u"€"_s;
        QTest::newRow("dollars") << u"US$"_s << u"US$"_s;
        QTest::newRow("full stop") << u"Rs."_s << u"RS."_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u"EUR "_s << QString();
        QTest::newRow("mark") << u"MYR+USD"_s << QString();
        QTest::newRow("line break") << u"EUR\n"_s << QString();
        QTest::newRow("right to left") << u"\u202eEUR"_s << QString();
        QTest::newRow("too long") << QString(17, u'A') << QString();
    }

    void whatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QCOMPARE(currencyCode(typed).value_or(QString()), code);
    }

    void aBucketSaysWhatItIsIn()
    {
        const auto all = series();
        QCOMPARE(all.currenciesAt(first), QStringList{u"EUR"_s});
        QCOMPARE(all.currenciesAt(first + 1), (QStringList{u"EUR"_s, u"USD"_s}));
        QCOMPARE(all.currenciesAt(first + 2), QStringList());
        QCOMPARE(all.currenciesAt(first + 3), (QStringList{none, u"USD"_s}));
        QCOMPARE(all.currenciesAt(first + 4), QStringList());
        QCOMPARE(all.sharesAt(first), CurrencyShares{share(u"EUR"_s, 5, 2)});
        QCOMPARE(all.sharesAt(first + 1), (CurrencyShares{share(u"EUR"_s, 1), share(u"USD"_s, 2, 3)}));
        QVERIFY(all.sharesAt(first + 2).empty());
    }

    void aRangeAddsUpByCurrency()
    {
        const auto all = series();
        QCOMPARE(sharesIn(all, first, first + 5),
                 (CurrencyShares{share(none, 11, 2), share(u"EUR"_s, 6, 3), share(u"USD"_s, 10, 4)}));
        QCOMPARE(sharesIn(all, first, first + 1), CurrencyShares{share(u"EUR"_s, 5, 2)});
        QVERIFY(sharesIn(all, first + 2, first + 3).empty()); // nobody says one there
        QCOMPARE(currenciesIn(all, first, first + 2), (QStringList{u"EUR"_s, u"USD"_s}));
        QCOMPARE(currenciesIn(all, first + 1, first + 3), (QStringList{none, u"EUR"_s, u"USD"_s}));
        QCOMPARE(currenciesIn(all, first + 2, first + 3), QStringList());
        const auto told = statistics(all, Metric::TotalAmount, minutes(first, first + 2));
        QCOMPARE(told.sum, 8.0);
        QCOMPARE(told.shares, (CurrencyShares{share(u"EUR"_s, 6, 3), share(u"USD"_s, 2, 3)}));
        QVERIFY(statistics(all, Metric::AverageScore, minutes(first, first + 2)).shares.empty());
    }

    void aCurrencyIsChosen()
    {
        const auto dollars = series(u"USD"_s);
        const auto amounts = [&dollars](BucketIndex bucket) { return dollars.metric(Metric::TotalAmount).at(bucket); };
        QCOMPARE(amounts(first), 0.0);
        QCOMPARE(amounts(first + 1), 2.0);
        QCOMPARE(amounts(first + 2), 0.0);
        QCOMPARE(amounts(first + 3), 8.0);
        QCOMPARE(amounts(first + 4), 0.0);
        QCOMPARE(dollars.amountCount().at(first + 1), 3.0);
        QCOMPARE(dollars.documentCount().at(first + 1), 4.0);
        QCOMPARE(dollars.currenciesAt(first), QStringList{u"USD"_s});
        QCOMPARE(dollars.sharesAt(first + 3), CurrencyShares{share(u"USD"_s, 8)});
        QCOMPARE(sharesIn(dollars, first, first + 5), CurrencyShares{share(u"USD"_s, 10, 4)});
        // The others can still be offered.
        QCOMPARE(currenciesIn(dollars, first, first + 5), (QStringList{none, u"EUR"_s, u"USD"_s}));
        QCOMPARE(statistics(dollars, Metric::TotalAmount, minutes(first, first + 5)).documents, 4);
    }

    /// As rows come again and the range grows to either side, nothing of before is left.
    void changesAreTakenOver()
    {
        auto changing = series();
        changing.replace(first + 1, first + 2, std::vector{row(first + 1, {share(u"MYR"_s, 3)})});
        QCOMPARE(changing.sharesAt(first + 1), CurrencyShares{share(u"MYR"_s, 3)});
        changing.replace(first + 3, first + 4, {});
        QCOMPARE(changing.currenciesAt(first + 3), QStringList());
        changing.replace(first - 3, first, std::vector{row(first - 2, {share(u"EUR"_s, 9), share(u"MYR"_s, 1)})});
        QCOMPARE(changing.currenciesAt(first - 2), (QStringList{u"EUR"_s, u"MYR"_s}));
        QCOMPARE(changing.currenciesAt(first), QStringList{u"EUR"_s});
        changing.replace(first + 5, first + 7, std::vector{row(first + 6, {share(u"USD"_s, 2)})});
        QCOMPARE(changing.currenciesAt(first + 6), QStringList{u"USD"_s});
        QCOMPARE(sharesIn(changing, first - 3, first + 7),
                 (CurrencyShares{share(none, 7), share(u"EUR"_s, 14, 3), share(u"MYR"_s, 4, 2), share(u"USD"_s, 2)}));
        // A stretch far away begins anew.
        changing.replace(first + 100, first + 101, std::vector{row(first + 100, {share(u"THB"_s, 1)})});
        QCOMPARE(changing.currenciesAt(first), QStringList());
        QCOMPARE(currenciesIn(changing, first - 3, first + 200), QStringList{u"THB"_s});
    }
};

QTEST_APPLESS_MAIN(TestCurrencyShare)
#include "tst_currencyshare.moc"
