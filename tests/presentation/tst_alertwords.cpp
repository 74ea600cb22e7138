// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/alertwords.h"

#include "db/alerts/alerthistory.h"
#include "db/alerts/alertrulestore.h"
#include "db/alerts/alerttrial.h"
#include "tests/support/moment.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace oa;
using oa::tests::utc;

namespace {

core::AlertRule rule()
{
    core::AlertRule result;
    result.name = u"scores"_s;
    result.business = u"cvs"_s;
    result.limit = 80;
    return result;
}

db::StoredAlertRule stored()
{
    db::StoredAlertRule result;
    result.rule = rule();
    result.evaluatedTo = utc("2024-05-01T12:00:00Z");
    result.changedBy = u"ann"_s;
    return result;
}

db::OpenFiring firing()
{
    db::OpenFiring result;
    result.firstBucket = utc("2024-05-01T09:00:00Z");
    result.firedBucket = utc("2024-05-01T10:00:00Z");
    result.value = 71.25;
    result.documents = 12;
    result.noted = utc("2024-05-01T11:00:05Z");
    return result;
}

core::AlertEvaluation evaluation(core::BucketIndex bucket, double value)
{
    return {.bucket = bucket, .verdict = core::AlertVerdict::Met, .value = value, .documents = 3};
}

} // namespace

class TestAlertWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void everythingThatHappensIsTold_data();
    void everythingThatHappensIsTold();
    void rulesAreSentences();
    void statesAreTold();
    void stateForScripts();
    void trials();
};

void TestAlertWords::everythingThatHappensIsTold_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* what, const QJsonObject& detail, const char* text) {
        QTest::addRow("%s", text) << QString::fromLatin1(what) << detail << QString::fromUtf8(text);
    };
    row("added", {}, "Added by ann");
    row("changed", {}, "Changed by ann; begins anew");
    row("removed", {}, "Removed by ann");
    row("unsilenced", {}, "No longer silenced, says ann");
    row("acknowledged", {}, "Acknowledged by ann");
    row("silenced", {{u"until"_s, core::toEpochMicroseconds(utc("2024-05-02T10:00:00Z"))}},
        "Silenced until 2 May 2024 12:00:00 by ann");
    row("fired", {{u"value"_s, 71.25}}, "Began to fire: 71.25");
    row("fired", {{u"value"_s, 71.25}, {u"reference"_s, 90}}, "Began to fire: 71.25, 90 a week before");
    row("fired", {{u"value"_s, 71.25}, {u"late"_s, true}}, "Began to fire: 71.25 (found when receipts came late)");
    row("ended", {{u"value"_s, -3}}, "Over: -3");
    row("ended", {{u"value"_s, -1234.6}}, "Over: -1,235");
    row("ended", {}, "Over: nothing");
    row("ended", {{u"late"_s, true}}, "Over: nothing (found when receipts came late)");
    row("withdrawn", {{u"late"_s, true}}, "Withdrawn: with the receipts that there are now, it would not have fired");
    row("resumed", {}, "Was not over");
    row("moved", {{u"before"_s, u"2024-05-01T10:00:00Z"_s}}, "Began to fire here, not at 1 May 2024 12:00:00");
    row("moved", {}, "Began to fire here, not at ?");
    row("reevaluated", {{u"buckets"_s, 1}, {u"value"_s, 84.2}, {u"before"_s, 71.25}},
        "Evaluated again because receipts came late: 84.20 instead of 71.25");
    row("reevaluated", {{u"buckets"_s, 1}, {u"value"_s, 84.2}, {u"before"_s, 84.2}},
        "Evaluated again because receipts came late: 84.20, as before");
    row("reevaluated", {{u"buckets"_s, 1}, {u"value"_s, 0}},
        "Evaluated again because receipts came late: 0 instead of nothing");
    row("reevaluated", {{u"buckets"_s, 7}, {u"verdicts_changed"_s, 2}},
        "7 buckets evaluated again because receipts came late, 2 of them with another result");
    row("something new", {{u"late"_s, true}}, "something new");
}

void TestAlertWords::everythingThatHappensIsTold()
{
    QFETCH(QString, what);
    QFETCH(QJsonObject, detail);
    db::AlertHistoryEntry entry;
    entry.what = what;
    entry.detail = detail;
    entry.by = u"ann"_s;
    entry.rule = u"scores"_s;
    entry.noted = utc("2024-05-01T11:00:05Z");
    QTEST(presentation::historyText(entry, QTimeZone("Europe/Berlin")), "text");

    auto json = presentation::toJson(entry);
    QCOMPARE(json.take(u"time"_s), QJsonValue(u"2024-05-01T11:00:05Z"_s));
    QCOMPARE(json.take(u"rule"_s), QJsonValue(u"scores"_s));
    QCOMPARE(json.take(u"what"_s), QJsonValue(what));
    QCOMPARE(json.take(u"detail"_s), QJsonValue(detail));
    QCOMPARE(json.take(u"by"_s), QJsonValue(u"ann"_s));
    QVERIFY(json.take(u"bucket"_s).isNull());
    QVERIFY(json.isEmpty());
    entry.by.clear();
    entry.bucket = utc("1969-12-31T23:00:00Z");
    json = presentation::toJson(entry);
    QVERIFY(json[u"by"].isNull());
    QCOMPARE(json[u"bucket"], QJsonValue(u"1969-12-31T23:00:00Z"_s));
}

