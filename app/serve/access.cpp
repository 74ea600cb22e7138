// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/access.h"

#include "app/serve/http/texts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::serve {

namespace {

constexpr qint64 mostTokenBytes = 64 * 1024;

QByteArray digestOf(QByteArrayView token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

/// Of texts that are equally long. Looks at all of both, whatever they are.
bool areEqual(const QByteArray& a, const QByteArray& b)
{
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned char>(b.at(i));
    return difference == 0;
}

} // namespace

core::Result<> Access::readTokens(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, translated(QT_TRANSLATE_NOOP("oa::serve", "“%1” cannot be read.")).arg(path),
                    file.errorString());
    }
    const auto permissions = QFileInfo(file).permissions();
    if (permissions & (QFileDevice::ReadOther | QFileDevice::WriteOther)) {
        return fail(
            ErrorCode::Denied,
            translated(QT_TRANSLATE_NOOP("oa::serve", "Other users may read “%1”, which holds tokens.")).arg(path), {},
            translated(QT_TRANSLATE_NOOP("oa::serve", "Take that right away: chmod o-rw %1")).arg(path));
    }
    const auto lines = file.read(mostTokenBytes).split('\n');
    for (const auto& line : lines) {
        const auto token = line.trimmed();
        if (token.isEmpty() || token.startsWith('#'))
            continue;
        if (token.size() < shortestToken) {
            return fail(
                ErrorCode::BadInput,
                translated(QT_TRANSLATE_NOOP("oa::serve", "A token in “%1” is short enough to be guessed.")).arg(path),
                {}, translated(QT_TRANSLATE_NOOP("oa::serve", "Make one like this: openssl rand -hex 32")));
        }
        m_digests.push_back(digestOf(token));
    }
    if (m_digests.empty()) {
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::serve", "There is no token in “%1”.")).arg(path), {},
                    translated(QT_TRANSLATE_NOOP("oa::serve", "Make one like this: openssl rand -hex 32")));
    }
    return {};
}

core::Result<> Access::allowOrigin(const QString& origin)
{
    static const QRegularExpression form(uR"(^https?://[A-Za-z0-9.\-_\[\]:]{1,255}$)"_s);
    if (!form.match(origin).hasMatch() || origin.contains(u'\n')) {
        return fail(
            ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::serve", "“%1” is not where a page can come from.")).arg(origin.left(100)),
            {},
            translated(QT_TRANSLATE_NOOP("oa::serve", "Write scheme, host and port as browsers do: "
                                                      "https://wiki.example.org or http://localhost:3000.")));
    }
    m_origins.push_back(origin.toLatin1());
    return {};
}

bool Access::mayAsk(const HttpRequest& request) const
{
    if (!needsToken())
        return true;
    const auto header = request.header("authorization");
    const auto space = header.indexOf(' ');
    if (space < 0 || header.first(space).toLower() != "bearer")
        return false;
    const auto digest = digestOf(QByteArrayView(header).sliced(space + 1).trimmed());
    bool isKnown = false;
    for (const auto& each : m_digests)
        isKnown |= areEqual(each, digest);
    return isKnown;
}

bool Access::isForUs(const HttpRequest& request) const
{
    if (needsToken() || !request.hasHeader("host"))
        return true;
    auto host = QString::fromLatin1(request.header("host")).toLower();
    static const QRegularExpression port(u":[0-9]{1,5}$"_s);
    host.remove(port);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    return host == u"localhost" || !QHostAddress(host).isNull();
}

QByteArray Access::originOf(const HttpRequest& request) const
{
    const auto origin = request.header("origin");
    const auto found = std::find(m_origins.begin(), m_origins.end(), origin);
    return found == m_origins.end() ? QByteArray() : *found;
}

} // namespace oa::serve
