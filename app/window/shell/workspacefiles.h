// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace oa::window {

class Comparison;
class Settings;
class ViewHistory;

/// Opens and saves the view as a file that can be handed on, and remembers which. GUI thread.
class WorkspaceFiles : public QObject
{
    Q_OBJECT

public:
    WorkspaceFiles(Comparison* comparison, ViewHistory* history, Settings& settings, QWidget* window);

    void open(const QString& path);
    void save(const QString& path);
    void askToOpen();
    void askToSave();
    QStringList recents() const; ///< newest first

Q_SIGNALS:
    void recentsChanged();
    void failed(const oa::core::Error& error);

private:
    void remember(const QString& path);
    void forgetMissing(const QString& path);

    Comparison* m_comparison;
    ViewHistory* m_history;
    Settings& m_settings;
    QWidget* m_window;
};

} // namespace oa::window
