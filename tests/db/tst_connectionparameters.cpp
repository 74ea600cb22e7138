// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectionparameters.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestConnectionParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("withoutPassword");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("display");
        QTest::addRow("nothing") << QString() << QString() << QString() << u"localhost"_s;
        QTest::addRow("database name") << u"receipts"_s << u"dbname=receipts"_s << QString() << u"localhost/receipts"_s;
        QTest::addRow("key and value") << u"host=db.example.org user=alice password=s3cret dbname=receipts port=5433"_s
                                       << u"dbname=receipts host=db.example.org port=5433 user=alice"_s << u"s3cret"_s
                                       << u"alice@db.example.org:5433/receipts"_s;
        QTest::addRow("quoted values") << u"dbname='my \\'quoted\\' db' password='a b\\\\c'"_s
                                       << u"dbname='my \\'quoted\\' db'"_s << u"a b\\c"_s
                                       << u"localhost/my 'quoted' db"_s;
        QTest::addRow("URI") << u"postgresql://alice:p%40ss@db.example.org/receipts?sslmode=verify-full"_s
                             << u"dbname=receipts host=db.example.org sslmode=verify-full user=alice"_s << u"p@ss"_s
                             << u"alice@db.example.org/receipts"_s;
        QTest::addRow("socket folder") << u"host=/var/run/postgresql dbname=receipts"_s
                                       << u"dbname=receipts host=/var/run/postgresql"_s << QString()
                                       << u"/var/run/postgresql/receipts"_s;
        QTest::addRow("service") << u"service=production"_s << u"service=production"_s << QString()
                                 << u"service production"_s;
    }

    void reads()
    {
        QFETCH(QString, conninfo);
        QFETCH(QString, withoutPassword);
        QFETCH(QString, password);
        QFETCH(QString, display);
        qunsetenv("PGHOST");
        const auto parameters = ConnectionParameters::fromConninfo(conninfo);
        QVERIFY(parameters);
        QCOMPARE(parameters->toConninfoWithoutPassword(), withoutPassword);
        QCOMPARE(parameters->value(u"password"_s), password);
        QCOMPARE(parameters->displayName(), display);
        QVERIFY(password.isEmpty() || !parameters->displayName().contains(password));
        // What is kept reads back to the same, but for the password.
        auto expected = *parameters;
        expected.setValue(u"password"_s, {});
        QCOMPARE(*ConnectionParameters::fromConninfo(withoutPassword), expected);
    }

    void theServiceOfTheEnvironmentIsNamedWhereNothingElseIs()
    {
        qputenv("PGSERVICE", "production");
        const auto forgotten = qScopeGuard([] { qunsetenv("PGSERVICE"); });
        QCOMPARE(ConnectionParameters::fromConninfo({})->displayName(), u"service production"_s);
        QCOMPARE(ConnectionParameters::fromConninfo(u"dbname=receipts"_s)->displayName(), u"service production"_s);
        QCOMPARE(ConnectionParameters::fromConninfo(u"host=db"_s)->displayName(), u"db"_s);
    }

    void knowsWhatIsRemote_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<bool>("remote");
        QTest::addRow("nothing") << QString() << false;
        QTest::addRow("socket") << u"host=/var/run/postgresql"_s << false;
        QTest::addRow("this computer") << u"host=LocalHost"_s << false;
        QTest::addRow("this computer's address") << u"host=::1"_s << false;
        QTest::addRow("another") << u"host=db.example.org"_s << true;
        QTest::addRow("one of several") << u"host=localhost,db.example.org"_s << true;
        QTest::addRow("the address decides") << u"host=localhost hostaddr=192.0.2.1"_s << true;
    }

    void knowsWhatIsRemote()
    {
        QFETCH(QString, conninfo);
        QFETCH(bool, remote);
        QCOMPARE(ConnectionParameters::fromConninfo(conninfo)->isRemote(), remote);
    }

    void refusesWithoutEchoingSecrets_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addRow("blank in the password") << u"user=alice password=se cretcanary"_s;
        QTest::addRow("unknown keyword") << u"passwort=secretcanary"_s;
        QTest::addRow("unknown keyword after a password") << u"password=x secretcanary=1"_s;
        QTest::addRow("broken URI") << u"postgresql://alice:secretcanary@[::1/db"_s;
        QTest::addRow("broken escape") << u"postgresql://alice:secretcanary%zz@host/db"_s;
        QTest::addRow("unclosed quote") << u"password='secretcanary"_s;
    }

    void refusesWithoutEchoingSecrets()
    {
        QFETCH(QString, conninfo);
        const auto parameters = ConnectionParameters::fromConninfo(conninfo);
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().code, ErrorCode::BadInput);
        const auto said = parameters.error().message + parameters.error().detail + parameters.error().remedy;
        QVERIFY2(!said.contains(u"cretcanary"_s), qPrintable(said));
    }

    void aBareNameMayBeAService()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"services"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# production\n[production]\nhost=db.example.org\n");
        file.close();
        qputenv("PGSERVICEFILE", QFile::encodeName(file.fileName()));
        QCOMPARE(ConnectionParameters::fromConninfo(u"production"_s)->value(u"service"_s), u"production"_s);
        QCOMPARE(ConnectionParameters::fromConninfo(u"receipts"_s)->value(u"dbname"_s), u"receipts"_s);
        qunsetenv("PGSERVICEFILE");
    }
};

QTEST_GUILESS_MAIN(TestConnectionParameters)
#include "tst_connectionparameters.moc"
