// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alertsfeature.h"

#include "app/window/actions/mainactions.h"
#include "app/window/alerts/alertdialog.h"
#include "app/window/alerts/alertsdock.h"
#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "core/alerts/alerttext.h"

#include <QMainWindow>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr auto readEvery = 5s;
constexpr qint64 mostEntries = 500;
constexpr std::chrono::days shownBack{35};
const auto topic = u"alert"_s;

} // namespace

AlertsFeature::AlertsFeature(const WindowParts& parts, Notify notify)
    : QObject(parts.window)
    , m_parts(parts)
    , m_notify(std::move(notify))
    , m_dock(new AlertsDock(parts.window))
{
    connectDock();
    m_timer.setInterval(readEvery);
    connect(&m_timer, &QTimer::timeout, this, &AlertsFeature::read);
    connect(m_parts.actions->alerts, &QAction::triggered, this, [this] {
        m_dock->show();
        m_dock->raise();
    });
    connect(m_parts.session, &Session::stateChanged, this, &AlertsFeature::update);
    connect(m_parts.session, &Session::opened, this, &AlertsFeature::update);
    connect(m_parts.comparison, &Comparison::changed, this, &AlertsFeature::update);
    update();
}

AlertsFeature::~AlertsFeature() = default;

void AlertsFeature::connectDock()
{
    connect(m_dock, &AlertsDock::addRequested, this, &AlertsFeature::add);
    connect(m_dock, &AlertsDock::editRequested, this, &AlertsFeature::edit);
    connect(m_dock, &AlertsDock::removeRequested, this, &AlertsFeature::remove);
    connect(m_dock, &AlertsDock::silenceRequested, this, [this](const QString& rule, std::chrono::seconds length) {
        change([rule, length](db::AlertRuleStore& store) -> core::Result<> {
            OA_TRY(store.silence(rule, length));
            return {};
        });
    });
    connect(m_dock, &AlertsDock::acknowledgeRequested, this, [this](const QString& rule) {
        change([rule](db::AlertRuleStore& store) -> core::Result<> {
            OA_TRY(store.acknowledge(rule));
            return {};
        });
    });
}

void AlertsFeature::update()
{
    const auto isOpen = m_parts.session->isOpen();
    m_parts.actions->alerts->setEnabled(isOpen);
    m_dock->setMayWrite(isOpen && !m_parts.session->isReadOnly());
    m_dock->setZone(m_parts.comparison->zone());
}

void AlertsFeature::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_timer.stop();
    m_source = std::move(source);
    m_known.reset();
    m_bannered.clear();
    m_parts.banner->dismiss(topic);
    m_dock->showProblem(std::nullopt);
    m_dock->showAlerts({}, {});
    m_firings.clear();
    mark();
    if (!m_source)
        return;
    m_timer.start();
    read();
}

void AlertsFeature::read()
{
    if (!m_source || m_reading.isBusy())
        return;
    m_reading.start(
        [source = m_source](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            Read read;
            OA_TRY_ASSIGN(read.rules, db::AlertRuleStore(*connection).list());
            db::AlertHistory history(*connection);
            OA_TRY_ASSIGN(read.history, history.entries({}, mostEntries));
            OA_TRY_ASSIGN(read.firings, history.firings(shownBack));
            return read;
        },
        [this](Answer answer) { onRead(std::move(answer)); });
}

void AlertsFeature::onRead(Answer answer)
{
    if (!answer) {
        // A lost connection is told by the session.
        const auto code = answer.error().code;
        if (code != core::ErrorCode::ConnectionLost && code != core::ErrorCode::Canceled)
            m_dock->showProblem(answer.error());
        return;
    }
    tell(answer->rules);
    m_firings = std::move(answer->firings);
    mark();
    m_dock->showAlerts(std::move(answer->rules), std::move(answer->history));
}

void AlertsFeature::tell(const std::vector<db::StoredAlertRule>& rules)
{
    std::vector<const db::StoredAlertRule*> firing;
    for (const auto& stored : rules) {
        if (stored.firing && !stored.firing->acknowledged && !stored.silencedUntil)
            firing.push_back(&stored);
    }
    std::set<qint64> now;
    for (const auto* stored : firing) {
        now.insert(stored->firing->id);
        // What fired before the window was opened is on the banner, where one looks then.
        if (m_known && !m_known->contains(stored->firing->id))
            m_notify(tr("Alert: %1").arg(visibleName(stored->rule.name)),
                     core::firingText(stored->rule.metric, stored->rule.business, stored->firing->value,
                                      stored->firing->reference));
    }
    m_known = now;
    if (firing.empty()) {
        m_bannered.clear();
        return m_parts.banner->dismiss(topic);
    }
    if (std::ranges::includes(m_bannered, now)) // shown, or somebody closed it, and nothing is new
        return;
    m_bannered = now;
    showBanner(firing);
}

