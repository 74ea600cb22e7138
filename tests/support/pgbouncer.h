// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testserver.h"

namespace oa::tests {

/// A pgbouncer that lends a TestServer's connections by transaction, on a unix socket of its own. Ends with the test.
class PgBouncer
{
public:
    static bool isInstalled();

    explicit PgBouncer(const TestServer& server);
    ~PgBouncer();
    PgBouncer(const PgBouncer&) = delete;
    PgBouncer& operator=(const PgBouncer&) = delete;

    /// With `ignoresOptions` it accepts start-up options and throws them away, as administrators often have it do.
    /// `further`: lines of its configuration.
    bool start(bool ignoresOptions = false, const QStringList& further = {});
    QString problem() const { return m_problem; }
    /// The same database and role, through the pooler.
    db::ConnectionParameters through(db::ConnectionParameters parameters) const;

private:
    static QString program();

    const TestServer& m_server;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_problem;
};

} // namespace oa::tests
