// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/paneheader.h"

#include "app/window/business/businesspicker.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/displaytext.h"
#include "core/base/numbertext.h"
#include "core/series/currencyshare.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int narrow = 220; // that a name has more use for than the button that takes a pane away

} // namespace

PaneHeader::PaneHeader(BusinessList* businesses, QWidget* parent)
    : QWidget(parent)
    , m_picker(new BusinessPicker(businesses, this))
    , m_overlayPicker(new BusinessPicker(businesses, this))
    , m_currency(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"paneHeader"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::small);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_picker, 1);
    m_currency->setObjectName(u"paneCurrency"_s);
    m_currency->hide();
    layout->addWidget(m_currency);
    const auto prepare = [layout](QToolButton* button, const QString& name, const QString& icon, const QString& tip) {
        button->setObjectName(name);
        button->setProperty("flat", true);
        button->setIcon(symbolicIcon(icon));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        layout->addWidget(button);
    };
    prepare(m_more, u"paneMenu"_s, u"more"_s, tr("What this pane shows"));
    prepare(m_remove, u"paneRemove"_s, u"close"_s, tr("Remove this pane"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->installEventFilter(this);
    m_picker->installEventFilter(this);
    m_overlayPicker->setObjectName(u"overlayPicker"_s);
    m_overlayPicker->hide();
    connect(m_overlayPicker, &BusinessPicker::businessPicked, this, [this](const QString& id) {
        m_overlayPicker->setBusiness({});
        Q_EMIT overlayPicked(id);
    });
    fillMenu();
    connect(m_menu, &QMenu::aboutToShow, this, &PaneHeader::menuShown);
    m_menu->addSection(tr("Charts"));
    for (const auto metric : core::allMetrics) {
        auto* action = m_menu->addAction(core::displayName(metric));
        action->setObjectName(u"metric_"_s + core::columnName(metric));
        action->setCheckable(true);
        action->setChecked(true);
        m_metricActions.push_back(action);
        connect(action, &QAction::triggered, this, [this, action] {
            std::vector<core::Metric> shown;
            for (std::size_t i = 0; i < m_metricActions.size(); ++i) {
                if (m_metricActions[i]->isChecked())
                    shown.push_back(core::allMetrics[i]);
            }
            if (shown.empty())
                action->setChecked(true); // at least one chart stays
            else
                Q_EMIT metricsPicked(shown);
        });
    }
    m_menu->addSeparator();
    m_removePane = m_menu->addAction(symbolicIcon(u"close"_s), tr("Remo&ve this pane"));
    m_removePane->setObjectName(u"paneRemoveAction"_s);
    connect(m_removePane, &QAction::triggered, this, &PaneHeader::removeRequested);
    connect(m_remove, &QToolButton::clicked, this, &PaneHeader::removeRequested);
}

bool PaneHeader::eventFilter(QObject* watched, QEvent* event)
{
    // A tool button knows Space alone; people press Enter.
    const auto isEnter =
        event->type() == QEvent::KeyPress && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return ||
                                              static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter);
    if (!isEnter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_more)
        m_more->showMenu();
    else
        m_picker->openList();
    return true;
}

