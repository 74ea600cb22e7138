// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/interval.h"

#include "statementnames.h"

#include <QString>

#include <cstddef>
#include <iterator>
#include <string_view>
#include <vector>

namespace oa::db {

/// One statement of resources/sql by its name: "schema/state:version" is what follows the line "-- :version" of
/// schema/state.sql up to the next such line, "access/probe" all of a file without parts. A name that is not there does
/// not compile.
class Statement
{
public:
    consteval Statement(const char* name) // NOLINT(google-explicit-constructor): sql("…") is what it is for
        : m_index(indexOf(name))
    {}

    std::string_view name() const { return detail::statementNames[m_index]; }
    /// Lives as long as the program.
    std::string_view text() const;

    /// All whose names begin so, sorted: "migrations/" are the migrations in their order.
    static std::vector<Statement> allIn(std::string_view folder);

private:
    explicit constexpr Statement(std::size_t index)
        : m_index(index)
    {}
    static consteval std::size_t indexOf(std::string_view name)
    {
        for (std::size_t i = 0; i < std::size(detail::statementNames); ++i) {
            if (detail::statementNames[i] == name)
                return i;
        }
        throw "resources/sql has no statement of this name"; // ends the compilation
    }

    std::size_t m_index;
};

/// The text of a statement, for Connection::execute(). Thread-safe.
inline std::string_view sql(Statement statement)
{
    return statement.text();
}

/// The same for a roll-up: {table} and {width} in the text become "public.minutely_parsed_total" and "1 minute", or
/// "public.hourly_parsed_total" and "1 hour". Neither is anything that a user can choose. The view lives as long as the
/// program. Thread-safe.
std::string_view sql(Statement statement, core::Interval interval);

/// The text, for SQL that is shown to people or has names filled in.
QString sqlText(Statement statement);

} // namespace oa::db
