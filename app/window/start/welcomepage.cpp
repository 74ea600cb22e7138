// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start/welcomepage.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/symbolview.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/displaytext.h"
#include "core/base/numbertext.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int pageWidth = 620;
constexpr std::size_t shownRecents = 5;

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent, bool muted = false)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    if (muted)
        label->setProperty("muted", true);
    return label;
}

/// A card: icon, what it does, one button.
QPushButton* addWay(QVBoxLayout* into, const QString& iconName, const QString& title, const QString& text,
                    const QString& buttonText, QWidget* parent)
{
    auto* card = new QFrame(parent);
    card->setProperty("card", true);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(space::large + space::small, space::large, space::large + space::small, space::large);
    row->setSpacing(space::large + space::small);
    auto* icon = new SymbolView(space::huge + space::medium, card);
    icon->setSymbol(iconName);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::small);
    texts->addWidget(makeLabel(title, TextRole::Strong, card));
    texts->addWidget(makeLabel(text, TextRole::Body, card, true));
    row->addLayout(texts, 1);
    auto* button = new QPushButton(buttonText, card);
    button->setAutoDefault(true); // Return presses it, as in a dialog
    row->addWidget(button, 0, Qt::AlignVCenter);
    into->addWidget(card);
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto* area = new QScrollArea(this); // a small window with large letters has no room for all
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto* page = new QWidget(area);
    area->setWidget(page);
    auto* outer = new QHBoxLayout(page);
    outer->addStretch(1);
    auto* column = new QWidget(page);
    column->setMaximumWidth(lengthForFont(pageWidth));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, space::huge, 0, space::huge);
    layout->setSpacing(space::large);
    layout->addStretch(2);
    layout->addWidget(makeLabel(tr("Compare what your receipts say"), TextRole::Title, column));
    layout->addWidget(makeLabel(tr("OCR Analytics reads processed receipts from PostgreSQL, keeps exact totals and "
                                   "scores for every minute and hour, and shows businesses side by side, live."),
                                TextRole::Body, column, true));
    layout->addSpacing(space::medium);
    m_problem = makeLabel({}, TextRole::Body, column);
    m_problem->setObjectName(u"welcomeProblem"_s);
    m_problem->setProperty("state", u"error"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_ways = makeWays();
    m_progress = makeProgress();
    m_progress->hide();
    layout->addWidget(m_ways);
    layout->addWidget(m_progress);
    layout->addStretch(3);
    constexpr int allThereIs = 1000;
    outer->addWidget(column, allThereIs); // as far as it may
    outer->addStretch(1);
}

QWidget* WelcomePage::makeWays()
{
    auto* ways = new QWidget(this);
    auto* layout = new QVBoxLayout(ways);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    m_sample = addWay(layout, u"seed"_s, tr("Look around with sample data"),
                      tr("A private database on this computer, filled with one week of synthetic receipts. Nothing to "
                         "install or configure; takes under a minute."),
                      tr("Start with &sample data"), ways);
    m_sample->setObjectName(u"startSample"_s);
    m_sample->setProperty("primary", true);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    auto* connectButton = addWay(layout, u"server"_s, tr("Use your own database"),
                                 tr("Any PostgreSQL from version 14 that your receipts arrive in. "
                                    "Reading alone is enough to look."),
                                 tr("&Connect to a database…"), ways);
    connectButton->setObjectName(u"connectToDatabase"_s);
    connect(connectButton, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    m_recentsTitle = makeLabel(tr("Recent"), TextRole::Strong, ways);
    m_recentsTitle->hide();
    layout->addSpacing(space::small);
    layout->addWidget(m_recentsTitle);
    m_recents = new QVBoxLayout;
    m_recents->setSpacing(space::tiny);
    layout->addLayout(m_recents);
    return ways;
}

QWidget* WelcomePage::makeProgress()
{
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(space::large + space::small, space::large, space::large + space::small, space::large);
    layout->setSpacing(space::medium);
    m_progressText = makeLabel({}, TextRole::Body, card);
    m_progressText->setObjectName(u"welcomeProgressText"_s);
    layout->addWidget(m_progressText);
    m_progressBar = new QProgressBar(card);
    m_progressBar->setObjectName(u"welcomeProgress"_s);
    m_progressBar->setTextVisible(false);
    layout->addWidget(m_progressBar);
    m_cancel = new QPushButton(tr("Cancel"), card);
    m_cancel->setObjectName(u"welcomeCancel"_s);
    m_cancel->setAutoDefault(true);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_progressText->setText(tr("Stopping…"));
        Q_EMIT cancelRequested();
    });
    return card;
}

void WelcomePage::setRecents(const std::vector<Recent>& recents)
{
    while (auto* item = m_recents->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_recentsTitle->setVisible(!recents.empty());
    for (std::size_t i = 0; i < std::min(recents.size(), shownRecents); ++i) {
        auto* button = new QPushButton(
            symbolicIcon(u"database"_s),
            withoutMnemonics(elidedName(recents[i].title, fontMetrics(), lengthForFont(pageWidth) - 60)), m_ways);
        button->setObjectName(u"recentConnection"_s);
        button->setFlat(true);
        button->setAutoDefault(true);
        button->setStyleSheet(u"text-align: left; border-color: transparent; background: transparent;"_s);
        button->setToolTip(tooltipName(recents[i].title));
        connect(button, &QPushButton::clicked, this,
                [this, conninfo = recents[i].conninfo] { Q_EMIT recentRequested(conninfo); });
        m_recents->addWidget(button);
    }
}

void WelcomePage::showProgress(const QString& what, qint64 done, qint64 total)
{
    m_problem->hide();
    m_ways->hide();
    if (m_progress->isHidden()) {
        m_progress->show();
        m_cancel->setEnabled(true);
        m_cancel->setFocus();
    }
    if (!m_cancel->isEnabled())
        return; // already stopping: keep saying so
    const QLocale locale;
    m_progressBar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_progressBar->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
        //: %1 is what is being done, %2 and %3 are counts
        m_progressText->setText(
            tr("%1: %2 of %3").arg(what, core::numberText(done, locale), core::numberText(total, locale)));
    } else {
        m_progressText->setText(what);
    }
}

void WelcomePage::showIdle()
{
    m_progress->hide();
    m_ways->show();
    m_problem->hide();
    m_sample->setFocus();
}

void WelcomePage::showProblem(const core::Error& error)
{
    showIdle();
    m_problem->setText(error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy);
    m_problem->setToolTip(tooltipName(error.detail));
    m_problem->show();
}

} // namespace oa::window
