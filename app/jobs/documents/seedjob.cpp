// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/seedjob.h"

#include "core/base/numbertext.h"
#include "db/connection/connection.h"

#include <QCoreApplication>

#include <array>
#include <atomic>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::jobs {

namespace {

constexpr qint64 maximumDocuments = 10'000'000'000;
constexpr auto reportGap = 100ms;
/// How often a worker tells of rows inside a batch.
constexpr qint64 documentsPerTick = 256;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::SeedJob)
};

} // namespace

/// One attempt: its workers and what they share.
class SeedJob::Run
{
public:
    Run(SeedJob& seed, const JobContext& jobContext)
        : job(seed)
        , context(jobContext)
        , onStop(jobContext.stop, [this] { stop.request_stop(); })
    {}

    core::Result<> start();
    /// Waits for the workers, reporting progress meanwhile; the first thing that went wrong, if any.
    core::Result<> finish();

private:
    void work(std::unique_ptr<db::Connection> connection);
    core::Result<> writeBatches(db::Connection& connection);
    core::Result<> writeBatch(db::Connection& connection, std::size_t number);
    std::optional<std::size_t> takeBatch();
    void fail(core::Error error);

    SeedJob& job;
    const JobContext& context;
    std::stop_source stop; ///< by request, or because another worker failed
    std::stop_callback<std::function<void()>> onStop;

    std::mutex mutex;
    std::condition_variable changed;
    std::size_t nextBatch = 0;
    int busy = 0;
    std::optional<core::Error> problem;
    std::atomic<qint64> done = 0;
    std::vector<std::jthread> threads; // last: joined before what they use goes
};

core::Result<> SeedJob::Run::start()
{
    OA_TRY_ASSIGN(auto first, db::Connection::open(context.database, stop.get_token()));
    OA_TRY(job.resolveUnknown(*first));
    done = job.writtenDocuments();
    std::vector<std::unique_ptr<db::Connection>> connections;
    connections.push_back(std::move(first));
    const auto wanted =
        std::min(static_cast<std::size_t>(std::max(1, job.m_options.connections)), job.m_batches.size());
    while (connections.size() < wanted) {
        auto another = db::Connection::open(context.database, stop.get_token());
        if (!another)
            break; // a server with few connections left is served by those there are
        connections.push_back(std::move(*another));
    }
    busy = static_cast<int>(connections.size());
    for (auto& connection : connections)
        threads.emplace_back([this, own = std::move(connection)]() mutable { work(std::move(own)); });
    return {};
}

core::Result<> SeedJob::Run::finish()
{
    const auto report = [this] { context.report({done, job.m_documents, Texts::tr("Writing receipts")}); };
    {
        std::unique_lock lock(mutex);
        while (!changed.wait_for(lock, reportGap, [this] { return busy == 0; })) {
            lock.unlock();
            report();
            lock.lock();
        }
    }
    threads.clear();
    report();
    if (problem)
        return tl::unexpected(std::move(*problem));
    return {};
}

void SeedJob::Run::work(std::unique_ptr<db::Connection> connection)
{
    core::Result<> written;
    try {
        connection->setStopToken(stop.get_token());
        written = writeBatches(*connection);
        connection.reset();
    } catch (const std::exception& exception) {
        written = core::fail(ErrorCode::Other, Texts::tr("Writing receipts stopped because of a fault in the program."),
                             QString::fromUtf8(exception.what()));
    }
    if (!written)
        fail(std::move(written.error()));
    const std::lock_guard lock(mutex);
    --busy;
    changed.notify_all();
}

void SeedJob::Run::fail(core::Error error)
{
    {
        const std::lock_guard lock(mutex);
        // The workers stopped because of the first problem report a cancellation, which is not news.
        if (!problem)
            problem = std::move(error);
    }
    stop.request_stop();
}

std::optional<std::size_t> SeedJob::Run::takeBatch()
{
    const std::lock_guard lock(mutex);
    while (nextBatch < job.m_batches.size()) {
        const auto batch = nextBatch++;
        if (job.m_batches[batch].state == BatchState::Missing)
            return batch;
    }
    return std::nullopt;
}

core::Result<> SeedJob::Run::writeBatches(db::Connection& connection)
{
    while (const auto batch = takeBatch()) {
        if (stop.stop_requested())
            return core::fail(ErrorCode::Canceled, Texts::tr("Writing receipts was stopped."));
        OA_TRY(writeBatch(connection, *batch));
    }
    return {};
}

