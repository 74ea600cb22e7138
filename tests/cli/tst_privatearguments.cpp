// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/privatearguments.h"

#include <QTest>

class TestPrivateArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hides_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<QByteArray>("shown");
        const auto row = [](const char* name, const char* argument, const char* shown) {
            QTest::addRow("%s", name) << QByteArray(argument) << QByteArray(shown);
        };
        row("nothing secret", "host=db user=alice dbname=receipts", "host=db user=alice dbname=receipts");
        row("in the middle", "host=db password=abc user=alice", "host=db password=*** user=alice");
        row("at the end", "--database=host=db password=abc", "--database=host=db password=***");
        row("quoted", "password='a b\\'c' host=db", "password=*******' host=db");
        row("spaces around", "password = abc host=db", "password = *** host=db");
        row("open quote", "password='abc", "password=****");
        row("trailing backslash", "password=ab\\", "password=***");
        row("of the key", "sslkey=k sslpassword=abc", "sslkey=k sslpassword=***");
        row("two", "password=ab password=cde", "password=** password=***");
        row("empty", "password=", "password=");
        row("URI", "postgresql://alice:abc@db/receipts", "postgresql://alice:***@db/receipts");
        row("URI with @ in the password", "postgres://alice:a@c@db:5432/x", "postgres://alice:***@db:5432/x");
        row("URI without user", "postgres://:abc@db", "postgres://:***@db");
        row("URI without password", "postgresql://alice@db:5432/receipts", "postgresql://alice@db:5432/receipts");
        row("URI with a port only", "postgresql://db:5432/receipts", "postgresql://db:5432/receipts");
        row("URI with a query", "postgresql://db/x?user=alice&password=abc&sslmode=require",
            "postgresql://db/x?user=alice&password=***&sslmode=require");
        row("empty argument", "", "");
        row("capitals", "HOST=db PASSWORD=abc", "HOST=db PASSWORD=***");
        row("blanks in it", "host=db password=ab cd user=alice", "host=db password=***** user=alice");
        row("blanks at the end", "host=db password=ab cd", "host=db password=*****");
        row("SQLAlchemy", "postgresql+psycopg2://alice:abc@db/x", "postgresql+psycopg2://alice:***@db/x");
        row("slash in it", "postgresql://alice:a/c@db/x", "postgresql://alice:***@db/x");
        row("question mark in it", "postgresql://alice:a?c@db/x", "postgresql://alice:***@db/x");
        row("hash in it", "postgresql://alice:a#c@db/x", "postgresql://alice:***@db/x");
        row("without a scheme", "alice:abc@db/x", "alice:***@db/x");
        row("broken off", "postgresql://alice:abc", "postgresql://alice:***");
        row("JDBC", "jdbc:postgresql://db/x?user=alice&password=abc", "jdbc:postgresql://db/x?user=alice&password=***");
        row("Npgsql", "Host=db;Username=alice;Password=a b;Database=x",
            "Host=db;Username=alice;Password=***;Database=x");
        row("ODBC", "Server=db;Uid=alice;Pwd=abc;", "Server=db;Uid=alice;Pwd=***;");
        row("psql", "PGPASSWORD=abc psql -h db x", "PGPASSWORD=*** psql -h db x");
        row("a password file", "host=db passfile=/home/alice/x", "host=db passfile=/home/alice/x");
    }
    void hides()
    {
        QFETCH(QByteArray, argument);
        QFETCH(QByteArray, shown);
        QByteArray name = "ocr-analytics";
        auto text = argument;
        std::array<char*, 3> argv = {name.data(), text.data(), nullptr};
        oa::cli::hidePasswords(2, argv.data());
        QCOMPARE(text, shown);
        QCOMPARE(name, QByteArray("ocr-analytics"));
    }
    void noArguments() { oa::cli::hidePasswords(0, nullptr); }
};

QTEST_APPLESS_MAIN(TestPrivateArguments)
#include "tst_privatearguments.moc"
