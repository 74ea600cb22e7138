// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/groupstore.h"

#include "core/base/visiblename.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/connection/transaction.h"
#include "db/state/tableaccess.h"
#include "db/stores/subject.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::GroupStore)
};

} // namespace

GroupStore::GroupStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<bool> GroupStore::isUsable()
{
    return isReadable(m_connection, u"public.business_groups"_s,
                      {Texts::tr("Row level security may hide groups from this role."),
                       Texts::tr("This role may not read the groups of businesses.")});
}

core::Result<std::vector<BusinessGroup>> GroupStore::list()
{
    std::vector<BusinessGroup> groups;
    OA_TRY_ASSIGN(const auto usable, isUsable());
    if (!usable)
        return groups;
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("groups/groups:list")));
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto name = rows.text(row, 0);
        if (groups.empty() || groups.back().name != name)
            groups.push_back({name, {}});
        groups.back().members.push_back(
            {Subject::nameOf(rows.text(row, 1)), rows.instant(row, 2).value_or(core::TimePoint()), rows.text(row, 3)});
    }
    return groups;
}

core::Result<QStringList> GroupStore::members(const QString& group)
{
    QStringList names;
    OA_TRY_ASSIGN(const auto usable, isUsable());
    if (!usable)
        return names;
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("groups/groups:members"), {parameter(group)}));
    for (int row = 0; row < rows.rowCount(); ++row)
        names.append(Subject::nameOf(rows.text(row, 0)));
    return names;
}

core::Result<qint64> GroupStore::add(const QString& group, const QStringList& businesses, const QString& who,
                                     std::vector<GroupMove>* moved)
{
    if (group.isEmpty() || group == Subject::all || Subject::businessNamed(group) != group) {
        return core::fail(core::ErrorCode::BadInput, Texts::tr("“%1” cannot be the name of a group.").arg(group), {},
                          Texts::tr("Choose another name: an empty one is none, and * stands for all businesses."));
    }
    OA_TRY_ASSIGN(auto moves, assign(group, businesses, who));
    const auto count = static_cast<qint64>(moves.size());
    if (moved) {
        std::erase_if(moves, [](const GroupMove& move) { return !move.from; });
        *moved = std::move(moves);
    }
    return count;
}

core::Result<qint64> GroupStore::remove(const QStringList& businesses, const QString& who)
{
    OA_TRY_ASSIGN(const auto moves, assign(std::nullopt, businesses, who));
    return static_cast<qint64>(moves.size());
}

core::Result<std::vector<GroupMove>> GroupStore::assign(const std::optional<QString>& group, const QStringList& names,
                                                        const QString& who)
{
    QStringList businesses;
    for (const auto& name : names)
        businesses.append(Subject::businessNamed(name));
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("groups/groups:lock")));
    if (group) {
        OA_TRY_ASSIGN(const auto doubly, m_connection.execute(sql("groups/groups:doubly"),
                                                              {textArrayParameter(businesses), parameter(*group)}));
        if (doubly.rowCount() > 0) {
            return core::fail(core::ErrorCode::BadInput,
                              Texts::tr("“%1” would be the name of a group and of a business in another group.")
                                  .arg(core::visibleName(doubly.text(0, 0))),
                              {}, Texts::tr("Take it out of the group first, or choose another name for the group."));
        }
    }
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("groups/groups:assign"),
                                                        {textArrayParameter(businesses),
                                                         group ? parameter(*group) : Parameter(), parameter(who)}));
    OA_TRY(transaction.commit());
    std::vector<GroupMove> moves;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto from = rows.isNull(row, 1) ? std::nullopt : std::optional(rows.text(row, 1));
        moves.push_back({Subject::nameOf(rows.text(row, 0)), from, group});
    }
    return moves;
}

core::Result<std::vector<GroupMove>> GroupStore::undo(const QString& who)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY(m_connection.execute(sql("groups/groups:lock")));
    OA_TRY_ASSIGN(const auto rows, m_connection.execute(sql("groups/groups:undo"), {parameter(who)}));
    OA_TRY(transaction.commit());
    std::vector<GroupMove> moves;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const auto group = [&rows, row](int column) {
            return rows.isNull(row, column) ? std::nullopt : std::optional(rows.text(row, column));
        };
        moves.push_back({Subject::nameOf(rows.text(row, 0)), group(2), group(1)});
    }
    return moves;
}

} // namespace oa::db
