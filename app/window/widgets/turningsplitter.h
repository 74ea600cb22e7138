// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSplitter>

namespace oa::window {

/// Parts beside each other in a wide dock, below each other in a tall one.
class TurningSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit TurningSplitter(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace oa::window
