// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/databaseopener.h"
#include "core/latestjob.h"

#include <QDialog>
#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace oa::window {

class Settings;

/// Asks which PostgreSQL to use: by fields, or as a URI, key=value text or service name. Test, Save and Connect are
/// three buttons; testing runs off the GUI thread and can be cancelled. Nothing is stored but what Save stores, and
/// never a password.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionDialog(Settings& settings, QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    void setParameters(const db::ConnectionParameters& parameters);
    core::Result<db::ConnectionParameters> parameters() const;
    bool isReadOnly() const;
    void showProblem(const core::Error& error);

Q_SIGNALS:
    void connectRequested(const oa::window::DatabaseChoice& choice);

private:
    using Tested = core::Result<DatabaseReport>;

    QWidget* makeRecents();
    QWidget* makeFields();
    QWidget* makeText();
    QWidget* makeReport();
    QWidget* makeButtons();
    void readRecents();
    void test();
    void showReport(const Tested& tested);
    void save();
    void connectNow();
    void setTesting(bool testing);
    void showText(const QString& state, const QString& text, const QString& detail = {});

    Settings& m_settings;
    QListWidget* m_recents = nullptr;
    QPushButton* m_forget = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QComboBox* m_tls = nullptr;
    QLineEdit* m_conninfo = nullptr;
    QCheckBox* m_readOnly = nullptr;
    QLabel* m_report = nullptr;
    QProgressBar* m_busy = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_connect = nullptr;
    QThreadPool m_workers;
    core::LatestJob<Tested> m_testing;
};

} // namespace oa::window
