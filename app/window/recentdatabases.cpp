// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/recentdatabases.h"

#include "app/window/settings.h"

namespace oa::window {

namespace {

constexpr qsizetype kept = 12;

} // namespace

std::vector<db::ConnectionParameters> RecentDatabases::list() const
{
    std::vector<db::ConnectionParameters> found;
    for (const auto& conninfo : m_settings.value(Settings::Key::RecentDatabases).toStringList()) {
        // An entry that this libpq no longer understands is of no use to anybody.
        if (auto parameters = db::ConnectionParameters::fromConninfo(conninfo))
            found.push_back(std::move(*parameters));
    }
    return found;
}

void RecentDatabases::add(const db::ConnectionParameters& parameters)
{
    const auto conninfo = parameters.toConninfoWithoutPassword();
    auto all = m_settings.value(Settings::Key::RecentDatabases).toStringList();
    all.removeAll(conninfo);
    all.prepend(conninfo);
    m_settings.setValue(Settings::Key::RecentDatabases, QStringList(all.mid(0, kept)));
}

void RecentDatabases::remove(const QString& conninfo)
{
    auto all = m_settings.value(Settings::Key::RecentDatabases).toStringList();
    all.removeAll(conninfo);
    m_settings.setValue(Settings::Key::RecentDatabases, all);
}

} // namespace oa::window
