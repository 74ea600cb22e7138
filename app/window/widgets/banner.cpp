// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/banner.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/symbolview.h"
#include "app/window/widgets/displaytext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int passingMilliseconds = 8000; // enough to read a path

}

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new SymbolView(space::iconSize, this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"banner"_s);
    auto* layout = m_row = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::medium, space::small);
    layout->setSpacing(space::medium);
    layout->addWidget(m_icon);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAutoDefault(true);
    layout->addWidget(m_action);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setProperty("flat", true);
    m_close->setIcon(symbolicIcon(u"close"_s));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(m_topic); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_onAction;
        dismiss(m_topic);
        if (action)
            action();
    });
    m_passing.setSingleShot(true);
    m_passing.setInterval(passingMilliseconds);
    connect(&m_passing, &QTimer::timeout, this, [this] { dismiss(m_topic); });
    hide();
}

void Banner::showPassing(const QString& topic, const QString& text)
{
    showMessage(Kind::Info, topic, text);
    m_passing.start();
}

void Banner::showMessage(Kind kind, const QString& topic, const QString& text, const QString& detail,
                         const QString& actionText, const std::function<void()>& action)
{
    m_passing.stop();
    m_topic = topic;
    m_kind = kind;
    const char* kindName = kind == Kind::Info ? "info" : kind == Kind::Warning ? "warning" : "error";
    setProperty("kind", QString::fromLatin1(kindName));
    m_icon->setSymbol(QString::fromLatin1(kindName));
    m_text->setText(text);
    m_text->setToolTip(tooltipName(detail));
    setAccessibleName(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_onAction = action;
    for (auto* choice : m_choices)
        choice->deleteLater();
    m_choices.clear();
    style()->unpolish(this);
    style()->polish(this);
    show();
}

void Banner::showChoices(const QString& topic, const QString& text,
                         const std::vector<std::pair<QString, std::function<void()>>>& choices)
{
    if (m_topic == topic && m_text->text() == text)
        return; // a button that is being pressed stays
    showMessage(Kind::Info, topic, text, {}, choices.front().first, choices.front().second);
    for (std::size_t i = 1; i < choices.size(); ++i) {
        auto* button = new QPushButton(choices[i].first, this);
        button->setObjectName(u"bannerChoice%1"_s.arg(i));
        m_row->insertWidget(m_row->indexOf(m_close), button);
        m_choices.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, action = choices[i].second] {
            dismiss(m_topic);
            action();
        });
    }
}

void Banner::showError(const QString& topic, const core::Error& error)
{
    auto text = error.message;
    if (!error.remedy.isEmpty())
        text += u' ' + error.remedy;
    showMessage(Kind::Error, topic, text, error.detail);
}

void Banner::dismiss(const QString& topic)
{
    if (topic != m_topic)
        return;
    m_onAction = {};
    hide();
    m_topic.clear();
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace oa::window
