// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/savedconnection.h"
#include "core/base/result.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace oa::window {

/// Which database, as fields or as one line of text, and how it is to be used. Knows nothing of connecting.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConnection(const database::SavedConnection& connection);
    /// What is filled in, with the password. Errors: BadInput for a text that cannot be read.
    core::Result<database::SavedConnection> connection() const;

    QString password() const;
    /// From the key ring: also ticks that it is to be kept there.
    void setRememberedPassword(const QString& password);
    bool remembersPassword() const;

private:
    QWidget* makeFields();
    QWidget* makeText();
    void addUse();
    void hostEdited();
    void onPasted(const QString& text);
    void fillTls(bool isRemote);

    QTabWidget* m_tabs;
    QLineEdit* m_host = nullptr;
    QSpinBox* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_remember = nullptr;
    QComboBox* m_tls = nullptr;
    QLineEdit* m_conninfo = nullptr;
    QCheckBox* m_readOnly = nullptr;
    QComboBox* m_tag = nullptr;
};

} // namespace oa::window
