// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/commands/exportrequest.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/cli/timeoptions.h"
#include "app/presentation/panes/plottedparts.h"
#include "app/presentation/panes/rangenotes.h"
#include "app/presentation/rawtable.h"
#include "core/series/seriescsv.h"
#include "core/time/clock.h"
#include "db/connection/transaction.h"
#include "db/documents/documentvaluestore.h"
#include "db/state/dataextent.h"
#include "db/state/retentionfloors.h"
#include "db/stores/businessstore.h"
#include "db/stores/profilestore.h"

#ifdef OCR_ANALYTICS_GUI
#include "app/cli/commands/exportpicture.h"
#endif

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

tl::expected<void, Failure> checkBusinesses(const std::vector<db::BusinessSummary>& all, const ExportRequest& request)
{
    const auto unknown = presentation::unknownNames(request.businesses(), all);
    if (unknown.isEmpty())
        return {};
    return tl::unexpected(Failure(presentation::unknownBusiness(
        unknown.front(), all,
        translated(QT_TRANSLATE_NOOP("oa::cli", "`ocr-analytics status` shows what is in the database.")))));
}

/// A business that does not exist is not zero.
void leaveOut(const QStringList& unknown, presentation::PlottedPanes& panes)
{
    for (auto& pane : panes) {
        for (auto& [line, series] : pane) {
            if (unknown.contains(line.business))
                series->setCovered({});
        }
    }
}

void showProgress(Console& console, qint64 done, qint64 total, const char* what)
{
    console.progress({{done, total, translated(what)}, 0, std::nullopt});
}

core::Result<presentation::PlottedPanes> readPanes(db::Connection& connection, const ExportRequest& request,
                                                   const db::DataExtent& reach, Console& console)
{
    const auto hasSpread = std::any_of(request.panes.begin(), request.panes.end(),
                                       [](const core::WorkspacePane& pane) { return pane.spread; });
    const auto content = hasSpread && request.format != ExportRequest::Format::Csv
                             ? core::SeriesContent::MetricsAndSpread
                             : core::SeriesContent::Metrics;
    return presentation::readPlottedPanes(connection, request, content, reach, [&console](qint64 done, qint64 total) {
        showProgress(console, done, total, QT_TRANSLATE_NOOP("oa::cli", "Reading"));
    });
}

core::Result<qint64> writeTable(const ExportRequest& request, const presentation::PlottedPanes& panes)
{
    return core::writeSeriesCsv(request.path, presentation::plottedParts(presentation::allLines(panes), request.range),
                                request.metrics(), request.zone, request.style);
}

core::Result<qint64> writeDocuments(const ExportRequest& request, db::Connection& connection, Console& console)
{
    std::vector<core::PaneLine> lines;
    for (const auto& pane : request.panes) {
        const auto own = request.lines(pane);
        lines.insert(lines.end(), own.begin(), own.end());
    }
    return presentation::writeRawTable(
        connection,
        {request.path, request.businesses(), presentation::plottedRanges(lines, request.range, request.buckets),
         request.zone, request.style, request.currency},
        [&console](qint64 done, qint64 total) {
            showProgress(console, done, total, QT_TRANSLATE_NOOP("oa::cli", "Writing receipts"));
        });
}

/// What is counted where the range begins or ends within a bucket. Errors: BadInput where no bucket begins in it: an
/// empty table would look as if there were no receipts.
core::Result<> tellBuckets(const ExportRequest& request, Console& console)
{
    constexpr auto shortest = std::chrono::minutes(1); // nothing shorter is stored
    const auto shown = core::shownBuckets(request.range, request.buckets);
    if (request.isFromWorkspace && request.format != ExportRequest::Format::Csv)
        return {}; // as the window shows it, zoomed in
    if (shown.isEmpty())
        return tl::unexpected(presentation::noBucketBegins(request.buckets.interval()));
    const auto missing = std::max(shown.from - request.range.from, shown.to - request.range.to);
    if (missing >= (request.interval || request.isRaw ? shortest : std::chrono::hours(1))) {
        //: %1 and %2 times
        console.note(translated(QT_TRANSLATE_NOOP("oa::cli", "Counted are the whole buckets that begin in the range: "
                                                             "those from %1 to %2."))
                         .arg(core::toIsoString(shown.from, request.zone), core::toIsoString(shown.to, request.zone)));
    }
    return {};
}