void TestAlertWords::rulesAreSentences()
{
    auto some = rule();
    QCOMPARE(presentation::ruleSentence(some), u"Average score of cvs: below 80 points (by the hour)"_s);
    // A limit is told as it was given.
    auto precise = some;
    for (const auto& [limit, text] : {std::pair(85.75, u"85.75"_s),
                                      {0.5, u"0.50"_s},
                                      {79.999, u"79.999"_s},
                                      {0.004, u"0.004"_s},
                                      {1234.5, u"1,234.5"_s}})
    {
        precise.limit = limit;
        QCOMPARE(presentation::ruleSentence(precise),
                 u"Average score of cvs: below %1 points (by the hour)"_s.arg(text));
    }
    precise.condition = core::AlertCondition::Changed;
    precise.unit = core::ChangeUnit::Percent;
    precise.limit = 12.345;
    QVERIFY2(presentation::ruleSentence(precise).contains(u"12.345 %"_s),
             qPrintable(presentation::ruleSentence(precise)));
    some.condition = core::AlertCondition::Above;
    some.metric = core::Metric::TotalAmount;
    some.currency = u"EUR"_s;
    some.business = u"*"_s;
    some.inARow = 3;
    some.interval = core::Interval::Day;
    QCOMPARE(presentation::ruleSentence(some),
             u"Total amount of all businesses: above 80 EUR, 3 times in a row (by the day)"_s);
    some.condition = core::AlertCondition::Changed;
    QVERIFY(presentation::ruleSentence(some).contains(u"more than 80 EUR away from a week before"_s));
    some.unit = core::ChangeUnit::Percent;
    QVERIFY(presentation::ruleSentence(some).contains(u"more than 80 % away from a week before"_s));

    auto json = presentation::toJson(some);
    const QJsonObject expected{{u"name"_s, u"scores"_s},
                               {u"metric"_s, u"total_amount"_s},
                               {u"business"_s, u"*"_s},
                               {u"interval"_s, u"day"_s},
                               {u"zone"_s, u"UTC"_s},
                               {u"condition"_s, u"changed"_s},
                               {u"limit"_s, 80},
                               {u"unit"_s, u"percent"_s},
                               {u"currency"_s, u"EUR"_s},
                               {u"times"_s, 3},
                               {u"least_receipts"_s, qint64(1)}};
    QCOMPARE(json, expected);
    json = presentation::toJson(rule());
    QVERIFY(json[u"unit"].isNull());
    QVERIFY(json[u"currency"].isNull());
}

void TestAlertWords::statesAreTold()
{
    const QTimeZone zone("Europe/Berlin");
    auto some = stored();
    QCOMPARE(presentation::stateText(some, zone), u"Not evaluated yet"_s);
    some.lastVerdict = core::AlertVerdict::NotMet;
    some.lastValue = 1234.56;
    QCOMPARE(presentation::stateText(some, zone), u"Does not fire: 1,235"_s);
    some.lastValue = 0;
    QCOMPARE(presentation::stateText(some, zone), u"Does not fire: 0"_s);
    some.lastVerdict = core::AlertVerdict::Unknown;
    some.lastValue = core::missing;
    QCOMPARE(presentation::stateText(some, zone), u"Too few receipts of late"_s);
    some.silencedUntil = utc("2024-05-02T10:00:00Z");
    QCOMPARE(presentation::stateText(some, zone), u"Too few receipts of late. Silenced until 2 May 2024 12:00:00"_s);
    some.firing = firing();
    QCOMPARE(presentation::stateText(some, zone),
             u"Fires since 1 May 2024 12:00:00: Average score of cvs is 71.25. Silenced until 2 May 2024 12:00:00"_s);
    some.silencedUntil.reset();
    some.firing->reference = 90;
    some.firing->acknowledged = utc("2024-05-01T12:00:00Z");
    some.firing->acknowledgedBy = u"bob"_s;
    QCOMPARE(presentation::stateText(some, zone),
             u"Fires since 1 May 2024 12:00:00: Average score of cvs is 71.25, 90 a "
             "week before. Acknowledged by bob"_s);
}

