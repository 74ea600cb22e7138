// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businessfilter.h"

#include "app/window/business/businesslist.h"

#include <algorithm>

namespace oa::window {

BusinessFilter::BusinessFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    sort(0);
}

void BusinessFilter::setSearch(const QString& text)
{
    m_typed = text.trimmed();
    m_search = m_typed.toCaseFolded();
    m_words = m_search.split(u' ', Qt::SkipEmptyParts);
    invalidate();
}

bool BusinessFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto name = sourceModel()->index(row, 0, parent).data(BusinessList::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&name](const auto& word) { return name.contains(word); });
}

bool BusinessFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (!m_search.isEmpty()) {
        const auto rank = [this](const QModelIndex& index) {
            const auto name = index.data().toString(); // as it is seen, and so typed
            return name == m_typed ? 2 : name.toCaseFolded() == m_search ? 1 : 0;
        };
        if (const auto ofLeft = rank(left), ofRight = rank(right); ofLeft != ofRight)
            return ofLeft > ofRight;
        const auto leftStarts = left.data(BusinessList::SearchRole).toString().startsWith(m_search);
        const auto rightStarts = right.data(BusinessList::SearchRole).toString().startsWith(m_search);
        if (leftStarts != rightStarts)
            return leftStarts;
    }
    return left.row() < right.row(); // the list's own order: most documents first
}

} // namespace oa::window
