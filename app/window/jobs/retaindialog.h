// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/retention/retentionsetting.h"
#include "db/sessions/connectionpool.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace oa::window {

/// Asks how many days of receipts are kept, says what would go and how much room that makes, and lets a person confirm
/// it.
class RetainDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads from `source`.
    explicit RetainDialog(std::shared_ptr<db::ConnectionPool> source, QWidget* parent = nullptr);
    ~RetainDialog() override;

    db::KeptDays keep() const;
    /// Whether the same is to be done from now on.
    bool isFromNowOn() const;

private:
    struct Read
    {
        db::RetentionPlan plan;
        std::optional<db::RetentionSetting> setting;
    };
    using Answer = core::Result<Read>;

    QSpinBox* makeDays(const QString& name, int days);
    void edited();
    void readPlan();
    void onRead(const Answer& answer);

    std::shared_ptr<db::ConnectionPool> m_source;
    QSpinBox* m_documents;
    QCheckBox* m_removesValues;
    QSpinBox* m_values;
    QCheckBox* m_fromNowOn;
    QLabel* m_plan;
    QCheckBox* m_understood;
    QPushButton* m_do;
    QTimer m_delay;
    bool m_hasPlan = false;
    core::LatestJob<Answer> m_reading;
};

} // namespace oa::window
