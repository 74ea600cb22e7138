// SPDX-License-Identifier: GPL-3.0-only
#include "app/database/livefollower.h"
#include "app/window/compare/comparison.h"
#include "app/window/compare/liveseries.h"
#include "app/window/compare/panecontroller.h"
#include "core/series/seriesreading.h"
#include "core/statistics/statistics.h"
#include "core/time/serverclock.h"
#include "tests/support/pgbouncer.h"
#include "tests/support/pipelinefixture.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList businesses{u"cvs"_s, u"walmart"_s};

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// Where two series of one business differ, in words; empty when they are alike all over `range`.
QString differenceOf(const core::BusinessSeries& shown, const core::BusinessSeries& fresh, const core::TimeRange& range)
{
    const auto at = [&](core::BucketIndex bucket) {
        return core::toIsoString(core::bucketStart(bucket, fresh.calendar()));
    };
    if (shown.covered() != fresh.covered())
        return u"covered %1 – %2 instead of %3 – %4"_s.arg(
            core::toIsoString(shown.covered().from), core::toIsoString(shown.covered().to),
            core::toIsoString(fresh.covered().from), core::toIsoString(fresh.covered().to));
    if (shown.openBucket() != fresh.openBucket())
        return u"the open bucket"_s;
    const auto to = core::bucketAt(range.to, fresh.calendar());
    for (auto bucket = core::bucketAt(range.from, fresh.calendar()); bucket < to; ++bucket) {
        for (const auto metric : core::allMetrics) {
            if (!isSame(shown.metric(metric).at(bucket), fresh.metric(metric).at(bucket)))
                return u"%1 of %2: %3 instead of %4"_s.arg(core::columnName(metric), at(bucket))
                    .arg(shown.metric(metric).at(bucket))
                    .arg(fresh.metric(metric).at(bucket));
        }
        if (!isSame(shown.documentCount().at(bucket), fresh.documentCount().at(bucket)))
            return u"receipts of %1"_s.arg(at(bucket));
        const auto* spread = fresh.spread(core::Metric::MedianScore);
        if (spread && !isSame(shown.spread(core::Metric::MedianScore)->upper.at(bucket), spread->upper.at(bucket)))
            return u"spread of %1"_s.arg(at(bucket));
    }
    for (const auto metric : core::allMetrics) {
        const auto a = core::statistics(shown, metric, range);
        const auto b = core::statistics(fresh, metric, range);
        if (!isSame(a.mean, b.mean) || !isSame(a.min, b.min) || !isSame(a.max, b.max) || !isSame(a.last, b.last))
            return u"statistics of %1: mean %2 instead of %3"_s.arg(core::columnName(metric)).arg(a.mean).arg(b.mean);
    }
    return {};
}

/// A pane that shows businesses of a database, told of changes as a window is, or only that time has passed.
struct OpenPane
{
    enum class Told { ByNotifications, ByPolling };

    OpenPane(const db::ConnectionParameters& database, const core::TimeRange& visible, core::Interval interval,
             Told how)
        : range(visible)
        , pool(std::make_shared<db::ConnectionPool>(database, 2))
    {
        controller.setBusinesses(businesses, {});
        controller.setSpread(true);
        controller.show(range, interval);
        controller.setSource(pool);
        if (how == Told::ByPolling)
            return;
        follower = std::make_unique<database::LiveFollower>(database);
        QObject::connect(follower.get(), &database::LiveFollower::totalsUpdated, &controller,
                         &window::PaneController::refresh, Qt::QueuedConnection);
        QObject::connect(follower.get(), &database::LiveFollower::extentRead, &controller,
                         &window::PaneController::setExtent, Qt::QueuedConnection);
        follower->start();
    }
    ~OpenPane()
    {
        follower.reset();
        controller.setSource(nullptr);
    }

    /// What a poll does where notifications do not arrive.
    void poll()
    {
        const auto connection = pool->acquire({}).value();
        controller.setExtent(db::DataExtent::read(*connection).value());
        controller.refresh({core::TimePoint::min(), core::TimePoint::max()});
    }

