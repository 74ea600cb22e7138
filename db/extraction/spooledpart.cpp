// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/spooledpart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::ExtractionSpool)
};

constexpr quint32 absent = std::numeric_limits<quint32>::max();
constexpr qint64 bytesAtATime = 64 * 1024;

struct Head
{
    qint64 id;
    qint64 timestamp;
    std::array<quint32, std::tuple_size_v<decltype(ExtractedRow::texts)>> lengths;
    quint8 hasId;
    quint8 hasTimestamp;
};

Head headAt(const char* bytes)
{
    Head head;
    std::memcpy(&head, bytes, sizeof head);
    return head;
}

} // namespace

const std::size_t SpooledRecord::headSize = sizeof(Head);

std::size_t SpooledRecord::sizeAt(const char* bytes)
{
    std::size_t size = sizeof(Head);
    for (const auto length : headAt(bytes).lengths)
        size += length == absent ? 0 : length;
    return size;
}

ExtractedRow SpooledRecord::rowAt(const char* bytes)
{
    const auto head = headAt(bytes);
    const char* texts = bytes + sizeof head;
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

void SpooledRecord::append(std::string& bytes, const ExtractedRow& row)
{
    Head head{};
    head.id = row.id.value_or(0);
    head.hasId = row.id ? 1 : 0;
    head.timestamp = row.timestamp.value_or(0);
    head.hasTimestamp = row.timestamp ? 1 : 0;
    for (std::size_t i = 0; i < row.texts.size(); ++i)
        head.lengths[i] = row.texts[i] ? static_cast<quint32>(row.texts[i]->size()) : absent;
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    for (const auto& text : row.texts)
        bytes.append(text.value_or(std::string_view()));
}

SpooledPart::SpooledPart(QTemporaryFile& file, qint64 from, qint64 to)
    : m_file(&file)
    , m_at(from)
    , m_end(to)
{}

core::Result<> SpooledPart::fill(std::size_t bytes)
{
    const auto held = static_cast<std::size_t>(m_buffer.size()) - m_used;
    if (held >= bytes)
        return {};
    m_buffer.remove(0, static_cast<qsizetype>(m_used));
    m_used = 0;
    const auto missing = static_cast<qint64>(bytes - held);
    const auto wanted = std::min(m_end - m_at, std::max(missing, bytesAtATime));
    if (!m_file->seek(m_at))
        return spoolProblem(*m_file);
    const auto read = m_file->read(wanted);
    if (read.size() != wanted || wanted < missing)
        return spoolProblem(*m_file);
    m_buffer += read;
    m_at += wanted;
    return {};
}

core::Result<bool> SpooledPart::next()
{
    if (m_at == m_end && m_used == static_cast<std::size_t>(m_buffer.size()))
        return false;
    OA_TRY(fill(SpooledRecord::headSize));
    OA_TRY(fill(SpooledRecord::sizeAt(m_buffer.constData() + m_used)));
    const auto* record = m_buffer.constData() + m_used;
    m_row = SpooledRecord::rowAt(record);
    m_used += SpooledRecord::sizeAt(record);
    return true;
}

tl::unexpected<core::Error> spoolProblem(const QTemporaryFile& file)
{
    return core::fail(core::ErrorCode::DiskFull, Texts::tr("A temporary file could not be used."),
                      u"%1: %2"_s.arg(file.fileName(), file.errorString()),
                      Texts::tr("Make room in the folder for temporary files, or name another one in TMPDIR."));
}

} // namespace oa::db
