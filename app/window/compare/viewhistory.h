// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/workspace/workspace.h"

#include <QUndoStack>

#include <chrono>
#include <functional>

namespace oa::window {

/// Undo and redo of what a person did to the view. Steps of one gesture (a pan, a zoom with the wheel) become one.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    using Moment = std::chrono::steady_clock::time_point;

    /// `show` is called with the workspace to go back or forward to. `now` tells whether steps follow each other.
    explicit ViewHistory(std::function<void(const core::Workspace&)> show, QObject* parent = nullptr,
                         std::function<Moment()> now = &std::chrono::steady_clock::now);

    void add(const core::Workspace& before, const core::Workspace& after, const QString& what, const QString& mergeKey);
    void clear() { m_stack.clear(); }
    QUndoStack* stack() { return &m_stack; }

private:
    std::function<void(const core::Workspace&)> m_show;
    std::function<Moment()> m_now;
    QUndoStack m_stack;
};

} // namespace oa::window
