// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/connectiondialog.h"

#include "app/window/connect/connectionform.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/settings/settings.h"
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/support/testserver.h"
#include "tests/window/memorypasswordstore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using database::ConnectionTag;
using database::SavedConnection;

namespace {

constexpr int patience = 20000; // ms, for a machine that is busy with other things

struct DialogUnderTest
{
    QTemporaryDir folder;
    window::Settings settings{folder.filePath(u"settings.ini"_s)};
    MemoryPasswordStore passwords;
    window::ConnectionDialog dialog{settings, passwords};

    template <typename T>
    T* find(const char* name)
    {
        auto* found = dialog.findChild<T*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const char* field, const QString& text) { find<QLineEdit>(field)->setText(text); }
    void press(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    QString report() { return find<QLabel>("connectionReport")->text(); }
    void fill(const db::ConnectionParameters& parameters) { dialog.form()->setConnection({parameters, false, {}}); }
};

database::SavedConnection parsed(const QString& conninfo)
{
    return {*db::ConnectionParameters::fromConninfo(conninfo), false, database::ConnectionTag::None};
}

} // namespace

class TestConnectionDialog : public QObject
{
    Q_OBJECT

    TestServer m_server;
    db::ConnectionParameters m_database;

private Q_SLOTS:
    void initTestCase()
    {
        m_server.enableTcp();
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        auto connection = m_server.connect(m_database);
        QVERIFY(db::Migrator(*connection).migrate());
        QVERIFY(m_server.addPasswordRole(u"viewer"_s, u"s3cret"_s));
        QVERIFY(connection->executeScript("GRANT SELECT ON ALL TABLES IN SCHEMA public TO viewer"));
    }

    void fieldsAndTextSayTheSame_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<bool>("fitsFields");
        QTest::addRow("nothing") << QString() << true;
        QTest::addRow("all fields") << u"dbname=receipts host=db.example.org port=6543 sslmode=verify-full user=alice"_s
                                    << true;
        QTest::addRow("socket") << u"dbname=receipts host=/var/run/postgresql"_s << true;
        QTest::addRow("odd names") << u"dbname='my db' user='o\\'brien'"_s << true;
        QTest::addRow("service") << u"service=receipts"_s << false;
        QTest::addRow("more than fields hold") << u"connect_timeout=3 host=db.example.org"_s << false;
    }

    void fieldsAndTextSayTheSame()
    {
        QFETCH(QString, conninfo);
        QFETCH(bool, fitsFields);
        DialogUnderTest ui;
        ui.dialog.form()->setConnection(parsed(conninfo));
        QCOMPARE(ui.find<QTabWidget>("connectionTabs")->currentIndex(), fitsFields ? 0 : 1);
        QCOMPARE(ui.dialog.form()->connection()->key(), conninfo);
        ui.find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
        QCOMPARE(ui.dialog.form()->connection()->key(), conninfo);
    }

    /// The port that is shown is the one that is used, whatever the environment says.
    void theShownPortIsUsed()
    {
        qputenv("PGPORT", "7777");
        DialogUnderTest ui;
        QCOMPARE(ui.find<QSpinBox>("connectionPort")->value(), 7777);
        ui.find<QSpinBox>("connectionPort")->setValue(5432);
        QCOMPARE(ui.dialog.form()->connection()->parameters.value(u"port"_s), u"5432"_s);
        qunsetenv("PGPORT");
    }

    void aTextThatCannotBeReadIsToldInPlainWords()
    {
        DialogUnderTest ui;
        ui.find<QTabWidget>("connectionTabs")->setCurrentIndex(1);
        ui.type("connectionText", u"passwort=sesame"_s);
        const QSignalSpy asked(&ui.dialog, &window::ConnectionDialog::connectRequested);
        ui.press("connectionConnect");
        QCOMPARE(asked.size(), 0);
        QVERIFY(ui.report().contains(u"cannot be read"));
        QVERIFY(ui.report().contains(u"keyword"));
        QVERIFY(!ui.report().contains(u"sesame"));
    }

