// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "app/window/connect/connectiondialog.h"
#include "app/window/connect/connectionform.h"
#include "app/window/connect/passworddialog.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/start/welcomepage.h"
#include "app/window/widgets/banner.h"
#include "tests/window/windowfixture.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using database::ConnectionTag;

/// From "which database?" to an open one, through the real window on a real server.
class TestConnectionFlow : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;
    db::ConnectionParameters m_asViewer;

    static window::PasswordDialog* passwordDialog(WindowUnderTest& ui)
    {
        auto* dialog = ui.window.findChild<window::PasswordDialog*>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    static void answer(window::PasswordDialog* dialog, const QString& password, bool remember)
    {
        dialog->findChild<QLineEdit*>(u"password"_s)->setText(password);
        dialog->findChild<QCheckBox*>(u"passwordRemember"_s)->setChecked(remember);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        auto connection = m_server.connect(m_database);
        QVERIFY(db::Migrator(*connection).migrate());
        QVERIFY(m_server.addPasswordRole(u"viewer"_s, u"s3cret"_s));
        QVERIFY(connection->executeScript("GRANT SELECT ON ALL TABLES IN SCHEMA public TO viewer"));
        m_asViewer = m_server.parameters(m_database.value(u"dbname"_s), u"viewer"_s);
        auto probe = m_asViewer;
        QTRY_VERIFY(!db::Connection::open(probe)); // the rule that wants a password holds by now
    }

    void aPasswordIsAskedForAndKeptWhereThePersonWantsIt()
    {
        WindowUnderTest ui;
        ui.open(m_asViewer);
        QTRY_VERIFY_WITH_TIMEOUT(passwordDialog(ui), patience);
        answer(passwordDialog(ui), u"wrong"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(passwordDialog(ui), patience);
        QVERIFY(passwordDialog(ui)->findChild<QLabel*>(u"passwordReason"_s)->text().contains(u"did not accept"));
        QVERIFY(passwordDialog(ui)->findChild<QCheckBox*>(u"passwordRemember"_s)->isChecked());
        QVERIFY(ui.passwords.passwords.isEmpty()); // a wrong one is never kept
        answer(passwordDialog(ui), u"s3cret"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QTRY_COMPARE(ui.passwords.passwords.value(m_asViewer.toConninfoWithoutPassword()), u"s3cret"_s);
        QVERIFY(ui.window.session()->isReadOnly());
        QVERIFY(ui.find<QLabel>("statusReadOnly")->isVisible());
        QVERIFY(!ui.window.mainActions()->seed->isEnabled());
        ui.settings.sync();
        QFile file(ui.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("s3cret"));
    }

    void theNextStartAsksNoMore()
    {
        WindowUnderTest ui;
        ui.passwords.passwords.insert(m_asViewer.toConninfoWithoutPassword(), u"s3cret"_s);
        ui.settings.setValue(window::Settings::Key::LastConnection, m_asViewer.toConninfoWithoutPassword());
        ui.window.show();
        ui.window.start({});
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QVERIFY(!passwordDialog(ui));
    }

    void withoutAKeyRingThePasswordIsAskedFor()
    {
        WindowUnderTest ui;
        ui.passwords.problem = core::Error{core::ErrorCode::NotFound, u"There is no key ring."_s, {}, {}};
        ui.open(m_asViewer);
        QTRY_VERIFY_WITH_TIMEOUT(passwordDialog(ui), patience);
        answer(passwordDialog(ui), u"s3cret"_s, true);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience); // not fatal
        QTRY_VERIFY(ui.window.findChild<window::Banner*>()->text().contains(u"no key ring"));
    }

    void refusingToGiveAPasswordLeavesTheReason()
    {
        WindowUnderTest ui;
        ui.open(m_asViewer);
        QTRY_VERIFY_WITH_TIMEOUT(passwordDialog(ui), patience);
        passwordDialog(ui)->reject();
        auto* problem = ui.find<QLabel>("welcomeProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"none was given"));
        QVERIFY(ui.find<QPushButton>("startSample")->isVisible());
    }

    void aSavedConnectionOpensAsItWasSaved()
    {
        WindowUnderTest ui;
        window::SavedConnections(ui.settings).add({m_database, true, database::ConnectionTag::Production});
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QVERIFY(ui.window.session()->isReadOnly()); // the person wanted never to write to it
        auto* strip = ui.find<QLabel>("connectionTagStrip");
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->text(), u"Production"_s);
        ui.window.mainActions()->disconnectDatabase->trigger();
        QVERIFY(!strip->isVisible());
        QVERIFY(!ui.find<QLabel>("statusReadOnly")->isVisible());
        QVERIFY(ui.find<QLabel>("statusNewest")->text().isEmpty());
        const auto saved = window::SavedConnections(ui.settings).list();
        QCOMPARE(saved.size(), 1U);
        QVERIFY(saved.front().isReadOnly);
        QCOMPARE(saved.front().tag, database::ConnectionTag::Production);
    }

    void theDialogConnectsAndGoesAway()
    {
        WindowUnderTest ui;
        ui.window.show();
        ui.window.mainActions()->connectDatabase->trigger();
        auto* dialog = ui.find<window::ConnectionDialog>("connectionDialog");
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(ui.window.focusWidget() != nullptr || dialog->focusWidget() != nullptr);
        dialog->form()->setConnection({m_database, false, database::ConnectionTag::None});
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"connectionConnect"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QTRY_VERIFY(!ui.window.findChild<window::ConnectionDialog*>());
        QCOMPARE(window::SavedConnections(ui.settings).list().size(), 1U);
    }

    void theDialogTellsWhyAConnectionFailed()
    {
        WindowUnderTest ui;
        ui.window.show();
        ui.window.mainActions()->connectDatabase->trigger();
        auto* dialog = ui.find<window::ConnectionDialog>("connectionDialog");
        auto nowhere = m_database;
        nowhere.setValue(u"dbname"_s, u"nowhere"_s);
        dialog->form()->setConnection({nowhere, false, database::ConnectionTag::None});
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"connectionConnect"_s), Qt::LeftButton);
        auto* report = dialog->findChild<QLabel*>(u"connectionReport"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(report->text().contains(u"no database with that name"), qPrintable(report->text()),
                                  patience);
        QVERIFY(dialog->isVisible());
        QVERIFY(window::SavedConnections(ui.settings).list().empty());
    }
};

QTEST_MAIN(TestConnectionFlow)
#include "tst_connectionflow.moc"
