// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/connection.h"

#include <QStringList>

namespace oa::db {

/// What a name stands for wherever numbers are asked for: a group of businesses, where there is one of that name, else
/// a business; or all of them.
class Subject
{
public:
    /// The name of all businesses together.
    static constexpr QStringView all = u"*";
    /// How a business is called wherever names are given and taken: as it is, but for one that is itself called "*",
    /// which has a backslash before it, as has one that is called like that.
    static QString nameOf(const QString& business);
    /// The business that is called so; what is neither "*" nor looks like it stays as it is.
    static QString businessNamed(const QString& name);

    /// Uses the connection in the caller's thread.
    static core::Result<Subject> find(Connection& connection, const QString& name);
    /// What all of the names stand for together.
    static core::Result<Subject> find(Connection& connection, const QStringList& names);

    /// For statements: a text[] of businesses, NULL for all.
    Parameter businesses() const;
    /// The only business, byte for byte; empty where there may be several.
    const std::optional<QString>& single() const { return m_single; }

private:
    std::optional<QString> m_single;
    std::optional<QStringList> m_businesses; ///< nothing: all
};

} // namespace oa::db
