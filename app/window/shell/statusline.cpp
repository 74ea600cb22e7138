// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/statusline.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/symbolview.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"
#include "core/time/serverclock.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

QString bucketText(const db::DataExtent& extent, const QTimeZone& zone, const std::optional<Comparison::Pause>& pause)
{
    if (pause) {
        //: %1 a time of day with seconds
        const auto text =
            pause->hasReadSince ? StatusLine::tr("Charts as of %1 or later") : StatusLine::tr("Charts as of %1");
        return text.arg(secondText(pause->since, zone));
    }
    if (!extent.minutes.newest)
        return {};
    const auto end = *extent.minutes.newest + 1min;
    const auto isToday = core::toDateTime(end, zone).date() ==
                         core::toDateTime(extent.serverTime, zone).date(); // else a time says little
    return StatusLine::tr("Charts up to %1").arg(isToday ? clockText(end, zone) : minuteText(end, zone));
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent)
    , m_icon(new SymbolView(space::iconSize, this))
{
    setObjectName(u"statusLine"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::large, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(m_icon);
    m_connection = addLabel(u"statusConnection"_s);
    layout->addSpacing(space::small);
    m_readOnly = addLabel(u"statusReadOnly"_s);
    m_readOnly->setText(tr("Read only"));
    m_readOnly->setToolTip(tr("Nothing in this window writes to the database."));
    m_readOnly->setProperty("badge", true);
    layout->addSpacing(space::large);
    m_jobs = addLabel(u"statusJobs"_s);
    layout->addStretch();
    m_rejected = new QToolButton(this);
    m_rejected->setObjectName(u"statusRejected"_s);
    m_rejected->setProperty("flat", true);
    m_rejected->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_rejected->setIcon(symbolicIcon(u"warning"_s));
    m_rejected->setIconSize({space::large, space::large});
    m_rejected->setToolTip(tr("Show the receipts that do not count, and why"));
    m_rejected->setFocusPolicy(Qt::TabFocus);
    setTextRole(m_rejected, TextRole::Caption);
    connect(m_rejected, &QToolButton::clicked, this, &StatusLine::rejectedRequested);
    layout->addWidget(m_rejected);
    layout->addSpacing(space::large);
    m_implausible = addLabel(u"statusImplausible"_s);
    m_clock = addLabel(u"statusClock"_s);
    for (auto* label : {m_implausible, m_clock}) {
        label->setContentsMargins(0, 0, space::large, 0);
        label->hide();
    }
    m_newest = addLabel(u"statusNewest"_s);
    layout->addSpacing(space::large);
    m_bucket = addLabel(u"statusBucket"_s);
    layout->addSpacing(space::large);
    m_lag = addLabel(u"statusLag"_s);
    showConnection(Session::State::Closed, {}, false);
    showJobs(0);
    showRejected(0);
}

QLabel* StatusLine::addLabel(const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", true);
    setTextRole(label, TextRole::Caption);
    layout()->addWidget(label);
    return label;
}

void StatusLine::showConnection(Session::State state, const QString& name, bool isReadOnly)
{
    constexpr int widest = 420;
    const auto show = [this](const QString& icon, const QString& text) {
        m_icon->setSymbol(icon);
        m_connection->setText(m_connection->fontMetrics().elidedText(text, Qt::ElideMiddle, widest));
        m_connection->setToolTip(tooltipName(text));
        makeRoom();
    };
    m_isAway = state == Session::State::Lost || state == Session::State::Refused;
    if (m_isAway)
        m_lag->clear(); // nobody knows
    m_readOnly->setVisible(isReadOnly && state != Session::State::Closed && state != Session::State::Opening);
    switch (state) {
    case Session::State::Closed:
        return show(u"disconnected"_s, tr("Not connected"));
    case Session::State::Opening:
        return show(u"refresh"_s, tr("Connecting…"));
    case Session::State::Connected:
        return show(u"database"_s, name);
    case Session::State::Lost:
        return show(u"disconnected"_s, tr("%1: connection lost").arg(name));
    case Session::State::Refused:
        return show(u"error"_s, tr("%1: connection refused").arg(name));
    }
}

void StatusLine::showExtent(const std::optional<db::DataExtent>& extent, const QTimeZone& zone,
                            const std::optional<Comparison::Pause>& pause)
{
    if (!extent) {
        for (auto* label : {m_newest, m_bucket, m_lag})
            label->clear();
        m_implausible->hide();
        makeRoom();
        return;
    }
    const QLocale locale;
    m_newest->setText(extent->newestDocument ? tr("Newest receipt %1").arg(instantText(*extent->newestDocument, zone))
                                             : tr("No receipts yet"));
    m_bucket->setText(bucketText(*extent, zone, pause));
    m_bucket->setToolTip(extent->minutes.newest
                             ? tr("Newest minute in the charts: %1").arg(minuteText(*extent->minutes.newest, zone))
                             : QString());
    const auto& pending = extent->pending;
    const auto lag = extent->lag().value_or(0us);
    if (pending.isEverything)
        m_lag->setText(tr("everything is to be recomputed"));
    else if (pending.minutes > 0 && lag > 0us)
        //: %1 is a duration, %2 a number of minutes that wait to be recomputed
        m_lag->setText(
            tr("behind by %1, %2 minutes pending").arg(durationText(lag), core::numberText(pending.minutes, locale)));
    else if (pending.minutes > 0) // older ones
        m_lag->setText(tr("%1 minutes pending").arg(core::numberText(pending.minutes, locale)));
    else if (pending.hours > 0)
        m_lag->setText(tr("%1 hours pending").arg(core::numberText(pending.hours, locale)));
    else
        m_lag->setText(extent->newestDocument ? tr("up to date") : QString());
    if (m_isAway)
        m_lag->clear();
    showImplausible(*extent);
    makeRoom();
}

void StatusLine::showImplausible(const db::DataExtent& extent)
{
    const auto count = [](qint64 documents) {
        const auto text = core::numberText(documents);
        //: a number, when there are more than could be counted
        return documents < db::DataExtent::mostCounted ? text : tr("%1 or more").arg(text);
    };
    QStringList parts;
    if (extent.futureDocuments > 0)
        //: %1 a number of receipts
        parts.append(tr("%1 dated in the future").arg(count(extent.futureDocuments)));
    if (extent.ancientDocuments > 0)
        //: %1 a number of receipts, %2 a year
        parts.append(tr("%1 dated before %2")
                         .arg(count(extent.ancientDocuments))
                         .arg(core::toDateTime(core::earliestPlausible, QTimeZone::utc()).date().year()));
    m_implausible->setText(parts.join(u", "_s));
    m_implausible->setVisible(!parts.isEmpty());
    m_implausible->setToolTip(
        tr("Receipts with times that cannot be true. They count in the minutes that they name and "
           "decide nothing else; `ocr-analytics status` lists some."));
}

void StatusLine::showClock(std::chrono::microseconds ownIsAheadBy)
{
    const auto isWrong = std::chrono::abs(ownIsAheadBy) > core::ServerClock::tolerance;
    const auto distance = durationText(std::chrono::round<std::chrono::minutes>(std::chrono::abs(ownIsAheadBy)));
    //: %1 a duration
    const auto text =
        ownIsAheadBy.count() > 0 ? tr("This computer's clock is %1 fast") : tr("This computer's clock is %1 slow");
    m_clock->setText(text.arg(distance));
    m_clock->setVisible(isWrong);
    m_clock->setToolTip(tr("The charts go by the server's clock, which says another time."));
    makeRoom();
}

void StatusLine::showJobs(int active)
{
    m_jobs->setText(active > 0 ? tr("Jobs running: %1").arg(core::numberText(active)) : QString());
    makeRoom();
}

void StatusLine::showRejected(qint64 documents)
{
    //: %1 a number of receipts
    m_rejected->setText(tr("%1 rejected").arg(core::numberText(documents)));
    m_rejected->setVisible(documents > 0);
    makeRoom();
}

QSize StatusLine::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()};
}

void StatusLine::makeRoom()
{
    // In a narrow window half a date would stand there; what is known from the charts as well goes first.
    for (auto* label : {m_bucket, m_newest})
        label->show();
    for (auto* label : {m_bucket, m_newest}) {
        layout()->invalidate();
        if (layout()->sizeHint().width() <= width())
            return;
        label->hide();
    }
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

void StatusLine::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_jobs->geometry().contains(event->pos()) && !m_jobs->text().isEmpty())
        Q_EMIT jobsRequested();
    QFrame::mouseReleaseEvent(event);
}

} // namespace oa::window
