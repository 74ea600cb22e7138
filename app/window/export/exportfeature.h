// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"
#include "app/window/export/chartexport.h"
#include "app/window/export/picturetask.h"

#include <QPointer>

namespace oa::window {

class Appearance;
class ExportDialog;

/// What leaves the window: export to a file, copying as image and as table; of each one at a time.
class ExportFeature : public QObject
{
    Q_OBJECT

public:
    /// `appearance` must outlive it.
    ExportFeature(const WindowParts& parts, Appearance& appearance);
    ~ExportFeature() override;

    /// Whether there are charts to export.
    void setAvailable(bool available);

private:
    void showExport();
    void copyImage();
    void copyTable();
    void showCopying();

    WindowParts m_parts;
    Appearance& m_appearance;
    QPointer<ExportDialog> m_dialog;
    PictureTask m_image;
    core::LatestJob<core::Result<CopiedTable>> m_table;
    QTimer m_slow;
};

} // namespace oa::window
