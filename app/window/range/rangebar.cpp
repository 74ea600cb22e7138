// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/range/rangebar.h"

#include "app/window/range/rangepopup.h"
#include "app/window/range/rangepresets.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/flowlayout.h"
#include "app/window/widgets/popupplace.h"
#include "app/window/widgets/timetext.h"
#include "core/series/currencyshare.h"
#include "core/time/rangeexpression.h"
#include "core/time/zones.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace oa::window {

RangeBar::RangeBar(const core::Clock& clock, QWidget* parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_popup(new RangePopup(clock, this))
{
    setObjectName(u"rangeBar"_s);
    m_row = new FlowLayout(this);
    m_row->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_row->setSpacing(space::small);
    auto* earlier = addButton(u"rangeEarlier"_s, u"chevron-left"_s, tr("Earlier (Alt+Left)"));
    m_range = addButton(u"rangeButton"_s, u"calendar"_s, tr("Choose the range of time (Ctrl+R)"));
    m_range->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* later = addButton(u"rangeLater"_s, u"chevron-right"_s, tr("Later (Alt+Right)"));
    m_zoomOut = addButton(u"rangeZoomOut"_s, u"zoom-out"_s, tr("Back to the whole range (double-click on a chart)"));
    m_row->addGap(space::small);
    m_interval = addButton(u"intervalButton"_s, u"fold"_s, tr("How much time one point covers"));
    m_interval->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_interval->setPopupMode(QToolButton::InstantPopup);
    m_zoneButton = addButton(u"zoneButton"_s, u"globe"_s, tr("Time zone in which times are shown"));
    m_zoneButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_zoneButton->setPopupMode(QToolButton::InstantPopup);
    m_currency = addButton(u"currencyButton"_s, u"money"_s, tr("Amounts of all currencies, or of one"));
    m_currency->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_currency->setPopupMode(QToolButton::InstantPopup);
    m_currency->setMenu(new QMenu(m_currency));
    m_currency->hide();
    m_zoomOut->hide();
    fillIntervalMenu();
    fillZoneMenu();
    connect(earlier, &QToolButton::clicked, this, [this] { Q_EMIT shiftRequested(-1); });
    connect(later, &QToolButton::clicked, this, [this] { Q_EMIT shiftRequested(1); });
    connect(m_zoomOut, &QToolButton::clicked, this, &RangeBar::zoomOutRequested);
    connect(m_range, &QToolButton::clicked, this, &RangeBar::openRangePopup);
    connect(m_popup, &RangePopup::picked, this, &RangeBar::rangePicked);
}

QToolButton* RangeBar::addButton(const QString& name, const QString& icon, const QString& tip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(symbolicIcon(icon));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    m_row->addWidget(button);
    return button;
}

void RangeBar::showRange(const QString& expression, const core::TimeRange& visible, bool isZoomed)
{
    m_expression = expression;
    m_visible = visible;
    m_isZoomed = isZoomed;
    m_zoomOut->setVisible(isZoomed);
    updateRangeText();
}

void RangeBar::updateRangeText()
{
    const auto dates = rangeText(m_visible, m_zone, m_clock.now());
    const auto title = presetTitle(m_expression);
    const auto text = title && !m_isZoomed ? *title : dates;
    m_range->setText(text);
    m_range->setAccessibleName(tr("Range: %1").arg(text));
    m_range->setToolTip(tr("%1\nChoose the range of time (Ctrl+R)").arg(dates));
}

namespace {

QString intervalName(core::Interval interval)
{
    static constexpr std::array names = {QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Minutes"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&5 minutes"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "15 minutes"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "30 minutes"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Hours"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&3 hours"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&6 hours"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "12 hours"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Days"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Weeks"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "M&onths"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Quarters"),
                                         QT_TRANSLATE_NOOP("oa::window::RangeBar", "&Years")};
    static_assert(names.size() == core::allIntervals.size());
    return RangeBar::tr(names[static_cast<std::size_t>(interval)]);
}

} // namespace

void RangeBar::showInterval(std::optional<core::Interval> chosen, core::Interval effective)
{
    m_chosen = chosen;
    const auto name = intervalName(effective).remove(u'&');
    //: the interval was chosen by the program; %1 is "Minutes", "Hours", …
    m_interval->setText(chosen ? name : tr("Auto: %1").arg(name));
    m_interval->setAccessibleName(tr("Interval: %1").arg(m_interval->text()));
    for (auto* action : m_interval->menu()->actions()) {
        const auto value = action->data().toInt();
        action->setChecked(value == (chosen ? static_cast<int>(*chosen) : -1));
    }
}

