// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace oa::window {

/// What stands where the charts will be while nothing is connected: what the program is for and the three ways in.
/// Shows progress in place while the sample database is being made.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    struct Recent
    {
        QString title;    ///< plain text, for people
        QString conninfo; ///< handed back by recentRequested()
    };

    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecents(const std::vector<Recent>& recents);
    /// While busy the buttons give way to a progress bar and Cancel. `total` 0 means that the end is not known.
    void showProgress(const QString& what, qint64 done, qint64 total);
    void showIdle();
    void showProblem(const core::Error& error);

Q_SIGNALS:
    void sampleRequested();
    void connectRequested();
    void recentRequested(const QString& conninfo);
    void cancelRequested();

private:
    QWidget* makeWays();
    QWidget* makeProgress();

    QWidget* m_ways;
    QWidget* m_progress;
    QPushButton* m_sample = nullptr;
    QLabel* m_recentsTitle = nullptr;
    QVBoxLayout* m_recents = nullptr;
    QLabel* m_problem;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progressBar = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace oa::window
