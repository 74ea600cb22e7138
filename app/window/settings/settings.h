// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSettings>
#include <QVariant>

namespace oa::window {

/// What the window remembers. One table of key, name and default; nothing else reads or writes settings by name.
/// Never holds a password. GUI thread.
class Settings
{
public:
    enum class Key {
        WindowGeometry,
        WindowState,
        Theme,              ///< "system", "light", "dark", "high-contrast"
        Workspace,          ///< JSON text: panes, range, interval, zone
        UnreadWorkspace,    ///< what stood there before, when it could not be read
        LastConnection,     ///< conninfo without password, "local" for the embedded database, empty for none
        LocalDirectory,     ///< of the embedded database, when it is not the default one
        SampleUnfinished,   ///< the sample receipts were begun and not completed
        SavedConnections,   ///< JSON text without passwords, newest first
        DamagedConnections, ///< what stood there before, when nothing of it could be read
        ExportFolder,
        ExportScale,
        ExportSize,            ///< of pictures: preset, unit, width and height in pixels
        ExportForSpreadsheets, ///< tables with a byte order mark and the locale's separators
        RecentRanges,          ///< typed expressions, newest first
        RecentWorkspaces,      ///< file names, newest first
        RankingHidden,         ///< columns of the ranking that a person has hidden
        RefreshCadence,        ///< "live", "periodic", "hourly", "paused": how the window keeps roll-ups up to date
        FeedRate               ///< documents a second of the sample feed
    };

    /// An ini file for tests; empty for the user's own.
    explicit Settings(const QString& file = {});

    QVariant value(Key key) const;
    void setValue(Key key, const QVariant& value);
    void reset(Key key);
    /// Puts `entry` first in the list that `key` holds; one that is in it moves up, the oldest one falls out.
    void addRecent(Key key, const QString& entry);
    QString fileName() const { return m_store.fileName(); }
    /// Writes what is not written yet, which happens by itself soon after a change and at the end, and reads what other
    /// windows wrote.
    void sync() { m_store.sync(); }

private:
    QSettings m_store;
};

} // namespace oa::window
