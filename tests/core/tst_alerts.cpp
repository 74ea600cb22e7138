// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alertevaluation.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

AlertRule rule(AlertCondition condition, double limit, Metric metric = Metric::AverageScore)
{
    AlertRule rule;
    rule.name = u"rule"_s;
    rule.business = u"ACME"_s;
    rule.metric = metric;
    rule.condition = condition;
    rule.limit = limit;
    rule.leastDocuments = usualLeastDocuments(metric, condition);
    return rule;
}

AlertEvidence evidence(double value, qint64 documents)
{
    AlertEvidence evidence;
    evidence.value = value;
    evidence.documents = documents;
    return evidence;
}

/// Of scores that are `mean` − 1 and `mean` + 1 by turns.
AlertEvidence scattered(int mean, qint64 documents)
{
    std::vector<ExactDecimal> values;
    for (qint64 i = 0; i < documents; ++i)
        values.emplace_back(mean + (i % 2 == 0 ? 1 : -1), 0);
    const auto distribution = Distribution::ofValues(values);
    auto result = evidence(mean, documents);
    result.moments = Moments::of(distribution);
    result.interval = medianInterval(distribution);
    return result;
}

AlertVerdict verdict(const AlertRule& rule, const AlertEvidence& now, const AlertEvidence* before = nullptr)
{
    return evaluate(rule, 0, now, before).verdict;
}

/// "m", "n" and "u" for met, not met and unknown; from bucket 0 on.
std::vector<AlertEvaluation> row(const char* verdicts)
{
    std::vector<AlertEvaluation> result;
    for (; *verdicts; ++verdicts) {
        AlertEvaluation evaluation;
        evaluation.bucket = static_cast<BucketIndex>(result.size());
        evaluation.verdict = *verdicts == 'm'   ? AlertVerdict::Met
                             : *verdicts == 'n' ? AlertVerdict::NotMet
                                                : AlertVerdict::Unknown;
        result.push_back(evaluation);
    }
    return result;
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limitsAreNotMetByThemselves();
    void tooFewReceiptsSayNothing();
    void anAmountOverNoReceiptsIsZero();
    void mixedAmountsSayNothing();
    void aChangeIsMoreThanItsLimit();
    void aChangeIsMoreThanChance();
    void aChangeNeedsReceiptsOnBothSides();
    void perCentOfNothingIsUnknown();
    void totalsAndMediansHaveErrors();
    void rowsFireAndEnd_data();
    void rowsFireAndEnd();
    void whatCannotBeMeant_data();
    void whatCannotBeMeant();
    void aWeekBeforeFollowsTheClock();
    void sameIsSame();
};

void TestAlerts::limitsAreNotMetByThemselves()
{
    const auto below = rule(AlertCondition::Below, 80);
    QCOMPARE(verdict(below, evidence(79.9, 5)), AlertVerdict::Met);
    QCOMPARE(verdict(below, evidence(80, 5)), AlertVerdict::NotMet);
    const auto above = rule(AlertCondition::Above, 80);
    QCOMPARE(verdict(above, evidence(80.1, 5)), AlertVerdict::Met);
    QCOMPARE(verdict(above, evidence(80, 5)), AlertVerdict::NotMet);
}

void TestAlerts::tooFewReceiptsSayNothing()
{
    auto below = rule(AlertCondition::Below, 80);
    QCOMPARE(verdict(below, evidence(missing, 0)), AlertVerdict::Unknown);
    QCOMPARE(verdict(below, evidence(10, 1)), AlertVerdict::Met);
    below.leastDocuments = 5;
    QCOMPARE(verdict(below, evidence(10, 4)), AlertVerdict::Unknown);
    QCOMPARE(verdict(below, evidence(10, 5)), AlertVerdict::Met);
}

void TestAlerts::anAmountOverNoReceiptsIsZero()
{
    const auto below = rule(AlertCondition::Below, 1, Metric::TotalAmount);
    QCOMPARE(verdict(below, evidence(0, 0)), AlertVerdict::Met);
    QCOMPARE(verdict(below, evidence(missing, 0)), AlertVerdict::Unknown); // outside of the data
}

void TestAlerts::mixedAmountsSayNothing()
{
    auto mixed = evidence(1e6, 10);
    mixed.isMixed = true;
    QCOMPARE(verdict(rule(AlertCondition::Above, 1, Metric::TotalAmount), mixed), AlertVerdict::Unknown);
}

