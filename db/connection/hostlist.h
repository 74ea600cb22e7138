// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

struct pg_conn;

namespace oa::db {

/// The servers that libpq tries in turn, as they stand once service file and environment were applied. libpq skips one
/// that refuses, but waits for one that is silent: who gives each its time has to leave the silent one out.
class HostList
{
public:
    static HostList of(pg_conn* connection);

    /// What comes after the server that `connection` is trying; nothing when that is the last one.
    std::optional<HostList> afterPresentOne(pg_conn* connection) const;

    qsizetype count() const { return qMax(hosts.size(), addresses.size()); }

    // Lists of libpq's keywords host, hostaddr and port; empty, or as long as count(), the ports also one for all.
    QByteArrayList hosts;
    QByteArrayList addresses;
    QByteArrayList ports;

private:
    QByteArray portOf(qsizetype index) const;
};

} // namespace oa::db
