// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class RangeBar;
class ViewHistory;

/// The View and Edit menus and the range bar: connects them with what is compared, both ways. Owns what undo goes by.
class ViewFeature : public QObject
{
    Q_OBJECT

public:
    ViewFeature(const WindowParts& parts, RangeBar* rangeBar);

    ViewHistory* history() const { return m_history; }
    /// Whether there are charts to look around in.
    void setAvailable(bool available);

private:
    void update();
    void showSpellings();
    void showCurrencies();
    void connectRangeBar();
    void connectActions();
    void makeUndo();

    WindowParts m_parts;
    RangeBar* m_rangeBar;
    ViewHistory* m_history;
};

} // namespace oa::window
