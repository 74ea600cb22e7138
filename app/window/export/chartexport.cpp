// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/chartexport.h"

#include "app/presentation/caption.h"
#include "app/presentation/panes/plottedparts.h"
#include "app/window/compare/comparison.h"
#include "app/window/compare/panecontroller.h"
#include "core/series/seriescsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::window::ChartExport", text);
}

constexpr qsizetype longestNamePart = 40;

std::vector<presentation::PlottedLine> shownLines(const Comparison& comparison, std::optional<std::size_t> only = {})
{
    std::vector<presentation::PlottedLine> all;
    for (std::size_t i = 0; i < comparison.panes().size(); ++i) {
        if (only.value_or(i) != i)
            continue;
        const auto lines = comparison.panes()[i]->plottedLines();
        all.insert(all.end(), lines.begin(), lines.end());
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

QString captionFor(const Comparison& comparison, std::optional<std::size_t> pane,
                   const std::vector<core::Metric>& metrics)
{
    presentation::CaptionFacts facts;
    facts.range = comparison.visibleRange();
    facts.interval = comparison.interval();
    facts.zone = comparison.zone();
    facts.panes = comparison.workspace().panes;
    facts.currency = comparison.workspace().currency;
    facts.rolling = comparison.workspace().rolling;
    if (pane)
        facts.panes = {facts.panes.at(*pane)};
    if (!metrics.empty())
        std::for_each(facts.panes.begin(), facts.panes.end(), [&metrics](auto& each) { each.metrics = metrics; });
    const auto& shown = comparison.panes();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!facts.course && pane.value_or(i) == i)
            facts.course = charts::courseInterval(shown[i]->pane()->layers());
    }
    facts.hasOpenBucket = presentation::hasOpenBucket(shownLines(comparison, pane), facts.range);
    return presentation::caption(facts);
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

PointTable pointTableOf(const Comparison& comparison)
{
    PointTable table;
    table.lines = shownLines(comparison);
    std::erase_if(table.lines, [](const presentation::PlottedLine& line) { return !line.series; });
    std::vector<std::shared_ptr<const core::BusinessSeries>> series;
    for (const auto& line : table.lines)
        series.push_back(line.series);
    table.reading = std::make_shared<core::SeriesReading>(std::move(series));
    table.range = comparison.visibleRange();
    table.metrics = shownMetrics(comparison);
    table.zone = comparison.zone();
    return table;
}

core::Result<qint64> writeTable(const PointTable& table, const QString& path, const std::stop_token& stop,
                                const std::function<void(qint64 done, qint64 total)>& progress)
{
    return core::writeSeriesCsv(path, presentation::plottedParts(table.lines, table.range), table.metrics, table.zone,
                                table.style, stop, progress);
}

namespace {

/// Through the same writer as the file, so that both say the same.
core::Result<QByteArray> tableBytes(const PointTable& table, const std::stop_token& stop)
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"table.csv"_s);
    OA_TRY(writeTable(table, path, stop));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Other,
                          translated(QT_TRANSLATE_NOOP("oa::window::ChartExport", "The table could not be copied.")),
                          file.errorString());
    return file.readAll();
}

} // namespace

core::Result<CopiedTable> copiedTable(PointTable table, const std::stop_token& stop)
{
    CopiedTable copied;
    OA_TRY_ASSIGN(copied.csv, tableBytes(table, stop));
    table.style = core::CsvStyle::tabs(QLocale());
    OA_TRY_ASSIGN(copied.tabs, tableBytes(table, stop));
    return copied;
}

presentation::RawTable rawTableOf(const Comparison& comparison, const QString& path)
{
    presentation::RawTable table;
    table.currency = comparison.workspace().currency;
    table.path = path;
    table.zone = comparison.zone();
    std::vector<core::PaneLine> lines;
    for (const auto& pane : comparison.workspace().panes) {
        const auto own = core::linesOf(pane, comparison.baseRange(), comparison.zone());
        lines.insert(lines.end(), own.begin(), own.end());
        table.businesses += pane.businesses;
    }
    table.businesses.removeDuplicates();
    table.ranges = presentation::plottedRanges(lines, comparison.visibleRange(), comparison.calendar());
    return table;
}

} // namespace oa::window
