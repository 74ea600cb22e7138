// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/expectedrows.h"

#include "db/connection/statement.h"
#include "db/extraction/extraction.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ExpectedRows)
};

void startElement(QByteArray& array)
{
    array += array.isEmpty() ? '{' : ',';
}

void addText(QByteArray& array, const std::optional<std::string_view>& text)
{
    startElement(array);
    if (!text) {
        array += "NULL";
        return;
    }
    array += '"';
    for (const char character : *text) {
        if (character == '"' || character == '\\')
            array += '\\';
        array += character;
    }
    array += '"';
}

void addInteger(QByteArray& array, const std::optional<qint64>& value)
{
    startElement(array);
    array += value ? QByteArray::number(*value) : QByteArrayLiteral("NULL");
}

Parameter closed(const QByteArray& array)
{
    return array.isEmpty() ? QByteArrayLiteral("{}") : array + '}';
}

qsizetype bytesOf(std::span<const QByteArray> arrays)
{
    qsizetype bytes = 0;
    for (const auto& array : arrays)
        bytes += array.size();
    return bytes;
}

} // namespace

ExpectedRows::ExpectedRows(Connection& connection, Place place, qsizetype mostBytes)
    : m_connection(&connection)
    , m_place(place)
    , m_mostBytes(mostBytes)
{}

core::Result<ExpectedRows> ExpectedRows::prepare(Connection& connection, qsizetype mostBytes)
{
    OA_TRY_ASSIGN(const auto allowed, connection.execute(sql("verify/compare:may-make-tables")));
    if (!allowed.boolean(0, 0))
        return ExpectedRows(connection, Place::Arrays, mostBytes);
    // Where an event trigger forbids making tables, temporary ones included, it is done without, as on a standby.
    OA_TRY(connection.execute(sql("verify/compare:before-tables")));
    const auto make = [&connection]() -> core::Result<> {
        OA_TRY(connection.execute(sql("verify/compare:make-values-table")));
        OA_TRY(connection.execute(sql("verify/compare:make-rejected-table")));
        return {};
    };
    if (const auto made = make(); !made) {
        if (connection.isLost() || made.error().code == core::ErrorCode::Canceled)
            return tl::unexpected(made.error());
        OA_TRY(connection.execute(sql("verify/compare:without-tables")));
        return ExpectedRows(connection, Place::Arrays, mostBytes);
    }
    return ExpectedRows(connection, Place::TemporaryTables, mostBytes);
}

void ExpectedRows::addValue(const ExtractedRow& row)
{
    addInteger(m_values[0], row.id);
    addInteger(m_values[1], row.timestamp);
    for (std::size_t i = 0; i < row.texts.size(); ++i)
        addText(m_values[i + 2], row.texts[i]);
}

void ExpectedRows::addRejected(const ExtractedRow& row)
{
    addInteger(m_rejected[0], row.id);
    addInteger(m_rejected[1], row.timestamp);
    addText(m_rejected[2], row.texts[0]);
}

core::Result<> ExpectedRows::checkSize() const
{
    if (bytesOf(m_values) + bytesOf(m_rejected) <= m_mostBytes)
        return {};
    return core::fail(core::ErrorCode::Unsupported,
                      Texts::tr("An hour has more receipts than can be compared without temporary tables."), {},
                      Texts::tr("Run `ocr-analytics verify` on the primary server, with a role that may make temporary "
                                "tables."));
}

core::Result<> ExpectedRows::take(Extraction& extraction,
                                  const std::function<core::Result<>(const ExtractedRow&)>& observe)
{
    OA_TRY(clear());
    if (m_place == Place::TemporaryTables) {
        Extraction::Observer observer;
        if (observe) {
            observer.take = [&observe](const ExtractedRow& row) -> core::Result<bool> {
                OA_TRY(observe(row));
                return false;
            };
        }
        OA_TRY(extraction.writeValues(sql("verify/compare:write-values"), observer));
        return extraction.writeRejected(sql("verify/compare:write-rejected"), Extraction::RejectedColumns::ReasonOnly);
    }
    const auto take = [this, &observe](const ExtractedRow& row) -> core::Result<> {
        if (observe)
            OA_TRY(observe(row));
        addValue(row);
        return checkSize();
    };
    OA_TRY(extraction.drainValues(take));
    return extraction.drainRejected([this](const ExtractedRow& row) {
        addRejected(row);
        return checkSize();
    });
}

core::Result<QueryResult> ExpectedRows::compare(Statement statement, core::Interval interval,
                                                const core::TimeRange& slice)
{
    const bool inTables = m_place == Place::TemporaryTables;
    const auto bytesOf = [](std::string_view text) {
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    };
    auto text = bytesOf(sql(statement, interval));
    std::vector<Parameter> parameters = {parameter(slice.from), parameter(slice.to)};
    // The arrays of what a statement does not read are not sent with it.
    const auto fill = [&](const char* placeholder, Statement rows, std::span<const QByteArray> arrays) {
        if (!text.contains(placeholder))
            return;
        auto source = bytesOf(sql(rows)).trimmed();
        if (!inTables) {
            int number = 0;
            for (const auto& array : arrays) {
                parameters.push_back(closed(array));
                source.replace("{array " + QByteArray::number(++number) + '}',
                               '$' + QByteArray::number(static_cast<int>(parameters.size())));
            }
        }
        text.replace(placeholder, source);
    };
    fill("{values}", inTables ? Statement("verify/compare:values-in-tables") : "verify/compare:values-in-arrays",
         m_values);
    fill("{rejected}", inTables ? Statement("verify/compare:rejected-in-tables") : "verify/compare:rejected-in-arrays",
         m_rejected);
    return m_connection->execute({text.constData(), static_cast<std::size_t>(text.size())}, parameters);
}

core::Result<> ExpectedRows::clear()
{
    for (auto& array : m_values)
        array.clear();
    for (auto& array : m_rejected)
        array.clear();
    if (m_place == Place::TemporaryTables)
        OA_TRY(m_connection->execute(sql("verify/compare:clear")));
    return {};
}

} // namespace oa::db
