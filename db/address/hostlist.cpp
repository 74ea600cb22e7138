// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/hostlist.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <memory>

#include <netdb.h>
#include <sys/socket.h>

namespace oa::db {

namespace {

QByteArrayList listFrom(const char* value)
{
    return value == nullptr || *value == '\0' ? QByteArrayList() : QByteArray(value).split(',');
}

/// Of a name, in the order in which libpq tries them; none of a socket or of what is an address itself.
QByteArrayList addressesOf(const QByteArray& host)
{
    if (host.isEmpty() || host.startsWith('/') || host.startsWith('@'))
        return {};
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.constData(), nullptr, &hints, &found) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, &freeaddrinfo);
    QByteArrayList addresses;
    for (const auto* each = found; each != nullptr; each = each->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(each->ai_addr, each->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            addresses += text.data();
    }
    return addresses;
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

qsizetype HostList::indexOf(const AddressTried& server) const
{
    for (qsizetype i = 0; i < count(); ++i) {
        const auto name = hosts.value(i).isEmpty() ? addresses.value(i) : hosts.value(i);
        const auto wanted = portOf(i);
        const auto address = addresses.value(i);
        const auto isThere = address.isEmpty() || server.address.isEmpty() || address == server.address;
        if (name == server.host && isThere && (wanted.isEmpty() || wanted == server.port))
            return i;
    }
    return -1;
}

std::optional<HostList> HostList::after(const std::vector<AddressTried>& tried) const
{
    if (tried.empty())
        return std::nullopt;
    const auto& last = tried.back();
    const auto present = indexOf(last);
    if (present < 0)
        return std::nullopt;
    HostList rest;
    if (addresses.value(present).isEmpty()) {
        for (const auto& address : addressesOf(last.host)) {
            const AddressTried other{last.host, address, last.port};
            if (std::find(tried.begin(), tried.end(), other) != tried.end())
                continue;
            rest.hosts += last.host;
            rest.addresses += address;
            rest.ports += last.port;
        }
    }
    for (auto i = present + 1; i < count(); ++i) {
        rest.hosts += hosts.value(i);
        rest.addresses += addresses.value(i);
        rest.ports += portOf(i);
    }
    return rest.count() > 0 ? std::optional(rest) : std::nullopt;
}

} // namespace oa::db
