// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentvaluestore.h"
#include "db/schema/roles.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"
#include "db/stores/groupsuggestions.h"
#include "db/stores/rankingstore.h"
#include "tests/support/moment.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;
using oa::tests::utc;

namespace {

std::string document(const char* time, const QString& business, const QString& total, const QString& score)
{
    return PipelineFixture::insertion(QString::fromLatin1(time), PipelineFixture::payload(business, total, score));
}

const auto upper = u"GARDENIA (KL) SDN BHD"_s;
const auto lower = u"Gardenia (KL) Sdn Bhd"_s;
const auto group = u"Gardenia"_s;
const auto who = u"alice@desk (1)"_s;

} // namespace

/// Several names, one business.
class TestGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(document("2024-05-01 10:00Z", upper, u"1"_s, u"10"_s) +
                                 document("2024-05-01 10:00Z", upper, u"2"_s, u"20"_s) +
                                 document("2024-05-01 10:00Z", lower, u"4"_s, u"90"_s) +
                                 document("2024-05-01 10:01Z", lower, u"8"_s, u"30"_s) +
                                 document("2024-05-01 10:00Z", u"cvs"_s, u"100"_s, u"50"_s)));
        QVERIFY(m_fixture->drain());
    }

    void aGroupIsReadLikeABusiness()
    {
        db::GroupStore groups(connection());
        QCOMPARE(groups.add(group, {upper, lower}, who).value(), qint64(2));
        db::AggregateStore store(connection());
        const auto minute = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Minute);
        const auto rows = store.readRows(group, core::Interval::Minute, minute, minute + 2);
        QVERIFY(rows && rows->size() == 2);
        const auto& first = rows->front();
        QCOMPARE(first.values[core::indexOf(core::Metric::TotalAmount)], 7.0);
        QCOMPARE(first.values[core::indexOf(core::Metric::AverageScore)], 40.0);
        // Of 10, 20 and 90; not of the medians 15 and 90.
        QCOMPARE(first.values[core::indexOf(core::Metric::MedianScore)], 20.0);
        QCOMPARE(first.documents, 3u);
        const auto hour = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Hour);
        const auto hours = store.readRows(group, core::Interval::Hour, hour, hour + 1);
        QVERIFY(hours && hours->size() == 1);
        QCOMPARE(hours->front().values[core::indexOf(core::Metric::MedianScore)], 25.0);
        // Its members can still be looked at one by one.
        QCOMPARE(store.readRows(upper, core::Interval::Hour, hour, hour + 1)->front().documents, 2u);

        const core::TimeRange day{utc("2024-05-01T00:00:00Z"), utc("2024-05-02T00:00:00Z")};
        QCOMPARE(db::DocumentValueStore(connection()).count({group}, day).value(), qint64(4));
        QCOMPARE(db::DocumentValueStore(connection()).count({group, lower}, day).value(), qint64(4)); // each once
        core::Thresholds thresholds;
        thresholds[core::indexOf(core::Metric::MedianScore)] = 25;
        const auto below = db::DocumentValueStore(connection()).countBelow(group, day, thresholds).value();
        QCOMPARE(below[core::indexOf(core::Metric::MedianScore)]->below, qint64(2));

        const auto listed = db::BusinessStore(connection()).listWithGroups(day).value();
        QCOMPARE(listed.size(), std::size_t(4));
        QCOMPARE(listed.front().businessId, group);
        QVERIFY(listed.front().isGroup);
        QCOMPARE(listed.front().documents, qint64(4));
    }

    void aBusinessNamedLikeTheGroupBelongsToIt()
    {
        db::GroupStore groups(connection());
        QVERIFY(groups.add(lower, {upper}, who));
        QCOMPARE(groups.members(lower).value(), (QStringList{upper, lower}));
        const auto listed = db::BusinessStore(connection()).listWithGroups({}).value();
        QCOMPARE(std::count_if(listed.begin(), listed.end(), [](const auto& each) { return each.businessId == lower; }),
                 std::ptrdiff_t(1));
        // And cannot be in another: its name would stand for two things.
        const auto moved = groups.add(group, {lower}, who);
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, core::ErrorCode::BadInput);
        QVERIFY(!moved.error().remedy.isEmpty());
        QCOMPARE(groups.members(lower).value(), (QStringList{upper, lower}));
        QVERIFY(groups.remove({upper}, who));
        QVERIFY(groups.add(group, {lower}, who));
        QVERIFY(!groups.add(lower, {upper}, who)); // nor the other way round
        QCOMPARE(groups.members(group).value(), QStringList{lower});
    }

    void hiddenGroupsAreAnError()
    {
        db::GroupStore groups(connection());
        QVERIFY(groups.add(group, {upper}, who));
        QVERIFY(m_fixture->write("DROP ROLE IF EXISTS few; CREATE ROLE few LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA "
                                 "public TO few; ALTER TABLE business_groups ENABLE ROW LEVEL SECURITY"));
        const auto few = m_server.connect(m_server.parameters(m_fixture->parameters().value(u"dbname"_s), u"few"_s));
        QVERIFY(few);
        const auto listed = db::GroupStore(*few).list();
        QVERIFY(!listed);
        QCOMPARE(listed.error().code, core::ErrorCode::Unsafe);
        QVERIFY(groups.list());
    }

    /// Whose name is also a business's would silently be less for one role than for another.
    void groupsThatMayNotBeReadAreAnError()
    {
        QVERIFY(db::setUpRoles(m_fixture->writer(), {u"groups_worker"_s, u"groups_viewer"_s}));
        QVERIFY(db::GroupStore(connection()).add(lower, {upper}, who));
        QVERIFY(m_fixture->write("REVOKE SELECT ON business_groups FROM groups_viewer"));
        QVERIFY(m_fixture->worker().executeScript("SET ROLE groups_viewer"));
        const auto hour = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Hour);
        const auto rows = db::AggregateStore(connection()).readRows(lower, core::Interval::Hour, hour, hour + 1);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, core::ErrorCode::Denied);
        QCOMPARE(rows.error().remedy, u"GRANT SELECT ON public.business_groups TO groups_viewer;"_s);
    }

    void whoAndWhenIsKeptAndEveryChangeCanBeUndone()
    {
        db::GroupStore groups(connection());
        QVERIFY(groups.add(group, {upper}, who));
        QCOMPARE(groups.add(group, {upper}, u"bob"_s).value(), qint64(0)); // no change, and nothing to undo
        QVERIFY(groups.add(u"Other"_s, {upper, lower}, u"bob"_s));
        auto listed = groups.list().value();
        QCOMPARE(listed.size(), std::size_t(1));
        QCOMPARE(listed.front().members.front().addedBy, u"bob"_s);
        QVERIFY(listed.front().members.front().since > utc("2024-01-01T00:00:00Z"));
        QCOMPARE(groups.remove({lower}, who).value(), qint64(1));
        QCOMPARE(groups.members(u"Other"_s).value(), QStringList{upper});

        QCOMPARE(groups.undo(who)->size(), std::size_t(1));
        QCOMPARE(groups.members(u"Other"_s).value(), (QStringList{upper, lower}));
        const auto moves = groups.undo(who).value();
        QCOMPARE(moves.size(), std::size_t(2));
        QCOMPARE(moves.front().from, std::optional(u"Other"_s));
        QCOMPARE(moves.front().to, std::optional(group));
        QVERIFY(!moves.back().to);
        QCOMPARE(groups.members(group).value(), QStringList{upper});
        QCOMPARE(groups.undo(who)->size(), std::size_t(1));
        QVERIFY(groups.list()->empty());
        QVERIFY(groups.undo(who)->empty());
        QCOMPARE(
            m_fixture->value("SELECT count(*) || ' ' || count(*) FILTER (WHERE undone) FROM business_group_changes"),
            u"3 3"_s);
    }

    /// Whose name stands for all of them everywhere else.
    void aBusinessCalledLikeAll()
    {
        QVERIFY(m_fixture->write(document("2024-05-01 11:00Z", u"*"_s, u"7"_s, u"70"_s) +
                                 document("2024-05-01 11:00Z", u"\\\\*"_s, u"9"_s, u"90"_s) +
                                 document("2024-05-01 11:00Z", u"**"_s, u"11"_s, u"90"_s)));
        QVERIFY(m_fixture->drain());
        const auto hour = core::bucketAt(utc("2024-05-01T11:00:00Z"), core::Interval::Hour);
        const auto total = [&](const QString& name) {
            return db::AggregateStore(connection())
                .readRows(name, core::Interval::Hour, hour, hour + 1)
                .value()
                .at(0)
                .values[core::indexOf(core::Metric::TotalAmount)];
        };
        QCOMPARE(total(u"*"_s), 27.0);
        const core::TimeRange range{utc("2024-05-01T11:00:00Z"), utc("2024-05-01T12:00:00Z")};
        const auto listed = db::BusinessStore(connection()).listWithGroups(range).value();
        const auto ranked = db::RankingStore(connection()).read(range).value();
        QCOMPARE(ranked.size(), std::size_t(3));
        for (const auto& row : ranked) {
            QVERIFY(std::ranges::find(listed, row.businessId, &db::BusinessSummary::businessId) != listed.end());
            QCOMPARE(total(row.businessId), row.totalAmount);
            QVERIFY(db::BusinessStore(connection()).exists(row.businessId).value());
            QCOMPARE(std::ranges::max(row.amounts), 6 * row.totalAmount); // in ten minutes, told by the hour
        }
        QCOMPARE(total(u"\\*"_s), 7.0);
        QCOMPARE(total(u"\\\\*"_s), 9.0);
        db::GroupStore groups(connection());
        QVERIFY(!groups.add(u"\\*"_s, {u"**"_s}, who));
        QVERIFY(groups.add(u"stars"_s, {u"\\*"_s, u"**"_s}, who));
        QCOMPARE(groups.list()->front().members.front().business, u"\\*"_s);
        QCOMPARE(total(u"stars"_s), 18.0);
        QVERIFY(groups.remove({u"\\*"_s}, who));
        QCOMPARE(total(u"stars"_s), 11.0);
    }

    void whatNoGroupCanBeCalled()
    {
        db::GroupStore groups(connection());
        for (const auto& name : {u""_s, u"*"_s}) {
            const auto added = groups.add(name, {upper}, who);
            QVERIFY(!added);
            QCOMPARE(added.error().code, core::ErrorCode::BadInput);
        }
        QVERIFY(groups.list()->empty());
    }

    void namesThatLookAlikeAreSuggestedAndLeftAlone()
    {
        const auto suggestions = db::suggestGroups(connection()).value();
        QCOMPARE(suggestions.size(), std::size_t(1));
        QCOMPARE(suggestions.front().businesses, (QStringList{upper, lower}));
        QVERIFY(db::GroupStore(connection()).list()->empty());
        QVERIFY(db::GroupStore(connection()).add(group, {upper}, who));
        QCOMPARE(db::suggestGroups(connection())->front().name, group); // the rest of it
        QVERIFY(db::GroupStore(connection()).add(group, {lower}, who));
        QVERIFY(db::suggestGroups(connection())->empty());
        QVERIFY(db::GroupStore(connection()).add(u"Other"_s, {lower}, who)); // a person knows better
        QVERIFY(db::suggestGroups(connection())->empty());
    }

    /// Of which of two groups a third spelling is, a person decides.
    void aSpellingOfTwoGroupsIsNotSuggested()
    {
        QVERIFY(m_fixture->write(document("2024-05-01 10:00Z", lower.toLower(), u"1"_s, u"10"_s)));
        QVERIFY(m_fixture->drain());
        QCOMPARE(db::suggestGroups(connection())->size(), std::size_t(1));
        QVERIFY(db::GroupStore(connection()).add(group, {upper}, who));
        QVERIFY(db::GroupStore(connection()).add(u"Other"_s, {lower}, who));
        QVERIFY(db::suggestGroups(connection())->empty());
    }

    void aViewerSeesGroupsAndChangesNone()
    {
        QVERIFY(db::setUpRoles(m_fixture->writer(), {u"groups_worker"_s, u"groups_viewer"_s}));
        QVERIFY(db::GroupStore(connection()).add(group, {upper}, who));
        QVERIFY(m_fixture->worker().executeScript("SET ROLE groups_viewer"));
        db::GroupStore groups(m_fixture->worker());
        QCOMPARE(groups.members(group).value(), QStringList{upper});
        const auto added = groups.add(group, {lower}, who);
        QVERIFY(!added);
        QCOMPARE(added.error().code, core::ErrorCode::Denied);
        QVERIFY(m_fixture->worker().executeScript("SET ROLE groups_worker"));
        QVERIFY(groups.add(group, {lower}, who));
    }

    /// A database of a version before, which a viewer's newer program reads.
    void withoutTheTableThereAreNone()
    {
        QVERIFY(m_fixture->write("DROP TABLE business_groups, business_group_changes"));
        QVERIFY(db::GroupStore(connection()).list()->empty());
        const auto hour = core::bucketAt(utc("2024-05-01T10:00:00Z"), core::Interval::Hour);
        QCOMPARE(db::AggregateStore(connection()).readRows(u"cvs"_s, core::Interval::Hour, hour, hour + 1)->size(),
                 std::size_t(1));
    }

private:
    db::Connection& connection() { return m_fixture->worker(); }

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
