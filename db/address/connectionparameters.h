// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace oa::db {

/// What libpq needs to connect. Nothing is decided here that libpq decides better: PG* variables, the service file and
/// the password file apply as in psql for whatever is not given. A value type; hold the password no longer than needed.
class ConnectionParameters
{
public:
    /// What a connection may do. Viewer sets default_transaction_read_only, Worker asks for a read-write server.
    enum class Role { Viewer, Worker };

    ConnectionParameters() = default;

    /// What people give: a URI ("postgresql://…"), "key=value …", a database or service name, empty for PG* variables
    /// alone, or what other tools take (see readConnectionText()). Errors: BadInput, never echoing a password.
    static core::Result<ConnectionParameters> fromConninfo(const QString& conninfo);
    /// What toConninfoWithoutPassword() wrote, perhaps on a computer whose libpq knows more keywords: those are kept.
    static core::Result<ConnectionParameters> fromStored(const QString& conninfo);

    QString value(const QString& keyword) const;                 ///< libpq keyword: "host", "dbname", "sslmode", …
    void setValue(const QString& keyword, const QString& value); ///< An empty value removes the keyword.
    const QMap<QString, QString>& values() const { return m_values; }

    /// Whether a network that somebody could listen at lies between here and the server, as far as these parameters
    /// say.
    bool isRemote() const;

    Role role() const { return m_role; }
    void setRole(Role role) { m_role = role; }

    /// For people and logs, without password: "alice@db.example.org:5432/receipts", "local database in …".
    QString displayName() const;
    /// What displayName() says instead of naming a host.
    void setLabel(const QString& label) { m_label = label; }
    QString label() const { return m_label; }
    /// key=value form, without password: for the recent list and exported files.
    QString toConninfoWithoutPassword() const;

    friend bool operator==(const ConnectionParameters&, const ConnectionParameters&) = default;

private:
    QMap<QString, QString> m_values;
    QString m_label;
    Role m_role = Role::Worker;
};

} // namespace oa::db
