// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace oa::db {

/// The entry of a service, by libpq's keywords, from the files in which libpq looks: PGSERVICEFILE or
/// ~/.pg_service.conf, then the system's. Nothing when there is none of that name, or what it says stands elsewhere
/// (LDAP).
std::optional<QMap<QString, QString>> serviceEntry(const QString& service);

} // namespace oa::db
