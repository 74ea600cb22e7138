// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/picturetask.h"

#include <QElapsedTimer>

namespace oa::window {

namespace {

constexpr int sliceMilliseconds = 8; // about half a frame

}

PictureTask::PictureTask(QObject* parent)
    : QObject(parent)
{
    m_slices.setInterval(0); // whenever there is nothing else to do
    connect(&m_slices, &QTimer::timeout, this, &PictureTask::drawSlice);
}

PictureTask::~PictureTask()
{
    cancel();
}

void PictureTask::start(const PictureRequest& request, std::function<void(core::Result<Picture>)> deliver)
{
    cancel();
    m_deliver = std::move(deliver);
    m_drawing = std::make_unique<charts::PictureDrawing>(request.panes, request.axes, request.options);
    m_creating.start(
        [format = request.format, options = request.options](std::stop_token) -> core::Result<Picture> {
            OA_TRY_ASSIGN(auto picture, charts::DrawnPicture::create(format, options));
            return Picture(std::move(picture));
        },
        [this](core::Result<Picture> picture) {
            if (!picture)
                return finish(std::move(picture));
            m_picture = std::move(*picture);
            m_slices.start();
        });
}

void PictureTask::cancel()
{
    m_creating.cancel();
    m_slices.stop();
    if (m_drawing && m_picture)
        m_drawing->abandon(*m_picture);
    m_drawing.reset();
    m_picture.reset();
    m_deliver = nullptr;
}

void PictureTask::drawSlice()
{
    QElapsedTimer time;
    time.start();
    while (!m_drawing->isComplete() && time.elapsed() < sliceMilliseconds)
        m_drawing->takeStep(*m_picture);
    const auto share = static_cast<double>(m_drawing->stepsTaken()) / std::max(m_drawing->stepCount(), 1);
    if (m_drawing->isComplete())
        finish(std::exchange(m_picture, nullptr));
    else
        Q_EMIT progressed(share);
}

void PictureTask::finish(core::Result<Picture> picture)
{
    const auto deliver = std::exchange(m_deliver, nullptr);
    cancel();
    deliver(std::move(picture));
}

} // namespace oa::window
