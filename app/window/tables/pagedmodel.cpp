// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/pagedmodel.h"

namespace oa::window {

bool PagedModelBase::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_isComplete && !m_isAsking;
}

void PagedModelBase::fetchMore(const QModelIndex&)
{
    m_isAsking = true;
    Q_EMIT moreWanted();
}

void PagedModelBase::noteAnswer(bool isLastPage)
{
    m_isComplete = isLastPage;
    m_isAsking = false;
}

} // namespace oa::window