void TestAlertWords::stateForScripts()
{
    auto some = stored();
    const auto state = [&some] { return presentation::toJson(some)[u"state"].toString(); };
    QCOMPARE(state(), u"new"_s);
    some.lastVerdict = core::AlertVerdict::NotMet;
    QCOMPARE(state(), u"quiet"_s);
    some.lastVerdict = core::AlertVerdict::Unknown;
    QCOMPARE(state(), u"unknown"_s);
    auto json = presentation::toJson(some);
    for (const auto* name : {"value", "silenced_until", "silenced_by", "firing"})
        QVERIFY2(json[QLatin1StringView(name)].isNull(), name);
    QCOMPARE(json[u"evaluated_to"].toString(), u"2024-05-01T12:00:00Z"_s);
    QCOMPARE(json[u"changed_by"].toString(), u"ann"_s);

    some.firing = firing();
    some.lastValue = -1.5;
    some.silencedUntil = utc("2024-05-02T10:00:00Z");
    some.silencedBy = u"bob"_s;
    json = presentation::toJson(some);
    QCOMPARE(state(), u"firing"_s);
    QCOMPARE(json[u"value"].toDouble(), -1.5);
    QCOMPARE(json[u"silenced_until"].toString(), u"2024-05-02T10:00:00Z"_s);
    QCOMPARE(json[u"silenced_by"].toString(), u"bob"_s);
    const auto open = json[u"firing"].toObject();
    const QJsonObject expected{{u"first_bucket"_s, u"2024-05-01T09:00:00Z"_s},
                               {u"fired_bucket"_s, u"2024-05-01T10:00:00Z"_s},
                               {u"value"_s, 71.25},
                               {u"reference"_s, QJsonValue()},
                               {u"receipts"_s, qint64(12)},
                               {u"noted"_s, u"2024-05-01T11:00:05Z"_s},
                               {u"acknowledged"_s, QJsonValue()},
                               {u"acknowledged_by"_s, QJsonValue()}};
    QCOMPARE(open, expected);
    some.firing->acknowledged = utc("2024-05-01T12:00:00Z");
    some.firing->acknowledgedBy = u"bob"_s;
    json = presentation::toJson(some);
    QCOMPARE(json[u"firing"][u"acknowledged"].toString(), u"2024-05-01T12:00:00Z"_s);
    QCOMPARE(json[u"firing"][u"acknowledged_by"].toString(), u"bob"_s);
}

void TestAlertWords::trials()
{
    const auto some = rule();
    const auto calendar = core::calendarOf(some);
    const auto first = core::bucketAt(utc("2024-05-01T09:00:00Z"), calendar);
    db::AlertTrial trial;
    trial.range = {utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
    QCOMPARE(presentation::trialText(trial), u"Would not have fired: no bucket has enough receipts"_s);
    trial.mixed = 1;
    QCOMPARE(presentation::trialText(trial),
             u"Would not have fired; amounts in several currencies do not count, choose one of them"_s);
    trial.mixed = 0;
    for (int i = 0; i < 5; ++i)
        trial.evaluations.push_back(evaluation(first + i, 70 + i));
    QCOMPARE(presentation::trialText(trial), u"Would not have fired"_s);
    trial.firings.push_back({first, first + 1, first + 3});
    QCOMPARE(presentation::trialText(trial), u"Would have fired once"_s);
    trial.firings.push_back({first + 4, first + 4, {}});
    QCOMPARE(presentation::trialText(trial), u"Would have fired 2 times"_s);

    const auto json = presentation::toJson(trial, some);
    QCOMPARE(json[u"from"].toString(), u"2024-05-01T00:00:00Z"_s);
    QCOMPARE(json[u"to"].toString(), u"2024-05-02T00:00:00Z"_s);
    QCOMPARE(json[u"buckets"].toInt(), 5);
    QCOMPARE(json[u"buckets_with_enough_receipts"].toInt(), 5);
    QCOMPARE(json[u"buckets_of_several_currencies"].toInt(), 0);
    QCOMPARE(json[u"would_have_fired"].toInt(), 2);
    const auto firings = json[u"firings"].toArray();
    QCOMPARE(firings.size(), 2);
    QCOMPARE(firings[0][u"first_bucket"].toString(), u"2024-05-01T09:00:00Z"_s);
    QCOMPARE(firings[0][u"fired_bucket"].toString(), u"2024-05-01T10:00:00Z"_s);
    QCOMPARE(firings[0][u"ended_bucket"].toString(), u"2024-05-01T12:00:00Z"_s);
    QCOMPARE(firings[0][u"value"].toDouble(), 71.0); // of the bucket with which it fired
    QCOMPARE(firings[0][u"receipts"].toInt(), 3);
    QVERIFY(firings[0][u"reference"].isNull());
    QVERIFY(firings[1][u"ended_bucket"].isNull());
    QCOMPARE(firings[1][u"value"].toDouble(), 74.0);
}

QTEST_GUILESS_MAIN(TestAlertWords)
#include "tst_alertwords.moc"
