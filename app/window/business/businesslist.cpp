// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businesslist.h"

#include "app/window/widgets/displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr auto allBusinesses = "*"_L1; // what they have in common is nothing to begin with

} // namespace

void BusinessList::setEntries(std::vector<BusinessEntry> entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.documents > b.documents; });
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    m_folded.clear();
    m_folded.reserve(m_entries.size());
    for (const auto& entry : m_entries)
        m_folded.push_back(visibleName(entry.id).toCaseFolded());
    endResetModel();
}

bool BusinessList::contains(const QString& id) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&id](const auto& entry) { return entry.id == id; });
}

int BusinessList::businessCount() const
{
    return rowCount() - (contains(allBusinesses) ? 1 : 0);
}

std::optional<QString> BusinessList::suggestionBeside(const QStringList& shown) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&shown](const auto& entry) {
        return entry.id != allBusinesses && entry.documents > 0 && !shown.contains(entry.id);
    });
    return found == m_entries.end() ? std::nullopt : std::optional(found->id);
}

int BusinessList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant BusinessList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return visibleName(m_entries[row].id);
    case Qt::ToolTipRole:
        return tooltipName(m_entries[row].id);
    case IdRole:
        return m_entries[row].id;
    case DocumentsRole:
        return m_entries[row].documents;
    case GroupRole:
        return m_entries[row].isGroup;
    case SearchRole:
        return m_folded[row];
    default:
        return {};
    }
}

} // namespace oa::window
