// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/documents/documentlayout.h"

#include <QWidget>

namespace oa::window {

/// The boxes of one receipt on a blank page, coloured by score: no picture of the receipt is stored, and the view says
/// so. A box under the pointer tells its text and scores.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentView(QWidget* parent = nullptr);
    void setItems(const std::vector<DocumentItem>& items);
    QSize sizeHint() const override { return {260, 340}; }

    /// From red over yellow to green; grey without a score.
    static QColor colorFor(const std::optional<double>& score);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF page() const;
    QRectF onPage(const QRectF& box) const;

    std::vector<DocumentItem> m_items;
};

} // namespace oa::window
