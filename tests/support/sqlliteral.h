// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <string>

namespace oa::tests {

/// A value pasted into a script of a test's own making. The program has nothing of the kind: its values are parameters.
inline std::string sqlLiteral(QByteArray text)
{
    text.replace('\'', "''");
    if (!text.contains('\\'))
        return '\'' + text.toStdString() + '\'';
    return " E'" + text.replace('\\', "\\\\").toStdString() + '\'';
}

} // namespace oa::tests
