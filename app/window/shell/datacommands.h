// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QWidget;

namespace oa::window {

class Banner;
class Comparison;
class DatabaseJobs;
class MainActions;

/// The Data menu: what a person has done to the database, asked for where something has to be known first.
class DataCommands : public QObject
{
    Q_OBJECT

public:
    DataCommands(MainActions* actions, DatabaseJobs* jobs, Comparison* comparison, Banner* banner, QWidget* window);

private:
    void seed();
    void importFile();
    void refresh();

    DatabaseJobs* m_jobs;
    Comparison* m_comparison;
    Banner* m_banner;
    QWidget* m_window;
};

} // namespace oa::window
