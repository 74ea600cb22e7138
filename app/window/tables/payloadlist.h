// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QStackedWidget>

#include <span>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace oa::window {

class FlowLayout;
class PayloadView;

/// A list of what did not count, with a choice of which of it above, beside what the chosen row holds; or a sentence
/// where there is nothing to list.
class PayloadList : public QStackedWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString nothing; ///< where the list would be empty whatever is chosen
        QString choice;  ///< for screen readers, as those below
        QString list;
        QString payload;
        QString copyPayload;
    };
    /// `name` begins the names of its parts. `widths` are of the first columns, in the letters of an ordinary font; the
    /// last column has the rest.
    PayloadList(const QString& name, const Words& words, QAbstractItemModel* model, std::span<const int> widths,
                QWidget* parent = nullptr);

    QComboBox* choice() const { return m_choice; }
    QTableView* table() const { return m_table; }
    PayloadView* payload() const { return m_payload; }
    /// Buttons stand at the end of the row above the list, the first of them furthest to the left.
    void addTool(QPushButton* button);

    void setHasRows(bool has) { setCurrentIndex(has ? 1 : 0); }
    void showProblem(const core::Error& error);
    void hideProblem();
    /// Whether nobody scrolled or chose further down, so that new rows may move the list.
    bool looksAtTop() const;

private:
    QWidget* makeList(const QString& name, const Words& words, QAbstractItemModel* model, std::span<const int> widths);

    FlowLayout* m_tools = nullptr;
    QWidget* m_lastTool = nullptr; ///< for the order in which Tab comes to them
    QComboBox* m_choice = nullptr;
    QLabel* m_problem = nullptr;
    QTableView* m_table = nullptr;
    PayloadView* m_payload = nullptr;
};

} // namespace oa::window
