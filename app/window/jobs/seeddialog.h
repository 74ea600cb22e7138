// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/jobs/databasejobs.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace oa::window {

/// Asks how many sample receipts to add.
class SeedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SeedDialog(QWidget* parent = nullptr);
    DatabaseJobs::SeedRequest request() const;

private:
    void updateSum();

    QSpinBox* m_days;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_businesses;
    QLabel* m_sum;
};

} // namespace oa::window
