// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/pgvariables.h"

#include <QHash>

namespace oa::db {

namespace {

/// Written before threads are started, only read afterwards.
QHash<QByteArray, QString>& taken()
{
    static QHash<QByteArray, QString> variables;
    return variables;
}

} // namespace

void takePgVariables()
{
    for (const auto* name : {"PGSERVICE", "PGOPTIONS", "PGHOSTADDR"}) {
        if (!qEnvironmentVariableIsSet(name))
            continue;
        taken().insert(name, qEnvironmentVariable(name));
        qunsetenv(name);
    }
}

QString pgVariable(const char* name)
{
    return taken().value(name, qEnvironmentVariable(name));
}

} // namespace oa::db
