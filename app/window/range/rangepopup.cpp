// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/range/rangepopup.h"

#include "app/window/range/rangepresets.h"
#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/timetext.h"
#include "app/window/widgets/walltimeedit.h"
#include "core/time/rangeexpression.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

void setInvalid(QWidget* widget, bool invalid)
{
    if (widget->property("invalid").toBool() == invalid)
        return;
    widget->setProperty("invalid", invalid);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* makeTitle(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTextRole(label, TextRole::Caption);
    label->setProperty("muted", true);
    return label;
}

void fitToRows(QListWidget* list)
{
    const auto rows = list->count();
    list->setFixedHeight(rows * list->sizeHintForRow(0) + 2 * list->frameWidth() + space::tiny);
}

} // namespace

RangePopup::RangePopup(const core::Clock& clock, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_clock(clock)
{
    setObjectName(u"rangePopup"_s);
    setProperty("popup", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::large + space::small);
    layout->addWidget(makeLists());
    layout->addWidget(makeFields(), 1);
    for (const auto& preset : rangePresets()) {
        auto* item = new QListWidgetItem(preset.title, m_presets);
        item->setData(Qt::UserRole, preset.expression);
    }
    fitToRows(m_presets);
    setRecents({});
}

QWidget* RangePopup::makeLists()
{
    auto* lists = new QWidget(this);
    auto* layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_presets = new QListWidget(lists);
    m_presets->setObjectName(u"rangePresets"_s);
    m_presets->setAccessibleName(tr("Ranges"));
    m_presets->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_presets->setFixedWidth(lengthForFont(190));
    layout->addWidget(m_presets);
    layout->addStretch();
    const auto chosen = [this](QListWidgetItem* item) { choose(item->data(Qt::UserRole).toString()); };
    connect(m_presets, &QListWidget::itemClicked, this, chosen);
    connect(m_presets, &QListWidget::itemActivated, this, chosen);
    return lists;
}

QWidget* RangePopup::makeFields()
{
    auto* fields = new QWidget(this);
    fields->setMinimumWidth(lengthForFont(320));
    auto* layout = new QVBoxLayout(fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    const auto makeEdit = [fields](const QString& name) {
        auto* edit = new WallTimeEdit(fields);
        edit->setObjectName(name);
        edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
        return edit;
    };
    m_from = makeEdit(u"rangeFrom"_s);
    m_to = makeEdit(u"rangeTo"_s);
    auto* form = makeForm(nullptr);
    addField(form, tr("&From"), m_from);
    addField(form, tr("&To"), m_to);
    layout->addWidget(makeTitle(tr("Dates"), fields));
    layout->addLayout(form);
    layout->addSpacing(space::medium);
    layout->addWidget(makeTitle(tr("Or type it"), fields));
    m_expression = new QLineEdit(fields);
    m_expression->setObjectName(u"rangeExpression"_s);
    m_expression->setAccessibleName(tr("Range expression"));
    m_expression->setPlaceholderText(tr("last 7 days   ·   March 2024   ·   2024-05-01..2024-05-03"));
    layout->addWidget(m_expression);
    m_meaning = new QLabel(fields);
    m_meaning->setObjectName(u"rangeMeaning"_s);
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setTextRole(m_meaning, TextRole::Caption);
    layout->addWidget(m_meaning);
    m_recentsTitle = makeTitle(tr("Recent"), fields);
    layout->addWidget(m_recentsTitle);
    m_recents = new QListWidget(fields);
    m_recents->setObjectName(u"rangeRecents"_s);
    m_recents->setAccessibleName(tr("Recent ranges"));
    layout->addWidget(m_recents);
    layout->addStretch();
    m_apply = new QPushButton(tr("&Apply"), fields);
    m_apply->setObjectName(u"rangeApply"_s);
    m_apply->setProperty("primary", true);
    layout->addWidget(m_apply, 0, Qt::AlignRight);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &RangePopup::datesEdited);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &RangePopup::datesEdited);
    connect(m_expression, &QLineEdit::textChanged, this, &RangePopup::expressionEdited);
    const auto apply = [this] {
        if (m_apply->isEnabled())
            choose(m_expression->text().trimmed());
    };
    connect(m_expression, &QLineEdit::returnPressed, this, apply);
    connect(m_apply, &QPushButton::clicked, this, apply);
    const auto chosen = [this](QListWidgetItem* item) { choose(item->data(Qt::UserRole).toString()); };
    connect(m_recents, &QListWidget::itemClicked, this, chosen);
    connect(m_recents, &QListWidget::itemActivated, this, chosen);
    return fields;
}

void RangePopup::prepare(const QString& expression, const core::TimeRange& visible, const QTimeZone& zone)
{
    m_zone = zone;
    m_prepared = expression;
    {
        const QSignalBlocker blockFrom(m_from);
        const QSignalBlocker blockTo(m_to);
        m_from->setInstant(visible.from, zone);
        m_to->setInstant(visible.to, zone);
    }
    m_expression->setText(expression);
    expressionEdited();
    m_presets->clearSelection();
    m_presets->setCurrentRow(-1);
    for (int row = 0; row < m_presets->count(); ++row) {
        if (m_presets->item(row)->data(Qt::UserRole) == expression)
            m_presets->setCurrentRow(row);
    }
    m_expression->setFocus();
    m_expression->selectAll();
}

void RangePopup::setRecents(const QStringList& expressions)
{
    m_recents->clear();
    for (const auto& expression : expressions) {
        auto* item = new QListWidgetItem(presetTitle(expression).value_or(expression), m_recents);
        item->setData(Qt::UserRole, expression);
    }
    const auto any = m_recents->count() > 0;
    m_recents->setVisible(any);
    m_recentsTitle->setVisible(any);
    if (any)
        fitToRows(m_recents);
}

void RangePopup::choose(const QString& expression)
{
    hide();
    if (expression != m_prepared)
        Q_EMIT picked(expression);
}

void RangePopup::datesEdited()
{
    m_expression->setText(m_from->expression() + u".."_s + m_to->expression());
}

void RangePopup::expressionEdited()
{
    const auto text = m_expression->text().trimmed();
    const auto read = core::readRange(text, m_clock.now(), m_zone, m_all);
    const auto range = read.map([](const core::ReadRange& each) { return each.range; });
    m_apply->setEnabled(range.has_value());
    setInvalid(m_expression, !range && !text.isEmpty());
    m_meaning->setProperty("state", range || text.isEmpty() ? QVariant() : QVariant(u"error"_s));
    m_meaning->setProperty("muted", range.has_value());
    m_meaning->style()->unpolish(m_meaning);
    m_meaning->style()->polish(m_meaning);
    if (range)
        //: %1 a range of time, %2 its length
        m_meaning->setText(
            (QStringList(tr("%1  (%2)").arg(rangeText(*range, m_zone, m_clock.now()), lengthText(*range, m_zone))) +
             read->remarks)
                .join(u'\n'));
    else
        m_meaning->setText(text.isEmpty() ? QString() : range.error().text());
}

} // namespace oa::window
