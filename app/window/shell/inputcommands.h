// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

namespace oa::window {

class Comparison;
class DatabaseJobs;
class JobsDock;
class MainActions;
class RejectedDock;
class Session;
class StatusLine;

/// Wires what is done about the data beyond comparing it: rejected receipts, payload formats, counting a range anew,
/// the dock of jobs. Belongs to the main window, whose parts it is given.
class InputCommands : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MainActions* actions;
        Session* session;
        DatabaseJobs* jobs;
        Comparison* comparison;
        RejectedDock* rejected;
        JobsDock* jobsDock;
        StatusLine* status;
    };

    InputCommands(const Parts& parts, QWidget* window);

private:
    void connectRejected();
    void connectJobs();
    void update();
    void showFormats(const QString& sample);
    void showRecompute();

    Parts m_parts;
    QWidget* m_window;
};

} // namespace oa::window
