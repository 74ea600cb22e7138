// SPDX-License-Identifier: GPL-3.0-only
#include "charts/scene/chartnotes.h"

#include "charts/model/timeaxis.h"
#include "charts/model/valueaxis.h"
#include "core/base/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::charts::PaneScene", text);
}

/// Where the visible range is not all loaded, what is: figures are of that alone.
QString coverageText(const PaneContent& content, const Layer& layer)
{
    if (content.state != PaneState::Stale)
        return {};
    const auto source = layer.shift.source(content.range);
    const auto known = layer.series->loaded().intersected(source);
    if (known == source || known.isEmpty())
        return {};
    const QLocale locale;
    //: two instants: the part of a range that figures are of
    return translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "only %1 – %2"))
        .arg(instantText(known.from, content.zone, locale), instantText(known.to, content.zone, locale));
}

/// The figures of a line, named, and how many of them the forms have, longest first.
struct Figures
{
    QStringList texts;
    std::vector<qsizetype> counts;
    std::vector<NoteLink> links{};
};

Figures figuresOf(const core::Statistics& values, core::Metric metric, bool isOnly, int decimals)
{
    const QLocale locale;
    const auto text = [&](const char* name, double value) {
        return translated(name).arg(figureText(value, locale, decimals));
    };
    const auto number = translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "n = %1"))
                            .arg(core::numberText(values.documents, locale));
    const auto sum = text(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "sum %1"), values.sum);
    const auto mean = translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "mean %1"))
                          .arg(figureText(values.mean, locale, meanDecimals(metric, decimals)));
    const auto last = text(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "last %1"), values.last);
    Figures figures;
    if (!core::isOfDocuments(metric)) // which n adds up
        figures = {{number, mean, last}, {3, 2, 1}};
    else if (core::isAdditive(metric))
        figures = {{sum, number, mean, last}, {4, 2, 1}};
    else if (core::hasSpread(metric)) // a mean of the buckets' medians is no median, and would be taken for one
        figures = {{number, last}, {2, 1}};
    else
        figures = {{mean, number, last}, {3, 2, 1}};
    if (isOnly) {
        figures.links = {{text(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "min %1"), values.min), Extreme::Lowest},
                         {text(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "max %1"), values.max), Extreme::Highest}};
        for (const auto& link : figures.links)
            figures.texts.append(link.text);
        figures.counts.insert(figures.counts.begin(), figures.texts.size());
    }
    return figures;
}

std::optional<core::Moments> momentsOf(const PaneContent& content, std::size_t layer, core::Metric metric,
                                       double origin)
{
    const auto& each = content.layers[layer];
    if (core::isAdditive(metric))
        return core::bucketMoments(*each.series, metric, each.shift.sources(content.range), origin);
    if (layer >= content.moments.size() || !content.moments[layer])
        return std::nullopt;
    return metric == core::Metric::AverageScore ? content.moments[layer]->score : content.moments[layer]->ocrScore;
}

Note differenceNote(const core::MeanDifference& means, core::Metric metric, int colorIndex, int decimals)
{
    const QLocale locale;
    decimals = meanDecimals(metric, decimals);
    auto text = figureText(means.difference, locale, decimals);
    if (!std::isnan(means.halfWidth))
        text += u" ± "_s + figureText(means.halfWidth, locale, decimals);
    const auto first = core::numberText(means.firstCount, locale);
    const auto second = core::numberText(means.secondCount, locale);
    const auto counts = (core::isAdditive(metric)
                             //: two numbers of points of a chart
                             ? translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "%1 and %2 points"))
                             //: two numbers of receipts
                             : translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "n = %1 and %2")))
                            .arg(first, second);
    //: %1 a difference with its error, "1.20 ± 0.30"
    const auto full = translated(QT_TRANSLATE_NOOP("oa::charts::PaneScene", "means differ by %1")).arg(text);
    const auto interval = std::isnan(means.halfWidth) ? QString() : u" (95 %)"_s;
    return {{full + interval + u" · "_s + counts, full + u" · "_s + counts, full + interval, full}, colorIndex};
}

} // namespace

int meanDecimals(core::Metric metric, int decimals)
{
    return core::isOfDocuments(metric) ? decimals : std::max(decimals, 2);
}

core::Statistics statisticsOf(const PaneContent& content, const Layer& layer, core::Metric metric)
{
    return core::statistics(*layer.series, metric, layer.shift.sources(content.range));
}

std::vector<Note> differenceNotesOf(const PaneContent& content, core::Metric metric, const QStringList& currencies,
                                    int decimals)
{
    std::vector<Note> notes;
    if (core::hasSpread(metric) || (metric == core::Metric::TotalAmount && core::isMixed(currencies)))
        return notes;
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < content.layers.size(); ++i) {
        if (content.layers[i].series && content.layers[i].isVisible)
            shown.push_back(i);
    }
    // Counted from about where they lie, doubles lose nothing of how far they scatter.
    const auto origin = shown.empty() ? 0 : statisticsOf(content, content.layers[shown.front()], metric).mean;
    for (std::size_t i = 1; i < shown.size(); ++i) {
        const auto first = momentsOf(content, shown.front(), metric, origin);
        const auto other = momentsOf(content, shown[i], metric, origin);
        if (!first || !other || first->count == 0 || other->count == 0)
            continue;
        const auto color = shown.size() == 2 ? -1 : content.layers[shown[i]].colorIndex;
        notes.push_back(differenceNote(core::welch(*first, *other), metric, color, decimals));
        if (color >= 0)
            notes.back().line = content.layers[shown[i]].label;
    }
    return notes;
}

std::vector<Note> notesOf(const PaneContent& content, core::Metric metric, const QStringList& currencies, int decimals)
{
    const auto isShown = [](const Layer& layer) { return layer.series && layer.isVisible; };
    const auto isOnly = std::count_if(content.layers.begin(), content.layers.end(), isShown) == 1;
    std::vector<Note> notes;
    for (const auto& layer : content.layers) {
        if (!isShown(layer))
            continue;
        const auto values = statisticsOf(content, layer, metric);
        if (values.isEmpty())
            continue;
        const auto mark = core::currencyMark(core::currenciesOf(values.shares));
        const auto ahead = !mark.isEmpty() && core::isMixed(currencies) ? mark + u": "_s : QString();
        const auto figures = figuresOf(values, metric, isOnly, decimals);
        const auto coverage = coverageText(content, layer);
        Note note{{}, isOnly ? -1 : layer.colorIndex, figures.links, isOnly ? QString() : layer.label};
        for (const auto count : figures.counts) {
            auto parts = figures.texts.first(count);
            if (!coverage.isEmpty())
                parts.append(coverage);
            note.forms.append(ahead + parts.join(u" · "_s));
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace oa::charts
