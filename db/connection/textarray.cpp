// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/textarray.h"

#include <vector>

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

Parameter textArrayParameter(const QStringList& texts)
{
    std::vector<std::string> utf8;
    for (const auto& text : texts)
        utf8.push_back(text.toStdString());
    return textArrayParameter(utf8);
}

} // namespace oa::db