void RangeBar::showZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_zoneButton->setText(zoneText(zone));
    m_zoneButton->setAccessibleName(tr("Time zone: %1").arg(zoneText(zone)));
    updateRangeText();
}

void RangeBar::showCurrencies(const QStringList& available, const QString& chosen)
{
    const auto isChoice = core::isMixed(available) || !chosen.isEmpty();
    m_currency->setVisible(isChoice);
    if (!isChoice)
        return; // told with every step of a pan
    const auto text = chosen.isEmpty() ? core::currencyMark(available) : chosen;
    m_currency->setText(text);
    m_currency->setAccessibleName(tr("Currency: %1").arg(text));
    auto* menu = m_currency->menu();
    menu->clear();
    delete menu->findChild<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& name, const QString& currency) {
        auto* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(currency == chosen);
        action->setData(currency);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, currency] { Q_EMIT currencyPicked(currency); });
    };
    add(tr("&All currencies"), {});
    menu->addSeparator();
    auto named = available;
    named.removeAll(QString());
    core::addCurrencies(named, chosen.isEmpty() ? QStringList() : QStringList{chosen});
    for (const auto& currency : std::as_const(named))
        add(currency, currency);
}

void RangeBar::setAll(const std::optional<core::TimeRange>& all)
{
    m_popup->setAll(all);
}

void RangeBar::setRecents(const QStringList& expressions)
{
    m_popup->setRecents(expressions);
}

void RangeBar::addTrailing(QWidget* widget)
{
    m_row->addTrailing(widget);
}

void RangeBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // The main window asks for no height that depends on a width: docks would press a second row out of it.
    setMinimumHeight(m_row->heightForWidth(width()));
}

void RangeBar::openRangePopup()
{
    m_popup->prepare(m_isZoomed ? core::expressionOf(m_visible, m_zone) : m_expression, m_visible, m_zone);
    m_popup->adjustSize();
    m_popup->move(popupPlace(m_range, m_popup->size()));
    m_popup->show();
}

void RangeBar::fillIntervalMenu()
{
    auto* menu = new QMenu(m_interval);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& name, const QString& text, std::optional<core::Interval> interval) {
        auto* action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setData(interval ? static_cast<int>(*interval) : -1);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, interval] { Q_EMIT intervalPicked(interval); });
    };
    add(u"intervalAuto"_s, tr("&Automatic, by the width of the charts and the number of receipts"), std::nullopt);
    for (const auto interval : core::allIntervals) {
        if (interval == core::Interval::Minute || interval == core::Interval::Hour || interval == core::Interval::Day)
            menu->addSeparator();
        auto name = core::nameOf(interval);
        name[0] = name.at(0).toUpper();
        add(u"interval"_s + name, intervalName(interval), interval);
    }
    m_interval->setMenu(menu);
}

void RangeBar::fillZoneMenu()
{
    auto* menu = new QMenu(m_zoneButton);
    m_zoneButton->setMenu(menu);
    const auto add = [this](QMenu* into, const QString& text, const QByteArray& id) {
        connect(into->addAction(text), &QAction::triggered, this, [this, id] { Q_EMIT zonePicked(QTimeZone(id)); });
    };
    if (const auto system = core::systemZone()) {
        connect(menu->addAction(tr("&System: %1").arg(zoneText(*system))), &QAction::triggered, this,
                [this, zone = *system] { Q_EMIT zonePicked(zone); });
    }
    add(menu, u"&UTC"_s, "UTC");
    menu->addSeparator();
    // The regions are read only when the menu is opened: there are about 400 zones.
    connect(menu, &QMenu::aboutToShow, this, [menu, add] {
        if (menu->property("filled").toBool())
            return;
        menu->setProperty("filled", true);
        std::map<QString, QMenu*> regions;
        for (const auto& id : QTimeZone::availableTimeZoneIds()) {
            const auto name = QString::fromLatin1(id);
            const auto region = name.section(u'/', 0, 0);
            static const QStringList shown = {u"Africa"_s,    u"America"_s, u"Antarctica"_s, u"Asia"_s,   u"Atlantic"_s,
                                              u"Australia"_s, u"Europe"_s,  u"Indian"_s,     u"Pacific"_s};
            if (!shown.contains(region))
                continue;
            auto*& regionMenu = regions[region];
            if (!regionMenu)
                regionMenu = menu->addMenu(region);
            add(regionMenu, name.section(u'/', 1).replace(u'_', u' '), id);
        }
    });
}

} // namespace oa::window