/// What somebody should know of amounts that are in several currencies, or not in the one that was asked for.
void tellCurrencies(const ExportRequest& request, const QStringList& currencies, Console& console)
{
    const auto metrics = request.metrics();
    if (std::find(metrics.begin(), metrics.end(), core::Metric::TotalAmount) == metrics.end())
        return;
    if (request.currency.isEmpty() && core::isMixed(currencies)) {
        //: %1 several currencies
        console.note(translated(QT_TRANSLATE_NOOP("oa::cli", "Total amounts add up several currencies (%1); write "
                                                             "--currency CODE for one of them."))
                         .arg(core::currencyMark(currencies)));
    } else if (!request.currency.isEmpty() && !currencies.contains(request.currency)) {
        console.note(presentation::noReceiptIn(request.currency));
    }
}

/// Buckets with documents, each once, though several lines show it.
qint64 bucketCount(const ExportRequest& request, const presentation::PlottedPanes& panes)
{
    qint64 count = 0;
    for (const auto& part : presentation::plottedParts(presentation::allLines(panes), request.range)) {
        const auto& documents = part.series->documentCount();
        const auto shown = core::shownBuckets(part.range, request.buckets);
        const auto end = core::bucketAt(shown.to, request.buckets);
        for (auto bucket = core::bucketAt(shown.from, request.buckets); bucket < end; ++bucket)
            count += documents.at(bucket) > 0 ? 1 : 0; // NaN compares false
    }
    return count;
}

tl::expected<ExportRequest, Failure> readRequest(const Invocation& invocation, core::TimePoint now,
                                                 const std::optional<core::TimeRange>& all)
{
    OA_TRY_ASSIGN(auto request, ExportRequest::read(invocation.line, invocation.zone, now, all));
#ifndef OCR_ANALYTICS_GUI
    if (request.format != ExportRequest::Format::Csv) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "This program was built without charts and writes "
                                                                  "tables only.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Let the file end in .csv, or use the program with "
                                                                  "its window.")));
    }
#endif
    return request;
}

core::Result<> exportDocuments(const ExportRequest& request, db::Connection& connection, Console& console,
                               QJsonObject& json)
{
    OA_TRY_ASSIGN(const auto rows, writeDocuments(request, connection, console));
    json.insert(u"rows"_s, rows);
    if (rows == 0 && !request.currency.isEmpty())
        console.note(presentation::noReceiptIn(request.currency));
    OA_TRY_ASSIGN(const auto kept, db::DocumentValueStore(connection).keptSince(request.range));
    if (kept) {
        json.insert(u"values_kept_from"_s, core::toIsoString(*kept));
        console.note(translated(QT_TRANSLATE_NOOP("oa::cli", "Single receipts of before %1 are no longer kept."))
                         .arg(db::floorText(*kept)));
    }
    return {};
}

#ifdef OCR_ANALYTICS_GUI
void tellSize(const ExportRequest& request, QJsonObject& json)
{
    json.insert(u"width"_s, qRound(request.width * request.scale));
    json.insert(u"height"_s, qRound(request.height * request.scale));
}
#endif

core::Result<> exportProfile(const ExportRequest& request, db::Connection& connection, Console& console,
                             QJsonObject& json)
{
    const auto name = request.businesses().front();
    OA_TRY_ASSIGN(const auto profile,
                  db::ProfileStore(connection, request.currency).read(name, request.range, request.zone));
    tellCurrencies(request, profile.currencies, console);
    json.insert(u"currencies"_s, QJsonArray::fromStringList(profile.currencies));
    if (request.format == ExportRequest::Format::Csv) {
        core::CsvWriter writer(request.path, request.style);
        OA_TRY(writer.open());
        core::writeProfile(writer, profile);
        json.insert(u"rows"_s, static_cast<qint64>(profile.cells.size()));
        return writer.commit();
    }
#ifdef OCR_ANALYTICS_GUI
    OA_TRY(saveProfilePicture(request, profile));
    tellSize(request, json);
#endif
    return {};
}

