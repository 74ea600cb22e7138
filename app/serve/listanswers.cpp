// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/rankingnumbers.h"
#include "app/presentation/statusjson.h"
#include "app/serve/answers.h"
#include "app/serve/version.h"
#include "core/base/csvwriter.h"
#include "core/series/seriesjson.h"
#include "db/connection/connection.h"
#include "db/schema/guard.h"
#include "db/state/databasestatus.h"
#include "db/state/dataextent.h"
#include "db/stores/markerstore.h"
#include "db/stores/rankingstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace oa::serve {

namespace {

/// What is short and quickly read is known by what it says.
Content taggedByContent(const char* type, QByteArray bytes)
{
    auto tag = tagOf(type, bytes);
    return {type, std::move(bytes), std::move(tag)};
}

constexpr const char* jsonType = "application/json";
constexpr const char* csvType = "text/csv; charset=utf-8";

QByteArray rangeJson(const RangeQuestion& question)
{
    return "{\"from\":" + core::jsonText(core::toIsoString(question.range.from, question.zone)) +
           ",\"to\":" + core::jsonText(core::toIsoString(question.range.to, question.zone)) +
           ",\"zone\":" + core::jsonText(QString::fromUtf8(question.zone.id()));
}

/// The question with its range, where that is all there is.
core::Result<RangeQuestion> completed(db::Connection& connection, RangeQuestion question)
{
    if (question.range.isEmpty()) {
        OA_TRY_ASSIGN(const auto reach, db::DataExtent::readReach(connection, 1));
        OA_TRY_ASSIGN(question.range, rangeOfAll(reach, question.zone));
    }
    return question;
}

using RankingColumn = std::pair<const char*, double db::RankingRow::*>;
constexpr std::array<RankingColumn, 5> rankingColumns{{{"total_amount", &db::RankingRow::totalAmount},
                                                       {"avg_score", &db::RankingRow::averageScore},
                                                       {"median_score", &db::RankingRow::medianScore},
                                                       {"avg_ocr_score", &db::RankingRow::averageOcrScore},
                                                       {"median_ocr_score", &db::RankingRow::medianOcrScore}}};

} // namespace

core::Result<Content> businessesContent(db::Connection& connection, const RangeQuestion& asked, Format format)
{
    OA_TRY_ASSIGN(const auto question, completed(connection, asked));
    OA_TRY_ASSIGN(const auto all, db::BusinessStore(connection).listWithGroups(question.range));
    QByteArray bytes;
    if (format == Format::Csv) {
        core::CsvWriter writer(bytes);
        writer.addHeader({u"business"_s, u"documents"_s, u"group"_s});
        for (const auto& each : all) {
            writer.addText(each.businessId);
            writer.addNumber(each.documents);
            writer.addText(each.isGroup ? u"true" : u"false");
            writer.endRow();
        }
        return taggedByContent(csvType, bytes);
    }
    bytes = rangeJson(question) + ",\"businesses\":[";
    bool isFirst = true;
    for (const auto& each : all) {
        bytes += isFirst ? "{\"business\":" : ",{\"business\":";
        bytes += core::jsonText(each.businessId) + ",\"documents\":" + QByteArray::number(each.documents) +
                 (each.isGroup ? ",\"group\":true}" : ",\"group\":false}");
        isFirst = false;
    }
    return taggedByContent(jsonType, bytes + "]}");
}

