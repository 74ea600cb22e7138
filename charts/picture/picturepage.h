// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/panecontent.h"
#include "charts/picture/picturelegend.h"
#include "charts/picture/pictureoptions.h"
#include "charts/scene/panescene.h"
#include "core/workspace/axismode.h"

#include <QFont>
#include <QRect>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace oa::charts {

/// A page of panes, laid out for its own size and theme, apart from any window. It is laid out and drawn in steps of
/// about a chart each, between which an event loop may run: then the layers' series must not change (see
/// core::SeriesReading). GUI thread.
class PicturePage
{
public:
    PicturePage(std::vector<PaneContent> panes, core::AxisMode axes, const ExportOptions& options);
    ~PicturePage();
    PicturePage(const PicturePage&) = delete;
    PicturePage& operator=(const PicturePage&) = delete;

    int stepCount() const { return static_cast<int>(m_steps.size()); }
    int stepsTaken() const { return m_taken; }
    bool isComplete() const { return stepsTaken() == stepCount(); }
    /// Takes the next step; all of them with the same painter, in device-independent pixels.
    void takeStep(QPainter& painter);
    /// Instead of the next step, when nobody wants the picture any more: leaves the painter as it was at first.
    void leavePane(QPainter& painter);

private:
    struct Pane
    {
        std::unique_ptr<PaneScene> scene;
        QRect head; ///< title and legend
        PictureLegend legend;
    };

    void addScene(const PaneContent& content, int left);
    void layOut(core::AxisMode axes);
    void paintBackground(QPainter& painter) const;
    void paintHead(QPainter& painter, const Pane& pane) const;
    void paintCaption(QPainter& painter) const;
    QString elided(const QString& text, const QFont& font, int width) const;
    int captionHeight() const;
    int textWidth() const;

    ExportOptions m_options;
    const Theme m_theme;
    QFont m_titleFont;
    QFont m_paneFont;
    QSize m_paneSize; ///< head and charts
    std::vector<Pane> m_panes;
    std::vector<std::function<void(QPainter&)>> m_steps;
    int m_taken = 0;
    bool m_isInPane = false; ///< the painter is in a pane's coordinates
};

} // namespace oa::charts
