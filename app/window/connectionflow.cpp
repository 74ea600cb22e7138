// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connectionflow.h"

#include "app/window/adoptiondialog.h"
#include "app/window/connectiondialog.h"
#include "app/window/passworddialog.h"
#include "app/window/recentdatabases.h"
#include "app/window/session.h"
#include "app/window/settings.h"
#include "app/window/setupdialog.h"

using namespace Qt::StringLiterals;

namespace oa::window {

ConnectionFlow::ConnectionFlow(Session* session, Settings& settings, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
    connect(session, &Session::openingFailed, this, &ConnectionFlow::takeFailure);
    connect(session, &Session::setupNeeded, this, &ConnectionFlow::askForSetup);
    connect(session, &Session::opened, this, [this] {
        const auto* database = m_session->database();
        m_settings.setValue(Settings::Key::LastConnection, database->choice.isLocal
                                                               ? QString::fromUtf16(localName)
                                                               : database->parameters.toConninfoWithoutPassword());
        m_settings.setValue(Settings::Key::LocalDirectory, database->choice.localDirectory);
        if (!database->choice.isLocal)
            RecentDatabases(m_settings).add(database->parameters);
        if (m_dialog)
            m_dialog->accept();
    });
}

void ConnectionFlow::open(const DatabaseChoice& choice)
{
    Q_EMIT openingStarted(choice.isLocal ? tr("Starting the database on this computer…")
                                         : tr("Connecting to %1…").arg(choice.parameters.displayName()));
    m_session->open(choice);
}

void ConnectionFlow::openLocal(const QString& directory)
{
    DatabaseChoice choice;
    choice.isLocal = true;
    choice.localDirectory = directory;
    choice.mayCreateTables = true; // it is ours
    open(choice);
}

void ConnectionFlow::openStored(const QString& conninfo)
{
    if (conninfo == QStringView(localName))
        return openLocal(m_settings.value(Settings::Key::LocalDirectory).toString());
    const auto parameters = db::ConnectionParameters::fromConninfo(conninfo);
    if (!parameters) {
        Q_EMIT failed(parameters.error());
        return;
    }
    DatabaseChoice choice;
    choice.parameters = *parameters;
    open(choice);
}

void ConnectionFlow::ask()
{
    if (!m_dialog) {
        m_dialog = new ConnectionDialog(m_settings, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ConnectionDialog::connectRequested, this, &ConnectionFlow::open);
        connect(m_dialog, &QDialog::rejected, this, [this] {
            if (!m_session->isOpen())
                m_session->cancelOpening();
            Q_EMIT waitingForPerson();
        });
    }
    m_dialog->open();
}

void ConnectionFlow::takeFailure(const DatabaseChoice& choice, const core::Error& error)
{
    Q_EMIT waitingForPerson();
    if (error.code == core::ErrorCode::Canceled)
        return;
    if (error.code == core::ErrorCode::Authentication && !choice.isLocal)
        return askForPassword(choice, error);
    if (m_dialog)
        m_dialog->showProblem(error);
    else
        Q_EMIT failed(error);
}

void ConnectionFlow::askForPassword(const DatabaseChoice& choice, const core::Error& refusal)
{
    auto* dialog = new PasswordDialog(choice.parameters.displayName(), refusal, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::passwordGiven, this, [this, choice](const QString& password) {
        auto again = choice;
        again.parameters.setValue(u"password"_s, password);
        open(again);
    });
    dialog->open();
}

void ConnectionFlow::askForSetup(const DatabaseChoice& choice, const MissingSetup& setup)
{
    if (setup.adoption)
        return askForAdoption(choice, setup);
    Q_EMIT waitingForPerson();
    auto* dialog = new SetupDialog(choice.parameters.displayName(), setup, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, choice] {
        auto agreed = choice;
        agreed.mayCreateTables = true;
        open(agreed);
    });
    dialog->open();
}

void ConnectionFlow::askForAdoption(const DatabaseChoice& choice, const MissingSetup& setup)
{
    Q_EMIT waitingForPerson();
    if (m_adoption) // it asked how another zone would do
        return m_adoption->show(setup);
    m_adoption = new AdoptionDialog(choice.parameters.displayName(), m_window);
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
