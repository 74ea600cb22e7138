// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/picture/picturedrawing.h"
#include "core/base/latestjob.h"
#include "core/workspace/axismode.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace oa::window {

/// What is to be drawn.
struct PictureRequest
{
    std::vector<charts::ChartPane*> panes; ///< as they are when the drawing starts
    core::AxisMode axes = core::AxisMode::Own;
    charts::ImageFormat format = charts::ImageFormat::Png;
    charts::ExportOptions options;
};

/// Draws pictures while the window goes on working: charts belong to the GUI thread, so they are drawn there, in slices
/// of a few milliseconds. One at a time: another request takes the place of an unfinished one.
class PictureTask : public QObject
{
    Q_OBJECT

public:
    using Picture = std::shared_ptr<charts::DrawnPicture>;

    explicit PictureTask(QObject* parent = nullptr);
    ~PictureTask() override;

    /// `deliver` is called later, unless the task is canceled. Errors: as charts::DrawnPicture::create().
    void start(const PictureRequest& request, std::function<void(core::Result<Picture>)> deliver);
    void cancel();
    bool isBusy() const { return m_drawing != nullptr; }

Q_SIGNALS:
    void progressed(double share); ///< 0 to 1

private:
    void drawSlice();
    void finish(core::Result<Picture> picture);

    std::unique_ptr<charts::PictureDrawing> m_drawing;
    Picture m_picture;
    std::function<void(core::Result<Picture>)> m_deliver;
    QTimer m_slices;
    core::LatestJob<core::Result<Picture>> m_creating;
};

} // namespace oa::window
