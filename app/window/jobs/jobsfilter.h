// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace oa::window {

/// Runs of one kind, in some states.
class JobsFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(const QString& kind);         ///< of all kinds when empty
    void setStates(const QStringList& states); ///< names as in job_runs; all when empty

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_kind;
    QStringList m_states;
};

} // namespace oa::window
