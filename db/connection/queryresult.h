// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace oa::db {

enum class ResultFormat { Text = 0, Binary = 1 };

/// Rows of one statement. Immutable; views into it live as long as it (or a copy of it) does.
class QueryResult
{
public:
    QueryResult() = default;
    /// Takes over a libpq PGresult (kept opaque here so that libpq-fe.h stays inside db's sources).
    explicit QueryResult(std::shared_ptr<void> handle);

    int rowCount() const;
    int columnCount() const;
    qint64 affectedRows() const; ///< of INSERT, UPDATE, DELETE, COPY
    QString columnName(int column) const;

    bool isNull(int row, int column) const;
    std::string_view bytes(int row, int column) const; ///< raw text or binary; empty for NULL
    QString text(int row, int column) const;
    qint64 integer(int row, int column) const; ///< text format; 0 for NULL
    bool boolean(int row, int column) const;   ///< text format; false for NULL
    double real(int row, int column) const;    ///< text format; NaN for NULL
    /// A column selected as `(extract(epoch from x) * 1000000)::bigint`, text format.
    std::optional<core::TimePoint> instant(int row, int column) const;

    /// A row by the types of its columns, in their order, text format: `const auto [id, name] = rows.as<qint64,
    /// QString>(row)`. Types: bool, int, qint64, double, QString, QByteArray (raw), core::TimePoint (as instant()), and
    /// std::optional of one of them for a column that may be NULL.
    template <typename... Types>
    std::tuple<Types...> as(int row) const
    {
        Q_ASSERT(static_cast<int>(sizeof...(Types)) <= columnCount());
        return fields<Types...>(row, std::index_sequence_for<Types...>());
    }

private:
    template <typename Type>
    struct Optional : std::false_type
    {};
    template <typename Type>
    struct Optional<std::optional<Type>> : std::true_type
    {
        using Value = Type;
    };

    template <typename... Types, std::size_t... Columns>
    std::tuple<Types...> fields(int row, std::index_sequence<Columns...>) const
    {
        return {value<Types>(row, static_cast<int>(Columns))...};
    }

    template <typename Type>
    Type value(int row, int column) const
    {
        if constexpr (Optional<Type>::value) {
            return isNull(row, column) ? Type() : Type(value<typename Optional<Type>::Value>(row, column));
        } else if constexpr (std::is_same_v<Type, bool>) {
            return boolean(row, column);
        } else if constexpr (std::is_integral_v<Type>) {
            return static_cast<Type>(integer(row, column));
        } else if constexpr (std::is_same_v<Type, double>) {
            return real(row, column);
        } else if constexpr (std::is_same_v<Type, QString>) {
            return text(row, column);
        } else if constexpr (std::is_same_v<Type, core::TimePoint>) {
            return instant(row, column).value_or(core::TimePoint());
        } else {
            static_assert(std::is_same_v<Type, QByteArray>, "as() knows no such type");
            const auto raw = bytes(row, column);
            return QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
        }
    }

    std::shared_ptr<void> m_handle;
};

} // namespace oa::db
