// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/currencyamounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace oa::core {

namespace {

/// In place of a currency, of receipts that say none.
constexpr std::string_view noCurrency = "-";

tl::unexpected<Error> notAmounts()
{
    return fail(ErrorCode::BadInput,
                QCoreApplication::translate("oa::core::CurrencyAmounts", "These are no amounts by currency."));
}

/// What stands before `separator`, which is taken off `text` with it.
std::string_view takeUpTo(std::string_view& text, char separator)
{
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::optional<Amounts> amountsFrom(std::string_view text)
{
    const auto count = takeUpTo(text, ' ');
    const auto sum = ExactDecimal::fromText(takeUpTo(text, ' '));
    const auto squares = ExactDecimal::fromText(text);
    qint64 documents = 0;
    const auto parsed = std::from_chars(count.data(), count.data() + count.size(), documents);
    if (!sum || !squares || parsed.ec != std::errc() || parsed.ptr != count.data() + count.size() || documents < 1)
        return std::nullopt;
    return Amounts{documents, *sum, *squares};
}

void append(std::string& text, std::string_view currency, const Amounts& amounts)
{
    if (!text.empty())
        text += ',';
    text += currency;
    text += ' ' + std::to_string(amounts.documents) + ' ' + amounts.sum.toString() + ' ' + amounts.squares.toString();
}

} // namespace

Amounts& Amounts::operator+=(const Amounts& other)
{
    documents += other.documents;
    sum += other.sum;
    squares += other.squares;
    return *this;
}

Amounts operator-(const Amounts& a, const Amounts& b)
{
    return {a.documents - b.documents, a.sum + -b.sum, a.squares + -b.squares};
}

void CurrencyAmounts::add(std::string_view currency, const Amounts& amounts)
{
    const auto place = std::ranges::lower_bound(m_entries, currency, {}, &Entry::currency);
    if (place != m_entries.end() && place->currency == currency)
        place->amounts += amounts;
    else
        m_entries.insert(place, {std::string(currency), amounts});
}

void CurrencyAmounts::merge(const CurrencyAmounts& other)
{
    for (const auto& entry : other.m_entries)
        add(entry.currency, entry.amounts);
}

std::string CurrencyAmounts::encoded(const Amounts& all) const
{
    if (m_entries.empty())
        return {};
    Amounts named;
    for (const auto& entry : m_entries)
        named += entry.amounts;
    if (m_entries.size() == 1 && named.documents == all.documents)
        return m_entries.front().currency;
    std::string text;
    if (named.documents != all.documents)
        append(text, noCurrency, all - named);
    for (const auto& entry : m_entries)
        append(text, entry.currency, entry.amounts);
    return text;
}

std::string CurrencyAmounts::list() const
{
    std::string text;
    for (const auto& entry : m_entries)
        append(text, entry.currency.empty() ? noCurrency : std::string_view(entry.currency), entry.amounts);
    return text;
}

Result<CurrencyAmounts> CurrencyAmounts::decode(std::string_view text, const Amounts& all)
{
    CurrencyAmounts result;
    if (text.empty())
        return result;
    if (text.find(' ') == std::string_view::npos) {
        if (text.find(',') != std::string_view::npos || text == noCurrency)
            return notAmounts();
        result.add(text, all);
        return result;
    }
    OA_TRY_ASSIGN(result, readList(text));
    qint64 documents = 0;
    for (const auto& entry : result.m_entries)
        documents += entry.amounts.documents;
    if (documents != all.documents)
        return notAmounts();
    std::erase_if(result.m_entries, [](const Entry& entry) { return entry.currency.empty(); });
    return result;
}

Result<CurrencyAmounts> CurrencyAmounts::readList(std::string_view text)
{
    CurrencyAmounts result;
    while (!text.empty()) {
        auto entry = takeUpTo(text, ',');
        const auto currency = takeUpTo(entry, ' ');
        const auto amounts = amountsFrom(entry);
        if (currency.empty() || !amounts)
            return notAmounts();
        result.add(currency == noCurrency ? std::string_view() : currency, *amounts);
    }
    return result;
}

} // namespace oa::core
