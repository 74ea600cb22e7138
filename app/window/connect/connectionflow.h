// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"
#include "app/database/savedconnection.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace oa::window {

class AdoptionDialog;
class ConnectionDialog;
class PasswordStore;
class Session;
class Settings;

/// The way from "which database?" to an open one: the dialog, the password from the key ring or the person when
/// the server wants one, agreement to the tables when there are none.
class ConnectionFlow : public QObject
{
    Q_OBJECT

public:
    /// In Settings::LastConnection, for the embedded database.
    static constexpr char16_t localName[] = u"local";

    /// `passwords` must outlive it.
    ConnectionFlow(Session* session, Settings& settings, PasswordStore& passwords, QWidget* window);

    void open(const database::DatabaseChoice& choice);
    /// As it was saved, if it was: read only, with its tag, with the password that the key ring keeps.
    void openKnown(const db::ConnectionParameters& parameters);
    void openLocal(const QString& directory);
    /// What settings and the recent list hold: conninfo without password, or localName.
    void openStored(const QString& conninfo);
    void ask();
    void cancel();

Q_SIGNALS:
    void openingStarted(const QString& what);
    void waitingForPerson(); ///< a dialog is open
    void failed(const oa::core::Error& error);
    void savedChanged(); ///< the list of saved connections is another one
    void passwordNotKept(const oa::core::Error& error);

private:
    void onOpened();
    void keepPassword(const database::SavedConnection& connection);
    void onFailure(const database::DatabaseChoice& choice, const core::Error& error);
    void showFailure(const core::Error& error);
    QWidget* parentOfDialogs() const;
    void askForPassword(const database::DatabaseChoice& choice, const core::Error& refusal);
    void askForSetup(const database::DatabaseChoice& choice, const database::MissingSetup& setup);
    void askForAdoption(const database::DatabaseChoice& choice, const database::MissingSetup& setup);

    Session* m_session;
    Settings& m_settings;
    PasswordStore& m_passwords;
    QWidget* m_window;
    QPointer<ConnectionDialog> m_dialog;
    QPointer<AdoptionDialog> m_adoption;
    int m_opening = 0; ///< counts: what the key ring answers for an earlier one is dropped
};

} // namespace oa::window
