// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/payloadtext.h"

#include "core/json/jsonindent.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

bool isDeceptive(QChar c)
{
    const auto code = c.unicode();
    const auto isControl = (code < 0x20 && c != u'\n' && c != u'\t') || (code >= 0x7f && code < 0xa0);
    const auto turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return isControl || turnsDirection || code == 0xfeff;
}

QString visible(const QString& text)
{
    QString shown;
    shown.reserve(text.size());
    for (const auto c : text) {
        if (isDeceptive(c))
            shown += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            shown += c;
    }
    return shown;
}

QString hexadecimal(const QByteArray& bytes)
{
    constexpr qsizetype bytesPerLine = 16;
    QString text;
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine)
        text += QString::fromLatin1(bytes.mid(at, bytesPerLine).toHex(' ')) + u'\n';
    return text;
}

} // namespace

PayloadText payloadText(const QByteArray& payload)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(payload);
    if (decode.hasError())
        return {hexadecimal(payload), PayloadText::Kind::Bytes};
    if (const auto indented = core::indentedJson({payload.constData(), static_cast<std::size_t>(payload.size())}))
        return {visible(QString::fromStdString(*indented)), PayloadText::Kind::Json};
    return {visible(text), PayloadText::Kind::Text};
}

} // namespace oa::window
