// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace oa::window {

/// A row below the ranking about its medians: offers to work them out where that is a lot of work, and says while that
/// takes long, with a way to stop it.
class MedianBar : public QWidget
{
    Q_OBJECT

public:
    explicit MedianBar(QWidget* parent = nullptr);

    void offer(qint64 documents);
    /// What is quick needs no word: the row appears after a moment.
    void showBusy(qint64 documents);
    void clear();

Q_SIGNALS:
    void requested();
    void canceled();

private:
    QPushButton* m_ask;
    QLabel* m_doing;
    QProgressBar* m_busy;
    QPushButton* m_cancel;
    QTimer m_patience;
};

} // namespace oa::window
