// SPDX-License-Identifier: GPL-3.0-only
#include "charts/model/charttext.h"

#include <QCoreApplication>

#include <array>

namespace oa::charts {

namespace {

QString perInterval(const QString& name, std::optional<core::Interval> interval)
{
    if (!interval)
        return name;
    //: %1 a sum, such as "Total amount": the shortest that says of how long a time
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / min"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 5 min"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 15 min"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 30 min"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / h"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 3 h"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 6 h"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / 12 h"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / day"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / week"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / month"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / quarter"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 / year"),
    };
    static_assert(names.size() == core::allIntervals.size());
    return QCoreApplication::translate("oa::charts::ChartText", names[static_cast<std::size_t>(*interval)]).arg(name);
}

} // namespace

QString chartName(core::Metric metric, std::optional<core::Interval> interval)
{
    const auto name = core::displayName(metric);
    if (!interval || !core::isAdditive(metric))
        return name;
    //: %1 a sum, such as "Total amount"
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per minute"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 5 minutes"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 15 minutes"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 30 minutes"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per hour"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 3 hours"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 6 hours"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per 12 hours"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per day"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per week"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per month"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per quarter"),
        QT_TRANSLATE_NOOP("oa::charts::ChartText", "%1 per year"),
    };
    static_assert(names.size() == core::allIntervals.size());
    return QCoreApplication::translate("oa::charts::ChartText", names[static_cast<std::size_t>(*interval)]).arg(name);
}

QString shortChartName(core::Metric metric, std::optional<core::Interval> interval)
{
    const auto name = core::displayName(metric);
    return core::isAdditive(metric) ? perInterval(name, interval) : name;
}

QString briefChartName(core::Metric metric, std::optional<core::Interval> interval)
{
    const auto translated = [](const char* text) { return QCoreApplication::translate("oa::charts::ChartText", text); };
    switch (metric) {
    case core::Metric::TotalAmount: {
        //: "Total amount" in as few letters as can be understood above a very narrow chart
        const auto name = translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Amount"));
        return perInterval(name, interval);
    }
    case core::Metric::AverageScore:
        //: "Average score" in as few letters as can be understood above a very narrow chart
        return translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Avg. score"));
    case core::Metric::MedianScore:
        //: "Median score" in as few letters as can be understood above a very narrow chart
        return translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Med. score"));
    case core::Metric::AverageOcrScore:
        //: "Average OCR score" in as few letters as can be understood above a very narrow chart
        return translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Avg. OCR"));
    case core::Metric::MedianOcrScore:
        //: "Median OCR score" in as few letters as can be understood above a very narrow chart
        return translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Med. OCR"));
    case core::Metric::DocumentCount: {
        //: "Number of receipts" in as few letters as can be understood above a very narrow chart
        const auto name = translated(QT_TRANSLATE_NOOP("oa::charts::ChartText", "Receipts"));
        return perInterval(name, interval);
    }
    }
    Q_UNREACHABLE();
}

} // namespace oa::charts
