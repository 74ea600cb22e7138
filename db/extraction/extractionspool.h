// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/extraction/extractedrow.h"

#include <QTemporaryFile>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace oa::db {

/// Keeps extracted rows between reading them from one COPY and sending them into another, in bounded memory: past the
/// limit they go to a temporary file. Gives them back in the order of isBefore().
class ExtractionSpool
{
public:
    static constexpr std::size_t defaultLimit = 24U * 1024 * 1024;

    explicit ExtractionSpool(std::size_t memoryLimit = defaultLimit);
    ExtractionSpool(ExtractionSpool&&) noexcept;
    ~ExtractionSpool();

    /// Errors: DiskFull when the temporary file cannot take more.
    core::Result<> append(const ExtractedRow& row);
    qint64 rowCount() const { return m_rows; }

    /// Calls `consume` for each row, once; the spool is empty afterwards.
    core::Result<> drain(const std::function<core::Result<>(const ExtractedRow&)>& consume);

private:
    struct Key
    {
        qint64 hour;
        qint64 timestamp;
        quint32 business; ///< its number, then its rank among m_businesses
        quint32 offset;
    };

    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    quint32 businessNumber(std::string_view business);
    void sort();
    core::Result<> spill();
    core::Result<> drainMemory(const std::function<core::Result<>(const ExtractedRow&)>& consume);
    core::Result<> drainFile(const std::function<core::Result<>(const ExtractedRow&)>& consume);
    void clearMemory();

    std::size_t m_limit;
    qint64 m_rows = 0;
    std::string m_bytes;
    std::vector<Key> m_keys;
    std::unordered_map<std::string, quint32, TextHash, std::equal_to<>> m_businesses;
    std::size_t m_businessBytes = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    std::vector<qint64> m_partEnds; ///< where in the file what was spilled at one time ends
};

} // namespace oa::db
