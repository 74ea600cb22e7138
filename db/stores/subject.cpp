// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/subject.h"

#include "db/connection/textarray.h"
#include "db/stores/groupstore.h"

namespace oa::db {

namespace {

/// "*" behind any number of backslashes.
bool isStar(QStringView text)
{
    while (text.startsWith(u'\\'))
        text = text.sliced(1);
    return text == Subject::all;
}

} // namespace

QString Subject::nameOf(const QString& business)
{
    return isStar(business) ? u'\\' + business : business;
}

QString Subject::businessNamed(const QString& name)
{
    return name.size() > 1 && isStar(name) ? name.sliced(1) : name;
}

core::Result<Subject> Subject::find(Connection& connection, const QString& name)
{
    Subject subject;
    if (name == all)
        return subject;
    OA_TRY_ASSIGN(auto members, GroupStore(connection).members(name));
    if (members.isEmpty()) {
        members.append(name);
        subject.m_single = businessNamed(name);
    }
    for (auto& member : members)
        member = businessNamed(member);
    subject.m_businesses = std::move(members);
    return subject;
}

core::Result<Subject> Subject::find(Connection& connection, const QStringList& names)
{
    Subject together;
    QStringList businesses;
    for (const auto& name : names) {
        OA_TRY_ASSIGN(const auto subject, find(connection, name));
        if (!subject.m_businesses)
            return subject;
        businesses += *subject.m_businesses;
    }
    businesses.removeDuplicates();
    together.m_businesses = std::move(businesses);
    return together;
}

Parameter Subject::businesses() const
{
    return m_businesses ? textArrayParameter(*m_businesses) : Parameter();
}

} // namespace oa::db
