// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/connectionflow.h"

#include "app/window/connect/adoptiondialog.h"
#include "app/window/connect/connectiondialog.h"
#include "app/window/connect/passworddialog.h"
#include "app/window/connect/session.h"
#include "app/window/connect/setupdialog.h"
#include "app/window/settings/passwordstore.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/settings/settings.h"
#include "app/window/widgets/displaytext.h"

using namespace Qt::StringLiterals;

namespace oa::window {

ConnectionFlow::ConnectionFlow(Session* session, Settings& settings, PasswordStore& passwords, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_passwords(passwords)
    , m_window(window)
{
    connect(session, &Session::openingFailed, this, &ConnectionFlow::onFailure);
    connect(session, &Session::setupNeeded, this, &ConnectionFlow::askForSetup);
    connect(session, &Session::opened, this, &ConnectionFlow::onOpened);
}

void ConnectionFlow::onOpened()
{
    const auto& choice = m_session->database()->choice;
    const database::SavedConnection connection{choice.parameters, choice.isReadOnly, choice.tag};
    m_settings.setValue(Settings::Key::LastConnection,
                        choice.isLocal ? QString::fromUtf16(localName) : connection.key());
    m_settings.setValue(Settings::Key::LocalDirectory, choice.localDirectory);
    if (!choice.isLocal) {
        SavedConnections(m_settings).add(connection);
        Q_EMIT savedChanged();
        if (choice.remembersPassword)
            keepPassword(connection);
    }
    if (m_dialog)
        m_dialog->accept();
}

void ConnectionFlow::keepPassword(const database::SavedConnection& connection)
{
    const auto password = connection.parameters.value(u"password"_s);
    if (password.isEmpty())
        return;
    m_passwords.write(connection.key(), password, this, [this](const core::Result<>& written) {
        if (!written)
            Q_EMIT passwordNotKept(written.error());
    });
}

void ConnectionFlow::open(const database::DatabaseChoice& choice)
{
    ++m_opening;
    Q_EMIT openingStarted(choice.isLocal ? tr("Starting the database on this computer…")
                                         : tr("Connecting to %1…").arg(databaseTitle(choice.parameters)));
    m_session->open(choice);
}

void ConnectionFlow::cancel()
{
    ++m_opening;
    m_session->cancelOpening();
}

void ConnectionFlow::openKnown(const db::ConnectionParameters& parameters)
{
    database::DatabaseChoice choice;
    choice.parameters = parameters;
    const database::SavedConnection asked{parameters};
    if (const auto saved = SavedConnections(m_settings).find(asked.key())) {
        choice.isReadOnly = saved->isReadOnly;
        choice.tag = saved->tag;
    }
    if (!parameters.value(u"password"_s).isEmpty())
        return open(choice);
    Q_EMIT openingStarted(tr("Connecting to %1…").arg(databaseTitle(parameters)));
    const auto opening = ++m_opening;
    m_passwords.read(asked.key(), this, [this, choice, opening](PasswordStore::Password password) {
        if (opening != m_opening)
            return;
        auto complete = choice;
        // Without one, or without a key ring, the server decides whether it has to be asked for.
        if (password && *password) {
            complete.parameters.setValue(u"password"_s, **password);
            complete.remembersPassword = true;
        }
        open(complete);
    });
}

void ConnectionFlow::openLocal(const QString& directory)
{
    database::DatabaseChoice choice;
    choice.isLocal = true;
    choice.localDirectory = directory;
    choice.mayCreateTables = true; // it is ours
    open(choice);
}

void ConnectionFlow::openStored(const QString& conninfo)
{
    if (conninfo == QStringView(localName))
        return openLocal(m_settings.value(Settings::Key::LocalDirectory).toString());
    const auto parameters = db::ConnectionParameters::fromStored(conninfo);
    if (!parameters) {
        Q_EMIT failed(parameters.error());
        return;
    }
    openKnown(*parameters);
}

void ConnectionFlow::ask()
{
    if (!m_dialog) {
        m_dialog = new ConnectionDialog(m_settings, m_passwords, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ConnectionDialog::connectRequested, this, &ConnectionFlow::open);
        connect(m_dialog, &ConnectionDialog::savedChanged, this, &ConnectionFlow::savedChanged);
        connect(m_dialog, &QDialog::rejected, this, [this] {
            cancel(); // what was open before stays
            Q_EMIT waitingForPerson();
        });
    }
    m_dialog->open();
}

void ConnectionFlow::onFailure(const database::DatabaseChoice& choice, const core::Error& error)
{
    Q_EMIT waitingForPerson();
    if (error.code == core::ErrorCode::Canceled)
        return;
    if (error.code == core::ErrorCode::Authentication && !choice.isLocal)
        return askForPassword(choice, error);
    showFailure(error);
}

void ConnectionFlow::showFailure(const core::Error& error)
{
    if (m_dialog)
        m_dialog->showProblem(error);
    else
        Q_EMIT failed(error);
}

QWidget* ConnectionFlow::parentOfDialogs() const
{
    return m_dialog ? m_dialog : m_window;
}

void ConnectionFlow::askForPassword(const database::DatabaseChoice& choice, const core::Error& refusal)
{
    auto* dialog =
        new PasswordDialog(databaseTitle(choice.parameters), refusal, choice.remembersPassword, parentOfDialogs());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this, refusal] { showFailure(refusal); });
    connect(dialog, &PasswordDialog::passwordGiven, this, [this, choice](const QString& password, bool remembers) {
        auto again = choice;
        again.parameters.setValue(u"password"_s, password);
        again.remembersPassword = remembers;
        open(again);
    });
    dialog->open();
}

void ConnectionFlow::askForSetup(const database::DatabaseChoice& choice, const database::MissingSetup& setup)
{
    if (setup.adoption)
        return askForAdoption(choice, setup);
    Q_EMIT waitingForPerson();
    if (m_dialog)
        m_dialog->showIdle();
    auto* dialog = new SetupDialog(databaseTitle(choice.parameters), setup, parentOfDialogs());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, choice] {
        auto agreed = choice;
        agreed.mayCreateTables = true;
        open(agreed);
    });
    dialog->open();
}

void ConnectionFlow::askForAdoption(const database::DatabaseChoice& choice, const database::MissingSetup& setup)
{
    Q_EMIT waitingForPerson();
    if (m_dialog)
        m_dialog->showIdle();
    if (m_adoption) // it asked how another zone would do
        return m_adoption->show(setup);
    m_adoption = new AdoptionDialog(databaseTitle(choice.parameters), parentOfDialogs());
    m_adoption->setAttribute(Qt::WA_DeleteOnClose);
    m_adoption->show(setup);
    connect(m_adoption, &AdoptionDialog::zoneChosen, this, [this, choice](const QByteArray& zone) {
        auto other = choice;
        other.adoptionZone = zone;
        m_session->open(other);
    });
    connect(m_adoption, &QDialog::accepted, this, [this, choice] {
        auto agreed = choice;
        agreed.adoptionZone = m_adoption->zone();
        agreed.mayAdopt = true;
        open(agreed);
    });
    m_adoption->open();
}

} // namespace oa::window
