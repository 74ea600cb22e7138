// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/extractionspool.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstring>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ExtractionSpool)
};

constexpr qint64 microsecondsPerHour = 3'600'000'000;
constexpr quint32 absent = std::numeric_limits<quint32>::max();

/// How a row stands in memory and in the file: this, then the bytes of the texts one after another.
struct RecordHead
{
    qint64 id;
    qint64 timestamp;
    std::array<quint32, 4> lengths;
    quint8 hasId;
    quint8 hasTimestamp;
};

std::size_t textBytes(const RecordHead& head)
{
    std::size_t size = 0;
    for (const auto length : head.lengths)
        size += length == absent ? 0 : length;
    return size;
}

RecordHead headAt(const char* bytes)
{
    RecordHead head;
    std::memcpy(&head, bytes, sizeof head);
    return head;
}

ExtractedRow rowFrom(const RecordHead& head, const char* texts)
{
    ExtractedRow row;
    if (head.hasId != 0)
        row.id = head.id;
    if (head.hasTimestamp != 0)
        row.timestamp = head.timestamp;
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        if (head.lengths[i] == absent)
            continue;
        row.texts[i] = std::string_view(texts, head.lengths[i]);
        texts += head.lengths[i];
    }
    return row;
}

qint64 hourOf(qint64 timestamp)
{
    return timestamp >= 0 ? timestamp / microsecondsPerHour : (timestamp + 1) / microsecondsPerHour - 1;
}

tl::unexpected<core::Error> fileProblem(const QTemporaryFile& file)
{
    return fail(ErrorCode::DiskFull, Texts::tr("A temporary file could not be used."),
                u"%1: %2"_s.arg(file.fileName(), file.errorString()),
                Texts::tr("Make room in the folder for temporary files, or name another one in TMPDIR."));
}

} // namespace

ExtractionSpool::ExtractionSpool(std::size_t memoryLimit)
    : m_limit(memoryLimit)
{}

ExtractionSpool::ExtractionSpool(ExtractionSpool&&) noexcept = default;
ExtractionSpool::~ExtractionSpool() = default;

core::Result<> ExtractionSpool::append(const ExtractedRow& row)
{
    RecordHead head{};
    head.id = row.id.value_or(0);
    head.hasId = row.id ? 1 : 0;
    head.timestamp = row.timestamp.value_or(0);
    head.hasTimestamp = row.timestamp ? 1 : 0;
    for (std::size_t i = 0; i < row.texts.size(); ++i)
        head.lengths[i] = row.texts[i] ? static_cast<quint32>(row.texts[i]->size()) : absent;

    m_keys.push_back({hourOf(head.timestamp), head.timestamp, businessNumber(row.texts[0].value_or(std::string_view())),
                      static_cast<quint32>(m_bytes.size())});
    m_bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    for (const auto& text : row.texts)
        m_bytes.append(text.value_or(std::string_view()));
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

std::optional<std::vector<std::string>> ExtractionSpool::firstTexts(std::size_t limit) const
{
    if (hasSpilled() || m_businesses.size() > limit)
        return std::nullopt;
    std::vector<std::string> texts;
    texts.reserve(m_businesses.size());
    for (const auto& [text, number] : m_businesses)
        texts.push_back(text);
    return texts;
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
            return fileProblem(*m_file);
    }
    sort();
    for (const auto& key : m_keys) {
        const auto* bytes = m_bytes.data() + key.offset;
        const auto size = static_cast<qint64>(sizeof(RecordHead) + textBytes(headAt(bytes)));
        if (m_file->write(bytes, size) != size)
            return fileProblem(*m_file);
    }
    clearMemory();
    return {};
}

core::Result<> ExtractionSpool::drainMemory(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    sort();
    for (const auto& key : m_keys) {
        const auto* bytes = m_bytes.data() + key.offset;
        OA_TRY(consume(rowFrom(headAt(bytes), bytes + sizeof(RecordHead))));
    }
    return {};
}

core::Result<> ExtractionSpool::drainFile(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    if (!m_file->flush() || !m_file->seek(0))
        return fileProblem(*m_file);
    std::string texts;
    for (;;) {
        char headBytes[sizeof(RecordHead)];
        const auto got = m_file->read(headBytes, sizeof headBytes);
        if (got == 0)
            return {};
        if (got != static_cast<qint64>(sizeof headBytes))
            return fileProblem(*m_file);
        const auto head = headAt(headBytes);
        texts.resize(textBytes(head));
        if (m_file->read(texts.data(), static_cast<qint64>(texts.size())) != static_cast<qint64>(texts.size()))
            return fileProblem(*m_file);
        OA_TRY(consume(rowFrom(head, texts.data())));
    }
}

core::Result<> ExtractionSpool::drain(const std::function<core::Result<>(const ExtractedRow&)>& consume)
{
    if (m_file)
        OA_TRY(drainFile(consume));
    OA_TRY(drainMemory(consume));
    clearMemory();
    m_file.reset();
    m_rows = 0;
    return {};
}

} // namespace oa::db
