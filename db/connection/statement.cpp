// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/statement.h"

#include <QByteArray>

#include <map>
#include <mutex>
#include <utility>

namespace oa::db {

namespace detail {
extern const std::string_view statementTexts[];
}

std::string_view Statement::text() const
{
    return detail::statementTexts[m_index];
}

std::vector<Statement> Statement::allIn(std::string_view folder)
{
    std::vector<Statement> found;
    for (std::size_t i = 0; i < std::size(detail::statementNames); ++i) {
        if (detail::statementNames[i].starts_with(folder))
            found.push_back(Statement(i));
    }
    return found;
}

std::string_view sql(Statement statement, core::Interval interval)
{
    static std::mutex mutex;
    static std::map<std::pair<std::string_view, core::Interval>, QByteArray> texts; // whose nodes stay where they are
    const std::lock_guard lock(mutex);
    auto& text = texts[{statement.name(), interval}];
    if (text.isEmpty()) {
        const bool minutes = interval == core::Interval::Minute;
        text = QByteArray(statement.text().data(), static_cast<qsizetype>(statement.text().size()))
                   .replace("{table}", minutes ? "public.minutely_parsed_total" : "public.hourly_parsed_total")
                   .replace("{width}", minutes ? "1 minute" : "1 hour");
    }
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

QString sqlText(Statement statement)
{
    return QString::fromUtf8(statement.text().data(), static_cast<qsizetype>(statement.text().size()));
}

} // namespace oa::db
