// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepoint.h"
#include "core/time/zones.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

/// Debian 13 has old names of zones in a package of their own.
bool hasLegacyZones()
{
    return QFile::exists(u"/usr/share/zoneinfo/posix/Europe/Berlin"_s) &&
           QFile::exists(u"/usr/share/zoneinfo/EST5EDT"_s) && QFile::exists(u"/usr/share/zoneinfo/Asia/Calcutta"_s);
}

} // namespace

class TestZones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qputenv("TZ", "UTC");
        tzset();
    }

    void findsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("offset"); ///< minutes in May 2024
        QTest::addRow("IANA") << u"Europe/Berlin"_s << 120;
        QTest::addRow("link") << u"Asia/Calcutta"_s << 330;
        QTest::addRow("UTC") << u"UTC"_s << 0;
        QTest::addRow("of three parts") << u"America/Argentina/Ushuaia"_s << -180;
        QTest::addRow("east") << u"UTC+05:30"_s << 330;
        QTest::addRow("west") << u"UTC-3"_s << -180;
        QTest::addRow("whose sign is turned, by its name") << u"Etc/GMT-2"_s << 120;
    }

    void findsNames()
    {
        QFETCH(QString, name);
        QFETCH(int, offset);
        if (name == u"Asia/Calcutta" && !hasLegacyZones())
            QSKIP("old names of zones are in Debian 13's package tzdata-legacy, which is not installed");
        const auto zone = zoneFromName(name);
        QVERIFY(zone);
        const auto may = QDateTime(QDate(2024, 5, 1), QTime(0, 0), QTimeZone::utc());
        QCOMPARE(zone->offsetFromUtc(may), offset * 60);
        QVERIFY(zoneFromName(QString::fromLatin1(zone->id()))); // as workspaces keep it
    }

    void refusesNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto* name :
             {"", "Asia/Beijing", "europe/berlin", "Europe/Berlin ", " Europe/Berlin", "Europe", "America/New York",
              "AAA", "EST5EDT,M3.2.0,M11.1.0", "+02:00", "../localtime", "/usr/share/zoneinfo/Europe/Berlin",
              ":Europe/Berlin", "UTC+99", "GMT-2", "zone.tab", "Europe/Berlin\n", "Europe/\xC4"})
            QTest::addRow("'%s'", name) << QString::fromLatin1(name);
    }

    void refusesNames()
    {
        QFETCH(QString, name);
        const auto zone = zoneFromName(name);
        QVERIFY(!zone);
        QCOMPARE(zone.error().code, ErrorCode::BadInput);
        QVERIFY(!zone.error().remedy.isEmpty());
    }

    void suggestsNearNames() { QVERIFY(zoneFromName(u"Europe/Berlim"_s).error().remedy.contains(u"Europe/Berlin"_s)); }

    /// What the C library makes of TZ is found, or refused: never something else.
    void readsTzAsTheSystemDoes_data()
    {
        QTest::addColumn<QByteArray>("tz");
        QTest::addColumn<bool>("isRead");
        const auto read = [](const char* tz) { QTest::addRow("'%s'", tz) << QByteArray(tz) << true; };
        const auto refused = [](const char* tz) { QTest::addRow("'%s'", tz) << QByteArray(tz) << false; };
        for (const auto* tz : {"UTC",
                               "",
                               ":",
                               "Europe/Berlin",
                               ":Europe/Berlin",
                               "Asia/Kolkata",
                               "posix/Europe/Berlin",
                               "EST5EDT",
                               "/usr/share/zoneinfo/Europe/Berlin",
                               ":/usr/share/zoneinfo/Europe/Berlin",
                               "GMT-2",
                               "UTC+2",
                               "UTC-2",
                               "UTC+05:30",
                               "<+0530>-5:30",
                               "EST+5",
                               "NST3:30",
                               "CET-1CEST,M3.5.0,M10.5.0/3",
                               "EST5EDT,M3.2.0,M11.1.0",
                               "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
                               "Australia/Lord_Howe",
                               "Africa/Casablanca",
                               "Europe/Dublin"})
            read(tz);
        for (const auto* tz :
             {"Asia/Beijing", "europe/berlin", "America/New York", "Europe/Berlin ", "+02:00", "Europe", "MEZ-1MESZ",
              "right/Europe/Berlin", "/nonexistent", "Europe/", "AAA", "\xC4\xD6"})
            refused(tz);
    }

    void readsTzAsTheSystemDoes()
    {
        QFETCH(QByteArray, tz);
        QFETCH(bool, isRead);
        if ((tz == "EST5EDT" || tz.startsWith("posix/")) && !hasLegacyZones())
            isRead = false; // refused in words, as what the system does not have
        qputenv("TZ", tz);
        tzset();
        const auto zone = systemZone();
        QCOMPARE(zone.has_value(), isRead);
        if (!zone) {
            QCOMPARE(zone.error().code, ErrorCode::BadInput);
            QVERIFY(!zone.error().remedy.isEmpty());
            QCOMPARE(systemZoneOrUtc(), QTimeZone::utc());
            return;
        }
        for (auto second = qint64(0); second < 4'000'000'000; second += 1'000'003) {
            const auto time = static_cast<std::time_t>(second);
            std::tm local{};
            QVERIFY(localtime_r(&time, &local));
            QCOMPARE(zone->offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, QTimeZone::utc())), local.tm_gmtoff);
        }
    }

    void readsAFileThatIsACopy()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"localtime"_s);
        QVERIFY(QFile::copy(u"/usr/share/zoneinfo/America/New_York"_s, path));
        qputenv("TZ", path.toLocal8Bit());
        tzset();
        const auto zone = systemZone();
        QVERIFY(zone);
        const auto may = QDateTime(QDate(2024, 5, 1), QTime(0, 0), QTimeZone::utc());
        QCOMPARE(zone->offsetFromUtc(may), -4 * 3600);
    }

    void readsTheSystemsOwn()
    {
        qunsetenv("TZ");
        tzset();
        QVERIFY(systemZone());
    }
};

QTEST_APPLESS_MAIN(TestZones)
#include "tst_zones.moc"
