// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/seriesjson.h"

#include "core/base/csvwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace oa::core {

namespace {

void addCount(QByteArray& json, const char* name, double count)
{
    json += name;
    json += QByteArray::number(std::isnan(count) ? qint64(0) : static_cast<qint64>(std::llround(count)));
}

void addPoint(QByteArray& json, const BusinessSeries& series, BucketIndex bucket,
              const std::vector<std::pair<Metric, QByteArray>>& columns, const QTimeZone& zone)
{
    json += "{\"time\":\"";
    json += toIsoString(bucketStart(bucket, series.calendar()), zone).toLatin1();
    json += '"';
    for (const auto& [metric, name] : columns) {
        json += name;
        json += jsonNumber(series.metric(metric).at(bucket));
    }
    addCount(json, ",\"documents\":", series.documentCount().at(bucket));
    addCount(json, ",\"documents_with_score\":", series.scoredCount().at(bucket));
    addCount(json, ",\"documents_with_ocr_score\":", series.ocrScoredCount().at(bucket));
    if (!columns.empty() && columns.front().first == Metric::TotalAmount)
        json += currencyMembers(series.sharesAt(bucket));
    const auto& open = series.openBucket();
    json += open && open->bucket == bucket ? ",\"open_bucket\":true}" : ",\"open_bucket\":false}";
}

} // namespace

QByteArray jsonText(const QString& text)
{
    const auto list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    auto json = list.mid(1, list.size() - 2);
    return json.replace("\xEF\xBB\xBF", "\\ufeff"); // which some readers drop where a text begins with it
}

QByteArray jsonNumber(double value)
{
    const auto digits = CsvWriter::numberCell(value);
    return digits.isEmpty() ? QByteArray("null") : digits;
}

QByteArray currencyMembers(std::span<const CurrencyShare> shares)
{
    if (shares.empty())
        return {};
    auto json = ",\"currency\":" + jsonText(currencyMark(currenciesOf(shares))) + ",\"amounts_by_currency\":{";
    for (const auto& share : shares)
        json += jsonText(share.currency) + ':' + jsonNumber(share.amount) + ',';
    json.back() = '}';
    return json;
}

QByteArray seriesJson(std::span<const SeriesPart> parts, const std::vector<Metric>& metrics, const QTimeZone& zone)
{
    std::vector<std::pair<Metric, QByteArray>> columns;
    for (const auto metric : metrics) {
        if (metric != Metric::DocumentCount) // a member of every point
            columns.emplace_back(metric, ",\"" + columnName(metric).toLatin1() + "\":");
    }
    constexpr qsizetype bytesAPoint = 280;
    qsizetype points = 0;
    for (const auto& part : parts)
        points += tableBuckets(part).second - tableBuckets(part).first;
    QByteArray json;
    json.reserve(points * bytesAPoint);
    json += '[';
    for (const auto& part : parts) {
        json += json.size() > 1 ? ",{\"business\":" : "{\"business\":";
        json += jsonText(part.series->businessId());
        json += ",\"points\":[";
        const auto [from, to] = tableBuckets(part);
        bool isFirst = true;
        for (auto bucket = from; bucket < to; ++bucket) {
            if (!hasTableRow(*part.series, bucket))
                continue;
            if (!isFirst)
                json += ',';
            isFirst = false;
            addPoint(json, *part.series, bucket, columns, zone);
        }
        json += "]}";
    }
    json += ']';
    return json;
}

} // namespace oa::core
