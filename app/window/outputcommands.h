// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/clock.h"

#include <QObject>

class QWidget;

namespace oa::window {

class Appearance;
class Banner;
class Comparison;
class MainActions;
class Settings;

/// What leaves the window: export to a file, copying as image and as table.
class OutputCommands : public QObject
{
    Q_OBJECT

public:
    OutputCommands(MainActions* actions, Comparison* comparison, Banner* banner, Appearance& appearance,
                   Settings& settings, const core::Clock& clock, QWidget* window);

private:
    void showExport();
    void copyImage();
    void copyTable();

    Comparison* m_comparison;
    Banner* m_banner;
    Appearance& m_appearance;
    Settings& m_settings;
    const core::Clock& m_clock;
    QWidget* m_window;
};

} // namespace oa::window
