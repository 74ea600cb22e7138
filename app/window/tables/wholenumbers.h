// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStyledItemDelegate>

namespace oa::window {

/// Cuts texts that have no room in front of a number rather than within it: a number that is cut is another number.
class WholeNumbers final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The text, or as much of its beginning as fits into `width` pixels with an ellipsis behind it.
    static QString elided(const QString& text, const QFontMetrics& metrics, int width);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace oa::window
