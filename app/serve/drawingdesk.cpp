// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/drawingdesk.h"

#include "app/serve/http/texts.h"

#include <QEvent>

namespace oa::serve {

core::Result<QByteArray> DrawingDesk::draw(Drawing drawing)
{
    auto order = std::make_shared<Order>();
    order->drawing = std::move(drawing);
    std::unique_lock lock(m_mutex);
    m_orders.push_back(order);
    m_ordered.notify_one();
    m_drawn.wait(lock, [&] { return order->result.has_value() || m_isClosed; });
    if (!order->result)
        return core::fail(core::ErrorCode::Canceled, translated(QT_TRANSLATE_NOOP("oa::serve", "The service ends.")));
    return *std::move(order->result);
}

void DrawingDesk::run(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (m_ordered.wait(lock, stop, [this] { return !m_orders.empty(); })) {
        if (stop.stop_requested())
            break;
        const auto order = std::move(m_orders.front());
        m_orders.pop_front();
        lock.unlock();
        auto result = order->drawing();
        // Widgets that were drawn leave events behind, and nobody else runs an event loop here.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        lock.lock();
        order->result = std::move(result);
        m_drawn.notify_all();
    }
    m_isClosed = true;
    m_orders.clear();
    m_drawn.notify_all();
}

} // namespace oa::serve
