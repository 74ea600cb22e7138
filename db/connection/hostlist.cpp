// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/hostlist.h"

#include <libpq-fe.h>

#include <memory>

namespace oa::db {

namespace {

QByteArrayList listFrom(const char* value)
{
    return value == nullptr || *value == '\0' ? QByteArrayList() : QByteArray(value).split(',');
}

} // namespace

HostList HostList::of(pg_conn* connection)
{
    HostList list;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection), &PQconninfoFree);
    for (const auto* option = options.get(); option != nullptr && option->keyword != nullptr; ++option) {
        const QByteArrayView keyword(option->keyword);
        if (keyword == "host")
            list.hosts = listFrom(option->val);
        else if (keyword == "hostaddr")
            list.addresses = listFrom(option->val);
        else if (keyword == "port")
            list.ports = listFrom(option->val);
    }
    return list;
}

QByteArray HostList::portOf(qsizetype index) const
{
    if (ports.size() == 1)
        return ports.front();
    return ports.value(index);
}

std::optional<HostList> HostList::afterPresentOne(pg_conn* connection) const
{
    const QByteArray host(PQhost(connection));
    const QByteArray port(PQport(connection));
    for (qsizetype i = 0; i + 1 < count(); ++i) {
        // PQhost answers the address where no name was given.
        const auto name = hosts.value(i).isEmpty() ? addresses.value(i) : hosts.value(i);
        const auto wanted = portOf(i);
        if (name != host || (!wanted.isEmpty() && wanted != port))
            continue;
        HostList rest;
        rest.hosts = hosts.mid(i + 1);
        rest.addresses = addresses.mid(i + 1);
        rest.ports = ports.size() == 1 ? ports : ports.mid(i + 1);
        return rest;
    }
    return std::nullopt;
}

} // namespace oa::db
