// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/statusline.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/symbolview.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

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

std::chrono::microseconds StatusLine::lagOf(const db::DataExtent& extent)
{
    if (!extent.newestDocument || (extent.pendingMinutes == 0 && !extent.everythingPending))
        return 0us;
    const auto upTo = extent.newestMinuteBucket ? *extent.newestMinuteBucket + 1min
                                                : extent.oldestDocument.value_or(*extent.newestDocument);
    return std::max(std::chrono::microseconds(*extent.newestDocument - upTo), std::chrono::microseconds(0));
}

void StatusLine::showExtent(const std::optional<db::DataExtent>& extent, const QTimeZone& zone)
{
    if (!extent) {
        for (auto* label : {m_newest, m_bucket, m_lag})
            label->clear();
        makeRoom();
        return;
    }
    const QLocale locale;
    m_newest->setText(extent->newestDocument ? tr("Newest receipt %1").arg(instantText(*extent->newestDocument, zone))
                                             : tr("No receipts yet"));
    m_bucket->setText(extent->newestMinuteBucket
                          ? tr("Charts up to %1").arg(clockText(*extent->newestMinuteBucket + 1min, zone, locale))
                          : QString());
    m_bucket->setToolTip(extent->newestMinuteBucket
                             ? tr("Newest minute in the charts: %1").arg(instantText(*extent->newestMinuteBucket, zone))
                             : QString());
    if (extent->everythingPending)
        m_lag->setText(tr("everything is to be recomputed"));
    else if (extent->pendingMinutes > 0 && lagOf(*extent) > 0us)
        //: %1 is a duration, %2 a number of minutes that wait to be recomputed
        m_lag->setText(tr("behind by %1, %2 minutes pending")
                           .arg(durationText(lagOf(*extent)), locale.toString(extent->pendingMinutes)));
    else if (extent->pendingMinutes > 0) // older ones
        m_lag->setText(tr("%1 minutes pending").arg(locale.toString(extent->pendingMinutes)));
    else
        m_lag->setText(extent->newestDocument ? tr("up to date") : QString());
    makeRoom();
}

void StatusLine::showJobs(int active)
{
    m_jobs->setText(active > 0 ? tr("Jobs running: %1").arg(QLocale().toString(active)) : QString());
    makeRoom();
}

void StatusLine::showRejected(qint64 documents)
{
    //: %1 a number of receipts
    m_rejected->setText(tr("%1 rejected").arg(QLocale().toString(documents)));
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
