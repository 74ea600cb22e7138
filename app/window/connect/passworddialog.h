// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QDialog>

namespace oa::window {

/// Asks for a password after a server refused the login, and whether the key ring is to keep it.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const QString& database, const core::Error& refusal, bool remembers, QWidget* parent = nullptr);

Q_SIGNALS:
    void passwordGiven(const QString& password, bool remembers);
};

} // namespace oa::window
