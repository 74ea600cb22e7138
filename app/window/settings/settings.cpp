// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings/settings.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr qsizetype keptRecents = 8;

struct Row
{
    Settings::Key key;
    QLatin1StringView name;
    QVariant standard;
};

const auto& table()
{
    using Key = Settings::Key;
    static const std::array rows = {
        Row{Key::WindowGeometry, "window/geometry"_L1, {}},
        Row{Key::WindowState, "window/state"_L1, {}},
        Row{Key::Theme, "view/theme"_L1, u"system"_s},
        Row{Key::Workspace, "view/workspace"_L1, {}},
        Row{Key::UnreadWorkspace, "view/workspace_unread"_L1, {}},
        Row{Key::LastConnection, "connection/last"_L1, QString()},
        Row{Key::LocalDirectory, "connection/local_directory"_L1, QString()},
        Row{Key::SampleUnfinished, "connection/sample_unfinished"_L1, false},
        Row{Key::SavedConnections, "connection/saved"_L1, {}},
        Row{Key::DamagedConnections, "connection/saved_damaged"_L1, {}},
        Row{Key::ExportFolder, "export/folder"_L1, QString()},
        Row{Key::ExportScale, "export/scale"_L1, 2.0},
        Row{Key::ExportSize, "export/size"_L1, QStringList()},
        Row{Key::ExportForSpreadsheets, "export/for_spreadsheets"_L1, false},
        Row{Key::RecentRanges, "range/recent"_L1, QStringList()},
        Row{Key::RecentWorkspaces, "workspace/recent"_L1, QStringList()},
        Row{Key::RankingHidden, "ranking/hidden_columns"_L1,
            QStringList{u"receipts_change"_s, u"scored"_s, u"median_change"_s, u"ocr_scored"_s, u"ocr_score_change"_s,
                        u"ocr_median_change"_s}},
        Row{Key::RefreshCadence, "live/refresh"_L1, u"live"_s},
        Row{Key::FeedRate, "feed/rate"_L1, 1.0},
    };
    return rows;
}

const Row& rowOf(Settings::Key key)
{
    for (const auto& row : table()) {
        if (row.key == key)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(
          file.isEmpty()
              ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"ocr-analytics"_s, u"ocr-analytics"_s).fileName()
              : file,
          QSettings::IniFormat)
{}

QVariant Settings::value(Key key) const
{
    const auto& row = rowOf(key);
    return m_store.value(row.name, row.standard);
}

void Settings::setValue(Key key, const QVariant& value)
{
    m_store.setValue(rowOf(key).name, value);
}

void Settings::reset(Key key)
{
    m_store.remove(rowOf(key).name);
}

void Settings::addRecent(Key key, const QString& entry)
{
    sync(); // other windows keep the same list
    auto list = value(key).toStringList();
    list.removeAll(entry);
    list.prepend(entry);
    setValue(key, list.mid(0, keptRecents));
    sync();
}

} // namespace oa::window
