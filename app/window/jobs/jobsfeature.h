// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class JobsDock;

/// The dock of jobs, and what the Data menu has done to the database, asked for where something has to be known first.
class JobsFeature : public QObject
{
    Q_OBJECT

public:
    explicit JobsFeature(const WindowParts& parts);

    JobsDock* dock() const { return m_dock; }

private:
    void connectActions();
    void updateActions();
    void updateDock();
    void seed();
    void importFile();
    void refresh();
    void recompute();
    void retain();

    WindowParts m_parts;
    JobsDock* m_dock;
};

} // namespace oa::window
