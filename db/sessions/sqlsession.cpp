// SPDX-License-Identifier: GPL-3.0-only
#include "db/sessions/sqlsession.h"

#include "db/address/effectivevalues.h"
#include "db/connection/connection.h"
#include "db/connection/sqlerror.h"

#include <QCoreApplication>
#include <QSet>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <libpq-fe.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::SqlSession)
};

/// In a conninfo string. The driver turns semicolons into blanks, so a value must not hold any.
QString quotedValue(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString connectOptions(const EffectiveValues& values)
{
    // The driver has calls of its own for these.
    static const QSet<QString> known{u"host"_s, u"port"_s, u"dbname"_s, u"user"_s, u"password"_s, u"options"_s};
    QStringList options{u"fallback_application_name='OCR Analytics'"_s};
    for (auto it = values.keywords().cbegin(); it != values.keywords().cend(); ++it) {
        if (!known.contains(it.key()))
            options << it.key() + u'=' + quotedValue(it.value());
    }
    if (const auto given = values.value(u"options"_s); !given.isEmpty())
        options << u"options="_s + quotedValue(given);
    return options.join(u';');
}

} // namespace

core::Result<std::unique_ptr<SqlSession>> SqlSession::open(const ConnectionParameters& parameters)
{
    const EffectiveValues values(parameters);
    for (const auto& value : values.keywords()) {
        if (value.contains(u';'))
            return fail(ErrorCode::BadInput, Texts::tr("A connection setting must not contain a semicolon."));
    }
    std::unique_ptr<SqlSession> session(new SqlSession(QUuid::createUuid().toString(QUuid::Id128)));
    auto database = QSqlDatabase::addDatabase(u"QPSQL"_s, session->m_name);
    if (!database.isValid()) {
        return fail(ErrorCode::NotFound, Texts::tr("Qt's PostgreSQL driver is not installed."), {},
                    Texts::tr("On Debian and Ubuntu: sudo apt install libqt6sql6-psql"));
    }
    database.setHostName(values.keywords().value(u"host"_s));
    if (const auto port = values.keywords().value(u"port"_s).toInt(); port > 0)
        database.setPort(port);
    database.setDatabaseName(values.keywords().value(u"dbname"_s));
    database.setUserName(values.keywords().value(u"user"_s));
    database.setPassword(values.keywords().value(u"password"_s));
    database.setConnectOptions(connectOptions(values));
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!database.open()) {
        // The driver has only words to tell; a connection of our own knows what they mean.
        const auto words = database.lastError().databaseText();
        auto probe = Connection::open(parameters);
        if (!probe)
            return tl::unexpected(std::move(probe.error()));
        return fail(ErrorCode::ConnectionLost, Texts::tr("The connection to the database failed."), words);
    }
    const auto handle = database.driver()->handle();
    if (const auto* connection = static_cast<PGconn* const*>(handle.constData()); connection && *connection)
        session->m_socket = PQsocket(*connection);
    return session;
}

SqlSession::SqlSession(QString name)
    : m_name(std::move(name))
{}

SqlSession::~SqlSession()
{
    m_firstCut.reset();
    m_secondCut.reset();
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<QSqlQuery> SqlSession::query(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    bool done = false;
    if (values.isEmpty()) {
        // Not prepared: the driver's PREPARE takes no DDL and stumbles over jsonb's ? operators.
        done = query.exec(sql);
    } else if (query.prepare(sql)) {
        for (const auto& value : values)
            query.addBindValue(value);
        done = query.exec();
    }
    if (!done) {
        const auto error = query.lastError();
        const auto state = error.nativeErrorCode().toLatin1();
        // Without a state the server had nothing to say any more.
        if (state.isEmpty()) {
            m_isUsable = false;
            return tl::unexpected(lostConnectionError(error.databaseText()));
        }
        return tl::unexpected(errorFromServer({state, error.databaseText(), {}, {}, {}}));
    }
    return query;
}

core::Result<> SqlSession::read(Statement statement, const QVariantList& values,
                                const std::function<void(const QSqlQuery&)>& row)
{
    // No settings of the session: poolers refuse them when connecting, and lend them to others afterwards.
    OA_TRY(query(u"BEGIN TRANSACTION READ ONLY"_s));
    const auto rows = [&]() -> core::Result<> {
        OA_TRY_ASSIGN(auto result, query(sqlText(statement), values));
        while (result.next())
            row(result);
        if (const auto error = result.lastError(); error.isValid()) {
            m_isUsable = false;
            return tl::unexpected(lostConnectionError(error.databaseText()));
        }
        return {};
    }();
    const auto ended = query(u"ROLLBACK"_s); // nothing was changed
    OA_TRY(rows);
    if (!ended)
        return tl::unexpected(ended.error());
    return {};
}

void SqlSession::endWith(const std::stop_token& first, const std::stop_token& second)
{
    const auto cut = [this] {
        m_isUsable = false;
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
    };
    m_firstCut.reset();
    m_secondCut.reset();
    m_firstCut.emplace(first, cut);
    m_secondCut.emplace(second, cut);
}

} // namespace oa::db
