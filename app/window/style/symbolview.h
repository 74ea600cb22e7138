// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIcon>
#include <QWidget>

namespace oa::window {

/// An icon of resources/icons beside a text, in the colours of whatever theme is on.
class SymbolView : public QWidget
{
    Q_OBJECT

public:
    /// `side` in device-independent pixels.
    explicit SymbolView(int side, QWidget* parent = nullptr);

    void setSymbol(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QIcon m_icon;
};

} // namespace oa::window
