// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/monitoring.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/metrics/metricsfile.h"
#include "db/address/connectionparameters.h"

#include <QCoreApplication>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

Q_LOGGING_CATEGORY(logMetrics, "oa.metrics", QtWarningMsg)

} // namespace

Option metricsOption()
{
    return {"metrics", Value::Required, "ADDRESS:PORT",
            QT_TRANSLATE_NOOP("oa::cli", "Serve metrics for Prometheus there, such as 127.0.0.1:9470.")};
}

tl::expected<std::optional<metrics::ListenAddress>, Failure> Monitoring::addressOf(const CommandLine& line)
{
    if (!line.has("metrics"_L1))
        return std::nullopt;
    auto listen = metrics::ListenAddress::fromText(line.value("metrics"_L1));
    if (!listen)
        return tl::unexpected(Failure(std::move(listen.error()), ExitCode::WrongUsage));
    return *std::move(listen);
}

tl::expected<Monitoring, Failure> Monitoring::start(const Invocation& invocation,
                                                    const std::optional<metrics::ListenAddress>& listen,
                                                    const db::ConnectionParameters& database)
{
    Monitoring monitoring;
    const auto path = invocation.line.value("metrics-file"_L1);
    if (!listen && path.isEmpty())
        return monitoring;
    auto& meters = invocation.meters;
    if (listen) {
        OA_TRY_ASSIGN(monitoring.m_endpoint, metrics::MetricsEndpoint::open(*listen, meters));
        auto shown = *listen;
        shown.port = monitoring.m_endpoint->port();
        invocation.console.message(
            translated(QT_TRANSLATE_NOOP("oa::cli", "Metrics: http://%1/metrics")).arg(shown.toText()));
    }
    std::function<void()> collected;
    if (!path.isEmpty()) {
        OA_TRY(metrics::writeMetricsFile(path, meters));
        collected = [path, &meters] {
            if (const auto written = metrics::writeMetricsFile(path, meters); !written)
                qCWarning(logMetrics).noquote() << written.error().text();
        };
    }
    monitoring.m_reader = std::make_unique<metrics::StateReader>(database, meters, std::move(collected));
    return monitoring;
}

} // namespace oa::cli
