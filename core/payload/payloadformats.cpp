// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/payloadformats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::PayloadFormats)
};

PayloadFormats unusable(const QString& message, const QString& detail = {})
{
    PayloadFormats nothing;
    nothing.problems.push_back(
        {ErrorCode::BadInput, message, detail,
         Texts::tr("Save them again under Data ▸ Payload formats, or correct the row “payload_formats” in the table "
                   "settings. Until then only the built-in formats are used.")});
    return nothing;
}

bool hasName(const std::vector<PayloadFormat>& formats, const std::string& name)
{
    return std::any_of(formats.begin(), formats.end(), [&name](const auto& format) { return format.name == name; });
}

Result<PayloadFormat> oneMore(const QJsonValue& json, const std::vector<PayloadFormat>& before)
{
    if (!json.isObject())
        return fail(ErrorCode::BadInput, Texts::tr("It is not an object with name, business and total."));
    OA_TRY_ASSIGN(auto format, payloadFormatFromJson(json.toObject()));
    if (hasName(before, format.name)) {
        return fail(ErrorCode::BadInput,
                    Texts::tr("Another format has the name “%1” already.").arg(QString::fromStdString(format.name)));
    }
    if (before.size() >= PayloadFormats::maximumFormats)
        return fail(ErrorCode::BadInput, Texts::tr("There are more than 32 formats."));
    return format;
}

} // namespace

PayloadFormats PayloadFormats::fromJson(const QByteArray& json)
{
    if (json.size() > maximumBytes)
        return unusable(Texts::tr("The payload formats in the settings are too long to be meant."));
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return unusable(Texts::tr("The payload formats in the settings are not JSON."),
                        Texts::tr("%1, at byte %2").arg(error.errorString()).arg(error.offset));
    if (!document.isArray())
        return unusable(Texts::tr("The payload formats in the settings are no list."));
    PayloadFormats result;
    int number = 0;
    for (const auto& entry : document.array()) {
        ++number;
        auto format = oneMore(entry, result.formats);
        if (format) {
            result.formats.push_back(std::move(*format));
            continue;
        }
        auto problem = std::move(format.error());
        problem.message = Texts::tr("Payload format %1 in the settings is not used: %2")
                              .arg(QString::number(number), problem.message);
        result.problems.push_back(std::move(problem));
    }
    return result;
}

QByteArray PayloadFormats::toJson(const std::vector<PayloadFormat>& formats)
{
    QJsonArray list;
    for (const auto& format : formats)
        list.append(core::toJson(format));
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

std::vector<PayloadFormat> PayloadFormats::behindBuiltIn(const std::vector<PayloadFormat>& own)
{
    auto all = builtInFormats();
    for (const auto& format : own) {
        const auto same = std::ranges::find(all, format.name, &PayloadFormat::name);
        if (same == all.end())
            all.push_back(format);
        else
            *same = format;
    }
    return all;
}

bool PayloadFormats::replacesBuiltIn(const PayloadFormat& format)
{
    return hasName(builtInFormats(), format.name);
}

} // namespace oa::core
