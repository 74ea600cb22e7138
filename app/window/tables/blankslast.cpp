// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/tables/blankslast.h"

namespace oa::window {

bool BlanksLast::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const auto hasLeft = left.data(sortRole()).isValid();
    const auto hasRight = right.data(sortRole()).isValid();
    if (hasLeft && hasRight)
        return QSortFilterProxyModel::lessThan(left, right);
    // Downwards, Qt asks the other way round.
    return hasLeft != hasRight && hasLeft == (sortOrder() == Qt::AscendingOrder);
}

} // namespace oa::window
