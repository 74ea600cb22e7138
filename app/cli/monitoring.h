// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/cli/command.h"
#include "app/metrics/metricsendpoint.h"
#include "app/metrics/statereader.h"

#include <memory>
#include <optional>

namespace oa::db {
class ConnectionParameters;
}

namespace oa::cli {

/// --metrics, for commands that keep running.
Option metricsOption();

/// What a command that keeps running shows of itself and of its database while this lives: on the address of --metrics,
/// and in the file of --metrics-file, written again every ten seconds. Costs nothing when neither was given.
class Monitoring
{
public:
    /// The address of --metrics, if it was given. To be asked before anything is opened. Errors (usage).
    static tl::expected<std::optional<metrics::ListenAddress>, Failure> addressOf(const CommandLine& line);

    /// Begins. Says where the metrics are. Errors: when nobody can listen there; the file cannot be written.
    static tl::expected<Monitoring, Failure> start(const Invocation& invocation,
                                                   const std::optional<metrics::ListenAddress>& listen,
                                                   const db::ConnectionParameters& database);

private:
    std::unique_ptr<metrics::MetricsEndpoint> m_endpoint;
    std::unique_ptr<metrics::StateReader> m_reader;
};

} // namespace oa::cli
