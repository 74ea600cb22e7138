// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings/savedconnections.h"

#include "app/window/settings/settings.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

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

std::vector<database::SavedConnection> SavedConnections::list() const
{
    // What this program cannot read (any more) is of no use to anybody.
    return database::connectionsFromJson(m_settings.value(Settings::Key::SavedConnections).toByteArray())
        .value_or(std::vector<database::SavedConnection>());
}

std::optional<database::SavedConnection> SavedConnections::find(const QString& key) const
{
    const auto all = list();
    const auto found = std::find_if(all.begin(), all.end(), [&key](const auto& other) { return other.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void SavedConnections::add(const database::SavedConnection& connection)
{
    auto all = list();
    std::erase_if(all, [&connection](const auto& other) { return other.key() == connection.key(); });
    all.insert(all.begin(), connection);
    if (all.size() > kept)
        all.resize(kept);
    store(all);
}

void SavedConnections::remove(const QString& key)
{
    auto all = list();
    std::erase_if(all, [&key](const auto& other) { return other.key() == key; });
    store(all);
}

void SavedConnections::store(const std::vector<database::SavedConnection>& connections)
{
    m_settings.setValue(Settings::Key::SavedConnections, toJson(connections));
}

core::Result<> SavedConnections::exportTo(const QString& path) const
{
    QSaveFile file(path);
    const auto bytes = toJson(list());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        const auto code = file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Other;
        return fail(code, Texts::tr("The connections could not be saved to %1.").arg(path), file.errorString(),
                    Texts::tr("Choose another folder, or make room."));
    }
    return {};
}

core::Result<int> SavedConnections::importFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Texts::tr("The file %1 cannot be read.").arg(path), file.errorString());
    constexpr qint64 largest = 1024 * 1024;
    OA_TRY_ASSIGN(const auto read, database::connectionsFromJson(file.read(largest)));
    for (auto connection = read.rbegin(); connection != read.rend(); ++connection)
        add(*connection); // the file's first becomes the list's first
    return static_cast<int>(read.size());
}

} // namespace oa::window
