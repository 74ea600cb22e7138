// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/theme.h"

#include <QColor>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace oa::window {

/// Colours of the window around the charts. One set for each charts::ThemeKind; contrast of text on its ground is at
/// least 4.5 : 1, in high contrast 7 : 1.
struct Colors
{
    QColor window;
    QColor surface; ///< behind charts, in lists and fields
    QColor raised;  ///< menus, popups
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor onAccent;
    QColor accentSoft; ///< selected rows, pressed toggles
    QColor hover;
    QColor warning;
    QColor warningSoft;
    QColor danger;
    QColor dangerSoft;
    QColor success;

    static const Colors& of(charts::ThemeKind kind);
};

/// Applies one of the themes to the whole application: palette, style sheet and fonts. One per application.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark, HighContrast };

    explicit Appearance(QObject* parent = nullptr);

    Choice choice() const { return m_choice; }
    /// What the choice comes to; System follows whether the desktop's own palette is dark.
    charts::ThemeKind kind() const;
    const Colors& colors() const { return Colors::of(kind()); }
    void setChoice(Choice choice);

    /// "system", "light", "dark", "high-contrast": as stored in settings; unknown text means System.
    static Choice choiceFromName(const QString& name);
    static QString nameOf(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void apply();
    QString writeIcons();

    Choice m_choice = Choice::System;
    bool m_systemIsDark = false;
    std::unique_ptr<QTemporaryDir> m_icons; ///< recoloured copies: a style sheet takes pictures from files only
    std::unique_ptr<QTemporaryDir> m_oldIcons;
};

} // namespace oa::window
