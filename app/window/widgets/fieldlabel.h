// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLabel>

namespace oa::window {

/// Names the field beside it and is its buddy. As tall as the field, so that both texts stand on one line.
class FieldLabel : public QLabel
{
    Q_OBJECT

public:
    FieldLabel(const QString& text, QWidget* field, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace oa::window
