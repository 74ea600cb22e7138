// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/distributioncode.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace oa::core {

namespace {

enum Form : char { ShortForm = 1, ShortFormWithScales = 2, LongForm = 3 };

/// Of all values together, so that sums of counts cannot overflow, also of many rows.
constexpr qint64 mostValues = (qint64(1) << 48) - 1;
constexpr qint64 mostUnits = (qint64(1) << 62) - 1;
constexpr std::size_t longestText = 200;

void appendVarint(QByteArray& bytes, quint64 value)
{
    while (value >= 0x80) {
        bytes += static_cast<char>(value | 0x80U);
        value >>= 7U;
    }
    bytes += static_cast<char>(value);
}

/// The least number of decimals that writes units of 10^-unitScale.
int neededDecimals(qint64 units, int unitScale)
{
    while (unitScale > 0 && units % 10 == 0) {
        units /= 10;
        --unitScale;
    }
    return unitScale;
}

} // namespace

/// Takes what it is asked for off the front; answers nothing, for good, once that is not there.
class DistributionCode::Reader
{
public:
    explicit Reader(std::string_view bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {}

    bool isAtEnd() const { return m_at == m_end; }
    std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    std::optional<quint8> byte()
    {
        if (isAtEnd())
            return std::nullopt;
        return static_cast<quint8>(*m_at++);
    }

    std::optional<std::string_view> bytes(std::size_t count)
    {
        if (count > left())
            return std::nullopt;
        return std::string_view(std::exchange(m_at, m_at + count), count);
    }

    std::optional<quint64> varint()
    {
        if (m_at != m_end && static_cast<quint8>(*m_at) < 0x80)
            return static_cast<quint8>(*m_at++);
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto next = byte();
            if (!next || (shift == 63 && *next > 1))
                return std::nullopt;
            value |= quint64(*next & 0x7fU) << shift;
            if (*next < 0x80)
                return value;
        }
        return std::nullopt;
    }

    /// A number of entries, each of which takes a byte at least.
    std::optional<std::size_t> entryCount()
    {
        const auto count = varint();
        return count && *count > 0 && *count <= left() ? std::optional(static_cast<std::size_t>(*count)) : std::nullopt;
    }

private:
    const char* m_at;
    const char* m_end;
};

QByteArray DistributionCode::encoded(const Distribution& distribution)
{
    QByteArray bytes;
    if (!distribution.m_long.empty())
        appendLong(bytes, distribution);
    else if (!distribution.isEmpty())
        appendShort(bytes, distribution);
    return bytes;
}

bool DistributionCode::hasOwnScales(const Distribution& distribution, int leastScale)
{
    return std::ranges::any_of(distribution.m_short, [&](const Distribution::ShortEntry& entry) {
        return entry.scale != std::max(leastScale, neededDecimals(entry.units, distribution.m_scale));
    });
}

void DistributionCode::appendShort(QByteArray& bytes, const Distribution& distribution)
{
    const auto& entries = distribution.m_short;
    const auto leastScale = std::ranges::min(entries, {}, &Distribution::ShortEntry::scale).scale;
    const bool hasScales = hasOwnScales(distribution, leastScale);
    bytes.reserve(static_cast<qsizetype>(16 + 3 * entries.size()));
    bytes += hasScales ? ShortFormWithScales : ShortForm;
    bytes += static_cast<char>(distribution.m_scale);
    if (!hasScales)
        bytes += static_cast<char>(leastScale);
    appendVarint(bytes, entries.size());
    const auto first = entries.front().units;
    appendVarint(bytes, (static_cast<quint64>(first) << 1U) ^ (first < 0 ? ~quint64(0) : 0));
    auto before = first;
    for (const auto& entry : entries) {
        // Differences of two of 62 bits and a sign fit into 63.
        const auto step = static_cast<quint64>(entry.units) - static_cast<quint64>(before);
        appendVarint(bytes, step << 1U | (entry.count > 1 ? 1U : 0U));
        before = entry.units;
    }
    for (const auto& entry : entries) {
        if (entry.count > 1)
            appendVarint(bytes, static_cast<quint64>(entry.count - 2));
    }
    if (!hasScales)
        return;
    for (const auto& entry : entries)
        bytes += static_cast<char>(entry.scale);
}

void DistributionCode::appendLong(QByteArray& bytes, const Distribution& distribution)
{
    bytes += LongForm;
    appendVarint(bytes, distribution.m_long.size());
    for (const auto& entry : distribution.m_long) {
        const auto text = entry.value.toString();
        appendVarint(bytes, text.size());
        bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        appendVarint(bytes, static_cast<quint64>(entry.count));
    }
}

