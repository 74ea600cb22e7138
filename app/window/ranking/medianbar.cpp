// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/ranking/medianbar.h"

#include "app/window/style/spacing.h"
#include "app/window/widgets/dialogparts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

MedianBar::MedianBar(QWidget* parent)
    : QWidget(parent)
    , m_ask(new QPushButton(this))
    , m_doing(makeText({}, this, true))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_ask->setObjectName(u"mediansAsk"_s);
    m_ask->setToolTip(tr("Medians cannot be put together from the totals of hours: the database reads every receipt of "
                         "the range for them, which takes some seconds for each million."));
    m_doing->setObjectName(u"mediansDoing"_s);
    m_doing->setWordWrap(false);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Medians are being worked out"));
    m_cancel->setObjectName(u"mediansCancel"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_ask);
    row->addWidget(m_doing);
    row->addWidget(m_busy, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    connect(m_ask, &QPushButton::clicked, this, &MedianBar::requested);
    connect(m_cancel, &QPushButton::clicked, this, &MedianBar::canceled);
    m_patience.setSingleShot(true);
    m_patience.setInterval(700ms);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    clear();
}

void MedianBar::offer(qint64 documents)
{
    m_patience.stop();
    //: %1 a number, such as 31,000,000
    m_ask->setText(tr("Work out the medians of %1 receipts").arg(QLocale().toString(documents)));
    m_ask->show();
    for (auto* widget : std::initializer_list<QWidget*>{m_doing, m_busy, m_cancel})
        widget->hide();
    show();
}

void MedianBar::showBusy(qint64 documents)
{
    //: %1 a number, such as 31,000,000
    m_doing->setText(tr("Medians of %1 receipts…").arg(QLocale().toString(documents)));
    m_ask->hide();
    for (auto* widget : std::initializer_list<QWidget*>{m_doing, m_busy, m_cancel})
        widget->show();
    if (!isVisible())
        m_patience.start();
}

void MedianBar::clear()
{
    m_patience.stop();
    hide();
}

} // namespace oa::window
