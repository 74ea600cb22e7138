// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/plotrequest.h"

#include "core/base/nearmatch.h"
#include "core/base/visiblename.h"
#include "core/time/calendarfit.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/subject.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::presentation::PlotRequest", text);
}

/// Of the fullest line.
qint64 mostDocuments(const std::vector<db::BusinessSummary>& all, const QStringList& wanted)
{
    qint64 most = 0;
    qint64 together = 0;
    for (const auto& each : all) {
        together += each.isGroup ? 0 : each.documents;
        if (wanted.contains(each.businessId))
            most = std::max(most, each.documents);
    }
    return wanted.contains(db::Subject::all) ? together : most;
}

QStringList namesOf(const std::vector<db::BusinessSummary>& all)
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(all.size()));
    for (const auto& each : all)
        names.append(each.businessId);
    return names;
}

} // namespace

QStringList PlotRequest::businesses() const
{
    QStringList all;
    for (const auto& pane : panes)
        all += pane.businesses;
    all.removeDuplicates();
    return all;
}

std::vector<core::Metric> PlotRequest::metrics() const
{
    std::vector<core::Metric> all;
    for (const auto& pane : panes)
        all.insert(all.end(), pane.metrics.begin(), pane.metrics.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void PlotRequest::chooseBuckets(const std::vector<db::BusinessSummary>& all, const core::TimeRange& covered)
{
    const auto pixels = width / static_cast<int>(panes.size());
    const auto documents = mostDocuments(all, businesses());
    const auto counted = range.intersected(covered);
    std::optional<qint64> likely;
    if (documents > 0 && !counted.isEmpty())
        likely = std::llround(static_cast<double>(documents) * static_cast<double>(range.length().count()) /
                              static_cast<double>(counted.length().count()));
    const auto automatic = core::fittingInterval(core::automaticInterval(range, pixels, likely), range, zone);
    buckets = {interval.value_or(automatic), zone};
}

core::Result<PlottedPanes> readPlottedPanes(db::Connection& connection, const PlotRequest& request,
                                            core::SeriesContent content, const db::DataExtent& reach,
                                            const std::function<void(qint64, qint64)>& progress)
{
    PlottedPanes panes;
    std::vector<PlottedLine> all;
    db::AggregateStore store(connection, request.currency);
    qint64 total = 0;
    for (const auto& pane : request.panes)
        total += static_cast<qint64>(request.lines(pane).size());
    for (const auto& pane : request.panes) {
        panes.emplace_back();
        for (const auto& line : request.lines(pane)) {
            if (progress)
                progress(static_cast<qint64>(all.size()), total);
            const auto known =
                std::find_if(all.begin(), all.end(), [&line](const auto& other) { return other.line == line; });
            if (known == all.end()) {
                auto range = line.shift.source(request.range);
                if (request.rolling > 0) // the first rolling value begins as much earlier
                    range.from = core::bucketStart(core::bucketAt(range.from, request.buckets) - request.rolling,
                                                   request.buckets);
                OA_TRY_ASSIGN(auto series, store.readSeries(line.business, request.buckets, range, content, reach));
                panes.back().push_back({line, std::move(series)});
            } else {
                panes.back().push_back(*known);
            }
            all.push_back(panes.back().back());
        }
    }
    return panes;
}

core::Result<std::vector<db::Marker>> readMarkers(db::Connection& connection, const core::TimeRange& range,
                                                  const std::function<void(const core::Error&)>& denied)
{
    auto markers = db::MarkerStore(connection).list(range);
    if (markers || markers.error().code != core::ErrorCode::Denied)
        return markers;
    denied(markers.error());
    return std::vector<db::Marker>();
}

std::vector<PlottedLine> allLines(const PlottedPanes& panes)
{
    std::vector<PlottedLine> all;
    for (const auto& pane : panes)
        all.insert(all.end(), pane.begin(), pane.end());
    return all;
}

QStringList unknownNames(const QStringList& wanted, const std::vector<db::BusinessSummary>& all)
{
    const auto known = namesOf(all);
    QStringList unknown;
    for (const auto& name : wanted) {
        if (name != db::Subject::all && !known.contains(name))
            unknown.append(name);
    }
    return unknown;
}

core::Error unknownBusiness(const QString& name, const std::vector<db::BusinessSummary>& all, const QString& remedy)
{
    QStringList near;
    for (const auto& each : core::nearMatches(name, namesOf(all)))
        near.append(core::visibleName(each));
    return {core::ErrorCode::NotFound,
            translated(QT_TRANSLATE_NOOP("oa::presentation::PlotRequest", "There are no totals of a business “%1”."))
                .arg(core::visibleName(name)),
            {},
            near.isEmpty() ? remedy
                           : translated(QT_TRANSLATE_NOOP("oa::presentation::PlotRequest", "Did you mean %1?"))
                                 .arg(near.join(u", "_s))};
}

core::Error noBucketBegins(core::Interval interval)
{
    //: %1 an interval as on the command line, such as "year"
    return {core::ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::presentation::PlotRequest",
                                         "No bucket of the interval “%1” begins in the range."))
                .arg(core::nameOf(interval)),
            {},
            translated(QT_TRANSLATE_NOOP("oa::presentation::PlotRequest",
                                         "Buckets are counted whole where they begin. Choose a longer range or a "
                                         "shorter interval."))};
}

} // namespace oa::presentation
