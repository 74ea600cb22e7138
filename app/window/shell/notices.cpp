// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/notices.h"

#include "app/window/actions/mainactions.h"
#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/timetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

/// A verification found what is not as its receipts say, and left it.
bool leavesDifferences(const jobs::JobStatus& status)
{
    if (status.kind != u"verify" || !status.outcome)
        return false;
    const auto& counts = status.outcome->counts;
    return counts.value(u"differences"_s).toInteger() > 0 && counts.value(u"repaired_minutes"_s).toInteger() == 0;
}

} // namespace

Notices::Notices(Banner* banner, Session* session, Comparison* comparison, MainActions* actions, QObject* parent)
    : QObject(parent)
    , m_banner(banner)
    , m_session(session)
    , m_comparison(comparison)
    , m_actions(actions)
{}

bool Notices::showConnection()
{
    const auto topic = u"connection"_s;
    const auto state = m_session->state();
    if (state != Session::State::Lost && state != Session::State::Refused) {
        m_banner->dismiss(topic);
        return std::exchange(m_isAway, false) && state == Session::State::Connected;
    }
    m_isAway = true;
    const auto since = m_session->lastAnswer();
    const auto age =
        since ? tr("Showing what was known at %1.").arg(instantText(*since, m_comparison->zone())) : QString();
    m_comparison->showStale(age);
    const auto text = state == Session::State::Lost
                          ? tr("The connection was lost; connecting again by itself. %1").arg(age)
                          : m_session->error().text() + u' ' + age;
    m_banner->showMessage(Banner::Kind::Warning, topic, text.simplified(), m_session->error().detail, tr("Try now"),
                          [this] { m_session->retryNow(); });
    return false;
}

void Notices::forgetDatabase()
{
    for (const auto& topic : {u"newest"_s, u"loading"_s, u"job"_s})
        m_banner->dismiss(topic);
}

void Notices::suggestNewest()
{
    const auto topic = u"newest"_s;
    const auto& extent = m_session->extent();
    if (!extent || m_session->state() != Session::State::Connected)
        return;
    // Charts show what counts: the newest receipt of all may be a rejected one, or wait.
    const auto newest = extent->minutes.newest ? extent->minutes.newest : extent->newestDocument;
    if (!newest && extent->futureDocuments + extent->ancientDocuments > 0)
        return m_banner->dismiss(topic); // the status bar counts them
    if (!newest) {
        if (m_session->isReadOnly())
            m_banner->showHint(topic, tr("This database has no receipts yet."));
        else
            m_banner->showHint(topic,
                               tr("This database has no receipts yet. Import a file, or add some to look around."),
                               {{tr("Add synthetic receipts…"), [this] { m_actions->seed->trigger(); }}});
        return;
    }
    // Receipts of the future are beyond what is known to be there.
    const auto isReached = m_comparison->visibleRange().overlaps(*m_comparison->known());
    if (m_comparison->showsReceipts() || (isReached && !m_comparison->isEmpty())) {
        m_banner->dismiss(topic);
        return;
    }
    const auto zone = m_comparison->zone();
    const auto day = core::toDateTime(*newest, zone).date();
    const auto monday = day.addDays(1 - day.dayOfWeek());
    const auto show = [this](const QString& range) { return [this, range] { m_comparison->setRange(range); }; };
    if (m_comparison->hasOthersInRange()) // the range is not what has to be another one
        return m_banner->showHint(topic, tr("None of the businesses on screen has receipts in this range."),
                                  {{tr("Those with the most receipts"), [this] { m_comparison->showFullest(); }},
                                   {tr("All data"), show(u"all"_s)}});
    m_banner->showHint(
        topic, tr("Nothing in this range. The newest receipt that counts is of %1.").arg(minuteText(*newest, zone)),
        {{tr("That day"), show(day.toString(Qt::ISODate))},
         {tr("That week"), show(monday.toString(Qt::ISODate) + u".."_s + monday.addDays(6).toString(Qt::ISODate))},
         {tr("That year"), show(QString::number(day.year()))},
         {tr("All data"), show(u"all"_s)}});
}

void Notices::showZone()
{
    const auto known = m_comparison->checkZone();
    if (!known && !m_banner->showsProblem())
        //: %1 says why the computer's zone is not known
        m_banner->showMessage(
            Banner::Kind::Warning, u"zone"_s,
            tr("%1 Times are shown in UTC until you choose a zone above the charts.").arg(known.error().message));
    if (known)
        m_banner->dismiss(u"zone"_s);
}

void Notices::showLoadingProblem(const core::Error& error)
{
    // A lost connection is told by the session, with what is done about it.
    if (error.code != core::ErrorCode::ConnectionLost && error.code != core::ErrorCode::Canceled)
        m_banner->showError(u"loading"_s, error);
}

void Notices::showLoaded()
{
    m_banner->dismiss(u"loading"_s);
}

void Notices::showJobEnd(const jobs::JobStatus& status)
{
    if (status.error && status.error->code == core::ErrorCode::AlreadyDone)
        m_banner->showMessage(Banner::Kind::Warning, u"job"_s,
                              status.error->message + u' ' + tr("Imported again, its receipts count twice."), {},
                              tr("Import again"), [this, id = status.id] { Q_EMIT importAgainRequested(id); });
    else if (status.error && status.error->code != core::ErrorCode::Canceled)
        m_banner->showError(u"job"_s, *status.error);
    else if (leavesDifferences(status))
        showDifferences(status.outcome->summary);
    else if (status.outcome && !status.outcome->summary.isEmpty() && status.trigger == db::JobTrigger::Manual)
        m_banner->showMessage(Banner::Kind::Info, u"job"_s, status.outcome->summary);
}

void Notices::showDifferences(const QString& summary)
{
    const auto mayRepair = !m_session->isReadOnly();
    m_banner->showMessage(Banner::Kind::Warning, u"job"_s, summary, {}, mayRepair ? tr("Repair") : QString(),
                          [this] { Q_EMIT repairRequested(); });
}

void Notices::showFormatProblem(const QString& problem)
{
    const auto topic = u"formats"_s;
    if (problem.isEmpty())
        return m_banner->dismiss(topic);
    m_banner->showMessage(Banner::Kind::Warning, topic, problem, {}, tr("Payload formats…"),
                          [this] { m_actions->payloadFormats->trigger(); });
}

void Notices::showProblems(const QStringList& problems)
{
    const auto topic = u"guard"_s;
    if (problems.isEmpty())
        return m_banner->dismiss(topic);
    auto text = problems.front();
    if (problems.size() > 1)
        text += u' ' + tr("(and %1 more)").arg(problems.size() - 1);
    m_banner->showMessage(Banner::Kind::Warning, topic, text, problems.join(u"\n\n"_s));
}

} // namespace oa::window
