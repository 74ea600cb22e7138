// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/export/chartexport.h"
#include "app/window/export/picturetask.h"
#include "core/time/clock.h"

#include <QPointer>

class QWidget;

namespace oa::window {

class Appearance;
class Banner;
class Comparison;
class ExportDialog;
class MainActions;
class Settings;

/// What leaves the window: export to a file, copying as image and as table; of each one at a time.
class OutputCommands : public QObject
{
    Q_OBJECT

public:
    OutputCommands(MainActions* actions, Comparison* comparison, Banner* banner, Appearance& appearance,
                   Settings& settings, const core::Clock& clock, QWidget* window);
    ~OutputCommands() override;

private:
    void showExport();
    void copyImage();
    void copyTable();
    void showCopying();

    Comparison* m_comparison;
    Banner* m_banner;
    Appearance& m_appearance;
    Settings& m_settings;
    const core::Clock& m_clock;
    QWidget* m_window;
    QPointer<ExportDialog> m_dialog;
    PictureTask m_image;
    core::LatestJob<core::Result<CopiedTable>> m_table;
    QTimer m_slow;
};

} // namespace oa::window
