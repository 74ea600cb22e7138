// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/importjob.h"

#include "app/jobs/pollingfile.h"
#include "core/json/jsonlines.h"
#include "db/connection/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::jobs {

namespace {

constexpr qint64 linesPerReport = 256;
/// How often and how long to look for the server again when the answer to COMMIT got lost.
constexpr int lookups = 10;
constexpr auto lookupGap = 500ms;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::ImportJob)
};

/// What was read so far.
struct Tally
{
    qint64 imported = 0;
    qint64 refused = 0;
    qint64 twice = 0; ///< imported with a local time that occurs twice
    qint64 never = 0; ///< … that does not exist
    QJsonArray refusedLines;

    qint64 lines() const { return imported + refused; }

    Outcome outcome() const
    {
        auto summary = Texts::tr("Imported %L1 receipts.").arg(imported);
        if (refused > 0)
            summary += u' ' + Texts::tr("%L1 of %L2 lines were refused.").arg(refused).arg(lines());
        if (twice > 0)
            //: %1 a number of receipts
            summary += u' ' + Texts::tr("Local times that occur twice, because clocks were turned back: %L1; the first "
                                        "of the two was used.")
                                  .arg(twice);
        if (never > 0)
            //: %1 a number of receipts
            summary += u' ' + Texts::tr("Local times that do not exist, because clocks were turned forward: %L1; they "
                                        "were moved on by as much.")
                                  .arg(never);
        return {.rows = imported,
                .counts = {{u"lines"_s, lines()},
                           {u"imported"_s, imported},
                           {u"refused"_s, refused},
                           {u"ambiguous_times"_s, twice},
                           {u"missing_times"_s, never},
                           {u"refused_lines"_s, refusedLines}},
                .summary = summary};
    }
};

/// How many lines there will be, judged by those read so far; 0 when that is unknown.
qint64 estimatedLines(qint64 lines, qint64 consumed, qint64 deviceBytes)
{
    if (deviceBytes <= 0 || consumed <= 0)
        return 0;
    const double estimate =
        static_cast<double>(lines) * static_cast<double>(deviceBytes) / static_cast<double>(consumed);
    return std::max(lines, static_cast<qint64>(estimate));
}

} // namespace

ImportJob::ImportJob(const ImportOptions& options)
    : m_options(options)
{}

core::Result<Outcome> ImportJob::run(const JobContext& context)
{
    if (m_unknown) {
        OA_TRY_ASSIGN(auto known, resolveUnknown(context));
        if (known.rows > 0)
            return known;
    }
    if (m_options.path == u"-") {
        PollingFile input(STDIN_FILENO, context.stop);
        return import(input, 0, context);
    }
    QFile file(m_options.path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, Texts::tr("“%1” cannot be read.").arg(m_options.path), file.errorString(),
                    Texts::tr("Check the path and whether you may read the file."));
    }
    return import(file, file.isSequential() ? 0 : file.size(), context);
}

core::Result<Outcome> ImportJob::import(QIODevice& device, qint64 deviceBytes, const JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    OA_TRY_ASSIGN(auto writer, db::DocumentWriter::begin(*connection));
    core::JsonLinesReader reader(device, m_options.zoneIfNone);
    Tally tally;
    const auto report = [&] {
        const auto total = estimatedLines(tally.lines(), reader.bytesConsumed(), deviceBytes);
        context.report({tally.lines(), total, Texts::tr("Importing receipts")});
    };
    for (;;) {
        auto line = reader.next();
        if (context.stop.stop_requested())
            return fail(ErrorCode::Canceled, Texts::tr("Stopped. Nothing was imported."));
        if (!line)
            return tl::unexpected(std::move(line.error()));
        if (!*line)
            break;
        const auto& document = **line;
        if (document.isRefused()) {
            ++tally.refused;
            if (m_options.refused)
                m_options.refused(document.number, document.refusal);
            if (tally.refusedLines.size() < maximumListedLines)
                tally.refusedLines.append(QJsonObject{{u"line"_s, document.number}, {u"reason"_s, document.refusal}});
        } else {
            OA_TRY(writer.add(document.payload, document.timestamp));
            ++tally.imported;
            tally.twice += document.occurs == core::WallTime::Occurs::Twice ? 1 : 0;
            tally.never += document.occurs == core::WallTime::Occurs::Never ? 1 : 0;
        }
        if (tally.lines() % linesPerReport == 0)
            report();
    }
    report();
    OA_TRY_ASSIGN(auto transaction, writer.finish());
    if (auto committed = writer.commit(); !committed) {
        if (committed.error().code != ErrorCode::OutcomeUnknown)
            return tl::unexpected(std::move(committed.error()));
        m_unknown = Unknown{std::move(transaction), tally.outcome()};
        OA_TRY_ASSIGN(auto known, resolveUnknown(context));
        if (known.rows == 0)
            return fail(ErrorCode::ConnectionLost, Texts::tr("The connection broke. Nothing was imported."));
        return known;
    }
    return tally.outcome();
}

/// The outcome of the import when it was committed, one without rows when it was not.
core::Result<Outcome> ImportJob::resolveUnknown(const JobContext& context)
{
    for (int lookup = 1;; ++lookup) {
        // Also after a stop request: a person who stops wants to know what stays.
        auto connection = db::Connection::open(context.database);
        if (connection) {
            OA_TRY_ASSIGN(const auto outcome, db::outcomeOf(**connection, m_unknown->transaction));
            auto known = outcome == db::TransactionOutcome::Committed ? std::move(m_unknown->outcome) : Outcome();
            m_unknown.reset();
            return known;
        }
        if (lookup == lookups || context.stop.stop_requested())
            return tl::unexpected(std::move(connection.error()));
        std::this_thread::sleep_for(lookupGap);
    }
}

} // namespace oa::jobs
