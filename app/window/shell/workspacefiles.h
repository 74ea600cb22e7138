// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

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
    /// The file that was opened last was saved on another database than the one that is open; both for people.
    void otherDatabaseFound(const QString& saved, const QString& open);

private:
    /// Name and place, which are no secret, or that it is the local one; empty while none is open.
    QString databaseName() const;
    void compareDatabases();
    void remember(const QString& path);
    void forgetMissing(const QString& path);

    Comparison* m_comparison;
    ViewHistory* m_history;
    const Session* m_session;
    QString m_savedOn; // of the file that was opened last; empty when it has been compared
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace oa::window
