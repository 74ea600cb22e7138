// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/importjob.h"

#include "app/jobs/documents/importtally.h"
#include "app/jobs/documents/pollingfile.h"
#include "core/base/numbertext.h"
#include "core/base/waiting.h"
#include "core/input/contentdevice.h"
#include "core/input/filekind.h"
#include "db/connection/connection.h"
#include "db/documents/importstore.h"
#include "db/state/jobrunstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::jobs {

namespace {

constexpr qint64 linesPerReport = 256;
/// A longer file is looked through first, so that one that is known is refused at once and not after it was copied.
constexpr qint64 longFile = 16 * 1024 * 1024;
/// How often and how long to look for the server again when the answer to COMMIT got lost.
constexpr int lookups = 10;
constexpr auto lookupGap = 500ms;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::ImportJob)
};

/// How many lines there will be, judged by those read so far; 0 when that is unknown.
qint64 estimatedLines(qint64 lines, qint64 consumed, qint64 sourceBytes)
{
    if (sourceBytes <= 0 || consumed <= 0)
        return 0;
    const double estimate =
        static_cast<double>(lines) * static_cast<double>(sourceBytes) / static_cast<double>(consumed);
    return std::max(lines, static_cast<qint64>(estimate));
}

tl::unexpected<core::Error> stopped()
{
    return fail(ErrorCode::Canceled, Texts::tr("Stopped. Nothing was imported."));
}

/// Of a file that is packed, a person may not expect that it is the same.
QString packedText(core::Packing packing)
{
    return packing == core::Packing::None ? QString() : Texts::tr("The file is packed with %1.").arg(nameOf(packing));
}

tl::unexpected<core::Error> knownAlready(const db::PastImport& past, const QTimeZone& zone, core::Packing packing)
{
    const auto time = core::toIsoString(std::chrono::floor<std::chrono::seconds>(past.time), zone);
    //: %1 a number of receipts, %2 a date and time, %3 "user@host (process id)"
    const auto text = Texts::tr("The same content was imported already: %1 receipts, %2, by %3.")
                          .arg(core::numberText(past.rows), time, past.client);
    return fail(ErrorCode::AlreadyDone, (text + u' ' + packedText(packing)).trimmed());
}

core::Result<std::unique_ptr<QIODevice>> openSource(const QString& path, const std::stop_token& stop)
{
    if (path == u"-")
        return std::make_unique<PollingFile>(STDIN_FILENO, stop);
    const QFileInfo info(path);
    if (info.isDir()) {
        return fail(ErrorCode::BadInput, Texts::tr("“%1” is a folder.").arg(path), {},
                    Texts::tr("Import its files one by one."));
    }
    if (info.exists() && !info.isFile()) {
        OA_TRY_ASSIGN(auto polled, PollingFile::openPath(path, stop));
        return polled;
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, Texts::tr("“%1” cannot be read.").arg(path), file->errorString(),
                    Texts::tr("Check the path and whether you may read the file."));
    }
    return file;
}

} // namespace

ImportJob::ImportJob(const ImportOptions& options)
    : m_options(options)
{}

bool ImportJob::isRepeatable() const
{
    return m_options.path != u"-" && QFileInfo(m_options.path).isFile();
}

core::Result<Outcome> ImportJob::run(const JobContext& context)
{
    if (m_unknown) {
        OA_TRY_ASSIGN(auto known, resolveUnknown(context));
        if (known.rows > 0)
            return known;
    }
    OA_TRY_ASSIGN(const auto source, openSource(m_options.path, context.stop));
    if (!m_options.again && !source->isSequential() && source->size() > longFile)
        OA_TRY(refuseIfKnown(context));
    auto outcome = import(*source, context);
    // Whatever a stop made fail.
    if (!outcome && context.stop.stop_requested() && outcome.error().code != ErrorCode::OutcomeUnknown)
        return stopped();
    return outcome;
}

