// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/alerts/alerthistorymodel.h"
#include "app/window/alerts/alertrulesmodel.h"

#include <QDockWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace oa::window {

/// Alert rules with their states, and what happened to the one that is chosen, or to all. Changes nothing by itself.
class AlertsDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit AlertsDock(QWidget* parent = nullptr);
    ~AlertsDock() override;

    void setZone(const QTimeZone& zone);
    /// Whether rules may be changed from here.
    void setMayWrite(bool mayWrite);
    void showAlerts(std::vector<db::StoredAlertRule> rules, std::vector<db::AlertHistoryEntry> history);
    /// Why they could not be read or changed; nothing takes that away.
    void showProblem(const std::optional<core::Error>& error);

Q_SIGNALS:
    void addRequested();
    void editRequested(const oa::db::StoredAlertRule& rule);
    void removeRequested(const QString& rule);
    void silenceRequested(const QString& rule, std::chrono::seconds length); ///< zero: ends it
    void acknowledgeRequested(const QString& rule);

private:
    QWidget* makeRules();
    QWidget* makeHistory();
    QPushButton* makeButton(const QString& name, const QString& text, QWidget* parent);
    void fillSilenceMenu();
    const db::StoredAlertRule* chosen() const;
    void updateButtons();
    void updateHistory();

    AlertRulesModel m_rules;
    AlertHistoryModel m_history;
    std::vector<db::AlertHistoryEntry> m_entries; ///< of all rules
    bool m_mayWrite = false;
    QStackedWidget* m_pages;
    QLabel* m_problem = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_historyTable = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_silence = nullptr;
    QPushButton* m_acknowledge = nullptr;
};

} // namespace oa::window
