// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace oa::window {

/// Shows what taking over a database of the system before this one would mean, asks for the zone that its times were
/// written in, and for agreement. accepted() is the agreement, to zone().
class AdoptionDialog : public QDialog
{
    Q_OBJECT

public:
    AdoptionDialog(const QString& database, QWidget* parent);

    /// With an adoption in it. Again after zoneChosen(), with the plan for that zone.
    void show(const database::MissingSetup& setup);
    using QDialog::show;
    /// The zone of the plan that is shown.
    QByteArray zone() const { return m_setup.adoption ? m_setup.adoption->zone : QByteArray(); }

Q_SIGNALS:
    void zoneChosen(const QByteArray& zone); ///< another than the plan's: call show() with its plan

private:
    QWidget* makeZone();
    void chooseZone();

    database::MissingSetup m_setup;
    QLabel* m_counts = nullptr;
    QWidget* m_zoneRow = nullptr;
    QComboBox* m_zone = nullptr;
    QLabel* m_zoneEffect = nullptr;
    QLabel* m_agreement = nullptr;
    QPlainTextEdit* m_sql = nullptr;
    QPushButton* m_do = nullptr;
};

} // namespace oa::window
