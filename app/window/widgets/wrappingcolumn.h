// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QVBoxLayout>

namespace oa::window {

/// A column of which something wraps: text, or a row of buttons. Never lower than what it holds needs at its width,
/// which Qt's own does not count: things would be squeezed until they lie over each other.
class WrappingColumn : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;

    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int m_width = 0;
};

} // namespace oa::window
