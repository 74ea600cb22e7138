// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

namespace oa::charts {

/// The place by which a pane is taken to change places with others: by dragging, or with the arrow keys.
class PaneGrip final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneGrip(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {18, 24}; }

Q_SIGNALS:
    void dragged(QPoint globalPosition);
    void stepped(int by); ///< -1 to the left, 1 to the right

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace oa::charts