core::Result<> exportCharts(ExportRequest& request, const db::DataExtent& reach, const QStringList& unknown,
                            db::Connection& connection, Console& console, QJsonObject& json)
{
    OA_TRY_ASSIGN(auto panes, readPanes(connection, request, reach, console));
    leaveOut(unknown, panes);
    json.insert(u"buckets"_s, bucketCount(request, panes));
    const auto currencies = presentation::currenciesIn(panes, request.range);
    tellCurrencies(request, currencies, console);
    json.insert(u"currencies"_s, QJsonArray::fromStringList(currencies));
    if (request.format == ExportRequest::Format::Csv) {
        OA_TRY_ASSIGN(const auto rows, writeTable(request, panes));
        json.insert(u"rows"_s, rows);
        return {};
    }
#ifdef OCR_ANALYTICS_GUI
    OA_TRY_ASSIGN(request.markers,
                  presentation::readMarkers(connection, request.range,
                                            [&console](const core::Error& error) { console.note(error.text()); }));
    OA_TRY(savePicture(request, panes, connection));
    tellSize(request, json);
#endif
    return {};
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY(checkBeforehand([&](core::TimePoint now) { return readRequest(invocation, now, someData(now)); }));
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Readable));
    OA_TRY_ASSIGN(const auto now, serverNow(database, invocation.console));
    auto& connection = database.connection();
    // All of one moment, and of one server where a pooler has several.
    OA_TRY_ASSIGN(auto snapshot,
                  db::Transaction::begin(connection, db::Transaction::Isolation::RepeatableReadReadOnly));
    OA_TRY_ASSIGN(const auto reach, db::DataExtent::readReach(connection, 1));
    OA_TRY_ASSIGN(auto request, readRequest(invocation, now, reach.known()));
    for (const auto& remark : request.remarks)
        invocation.console.note(remark);
    OA_TRY(database.tellProblems(invocation.console));
    OA_TRY_ASSIGN(const auto businesses, db::BusinessStore(connection).listWithGroups(request.range));
    // A workspace may name a business that is not there now, which the window shows as an empty pane.
    if (!request.isFromWorkspace) {
        OA_TRY(checkBusinesses(businesses, request));
    }
    request.chooseBuckets(businesses, reach.covered(core::Interval::Minute));
    // Each receipt is a row, and a profile has hours of its own: how wide the buckets of a picture would be says
    // nothing of them.
    if (request.isProfile || (request.isRaw && !request.isFromWorkspace && !request.interval))
        request.buckets = {core::Interval::Minute, request.zone};
    OA_TRY(tellBuckets(request, invocation.console));

    CommandResult result;
    OA_TRY_ASSIGN(const auto pending,
                  db::PendingMinutes::read(connection, core::shownBuckets(request.range, request.buckets)));
    if (!pending.isNothing())
        invocation.console.note(presentation::pendingNote(pending) + u' ' +
                                (pending.isKnown
                                     ? translated(QT_TRANSLATE_NOOP("oa::cli", "“ocr-analytics refresh” counts them."))
                                     : pending.remedy));
    result.json.insert(u"pending_minutes"_s, pending.isKnown ? QJsonValue(pending.minutes) : QJsonValue());
    result.json.insert(u"pending_everything"_s, pending.isKnown ? QJsonValue(pending.isEverything) : QJsonValue());
    const auto unknown = presentation::unknownNames(request.businesses(), businesses);
    for (const auto& name : unknown) // of a workspace
        invocation.console.note(presentation::unknownBusiness(name, businesses, {}).message);
    result.json.insert(u"unknown"_s, QJsonArray::fromStringList(unknown));
    OA_TRY(request.isRaw       ? exportDocuments(request, connection, invocation.console, result.json)
           : request.isProfile ? exportProfile(request, connection, invocation.console, result.json)
                               : exportCharts(request, reach, unknown, connection, invocation.console, result.json));
    OA_TRY(snapshot.commit());
    const auto bytes = QFileInfo(request.path).size();
    result.json.insert(u"output"_s, QFileInfo(request.path).absoluteFilePath());
    result.json.insert(u"bytes"_s, bytes);
    result.json.insert(u"businesses"_s, request.businesses().size());
    result.json.insert(u"interval"_s,
                       request.isProfile ? u"hour of the week"_s : core::nameOf(request.buckets.interval()));
    result.json.insert(u"from"_s, core::toIsoString(request.range.from, request.zone));
    result.json.insert(u"to"_s, core::toIsoString(request.range.to, request.zone));
    result.text = translated(QT_TRANSLATE_NOOP("oa::cli", "Wrote %1 (%2)."))
                      .arg(QDir::toNativeSeparators(request.path), QLocale().formattedDataSize(bytes));
    return result;
}

} // namespace

