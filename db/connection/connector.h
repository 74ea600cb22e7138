// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"

#include <memory>
#include <stop_token>

struct pg_conn;

namespace oa::db {

struct ConnectionCloser
{
    void operator()(pg_conn* connection) const;
};
using ConnectionHandle = std::unique_ptr<pg_conn, ConnectionCloser>;

/// Connects in a thread of its own, since libpq looks host names up without a way to interrupt it: a stop request or
/// the time-out (connect_timeout, 4 s unless given, for each server that is named) returns at once and the attempt ends
/// by itself.
core::Result<ConnectionHandle> connectToServer(const ConnectionParameters& parameters, std::stop_token stop);

} // namespace oa::db
