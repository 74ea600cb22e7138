// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/viewhistory.h"

#include <utility>

namespace oa::window {

namespace {

constexpr int longestHistory = 200;
constexpr auto gesturePause = std::chrono::milliseconds(1200); // longer than that and it is another gesture

class ViewCommand final : public QUndoCommand
{
public:
    ViewCommand(core::Workspace before, core::Workspace after, const QString& what, QString mergeKey,
                ViewHistory::Moment at, const std::function<void(const core::Workspace&)>& show)
        : QUndoCommand(what)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_mergeKey(std::move(mergeKey))
        , m_at(at)
        , m_show(show)
    {}

    void undo() override { m_show(m_before); }

    void redo() override
    {
        // The stack calls this when the command is pushed: by then a person has already done it.
        if (std::exchange(m_isDone, true))
            m_show(m_after);
    }

    int id() const override { return m_mergeKey.isEmpty() ? -1 : static_cast<int>(qHash(m_mergeKey) & 0x7fffffff); }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const ViewCommand*>(other);
        if (next->m_at - m_at > gesturePause)
            return false;
        m_after = next->m_after;
        m_at = next->m_at;
        return true;
    }

private:
    core::Workspace m_before;
    core::Workspace m_after;
    QString m_mergeKey;
    ViewHistory::Moment m_at;
    const std::function<void(const core::Workspace&)>& m_show; // the history's, which outlives its commands
    bool m_isDone = false;
};

} // namespace

ViewHistory::ViewHistory(std::function<void(const core::Workspace&)> show, QObject* parent, std::function<Moment()> now)
    : QObject(parent)
    , m_show(std::move(show))
    , m_now(std::move(now))
{
    m_stack.setUndoLimit(longestHistory);
}

void ViewHistory::add(const core::Workspace& before, const core::Workspace& after, const QString& what,
                      const QString& mergeKey)
{
    m_stack.push(new ViewCommand(before, after, what, mergeKey, m_now(), m_show));
}

} // namespace oa::window
