// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/alerts/alerttrial.h"
#include "db/sessions/connectionpool.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace oa::window {

class BusinessList;
class BusinessPicker;

/// Describes an alert rule, and says meanwhile when it would have fired.
class AlertDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rule`: to begin with; an empty name is one that is to be added. Reads from `source`; `businesses` must outlive
    /// it.
    AlertDialog(const core::AlertRule& rule, BusinessList* businesses, std::shared_ptr<db::ConnectionPool> source,
                QWidget* parent = nullptr);
    ~AlertDialog() override;

    core::AlertRule rule() const;

Q_SIGNALS:
    /// The rule was tried on the past, and would have fired then.
    void tried(const oa::core::AlertRule& rule, const oa::db::AlertTrial& trial);

private:
    using Answer = core::Result<db::AlertTrial>;
    struct Tried
    {
        core::AlertRule rule;
        Answer answer;
    };

    void makeFields();
    void connectFields();
    void setRule(const core::AlertRule& rule);
    void kindChanged();
    void edited();
    void tryIt();
    void onTried(const Tried& tried);
    void showTrial(const QString& text, const QString& state = {});

    std::shared_ptr<db::ConnectionPool> m_source;
    QString m_zone;
    bool m_isLeastChosen = false; ///< by the person, or the rule
    QLineEdit* m_name;
    QComboBox* m_metric;
    BusinessPicker* m_business;
    QComboBox* m_interval;
    QComboBox* m_condition;
    QDoubleSpinBox* m_limit;
    QSpinBox* m_times;
    QSpinBox* m_least;
    QLineEdit* m_currency;
    QLabel* m_trial;
    QPushButton* m_save;
    QTimer m_delay;
    core::LatestJob<Tried> m_trying;
};

} // namespace oa::window
