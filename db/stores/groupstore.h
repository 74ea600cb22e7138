// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace oa::db {

class Connection;

/// A business in a group.
struct GroupMember
{
    QString business;
    core::TimePoint since{}; ///< the server's time
    QString addedBy;         ///< "user@host (process id)"
};

/// Businesses that count as one, by a name that a person gave. A business that is named like the group belongs to it
/// unless it was put into another.
struct BusinessGroup
{
    QString name;
    std::vector<GroupMember> members; ///< by name
};

/// A business that went from one group to another; nothing: none.
struct GroupMove
{
    QString business;
    std::optional<QString> from;
    std::optional<QString> to;
};

/// Groups of businesses. Every change is noted with who made it and when, and can be taken back. Uses the connection in
/// the caller's thread.
class GroupStore
{
public:
    explicit GroupStore(Connection& connection);

    /// By name. None in a database of a version before groups. Errors: Denied, since a name may stand for less to a
    /// role that may not read them; Unsafe, where rows may be hidden.
    core::Result<std::vector<BusinessGroup>> list();
    /// The businesses of a group; none when there is no such group. Errors: as of list().
    core::Result<QStringList> members(const QString& group);
    /// Puts businesses into a group, taking each out of the one that it was in, which `moved` then tells. Answers how
    /// many were not in it yet. Errors: BadInput for a name that no group can have; Denied.
    core::Result<qint64> add(const QString& group, const QStringList& businesses, const QString& who,
                             std::vector<GroupMove>* moved = nullptr);
    /// Takes businesses out of their groups.
    core::Result<qint64> remove(const QStringList& businesses, const QString& who);
    /// Takes back the newest change that was not taken back yet. Answers what went where; nothing when there is none.
    core::Result<std::vector<GroupMove>> undo(const QString& who);

private:
    core::Result<bool> isUsable();
    core::Result<std::vector<GroupMove>> assign(const std::optional<QString>& group, const QStringList& businesses,
                                                const QString& who);

    Connection& m_connection;
};

} // namespace oa::db