/// Reads the file once for its hash. What cannot be read is told by the import.
core::Result<> ImportJob::refuseIfKnown(const JobContext& context)
{
    OA_TRY_ASSIGN(const auto source, openSource(m_options.path, context.stop));
    core::ContentDevice content(*source);
    std::vector<char> piece(256 * 1024);
    while (content.read(piece.data(), static_cast<qint64>(piece.size())) > 0) {
        if (context.stop.stop_requested())
            return stopped();
        context.report({content.sourceBytes(), source->size(), Texts::tr("Looking whether the file is known")});
    }
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    db::ImportStore imports(*connection);
    OA_TRY_ASSIGN(const auto mayNote, imports.mayNote());
    if (!mayNote)
        return {};
    OA_TRY_ASSIGN(const auto past, imports.find(content.hash()));
    return past ? core::Result<>(knownAlready(*past, m_options.zoneIfNone, content.packing())) : core::Result<>();
}

core::Result<> ImportJob::copy(core::ContentDevice& content, qint64 sourceBytes, db::DocumentWriter& writer,
                               Tally& tally, const JobContext& context)
{
    core::JsonLinesReader reader(content, m_options.zoneIfNone);
    const auto report = [&] {
        const auto total = estimatedLines(tally.lines(), content.sourceBytes(), sourceBytes);
        context.report({tally.lines(), total, Texts::tr("Importing receipts")});
    };
    for (;;) {
        auto line = reader.next();
        if (context.stop.stop_requested())
            return stopped();
        if (!line)
            return tl::unexpected(content.hasFailed() ? content.problem() : std::move(line.error()));
        if (!*line)
            break;
        const auto& document = **line;
        if (document.isRefused()) {
            const auto entry = tally.refuse(document, reader.layout());
            if (m_options.refused)
                m_options.refused(entry);
        } else {
            OA_TRY(writer.add(document.payload, document.timestamp));
            tally.take(document);
        }
        if (tally.lines() % linesPerReport == 0)
            report();
    }
    report();
    return {};
}

/// In the transaction of the import: what is noted went in.
core::Result<> ImportJob::note(db::Connection& connection, const core::ContentDevice& content, Tally& tally) const
{
    db::ImportStore imports(connection);
    OA_TRY_ASSIGN(const auto mayNote, imports.mayNote());
    if (!mayNote) {
        tally.remark +=
            u' ' + Texts::tr("That this file went in could not be noted: the role may not write to “settings”.");
        return {};
    }
    OA_TRY_ASSIGN(const auto isNew,
                  imports.note(content.hash(), tally.imported, db::JobRunStore::thisClient(), m_options.again));
    if (isNew)
        return {};
    OA_TRY_ASSIGN(const auto past, imports.find(content.hash()));
    return knownAlready(past.value_or(db::PastImport()), m_options.zoneIfNone, content.packing());
}

core::Result<Outcome> ImportJob::import(QIODevice& source, const JobContext& context)
{
    core::ContentDevice content(source);
    OA_TRY_ASSIGN(const auto view, content.head());
    const auto head = view.toByteArray();
    if (auto unusable = core::unusableContent(head))
        return tl::unexpected(std::move(*unusable));

    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    OA_TRY_ASSIGN(auto writer, db::DocumentWriter::begin(*connection));
    Tally tally;
    tally.remark = packedText(content.packing());
    OA_TRY(copy(content, source.isSequential() ? 0 : source.size(), writer, tally, context));
    if (tally.breaksOff)
        return tl::unexpected(tally.cutOff()); // the same receipts come again with the whole file
    if (tally.imported == 0)
        return tl::unexpected(tally.nothingIn(head));
    OA_TRY_ASSIGN(auto transaction, writer.finish());
    OA_TRY(note(*connection, content, tally));
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
        core::sleepFor(lookupGap, context.stop);
    }
}

} // namespace oa::jobs
