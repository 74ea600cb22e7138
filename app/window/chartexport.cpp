// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/chartexport.h"

#include "app/window/comparison.h"
#include "app/window/panecontroller.h"
#include "app/window/timetext.h"
#include "charts/imageexport.h"
#include "core/seriescsv.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFile>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::window", text);
}

constexpr qsizetype longestNamePart = 40;

/// Each business once, in the order of the panes.
std::vector<SeriesPointer> shownSeries(const Comparison& comparison)
{
    std::vector<SeriesPointer> all;
    for (const auto& pane : comparison.panes()) {
        for (const auto& series : pane->series()) {
            const auto isKnown = std::any_of(all.begin(), all.end(), [&series](const SeriesPointer& known) {
                return known->businessId() == series->businessId();
            });
            if (series && !isKnown)
                all.push_back(series);
        }
    }
    return all;
}

std::vector<core::Metric> shownMetrics(const Comparison& comparison)
{
    std::vector<core::Metric> metrics;
    for (const auto metric : core::allMetrics) {
        const auto& panes = comparison.workspace().panes;
        const auto isShown = std::any_of(panes.begin(), panes.end(), [metric](const auto& pane) {
            return std::find(pane.metrics.begin(), pane.metrics.end(), metric) != pane.metrics.end();
        });
        if (isShown)
            metrics.push_back(metric);
    }
    return metrics;
}

} // namespace

QString captionFor(const Comparison& comparison, core::TimePoint now)
{
    const auto zone = comparison.zone();
    const auto range = comparison.visibleRange();
    const auto interval = comparison.interval() == core::Interval::Minute
                              ? translated(QT_TRANSLATE_NOOP("oa::window::ChartExport", "by the minute"))
                              : translated(QT_TRANSLATE_NOOP("oa::window::ChartExport", "by the hour"));
    auto caption = u"%1 · %2 · %3"_s.arg(rangeText(range, zone, now), interval, QString::fromLatin1(zone.id()));
    for (const auto& series : shownSeries(comparison)) {
        if (series->openBucket() && range.overlaps(core::bucketRange(series->openBucket()->bucket, series->interval())))
        {
            caption += u" · "_s + translated(QT_TRANSLATE_NOOP("oa::window::ChartExport",
                                                               "the newest point is still filling (dashed)"));
            break;
        }
    }
    return caption;
}

QString fileNameFor(const QStringList& businesses, const core::TimeRange& range, const QTimeZone& zone,
                    const QString& suffix)
{
    static const QRegularExpression unwanted(u"[^\\p{L}\\p{N}]+"_s);
    QStringList names;
    for (const auto& business : businesses.mid(0, 3)) {
        auto name = business.left(longestNamePart);
        name.replace(unwanted, u"-"_s);
        while (name.startsWith(u'-'))
            name.remove(0, 1);
        while (name.endsWith(u'-'))
            name.chop(1);
        names.append(name.isEmpty() ? u"business"_s : name);
    }
    const auto day = [&zone](core::TimePoint time) {
        return core::toDateTime(time, zone).date().toString(Qt::ISODate);
    };
    return u"%1_%2_%3.%4"_s.arg(names.join(u"-and-"_s), day(range.from), day(range.to - std::chrono::microseconds(1)),
                                suffix);
}

core::Result<qint64> writeTable(const Comparison& comparison, const QString& path)
{
    const auto all = shownSeries(comparison);
    std::vector<const core::BusinessSeries*> series;
    for (const auto& pointer : all)
        series.push_back(pointer.get());
    return core::writeSeriesCsv(path, series, comparison.visibleRange(), shownMetrics(comparison), comparison.zone());
}

void copyChartsAsImage(const Comparison& comparison, charts::ThemeKind theme, double scale, core::TimePoint now)
{
    charts::ExportOptions options;
    options.size = comparison.area()->size();
    options.scale = scale;
    options.theme = theme;
    options.caption = captionFor(comparison, now);
    QApplication::clipboard()->setImage(
        charts::renderImage(comparison.area()->panes(), comparison.area()->yMode(), options));
}

core::Result<> copyChartsAsTable(const Comparison& comparison)
{
    // Through the same writer as the file, so that both say the same.
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"table.csv"_s);
    OA_TRY(writeTable(comparison, path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Other,
                          translated(QT_TRANSLATE_NOOP("oa::window::ChartExport", "The table could not be copied.")),
                          file.errorString());
    const auto csv = file.readAll();
    auto* data = new QMimeData;
    data->setData(u"text/csv"_s, csv);
    data->setText(QString::fromUtf8(csv));
    QApplication::clipboard()->setMimeData(data);
    return {};
}

} // namespace oa::window
