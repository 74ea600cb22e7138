// SPDX-License-Identifier: GPL-3.0-only
#include "core/seriescsv.h"

#include "core/csvwriter.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

void addCount(CsvWriter& writer, double count)
{
    writer.addNumber(std::isnan(count) ? qint64(0) : static_cast<qint64>(std::llround(count)));
}

} // namespace

Result<qint64> writeSeriesCsv(const QString& path, std::span<const SeriesPart> parts,
                              const std::vector<Metric>& metrics, const QTimeZone& zone)
{
    CsvWriter writer(path);
    OA_TRY(writer.open());
    writer.addText(u"time");
    writer.addText(u"business");
    for (const auto metric : metrics)
        writer.addText(columnName(metric));
    for (const auto& name :
         {u"documents"_s, u"documents_with_score"_s, u"documents_with_ocr_score"_s, u"open_bucket"_s})
        writer.addText(name);
    writer.endRow();

    qint64 rows = 0;
    for (const auto& [business, range] : parts) {
        const auto interval = business->interval();
        const auto whole = wholeBuckets(range, interval).intersected(business->loaded());
        for (auto bucket = bucketAt(whole.from, interval); bucketStart(bucket, interval) < whole.to; ++bucket) {
            const bool isShown =
                business->hasRow(bucket) || business->covered().contains(bucketStart(bucket, interval));
            if (!isShown)
                continue;
            writer.addText(toIsoString(bucketStart(bucket, interval), zone));
            writer.addText(business->businessId());
            for (const auto metric : metrics)
                writer.addNumber(business->metric(metric).at(bucket));
            addCount(writer, business->documentCount().at(bucket));
            addCount(writer, business->scoredCount().at(bucket));
            addCount(writer, business->ocrScoredCount().at(bucket));
            const auto& open = business->openBucket();
            writer.addText(open && open->bucket == bucket ? u"true" : u"false");
            writer.endRow();
            ++rows;
        }
    }
    OA_TRY(writer.commit());
    return rows;
}

} // namespace oa::core