core::Result<Content> rankingContent(db::Connection& connection, const RangeQuestion& asked, Format format)
{
    OA_TRY_ASSIGN(const auto question, completed(connection, asked));
    OA_TRY_ASSIGN(const auto rows, db::RankingStore(connection).read(question.range, question.zone));
    QByteArray bytes;
    if (format == Format::Csv) {
        core::CsvWriter writer(bytes);
        writer.addText(u"business");
        writer.addText(u"documents");
        for (const auto& [name, value] : rankingColumns)
            writer.addText(QString::fromLatin1(name));
        for (const auto& number : presentation::comparisonOf({}))
            writer.addText(number.name);
        writer.addText(u"currency");
        writer.addText(u"amounts_by_currency");
        writer.endRow();
        for (const auto& row : rows) {
            writer.addText(row.businessId);
            writer.addNumber(row.documents);
            for (const auto& [name, value] : rankingColumns)
                writer.addNumber(row.*value);
            for (const auto& number : presentation::comparisonOf(row))
                writer.addNumber(number.value);
            writer.addText(core::currencyMark(core::currenciesOf(row.shares)));
            writer.addText(core::sharesInFull(row.shares));
            writer.endRow();
        }
        return taggedByContent(csvType, bytes);
    }
    bytes = rangeJson(question) + ",\"ranking\":[";
    bool isFirst = true;
    for (const auto& row : rows) {
        bytes += isFirst ? "{\"business\":" : ",{\"business\":";
        bytes += core::jsonText(row.businessId) + ",\"documents\":" + QByteArray::number(row.documents);
        for (const auto& [name, value] : rankingColumns)
            bytes += QByteArray(",\"") + name + "\":" + core::jsonNumber(row.*value);
        for (const auto& number : presentation::comparisonOf(row))
            bytes += ",\"" + number.name.toLatin1() + "\":" + core::jsonNumber(number.value);
        bytes += core::currencyMembers(row.shares) + '}';
        isFirst = false;
    }
    return taggedByContent(jsonType, bytes + "]}");
}

core::Result<Content> markersContent(db::Connection& connection, const RangeQuestion& asked, Format format)
{
    OA_TRY_ASSIGN(const auto question, completed(connection, asked));
    OA_TRY_ASSIGN(const auto markers, db::MarkerStore(connection).list(question.range));
    QByteArray bytes;
    if (format == Format::Csv) {
        core::CsvWriter writer(bytes);
        writer.addHeader({u"id"_s, u"time"_s, u"text"_s});
        for (const auto& marker : markers) {
            writer.addNumber(marker.id);
            writer.addText(core::toIsoString(marker.time, question.zone));
            writer.addText(marker.text);
            writer.endRow();
        }
        return taggedByContent(csvType, bytes);
    }
    bytes = rangeJson(question) + ",\"markers\":[";
    bool isFirst = true;
    for (const auto& marker : markers) {
        bytes += isFirst ? "{\"id\":" : ",{\"id\":";
        bytes += QByteArray::number(marker.id) +
                 ",\"time\":" + core::jsonText(core::toIsoString(marker.time, question.zone)) +
                 ",\"text\":" + core::jsonText(marker.text) + '}';
        isFirst = false;
    }
    return taggedByContent(jsonType, bytes + "]}");
}

core::Result<Content> statusContent(db::Connection& connection, const QTimeZone& zone, Format format)
{
    OA_TRY_ASSIGN(const auto status, db::DatabaseStatus::read(connection));
    OA_TRY_ASSIGN(const auto report, db::Guard(connection).look());
    auto json = presentation::statusJson(status, zone);
    json.insert(u"schema_version"_s, status.schemaVersion);
    json.insert(u"problems"_s, db::toJson(report.problems));
    if (format == Format::Json)
        return Content{jsonType, QJsonDocument(json).toJson(QJsonDocument::Compact), {}};
    QByteArray bytes;
    core::CsvWriter writer(bytes);
    writer.addHeader({u"name"_s, u"value"_s});
    for (auto it = json.begin(); it != json.end(); ++it) {
        writer.addText(it.key());
        if (it->isString()) {
            writer.addText(it->toString());
        } else {
            const auto list = QJsonDocument(QJsonArray{*it}).toJson(QJsonDocument::Compact);
            writer.addText(it->isNull() ? QString() : QString::fromUtf8(list.mid(1, list.size() - 2)));
        }
        writer.endRow();
    }
    return Content{csvType, bytes, {}};
}

} // namespace oa::serve