    void overANetworkTheSafestEncryptionComesFirst()
    {
        DialogUnderTest ui;
        auto* tls = ui.find<QComboBox>("connectionTls");
        QCOMPARE(tls->itemData(0).toString(), QString());
        tls->setCurrentIndex(tls->findData(u"require"_s));
        ui.type("connectionHost", u"db.example.org"_s);
        QCOMPARE(tls->itemData(0).toString(), u"verify-full"_s);
        QCOMPARE(tls->currentData().toString(), u"require"_s); // what was chosen stays
        for (const auto& mode :
             {u"verify-full"_s, u"verify-ca"_s, u"require"_s, u"prefer"_s, u"allow"_s, u"disable"_s, QString()})
            QCOMPARE(tls->findData(mode) >= 0, true);
        QCOMPARE(tls->count(), 7);
        ui.type("connectionHost", u"/var/run/postgresql"_s);
        QCOMPARE(tls->itemData(0).toString(), QString());
        QCOMPARE(tls->currentData().toString(), u"require"_s);
    }

    void testingTellsWhatIsThereAndChangesNothing()
    {
        DialogUnderTest ui;
        ui.fill(m_database);
        ui.press("connectionTest");
        QTRY_VERIFY_WITH_TIMEOUT(ui.report().contains(u"PostgreSQL 1"), patience);
        QVERIFY(ui.report().contains(u"postgres")); // the role
        QVERIFY(ui.report().contains(u"✓ The connection stays on this computer"));
        QVERIFY(!ui.report().contains(u"not encrypted")); // a tick would stand before it
        QVERIFY(ui.report().contains(u"tables are there"));
        QVERIFY(ui.report().contains(u"May add receipts"));
        QVERIFY(!ui.report().contains(u'✗'));

        const auto empty = m_server.createDatabase();
        ui.fill(empty);
        ui.press("connectionTest");
        QTRY_VERIFY_WITH_TIMEOUT(ui.report().contains(u"to be created"), patience);
        auto connection = m_server.connect(empty);
        QCOMPARE(connection->execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")->integer(0, 0), 0);
        QVERIFY(window::SavedConnections(ui.settings).list().empty());
    }

    void testingTellsThatARoleMayOnlyRead()
    {
        DialogUnderTest ui;
        auto parameters = m_server.parameters(m_database.value(u"dbname"_s), u"viewer"_s);
        parameters.setValue(u"password"_s, u"s3cret"_s);
        ui.fill(parameters);
        ui.press("connectionTest");
        QTRY_VERIFY_WITH_TIMEOUT(ui.report().contains(u"Reading only"), patience);
        QVERIFY(ui.report().contains(u"May read the receipts"));
    }

    void failuresComeInPlainWordsWithTheRemedy_data()
    {
        QTest::addColumn<QString>("change"); // key=value over what works
        QTest::addColumn<QString>("says");
        QTest::addRow("wrong password") << u"user=viewer password=wrong"_s << u"did not accept the user name"_s;
        QTest::addRow("no password") << u"user=viewer"_s << u"none was given"_s;
        QTest::addRow("no such database") << u"dbname=nowhere"_s << u"no database with that name"_s;
        QTest::addRow("no such socket folder") << u"host=/nonexistent"_s << u"No database server is running"_s;
        QTest::addRow("nothing listens") << u"host=127.0.0.1 port=1"_s << u"Nothing listens"_s;
    }

    void failuresComeInPlainWordsWithTheRemedy()
    {
        QFETCH(QString, change);
        QFETCH(QString, says);
        auto parameters = m_database;
        const auto changes = *db::ConnectionParameters::fromConninfo(change);
        for (auto it = changes.values().cbegin(); it != changes.values().cend(); ++it)
            parameters.setValue(it.key(), it.value());
        DialogUnderTest ui;
        ui.fill(parameters);
        ui.press("connectionTest");
        QTRY_VERIFY2_WITH_TIMEOUT(ui.report().contains(says), qPrintable(ui.report()), patience);
        QCOMPARE(ui.report().count(u'\n'), 1); // what happened, and what to do about it
        QVERIFY(!ui.report().contains(u"wrong\n"));
        QCOMPARE(ui.find<QLabel>("connectionReport")->property("state").toString(), u"error"_s);
    }

    void aTestCanBeStopped()
    {
        DialogUnderTest ui;
        ui.fill(parsed(u"host=192.0.2.1 connect_timeout=30"_s).parameters); // an address that never answers
        ui.press("connectionTest");
        QVERIFY(ui.find<QPushButton>("connectionTest")->text().contains(u"Stop"));
        ui.press("connectionTest");
        QVERIFY(ui.report().contains(u"stopped"));
        QCOMPARE(ui.find<QPushButton>("connectionTest")->text(), u"&Test"_s);
    }

    void savingKeepsEverythingButThePassword()
    {
        DialogUnderTest ui;
        ui.dialog.form()->setConnection(parsed(u"host=db.example.org user=alice"_s));
        ui.type("connectionPassword", u"op3nsesame"_s);
        ui.find<QCheckBox>("connectionReadOnly")->setChecked(true);
        auto* tag = ui.find<QComboBox>("connectionTag");
        tag->setCurrentIndex(tag->findData(static_cast<int>(database::ConnectionTag::Production)));
        ui.press("connectionSave");
        QVERIFY(ui.report().contains(u"without the password"));
        QCOMPARE(ui.find<QListWidget>("connectionRecents")->count(), 1);
        QCOMPARE(ui.find<QListWidget>("connectionRecents")->item(0)->text(), u"alice@db.example.org"_s);
        const auto saved = window::SavedConnections(ui.settings).list();
        QCOMPARE(saved.size(), 1U);
        QVERIFY(saved.front().isReadOnly);
        QCOMPARE(saved.front().tag, database::ConnectionTag::Production);
        QVERIFY(ui.passwords.passwords.isEmpty());
        ui.settings.sync();
        QFile file(ui.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("op3nsesame"));
    }

    void rememberedPasswordsAreFilledInAndForgotten()
    {
        DialogUnderTest ui;
        ui.dialog.form()->setConnection(parsed(u"host=db.example.org user=alice"_s));
        ui.type("connectionPassword", u"op3nsesame"_s);
        ui.find<QCheckBox>("connectionRemember")->setChecked(true);
        ui.press("connectionSave");
        QTRY_VERIFY(ui.report().contains(u"key ring"));
        QCOMPARE(ui.passwords.passwords.value(u"host=db.example.org user=alice"_s), u"op3nsesame"_s);
        ui.dialog.form()->setConnection({});
        auto* list = ui.find<QListWidget>("connectionRecents");
        list->setCurrentRow(0);
        QTRY_COMPARE(ui.find<QLineEdit>("connectionPassword")->text(), u"op3nsesame"_s);
        QVERIFY(ui.find<QCheckBox>("connectionRemember")->isChecked());
        ui.press("connectionForget");
        QTRY_VERIFY(ui.passwords.passwords.isEmpty());
        QCOMPARE(list->count(), 0);
        QVERIFY(window::SavedConnections(ui.settings).list().empty());
    }

    void withoutAKeyRingSavingSaysSoAndSavesTheRest()
    {
        DialogUnderTest ui;
        ui.passwords.problem = core::Error{core::ErrorCode::NotFound, u"There is no key ring."_s, {}, u"Start one."_s};
        ui.dialog.form()->setConnection(parsed(u"host=db.example.org user=alice"_s));
        ui.type("connectionPassword", u"op3nsesame"_s);
        ui.find<QCheckBox>("connectionRemember")->setChecked(true);
        ui.press("connectionSave");
        QTRY_VERIFY(ui.report().contains(u"no key ring"));
        QVERIFY(ui.report().contains(u"Start one."));
        QCOMPARE(window::SavedConnections(ui.settings).list().size(), 1U);
        ui.find<QListWidget>("connectionRecents")->setCurrentRow(0);
        ui.press("connectionForget"); // nothing to complain about: there was nothing to delete
        QTest::qWait(10);
        QVERIFY(!ui.report().contains(u"no key ring"));
    }

    /// Another window, of another program, saves and forgets connections meanwhile.
    void severalWindowsKeepOneList()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"settings.ini"_s);
        window::Settings settings(path);
        window::SavedConnections list(settings);
        list.add(parsed(u"dbname=first"_s));
        settings.addRecent(window::Settings::Key::RecentRanges, u"today"_s);
        settings.sync();
        const auto elsewhere = folder.filePath(u"elsewhere.ini"_s);
        QVERIFY(QFile::copy(path, elsewhere));
        {
            window::Settings others(elsewhere);
            window::SavedConnections(others).add(parsed(u"dbname=other"_s));
            others.addRecent(window::Settings::Key::RecentRanges, u"yesterday"_s);
        }
        QVERIFY(QFile::remove(path) && QFile::rename(elsewhere, path));
        QCOMPARE(list.list().size(), 2U);
        list.add(parsed(u"dbname=second"_s));
        settings.addRecent(window::Settings::Key::RecentRanges, u"2024"_s);
        list.remove(parsed(u"dbname=first"_s).key());
        QStringList kept;
        for (const auto& connection : list.list())
            kept.append(connection.parameters.value(u"dbname"_s));
        QCOMPARE(kept, (QStringList{u"second"_s, u"other"_s}));
        QCOMPARE(settings.value(window::Settings::Key::RecentRanges).toStringList(),
                 (QStringList{u"2024"_s, u"yesterday"_s, u"today"_s}));
    }

    void connectionsTravelAsAFileWithoutPasswords()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"connections.json"_s);
        {
            window::Settings settings(folder.filePath(u"one.ini"_s));
            window::SavedConnections list(settings);
            list.add(parsed(u"service=receipts"_s));
            auto second = parsed(u"postgresql://alice:op3nsesame@db.example.org/receipts"_s);
            second.isReadOnly = true;
            second.tag = database::ConnectionTag::Staging;
            list.add(second);
            QVERIFY(list.exportTo(path));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("op3nsesame"));
        window::Settings settings(folder.filePath(u"two.ini"_s));
        window::SavedConnections list(settings);
        list.add(parsed(u"dbname=mine"_s));
        QCOMPARE(list.importFrom(path)->added, 2);
        const auto all = list.list();
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all.at(0).key(), u"dbname=receipts host=db.example.org user=alice"_s);
        QVERIFY(all.at(0).isReadOnly);
        QCOMPARE(all.at(0).tag, database::ConnectionTag::Staging);
        QCOMPARE(all.at(1).key(), u"service=receipts"_s);
        QCOMPARE(all.at(2).key(), u"dbname=mine"_s);
        QCOMPARE(list.importFrom(path)->added, 2);
        QCOMPARE(list.list().size(), 3U); // known ones are not doubled
    }

    void damagedFilesOfConnectionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addRow("no JSON") << QByteArray("host=db");
        QTest::addRow("other JSON") << QByteArray("{\"a\": 1}");
        QTest::addRow("no list") << QByteArray("{\"ocr_analytics_connections\": 1, \"connections\": 7}");
    }

    void damagedFilesOfConnectionsAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto read = database::connectionsFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, core::ErrorCode::BadInput);
    }

    void whatANewerProgramSaidStaysWithAConnectionThatIsOpenedAgain()
    {
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        window::SavedConnections list(settings);
        auto newer = parsed(u"host=a"_s);
        newer.more = {{u"colour"_s, 7}};
        list.add(newer);
        list.add(parsed(u"host=b"_s));
        list.add(parsed(u"host=a"_s)); // as it is opened again
        QCOMPARE(list.list().size(), std::size_t(2));
        QCOMPARE(list.find(newer.key())->more, newer.more);
    }

    void whatCannotBeReadCostsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<int>("readable");
        QTest::addRow("a keyword of a newer libpq")
            << QByteArray(R"({"conninfo": "host=b dbname=2 load_balance_hosts=random", "read_only": true})") << 3;
        QTest::addRow("members and a tag of a newer program")
            << QByteArray(R"({"conninfo": "host=b", "tag": "sandbox", "colour": {"hue": 7}})") << 3;
        QTest::addRow("no connection text") << QByteArray(R"({"address": ["b"], "read_only": false})") << 2;
        QTest::addRow("a text that cannot be read") << QByteArray(R"({"conninfo": "host='b"})") << 2;
        QTest::addRow("no object") << QByteArray(R"("host=b")") << 2;
    }
    void whatCannotBeReadCostsNothingElse()
    {
        QFETCH(QByteArray, entry);
        QFETCH(int, readable);
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        const auto json =
            R"({"ocr_analytics_connections": 2, "order": "by name", "connections": [{"conninfo": "host=a"}, )" + entry +
            R"(, {"conninfo": "host=c", "tag": "production"}]})";
        settings.setValue(window::Settings::Key::SavedConnections, json);
        window::SavedConnections list(settings);
        QCOMPARE(list.list().size(), std::size_t(readable));
        list.add(parsed(u"host=new"_s));
        list.remove(u"host=a"_s);
        list.add(parsed(u"host=c"_s)); // as it is opened again
        const auto kept =
            QJsonDocument::fromJson(settings.value(window::Settings::Key::SavedConnections).toByteArray()).object();
        QCOMPARE(kept.value(u"order"_s).toString(), u"by name"_s);
        QCOMPARE(kept.value(u"ocr_analytics_connections"_s).toInt(), 2);
        const auto entries = kept.value(u"connections"_s).toArray();
        QCOMPARE(entries.size(), 3);
        auto expected = QJsonDocument::fromJson("[" + entry + "]").array().first();
        const auto isThere = std::any_of(entries.begin(), entries.end(), [&expected](const QJsonValue& value) {
            if (!expected.isObject() || !value.isObject())
                return value == expected;
            // Of what is known the writing may differ, of what is not nothing does.
            const auto wanted = expected.toObject();
            const auto found = value.toObject();
            const auto keys = wanted.keys();
            return std::all_of(keys.begin(), keys.end(), [&](const QString& key) {
                return key == u"conninfo"_s ? found.value(key).toString().contains(u'b')
                                            : found.value(key) == wanted.value(key);
            });
        });
        QVERIFY2(isThere, QJsonDocument(entries).toJson().constData());
        if (entry.contains("load_balance_hosts"))
            QVERIFY(QJsonDocument(entries).toJson().contains("load_balance_hosts=random"));
    }

    void aListDamagedAsAWholeIsSetAside()
    {
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        settings.setValue(window::Settings::Key::SavedConnections,
                          QByteArray("{\"ocr_analytics_connections\": 1, \"conn"));
        window::SavedConnections list(settings);
        list.add(parsed(u"host=new"_s));
        QCOMPARE(list.list().size(), 1U);
        QCOMPARE(settings.value(window::Settings::Key::DamagedConnections).toByteArray(),
                 QByteArray("{\"ocr_analytics_connections\": 1, \"conn"));
    }

    void aFileWithOneBadEntryGivesTheOthers()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"connections.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"ocr_analytics_connections": 1, "connections": [{"conninfo": "host='op3nsesame"},
                      {"conninfo": "host=a"}, {"conninfo": "host=b"}]})");
        file.close();
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        window::SavedConnections list(settings);
        const auto imported = list.importFrom(path);
        QVERIFY(imported);
        QCOMPARE(imported->added, 2);
        QCOMPARE(imported->unreadable, 1);
        QCOMPARE(list.list().size(), 2U);
        QVERIFY(!settings.value(window::Settings::Key::SavedConnections).toByteArray().contains("op3nsesame"));
    }

    void aConnectionPastedIntoAFieldGoesWhereItBelongs_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        const auto url = u"postgresql+psycopg2://alice:op3n@sesame@db.example.org:5433/receipts"_s;
        QTest::addRow("host") << u"connectionHost"_s << url;
        QTest::addRow("database") << u"connectionDatabase"_s << url;
        QTest::addRow("psql") << u"connectionHost"_s
                              << u"PGPASSWORD=op3n@sesame psql -h db.example.org -p 5433 -U alice receipts"_s;
    }
    void aConnectionPastedIntoAFieldGoesWhereItBelongs()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        DialogUnderTest ui;
        ui.type(field.toLatin1(), text);
        QTest::keyClick(ui.find<QLineEdit>(field.toLatin1()), Qt::Key_Tab);
        Q_EMIT ui.find<QLineEdit>(field.toLatin1())->editingFinished();
        QCOMPARE(ui.find<QLineEdit>("connectionHost")->text(), u"db.example.org"_s);
        QCOMPARE(ui.find<QSpinBox>("connectionPort")->value(), 5433);
        QCOMPARE(ui.find<QLineEdit>("connectionDatabase")->text(), u"receipts"_s);
        QCOMPARE(ui.find<QLineEdit>("connectionUser")->text(), u"alice"_s);
        QCOMPARE(ui.find<QLineEdit>("connectionPassword")->text(), u"op3n@sesame"_s);
    }

    void whatIsNoHostIsNotTakenForOne()
    {
        for (const auto& text : {u"alice:op3nsesame@db.example.org"_s, u"mysql://alice:op3nsesame@db/x"_s,
                                 u"db.example.org;password=op3nsesame"_s})
        {
            DialogUnderTest ui;
            ui.type("connectionHost", text);
            ui.press("connectionSave");
            QVERIFY(!ui.report().isEmpty());
            QVERIFY2(!ui.report().contains(u"op3nsesame"_s), qPrintable(ui.report()));
            QVERIFY(window::SavedConnections(ui.settings).list().empty());
        }
    }

    void aPasswordInAFileIsDropped()
    {
        const auto read = database::connectionsFromJson(
            R"({"ocr_analytics_connections": 1, "connections": [{"conninfo": "host=a password=op3nsesame"}]})");
        QVERIFY(read);
        QVERIFY(read->connections.front().parameters.value(u"password"_s).isEmpty());
    }
};

QTEST_MAIN(TestConnectionDialog)
#include "tst_connectiondialog.moc"
