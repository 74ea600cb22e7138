// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QMainWindow;

namespace oa::core {
class Clock;
}

namespace oa::window {

class Banner;
class Comparison;
class DatabaseJobs;
class MainActions;
class Session;
class Settings;

/// What the features of a window share. All of it outlives them.
struct WindowParts
{
    QMainWindow* window;
    MainActions* actions;
    Session* session;
    DatabaseJobs* jobs;
    Comparison* comparison;
    Banner* banner;
    Settings& settings;
    const core::Clock& clock;
};

} // namespace oa::window
