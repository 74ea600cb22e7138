// SPDX-License-Identifier: GPL-3.0-only
#include "db/stores/subject.h"

#include "db/connection/textarray.h"

namespace oa::db {

core::Result<Subject> Subject::find(Connection&, const QString& name)
{
    Subject subject;
    if (name == all)
        return subject;
    subject.m_single = name;
    subject.m_businesses = std::vector{name.toStdString()};
    return subject;
}

Parameter Subject::businesses() const
{
    return m_businesses ? textArrayParameter(*m_businesses) : Parameter();
}

} // namespace oa::db
