// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/banner.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/symbolview.h"
#include "app/window/widgets/displaytext.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

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
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(topic()); });
    connect(m_action, &QPushButton::clicked, this, [this] { choose(m_onAction); });
    m_passing.setSingleShot(true);
    m_passing.setInterval(passingMilliseconds);
    connect(&m_passing, &QTimer::timeout, this, [this] { dismiss(m_passingTopic); });
    hide();
}

void Banner::showMessage(Kind kind, const QString& topic, const QString& text, const QString& detail,
                         const QString& actionText, const std::function<void()>& action)
{
    std::vector<Choice> choices;
    if (!actionText.isEmpty())
        choices.emplace_back(actionText, action);
    put({kind, topic, text, detail, std::move(choices)});
}

void Banner::showPassing(const QString& topic, const QString& text)
{
    if (m_passing.isActive() && m_passingTopic != topic)
        dismiss(m_passingTopic);
    put({Kind::Info, topic, text, {}, {}});
    m_passingTopic = topic;
    m_passing.start();
}

void Banner::showSaved(const QString& topic, const QString& path)
{
    showPassing(topic, tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
}

void Banner::showHint(const QString& topic, const QString& text, const std::vector<Choice>& choices)
{
    const auto isSame = [&](const Message& message) { return message.topic == topic && message.text == text; };
    if (std::ranges::none_of(m_messages, isSame)) // a button that is being pressed stays
        put({Kind::Hint, topic, text, {}, choices});
}

void Banner::put(Message message)
{
    if (message.topic == m_passingTopic)
        m_passing.stop();
    std::erase_if(m_messages, [&](const Message& other) { return other.topic == message.topic; });
    const auto isHint = [](const Message& other) { return other.kind == Kind::Hint; };
    const auto place = message.kind == Kind::Hint ? std::ranges::find_if_not(m_messages, isHint) : m_messages.end();
    m_messages.insert(place, std::move(message));
    showNewest();
}

void Banner::showNewest()
{
    if (m_messages.empty()) {
        m_onAction = {};
        hide();
        return;
    }
    const auto& message = m_messages.back();
    const char* name = message.kind == Kind::Warning ? "warning" : message.kind == Kind::Error ? "error" : "info";
    setProperty("kind", QString::fromLatin1(name));
    m_icon->setSymbol(QString::fromLatin1(name));
    m_text->setText(message.text);
    m_text->setToolTip(tooltipName(message.detail));
    setAccessibleName(message.text);
    showButtons(message.choices);
    style()->unpolish(this);
    style()->polish(this);
    show();
}

void Banner::showButtons(const std::vector<Choice>& choices)
{
    m_action->setText(choices.empty() ? QString() : choices.front().first);
    m_action->setVisible(!choices.empty());
    m_onAction = choices.empty() ? std::function<void()>() : choices.front().second;
    for (auto* choice : m_choices)
        choice->deleteLater();
    m_choices.clear();
    for (std::size_t i = 1; i < choices.size(); ++i) {
        auto* button = new QPushButton(choices[i].first, this);
        button->setObjectName(u"bannerChoice%1"_s.arg(i));
        m_row->insertWidget(m_row->indexOf(m_close), button);
        m_choices.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, action = choices[i].second] { choose(action); });
    }
}

void Banner::choose(const std::function<void()>& action)
{
    const auto chosen = action; // dismissing forgets it
    dismiss(topic());
    if (chosen)
        chosen();
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
    if (std::erase_if(m_messages, [&](const Message& message) { return message.topic == topic; }) > 0)
        showNewest();
}

bool Banner::holds(const QString& topic) const
{
    return std::ranges::any_of(m_messages, [&](const Message& message) { return message.topic == topic; });
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace oa::window
