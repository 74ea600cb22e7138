// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

#include <utility>

class QWidget;

namespace oa::window {

class Comparison;
class Session;
class Settings;
class ViewHistory;

/// Opens and saves the view as a file that can be handed on, and remembers which. A file says which database it was
/// saved on and whose days it means, so that whoever opens it elsewhere can be told. GUI thread.
class WorkspaceFiles : public QObject
{
    Q_OBJECT

public:
    WorkspaceFiles(Comparison* comparison, ViewHistory* history, const Session* session, Settings& settings,
                   QWidget* window);

    void open(const QString& path);
    void save(const QString& path);
    void askToOpen();
    void askToSave();
    QStringList recents() const; ///< newest first

Q_SIGNALS:
    void recentsChanged();
    void failed(const oa::core::Error& error);
    /// The file on screen was saved on another database than the one that is open; both for people.
    void otherDatabaseFound(const QString& saved, const QString& open);
    /// It is no longer so, or no longer on screen.
    void otherDatabaseLeft();

private:
    /// Name and place, which are no secret, or which local one; empty while none is open.
    QString databaseName() const;
    void compareDatabases();
    bool isOnScreen() const; ///< the file, or what was made of it
    void forgetOther();
    void remember(const QString& path);
    void forgetMissing(const QString& path);

    Comparison* m_comparison;
    ViewHistory* m_history;
    const Session* m_session;
    QString m_savedOn;                  // the file that was opened last; empty where it does not say
    int m_openedAt = 0;                 // where in the history it was opened: before that it is not on screen
    std::pair<QString, QString> m_told; // the databases that were found to differ; empty where none do
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace oa::window