void AlertsFeature::mark()
{
    auto marks = m_tried;
    for (const auto& firing : m_firings) {
        if (!firing.isWithdrawn)
            //: %1 a rule; said of a point of a chart
            marks[firing.business].push_back(
                {firing.metric, firing.firedBucket, tr("alert “%1”").arg(visibleName(firing.rule))});
    }
    m_parts.comparison->setMarks(std::move(marks));
}

void AlertsFeature::showTrial(const core::AlertRule& rule, const db::AlertTrial& trial)
{
    m_tried.clear();
    const auto calendar = core::calendarOf(rule);
    for (const auto& firing : trial.firings)
        m_tried[rule.business].push_back(
            {rule.metric, core::bucketStart(firing.fired, calendar), tr("the rule would have fired here")});
    mark();
}

void AlertsFeature::showBanner(const std::vector<const db::StoredAlertRule*>& firing)
{
    // The newest is what is new.
    const auto* stored = *std::ranges::max_element(firing, {}, [](const auto* rule) { return rule->firing->id; });
    //: %1 such as "Average score of ACME is 71.2", %2 the name of an alert rule
    auto text = tr("%1: the rule “%2” fires.")
                    .arg(core::firingText(stored->rule.metric, stored->rule.business, stored->firing->value,
                                          stored->firing->reference),
                         visibleName(stored->rule.name));
    if (firing.size() > 1)
        text += u' ' + tr("(and %1 more)").arg(firing.size() - 1);
    m_parts.banner->showMessage(Banner::Kind::Warning, topic, text, core::ruleText(stored->rule), tr("Show alerts"),
                                [this] { m_parts.actions->alerts->trigger(); });
}

void AlertsFeature::add()
{
    core::AlertRule rule;
    rule.zone = QString::fromUtf8(m_parts.comparison->zone().id());
    for (const auto& pane : m_parts.comparison->workspace().panes) {
        if (rule.business.isEmpty() && !pane.businesses.isEmpty())
            rule.business = pane.businesses.front();
    }
    constexpr double usualLimit = 80;
    rule.limit = usualLimit;
    openDialog(rule, 0);
}

void AlertsFeature::edit(const db::StoredAlertRule& stored)
{
    openDialog(stored.rule, stored.id);
}

void AlertsFeature::openDialog(const core::AlertRule& rule, qint64 id)
{
    if (!m_source)
        return;
    auto* dialog = new AlertDialog(rule, m_parts.comparison->businesses(), m_source, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        change([rule = dialog->rule(), id](db::AlertRuleStore& store) {
            return id == 0 ? store.add(rule) : store.change(id, rule);
        });
    });
    connect(dialog, &AlertDialog::tried, this, &AlertsFeature::showTrial);
    connect(dialog, &QDialog::finished, this, [this] {
        m_tried.clear();
        mark();
    });
    dialog->open();
}

void AlertsFeature::remove(const QString& rule)
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Remove an alert rule"),
                                     tr("Remove the rule “%1”? Its history stays.").arg(visibleName(rule)),
                                     QMessageBox::Cancel, m_parts.window);
    question->setObjectName(u"alertRemoveQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::buttonClicked, this, [this, yes, rule](const QAbstractButton* button) {
        if (button == yes)
            change([rule](db::AlertRuleStore& store) { return store.remove(rule); });
    });
    question->open();
}

void AlertsFeature::change(Change change)
{
    m_changes.push_back(std::move(change));
    if (!m_changing.isBusy())
        nextChange();
}

void AlertsFeature::nextChange()
{
    if (m_changes.empty() || !m_parts.session->isOpen())
        return m_changes.clear();
    const auto change = std::move(m_changes.front());
    m_changes.pop_front();
    m_changing.start(
        [change, database = m_parts.session->database()->parameters](const std::stop_token& stop) -> core::Result<> {
            OA_TRY_ASSIGN(const auto connection, db::Connection::open(database, stop));
            db::AlertRuleStore store(*connection);
            return change(store);
        },
        [this](const core::Result<>& changed) {
            m_dock->showProblem(changed ? std::nullopt : std::optional(changed.error()));
            m_reading.cancel(); // what is read now may be of before
            read();
            nextChange();
        });
}

} // namespace oa::window