void TestAlerts::aChangeIsMoreThanItsLimit()
{
    const auto before = scattered(80, 400);
    auto changed = rule(AlertCondition::Changed, 5);
    QCOMPARE(verdict(changed, scattered(74, 400), &before), AlertVerdict::Met);
    QCOMPARE(verdict(changed, scattered(86, 400), &before), AlertVerdict::Met);
    QCOMPARE(verdict(changed, scattered(75, 400), &before), AlertVerdict::NotMet);
    changed.unit = ChangeUnit::Percent;
    QCOMPARE(verdict(changed, scattered(77, 400), &before), AlertVerdict::NotMet); // 3.75 %
    QCOMPARE(verdict(changed, scattered(75, 400), &before), AlertVerdict::Met);    // 6.25 %
    const auto evaluation = evaluate(changed, 7, scattered(75, 400), &before);
    QCOMPARE(evaluation.bucket, 7);
    QCOMPARE(evaluation.reference, 80.0);
    QCOMPARE(evaluation.referenceDocuments, 400);
    QVERIFY(evaluation.error > 0.1 && evaluation.error < 0.2); // 1.96 * sqrt(2 / 400)
}

void TestAlerts::aChangeIsMoreThanChance()
{
    // Two points apart, four receipts each that scatter by one: 2 against 2.45 * sqrt(2 / 3).
    auto changed = rule(AlertCondition::Changed, 0);
    changed.leastDocuments = 2;
    const auto before = scattered(80, 4);
    QCOMPARE(verdict(changed, scattered(79, 4), &before), AlertVerdict::NotMet);
    QCOMPARE(verdict(changed, scattered(78, 4), &before), AlertVerdict::Met);
    // One receipt has no error, and so is no proof of anything.
    changed.leastDocuments = 1;
    const auto one = scattered(80, 1);
    QCOMPARE(verdict(changed, scattered(20, 4), &one), AlertVerdict::Unknown);
}

void TestAlerts::aChangeNeedsReceiptsOnBothSides()
{
    const auto changed = rule(AlertCondition::Changed, 1);
    const auto many = scattered(80, 30);
    const auto few = scattered(80, 29);
    QCOMPARE(verdict(changed, scattered(50, 30), &many), AlertVerdict::Met);
    QCOMPARE(verdict(changed, scattered(50, 29), &many), AlertVerdict::Unknown);
    QCOMPARE(verdict(changed, scattered(50, 30), &few), AlertVerdict::Unknown);
    QCOMPARE(verdict(changed, scattered(50, 30), nullptr), AlertVerdict::Unknown);
}

void TestAlerts::perCentOfNothingIsUnknown()
{
    auto changed = rule(AlertCondition::Changed, 10, Metric::TotalAmount);
    changed.unit = ChangeUnit::Percent;
    auto before = evidence(0, 40);
    before.squares = 0;
    auto now = evidence(1000, 40);
    now.squares = 30'000;
    QCOMPARE(verdict(changed, now, &before), AlertVerdict::Unknown);
    changed.unit = ChangeUnit::Points;
    QCOMPARE(verdict(changed, now, &before), AlertVerdict::Met);
}

