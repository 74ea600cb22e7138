// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/connectiontext.h"

#include <QTest>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

/// What people paste as a connection.
class TestConnectionText : public QObject
{
    Q_OBJECT

    static QString shown(const ConnectionValues& values)
    {
        QStringList parts;
        for (auto it = values.cbegin(); it != values.cend(); ++it)
            parts << it.key() + u'=' + it.value();
        return parts.join(u'|');
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("values");
        const auto row = [](const char* name, const char* text, const char* values) {
            QTest::addRow("%s", name) << QString::fromUtf8(text) << QString::fromUtf8(values);
        };
        const auto* whole = "dbname=receipts|host=db.example|password=s3cret|port=5433|user=alice";
        row("URI", "postgresql://alice:s3cret@db.example:5433/receipts", whole);
        row("capitals", "POSTGRESQL://alice:s3cret@db.example:5433/receipts", whole);
        row("SQLAlchemy", "postgresql+psycopg2://alice:s3cret@db.example:5433/receipts", whole);
        row("asyncpg", "postgres+asyncpg://alice:s3cret@db.example:5433/receipts", whole);
        row("Django", "postgis://alice:s3cret@db.example:5433/receipts", whole);
        row("quoted", "\"postgresql://alice:s3cret@db.example:5433/receipts\"", whole);
        row("variable", "DATABASE_URL=postgres://alice:s3cret@db.example:5433/receipts", whole);
        row("exported", "export DATABASE_URL='postgres://alice:s3cret@db.example:5433/receipts'", whole);
        row("setting", "spring.datasource.url: jdbc:postgresql://db.example:5433/receipts?user=alice&password=s3cret",
            whole);
        row("as dbname", "dbname=postgresql://alice:s3cret@db.example:5433/receipts", whole);
        row("JDBC", "jdbc:postgresql://db.example:5433/receipts?user=alice&password=s3cret", whole);
        row("Npgsql", "Host=db.example;Port=5433;Database=receipts;Username=alice;Password=s3cret;Pooling=true", whole);
        row("ODBC", "Driver={PostgreSQL Unicode};Server=db.example;Port=5433;Database=receipts;Uid=alice;Pwd=s3cret;",
            whole);
        row("SqlClient", "Server=db.example,5433;Database=receipts;User Id=alice;Password=s3cret", whole);
        row("SqlClient with tcp", "Server=tcp:db.example,5433;Database=receipts;User Id=alice;Password=s3cret", whole);
        row("Npgsql with two hosts", "Host=a,b;Database=x", "dbname=x|host=a,b");
        row("psql with a URI", "psql postgresql://alice:s3cret@db.example:5433/receipts", whole);
        row("psql with options",
            "PGPASSWORD=s3cret psql -h db.example -p5433 -X --username=alice receipts -c 'SELECT 1'", whole);
        row("psql with pairs", "$ psql 'host=db.example port=5433' -U alice -d \"dbname=receipts password=s3cret\"",
            whole);
        row("capital keywords", "HOST=db.example PORT=5433 DBNAME=receipts USER=alice PASSWORD=s3cret", whole);
        row("variables of libpq", "PGHOST=db.example PGPORT=5433 PGDATABASE=receipts PGUSER=alice PGPASSWORD=s3cret",
            whole);

        row("@", "postgresql://alice:a@b@db/x", "dbname=x|host=db|password=a@b|user=alice");
        row("/", "postgresql://alice:a/b@db/x", "dbname=x|host=db|password=a/b|user=alice");
        row("/ and @", "postgresql://alice:a/b@c@db/x", "dbname=x|host=db|password=a/b@c|user=alice");
        row(":", "postgresql://alice:a:b@db/x", "dbname=x|host=db|password=a:b|user=alice");
        row("#", "postgresql://alice:a#b@db/x", "dbname=x|host=db|password=a#b|user=alice");
        row("?", "postgresql://alice:a?b=1&c@db/x", "dbname=x|host=db|password=a?b=1&c|user=alice");
        row("blank", "postgresql://alice:a b@db/x", "dbname=x|host=db|password=a b|user=alice");
        row("letters", "postgresql://alice:pä€@db/x", "dbname=x|host=db|password=pä€|user=alice");
        row("encoded", "postgresql://al%40ice:a%2Fb%25@db/x", "dbname=x|host=db|password=a/b%|user=al@ice");
        row("@ in an option", "postgresql://alice:a@db/x?application_name=b@c",
            "application_name=b@c|dbname=x|host=db|password=a|user=alice");
        row("= in an option", "postgresql://db/x?options=-c geqo=off", "dbname=x|host=db|options=-c geqo=off");
        row("semicolon in pairs", "host=db password=a;b dbname=x", "dbname=x|host=db|password=a;b");
        row("semicolon in quotes", "Server=db;User Id=alice;Password=\"a;b\"", "host=db|password=a;b|user=alice");
        row("quoted pairs", "host = db  password = 'a \\'b\\\\c'", "host=db|password=a 'b\\c");

        row("hosts", "postgresql://a:1,b:2/x?target_session_attrs=any",
            "dbname=x|host=a,b|port=1,2|target_session_attrs=any");
        row("IPv6", "postgresql://[::1]:5433/x", "dbname=x|host=::1|port=5433");
        row("socket", "postgresql://%2Fvar%2Frun/x", "dbname=x|host=/var/run");
        row("socket as an option", "postgresql:///x?host=/var/run&port=5433", "dbname=x|host=/var/run|port=5433");
        row("ssl of JDBC", "jdbc:postgresql://db/x?ssl=true&ApplicationName=y",
            "application_name=y|dbname=x|host=db|sslmode=require");
        row("sslmode of Npgsql", "Host=db;SSL Mode=VerifyFull", "host=db|sslmode=verify-full");
        row("underscores", "host=my_db dbname=my_x", "dbname=my_x|host=my_db");
        row("a name", "receipts", "dbname=receipts");
        row("nothing", "  ", "");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, values);
        const auto read = readConnectionText(text);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message + read.error().remedy));
        QCOMPARE(shown(*read), values);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"cockroachdb://alice:s3cret@db/x",
                                 "mysql://alice:s3cret@db/x",
                                 "https://alice:s3cret@db/x",
                                 "alice:s3cret@db/x",
                                 "postgres:s3cret@db/x",
                                 "postgresql:alice:s3cret@db/x",
                                 "db:5432:x:alice:s3cret",
                                 "postgresql://alice:s3cret",
                                 "postgresql://alice:s3cret%zz@db/x",
                                 "postgresql://alice:s3cret%ff@db/x",
                                 "postgresql://alice:s3cret@db/x?schema=s3cret",
                                 "postgresql://db/x?user=alice&password=a&s3cret=1",
                                 "postgresql://db:5432/s3cret@x",
                                 "postgresql://al:5432/s3cret@db/x",
                                 "postgresql://alice:s3cret@db:port/x",
                                 "psql postgresql://alice:a s3cret@db/x",
                                 "psql -h db one two s3cret",
                                 "sudo -u postgres psql postgresql://alice:s3cret@db/x",
                                 "host=db password=a s3cret",
                                 "host=db password=a s3cret=1",
                                 "password='s3cret",
                                 "pasword=s3cret",
                                 "host=db;port=1;what=2;password=s3cret",
                                 "host=postgresql://alice:s3cret@db/x",
                                 "host=alice:s3cret@db",
                                 "host=db dbname='password=s3cret'",
                                 "user=alice/s3cret@db",
                                 "host=db user=alice:s3cret@db:5432/x",
                                 "host=db dbname=alice/s3cret@x",
                                 "Server=db;User Id=alice/s3cret@db;Database=x",
                                 "host=\"db\", password=\"s3cret\"",
                                 "'NAME': 'x', 'PASSWORD': 's3cret'",
                                 "{\"host\": \"db\", \"password\": \"s3cret\"}"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto read = readConnectionText(text);
        QVERIFY2(!read, qPrintable(read ? shown(*read) : QString()));
        QCOMPARE(read.error().code, ErrorCode::BadInput);
        const auto said = read.error().message + read.error().detail + read.error().remedy;
        QVERIFY2(!said.contains(u"s3cret"_s), qPrintable(said));
        QVERIFY(!read.error().remedy.isEmpty());
    }

    void namesWithSignsAreNames()
    {
        for (const auto* text :
             {"host=db|user=alice@company", "host=db|user=job/host@EXAMPLE.ORG", "dbname=a@b|host=db"})
            QCOMPARE(shown(*readConnectionText(QString::fromLatin1(text).replace(u'|', u' '))),
                     QLatin1StringView(text));
    }

    void namesWhatIsWrong()
    {
        const auto says = [](const char* text) {
            const auto error = readConnectionText(QString::fromLatin1(text)).error();
            return error.message + error.remedy;
        };
        QVERIFY(says("mysql://db/x").contains(u"mysql"_s));
        QVERIFY(says("postgresql://db/x?schema=public").contains(u"schema"_s));
        QVERIFY(says("wirt=db").contains(u"wirt"_s));
    }

    void keywordsOfANewerLibpqMayBeKept()
    {
        const auto text = u"host=b quantum_mode=on"_s;
        QVERIFY(!readConnectionText(text));
        QCOMPARE(shown(*readConnectionText(text, UnknownKeywords::Kept)), u"host=b|quantum_mode=on"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
