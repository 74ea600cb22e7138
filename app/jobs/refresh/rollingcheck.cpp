// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/rollingcheck.h"

#include "app/metrics/meters.h"
#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/state/dataextent.h"
#include "db/state/jobrunstore.h"
#include "db/verify/verifier.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logCheck, "oa.jobs.check", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::RollingCheck)
};

constexpr qsizetype shownDifferences = 5;
constexpr std::chrono::milliseconds lookEvery{500};
/// As many times as long as the check took: an hour of millions of documents takes a while.
constexpr int restAfterCheck = 20;

} // namespace

RollingCheck::RollingCheck(const JobContext& context, std::chrono::seconds interval)
    : m_context(context)
    , m_interval(interval)
    , m_next(std::chrono::steady_clock::now() + interval)
    , m_random(std::random_device()())
    , m_thread([this](const std::stop_token& stop) { return checkWhenDue(stop); }, lookEvery)
{}

RollingCheck::~RollingCheck() = default;

void RollingCheck::start()
{
    if (m_interval.count() > 0)
        m_thread.start();
}

core::Result<> RollingCheck::checkWhenDue(const std::stop_token& stop)
{
    const auto start = std::chrono::steady_clock::now();
    if (m_interval.count() == 0 || start < m_next)
        return {};
    auto checked = check(stop);
    const auto end = std::chrono::steady_clock::now();
    if (checked)
        m_next = end + std::max<std::chrono::steady_clock::duration>(m_interval, (end - start) * restAfterCheck);
    // A role may lack what the check needs (temporary tables): that is no reason to stop following.
    if (!checked && checked.error().code == core::ErrorCode::Denied) {
        qCInfo(logCheck) << "the rolling check is not possible:" << checked.error().message;
        m_interval = std::chrono::seconds(0);
        return {};
    }
    return checked;
}

core::Result<> RollingCheck::check(const std::stop_token& stop)
{
    if (!m_connection || m_connection->isLost() || m_repairs->isLost()) {
        OA_TRY_ASSIGN(auto connection, db::Connection::open(m_context.database, stop));
        OA_TRY_ASSIGN(m_repairs, db::Connection::open(m_context.database, stop));
        m_connection = std::move(connection);
    }
    OA_TRY_ASSIGN(const auto extent, db::DataExtent::readReach(*m_connection, 1));
    if (!extent.oldestDocument || !extent.newestDocument)
        return {};
    const auto first = core::bucketAt(*extent.oldestDocument, core::Interval::Hour);
    const auto last = core::bucketAt(*extent.newestDocument, core::Interval::Hour);
    const auto drawn = std::uniform_int_distribution<core::BucketIndex>(first, last)(m_random);
    // From there on the first with anything in it: years without receipts are not worth a check.
    db::Verifier verifier(*m_connection);
    OA_TRY_ASSIGN(const auto hour, verifier.firstHourIn({core::bucketStart(drawn, core::Interval::Hour),
                                                         core::bucketStart(last + 1, core::Interval::Hour)}));
    if (!hour)
        return {};

    db::Verifier::Options options;
    options.range = core::bucketRange(core::bucketAt(*hour, core::Interval::Hour), core::Interval::Hour);
    options.repairs = m_repairs.get();
    QStringList details;
    options.differs = [&details](const db::Difference& difference) {
        if (details.size() < shownDifferences) {
            details += QStringList{core::nameOf(difference.interval), core::toIsoString(difference.bucket),
                                   core::visibleName(difference.businessId), difference.detail}
                           .join(u' ');
        }
    };
    OA_TRY_ASSIGN(const auto counts, verifier.run(options));
    ++m_hours;
    m_differences += counts.differences;
    if (m_context.meters)
        m_context.meters->verified(1, counts.differences);
    return counts.differences > 0 ? record(counts.differences, details) : core::Result<>();
}

core::Result<> RollingCheck::record(qint64 differences, const QStringList& details)
{
    const auto message =
        Texts::tr("Totals differed from their receipts and are being recomputed (%1 differences within an hour).")
            .arg(differences);
    const auto detail = details.join(u"; "_s);
    qCWarning(logCheck).noquote() << message << detail;
    const auto remedy =
        Texts::tr("Look for what else writes to these tables, and compare all of them with “ocr-analytics verify”.");
    db::JobRunStore runs(*m_repairs);
    OA_TRY_ASSIGN(const auto run, runs.begin(u"verify"_s, db::JobTrigger::Live, db::JobRunStore::thisClient()));
    return runs.finish(run, db::JobState::Failed, differences, 1, QStringList{message, detail, remedy}.join(u'\n'));
}

} // namespace oa::jobs
