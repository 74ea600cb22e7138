// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/seriescsv.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

constexpr qint64 bucketsAReport = 5000;

void addCount(CsvWriter& writer, double count)
{
    writer.addNumber(std::isnan(count) ? qint64(0) : static_cast<qint64>(std::llround(count)));
}

void addCurrencies(CsvWriter& writer, const BusinessSeries& series, BucketIndex bucket)
{
    const auto shares = series.sharesAt(bucket);
    if (shares.empty()) {
        writer.addEmpty();
        writer.addEmpty();
        return;
    }
    writer.addText(currencyMark(currenciesOf(shares)));
    writer.addText(sharesInFull(shares));
}

} // namespace

Result<qint64> writeSeriesCsv(const QString& path, std::span<const SeriesPart> parts,
                              const std::vector<Metric>& metrics, const QTimeZone& zone, const CsvStyle& style,
                              const std::stop_token& stop,
                              const std::function<void(qint64 done, qint64 total)>& progress)
{
    CsvWriter writer(path, style, stop);
    OA_TRY(writer.open());
    OA_TRY_ASSIGN(const auto rows, writeSeriesCsv(writer, parts, metrics, zone, progress));
    OA_TRY(writer.commit());
    return rows;
}

Result<qint64> writeSeriesCsv(CsvWriter& writer, std::span<const SeriesPart> parts, const std::vector<Metric>& metrics,
                              const QTimeZone& zone, const std::function<void(qint64 done, qint64 total)>& progress)
{
    writer.addText(u"time");
    writer.addText(u"business");
    auto valueMetrics = metrics;
    std::erase(valueMetrics, Metric::DocumentCount); // a column of every table
    for (const auto metric : valueMetrics)
        writer.addText(columnName(metric));
    for (const auto& name :
         {u"documents"_s, u"documents_with_score"_s, u"documents_with_ocr_score"_s, u"open_bucket"_s})
        writer.addText(name);
    const auto hasAmounts = std::ranges::find(metrics, Metric::TotalAmount) != metrics.end();
    if (hasAmounts) {
        writer.addText(u"currency");
        writer.addText(u"amounts_by_currency");
    }
    writer.endRow();

    qint64 total = 0;
    for (const auto& part : parts) {
        const auto [from, to] = tableBuckets(part);
        total += to - from;
    }
    qint64 done = 0;
    qint64 rows = 0;
    for (const auto& part : parts) {
        const auto* business = part.series;
        const auto& calendar = business->calendar();
        const auto [from, to] = tableBuckets(part);
        for (auto bucket = from; bucket < to; ++bucket) {
            if (done++ % bucketsAReport == 0) {
                OA_TRY(writer.check());
                if (progress)
                    progress(done - 1, total);
            }
            if (!hasTableRow(*business, bucket))
                continue;
            writer.addText(toIsoString(bucketStart(bucket, calendar), zone));
            writer.addText(business->businessId());
            for (const auto metric : valueMetrics)
                writer.addNumber(business->metric(metric).at(bucket));
            addCount(writer, business->documentCount().at(bucket));
            addCount(writer, business->scoredCount().at(bucket));
            addCount(writer, business->ocrScoredCount().at(bucket));
            const auto& open = business->openBucket();
            writer.addText(open && open->bucket == bucket ? u"true" : u"false");
            if (hasAmounts)
                addCurrencies(writer, *business, bucket);
            writer.endRow();
            ++rows;
        }
    }
    if (progress)
        progress(total, total);
    return rows;
}

} // namespace oa::core
