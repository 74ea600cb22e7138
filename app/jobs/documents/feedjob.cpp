// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/feedjob.h"

#include "core/base/numbertext.h"
#include "core/base/waiting.h"
#include "db/connection/connection.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::jobs {

namespace {

/// So that something is to be seen soon.
constexpr std::chrono::milliseconds firstInterval = 1s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::FeedJob)
};

/// Waits until the clock shows `time`, looking at it often enough for one that is set by hand.
/// False when a stop was asked for.
bool waitUntil(core::TimePoint time, const JobContext& context)
{
    constexpr std::chrono::microseconds longestNap = 50ms;
    while (!context.stop.stop_requested()) {
        const auto left = time - context.clock.now();
        if (left <= 0us)
            return true;
        core::sleepFor(std::min(left, longestNap), context.stop);
    }
    return false;
}

} // namespace

FeedJob::FeedJob(const FeedOptions& options)
    : m_options(options)
    , m_generator(options.generator)
{}

core::TimePoint FeedJob::timeOf(qint64 document) const
{
    const double microseconds = static_cast<double>(document) * 1e6 / m_options.documentsPerSecond;
    return *m_begin + std::chrono::microseconds(std::llround(microseconds));
}

qint64 FeedJob::documentsBefore(core::TimePoint time) const
{
    const double seconds = static_cast<double>((time - *m_begin).count()) / 1e6;
    return std::max<qint64>(0, static_cast<qint64>(std::ceil(seconds * m_options.documentsPerSecond)));
}

core::Result<Outcome> FeedJob::run(const JobContext& context)
{
    if (!(m_options.documentsPerSecond > 0) || m_options.interval <= 0ms)
        return fail(ErrorCode::BadInput, Texts::tr("The rate of the feed must be above zero."));
    if (!m_begin) {
        const auto now = std::chrono::floor<std::chrono::seconds>(context.clock.now());
        m_begin = now;
        if (m_options.duration)
            m_end = now + *m_options.duration;
    }
    const auto followed = follow(context);
    const bool isProperEnd = followed || (followed.error().code == ErrorCode::Canceled && !m_options.duration);
    if (!isProperEnd)
        return tl::unexpected(followed.error());
    Outcome outcome{.rows = m_written,
                    .counts = {{u"documents"_s, m_written}},
                    .summary = Texts::tr("Fed %1 receipts.").arg(core::numberText(m_written))};
    m_begin.reset();
    m_next = m_written = 0;
    return outcome;
}

core::Result<> FeedJob::follow(const JobContext& context)
{
    const auto stopped = [] { return fail(ErrorCode::Canceled, Texts::tr("The feed was stopped.")); };
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    OA_TRY(resolveUnknown(*connection));
    for (;;) {
        const auto now = context.clock.now();
        const bool isLast = m_options.duration && now >= m_end;
        const auto until = isLast ? m_end : now;
        m_next = std::max(m_next, documentsBefore(until - maximumBacklog));
        const auto end = documentsBefore(until);
        if (end > m_next)
            OA_TRY(write(*connection, {m_next, end, {}}));
        context.report({m_written, 0, Texts::tr("Feeding receipts")});
        if (isLast)
            return {};
        const auto next = now + (m_written == 0 ? std::min(m_options.interval, firstInterval) : m_options.interval);
        if (!waitUntil(m_options.duration ? std::min(next, m_end) : next, context))
            return stopped();
    }
}

core::Result<> FeedJob::write(db::Connection& connection, Batch batch)
{
    std::array<char, core::DocumentGenerator::maximumBytes> payload{};
    OA_TRY_ASSIGN(auto writer, db::DocumentWriter::begin(connection));
    for (auto document = batch.first; document < batch.end; ++document) {
        const auto* end = m_generator.write(static_cast<std::uint64_t>(document), payload.data());
        OA_TRY(writer.add({payload.data(), static_cast<std::size_t>(end - payload.data())}, timeOf(document)));
    }
    OA_TRY_ASSIGN(batch.transaction, writer.finish());
    if (auto committed = writer.commit(); !committed) {
        if (committed.error().code == ErrorCode::OutcomeUnknown) {
            committed.error().code = ErrorCode::ConnectionLost;
            m_unknown = std::move(batch);
        }
        return committed;
    }
    finishBatch(batch);
    return {};
}

core::Result<> FeedJob::resolveUnknown(db::Connection& connection)
{
    if (!m_unknown)
        return {};
    OA_TRY_ASSIGN(const auto outcome, db::outcomeOf(connection, m_unknown->transaction));
    if (outcome == db::TransactionOutcome::Committed)
        finishBatch(*m_unknown);
    m_unknown.reset();
    return {};
}

void FeedJob::finishBatch(const Batch& batch)
{
    m_next = batch.end;
    m_written += batch.end - batch.first;
}

} // namespace oa::jobs
