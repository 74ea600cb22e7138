// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// What the C library takes a local time for: seconds since 1970.
qint64 systemReads(const QByteArray& tz, int hour)
{
    qputenv("TZ", tz);
    tzset();
    std::tm local{};
    local.tm_year = 124;
    local.tm_mon = 4;
    local.tm_mday = 1;
    local.tm_hour = hour;
    local.tm_isdst = -1;
    const auto time = std::mktime(&local);
    qputenv("TZ", "UTC");
    tzset();
    return time;
}

} // namespace

/// What the program makes of the computer's zone, and of local times that are not plain.
class TestTimeZones : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    db::ConnectionParameters m_database;
    std::unique_ptr<db::Connection> m_connection;

    ProgramRun run(const QByteArray& tz, const QStringList& words, const QByteArray& input = {})
    {
        QProcess process;
        auto environment = Program::environment();
        environment.insert(u"TZ"_s, QString::fromLocal8Bit(tz));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(OA_PROGRAM),
                      QStringList{u"--database"_s, m_server.conninfo(m_database), u"--json"_s} + words);
        process.write(input);
        process.closeWriteChannel();
        return Program::finish(process);
    }
    QString value(std::string_view sql)
    {
        const auto row = m_connection->execute(sql);
        return row ? row->text(0, 0) : row.error().detail;
    }
    static QByteArray line(const char* time)
    {
        return "{\"timestamp\": \"" + QByteArray(time) +
               "\", \"ml_response\": {\"business_id\": \"cvs\", \"total\": {\"value\": 5}}}\n";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        m_connection = m_server.connect(m_database);
        QVERIFY(db::Migrator(*m_connection).migrate());
    }

    void init() { QVERIFY(m_connection->execute("TRUNCATE documents")); }

    void importsAsTheSystemReadsTimesOrRefuses_data()
    {
        QTest::addColumn<QByteArray>("tz");
        QTest::addColumn<bool>("isRead");
        for (const auto* tz : {"", "UTC", "Europe/Berlin", ":Europe/Berlin", "GMT-2", "UTC+2", "UTC+05:30",
                               "<+0530>-5:30", "CET-1CEST,M3.5.0,M10.5.0/3", "/usr/share/zoneinfo/Asia/Kolkata",
                               ":/usr/share/zoneinfo/Asia/Kolkata", "EST5EDT"})
            QTest::addRow("'%s'", tz) << QByteArray(tz) << true;
        for (const auto* tz : {"Asia/Beijing", "europe/berlin", "America/New York", "Europe/Berlin ", "MEZ-1MESZ",
                               "+02:00", "right/Europe/Berlin"})
            QTest::addRow("'%s'", tz) << QByteArray(tz) << false;
    }

    void importsAsTheSystemReadsTimesOrRefuses()
    {
        QFETCH(QByteArray, tz);
        QFETCH(bool, isRead);
        if (tz == "EST5EDT" && !QFile::exists(u"/usr/share/zoneinfo/EST5EDT"_s))
            isRead = false; // Debian 13 has old names in a package of their own: refused in words
        const auto imported = run(tz, {u"import"_s, u"--again"_s, u"-"_s}, line("2024-05-01T10:00:00"));
        OA_EXITED(imported, isRead ? 0 : 2);
        if (isRead) {
            QCOMPARE(value("SELECT extract(epoch FROM timestamp)::bigint FROM documents"),
                     QString::number(systemReads(tz, 10)));
            return;
        }
        QCOMPARE(value("SELECT count(*) FROM documents"), u"0"_s);
        const auto error = imported.json()[u"error"].toObject();
        QVERIFY2(error[u"message"].toString().contains(QString::fromLocal8Bit(tz)), imported.all().constData());
        // A zone that is named makes up for it.
        OA_EXITED(run(tz, {u"--zone=Europe/Berlin"_s, u"import"_s, u"--again"_s, u"-"_s}, line("2024-05-01T10:00:00")),
                  0);
        QCOMPARE(value("SELECT timestamp = '2024-05-01 08:00Z' FROM documents"), u"t"_s);
    }

    /// Once a picture's axis went on for ever.
    void everyCommandRefusesAZoneThatIsNone()
    {
        const auto picture = m_folder.filePath(u"picture.svg"_s);
        for (const auto& words :
             {QStringList{u"status"_s}, QStringList{u"export"_s, u"--business=cvs"_s, u"--output"_s, picture},
              QStringList{u"verify"_s}, QStringList{u"seed"_s, u"--days=0.01"_s}})
            OA_EXITED(run("Asia/Beijing", words), 2);
        QVERIFY(!QFile::exists(picture));
        QCOMPARE(value("SELECT count(*) FROM documents"), u"0"_s);
    }

    void localTimesThatAreNotPlainAreCounted()
    {
        const auto imported = run("Europe/Berlin", {u"import"_s, u"-"_s},
                                  line("2024-10-27T02:30:00") + line("2024-10-27T02:30:00+01:00") +
                                      line("2024-03-31T02:30:00") + line("2024-05-01T02:30:00"));
        OA_EXITED(imported, 0);
        QCOMPARE(imported.json()[u"ambiguous_times"].toInt(), 1);
        QCOMPARE(imported.json()[u"missing_times"].toInt(), 1);
        QCOMPARE(
            value("SELECT string_agg((timestamp AT TIME ZONE 'UTC')::text, ' ' ORDER BY document_id) FROM documents"),
            u"2024-10-27 00:30:00 2024-10-27 01:30:00 2024-03-31 01:30:00 2024-05-01 00:30:00"_s);
    }

    void localTimesOnTheCommandLineAreTold()
    {
        OA_EXITED(run("UTC", {u"import"_s, u"-"_s}, line("2024-10-27T00:35:00Z") + line("2024-10-27T01:35:00Z")), 0);
        OA_EXITED(run("UTC", {u"refresh"_s}), 0);
        const auto path = m_folder.filePath(u"night.csv"_s);
        const auto exported = [&](const QStringList& range) {
            const auto done =
                run("Europe/Berlin",
                    QStringList{u"export"_s, u"--business=cvs"_s, u"--raw"_s, u"--output"_s, path} + range);
            QFile file(path);
            return std::pair(done, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        };
        const auto [first, firstTable] = exported({u"--from=2024-10-27T02:30"_s, u"--to=2024-10-27T02:40"_s});
        OA_EXITED(first, 0);
        QVERIFY2(first.err.contains("2024-10-27T02:30:00+02:00"), first.all().constData());
        QVERIFY2(firstTable.contains("2024-10-27T02:35:00+02:00") && !firstTable.contains("+01:00"), firstTable);
        const auto [second, secondTable] = exported({u"--range=2024-10-27T02:30+01:00..2024-10-27T02:40+01:00"_s});
        OA_EXITED(second, 0);
        QVERIFY2(second.err.isEmpty(), second.all().constData());
        QVERIFY2(secondTable.contains("2024-10-27T02:35:00+01:00") && !secondTable.contains("+02:00"), secondTable);
    }
};

QTEST_GUILESS_MAIN(TestTimeZones)
#include "tst_timezones.moc"
