// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/answers.h"
#include "app/serve/http/limits.h"
#include "app/serve/http/texts.h"
#include "app/serve/version.h"
#include "core/series/seriesjson.h"
#include "db/connection/transaction.h"
#include "db/documents/predecessorstore.h"
#include "db/state/dataextent.h"
#include "db/stores/subject.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::serve {

namespace {

/// The predecessor wrote numerics as text.
QByteArray quoted(const std::optional<QByteArray>& digits)
{
    return digits ? '"' + *digits + '"' : QByteArray("null");
}

/// "Mon, 29 May 2023 00:00:00 GMT"
QByteArray httpDate(core::TimePoint time)
{
    return QLocale::c()
        .toString(core::toDateTime(time, QTimeZone::utc()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .toLatin1();
}

QByteArray written(const std::vector<db::PredecessorRow>& rows)
{
    constexpr qsizetype bytesARow = 200;
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(rows.size()) * bytesARow);
    bytes += '[';
    for (const auto& row : rows) {
        bytes += bytes.size() > 1 ? ",{\"total_amount\":" : "{\"total_amount\":";
        bytes += row.totalAmount + ",\"avg_score\":" + quoted(row.averageScore) +
                 ",\"avg_ocr_score\":" + quoted(row.averageOcrScore) + ",\"median_score\":" + quoted(row.medianScore) +
                 ",\"median_ocr_score\":" + quoted(row.medianOcrScore) + ",\"ts\":\"" + httpDate(row.bucket) +
                 "\",\"business_id\":" + core::jsonText(row.business) + '}';
    }
    bytes += ']';
    return bytes;
}

} // namespace

core::Result<Content> businessIdsContent(db::Connection& connection)
{
    OA_TRY_ASSIGN(auto all, db::BusinessStore(connection).list({}));
    QByteArray bytes = "[";
    for (const auto& each : all)
        bytes += (bytes.size() > 1 ? QByteArray(",") : QByteArray()) +
                 core::jsonText(db::Subject::businessNamed(each.businessId));
    bytes += ']'; // where it asks for them, "*" is no more than a name
    auto tag = tagOf("business_ids", bytes);
    return Content{"application/json", std::move(bytes), std::move(tag)};
}

core::Result<Content> predecessorContent(db::Connection& connection, core::Interval interval,
                                         const PredecessorQuestion& question, const QByteArray& key, Sources& sources)
{
    OA_TRY_ASSIGN(auto transaction,
                  db::Transaction::begin(connection, db::Transaction::Isolation::RepeatableReadReadOnly));
    // Rows of all businesses: one that is named like a group is read by its name alone here.
    const core::TimeRange range{question.first, std::max(question.last, question.first) + std::chrono::microseconds(1)};
    OA_TRY_ASSIGN(const auto version,
                  readVersion(connection, {db::Subject::all.toString()}, interval, range, db::DataExtent()));
    if (auto known = sources.cache.find(key, version)) {
        OA_TRY(transaction.commit());
        return *known;
    }
    OA_TRY_ASSIGN(const auto rows, db::PredecessorStore(connection)
                                       .read(interval, question.first, question.last, question.business, mostRows + 1));
    OA_TRY(transaction.commit());
    if (static_cast<qint64>(rows.size()) > mostRows) {
        return core::fail(
            core::ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::serve", "The answer would have more than %1 rows.")).arg(mostRows), {},
            translated(QT_TRANSLATE_NOOP("oa::serve", "Ask for a shorter range or for one business.")));
    }
    Content content{"application/json", written(rows), tagOf(key, version)};
    sources.cache.keep(key, version, content);
    return content;
}

} // namespace oa::serve
