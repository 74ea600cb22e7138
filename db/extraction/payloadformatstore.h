// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/payloadformats.h"

namespace oa::db {

class Connection;

/// The payload formats that people described themselves, in the row "payload_formats" of settings. Uses the connection
/// in the caller's thread.
class PayloadFormatStore
{
public:
    explicit PayloadFormatStore(Connection& connection);

    core::Result<core::PayloadFormats> read();

    /// What a change of formats makes necessary.
    enum class Recompute {
        Nothing,  ///< nothing changed
        Rejected, ///< formats were only added behind all others: what counted goes on counting as it did
        Everything
    };
    static Recompute neededAfter(const std::vector<core::PayloadFormat>& before,
                                 const std::vector<core::PayloadFormat>& after);

    /// Stores the formats and invalidates what the change makes necessary, in one transaction, when no refresh is at
    /// work; every refresh that begins afterwards uses them. Errors: BadInput for formats that fromJson() would leave
    /// out, Denied, …; then nothing has changed.
    core::Result<Recompute> save(const std::vector<core::PayloadFormat>& formats);

private:
    Connection& m_connection;
};

} // namespace oa::db