std::optional<Distribution> DistributionCode::readShort(Reader& reader, bool hasScales)
{
    const auto unitScale = reader.byte();
    const auto leastScale = hasScales ? std::optional<quint8>(0) : reader.byte();
    if (!unitScale || *unitScale > Distribution::mostDecimals || !leastScale || *leastScale > *unitScale)
        return std::nullopt;
    const auto count = reader.entryCount();
    const auto first = reader.varint();
    if (!count || !first)
        return std::nullopt;
    std::vector<Distribution::ShortEntry> entries;
    entries.reserve(std::min(*count, reader.left()));
    auto units = static_cast<qint64>(*first >> 1U) ^ -static_cast<qint64>(*first & 1U);
    for (std::size_t i = 0; i < *count; ++i) {
        const auto step = reader.varint();
        if (!step || (*step >> 1U == 0) != (i == 0))
            return std::nullopt;
        const auto difference = static_cast<qint64>(*step >> 1U);
        if (__builtin_add_overflow(units, difference, &units) || units < -mostUnits || units > mostUnits)
            return std::nullopt;
        entries.push_back({units, static_cast<qint64>(1 + (*step & 1U)), 0});
    }
    qint64 total = 0;
    for (auto& entry : entries) {
        if (entry.count > 1) {
            const auto more = reader.varint();
            if (!more || *more > quint64(mostValues))
                return std::nullopt;
            entry.count += static_cast<qint64>(*more);
        }
        if (entry.count > mostValues - total)
            return std::nullopt;
        total += entry.count;
    }
    int scale = 0;
    for (auto& entry : entries) {
        entry.scale = std::max<int>(*leastScale, neededDecimals(entry.units, *unitScale));
        if (hasScales) {
            const auto own = reader.byte();
            if (!own || *own < entry.scale || *own > *unitScale)
                return std::nullopt;
            entry.scale = *own;
        }
        scale = std::max(scale, entry.scale);
    }
    for (int more = scale; more < *unitScale; ++more) { // otherwise than it would be written
        for (auto& entry : entries)
            entry.units /= 10;
    }
    return Distribution::ofShort(std::move(entries), scale);
}

std::optional<Distribution> DistributionCode::readLong(Reader& reader)
{
    const auto count = reader.entryCount();
    if (!count)
        return std::nullopt;
    std::vector<Distribution::Entry> entries;
    qint64 total = 0;
    for (std::size_t i = 0; i < *count; ++i) {
        const auto length = reader.varint();
        const auto text =
            length && *length <= longestText ? reader.bytes(static_cast<std::size_t>(*length)) : std::nullopt;
        const auto value = text ? ExactDecimal::fromText(*text) : std::nullopt;
        const auto times = value ? reader.varint() : std::nullopt;
        if (!times || *times == 0 || *times > quint64(mostValues - total))
            return std::nullopt;
        if (!entries.empty() && !(entries.back().value < *value))
            return std::nullopt;
        total += static_cast<qint64>(*times);
        entries.push_back({*value, static_cast<qint64>(*times)});
    }
    return Distribution::of(std::move(entries));
}

std::optional<std::vector<Distribution>> DistributionCode::readPieces(std::string_view bytes)
{
    Reader reader(bytes);
    std::vector<Distribution> pieces;
    qint64 total = 0;
    while (!reader.isAtEnd()) {
        const auto form = reader.byte();
        std::optional<Distribution> piece;
        if (form == LongForm)
            piece = readLong(reader);
        else if (form == ShortForm || form == ShortFormWithScales)
            piece = readShort(reader, form == ShortFormWithScales);
        if (!piece || piece->count() > mostValues - total)
            return std::nullopt;
        total += piece->count();
        pieces.push_back(*std::move(piece));
    }
    return pieces;
}

Result<Distribution> DistributionCode::decode(std::string_view bytes)
{
    auto pieces = readPieces(bytes);
    if (!pieces) {
        return fail(ErrorCode::BadInput,
                    QCoreApplication::translate("oa::core::Distribution", "A stored distribution could not be read."));
    }
    // Neighbours first, so that many small ones do not each go through all before them.
    while (pieces->size() > 1) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < pieces->size(); i += 2) {
            if (i + 1 < pieces->size())
                (*pieces)[i].merge((*pieces)[i + 1]);
            if (kept != i)
                (*pieces)[kept] = std::move((*pieces)[i]);
            ++kept;
        }
        pieces->resize(kept);
    }
    return pieces->empty() ? Distribution() : std::move(pieces->front());
}

} // namespace oa::core
