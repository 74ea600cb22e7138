// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/jobs/jobrunner.h"

#include <QObject>

namespace oa::window {

class Banner;
class Comparison;
class MainActions;
class Session;

/// Decides what the banner says about the database: that it was lost and how old the picture is, that there is nothing
/// in the range and where the newest receipts are, how a job ended. GUI thread.
class Notices : public QObject
{
    Q_OBJECT

public:
    Notices(Banner* banner, Session* session, Comparison* comparison, MainActions* actions, QObject* parent = nullptr);

    /// The connection's state changed. Returns whether it is back after having been lost: then all is to be read anew.
    bool showConnection();
    /// Another database comes, or none: what was said of this one goes.
    void forgetDatabase();
    /// Nothing while the welcome page is in front.
    void suggestNewest();
    /// Says that the computer's time zone is not understood and nobody chose another; takes that back once one did.
    void showZone();
    void showLoadingProblem(const core::Error& error);
    void showLoaded();
    void showJobEnd(const jobs::JobStatus& status);
    /// A payload format in the settings does not count; empty: all do.
    void showFormatProblem(const QString& problem);
    /// What lets receipts change unseen, with what mends it; empty: nothing.
    void showProblems(const QStringList& problems);

Q_SIGNALS:
    void importAgainRequested(oa::jobs::JobId id); ///< of a file that was imported before
    void repairRequested(); ///< of totals that a verification found to differ from their receipts

private:
    void showDifferences(const QString& summary);

    Banner* m_banner;
    Session* m_session;
    Comparison* m_comparison;
    MainActions* m_actions;
    bool m_isAway = false; ///< lost or refused, whatever the banner shows
};

} // namespace oa::window
