// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/caption.h"

#include "app/presentation/timetext.h"
#include "core/base/numbertext.h"
#include "core/base/visiblename.h"
#include "core/time/bucketcalendar.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

constexpr qsizetype mostNames = 8;

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::presentation::Caption", text);
}

/// The businesses that are shown, which is all there is by way of filters.
QString businessesText(const std::vector<core::WorkspacePane>& panes)
{
    QStringList names;
    for (const auto& pane : panes) {
        for (const auto& business : pane.businesses) {
            if (!names.contains(core::visibleName(business)))
                names.append(core::visibleName(business));
        }
    }
    const auto more = names.size() - mostNames;
    auto text = names.mid(0, mostNames).join(u", "_s);
    if (more > 0)
        //: %1 names of businesses, %2 how many further ones there are
        text = translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "%1 and %2 more"))
                   .arg(text, QString::number(more));
    return text;
}

QStringList thresholdTexts(const std::vector<core::WorkspacePane>& panes)
{
    const QLocale locale;
    QStringList texts;
    for (const auto& pane : panes) {
        for (const auto metric : pane.metrics) {
            const auto& threshold = pane.thresholds[core::indexOf(metric)];
            if (!threshold || pane.mode != core::Comparison::None)
                continue;
            //: %1 a metric, %2 a value of it
            const auto text = translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "threshold %1 %2"))
                                  .arg(core::displayName(metric),
                                       core::numberText(*threshold, 'g', QLocale::FloatingPointShortest, locale));
            if (!texts.contains(text))
                texts.append(text);
        }
    }
    return texts;
}

/// What pictures of several businesses at once show instead of their values.
QStringList comparisonTexts(const std::vector<core::WorkspacePane>& panes)
{
    QStringList texts;
    const auto add = [&texts](const QString& text) {
        if (!texts.contains(text))
            texts.append(text);
    };
    for (const auto& pane : panes) {
        if (core::isOfTwo(pane.mode)) {
            for (const auto& other : pane.businesses.mid(1, mostNames))
                add(core::comparedName(pane.mode, core::visibleName(pane.businesses.front()),
                                       core::visibleName(other)));
        } else if (pane.mode != core::Comparison::None) {
            add(core::displayName(pane.mode));
        }
    }
    return texts;
}

QString currencyText(const QString& currency)
{
    //: %1 a currency
    return translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "amounts in %1 only")).arg(currency);
}

/// Which range figures are of where that is another one: of the whole buckets that begin in what is shown.
QString countedText(const CaptionFacts& facts)
{
    constexpr auto worthTelling = std::chrono::hours(1);
    const auto counted = core::shownBuckets(facts.range, core::BucketCalendar{facts.interval, facts.zone});
    const auto apart = std::max(counted.from - facts.range.from, counted.to - facts.range.to);
    if (counted.isEmpty() || apart < worthTelling)
        return {};
    //: %1 a range of time
    return translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "figures of %1"))
        .arg(rangeText(counted, facts.zone));
}

bool showsSpread(const core::WorkspacePane& pane)
{
    return pane.spread && (pane.mode == core::Comparison::None) &&
           std::any_of(pane.metrics.begin(), pane.metrics.end(), core::hasSpread);
}

} // namespace

QString caption(const CaptionFacts& facts)
{
    QStringList parts{rangeText(facts.range, facts.zone), core::intervalText(facts.interval), zoneName(facts.zone)};
    if (const auto counted = countedText(facts); !counted.isEmpty())
        parts.append(counted);
    if (const auto businesses = businessesText(facts.panes); !businesses.isEmpty())
        parts.append(businesses);
    parts += comparisonTexts(facts.panes);
    if (!facts.currency.isEmpty())
        parts.append(currencyText(facts.currency));
    parts += thresholdTexts(facts.panes);
    if (std::any_of(facts.panes.begin(), facts.panes.end(), showsSpread))
        parts.append(translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "shaded: p10–p90 of the receipts")));
    const auto isPlain = [](const core::WorkspacePane& pane) { return !core::isOfTwo(pane.mode); };
    if (facts.rolling > 0 && std::any_of(facts.panes.begin(), facts.panes.end(), isPlain)) {
        parts.append(QCoreApplication::translate(
            "oa::presentation::Caption", "strong lines: rolling mean or median of %n points, paler ones: each point",
            nullptr, facts.rolling));
    }
    if (facts.course) {
        //: %1 such as "by the day"
        parts.append(
            translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "strong lines: %1, paler ones: each point"))
                .arg(core::intervalText(*facts.course)));
    }
    if (facts.hasOpenBucket)
        parts.append(
            translated(QT_TRANSLATE_NOOP("oa::presentation::Caption", "the newest point is still filling (dashed)")));
    return parts.join(u" · "_s);
}

QString belowPicture(const QString& footnote, const QString& caption)
{
    QStringList parts{footnote.simplified(), caption};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString profileCaption(const core::TimeRange& range, const QTimeZone& zone, const QString& currency)
{
    QStringList parts{rangeText(range, zone), zoneName(zone)};
    if (!currency.isEmpty())
        parts.append(currencyText(currency));
    return parts.join(u" · "_s);
}

} // namespace oa::presentation
