// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/sqlerror.h"

#include "core/base/visiblename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <cstring>
#include <optional>

#include <netdb.h>

using namespace Qt::StringLiterals;
using oa::core::Error;
using oa::core::ErrorCode;
using oa::core::visibleName;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::SqlError)
};

struct Meaning
{
    const char* state; ///< a whole SQLSTATE, or the first two characters of a class
    ErrorCode code;
    const char* message;
    const char* remedy;
};

// Whole states stand before their class.
constexpr Meaning meanings[] = {
    {"08007", ErrorCode::OutcomeUnknown, QT_TRANSLATE_NOOP("oa::db::SqlError", "The outcome of the commit is unknown."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Look whether the change is there before repeating it.")},
    {"08", ErrorCode::ConnectionLost, QT_TRANSLATE_NOOP("oa::db::SqlError", "The connection to the database was lost."),
     ""},
    {"22", ErrorCode::BadInput, QT_TRANSLATE_NOOP("oa::db::SqlError", "The database does not accept a value."), ""},
    {"23", ErrorCode::BadInput, QT_TRANSLATE_NOOP("oa::db::SqlError", "The change would break a rule of the table."),
     ""},
    {"25006", ErrorCode::Denied, QT_TRANSLATE_NOOP("oa::db::SqlError", "This connection may only read."),
     QT_TRANSLATE_NOOP("oa::db::SqlError",
                       "The server is a standby, or the connection was opened for viewing. Connect to the primary "
                       "server with a role that may write.")},
    {"25P03", ErrorCode::ConnectionLost,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The server ended a transaction that had been idle for too long."),
     QT_TRANSLATE_NOOP("oa::db::SqlError",
                       "The limit is idle_in_transaction_session_timeout: raise it for this role.")},
    {"25P04", ErrorCode::TimedOut,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The server ended a transaction because it took too long."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The limit is transaction_timeout: raise it for this role.")},
    {"28P01", ErrorCode::Authentication,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The database did not accept the user name and password."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Check the user name and type the password again.")},
    {"28", ErrorCode::Authentication, QT_TRANSLATE_NOOP("oa::db::SqlError", "The database refused this user."),
     QT_TRANSLATE_NOOP("oa::db::SqlError",
                       "Check the user name. Ask the administrator whether pg_hba.conf lets this user in from this "
                       "computer and whether TLS is required.")},
    {"3D000", ErrorCode::NotFound, QT_TRANSLATE_NOOP("oa::db::SqlError", "There is no database with that name."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Check the name, or create the database with createdb first.")},
    {"3F000", ErrorCode::NotFound, QT_TRANSLATE_NOOP("oa::db::SqlError", "A schema is missing in the database."), ""},
    {"40003", ErrorCode::OutcomeUnknown, QT_TRANSLATE_NOOP("oa::db::SqlError", "The outcome of the commit is unknown."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Look whether the change is there before repeating it.")},
    {"40", ErrorCode::Conflict,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Another transaction changed the same rows at the same time."), ""},
    {"42501", ErrorCode::Denied, QT_TRANSLATE_NOOP("oa::db::SqlError", "The database role lacks a privilege."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Ask the owner of the database to grant it, or connect as another role.")},
    {"42P01", ErrorCode::NotFound, QT_TRANSLATE_NOOP("oa::db::SqlError", "A table is missing in the database."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Run “ocr-analytics migrate” to create the tables.")},
    {"42703", ErrorCode::NotFound, QT_TRANSLATE_NOOP("oa::db::SqlError", "A column is missing in the database."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Run “ocr-analytics migrate” to bring the tables up to date.")},
    {"42883", ErrorCode::NotFound, QT_TRANSLATE_NOOP("oa::db::SqlError", "A function is missing in the database."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Run “ocr-analytics migrate” to bring the tables up to date.")},
    {"53100", ErrorCode::DiskFull, QT_TRANSLATE_NOOP("oa::db::SqlError", "The disk of the database server is full."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Make room on the server, then try again: what was committed is safe.")},
    {"53300", ErrorCode::ConnectionLost,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The database has no free connection at the moment."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Close other programs that use it, or ask for a higher max_connections.")},
    {"53400", ErrorCode::Other, QT_TRANSLATE_NOOP("oa::db::SqlError", "A limit of the database was exceeded."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The limit is temp_file_limit: raise it for this role.")},
    {"53", ErrorCode::Other, QT_TRANSLATE_NOOP("oa::db::SqlError", "The database server ran out of resources."), ""},
    {"54", ErrorCode::BadInput, QT_TRANSLATE_NOOP("oa::db::SqlError", "A limit of the database was exceeded."), ""},
    {"55P03", ErrorCode::Conflict, QT_TRANSLATE_NOOP("oa::db::SqlError", "Somebody else has locked the table."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Try again in a moment. How long is waited for it is lock_timeout.")},
    {"55006", ErrorCode::Conflict, QT_TRANSLATE_NOOP("oa::db::SqlError", "The object is in use by somebody else."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Try again in a moment.")},
    {"57014", ErrorCode::TimedOut,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The server stopped the statement because it took too long."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The limit is statement_timeout: raise it for this role, or in the "
                                           "connection's options.")},
    {"57P05", ErrorCode::ConnectionLost,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The server closed the connection because it was idle for too long."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The limit is idle_session_timeout: raise it for this role.")},
    {"57P03", ErrorCode::ConnectionLost, QT_TRANSLATE_NOOP("oa::db::SqlError", "The database is starting or stopping."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Try again in a moment.")},
    {"57P", ErrorCode::ConnectionLost, QT_TRANSLATE_NOOP("oa::db::SqlError", "The server closed the connection."), ""},
    {"58030", ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("oa::db::SqlError", "The database server cannot read or write its files."),
     QT_TRANSLATE_NOOP("oa::db::SqlError", "Look at the server's disk and log.")},
};

const Meaning* findMeaning(const QByteArray& state)
{
    for (const auto& meaning : meanings) {
        if (state.startsWith(meaning.state))
            return &meaning;
    }
    return nullptr;
}

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("oa::db::SqlError", text);
}

/// libpq speaks the language of the C library, so its messages are compared with what the C library says here.
bool says(const QString& message, int systemError)
{
    return message.contains(QString::fromLocal8Bit(std::strerror(systemError))); // NOLINT(concurrency-mt-unsafe)
}

bool saysLookupFailed(const QString& message)
{
    for (const int code : {EAI_NONAME, EAI_AGAIN, EAI_FAIL}) {
        if (message.contains(QString::fromLocal8Bit(gai_strerror(code))))
            return true;
    }
    return message.contains(u"could not translate host name"_s);
}

bool saysReadOnly(const QString& message)
{
    return message.contains(u"read-only"_s) || message.contains(u"read-write"_s) ||
           message.contains(u"target_session_attrs"_s);
}

/// The password file that libpq passes over because others could read it; empty when there is none such.
QString ignoredPasswordFile(const ConnectionParameters& parameters)
{
    auto file = parameters.value(u"passfile"_s);
    if (file.isEmpty())
        file = qEnvironmentVariable("PGPASSFILE");
    if (file.isEmpty())
        file = QDir::homePath() + u"/.pgpass"_s;
    const QFileInfo info(file);
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return info.isFile() && (info.permissions() & others) != 0 ? file : QString();
}

QString passwordRemedy(const ConnectionParameters& parameters, const QString& otherwise)
{
    const auto file = ignoredPasswordFile(parameters);
    if (file.isEmpty())
        return otherwise;
    return Texts::tr("The password file %1 was ignored because other users may read it. Run: chmod 600 %1").arg(file);
}

/// When a limit of the role or of the database is meant rather than that of the server: told by the function that said
/// so, whatever the language. Empty otherwise.
QString connectionLimitRemedy(const QByteArray& verboseMessage)
{
    if (verboseMessage.contains("InitializeSessionUserId")) {
        return Texts::tr("The limit is the role's own: close other programs that use it, or raise it: %1")
            .arg(u"ALTER ROLE … CONNECTION LIMIT …;"_s);
    }
    if (verboseMessage.contains("CheckMyDatabase")) {
        return Texts::tr("The limit is the database's own: close other programs that use it, or raise it: %1")
            .arg(u"ALTER DATABASE … CONNECTION LIMIT …;"_s);
    }
    return {};
}

/// Takes out what verbose messages carry for programmers only.
QString forPeople(QString message)
{
    static const QRegularExpression location(u"^LOCATION:.*$\\n?"_s, QRegularExpression::MultilineOption);
    message.remove(location);
    return message.trimmed();
}

Error tlsError(const QString& words)
{
    return {ErrorCode::Authentication, Texts::tr("No secure connection to the server could be made."), words,
            Texts::tr("Check sslmode and the certificates: verify-full needs a server certificate that carries the "
                      "host name you connect to and a root certificate that signed it.")};
}

/// For a number that a table's sequence gave although it is taken: tables that were restored without their sequences.
/// Empty where no number is taken.
QString numberingRemedy(const ServerMessage& message)
{
    // The column and its value stand so in every language of the server.
    static const QRegularExpression key(u"\\(([a-z_]+_id)\\)=\\(\\d+\\)"_s);
    static const QRegularExpression name(u"^[a-z_0-9]+$"_s);
    const auto match = key.match(message.detail);
    if (message.schema != u"public"_s || !name.match(message.table).hasMatch() || !match.hasMatch())
        return {};
    const auto table = u"public."_s + message.table;
    return Texts::tr("If %1 was restored without its sequence, new rows get numbers that are taken. Set it, then try "
                     "again: %2")
        .arg(table,
             u"SELECT setval(pg_get_serial_sequence('%1', '%2'), max(%2)) FROM %1;"_s.arg(table, match.captured(1)));
}

/// The innermost function that failed, as the server names it, in each of its languages: "public.audit()".
QString functionIn(const QString& context)
{
    static const QRegularExpression pattern(
        u"PL/[\\w-]+ (?:function )?((?:\"[^\"\\n]+\"|[\\w$]+)(?:\\.(?:\"[^\"\\n]+\"|[\\w$]+))?\\([^)\\n]*\\))"_s);
    return pattern.match(context).captured(1);
}

/// For what a function of others did wrong, that a trigger of theirs runs: what it says is not about our tables.
/// Nothing for ours, and for what may go right the next time.
std::optional<Error> failureOfOthers(const ServerMessage& message, const QString& detail)
{
    const auto function = functionIn(message.context);
    const auto state = message.sqlState.left(2);
    const auto isItsFault = state == "42" || state == "22" || state == "23" || state == "P0";
    if (function.isEmpty() || function.contains(u"ocr_analytics_"_s) || !isItsFault)
        return std::nullopt;
    const auto names = message.sqlState == "42P01" || message.sqlState == "42883" || message.sqlState == "42704";
    return Error{
        ErrorCode::BadInput,
        Texts::tr("A function that is not of this program failed in the database: %1.").arg(visibleName(function)),
        detail,
        names ? Texts::tr("A trigger runs it whenever rows are written. Let it name the schemas of what it uses, or "
                          "give it a search path: %1")
                    .arg(u"ALTER FUNCTION %1 SET search_path = …;"_s.arg(visibleName(function)))
              : Texts::tr("A trigger runs it whenever rows are written. Mend it, or drop the trigger.")};
}

} // namespace

Error errorFromServer(const ServerMessage& message)
{
    auto detail = message.primary;
    for (const auto& more : {message.detail, message.hint, message.context}) {
        if (!more.isEmpty())
            detail += u'\n' + more;
    }
    if (!message.sqlState.isEmpty())
        detail += u" (SQLSTATE %1)"_s.arg(QLatin1StringView(message.sqlState));
    if (message.primary.contains(u"statement pooling"_s)) { // of pgbouncer, in one language
        return {ErrorCode::Unsupported, Texts::tr("The pooler lends connections for single statements only."), detail,
                Texts::tr("Numbers need transactions: set pool_mode = transaction or session.")};
    }
    if (message.primary.contains(u"PQexec disallowed"_s)) { // likewise
        return {ErrorCode::Unsupported, Texts::tr("The pooler does not take several statements at once."), detail,
                Texts::tr("Connect to the server itself for this, or set disable_pqexec = 0 in pgbouncer.")};
    }
    // A standby that is to follow the primary server: ProcessInterrupts(), of late ProcessRecoveryConflictInterrupt().
    // All others of this state are of two who write.
    if (message.sqlState == "40001" &&
        (message.function.startsWith("Process") || message.primary.contains(u"conflict with recovery"_s)))
    {
        return {
            ErrorCode::Conflict,
            Texts::tr("The standby stopped the statement, since changes from the primary server had to wait for it."),
            detail,
            Texts::tr("Try again. If it stays so, raise max_standby_streaming_delay on the standby, or set "
                      "hot_standby_feedback = on there.")};
    }
    if (auto failure = failureOfOthers(message, detail))
        return *std::move(failure);
    if (message.sqlState == "23505") {
        return {ErrorCode::BadInput, Texts::tr("A row with this key is there already."), detail,
                numberingRemedy(message)};
    }
    if (const auto* meaning = findMeaning(message.sqlState))
        return {meaning->code, translated(meaning->message), detail, translated(meaning->remedy)};
    return {ErrorCode::Other, Texts::tr("The database reported an error."), detail, {}};
}

Error errorFromConnect(const ConnectFailure& failure, const ConnectionParameters& parameters)
{
    const auto words = forPeople(QString::fromLocal8Bit(failure.message));
    static const QRegularExpression statePattern(u":  ([0-9A-Z]{5}): "_s);

    if (failure.neededPassword) {
        return {ErrorCode::Authentication, Texts::tr("The database asks for a password and none was given."), words,
                passwordRemedy(parameters, Texts::tr("Type the password, or put it into your password file."))};
    }
    // With several hosts the last one that answered says most; TLS failures of the first attempt come with it.
    QByteArray state;
    for (auto matches = statePattern.globalMatch(words); matches.hasNext();)
        state = matches.next().captured(1).toLatin1();
    if (!state.isEmpty()) {
        auto error = errorFromServer({state, words, {}, {}, {}});
        if (error.code == ErrorCode::Authentication)
            error.remedy = passwordRemedy(parameters, error.remedy);
        if (const auto remedy = connectionLimitRemedy(failure.message); state == "53300" && !remedy.isEmpty())
            error.remedy = remedy;
        return error;
    }
    // The server went away in the middle of the handshake; nothing was found wrong with it.
    if (words.contains(u"SSL SYSCALL error"_s) || words.contains(u"SSL connection has been closed unexpectedly"_s))
        return lostConnectionError(words);
    if (words.contains(u"SSL"_s) || words.contains(u"certificate"_s))
        return tlsError(words);
    if (saysLookupFailed(words)) {
        return {ErrorCode::ConnectionLost, Texts::tr("The server's name could not be found."), words,
                Texts::tr("Check the spelling of the host name and whether you are online.")};
    }
    const auto host = parameters.value(u"host"_s);
    if (says(words, EACCES)) {
        return {ErrorCode::Denied, Texts::tr("You may not use the server's socket."), words,
                Texts::tr("Check the permissions of the socket folder.")};
    }
    if (says(words, ENOENT) || (says(words, ECONNREFUSED) && host.startsWith(u'/'))) {
        return {ErrorCode::ConnectionLost, Texts::tr("No database server is running on this computer."), words,
                Texts::tr("Start the server, name another host, or use the local database (--local).")};
    }
    if (says(words, ECONNREFUSED)) {
        return {ErrorCode::ConnectionLost, Texts::tr("Nothing listens at that address."), words,
                Texts::tr("Check host and port, and whether the server is running and accepts TCP connections.")};
    }
    if (says(words, ETIMEDOUT) || says(words, EHOSTUNREACH) || says(words, ENETUNREACH)) {
        return {ErrorCode::ConnectionLost, Texts::tr("The server cannot be reached."), words,
                Texts::tr("Check the address, your network, and firewalls on the way.")};
    }
    if (saysReadOnly(words))
        return readOnlyServerError(words);
    // The service file, a value that libpq refuses: its own explanation says it best.
    if (words.contains(u"service"_s) || words.contains(u"invalid"_s))
        return {ErrorCode::BadInput, Texts::tr("The connection settings cannot be used."), words, {}};
    return {ErrorCode::ConnectionLost, Texts::tr("The connection to the database failed."), words, {}};
}

Error lostConnectionError(const QString& detail)
{
    return {ErrorCode::ConnectionLost, Texts::tr("The connection to the database was lost."), detail,
            Texts::tr("Check whether the server is running and the network is up.")};
}

Error readOnlyServerError(const QString& detail)
{
    return {ErrorCode::ConnectionLost, Texts::tr("The server takes no changes at the moment."), detail,
            Texts::tr("It is a standby, or the role may only read. Wait until a standby is promoted, or name the "
                      "primary server and a role that may write.")};
}

bool isLasting(ErrorCode code)
{
    return code == ErrorCode::Authentication || code == ErrorCode::Denied || code == ErrorCode::NotFound ||
           code == ErrorCode::BadInput || code == ErrorCode::Unsupported;
}

bool saysReadOnly(const Error& error)
{
    return error.code == ErrorCode::ConnectionLost && saysReadOnly(error.detail);
}

bool isTransient(ErrorCode code)
{
    return code == ErrorCode::ConnectionLost || code == ErrorCode::Conflict || code == ErrorCode::TimedOut;
}

} // namespace oa::db
