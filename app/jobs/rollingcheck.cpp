// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/rollingcheck.h"

#include "db/connection.h"
#include "db/totalsstore.h"
#include "db/verifier.h"

#include <QLoggingCategory>

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logCheck, "oa.jobs.check", QtWarningMsg)

} // namespace

RollingCheck::RollingCheck(const JobContext& context, std::chrono::seconds interval)
    : m_context(context)
    , m_interval(interval)
    , m_next(std::chrono::steady_clock::now() + interval)
    , m_random(std::random_device()())
{}

RollingCheck::~RollingCheck() = default;

core::Result<> RollingCheck::checkWhenDue()
{
    if (m_interval.count() == 0 || std::chrono::steady_clock::now() < m_next)
        return {};
    auto checked = check();
    m_next = std::chrono::steady_clock::now() + m_interval;
    // A role may lack what the check needs (temporary tables): that is no reason to stop following.
    if (!checked && checked.error().code == core::ErrorCode::Denied) {
        qCInfo(logCheck) << "the rolling check is not possible:" << checked.error().message;
        m_interval = std::chrono::seconds(0);
        return {};
    }
    return checked;
}

core::Result<> RollingCheck::check()
{
    if (!m_connection) {
        OA_TRY_ASSIGN(m_connection, db::Connection::open(m_context.database, m_context.stop));
        OA_TRY_ASSIGN(m_repairs, db::Connection::open(m_context.database, m_context.stop));
    }
    OA_TRY_ASSIGN(const auto extent, db::TotalsStore(*m_connection).readExtent());
    if (!extent.oldestDocument || !extent.newestDocument)
        return {};
    const auto first = core::bucketAt(*extent.oldestDocument, core::Interval::Hour);
    const auto last = core::bucketAt(*extent.newestDocument, core::Interval::Hour);
    const auto hour = std::uniform_int_distribution<core::BucketIndex>(first, last)(m_random);

    db::Verifier::Options options;
    options.range = core::bucketRange(hour, core::Interval::Hour);
    options.repairs = m_repairs.get();
    options.differs = [](const db::Difference& difference) {
        qCWarning(logCheck).noquote() << "a total differed from its documents and is being repaired:"
                                      << core::nameOf(difference.interval) << core::toIsoString(difference.bucket)
                                      << difference.businessId << difference.detail;
    };
    OA_TRY_ASSIGN(const auto counts, db::Verifier(*m_connection).run(options));
    ++m_hours;
    m_differences += counts.differences;
    return {};
}

} // namespace oa::jobs
