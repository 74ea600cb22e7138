// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/utf8text.h"

#include <QStringDecoder>

namespace oa::core {

QString textFromUtf8(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    return decoder.decode(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace oa::core