void PaneHeader::fillMenu()
{
    auto* overlay = m_menu->addAction(symbolicIcon(u"overlay"_s), tr("&Overlay another business…"));
    overlay->setObjectName(u"paneOverlay"_s);
    connect(overlay, &QAction::triggered, this, [this] {
        m_overlayPicker->setGeometry(m_picker->geometry()); // the list opens where the pane's own does
        m_overlayPicker->openList();
    });
    m_overlays = m_menu->addMenu(tr("&Remove"));
    m_overlays->setObjectName(u"paneTakeAway"_s);
    const auto addGroup = [this](const QString& title, const QString& name,
                                 const QList<std::pair<QString, int>>& choices) {
        auto* menu = m_menu->addMenu(title);
        auto* group = new QActionGroup(this);
        for (const auto& [text, value] : choices) {
            auto* action = menu->addAction(text);
            action->setObjectName(name + QString::number(value));
            action->setCheckable(true);
            action->setData(value);
            group->addAction(action);
        }
        return group;
    };
    m_modes =
        addGroup(tr("Show &as"), u"paneMode"_s,
                 {{tr("&Lines"), static_cast<int>(core::Comparison::None)},
                  {tr("&Difference: the first minus each other one"), static_cast<int>(core::Comparison::Difference)},
                  {tr("&Ratio: the first divided by each other one"), static_cast<int>(core::Comparison::Ratio)},
                  {tr("&Index: each one's mean is 100"), static_cast<int>(core::Comparison::Index)}});
    m_shifts =
        addGroup(tr("Compare with &earlier"), u"paneShift"_s,
                 {{tr("&Off"), static_cast<int>(core::PeriodShift::None)},
                  {tr("The &day before"), static_cast<int>(core::PeriodShift::PreviousDay)},
                  {tr("The &week before"), static_cast<int>(core::PeriodShift::PreviousWeek)},
                  {tr("&Four weeks before: the same weekdays"), static_cast<int>(core::PeriodShift::FourWeeks)},
                  {tr("The &month before"), static_cast<int>(core::PeriodShift::PreviousMonth)},
                  {tr("&52 weeks before: the same weekdays"), static_cast<int>(core::PeriodShift::FiftyTwoWeeks)},
                  {tr("The &year before"), static_cast<int>(core::PeriodShift::PreviousYear)},
                  {tr("The &range before"), static_cast<int>(core::PeriodShift::PreviousRange)}});
    m_spread = m_menu->addAction(tr("&Spread (p10–p90) under the medians"));
    m_spread->setObjectName(u"paneSpread"_s);
    m_spread->setCheckable(true);
    connect(m_spread, &QAction::triggered, this, &PaneHeader::spreadPicked);
    m_thresholds = m_menu->addMenu(tr("&Threshold"));
    for (const auto metric : core::allMetrics) {
        auto* action = m_thresholds->addAction(core::displayName(metric) + u'…');
        action->setObjectName(u"threshold_"_s + core::columnName(metric));
        m_thresholdActions.push_back(action);
        connect(action, &QAction::triggered, this, [this, metric] { Q_EMIT thresholdRequested(metric); });
    }
    m_thresholds->addSeparator();
    m_noThresholds = m_thresholds->addAction(tr("&Remove all"), this, &PaneHeader::thresholdsRemoved);
    m_noThresholds->setObjectName(u"thresholdsNone"_s);
    connect(m_modes, &QActionGroup::triggered, this, [this](const QAction* action) {
        Q_EMIT modePicked(static_cast<core::Comparison>(action->data().toInt()));
    });
    connect(m_shifts, &QActionGroup::triggered, this, [this](const QAction* action) {
        Q_EMIT shiftPicked(static_cast<core::PeriodShift>(action->data().toInt()));
    });
}

void PaneHeader::setComparison(const core::WorkspacePane& pane)
{
    for (auto* action : m_modes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(pane.mode));
    for (auto* action : m_shifts->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(pane.shift));
    m_spread->setChecked(pane.spread);
    // Neither is drawn of what is held against something else.
    m_spread->setEnabled(pane.mode == core::Comparison::None);
    m_thresholds->setEnabled(pane.mode == core::Comparison::None);
    const QLocale locale;
    for (const auto metric : core::allMetrics) {
        const auto& threshold = pane.thresholds[core::indexOf(metric)];
        const auto value =
            threshold ? u" "_s + core::numberText(*threshold, 'g', QLocale::FloatingPointShortest, locale) : QString();
        m_thresholdActions[core::indexOf(metric)]->setText(core::displayName(metric) + value + u'…');
    }
    m_noThresholds->setEnabled(std::any_of(pane.thresholds.begin(), pane.thresholds.end(),
                                           [](const auto& threshold) { return threshold.has_value(); }));
    m_overlays->clear();
    for (const auto& business : pane.businesses.mid(1)) {
        connect(m_overlays->addAction(withoutMnemonics(elidedName(business, fontMetrics(), 320))), &QAction::triggered,
                this, [this, business] { Q_EMIT overlayRemoved(business); });
    }
    m_overlays->setEnabled(!m_overlays->isEmpty());
}

void PaneHeader::setMetrics(const std::vector<core::Metric>& metrics)
{
    for (std::size_t i = 0; i < m_metricActions.size(); ++i)
        m_metricActions[i]->setChecked(std::find(metrics.begin(), metrics.end(), core::allMetrics[i]) != metrics.end());
}

void PaneHeader::setLacksRoom(bool lacksRoom)
{
    const auto name = core::displayName(core::Metric::DocumentCount);
    //: %1 a chart that is chosen, but not shown
    m_metricActions[core::indexOf(core::Metric::DocumentCount)]->setText(lacksRoom ? tr("%1 (no room here)").arg(name)
                                                                                   : name);
}

void PaneHeader::setCurrencies(const QStringList& currencies)
{
    const auto mark = core::currencyMark(currencies);
    m_currency->setText(mark);
    m_currency->setVisible(!mark.isEmpty());
    m_currency->setToolTip(core::isMixed(currencies) ? tr("The total amounts add up several currencies.")
                                                     : tr("The currency of the total amounts"));
}

void PaneHeader::setRemovable(bool removable)
{
    m_removePane->setVisible(removable);
    m_remove->setVisible(removable && width() >= narrow);
}

QSize PaneHeader::minimumSizeHint() const
{
    auto size = QWidget::minimumSizeHint();
    if (m_remove->isVisibleTo(this))
        size.rwidth() -= m_remove->sizeHint().width() + space::tiny;
    return size;
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_remove->setVisible(m_removePane->isVisible() && width() >= narrow);
}

} // namespace oa::window
