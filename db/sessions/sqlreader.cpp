// SPDX-License-Identifier: GPL-3.0-only
#include "db/sessions/sqlreader.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace oa::db {

SqlReader::SqlReader()
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    m_thread.setObjectName(QStringLiteral("lists"));
}

SqlReader::~SqlReader()
{
    setDatabase({});
    m_stop.request_stop();
    // Qt wants a connection to be closed where it was opened.
    QtConcurrent::run(&m_thread, [this] { m_session.reset(); }).waitForFinished();
    m_thread.waitForDone();
}

void SqlReader::setDatabase(std::optional<ConnectionParameters> database)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = std::move(database);
}

bool SqlReader::hasDatabase() const
{
    const std::lock_guard lock(m_mutex);
    return m_wanted.has_value();
}

core::Result<SqlSession*> SqlReader::session(const std::stop_token& stop)
{
    std::optional<ConnectionParameters> wanted;
    {
        const std::lock_guard lock(m_mutex);
        wanted = m_wanted;
    }
    if (!wanted)
        return core::fail(core::ErrorCode::NotFound,
                          QCoreApplication::translate("oa::db::SqlReader", "There is no connection to a database."));
    if (m_session && (!m_session->isUsable() || m_open != wanted))
        m_session.reset();
    if (!m_session) {
        OA_TRY_ASSIGN(m_session, SqlSession::open(*wanted));
        m_open = wanted;
    }
    m_session->endWith(stop, m_stop.get_token());
    return m_session.get();
}

} // namespace oa::db
