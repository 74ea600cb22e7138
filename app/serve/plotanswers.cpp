// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/rangenotes.h"
#include "app/serve/answers.h"
#include "app/serve/http/texts.h"
#include "app/serve/version.h"
#include "core/series/seriescsv.h"
#include "core/series/seriesjson.h"
#include "core/statistics/statistics.h"
#include "db/connection/transaction.h"
#include "db/state/dataextent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <mutex>

namespace oa::serve {

namespace {

Q_LOGGING_CATEGORY(logServe, "oa.serve", QtWarningMsg)

/// A request whose buckets are chosen, and what its answer depends on.
struct Look
{
    db::DataExtent reach;
    QByteArray version;
};

core::Result<Look> lookAt(db::Connection& connection, presentation::PlotRequest& request, Sources& sources)
{
    Look look;
    OA_TRY_ASSIGN(look.reach, db::DataExtent::readReach(connection, 1));
    sources.clock.synchronize(look.reach.serverTime);
    if (request.range.isEmpty()) {
        OA_TRY_ASSIGN(request.range, rangeOfAll(look.reach, request.zone));
        request.base = request.range;
    }
    std::vector<db::BusinessSummary> businesses;
    if (!request.interval) {
        OA_TRY_ASSIGN(businesses, db::BusinessStore(connection).listWithGroups(request.range));
    }
    request.chooseBuckets(businesses, look.reach.covered(core::Interval::Minute));
    if (core::shownBuckets(request.range, request.buckets).isEmpty())
        return tl::unexpected(presentation::noBucketBegins(request.buckets.interval()));
    OA_TRY(checkBuckets(request));
    OA_TRY_ASSIGN(look.version,
                  readVersion(connection, request.businesses(), request.buckets, request.range, look.reach));
    return look;
}

/// A name that nothing was found of may be none at all.
core::Result<> checkNames(db::Connection& connection, const presentation::PlotRequest& request,
                          const presentation::PlottedPanes& panes)
{
    QStringList empty;
    for (const auto& each : presentation::allLines(panes)) {
        if (!core::hasDocuments(*each.series, std::span(&request.range, 1)))
            empty.append(each.line.business);
    }
    if (empty.isEmpty())
        return {};
    OA_TRY_ASSIGN(const auto all, db::BusinessStore(connection).listWithGroups(request.range));
    const auto unknown = presentation::unknownNames(empty, all);
    if (unknown.isEmpty())
        return {};
    return tl::unexpected(presentation::unknownBusiness(
        unknown.front(), all, translated(QT_TRANSLATE_NOOP("oa::serve", "/api/v1/businesses lists all there are."))));
}

/// Once: each picture lacks them.
void logDeniedMarkers(const core::Error& error)
{
    static std::once_flag told;
    std::call_once(
        told, [&error] { qCWarning(logServe).noquote() << "pictures are drawn without markers:" << error.text(); });
}

core::Result<QByteArray> writeSeries(const presentation::PlotRequest& request, const presentation::PlottedPanes& panes,
                                     const db::PendingMinutes& pending, Format format)
{
    const auto parts = presentation::plottedParts(presentation::allLines(panes), request.range);
    QByteArray bytes;
    if (format == Format::Csv) {
        core::CsvWriter writer(bytes);
        OA_TRY(writer.open());
        OA_TRY(core::writeSeriesCsv(writer, parts, request.metrics(), request.zone));
        return bytes;
    }
    bytes = "{\"from\":" + core::jsonText(core::toIsoString(request.range.from, request.zone)) +
            ",\"to\":" + core::jsonText(core::toIsoString(request.range.to, request.zone)) +
            ",\"interval\":" + core::jsonText(core::nameOf(request.buckets.interval())) +
            ",\"zone\":" + core::jsonText(QString::fromUtf8(request.zone.id())) + ",\"series\":";
    bytes += core::seriesJson(parts, request.metrics(), request.zone);
    const auto currencies = presentation::currenciesIn(panes, request.range);
    bytes += ",\"currencies\":" + QJsonDocument(QJsonArray::fromStringList(currencies)).toJson(QJsonDocument::Compact) +
             ",\"notes\":[";
    QStringList notes;
    if (!request.currency.isEmpty() && !currencies.contains(request.currency))
        notes.append(presentation::noReceiptIn(request.currency));
    if (!pending.isNothing())
        notes.append(presentation::pendingNote(pending));
    for (const auto& note : std::as_const(notes))
        bytes += (bytes.endsWith('[') ? "" : ",") + core::jsonText(note);
    bytes += "]}";
    return bytes;
}

} // namespace

core::Result<Content> seriesContent(db::Connection& connection, presentation::PlotRequest request, Format format,
                                    const QByteArray& key, Sources& sources)
{
    OA_TRY_ASSIGN(auto transaction,
                  db::Transaction::begin(connection, db::Transaction::Isolation::RepeatableReadReadOnly));
    OA_TRY_ASSIGN(auto look, lookAt(connection, request, sources));
    db::PendingMinutes pending; // only JSON has a place for what waits
    if (format == Format::Json) {
        OA_TRY_ASSIGN(pending,
                      db::PendingMinutes::read(connection, core::shownBuckets(request.range, request.buckets)));
        if (!pending.isNothing())
            look.version +=
                ";pending " + (pending.isKnown ? QByteArray::number(pending.isEverything ? -1 : pending.minutes) : "?");
    }
    if (auto known = sources.cache.find(key, look.version)) {
        OA_TRY(transaction.commit());
        return *known;
    }
    OA_TRY_ASSIGN(const auto panes,
                  presentation::readPlottedPanes(connection, request, core::SeriesContent::Metrics, look.reach));
    OA_TRY(checkNames(connection, request, panes));
    OA_TRY(transaction.commit());
    Content content{
        format == Format::Csv ? "text/csv; charset=utf-8" : "application/json", {}, tagOf(key, look.version)};
    OA_TRY_ASSIGN(content.bytes, writeSeries(request, panes, pending, format));
    sources.cache.keep(key, look.version, content);
    return content;
}

core::Result<Content> pictureContent(db::Connection& connection, presentation::PlotRequest request, PictureKind kind,
                                     const QByteArray& key, Sources& sources)
{
    OA_TRY_ASSIGN(auto transaction,
                  db::Transaction::begin(connection, db::Transaction::Isolation::RepeatableReadReadOnly));
    OA_TRY_ASSIGN(auto look, lookAt(connection, request, sources));
    OA_TRY_ASSIGN(request.markers, presentation::readMarkers(connection, request.range, logDeniedMarkers));
    for (const auto& marker : request.markers) {
        const auto text = marker.text.toUtf8();
        look.version += ';' + QByteArray::number(core::toEpochMicroseconds(marker.time)) + ' ' +
                        QByteArray::number(text.size()) + ' ' + text;
    }
    if (auto known = sources.cache.find(key, look.version)) {
        OA_TRY(transaction.commit());
        return *known;
    }
    const auto content =
        request.panes.front().spread ? core::SeriesContent::MetricsAndSpread : core::SeriesContent::Metrics;
    OA_TRY_ASSIGN(const auto panes, presentation::readPlottedPanes(connection, request, content, look.reach));
    OA_TRY(checkNames(connection, request, panes));
    OA_TRY(transaction.commit());
    Content picture{kind == PictureKind::Png ? "image/png" : "image/svg+xml", {}, tagOf(key, look.version)};
    OA_TRY_ASSIGN(picture.bytes, sources.draw(request, kind, panes));
    sources.cache.keep(key, look.version, picture);
    return picture;
}

} // namespace oa::serve