core::Result<> SeedJob::Run::writeBatch(db::Connection& connection, std::size_t number)
{
    std::array<char, core::DocumentGenerator::maximumBytes> payload{};
    OA_TRY_ASSIGN(auto writer, db::DocumentWriter::begin(connection));
    const auto first = static_cast<qint64>(number) * job.m_options.documentsPerBatch;
    const auto end = first + job.sizeOf(number);
    for (auto document = first; document < end; ++document) {
        const auto* payloadEnd = job.m_generator.write(static_cast<std::uint64_t>(document), payload.data());
        const std::string_view text(payload.data(), static_cast<std::size_t>(payloadEnd - payload.data()));
        OA_TRY(writer.add(text, timeOf(job.m_options, document)));
        if ((document - first) % documentsPerTick == documentsPerTick - 1)
            done += documentsPerTick;
    }
    done += (end - first) % documentsPerTick;

    auto& batch = job.m_batches[number]; // this worker's alone
    OA_TRY_ASSIGN(batch.transaction, writer.finish());
    batch.state = BatchState::Unknown;
    if (auto committed = writer.commit(); !committed) {
        // Any answer of the server's is a "no"; only its silence leaves the outcome open. The job looks it up when it
        // tries again, as after every lost connection.
        if (committed.error().code == ErrorCode::OutcomeUnknown)
            committed.error().code = ErrorCode::ConnectionLost;
        else
            batch.state = BatchState::Missing;
        return committed;
    }
    batch.state = BatchState::Written;
    return {};
}

SeedJob::SeedJob(const SeedOptions& options)
    : m_options(options)
    , m_generator(options.generator)
    , m_documents(documentCount(options))
{
    m_options.documentsPerBatch = std::max<qint64>(1, m_options.documentsPerBatch);
    if (m_documents <= maximumDocuments) {
        const auto batches = (m_documents + m_options.documentsPerBatch - 1) / m_options.documentsPerBatch;
        m_batches.resize(static_cast<std::size_t>(batches));
    }
}

qint64 SeedJob::documentCount(const SeedOptions& options)
{
    if (options.range.isEmpty() || !(options.documentsPerSecond > 0))
        return 0;
    const double seconds = static_cast<double>(options.range.length().count()) / 1e6;
    const double documents = std::ceil(seconds * options.documentsPerSecond);
    if (documents > static_cast<double>(maximumDocuments))
        return maximumDocuments + 1;
    auto count = static_cast<qint64>(documents);
    while (count > 0 && timeOf(options, count - 1) >= options.range.to)
        --count;
    return count;
}

core::TimePoint SeedJob::timeOf(const SeedOptions& options, qint64 document)
{
    const double microseconds = static_cast<double>(document) * 1e6 / options.documentsPerSecond;
    return options.range.from + std::chrono::microseconds(std::llround(microseconds));
}

qint64 SeedJob::sizeOf(std::size_t batch) const
{
    const auto first = static_cast<qint64>(batch) * m_options.documentsPerBatch;
    return std::min(m_options.documentsPerBatch, m_documents - first);
}

qint64 SeedJob::writtenDocuments() const
{
    qint64 documents = 0;
    for (std::size_t batch = 0; batch < m_batches.size(); ++batch)
        documents += m_batches[batch].state == BatchState::Written ? sizeOf(batch) : 0;
    return documents;
}

core::Result<> SeedJob::checkOptions() const
{
    if (m_documents == 0) {
        return fail(ErrorCode::BadInput, Texts::tr("The range has no receipts."), {},
                    Texts::tr("Choose an end after the beginning, and a rate above zero."));
    }
    if (m_documents > maximumDocuments) {
        return fail(ErrorCode::BadInput, Texts::tr("That would be more than ten thousand million receipts."), {},
                    Texts::tr("Choose a shorter range or a lower rate."));
    }
    return {};
}

core::Result<> SeedJob::resolveUnknown(db::Connection& connection)
{
    for (auto& batch : m_batches) {
        if (batch.state != BatchState::Unknown)
            continue;
        OA_TRY_ASSIGN(const auto outcome, db::outcomeOf(connection, batch.transaction));
        batch.state = outcome == db::TransactionOutcome::Committed ? BatchState::Written : BatchState::Missing;
    }
    return {};
}

core::Result<Outcome> SeedJob::run(const JobContext& context)
{
    OA_TRY(checkOptions());
    Run attempt(*this, context);
    OA_TRY(attempt.start());
    if (auto finished = attempt.finish(); !finished) {
        auto& error = finished.error();
        if (context.stop.stop_requested() && error.code == ErrorCode::Canceled) {
            error.message = Texts::tr("Stopped. %1 of %2 receipts were written and stay.")
                                .arg(core::numberText(writtenDocuments()), core::numberText(m_documents));
        }
        return tl::unexpected(std::move(error));
    }
    // A job that is done and is run once more begins anew.
    m_batches.assign(m_batches.size(), Batch());
    return Outcome{.rows = m_documents,
                   .counts = {{u"documents"_s, m_documents},
                              {u"businesses"_s, static_cast<qint64>(m_generator.businesses().size())}},
                   .summary = Texts::tr("Wrote %1 receipts.").arg(core::numberText(m_documents))};
}

} // namespace oa::jobs
