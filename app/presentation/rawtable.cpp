// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/rawtable.h"

#include "core/base/utf8text.h"
#include "core/json/decimal.h"
#include "db/documents/documentvaluestore.h"
#include "db/stores/subject.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::presentation {

namespace {

constexpr qint64 rowsAReport = 5000;

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Renders an instant with its offset. Most rows fall into the same second as the one before.
class TimeCell
{
public:
    explicit TimeCell(const QTimeZone& zone)
        : m_zone(zone)
    {}
    const QString& of(core::TimePoint time)
    {
        if (time != m_time || m_text.isEmpty()) {
            m_time = time;
            m_text = core::toIsoString(time, m_zone);
        }
        return m_text;
    }

private:
    QTimeZone m_zone;
    core::TimePoint m_time{};
    QString m_text;
};

} // namespace

core::Result<qint64> writeRawTable(db::Connection& connection, const RawTable& table,
                                   const std::function<void(qint64 done, qint64 total)>& progress,
                                   const std::stop_token& stop)
{
    core::CsvWriter writer(table.path, table.style, stop);
    OA_TRY(writer.open());
    writer.addHeader(
        {u"document_id"_s, u"ts"_s, u"business"_s, u"amount"_s, u"score"_s, u"ocr_score"_s, u"currency"_s});

    db::DocumentValueStore store(connection, table.currency);
    qint64 total = 0;
    if (progress) {
        for (const auto& range : table.ranges) {
            OA_TRY_ASSIGN(const auto rows, store.count(table.businesses, range));
            total += rows;
        }
        progress(0, total);
    }
    qint64 rows = 0;
    TimeCell time(table.zone);
    const auto addScore = [&writer](const std::optional<std::string_view>& digits) {
        digits ? writer.addExactNumber(bytesOf(core::withoutTrailingZeros(*digits))) : writer.addEmpty();
    };
    const auto write = [&](const db::DocumentValues& values) -> core::Result<> {
        writer.addNumber(values.id);
        values.timestamp ? writer.addText(time.of(*values.timestamp)) : writer.addEmpty();
        writer.addText(db::Subject::nameOf(core::textFromUtf8(values.businessId)));
        writer.addExactNumber(bytesOf(values.totalAmount));
        addScore(values.score);
        addScore(values.ocrScore);
        values.currency ? writer.addText(core::textFromUtf8(*values.currency)) : writer.addEmpty();
        writer.endRow();
        if (++rows % rowsAReport == 0) {
            OA_TRY(writer.check());
            if (progress)
                progress(rows, std::max(rows, total));
        }
        return {};
    };
    for (const auto& range : table.ranges)
        OA_TRY(store.read(table.businesses, range, write));
    OA_TRY(writer.commit());
    if (progress)
        progress(rows, rows);
    return rows;
}

} // namespace oa::presentation
