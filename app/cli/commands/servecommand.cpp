// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/databaseaccess.h"
#include "app/cli/monitoring.h"
#include "app/metrics/meters.h"
#include "app/serve/drawingdesk.h"
#include "app/serve/service.h"
#include "core/base/numbertext.h"

#ifdef OCR_ANALYTICS_GUI
#include "app/presentation/panes/picture.h"
#include "charts/picture/drawnpicture.h"
#endif

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

constexpr qint64 mostWorkers = 64;

tl::unexpected<Failure> usage(core::Error error)
{
    return tl::unexpected<Failure>(Failure(std::move(error), ExitCode::WrongUsage));
}

tl::expected<metrics::ListenAddress, Failure> listenOption(const CommandLine& line)
{
    if (!line.has("listen"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "serve needs --listen.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write --listen 127.0.0.1:8080.")));
    auto listen = metrics::ListenAddress::fromText(line.value("listen"_L1));
    if (!listen)
        return usage(std::move(listen.error()));
    return *std::move(listen);
}

/// Who may ask. Whoever is on the network may not, without a token.
tl::expected<serve::Access, Failure> accessOf(const CommandLine& line, const metrics::ListenAddress& listen)
{
    serve::Access access;
    if (line.has("token-file"_L1)) {
        if (auto read = access.readTokens(line.value("token-file"_L1)); !read)
            return usage(std::move(read.error()));
    }
    if (!listen.isLoopback() && !access.needsToken()) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "Everybody on the network could read the totals at %1."))
                .arg(listen.toText()),
            translated(QT_TRANSLATE_NOOP("oa::cli",
                                         "Listen on 127.0.0.1, behind a reverse proxy, or name a file with a "
                                         "token: --token-file FILE.")));
    }
    for (const auto& origin : line.values("allow-origin"_L1)) {
        if (auto allowed = access.allowOrigin(origin); !allowed)
            return usage(std::move(allowed.error()));
    }
    return access;
}

tl::expected<std::optional<QSslConfiguration>, Failure> encryptionOf(const CommandLine& line)
{
    if (line.has("certificate"_L1) != line.has("key"_L1))
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--certificate and --key go together.")));
    if (!line.has("certificate"_L1))
        return std::nullopt;
    auto encryption = serve::encryptionFrom(line.value("certificate"_L1), line.value("key"_L1));
    if (!encryption)
        return usage(std::move(encryption.error()));
    return std::optional(*std::move(encryption));
}

#ifdef OCR_ANALYTICS_GUI
/// In the thread of the QApplication, on behalf of a worker.
serve::Draw drawingAt(serve::DrawingDesk& desk)
{
    return [&desk](const presentation::PlotRequest& request, serve::PictureKind kind,
                   const presentation::PlottedPanes& panes) -> core::Result<QByteArray> {
        return desk.draw([&]() -> core::Result<QByteArray> {
            const auto format = kind == serve::PictureKind::Svg ? charts::ImageFormat::Svg : charts::ImageFormat::Png;
            OA_TRY_ASSIGN(const auto picture, presentation::drawPicture(request, format, panes, nullptr));
            return picture->encoded();
        });
    };
}
#endif

tl::expected<serve::ServiceOptions, Failure> optionsOf(const Invocation& invocation)
{
    const auto& line = invocation.line;
    OA_TRY_ASSIGN(const auto listen, listenOption(line));
    serve::ServiceOptions options;
    options.address = QHostAddress(listen.address);
    options.port = static_cast<quint16>(listen.port);
    OA_TRY_ASSIGN(options.access, accessOf(line, listen));
    OA_TRY_ASSIGN(options.encryption, encryptionOf(line));
    OA_TRY_ASSIGN(const auto workers, line.integer("workers"_L1, 1, mostWorkers));
    options.workers = static_cast<int>(workers.value_or(options.workers));
    options.zone = invocation.zone;
    return options;
}

CommandOutcome run(const Invocation& invocation)
{
    OA_TRY_ASSIGN(auto options, optionsOf(invocation));
    OA_TRY_ASSIGN(const auto watched, Monitoring::addressOf(invocation.line));
    OA_TRY_ASSIGN(auto database, DatabaseAccess::open(invocation, DatabaseAccess::Tables::Readable));
    OA_TRY(database.tellProblems(invocation.console));
    database.closeConnection();
    options.database = database.parameters();
    OA_TRY_ASSIGN(const auto monitoring, Monitoring::start(invocation, watched, database.parameters()));

    if (database.isLocal())
        options.revive = [&database](std::stop_token stop) { return database.revive(std::move(stop)); };
    options.answered = [&meters = invocation.meters](int status) { meters.served(status); };
    serve::DrawingDesk desk;
#ifdef OCR_ANALYTICS_GUI
    options.draw = drawingAt(desk);
#endif
    const auto scheme = options.encryption ? u"https"_s : u"http"_s;
    auto shown = metrics::ListenAddress{options.address.toString(), 0};
    OA_TRY_ASSIGN(const auto service, serve::Service::start(std::move(options)));
    shown.port = service->port();
    //: %1 an address, such as http://127.0.0.1:8080/
    invocation.console.message(
        translated(QT_TRANSLATE_NOOP("oa::cli", "Serving: %1")).arg(scheme + u"://"_s + shown.toText() + u'/'));
    desk.run(invocation.stop);
    CommandResult result;
    result.json = {{u"requests"_s, service->requests()}};
    result.text =
        translated(QT_TRANSLATE_NOOP("oa::cli", "Requests answered: %1.")).arg(core::numberText(service->requests()));
    return result;
}

} // namespace

Command serveCommand()
{
    return {
        "serve",
        "",
        0,
        0,
        QT_TRANSLATE_NOOP("oa::cli", "Answer questions about totals over HTTP, read-only: JSON, CSV and pictures."),
        QT_TRANSLATE_NOOP(
            "oa::cli",
            "Runs until Ctrl-C. /api/v1/openapi.json describes what can be asked: series, businesses, ranking and "
            "status, as JSON or CSV, and /chart.png and /chart.svg, which export's painter draws. The page of the "
            "system "
            "before this one works with /api/business_ids, /api/minutedata and /api/hourdata.\n"
            "Whoever reaches an address that is not of this computer alone (127.0.0.1, ::1) needs a token, which "
            "stands "
            "in a file that nobody else may read; without one the program does not start. A client sends it as "
            "“Authorization: Bearer TOKEN”."),
        {
            {"listen", Value::Required, "ADDRESS:PORT",
             QT_TRANSLATE_NOOP("oa::cli", "Where to answer, such as 127.0.0.1:8080.")},
            {"token-file", Value::Required, "FILE",
             QT_TRANSLATE_NOOP("oa::cli", "Tokens that clients may send, one a line.")},
            {"allow-origin", Value::Required, "ORIGIN",
             QT_TRANSLATE_NOOP("oa::cli", "Pages from there may read the answers in browsers, such as "
                                          "https://wiki.example.org."),
             true},
            {"certificate", Value::Required, "FILE",
             QT_TRANSLATE_NOOP("oa::cli", "Answer by HTTPS, with this certificate (PEM).")},
            {"key", Value::Required, "FILE", QT_TRANSLATE_NOOP("oa::cli", "The certificate's key (PEM).")},
            {"workers", Value::Required, "N",
             QT_TRANSLATE_NOOP("oa::cli", "Connections to the database for answers; 4 without it. One more draws.")},
            metricsOption(),
        },
        run,
        true,
    };
}

} // namespace oa::cli
