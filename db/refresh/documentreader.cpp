// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/documentreader.h"

#include <utility>

namespace oa::db {

DocumentReader::DocumentReader(Consumer consume)
    : m_consume(std::move(consume))
    , m_reader(3)
{}

core::Result<> DocumentReader::read(std::string_view message)
{
    return m_reader.read(message, [this](std::span<const CopyField> fields) -> core::Result<> {
        const RawDocument document{CopyReader::integer(fields[0]), CopyReader::integer(fields[1]), fields[2]};
        if ((fields[0] && !document.id) || (fields[1] && !document.timestamp))
            return CopyReader::malformed();
        return m_consume(document);
    });
}

} // namespace oa::db