Command exportCommand()
{
    return {
        "export",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Draw a picture of businesses side by side, or write their numbers as a table."),
        QT_TRANSLATE_NOOP("oa::cli", "The file's ending decides what is written. A range is what can be typed in the "
                                     "window: now-6h, today, last 7 days, 2024-05-01..2024-05-03; without one it is "
                                     "yesterday and today."),
        {
            {"output", Value::Required, "FILE", QT_TRANSLATE_NOOP("oa::cli", "Where to: .png, .svg, .pdf or .csv.")},
            {"business", Value::Required, "NAME", QT_TRANSLATE_NOOP("oa::cli", "A business to show."), true},
            {"workspace", Value::Required, "FILE",
             QT_TRANSLATE_NOOP("oa::cli", "Panes, range, interval and zone saved from the window; other options go "
                                          "before them.")},
            {"from", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "First instant, such as 2024-05-01T10:00.")},
            {"to", Value::Required, "T", QT_TRANSLATE_NOOP("oa::cli", "End, not included; now if left out.")},
            {"range", Value::Required, "EXPR",
             QT_TRANSLATE_NOOP("oa::cli",
                               "Range as an expression, such as now-6h or now/d; yesterday and today if left out."),
             false, "now-1h|now-6h|now-24h|now-7d|now/d"},
            {"interval", Value::Required, "minute|5m|15m|30m|hour|3h|6h|12h|day|week|month|quarter|year|auto",
             QT_TRANSLATE_NOOP("oa::cli",
                               "Width of a bucket; auto (the default) suits the picture and the number of receipts. "
                               "From 3h on buckets follow the calendar of the zone.")},
            {"metric", Value::Required, "NAME",
             QT_TRANSLATE_NOOP("oa::cli", "total_amount, avg_score, median_score, avg_ocr_score, median_ocr_score or "
                                          "documents (their number); all if left out."),
             true, "total_amount|avg_score|median_score|avg_ocr_score|median_ocr_score|documents"},
            {"currency", Value::Required, "CODE",
             QT_TRANSLATE_NOOP("oa::cli", "Only amounts in this currency, such as EUR; of --raw only those receipts.")},
            {"overlay", Value::None, "", QT_TRANSLATE_NOOP("oa::cli", "All businesses in the same charts.")},
            {"rolling", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "Draw means and medians of the last N points over paler lines.")},
            {"no-fade", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli",
                               "Draw lines in full also where fewer than four receipts are behind a point.")},
            {"raw", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "A table of the receipts behind the charts, one row each, instead of their "
                                          "totals.")},
            {"spreadsheet", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Write the table for spreadsheets: with a byte order mark, and with the "
                                          "separators and decimals of your language.")},
            {"profile", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli",
                               "Weekdays by hours instead of the course of time: of one --business, and in a "
                               "picture of one --metric.")},
            {"size", Value::Required, "slide|a4-portrait|a4-landscape|letter-portrait|letter-landscape",
             QT_TRANSLATE_NOOP("oa::cli", "Size of the picture: a slide of 16:9 or a page.")},
            {"width", Value::Required, "W", QT_TRANSLATE_NOOP("oa::cli", "Width of the picture; 1600 px if left out.")},
            {"height", Value::Required, "H",
             QT_TRANSLATE_NOOP("oa::cli", "Height of the picture; 900 px if left out.")},
            {"unit", Value::Required, "px|mm|pt",
             QT_TRANSLATE_NOOP("oa::cli", "What --width and --height are in; px if left out. 96 px are an inch.")},
            {"scale", Value::Required, "S", QT_TRANSLATE_NOOP("oa::cli", "Device pixels a pixel, 0.25 to 8.")},
            {"theme", Value::Required, "light|dark|high-contrast",
             QT_TRANSLATE_NOOP("oa::cli", "Colours; light if left out.")},
            {"title", Value::Required, "TEXT", QT_TRANSLATE_NOOP("oa::cli", "A title above the charts.")},
            {"footnote", Value::Required, "TEXT", QT_TRANSLATE_NOOP("oa::cli", "A note below the charts.")},
            {"no-caption", Value::None, "",
             QT_TRANSLATE_NOOP("oa::cli", "Leave out what says range, interval, time zone and businesses below the "
                                          "charts.")},
        },
        run,
        true,
    };
}

} // namespace oa::cli
