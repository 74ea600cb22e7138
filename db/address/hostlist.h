// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <vector>

struct pg_conn;

namespace oa::db {

/// An address that was tried, as libpq names it; `host` is the address where no name was given.
struct AddressTried
{
    QByteArray host;
    QByteArray address; ///< empty for a socket, and while the name is looked up
    QByteArray port;
    friend bool operator==(const AddressTried&, const AddressTried&) = default;
};

/// The servers that libpq tries in turn, as they stand once service file and environment were applied. libpq skips an
/// address that refuses, but waits for one that is silent: who gives each its time has to leave the silent one out.
class HostList
{
public:
    static HostList of(pg_conn* connection);

    /// What comes after the last one tried: the other addresses of its name, then the servers behind it; nothing when
    /// that is all. Looks the name up, so it may block.
    std::optional<HostList> after(const std::vector<AddressTried>& tried) const;

    qsizetype count() const { return qMax(hosts.size(), addresses.size()); }

    // Lists of libpq's keywords host, hostaddr and port; empty, or as long as count(), the ports also one for all.
    QByteArrayList hosts;
    QByteArrayList addresses;
    QByteArrayList ports;

private:
    QByteArray portOf(qsizetype index) const;
    qsizetype indexOf(const AddressTried& server) const;
};

} // namespace oa::db
