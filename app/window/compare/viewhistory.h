// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/workspace/workspace.h"

#include <QUndoStack>

#include <functional>

namespace oa::window {

/// Undo and redo of what a person did to the view. Steps of one gesture (a pan, a zoom with the wheel) become one.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    /// `show` is called with the workspace to go back or forward to.
    explicit ViewHistory(std::function<void(const core::Workspace&)> show, QObject* parent = nullptr);

    void add(const core::Workspace& before, const core::Workspace& after, const QString& what, const QString& mergeKey);
    void clear() { m_stack.clear(); }
    QUndoStack* stack() { return &m_stack; }

private:
    std::function<void(const core::Workspace&)> m_show;
    QUndoStack m_stack;
};

} // namespace oa::window
