// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/parameters.h"

#include "app/serve/http/texts.h"
#include "core/base/nearmatch.h"
#include "core/base/utf8text.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::serve {

namespace {

constexpr qsizetype shownLength = 100;
constexpr std::size_t mostParameters = 100;

/// Nothing for what is not UTF-8, and for what no text of the database can hold.
std::optional<QString> decoded(QByteArray text)
{
    text.replace('+', ' ');
    const auto bytes = QByteArray::fromPercentEncoding(text);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    const QString read = decoder.decode(bytes);
    if (decoder.hasError() || read.contains(QChar(u'\0')))
        return std::nullopt;
    return core::textFromUtf8(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

tl::unexpected<core::Error> wrongValue(QStringView name, const QString& value, const QString& remedy)
{
    //: %1 the name of a parameter, %2 its value
    return core::fail(core::ErrorCode::BadInput,
                      translated(QT_TRANSLATE_NOOP("oa::serve", "%1: “%2” cannot be meant."))
                          .arg(name.toString(), value.left(shownLength)),
                      {}, remedy);
}

} // namespace

core::Result<Parameters> Parameters::fromQuery(const QByteArray& query, std::span<const char* const> known)
{
    QStringList names;
    for (const auto* name : known)
        names.append(QString::fromLatin1(name));
    Parameters parameters;
    const auto pieces = query.split('&');
    for (const auto& piece : pieces) {
        if (piece.isEmpty())
            continue;
        const auto equals = piece.indexOf('=');
        const auto name = decoded(equals < 0 ? piece : piece.first(equals));
        const auto value = equals < 0 ? std::optional(QString()) : decoded(piece.sliced(equals + 1));
        if (!name || !value || parameters.m_all.size() >= mostParameters) {
            return core::fail(core::ErrorCode::BadInput,
                              translated(QT_TRANSLATE_NOOP("oa::serve", "The parameters cannot be read.")), {},
                              translated(QT_TRANSLATE_NOOP("oa::serve", "Write them as UTF-8, percent-encoded.")));
        }
        if (!names.contains(*name)) {
            const auto near = core::nearMatches(name->left(shownLength), names);
            return core::fail(core::ErrorCode::BadInput,
                              translated(QT_TRANSLATE_NOOP("oa::serve", "There is no parameter “%1” here."))
                                  .arg(name->left(shownLength)),
                              {},
                              names.isEmpty() ? QString()
                                              : translated(QT_TRANSLATE_NOOP("oa::serve", "There are: %1."))
                                                    .arg((near.isEmpty() ? names : near).join(u", "_s)));
        }
        parameters.m_all.emplace_back(*name, *value);
    }
    return parameters;
}

bool Parameters::has(QStringView name) const
{
    return std::any_of(m_all.begin(), m_all.end(), [name](const auto& each) { return each.first == name; });
}

QStringList Parameters::values(QStringView name) const
{
    QStringList all;
    for (const auto& [each, value] : m_all) {
        if (each == name)
            all.append(value);
    }
    return all;
}

core::Result<QString> Parameters::value(QStringView name) const
{
    const auto all = values(name);
    if (all.size() > 1) {
        return core::fail(
            core::ErrorCode::BadInput,
            translated(QT_TRANSLATE_NOOP("oa::serve", "%1 is there more than once.")).arg(name.toString()), {},
            translated(QT_TRANSLATE_NOOP("oa::serve", "Give it once.")));
    }
    return all.value(0);
}

core::Result<std::optional<qint64>> Parameters::integer(QStringView name, qint64 least, qint64 most) const
{
    OA_TRY_ASSIGN(const auto text, value(name));
    if (!has(name))
        return std::nullopt;
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return wrongValue(
            name, text,
            translated(QT_TRANSLATE_NOOP("oa::serve", "Give a whole number from %1 to %2.")).arg(least).arg(most));
    return number;
}

core::Result<std::optional<double>> Parameters::number(QStringView name, double least, double most) const
{
    OA_TRY_ASSIGN(const auto text, value(name));
    if (!has(name))
        return std::nullopt;
    bool isNumber = false;
    const auto number = text.toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        return wrongValue(
            name, text,
            translated(QT_TRANSLATE_NOOP("oa::serve", "Give a number from %1 to %2.")).arg(least).arg(most));
    return number;
}

core::Result<std::optional<QString>> Parameters::oneOf(QStringView name, const QStringList& allowed) const
{
    OA_TRY_ASSIGN(const auto text, value(name));
    if (!has(name))
        return std::nullopt;
    if (!allowed.contains(text))
        return wrongValue(name, text,
                          translated(QT_TRANSLATE_NOOP("oa::serve", "Give one of: %1.")).arg(allowed.join(u", "_s)));
    return text;
}

} // namespace oa::serve
