// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/result.h"

namespace oa::core {

namespace {

QString joined(std::initializer_list<QString> parts, QChar separator)
{
    QString result;
    for (const auto& part : parts) {
        if (part.isEmpty())
            continue;
        if (!result.isEmpty())
            result += separator;
        result += part;
    }
    return result;
}

} // namespace

QString Error::text() const
{
    return joined({message, remedy}, u' ');
}

QString Error::lines() const
{
    return joined({message, detail, remedy}, u'\n');
}

} // namespace oa::core
