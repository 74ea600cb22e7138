// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace oa::serve {

/// Where pictures are drawn: in the thread of the QApplication, one after the other, on behalf of workers that wait for
/// them.
class DrawingDesk
{
public:
    /// What draws something; called in the thread of run().
    using Drawing = std::function<core::Result<QByteArray>()>;

    /// Has it drawn, and waits. Errors: of the drawing; Canceled when the desk is closed. Any thread but that of run().
    core::Result<QByteArray> draw(Drawing drawing);

    /// Draws until `stop` is requested; then the desk is closed. In the thread of the QApplication.
    void run(const std::stop_token& stop);

private:
    struct Order
    {
        Drawing drawing;
        std::optional<core::Result<QByteArray>> result;
    };

    std::mutex m_mutex;
    std::condition_variable_any m_ordered;
    std::condition_variable m_drawn;
    std::deque<std::shared_ptr<Order>> m_orders; // guarded by m_mutex
    bool m_isClosed = false;                     // guarded by m_mutex
};

} // namespace oa::serve
