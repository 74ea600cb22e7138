// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/textarray.h"

namespace oa::db {

Parameter textArrayParameter(std::span<const std::string> texts)
{
    QByteArray literal = "{";
    for (const auto& text : texts) {
        auto bytes = QByteArray::fromStdString(text);
        bytes.replace('\\', "\\\\").replace('"', "\\\"");
        literal += (literal.size() > 1 ? ",\"" : "\"") + bytes + '"';
    }
    return literal + '}';
}

} // namespace oa::db
