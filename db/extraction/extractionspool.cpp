// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/extractionspool.h"

#include "db/extraction/spooledpart.h"

#include <QDir>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::db {

ExtractionSpool::ExtractionSpool(std::size_t memoryLimit)
    : m_limit(memoryLimit)
{}

ExtractionSpool::ExtractionSpool(ExtractionSpool&&) noexcept = default;
ExtractionSpool::~ExtractionSpool() = default;

core::Result<> ExtractionSpool::append(const ExtractedRow& row)
{
    const auto timestamp = row.timestamp.value_or(0);
    m_keys.push_back({spoolHour(timestamp), timestamp, businessNumber(row.texts[0].value_or(std::string_view())),
                      static_cast<quint32>(m_bytes.size())});
    SpooledRecord::append(m_bytes, row);
    ++m_rows;
    if (m_bytes.size() + m_keys.size() * sizeof(Key) + m_businessBytes < m_limit)
        return {};
    return spill();
}

quint32 ExtractionSpool::businessNumber(std::string_view business)
{
    const auto known = m_businesses.find(business);
    if (known != m_businesses.end())
        return known->second;
    const auto number = static_cast<quint32>(m_businesses.size());
    m_businesses.emplace(business, number);
    m_businessBytes += business.size() + 2 * sizeof(std::string);
    return number;
}

void ExtractionSpool::sort()
{
    // By bytes, as collation "C" has it.
    std::vector<std::pair<std::string_view, quint32>> names(m_businesses.begin(), m_businesses.end());
    std::sort(names.begin(), names.end());
    std::vector<quint32> ranks(names.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        ranks[names[i].second] = static_cast<quint32>(i);
    for (auto& key : m_keys)
        key.business = ranks[key.business];
    std::sort(m_keys.begin(), m_keys.end(), [](const Key& a, const Key& b) {
        return std::tie(a.hour, a.business, a.timestamp) < std::tie(b.hour, b.business, b.timestamp);
    });
}

void ExtractionSpool::clearMemory()
{
    m_bytes.clear();
    m_keys.clear();
    m_businesses.clear();
    m_businessBytes = 0;
}

core::Result<> ExtractionSpool::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + u"/ocr-analytics-refresh-XXXXXX"_s);
        if (!m_file->open())
            return spoolProblem(*m_file);
    }
    sort();
    for (const auto& key : m_keys) {
        const auto* bytes = m_bytes.data() + key.offset;
        const auto size = static_cast<qint64>(SpooledRecord::sizeAt(bytes));
        if (m_file->write(bytes, size) != size)
            return spoolProblem(*m_file);
    }
    m_partEnds.push_back(m_file->pos());
    clearMemory();
    return {};
}

core::Result<> ExtractionSpool::drainMemory(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    sort();
    for (const auto& key : m_keys)
        OA_TRY(consume(SpooledRecord::rowAt(m_bytes.data() + key.offset)));
    return {};
}

core::Result<> ExtractionSpool::drainFile(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    if (!m_file->flush())
        return spoolProblem(*m_file);
    std::vector<SpooledPart> parts; // a heap, the part whose row comes next in front
    const auto isLater = [](const SpooledPart& a, const SpooledPart& b) { return b < a; };
    qint64 from = 0;
    for (const auto to : m_partEnds) {
        SpooledPart part(*m_file, std::exchange(from, to), to);
        OA_TRY_ASSIGN(const auto hasRow, part.next());
        if (hasRow)
            parts.push_back(std::move(part));
    }
    std::ranges::make_heap(parts, isLater);
    while (!parts.empty()) {
        std::ranges::pop_heap(parts, isLater);
        OA_TRY(consume(parts.back().row()));
        OA_TRY_ASSIGN(const auto hasRow, parts.back().next());
        if (hasRow)
            std::ranges::push_heap(parts, isLater);
        else
            parts.pop_back();
    }
    return {};
}

core::Result<> ExtractionSpool::drain(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    if (m_file) {
        OA_TRY(spill());
        OA_TRY(drainFile(consume));
    } else {
        OA_TRY(drainMemory(consume));
    }
    clearMemory();
    m_file.reset();
    m_partEnds.clear();
    m_rows = 0;
    return {};
}

} // namespace oa::db
