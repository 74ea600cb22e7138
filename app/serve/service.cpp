// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/service.h"

#include "app/serve/desk.h"
#include "app/serve/http/httpserver.h"
#include "app/serve/http/texts.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <future>
#include <mutex>

namespace oa::serve {

/// What lives in the thread of the connections: made and destroyed there.
class Service::Front : public QObject
{
public:
    explicit Front(ServiceOptions given)
        : options(std::move(given))
        , sources{options.zone, options.draw}
    {}

    /// In the thread.
    core::Result<quint16> open()
    {
        home = std::make_unique<core::Mailbox>();
        const auto revive = !options.revive ? Workers::Revive() : [this](std::stop_token stop) {
            const std::lock_guard lock(reviving);
            return options.revive(std::move(stop));
        };
        workers = std::make_unique<Workers>(options.database, options.workers, options.limits.answer, revive);
        drawers = std::make_unique<Workers>(options.database, 1, options.limits.answer, revive);
        work = std::make_unique<SharedWork>(*workers, *home);
        pictures = std::make_unique<SharedWork>(*drawers, *home);
        desk = std::make_unique<Desk>(options.access, sources, *work, *pictures, options.answered);
        server = std::make_unique<HttpServer>(*desk, options.limits, options.encryption);
        OA_TRY(server->open(options.address, options.port));
        return server->serverPort();
    }
    /// In the thread.
    void close()
    {
        server.reset(); // whose connections give up their questions
        workers.reset();
        drawers.reset();
        desk.reset();
        work.reset();
        pictures.reset();
        home.reset();
    }

    ServiceOptions options;
    std::mutex reviving;
    Sources sources;
    std::unique_ptr<core::Mailbox> home;
    std::unique_ptr<Workers> workers;
    std::unique_ptr<Workers> drawers;
    std::unique_ptr<SharedWork> work;
    std::unique_ptr<SharedWork> pictures;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<HttpServer> server;
};

Service::Service() = default;

core::Result<std::unique_ptr<Service>> Service::start(ServiceOptions options)
{
    std::unique_ptr<Service> service(new Service);
    service->m_front = std::make_unique<Front>(std::move(options));
    service->m_front->moveToThread(&service->m_thread);
    // Opened when the thread begins, and told by a promise: a blocking call of Qt's is ordered by locks that a
    // sanitizer does not see.
    auto* const front = service->m_front.get();
    const auto opened = std::make_shared<std::promise<core::Result<quint16>>>();
    QObject::connect(
        &service->m_thread, &QThread::started, front, [front, opened] { opened->set_value(front->open()); },
        Qt::DirectConnection);
    service->m_thread.start();
    auto port = opened->get_future().get();
    if (!port)
        return tl::unexpected(std::move(port.error()));
    service->m_port = *port;
    return service;
}

Service::~Service()
{
    QMetaObject::invokeMethod(
        m_front.get(), [this] { m_front->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

qint64 Service::requests() const
{
    return m_front->desk ? m_front->desk->requests() : 0;
}

core::Result<QSslConfiguration> encryptionFrom(const QString& certificateFile, const QString& keyFile)
{
    const auto contentOf = [](const QString& path) -> core::Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::ErrorCode::NotFound,
                              translated(QT_TRANSLATE_NOOP("oa::serve", "“%1” cannot be read.")).arg(path),
                              file.errorString());
        return file.readAll();
    };
    OA_TRY_ASSIGN(const auto certificateText, contentOf(certificateFile));
    OA_TRY_ASSIGN(const auto keyText, contentOf(keyFile));
    const auto chain = QSslCertificate::fromData(certificateText, QSsl::Pem);
    QSslKey key;
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (key.isNull())
            key = QSslKey(keyText, algorithm, QSsl::Pem, QSsl::PrivateKey);
    }
    if (chain.isEmpty() || chain.front().isNull() || key.isNull()) {
        return core::fail(core::ErrorCode::BadInput,
                          translated(QT_TRANSLATE_NOOP("oa::serve", "“%1” holds no certificate, or “%2” no key to it."))
                              .arg(certificateFile, keyFile),
                          {},
                          translated(QT_TRANSLATE_NOOP("oa::serve", "Both have to be PEM files, the key without a "
                                                                    "password.")));
    }
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace oa::serve
