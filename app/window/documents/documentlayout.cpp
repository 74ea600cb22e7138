// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentlayout.h"

#include "app/window/widgets/payloadtext.h"
#include "core/base/numbertext.h"
#include "core/json/jsonpointer.h"
#include "core/payload/extractor.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr std::size_t maximumItems = 500; // a page cannot show more, and a hostile payload may hold millions

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::window::DocumentLayout", text);
}

std::optional<QRectF> boxOf(const QJsonValue& value)
{
    const auto numbers = value.toArray();
    std::vector<double> all;
    for (const auto& number : numbers) {
        if (!number.isDouble())
            return std::nullopt;
        all.push_back(number.toDouble());
    }
    if (all.size() == 5)
        all.erase(all.begin()); // the page number
    if (all.size() != 4 && all.size() != 8)
        return std::nullopt;
    auto left = all[0];
    auto right = all[0];
    auto top = all[1];
    auto bottom = all[1];
    for (std::size_t i = 0; i < all.size(); i += 2) {
        left = std::min(left, all[i]);
        right = std::max(right, all[i]);
        top = std::min(top, all[i + 1]);
        bottom = std::max(bottom, all[i + 1]);
    }
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return core::numberText(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    if (value.isObject())
        return textOf(value.toObject().value(u"value"_s));
    return value.toVariant().toString();
}

std::optional<double> numberOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonValue firstOf(const QJsonObject& object, std::initializer_list<const char16_t*> keys)
{
    for (const auto* key : keys) {
        auto value = object.value(QStringView(key));
        if (!value.isNull() && !value.isUndefined())
            return value;
    }
    return {};
}

DocumentItem itemOf(const QJsonObject& object, int number)
{
    DocumentItem item;
    item.label = textOf(firstOf(object, {u"description", u"text", u"name", u"sku"})).simplified().left(120);
    if (item.label.isEmpty())
        item.label = translated(QT_TRANSLATE_NOOP("oa::window::DocumentLayout", "Item %1")).arg(number);
    const auto amount = firstOf(object, {u"value", u"total", u"price"});
    item.value = textOf(amount);
    const auto scored = amount.isObject() ? amount.toObject() : object;
    item.score = numberOf(scored.value(u"score"_s));
    item.ocrScore = numberOf(scored.value(u"ocr_score"_s));
    for (const auto& holder : {object, scored}) {
        if (!item.box)
            item.box = boxOf(firstOf(holder, {u"bounding_box", u"bounding_region"}));
    }
    return item;
}

/// 0..100 to 0..1, pixels to the page: judged by all numbers together, since each alone does not tell its scale.
void normalize(std::vector<DocumentItem>& items)
{
    auto highest = 0.0;
    QRectF extent(0, 0, 1, 1);
    for (const auto& item : items) {
        highest = std::max({highest, item.score.value_or(0), item.ocrScore.value_or(0)});
        if (item.box)
            extent = extent.united(*item.box);
    }
    const auto scoreScale = highest > 1.0 ? 100.0 : 1.0;
    const auto isInPixels = extent.right() > 1.5 || extent.bottom() > 1.5;
    for (auto& item : items) {
        if (item.score)
            item.score = std::clamp(*item.score / scoreScale, 0.0, 1.0);
        if (item.ocrScore)
            item.ocrScore = std::clamp(*item.ocrScore / scoreScale, 0.0, 1.0);
        if (!item.box)
            continue;
        if (isInPixels) {
            const auto& box = *item.box;
            item.box = QRectF(box.x() / extent.right(), box.y() / extent.bottom(), box.width() / extent.right(),
                              box.height() / extent.bottom());
        }
        item.box = item.box->intersected({0, 0, 1, 1});
    }
}

/// What is drawn of a payload.
struct Parts
{
    QJsonArray items;
    QJsonValue total;
};

QJsonValue firstAt(const QJsonObject& root, const std::vector<std::string>& pointers)
{
    for (const auto& pointer : pointers) {
        auto value = core::valueAt(root, pointer);
        if (!value.isNull() && !value.isUndefined())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

Parts partsOf(QJsonObject root, const QByteArray& payload, const std::vector<core::PayloadFormat>& ownFormats)
{
    if (!ownFormats.empty()) {
        core::Extractor extractor(core::PayloadFormats::behindBuiltIn(ownFormats));
        const auto values = extractor.extract({payload.constData(), static_cast<std::size_t>(payload.size())});
        for (const auto& format : ownFormats) {
            if (values && values->format == format.name)
                return {firstAt(root, format.lineItems).toArray(), firstAt(root, format.total)};
        }
    }
    if (root.value(u"data"_s).isObject())
        root = root.value(u"data"_s).toObject();
    return {firstOf(root, {u"line_items_with_scores", u"line_items"}).toArray(), root.value(u"total"_s)};
}

} // namespace

DocumentLayout layoutOf(const QByteArray& payload, const std::vector<core::PayloadFormat>& ownFormats)
{
    DocumentLayout layout;
    layout.json = payloadText(payload).text;
    const auto document = QJsonDocument::fromJson(payload);
    if (document.isNull())
        return layout;
    const auto parts = partsOf(document.object(), payload, ownFormats);
    int number = 0;
    for (const auto& value : parts.items) {
        if (layout.items.size() >= maximumItems)
            break;
        layout.items.push_back(itemOf(value.toObject(), ++number));
    }
    if (const auto& total = parts.total; !total.isUndefined()) {
        auto item = itemOf(total.isObject() ? total.toObject() : QJsonObject{{u"value"_s, total}}, 0);
        item.label = translated(QT_TRANSLATE_NOOP("oa::window::DocumentLayout", "Total"));
        item.isTotal = true;
        layout.items.push_back(item);
    }
    normalize(layout.items);
    return layout;
}

} // namespace oa::window
