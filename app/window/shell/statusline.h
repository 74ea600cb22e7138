// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/connect/session.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace oa::window {

class SymbolView;

/// The bottom line: connection, newest document, newest bucket, lag, what is pending. Lag is computed from the data:
/// how much newer the newest document is than what the roll-ups cover, not how long ago something ran.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void showConnection(Session::State state, const QString& name, bool isReadOnly);
    void showExtent(const std::optional<db::DataExtent>& extent, const QTimeZone& zone);
    void showJobs(int active);
    /// How many receipts do not count; nothing is shown for none.
    void showRejected(qint64 documents);
    /// How far roll-ups trail behind documents, to the minute's end; zero when nothing is pending.
    static std::chrono::microseconds lagOf(const db::DataExtent& extent);

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
    SymbolView* m_icon;
    QLabel* m_connection;
    QLabel* m_readOnly;
    QLabel* m_jobs;
    QToolButton* m_rejected;
    QLabel* m_newest;
    QLabel* m_bucket;
    QLabel* m_lag;
};

} // namespace oa::window
