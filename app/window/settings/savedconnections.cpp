// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings/savedconnections.h"

#include "app/window/settings/settings.h"
#include "core/base/outputfile.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::window {

namespace {

constexpr std::size_t kept = 24;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::window::SavedConnections)
};

} // namespace

database::ConnectionList SavedConnections::read() const
{
    m_settings.sync(); // other windows keep the same list
    return database::connectionsFromJson(m_settings.value(Settings::Key::SavedConnections).toByteArray())
        .value_or(database::ConnectionList());
}

std::vector<database::SavedConnection> SavedConnections::list() const
{
    return read().connections;
}

std::optional<database::SavedConnection> SavedConnections::find(const QString& key) const
{
    const auto all = list();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const auto& other) { return other.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void SavedConnections::add(const database::SavedConnection& connection)
{
    auto saved = read();
    auto& all = saved.connections;
    auto first = connection;
    const auto known =
        std::find_if(all.begin(), all.end(), [&first](const auto& other) { return other.key() == first.key(); });
    if (known != all.end()) {
        if (first.more.isEmpty())
            first.more = known->more;
        all.erase(known);
    }
    all.insert(all.begin(), first);
    if (all.size() > kept)
        all.resize(kept);
    store(saved);
}

void SavedConnections::remove(const QString& key)
{
    auto saved = read();
    std::erase_if(saved.connections, [&key](const auto& other) { return other.key() == key; });
    store(saved);
}

void SavedConnections::store(const database::ConnectionList& saved)
{
    const auto before = m_settings.value(Settings::Key::SavedConnections).toByteArray();
    // Damaged as a whole: whoever can mend it finds it beside.
    if (!before.isEmpty() && !database::connectionsFromJson(before))
        m_settings.setValue(Settings::Key::DamagedConnections, before);
    m_settings.setValue(Settings::Key::SavedConnections, toJson(saved));
    m_settings.sync();
}

core::Result<> SavedConnections::exportTo(const QString& path) const
{
    core::OutputFile file(path);
    OA_TRY(file.begin());
    // Without what cannot be read: it might hold a password.
    file.write(toJson(database::ConnectionList{list(), {}, {}}));
    return file.finish();
}

core::Result<SavedConnections::Imported> SavedConnections::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Texts::tr("The file %1 cannot be read.").arg(path), file.errorString());
    constexpr qint64 largest = 1024 * 1024;
    OA_TRY_ASSIGN(const auto read, database::connectionsFromJson(file.read(largest)));
    for (auto connection = read.connections.rbegin(); connection != read.connections.rend(); ++connection)
        add(*connection); // the file's first becomes the list's first
    return Imported{static_cast<int>(read.connections.size()), static_cast<int>(read.unreadable.size())};
}

} // namespace oa::window
