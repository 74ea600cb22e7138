// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/payloadformat.h"

#include "core/json/jsonpointer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

struct PointerField
{
    QLatin1StringView key;
    std::vector<std::string> PayloadFormat::*pointers;
    bool required;
};

const std::array pointerFields = {
    PointerField{"business"_L1, &PayloadFormat::business, true},
    PointerField{"total"_L1, &PayloadFormat::total, true},
    PointerField{"score"_L1, &PayloadFormat::score, false},
    PointerField{"ocr_score"_L1, &PayloadFormat::ocrScore, false},
    PointerField{"line_items"_L1, &PayloadFormat::lineItems, false},
    PointerField{"currency"_L1, &PayloadFormat::currency, false},
    PointerField{"refund"_L1, &PayloadFormat::refund, false},
    PointerField{"duplicate"_L1, &PayloadFormat::duplicate, false},
};

constexpr auto nameKey = "name"_L1;
constexpr auto scaleKey = "scale"_L1;
constexpr auto pointsName = "points"_L1;
constexpr auto fractionName = "fraction"_L1;

constexpr qsizetype maximumNameLength = 64;
constexpr qsizetype maximumPointers = 16;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::PayloadFormat)
};

tl::unexpected<Error> refused(const QString& message, const QString& remedy)
{
    return fail(ErrorCode::BadInput, message, {}, remedy);
}

Result<std::string> pointerFrom(QLatin1StringView field, const QJsonValue& value)
{
    const auto text = value.toString();
    const auto utf8 = text.toStdString();
    if (!value.isString() || utf8.empty() || !jsonPointerTokens(utf8)) {
        const auto shown = value.isString() ? text.left(100) : Texts::tr("not a text");
        return refused(Texts::tr("“%1” is not a JSON Pointer: %2.").arg(field, shown),
                       Texts::tr("Write the path to the value, such as “/total/value”. A “/” "
                                 "inside a name is written “~1”, a “~” is written “~0”."));
    }
    return utf8;
}

Result<std::vector<std::string>> pointersFrom(const PointerField& field, const QJsonValue& value)
{
    std::vector<std::string> pointers;
    if (value.isString()) {
        OA_TRY_ASSIGN(auto pointer, pointerFrom(field.key, value));
        pointers.push_back(std::move(pointer));
    } else if (value.isArray()) {
        const auto list = value.toArray();
        if (list.size() > maximumPointers) {
            return refused(Texts::tr("“%1” lists too many JSON Pointers.").arg(field.key),
                           Texts::tr("Keep the list to 16 or fewer."));
        }
        for (const auto& entry : list) {
            OA_TRY_ASSIGN(auto pointer, pointerFrom(field.key, entry));
            pointers.push_back(std::move(pointer));
        }
    } else if (!value.isUndefined() && !value.isNull()) {
        return refused(Texts::tr("“%1” is neither a JSON Pointer nor a list of them.").arg(field.key),
                       Texts::tr("Write one path such as “/total/value”, or several in […]."));
    }
    if (field.required && pointers.empty()) {
        return refused(Texts::tr("“%1” is missing.").arg(field.key),
                       Texts::tr("A format must say where the business and the total are."));
    }
    return pointers;
}

Result<ScoreScale> scaleFrom(const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull() || value == pointsName)
        return ScoreScale::Points;
    if (value == fractionName)
        return ScoreScale::Fraction;
    return refused(
        Texts::tr("“%1” is neither “points” nor “fraction”.").arg(scaleKey),
        Texts::tr("Write “fraction” where scores go from 0 to 1, and “points” where they go from 0 to 100."));
}

/// As Veryfi's API answers, plainly or with confidence_details, under `prefix`.
PayloadFormat veryfiFormat(const std::string& name, const std::string& prefix)
{
    const auto withScore = [&prefix](const char* path) { return std::vector{prefix + path + "/value", prefix + path}; };
    return {.name = name,
            .business = withScore("/vendor/name"),
            .total = withScore("/total"),
            .score = {prefix + "/total/score"},
            .ocrScore = {prefix + "/total/ocr_score"},
            .lineItems = {prefix + "/line_items_with_scores", prefix + "/line_items"},
            .currency = withScore("/currency_code"),
            .refund = withScore("/is_money_in"),
            .duplicate = withScore("/is_duplicate"),
            .scale = ScoreScale::Fraction};
}

} // namespace

const std::vector<PayloadFormat>& builtInFormats()
{
    static const std::vector<PayloadFormat> formats = {
        {.name = "predecessor",
         .business = {"/business_id"},
         .total = {"/total/value"},
         .score = {"/total/score"},
         .ocrScore = {"/total/ocr_score"},
         .lineItems = {"/line_items"}},
        veryfiFormat("veryfi", ""),
        veryfiFormat("veryfi_data", "/data"),
    };
    return formats;
}

Result<PayloadFormat> payloadFormatFromJson(const QJsonObject& json)
{
    PayloadFormat format;
    const auto name = json.value(nameKey).toString().trimmed();
    if (name.isEmpty() || name.size() > maximumNameLength) {
        return refused(Texts::tr("The format has no usable name."),
                       Texts::tr("Give it a “name” of up to 64 characters."));
    }
    format.name = name.toStdString();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto known = [&it](const PointerField& field) { return it.key() == field.key; };
        if (it.key() != nameKey && it.key() != scaleKey &&
            std::none_of(pointerFields.begin(), pointerFields.end(), known)) {
            return refused(Texts::tr("A format has no field “%1”.").arg(it.key().left(100)),
                           Texts::tr("Its fields are name, business, total, score, ocr_score, scale, currency, refund, "
                                     "duplicate and line_items."));
        }
    }
    for (const auto& field : pointerFields) {
        OA_TRY_ASSIGN(format.*field.pointers, pointersFrom(field, json.value(field.key)));
    }
    OA_TRY_ASSIGN(format.scale, scaleFrom(json.value(scaleKey)));
    return format;
}

QJsonObject toJson(const PayloadFormat& format)
{
    QJsonObject json{{nameKey, QString::fromStdString(format.name)},
                     {scaleKey, format.scale == ScoreScale::Fraction ? fractionName : pointsName}};
    for (const auto& field : pointerFields) {
        QJsonArray pointers;
        for (const auto& pointer : format.*field.pointers)
            pointers.append(QString::fromStdString(pointer));
        json.insert(field.key, pointers);
    }
    return json;
}

} // namespace oa::core
