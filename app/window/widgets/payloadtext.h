// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

namespace oa::window {

/// A payload as a person can read it.
struct PayloadText
{
    QString text;
    enum class Kind { Json, Text, Bytes };
    Kind kind = Kind::Text;
};

/// JSON indented with every token as it stands; other text with control characters, and those that turn the direction
/// of writing, as escapes; what is not UTF-8 as hexadecimal bytes, sixteen a line.
PayloadText payloadText(const QByteArray& payload);

} // namespace oa::window
