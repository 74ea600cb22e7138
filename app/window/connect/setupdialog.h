// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"

#include <QDialog>

namespace oa::window {

/// Shows the SQL that would be run in somebody's database before anything is created; accepting agrees to it.
class SetupDialog : public QDialog
{
    Q_OBJECT

public:
    SetupDialog(const QString& database, const database::MissingSetup& setup, QWidget* parent = nullptr);
};

} // namespace oa::window