void TestAlerts::totalsAndMediansHaveErrors()
{
    // A hundred receipts of 10 each, and 121: their number alone scatters by ten and eleven; and one more or less.
    auto before = evidence(1000, 100);
    before.squares = 100 * 100;
    auto now = evidence(1210, 121);
    now.squares = 121 * 100;
    const auto change = changeOf(Metric::TotalAmount, before, now);
    QCOMPARE(change.difference, 210.0);
    QVERIFY(std::abs(change.error - 1.959964 * std::sqrt(22'100) - 10) < 1e-3);

    // By the binomial test six against none is beyond chance (p = 0.031), and five are not (0.063).
    const auto isBeyond = [](double first, double second) {
        const auto numbers = changeOf(Metric::DocumentCount, evidence(first, 0), evidence(second, 0));
        return std::abs(numbers.difference) > numbers.error;
    };
    QVERIFY(isBeyond(6, 0) && isBeyond(0, 6) && !isBeyond(5, 0));
    QVERIFY(isBeyond(100, 131) && !isBeyond(100, 128));
    QCOMPARE(usualLeastDocuments(Metric::DocumentCount, AlertCondition::Changed), 0);

    auto low = evidence(80, 50);
    low.interval = {78, 81};
    auto high = evidence(84, 50);
    high.interval = {81, 90};
    QCOMPARE(changeOf(Metric::MedianScore, low, high).error, std::hypot(3, 1)); // a rise: its lower limit
    QCOMPARE(changeOf(Metric::MedianScore, high, low).error, std::hypot(1, 3)); // a fall: its upper one
    QVERIFY(std::isnan(changeOf(Metric::MedianScore, evidence(80, 50), high).error));
}

void TestAlerts::rowsFireAndEnd_data()
{
    QTest::addColumn<QByteArray>("verdicts");
    QTest::addColumn<int>("inARow");
    QTest::addColumn<QString>("expected"); // first-fired-ended
    QTest::addRow("nothing") << QByteArray() << 1 << u""_s;
    QTest::addRow("one is enough") << QByteArray("nmn") << 1 << u"1-1-2"_s;
    QTest::addRow("two are not three") << QByteArray("nmmn") << 3 << u""_s;
    QTest::addRow("three") << QByteArray("nmmmmn") << 3 << u"1-3-5"_s;
    QTest::addRow("fires still") << QByteArray("nmmm") << 3 << u"1-3-"_s;
    QTest::addRow("twice") << QByteArray("mmnnmmm") << 2 << u"0-1-2 4-5-"_s;
    QTest::addRow("unknown ones do not break a row") << QByteArray("nmumun") << 2 << u"1-3-5"_s;
    QTest::addRow("nor do they count") << QByteArray("nmuun") << 2 << u""_s;
    QTest::addRow("nor end what fires") << QByteArray("muuuu") << 1 << u"0-0-"_s;
}

void TestAlerts::rowsFireAndEnd()
{
    QFETCH(QByteArray, verdicts);
    QFETCH(int, inARow);
    QStringList found;
    for (const auto& firing : firingsOf(row(verdicts.constData()), inARow))
        found += u"%1-%2-%3"_s.arg(firing.first)
                     .arg(firing.fired)
                     .arg(firing.ended ? QString::number(*firing.ended) : QString());
    QTEST(found.join(u' '), "expected");
}

void TestAlerts::whatCannotBeMeant_data()
{
    QTest::addColumn<int>("what");
    for (int what = 0; what < 9; ++what)
        QTest::addRow("%d", what) << what;
}

void TestAlerts::whatCannotBeMeant()
{
    QFETCH(int, what);
    auto bad = rule(AlertCondition::Changed, 5);
    QVERIFY(checkRule(bad));
    switch (what) {
    case 0:
        bad.name = u"  "_s;
        break;
    case 1:
        bad.business.clear();
        break;
    case 2:
        bad.limit = missing;
        break;
    case 3:
        bad.limit = -1;
        break;
    case 4:
        bad.inARow = 0;
        break;
    case 5:
        bad.leastDocuments = -1;
        break;
    case 6:
        bad.currency = u"EUR"_s;
        break;
    case 7:
        bad.interval = Interval::Month;
        break;
    default:
        bad.zone = u"Mars/Olympus"_s;
    }
    const auto checked = checkRule(bad);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::BadInput);
    if (what == 7) {
        bad.condition = AlertCondition::Below;
        QVERIFY(checkRule(bad));
    }
}

void TestAlerts::aWeekBeforeFollowsTheClock()
{
    auto weekly = rule(AlertCondition::Changed, 5);
    weekly.zone = u"Europe/Berlin"_s;
    // Summer time began on 31 March 2024: ten o'clock is 8:00 UTC after it and was 9:00 UTC before.
    const auto hour = *timePointFromIso(u"2024-04-02T08:00:00Z", QTimeZone::utc());
    const auto sources = weekBefore(weekly).sources({hour, hour + std::chrono::hours(1)});
    QCOMPARE(sources.size(), 1U);
    QCOMPARE(toIsoString(sources.front().from), u"2024-03-26T09:00:00Z"_s);
}

void TestAlerts::sameIsSame()
{
    AlertEvaluation a{.bucket = 1, .verdict = AlertVerdict::Met, .value = 70.1, .documents = 3};
    auto b = a;
    b.value = std::nextafter(b.value, 100);
    QVERIFY(isSame(a, b));
    b.value = 70.11;
    QVERIFY(!isSame(a, b));
    b = a;
    b.documents = 4;
    QVERIFY(!isSame(a, b));
    b = a;
    b.verdict = AlertVerdict::NotMet;
    QVERIFY(!isSame(a, b));
}

QTEST_APPLESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
