// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/style/appearance.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QStyleFactory>

#include <utility>

using namespace Qt::StringLiterals;
using oa::charts::ThemeKind;

namespace oa::window {

namespace {

const Colors lightColors = {.window = QRgb(0xfff3f4f6),
                            .surface = QRgb(0xffffffff),
                            .raised = QRgb(0xffffffff),
                            .border = QRgb(0xffd3d8df),
                            .text = QRgb(0xff1b2430),
                            .muted = QRgb(0xff5a6473),
                            .accent = QRgb(0xff1f5fc4),
                            .onAccent = QRgb(0xffffffff),
                            .accentSoft = QRgb(0xffdce8fa),
                            .hover = QRgb(0xffe6e9ee),
                            .warning = QRgb(0xff855600),
                            .warningSoft = QRgb(0xfffff2d3),
                            .danger = QRgb(0xffb3261e),
                            .dangerSoft = QRgb(0xfffde7e5),
                            .success = QRgb(0xff1b7a44)};

const Colors darkColors = {.window = QRgb(0xff1f242a),
                           .surface = QRgb(0xff16191d),
                           .raised = QRgb(0xff282e36),
                           .border = QRgb(0xff3a414c),
                           .text = QRgb(0xffe4e8ee),
                           .muted = QRgb(0xff9aa5b4),
                           .accent = QRgb(0xff7db0ff),
                           .onAccent = QRgb(0xff0e1a2b),
                           .accentSoft = QRgb(0xff263a57),
                           .hover = QRgb(0xff2d333c),
                           .warning = QRgb(0xfff2c265),
                           .warningSoft = QRgb(0xff3a3018),
                           .danger = QRgb(0xffff9b92),
                           .dangerSoft = QRgb(0xff43211f),
                           .success = QRgb(0xff6fd199)};

const Colors highContrastColors = {.window = QRgb(0xff000000),
                                   .surface = QRgb(0xff000000),
                                   .raised = QRgb(0xff000000),
                                   .border = QRgb(0xffffffff),
                                   .text = QRgb(0xffffffff),
                                   .muted = QRgb(0xffe6e6e6),
                                   .accent = QRgb(0xffffe14d),
                                   .onAccent = QRgb(0xff000000),
                                   .accentSoft = QRgb(0xff4a4200),
                                   .hover = QRgb(0xff303030),
                                   .warning = QRgb(0xffffd24d),
                                   .warningSoft = QRgb(0xff2b2400),
                                   .danger = QRgb(0xffffb3ad),
                                   .dangerSoft = QRgb(0xff3d0f0c),
                                   .success = QRgb(0xff7dffa8)};

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QPalette paletteFor(const Colors& colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, between(colors.surface, colors.window, 0.6));
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.window);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.danger);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.raised);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, between(colors.border, colors.surface, 0.5));
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    const auto faded = between(colors.text, colors.window, 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.hover);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

QString styleSheetFor(const Colors& colors)
{
    QFile file(u":/oa/style/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto sheet = QString::fromUtf8(file.readAll());
    const std::pair<QString, QColor> tokens[] = {{u"@window@"_s, colors.window},
                                                 {u"@surface@"_s, colors.surface},
                                                 {u"@raised@"_s, colors.raised},
                                                 {u"@border@"_s, colors.border},
                                                 {u"@text@"_s, colors.text},
                                                 {u"@muted@"_s, colors.muted},
                                                 {u"@accent@"_s, colors.accent},
                                                 {u"@on-accent@"_s, colors.onAccent},
                                                 {u"@accent-soft@"_s, colors.accentSoft},
                                                 {u"@hover@"_s, colors.hover},
                                                 {u"@warning@"_s, colors.warning},
                                                 {u"@warning-soft@"_s, colors.warningSoft},
                                                 {u"@danger@"_s, colors.danger},
                                                 {u"@danger-soft@"_s, colors.dangerSoft},
                                                 {u"@success@"_s, colors.success},
                                                 {u"@faded@"_s, between(colors.text, colors.window, 0.5)},
                                                 {u"@accent-hover@"_s, between(colors.accent, colors.text, 0.15)}};
    for (const auto& [token, color] : tokens)
        sheet.replace(token, color.name());
    return sheet;
}

} // namespace

const Colors& Colors::of(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return lightColors;
    case ThemeKind::Dark:
        return darkColors;
    case ThemeKind::HighContrast:
        return highContrastColors;
    }
    Q_UNREACHABLE();
}

Appearance::Appearance(QObject* parent)
    : QObject(parent)
{
    const auto system = QApplication::palette();
    m_systemIsDark = system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

ThemeKind Appearance::kind() const
{
    switch (m_choice) {
    case Choice::System:
        return m_systemIsDark ? ThemeKind::Dark : ThemeKind::Light;
    case Choice::Light:
        return ThemeKind::Light;
    case Choice::Dark:
        return ThemeKind::Dark;
    case Choice::HighContrast:
        return ThemeKind::HighContrast;
    }
    Q_UNREACHABLE();
}

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
    Q_EMIT changed();
}

void Appearance::apply()
{
    QApplication::setPalette(paletteFor(colors()));
    qApp->setStyleSheet(styleSheetFor(colors()).replace(u"@icons@"_s, writeIcons()));
}

QString Appearance::writeIcons()
{
    auto folder = std::make_unique<QTemporaryDir>();
    for (const auto& name : {u"chevron-down"_s, u"chevron-up"_s, u"check"_s, u"close"_s, u"fullscreen"_s}) {
        QFile from(u":/oa/icons/%1.svg"_s.arg(name));
        QFile to(folder->filePath(name + u".svg"_s));
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            continue; // the control is drawn without its arrow
        const auto& color = name == u"check" ? colors().onAccent : colors().text;
        to.write(from.readAll().replace("#000000", color.name().toLatin1()));
    }
    m_icons.swap(folder); // the old ones live until the new style sheet is set
    m_oldIcons = std::move(folder);
    return m_icons->path();
}

Appearance::Choice Appearance::choiceFromName(const QString& name)
{
    for (const auto choice : {Choice::Light, Choice::Dark, Choice::HighContrast}) {
        if (nameOf(choice) == name)
            return choice;
    }
    return Choice::System;
}

QString Appearance::nameOf(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return u"system"_s;
    case Choice::Light:
        return u"light"_s;
    case Choice::Dark:
        return u"dark"_s;
    case Choice::HighContrast:
        return u"high-contrast"_s;
    }
    Q_UNREACHABLE();
}

} // namespace oa::window
