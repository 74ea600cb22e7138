// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/refresh/refresher.h"
#include "tests/support/testserver.h"

namespace oa::tests {

/// A migrated database with a writer's and a refresher's connection, and the oracle to compare with.
class PipelineFixture
{
public:
    explicit PipelineFixture(TestServer& server);
    /// On a database that is there already.
    enum class Tables { Migrated, AsTheyAre };
    PipelineFixture(TestServer& server, db::ConnectionParameters database, Tables tables = Tables::Migrated);

    db::ConnectionParameters parameters() const { return m_parameters; }
    db::Connection& writer() { return *m_writer; }
    db::Connection& worker() { return *m_worker; }
    std::unique_ptr<db::Connection> connect() { return m_server.connect(m_parameters); }

    /// Runs statements as the writer. False, with a warning, on failure.
    bool write(std::string_view sql);
    /// The first column of the first row as text; "(failed)" with a warning on failure.
    QString value(std::string_view sql);

    /// Refreshes until nothing is pending; counts of all steps. Nothing, with a warning, on failure.
    std::optional<db::RefreshCounts> drain(db::RefreshOptions options = {});

    /// Where the roll-ups differ from a recompute in plain SQL, and what verify finds, one line each; empty when all is
    /// well.
    QString differences();

    /// Documents of the predecessor's shape.
    static QString payload(const QString& business, const QString& total, const QString& score = {},
                           const QString& ocrScore = {});
    /// "INSERT INTO documents …" of one document.
    static std::string insertion(const QString& timestamp, const QString& payload);

private:
    void spread();

    TestServer& m_server;
    db::ConnectionParameters m_parameters;
    std::unique_ptr<db::Connection> m_writer;
    std::unique_ptr<db::Connection> m_worker;
};

} // namespace oa::tests
