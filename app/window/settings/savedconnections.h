// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/savedconnection.h"

#include <optional>
#include <vector>

namespace oa::window {

class Settings;

/// Databases that were opened or saved, newest first, kept in the settings without passwords. What this program
/// cannot read there stays there.
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
    struct Imported
    {
        int added = 0;
        int unreadable = 0; ///< entries of the file that were left out
    };
    /// Adds what the file holds. Errors: NotFound, and those of connectionsFromJson().
    core::Result<Imported> importFrom(const QString& path);

private:
    database::ConnectionList read() const;
    void store(const database::ConnectionList& saved);

    Settings& m_settings;
};

} // namespace oa::window
