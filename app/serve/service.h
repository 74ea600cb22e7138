// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/access.h"
#include "app/serve/http/limits.h"
#include "app/serve/sources.h"
#include "db/address/connectionparameters.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace oa::serve {

/// What a service is made of.
struct ServiceOptions
{
    db::ConnectionParameters database;
    QHostAddress address;
    quint16 port = 0; ///< 0: one that is free
    Access access;
    std::optional<QSslConfiguration> encryption;
    QTimeZone zone; ///< where a question names none
    Draw draw;      ///< empty where the program was built without charts
    /// Starts a server again that nobody but us would start; empty for others. Any thread, one at a time.
    std::function<core::Result<>(std::stop_token)> revive;
    int workers = 4;
    std::function<void(int status)> answered; ///< told of each answer, in the thread of the connections; may be empty
    Limits limits;
};

/// Answers HTTP until it is destroyed, which takes less than a second. The connections of clients live in a thread of
/// their own, the questions are answered by workers.
class Service
{
public:
    /// Errors: BadInput when nobody can listen there.
    static core::Result<std::unique_ptr<Service>> start(ServiceOptions options);
    ~Service();

    quint16 port() const { return m_port; }
    /// How many were answered so far, refusals among them. Any thread.
    qint64 requests() const;

private:
    class Front;
    Service();

    std::unique_ptr<Front> m_front;
    QThread m_thread;
    quint16 m_port = 0;
};

/// A certificate with what stands between it and a root, and its key, of PEM files. Errors: NotFound, BadInput.
core::Result<QSslConfiguration> encryptionFrom(const QString& certificateFile, const QString& keyFile);

} // namespace oa::serve
