// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectionparameters.h"

namespace oa::db {

/// The keywords of a connection as they count: what was given, then what its service says, then PG* variables. As libpq
/// reads them, but for one thing: where a host is given, an address that was meant for another is not used.
class EffectiveValues
{
public:
    explicit EffectiveValues(const ConnectionParameters& parameters);

    /// Given or of the service; what libpq finds by itself is left to it. Without "service", unless its entry was not
    /// found: then libpq says so.
    const QMap<QString, QString>& keywords() const { return m_keywords; }
    /// Empty when nothing says anything; also of "options" and "connect_timeout" from the environment.
    QString value(const QString& keyword) const;

private:
    QMap<QString, QString> m_keywords;
};

} // namespace oa::db