    /// Where it differs from one that is opened now; empty when nowhere.
    QString difference()
    {
        if (controller.isLoading() || controller.series().size() != static_cast<std::size_t>(businesses.size()))
            return u"loading"_s;
        const auto connection = pool->acquire({}).value();
        db::AggregateStore store(*connection);
        QStringList all;
        for (std::size_t i = 0; i < controller.series().size(); ++i) {
            const auto series = controller.series().at(i);
            if (!series) { // said not to exist
                const auto& name = businesses.at(static_cast<qsizetype>(i));
                const auto one = store.readSeries(name, controller.calendar(), range).value();
                if (core::hasDocuments(*one, std::span(&range, 1)))
                    all.append(name + u": there are receipts"_s);
                continue;
            }
            const auto fresh = store.readSeries(series->businessId(), series->calendar(), range, series->content());
            if (const auto one = differenceOf(*series, **fresh, range); !one.isEmpty())
                all.append(series->businessId() + u": "_s + one);
        }
        return all.join(u"; "_s);
    }

    core::TimeRange range;
    charts::ChartPane pane;
    window::PaneController controller{&pane};
    std::shared_ptr<db::ConnectionPool> pool;
    std::unique_ptr<database::LiveFollower> follower;
};

} // namespace

/// What an open window shows is what a fresh one would, whatever happened in between and however it heard of it.
class TestLivePane : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;

    static QString quoted(core::TimePoint time) { return u"'%1'"_s.arg(core::toIsoString(time)); }

    /// A statement that adds, changes or removes receipts around `middle`.
    static std::string step(std::mt19937& random, core::TimePoint middle)
    {
        const auto upTo = [&random](int count) { return std::uniform_int_distribution<int>(0, count - 1)(random); };
        const auto time = middle + std::chrono::minutes(upTo(360) - 180) + std::chrono::seconds(upTo(60));
        const auto some =
            u"(SELECT document_id FROM documents ORDER BY md5(document_id::text || '%1') LIMIT %2)"_s.arg(upTo(1000))
                .arg(1 + upTo(3));
        switch (upTo(8)) {
        case 0:
            return u"UPDATE documents SET ml_response = replace(ml_response, '\"value\": ', '\"value\": 1') "
                   "WHERE document_id IN %1"_s.arg(some)
                       .toStdString();
        case 1: // to another minute, often of the same hour
            return u"UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '%1 minutes' "
                   "WHERE document_id IN %2"_s.arg(upTo(30) - 15)
                       .arg(some)
                       .toStdString();
        case 2:
        case 3:
            return u"DELETE FROM documents WHERE document_id IN %1"_s.arg(some).toStdString();
        case 4: // long before, or far ahead
            return PipelineFixture::insertion(upTo(2) ? u"1970-01-01T00:00:00Z"_s : u"2124-05-01T00:00:00Z"_s,
                                              PipelineFixture::payload(businesses[upTo(2)], u"9"_s, u"50"_s));
        default:
            return PipelineFixture::insertion(
                core::toIsoString(time), PipelineFixture::payload(businesses[upTo(2)], QString::number(1 + upTo(50)),
                                                                  QString::number(40 + upTo(60))));
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    /// The case of the public report: minutes without receipts, then one.
    void minutesWithoutReceiptsAreZero()
    {
        PipelineFixture fixture(m_server);
        const auto add = [&fixture](const char* time, const char* total) {
            return fixture.write(PipelineFixture::insertion(
                       QString::fromLatin1(time), PipelineFixture::payload(u"cvs"_s, QString::fromLatin1(total)))) &&
                   fixture.drain();
        };
        QVERIFY(add("2024-05-01 10:00Z", "10") && add("2024-05-01 12:00Z", "10"));
        const auto utc = [](const char* text) {
            return core::timePointFromIso(QString::fromLatin1(text), QTimeZone::utc()).value();
        };
        OpenPane open(fixture.parameters(), {utc("2024-05-01"), utc("2024-05-02")}, core::Interval::Minute,
                      OpenPane::Told::ByNotifications);
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
        QVERIFY(add("2024-05-01 13:30Z", "40"));
        const auto mean = [&open] {
            return core::statistics(*open.controller.series().front(), core::Metric::TotalAmount, open.range).mean;
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(mean() - 60.0 / 211) < 1e-9, patience);
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
    }

    /// Between any two transactions all totals change here, as they do where a pooler goes to another server.
    void linesAreOfOneMoment()
    {
        if (!PgBouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        PipelineFixture fixture(m_server);
        for (const auto& business : businesses) {
            QVERIFY(fixture.write(
                PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(business, u"1"_s))));
        }
        QVERIFY(fixture.drain());
        PgBouncer pooler(m_server);
        QVERIFY2(pooler.start(false, {u"server_reset_query_always = 1"_s,
                                      u"server_reset_query = UPDATE public.hourly_parsed_total SET total_amount = "
                                      "total_amount + 1"_s}),
                 qPrintable(pooler.problem()));
        const auto at = core::timePointFromIso(u"2024-05-01T10:00:00Z"_s, QTimeZone::utc()).value();
        OpenPane open(pooler.through(fixture.parameters()), {at - 3h, at + 3h}, core::Interval::Hour,
                      OpenPane::Told::ByPolling);
        const auto shown = [&open, at](std::size_t line) {
            const auto& series = open.controller.series();
            return series.size() == 2 && series[line]
                       ? series[line]->metric(core::Metric::TotalAmount).at(core::bucketAt(at, core::Interval::Hour))
                       : 0;
        };
        for (int round = 0; round < 3; ++round) {
            const auto before = shown(0);
            QTRY_VERIFY_WITH_TIMEOUT(shown(0) > before, patience);
            QCOMPARE(shown(1), shown(0));
            open.poll();
        }
    }

    void equalsAFreshOne_data()
    {
        QTest::addColumn<bool>("isPolled");
        QTest::addColumn<bool>("byHour");
        QTest::addColumn<bool>("isOfNow");
        for (const auto isPolled : {false, true}) {
            for (const auto byHour : {false, true}) {
                for (const auto isOfNow : {false, true})
                    QTest::addRow("%s, by the %s, %s", isPolled ? "polled" : "notified", byHour ? "hour" : "minute",
                                  isOfNow ? "now" : "long ago")
                        << isPolled << byHour << isOfNow;
            }
        }
    }

    void equalsAFreshOne()
    {
        QFETCH(bool, isPolled);
        QFETCH(bool, byHour);
        QFETCH(bool, isOfNow);
        PipelineFixture fixture(m_server);
        const auto interval = byHour ? core::Interval::Hour : core::Interval::Minute;
        const auto middle = isOfNow ? db::serverTime(fixture.worker()).value()
                                    : core::timePointFromIso(u"2024-05-01T12:00:00Z"_s, QTimeZone::utc()).value();
        std::mt19937 random(20240501);
        for (int i = 0; i < 20; ++i)
            QVERIFY(fixture.write(step(random, middle)));
        QVERIFY(fixture.drain());
        OpenPane open(fixture.parameters(), {middle - 12h, middle + 12h}, interval,
                      isPolled ? OpenPane::Told::ByPolling : OpenPane::Told::ByNotifications);
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
        for (int round = 0; round < 12; ++round) {
            for (int i = 0; i <= round % 4; ++i)
                QVERIFY(fixture.write(step(random, middle)));
            QVERIFY(fixture.drain());
            // The server's time goes on, and with it what is open: where it is polled for, at each poll.
            QTRY_VERIFY_WITH_TIMEOUT((isPolled ? open.poll() : void(), QTest::qWait(20), open.difference().isEmpty()),
                                     patience);
        }
        QCOMPARE(fixture.differences(), QString());
    }

    /// The open bucket stays open, whatever the server's clock says meanwhile; what was missed is read afterwards, all
    /// of it.
    void aPauseIsAsOfItsMoment()
    {
        PipelineFixture fixture(m_server);
        const auto now = db::serverTime(fixture.worker()).value();
        const auto add = [&fixture](core::TimePoint time) {
            return fixture.write(PipelineFixture::insertion(core::toIsoString(time),
                                                            PipelineFixture::payload(u"cvs"_s, u"5"_s))) &&
                   fixture.drain();
        };
        QVERIFY(add(now - 80 * 24h) && add(now - 10 * 24h) && add(now));
        charts::PaneArea area;
        const core::ServerClock clock;
        window::Comparison comparison(&area, clock);
        core::Workspace workspace;
        workspace.range = u"last 90 days"_s;
        workspace.interval = core::Interval::Hour;
        workspace.panes.resize(1);
        workspace.panes.front().businesses = {u"cvs"_s};
        comparison.apply(workspace);
        comparison.setSource(std::make_shared<db::ConnectionPool>(fixture.parameters(), 2));
        const auto forgotten = qScopeGuard([&comparison] { comparison.setSource(nullptr); });
        auto extent = db::DataExtent::read(fixture.worker()).value();
        comparison.setExtent(extent);
        const auto& pane = *comparison.panes().front();
        const auto shown = [&pane] { return pane.series().empty() ? nullptr : pane.series().front(); };
        const auto receipts = [&shown](core::TimePoint time) {
            return shown()->documentCount().at(core::bucketAt(time, shown()->calendar()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown() && shown()->openBucket(), patience);
        const auto open = shown()->openBucket();
        const auto covered = shown()->covered();

        comparison.setPaused(true);
        extent.serverTime += 3h;
        comparison.setExtent(extent);
        for (const auto time : {now - 80 * 24h, now - 10 * 24h}) {
            QVERIFY(add(time));
            comparison.refresh({time - 1h, time + 1h});
        }
        QVERIFY(shown()->openBucket() == open);
        QVERIFY(shown()->covered() == covered);
        QCOMPARE(receipts(now - 80 * 24h), 1.0);
        QCOMPARE(receipts(now - 10 * 24h), 1.0);
        // A business that is laid over is read; the first one's bucket stays open all the same.
        QVERIFY(!comparison.pause()->hasReadSince);
        comparison.setBusinesses(0, {u"cvs"_s, u"walmart"_s});
        QTRY_COMPARE_WITH_TIMEOUT(pane.series().size(), std::size_t(2), patience);
        QVERIFY(shown()->openBucket() == open);
        QVERIFY(comparison.pause()->hasReadSince);

        comparison.setPaused(false);
        QVERIFY(!shown()->openBucket());
        QTRY_COMPARE_WITH_TIMEOUT(receipts(now - 80 * 24h), 2.0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(receipts(now - 10 * 24h), 2.0, patience);
    }

    /// Whatever it is told of while it cannot read is read in the end, all of it.
    void nothingToldMeanwhileIsForgotten_data()
    {
        QTest::addColumn<int>("while_");
        QTest::addRow("a whole read is under way") << 0;
        QTest::addRow("there is no connection") << 1;
        QTest::addRow("the server does not answer") << 2;
        QTest::addRow("something is being read") << 3;
    }
    void nothingToldMeanwhileIsForgotten()
    {
        QFETCH(int, while_);
        PipelineFixture fixture(m_server);
        const auto day = core::timePointFromIso(u"2024-05-01"_s, QTimeZone::utc()).value();
        const std::array times{day + 2h, day + 10h, day + 20h};
        const auto addEach = [&] {
            std::string receipts;
            for (const auto time : times)
                receipts +=
                    PipelineFixture::insertion(core::toIsoString(time), PipelineFixture::payload(u"cvs"_s, u"5"_s));
            return fixture.write(receipts) && fixture.drain();
        };
        QVERIFY(addEach());
        const core::BucketCalendar calendar(core::Interval::Minute);
        const auto whole = db::AggregateStore::wholeSections({day, day + 24h}, calendar);
        db::AggregateStore store(fixture.worker());
        window::LiveSeries::Entry entry;
        entry.versions = store
                             .readVersions(u"cvs"_s, calendar, core::bucketAt(whole.from, calendar),
                                           core::bucketAt(whole.to, calendar))
                             .value();
        entry.series = store.readSeries(u"cvs"_s, calendar, whole).value();
        const auto pool = std::make_shared<db::ConnectionPool>(fixture.parameters(), 2);
        window::LiveSeries live;
        live.setSource(pool);
        live.setEntries({entry}, db::DataExtent::read(fixture.worker()).value());
        QVERIFY(addEach());

        QSignalSpy failed(&live, &window::LiveSeries::readingFailed);
        if (while_ == 0) {
            live.hold();
        } else if (while_ == 1) {
            live.setSource(nullptr);
        } else if (while_ == 2) {
            auto nowhere = fixture.parameters();
            nowhere.setValue(u"dbname"_s, u"nowhere"_s);
            live.setSource(std::make_shared<db::ConnectionPool>(nowhere, 1));
        }
        for (const auto time : {times[1], times[2], times[0]})
            live.refresh({time, time + 1min});
        if (while_ == 2)
            QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
        if (while_ < 3) {
            live.setSource(pool);
            live.release();
        }
        const auto receipts = [&](core::TimePoint time) {
            return live.entries().front().series->documentCount().at(core::bucketAt(time, calendar));
        };
        for (const auto time : times)
            QTRY_COMPARE_WITH_TIMEOUT(receipts(time), 2.0, patience);
        live.setSource(nullptr);
    }

    void marksComeAndGoWhileLinesAreShown()
    {
        PipelineFixture fixture(m_server);
        const auto noon = core::timePointFromIso(u"2024-05-01T12:00:00Z"_s, QTimeZone::utc()).value();
        for (const auto& business : businesses) {
            QVERIFY(fixture.write(
                PipelineFixture::insertion(core::toIsoString(noon), PipelineFixture::payload(business, u"5"_s))));
        }
        QVERIFY(fixture.drain());
        OpenPane open(fixture.parameters(), {noon - 1h, noon + 1h}, core::Interval::Minute, OpenPane::Told::ByPolling);
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
        const auto marks = [&open] {
            std::vector<std::size_t> counts;
            for (const auto& layer : open.pane.layers())
                counts.push_back(layer.marks.size());
            return counts;
        };
        QCOMPARE(marks(), (std::vector<std::size_t>{0, 0}));
        const charts::Mark mark{core::Metric::AverageScore, noon, u"fires"_s};
        open.controller.setMarks(
            std::make_shared<window::ChartMarks>(window::ChartMarks{{u"walmart"_s, {mark, mark}}}));
        QCOMPARE(marks(), (std::vector<std::size_t>{0, 2}));
        open.controller.setMarks(std::make_shared<window::ChartMarks>(window::ChartMarks{{u"cvs"_s, {mark}}}));
        QCOMPARE(marks(), (std::vector<std::size_t>{1, 0}));
        open.controller.setMarks(nullptr);
        QCOMPARE(marks(), (std::vector<std::size_t>{0, 0}));
    }

    void aSeriesThatIsBeingReadIsLeftAlone()
    {
        PipelineFixture fixture(m_server);
        const auto now = core::timePointFromIso(u"2024-05-01T12:00:00Z"_s, QTimeZone::utc()).value();
        const auto add = [&fixture](const char* time) {
            return fixture.write(PipelineFixture::insertion(QString::fromLatin1(time),
                                                            PipelineFixture::payload(u"cvs"_s, u"5"_s))) &&
                   fixture.drain();
        };
        QVERIFY(add("2024-05-01 10:00Z"));
        OpenPane open(fixture.parameters(), {now - 12h, now + 12h}, core::Interval::Minute, OpenPane::Told::ByPolling);
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
        const auto before = open.controller.series().front();
        const core::SeriesReading reading({before});
        const auto covered = before->covered();
        QVERIFY(add("2024-05-01 11:00Z"));
        open.poll();
        QTRY_COMPARE_WITH_TIMEOUT(open.difference(), QString(), patience);
        QVERIFY(before->covered() == covered);
        QVERIFY(open.controller.series().front() != before);
    }
};

QTEST_MAIN(TestLivePane)
#include "tst_livepane.moc"
