// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace oa::metrics {

class Meters;

/// An address and port to listen on. The address has to be given: a port alone would mean every interface.
struct ListenAddress
{
    QString address; ///< of a computer's interface: "127.0.0.1", "::1"
    int port = 0;    ///< 0: one that is free

    /// Reads "127.0.0.1:9470", "[::1]:9470" or "localhost:9470". Errors: BadInput.
    static core::Result<ListenAddress> fromText(const QString& text);
    QString toText() const;
    bool isLoopback() const;
};

/// Answers GET /metrics until it is destroyed. Has threads of its own and asks nobody but `meters`, which must outlive
/// it.
class MetricsEndpoint
{
public:
    /// Errors: BadInput when nobody can listen there, because the port is taken for instance.
    static core::Result<std::unique_ptr<MetricsEndpoint>> open(const ListenAddress& listen, const Meters& meters);
    ~MetricsEndpoint();

    int port() const { return m_port; }

private:
    class Private;
    explicit MetricsEndpoint(std::unique_ptr<Private> made, int port);
    std::unique_ptr<Private> d;
    int m_port;
};

} // namespace oa::metrics
