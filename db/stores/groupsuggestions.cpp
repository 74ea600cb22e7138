// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/groupsuggestions.h"

#include "core/base/foldedname.h"
#include "db/state/dataextent.h"
#include "db/stores/businessstore.h"
#include "db/stores/groupstore.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace oa::db {

namespace {

/// Names by how many receipts they have lately: that many days say well enough which spelling is the usual one.
constexpr std::chrono::days lately(90);

core::Result<QStringList> namesByUse(Connection& connection)
{
    OA_TRY_ASSIGN(const auto now, serverTime(connection));
    OA_TRY_ASSIGN(const auto listed, BusinessStore(connection).list({now - lately, now}));
    QStringList names;
    for (const auto& each : listed)
        names.append(each.businessId);
    return names;
}

} // namespace

core::Result<QStringList> businessNames(Connection& connection)
{
    const core::TimeRange nothing{};
    OA_TRY_ASSIGN(const auto listed, BusinessStore(connection).list(nothing));
    QStringList names;
    for (const auto& each : listed)
        names.append(each.businessId);
    return names;
}

std::vector<GroupSuggestion> suggestGroups(const QStringList& names)
{
    std::map<QString, QStringList> alike;
    for (const auto& name : names)
        alike[core::foldedName(name)].append(name);
    std::vector<GroupSuggestion> suggestions;
    for (auto& [folded, businesses] : alike) {
        if (businesses.size() < 2)
            continue;
        GroupSuggestion suggestion{businesses.constFirst(), std::move(businesses)};
        std::sort(suggestion.businesses.begin(), suggestion.businesses.end());
        suggestions.push_back(std::move(suggestion));
    }
    std::sort(suggestions.begin(), suggestions.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return suggestions;
}

core::Result<std::vector<GroupSuggestion>> suggestGroups(Connection& connection)
{
    OA_TRY_ASSIGN(const auto names, namesByUse(connection));
    OA_TRY_ASSIGN(const auto groups, GroupStore(connection).list());
    QHash<QString, QString> groupOf;
    for (const auto& group : groups) {
        for (const auto& member : group.members)
            groupOf.insert(member.business, group.name);
    }
    auto suggestions = suggestGroups(names);
    std::erase_if(suggestions, [&groupOf](GroupSuggestion& suggestion) {
        QSet<QString> known;
        auto areAllIn = true;
        for (const auto& business : suggestion.businesses) {
            const auto group = groupOf.constFind(business);
            if (group != groupOf.constEnd())
                known.insert(*group);
            else
                areAllIn = false;
        }
        if (!known.isEmpty())
            suggestion.name = *known.constBegin();
        return areAllIn || known.size() > 1; // a person has decided
    });
    return suggestions;
}

} // namespace oa::db
