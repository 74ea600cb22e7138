// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"
#include "core/base/latestjob.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace oa::window {

class ConnectionForm;
class PasswordStore;
class Settings;

/// Asks which PostgreSQL to use. Test, Save and Connect are three buttons; testing runs off the GUI thread and can be
/// cancelled. Nothing is stored but what Save stores; a password goes to the key ring or nowhere.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectionDialog(Settings& settings, PasswordStore& passwords, QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    ConnectionForm* form() { return m_form; }
    void showProblem(const core::Error& error);
    void showIdle() { showText({}, {}); }

Q_SIGNALS:
    void connectRequested(const oa::database::DatabaseChoice& choice);
    void savedChanged(); ///< the list of saved connections is another one

private:
    using Tested = core::Result<database::DatabaseReport>;

    QWidget* makeSaved();
    QWidget* makeReport();
    QWidget* makeButtons();
    void readSaved();
    void showChosen();
    void forget();
    void test();
    void showReport(const Tested& tested);
    void save();
    void connectNow();
    void setTesting(bool testing);
    void showText(const QString& state, const QString& text, const QString& detail = {});

    Settings& m_settings;
    PasswordStore& m_passwords;
    ConnectionForm* m_form;
    QListWidget* m_saved = nullptr;
    QPushButton* m_forget = nullptr;
    QLabel* m_report = nullptr;
    QProgressBar* m_busy = nullptr;
    QPushButton* m_test = nullptr;
    core::LatestJob<Tested> m_testing;
};

} // namespace oa::window
