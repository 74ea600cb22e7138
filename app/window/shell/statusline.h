// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace oa::window {

class SymbolView;

/// The bottom line: connection, receipts that do not count or have times that cannot be true, newest document, newest
/// bucket, lag, what is pending.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showConnection(Session::State state, const QString& name, bool isReadOnly);
    /// In a pause with what the charts are as of, instead of what there is by now.
    void showExtent(const std::optional<db::DataExtent>& extent, const QTimeZone& zone,
                    const std::optional<Comparison::Pause>& pause);
    void showJobs(int active);
    /// How many receipts do not count; nothing is shown for none.
    void showRejected(qint64 documents);
    /// How far this computer's clock is ahead of the server's; told when it is far.
    void showClock(std::chrono::microseconds ownIsAheadBy);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void jobsRequested();
    void rejectedRequested();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* addLabel(const QString& name);
    void makeRoom();
    void showImplausible(const db::DataExtent& extent);
    SymbolView* m_icon;
    QLabel* m_connection;
    QLabel* m_readOnly;
    QLabel* m_jobs;
    QToolButton* m_rejected;
    QLabel* m_implausible;
    QLabel* m_clock;
    QLabel* m_newest;
    QLabel* m_bucket;
    QLabel* m_lag;
    bool m_isAway = false; ///< the connection is lost or refused
};

} // namespace oa::window
