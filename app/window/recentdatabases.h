// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connectionparameters.h"

#include <vector>

namespace oa::window {

class Settings;

/// Databases that were opened or saved, newest first, kept in the settings without passwords.
class RecentDatabases
{
public:
    explicit RecentDatabases(Settings& settings)
        : m_settings(settings)
    {}

    std::vector<db::ConnectionParameters> list() const;
    /// Puts it first; one that is known moves up.
    void add(const db::ConnectionParameters& parameters);
    void remove(const QString& conninfo);

private:
    Settings& m_settings;
};

} // namespace oa::window
