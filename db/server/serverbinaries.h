// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace oa::db {

/// Where the programs of a PostgreSQL server (initdb, postgres, pg_ctl) are on this computer.
class ServerBinaries
{
public:
    /// The newest of those in `pg_config --bindir`, /usr/lib/postgresql/*/bin, other usual folders and PATH. With
    /// `major` only a server of that major version will do; without, none older than oldestServerMajor. Errors:
    /// NotFound, naming what to install.
    static core::Result<ServerBinaries> find(int major = 0);

    /// Those in this folder; nothing when some are missing there or cannot be run.
    static std::optional<ServerBinaries> in(const QString& folder);

    QString path(const QString& program) const { return m_folder + u'/' + program; }
    const QString& folder() const { return m_folder; }
    int majorVersion() const { return m_major; }

private:
    QString m_folder;
    int m_major = 0;
};

} // namespace oa::db
