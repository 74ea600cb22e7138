// SPDX-License-Identifier: GPL-3.0-only
// A client in a process of its own, to be killed: pipelineworker refresh|write CONNINFO SEED. Comes back by itself
// whenever the server does. pipelineworker retain CONNINFO STAGE: keeps a day, kills itself at the stage (tens) when it
// comes for the so-manieth time (units), and ends otherwise.
#include "app/jobs/refresh/refreshjob.h"
#include "app/jobs/upkeep/retainjob.h"
#include "db/connection/connection.h"

#include <QCoreApplication>

#include <csignal>
#include <random>
#include <thread>

using namespace std::chrono_literals;
using namespace oa;

namespace {

using Random = std::mt19937_64;

int below(Random& random, int end)
{
    return std::uniform_int_distribution<int>(0, end - 1)(random);
}

std::string someDocuments(Random& random)
{
    const auto number = [&random](int end) { return std::to_string(below(random, end)); };
    const auto broken = below(random, 12) == 0;
    const std::string payload =
        broken
            ? "'{\"business_id\": \"b1\", \"total\":'"
            : "format('{\"business_id\": \"b%s\", \"total\": {\"value\": %s, \"score\": %s}}', i % 5, i * 0.37, i % " +
                  std::to_string(below(random, 90) + 1) + ")";
    return "INSERT INTO documents (ml_response, \"timestamp\") SELECT " + payload +
           ", timestamptz '2024-05-01 09:00Z' + interval '1 second' * (" + number(20000) +
           " + i % 200) "
           "FROM generate_series(1, 1 + " +
           number(60) + ") i";
}

/// What a feed does: documents one by one, to a minute that holds many.
std::string oneMinute(Random& random)
{
    std::string sql;
    for (int i = 0; i < 5; ++i)
        sql += "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{\"business_id\": \"b" +
               std::to_string(below(random, 5)) + "\", \"total\": {\"value\": " + std::to_string(below(random, 1000)) +
               "}}', timestamptz '2024-05-01 09:30Z' + interval '1 millisecond' * " +
               std::to_string(below(random, 60000)) + ");";
    return sql;
}

std::string someWrite(Random& random)
{
    const auto some = " WHERE document_id % 17 = " + std::to_string(below(random, 17)) +
                      " AND document_id > (SELECT max(document_id) FROM documents) - 500";
    switch (below(random, 20)) {
    case 0:
        return "BEGIN; " + someDocuments(random) + "; SELECT pg_sleep(0.15); " + someDocuments(random) + "; COMMIT";
    case 1:
        return "BEGIN; " + someDocuments(random) + "; DELETE FROM documents" + some + "; ROLLBACK";
    case 2:
        return "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 second' * " +
               std::to_string(below(random, 8000) - 4000) + some;
    case 3:
        return "UPDATE documents SET ml_response = replace(ml_response, 'b1', 'b2')" + some;
    case 4:
        return "DELETE FROM documents" + some;
    case 5:
        return below(random, 10) == 0 ? "TRUNCATE documents" : someDocuments(random);
    case 6:
        return "MERGE INTO documents d USING (SELECT document_id FROM documents" + some +
               ") s ON d.document_id = s.document_id WHEN MATCHED AND d.document_id % 2 = 0 THEN DELETE "
               "WHEN MATCHED THEN UPDATE SET \"timestamp\" = d.\"timestamp\" + interval '1 hour'";
    case 7:
        return "INSERT INTO documents (document_id, ml_response, \"timestamp\") SELECT document_id, "
               "replace(ml_response, 'b2', 'b3'), \"timestamp\" - interval '1 minute' FROM documents" +
               some +
               " ON CONFLICT (document_id) DO UPDATE SET ml_response = EXCLUDED.ml_response, "
               "\"timestamp\" = EXCLUDED.\"timestamp\"";
    case 8:
        return "COPY documents (ml_response, \"timestamp\") FROM PROGRAM 'for i in 1 2 3; do printf "
               "\"broken\\t2024-05-01 "
               "1$i:00Z\\n\"; done'";
    case 9:
        // Ids that come again, at once or a moment later, here or elsewhere.
        return "WITH gone AS (DELETE FROM documents" + some +
               " RETURNING *) INSERT INTO documents (document_id, ml_response, \"timestamp\") SELECT document_id, "
               "replace(ml_response, 'b3', 'b4'), \"timestamp\" + interval '1 minute' * " +
               std::to_string(below(random, 2)) + " FROM gone";
    case 10:
        return "CREATE TEMPORARY TABLE gone AS SELECT * FROM documents" + some + "; DELETE FROM documents" + some +
               "; SELECT pg_sleep(0.05); INSERT INTO documents (document_id, ml_response, \"timestamp\") SELECT "
               "document_id, replace(ml_response, 'b0', 'b1'), \"timestamp\" FROM gone ON CONFLICT DO NOTHING; "
               "DROP TABLE gone";
    case 11:
    case 12:
    case 13:
        return oneMinute(random);
    default:
        return someDocuments(random);
    }
}

core::Result<> write(const db::ConnectionParameters& database, Random& random)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(database));
    for (;;) {
        if (auto written = connection->executeScript(someWrite(random)); !written) {
            if (connection->isLost())
                return written;
            if (const auto ended = connection->executeScript("ROLLBACK"); !ended)
                return ended; // a deadlock among writers is theirs to repeat
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(below(random, 30)));
    }
}

core::Result<> refresh(const db::ConnectionParameters& database)
{
    jobs::RefreshOptions options;
    options.follow = true;
    options.connections = 2;
    options.transaction.minutesPerTransaction = 60;
    jobs::RefreshJob job(options);
    const core::SystemClock clock;
    const jobs::JobContext context{database, {}, [](const jobs::Progress&) {}, clock};
    OA_TRY(job.run(context));
    return {};
}

int retain(db::ConnectionParameters database, int killedAt)
{
    database.setValue(QStringLiteral("application_name"), QStringLiteral("retainer"));
    jobs::RetainOptions options{.keep = {.documents = 1, .values = 2}};
    options.transaction.rowsPerTransaction = 20;
    options.transaction.reached = [&killedAt](db::RetainStage stage) {
        if (static_cast<int>(stage) == killedAt / 10 && --killedAt % 10 == 0)
            std::raise(SIGKILL);
    };
    jobs::RetainJob job(options);
    const core::SystemClock clock;
    const auto outcome = job.run({database, {}, [](const jobs::Progress&) {}, clock});
    if (!outcome)
        qInfo().noquote() << outcome.error().lines();
    return outcome ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto database = db::ConnectionParameters::fromConninfo(arguments[2]);
    if (!database)
        return 2;
    if (arguments[1] == QLatin1String("retain"))
        return retain(*database, arguments[3].toInt());
    Random random(arguments[3].toULongLong());
    const bool refreshes = arguments[1] == QLatin1String("refresh");
    for (;;) {
        const auto ended = refreshes ? refresh(*database) : write(*database, random);
        if (!ended && ended.error().code != core::ErrorCode::ConnectionLost)
            qInfo().noquote() << arguments[1] << ended.error().message << ended.error().detail;
        std::this_thread::sleep_for(100ms);
    }
}
