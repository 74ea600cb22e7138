// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/payloadformatform.h"

#include "app/window/style/spacing.h"
#include "app/window/widgets/dialogparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

struct Field
{
    QLatin1StringView key;
    const char* label;
    const char* example;
};

constexpr std::array fields = {
    Field{"business"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Business"), "/shop/name"},
    Field{"total"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Total"), "/sum/gross, /sum"},
    Field{"score"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Score"), "/confidence"},
    Field{"ocr_score"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&OCR score"), "/ocr/confidence"},
    Field{"currency"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Currency"), "/sum/currency"},
    Field{"refund"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Refund if true"), "/is_refund"},
    Field{"duplicate"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Duplicate if true"), "/is_duplicate"},
    Field{"line_items"_L1, QT_TRANSLATE_NOOP("oa::window::PayloadFormatForm", "&Line items"), "/rows"},
};

constexpr auto scaleKey = "scale"_L1;

std::vector<std::string> stringsOf(const QJsonValue& value)
{
    std::vector<std::string> strings;
    if (value.isString())
        strings.push_back(value.toString().toStdString());
    for (const auto& entry : value.toArray())
        strings.push_back(entry.toString().toStdString());
    return strings;
}

QJsonArray arrayOf(const std::vector<std::string>& strings)
{
    QJsonArray array;
    for (const auto& text : strings)
        array.append(QString::fromStdString(text));
    return array;
}

} // namespace

PayloadFormatForm::PayloadFormatForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_scale(new QComboBox(this))
    , m_problem(makeText({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::small);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_name->setObjectName(u"formatName"_s);
    addField(form, tr("&Name"), m_name);
    connect(m_name, &QLineEdit::textEdited, this, &PayloadFormatForm::edited);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_fields[i] = new QLineEdit(this);
        m_fields[i]->setObjectName(u"format_"_s + fields[i].key);
        m_fields[i]->setPlaceholderText(tr("for instance %1").arg(QString::fromLatin1(fields[i].example)));
        addField(form, tr(fields[i].label), m_fields[i]);
        connect(m_fields[i], &QLineEdit::textEdited, this, &PayloadFormatForm::edited);
    }
    m_scale->setObjectName(u"formatScale"_s);
    m_scale->addItem(tr("Points, 0 to 100"), u"points"_s);
    m_scale->addItem(tr("Fractions, 0 to 1: kept as points"), u"fraction"_s);
    addField(form, tr("Scores &are"), m_scale);
    connect(m_scale, &QComboBox::activated, this, &PayloadFormatForm::edited);
    column->addLayout(form);
    m_problem->setObjectName(u"formatProblem"_s);
    m_problem->setProperty("state", u"error"_s);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->addWidget(m_problem);
}

void PayloadFormatForm::setFormat(const QJsonObject& format, bool isReadOnly)
{
    m_name->setText(format.value(u"name"_s).toString());
    m_name->setReadOnly(isReadOnly);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_fields[i]->setText(textOf(stringsOf(format.value(fields[i].key))));
        m_fields[i]->setReadOnly(isReadOnly);
        m_fields[i]->setCursorPosition(0);
    }
    m_scale->setCurrentIndex(std::max(m_scale->findData(format.value(scaleKey).toString()), 0));
    m_scale->setEnabled(!isReadOnly);
}

QJsonObject PayloadFormatForm::format() const
{
    QJsonObject format{{u"name"_s, m_name->text()}};
    for (std::size_t i = 0; i < fields.size(); ++i)
        format.insert(fields[i].key, arrayOf(pointersOf(m_fields[i]->text())));
    format.insert(scaleKey, m_scale->currentData().toString());
    return format;
}

void PayloadFormatForm::showProblem(const QString& problem)
{
    m_problem->setText(problem);
}

QString PayloadFormatForm::textOf(const std::vector<std::string>& pointers)
{
    QStringList list;
    for (const auto& pointer : pointers)
        list.append(QString::fromStdString(pointer));
    auto text = list.join(u", "_s);
    if (pointersOf(text) == pointers)
        return text;
    return QString::fromUtf8(QJsonDocument(arrayOf(pointers)).toJson(QJsonDocument::Compact));
}

std::vector<std::string> PayloadFormatForm::pointersOf(const QString& text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.startsWith(u'[')) {
        if (const auto list = QJsonDocument::fromJson(trimmed.toUtf8()); list.isArray())
            return stringsOf(list.array());
    }
    if (trimmed.isEmpty())
        return {};
    static const QRegularExpression between(u",\\s*(?=/)"_s);
    std::vector<std::string> pointers;
    for (const auto& part : trimmed.split(between))
        pointers.push_back(part.toStdString());
    return pointers;
}

} // namespace oa::window
