// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/metric.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::core {

QString columnName(Metric metric)
{
    switch (metric) {
    case Metric::TotalAmount:
        return u"total_amount"_s;
    case Metric::AverageScore:
        return u"avg_score"_s;
    case Metric::MedianScore:
        return u"median_score"_s;
    case Metric::AverageOcrScore:
        return u"avg_ocr_score"_s;
    case Metric::MedianOcrScore:
        return u"median_ocr_score"_s;
    case Metric::DocumentCount:
        return u"documents"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Metric> metricFromColumnName(QStringView name)
{
    for (const auto metric : allMetrics) {
        if (columnName(metric) == name)
            return metric;
    }
    return std::nullopt;
}

QString displayName(Metric metric)
{
    const auto translated = [](const char* text) { return QCoreApplication::translate("oa::core::Metric", text); };
    switch (metric) {
    case Metric::TotalAmount:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Total amount"));
    case Metric::AverageScore:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Average score"));
    case Metric::MedianScore:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Median score"));
    case Metric::AverageOcrScore:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Average OCR score"));
    case Metric::MedianOcrScore:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Median OCR score"));
    case Metric::DocumentCount:
        return translated(QT_TRANSLATE_NOOP("oa::core::Metric", "Number of receipts"));
    }
    Q_UNREACHABLE();
}

QString unitName(Metric metric)
{
    return isAdditive(metric) ? QString() : QCoreApplication::translate("oa::core::Metric", "points");
}

} // namespace oa::core
