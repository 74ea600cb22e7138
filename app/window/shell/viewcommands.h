// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace oa::window {

class Comparison;
class MainActions;
class RangeBar;
class Session;
class Settings;
class ViewHistory;

/// The View and Edit menus and the range bar: connects them with what is compared, both ways.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    ViewCommands(MainActions* actions, RangeBar* rangeBar, Comparison* comparison, ViewHistory* history,
                 Session* session, Settings& settings, QObject* parent = nullptr);

    /// Shows in menus and range bar what the comparison is now.
    void update();

private:
    void connectRangeBar();
    void connectActions();
    void makeUndo();

    MainActions* m_actions;
    RangeBar* m_rangeBar;
    Comparison* m_comparison;
    ViewHistory* m_history;
    Session* m_session;
    Settings& m_settings;
};

} // namespace oa::window
