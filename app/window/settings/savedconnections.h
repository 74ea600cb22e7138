// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/savedconnection.h"

#include <optional>
#include <vector>

namespace oa::window {

class Settings;

/// Databases that were opened or saved, newest first, kept in the settings without passwords.
class SavedConnections
{
public:
    explicit SavedConnections(Settings& settings)
        : m_settings(settings)
    {}

    std::vector<database::SavedConnection> list() const;
    std::optional<database::SavedConnection> find(const QString& key) const;
    /// Puts it first; one that is known moves up and becomes as given.
    void add(const database::SavedConnection& connection);
    void remove(const QString& key);

    /// Errors: DiskFull, Other.
    core::Result<> exportTo(const QString& path) const;
    /// Adds what the file holds and answers how many there were. Errors: NotFound, and those of connectionsFromJson().
    core::Result<int> importFrom(const QString& path);

private:
    void store(const std::vector<database::SavedConnection>& connections);

    Settings& m_settings;
};

} // namespace oa::window
