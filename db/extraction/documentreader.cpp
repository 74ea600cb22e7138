// SPDX-License-Identifier: GPL-3.0-only
#include "db/extraction/documentreader.h"

#include "db/copy/binaryfield.h"

#include <utility>

namespace oa::db {

DocumentReader::DocumentReader(Consumer consume)
    : m_consume(std::move(consume))
    , m_reader(columns)
{}

core::Result<> DocumentReader::read(std::string_view message)
{
    return m_reader.read(message, [this](std::span<const BinaryField> fields) { return take(fields, m_consume); });
}

core::Result<> DocumentReader::take(std::span<const BinaryField> fields, const Consumer& consume)
{
    if (fields.size() != columns)
        return unexpectedRow();
    const RawDocument document{integerFrom(fields[0]), integerFrom(fields[1]), fields[2], integerFrom(fields[3])};
    if ((fields[0] && !document.id) || (fields[1] && !document.timestamp))
        return unexpectedRow();
    return consume(document);
}

} // namespace oa::db
