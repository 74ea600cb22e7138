// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobsfilter.h"

#include "app/window/jobs/jobsmodel.h"

namespace oa::window {

void JobsFilter::setKind(const QString& kind)
{
    m_kind = kind;
    invalidateFilter();
}

void JobsFilter::setStates(const QStringList& states)
{
    m_states = states;
    invalidateFilter();
}

bool JobsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto index = sourceModel()->index(row, 0, parent);
    return (m_kind.isEmpty() || index.data(JobsModel::KindRole).toString() == m_kind) &&
           (m_states.isEmpty() || m_states.contains(index.data(JobsModel::StateRole).toString()));
}

} // namespace oa::window
