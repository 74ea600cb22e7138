// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/mailbox.h"

#include <utility>

namespace oa::core {

Mailbox::Mailbox(QObject* parent)
    : QObject(parent)
{}

void Mailbox::post(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    m_calls.push_back(std::move(call));
    // By name and under the lock: no functor of ours lies in the event, and the mailbox cannot go in between.
    if (m_calls.size() == 1)
        QMetaObject::invokeMethod(this, "drain", Qt::QueuedConnection);
}

void Mailbox::drain()
{
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
    }
    for (const auto& call : calls)
        call();
}

} // namespace oa::core
