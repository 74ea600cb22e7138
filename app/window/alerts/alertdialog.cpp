// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/alerts/alertdialog.h"

#include "app/presentation/alertwords.h"
#include "app/presentation/caption.h"
#include "app/window/business/businesspicker.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/timetext.h"
#include "core/base/currencycode.h"
#include "core/time/rangeexpression.h"
#include "core/time/zones.h"
#include "db/state/dataextent.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr double largestLimit = 1e12;
constexpr int mostNamed = 3; // times at which it would have fired

/// Of conditions in the box: changes come in two units.
constexpr int percentIndex = 3;

} // namespace

AlertDialog::AlertDialog(const core::AlertRule& rule, BusinessList* businesses,
                         std::shared_ptr<db::ConnectionPool> source, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_zone(rule.zone)
    , m_isLeastChosen(!rule.name.isEmpty())
    , m_name(new QLineEdit(this))
    , m_metric(new QComboBox(this))
    , m_business(new BusinessPicker(businesses, this))
    , m_interval(new QComboBox(this))
    , m_condition(new QComboBox(this))
    , m_limit(new QDoubleSpinBox(this))
    , m_times(new QSpinBox(this))
    , m_least(new QSpinBox(this))
    , m_currency(new QLineEdit(this))
    , m_trial(makeText({}, this, true))
{
    setObjectName(u"alertDialog"_s);
    const auto title = rule.name.isEmpty() ? tr("Add an alert rule") : tr("Edit an alert rule");
    setWindowTitle(title);
    makeFields();
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(title, this));
    auto* form = makeForm(nullptr);
    addField(form, tr("&Name"), m_name);
    addField(form, tr("Fires when the"), m_metric);
    addField(form, tr("&of"), m_business);
    addField(form, tr("in &buckets"), m_interval);
    addField(form, tr("&is"), m_condition);
    addField(form, tr("&Limit"), m_limit);
    addField(form, tr("&Times in a row"), m_times);
    addField(form, tr("L&east receipts in a bucket"), m_least);
    addField(form, tr("&Currency"), m_currency);
    column->addLayout(form);
    m_trial->setObjectName(u"alertTrial"_s);
    m_trial->setMinimumHeight((mostNamed + 2) * m_trial->fontMetrics().lineSpacing());
    m_trial->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_trial);
    auto* buttons = makeButtons(this, tr("Save"));
    m_save = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    column->addWidget(buttons);
    setMinimumWidth(lengthForFont(480));
    setRule(rule);
    connectFields();
    kindChanged();
}

AlertDialog::~AlertDialog() = default;

void AlertDialog::makeFields()
{
    m_name->setObjectName(u"alertName"_s);
    m_name->setMaxLength(200);
    m_metric->setObjectName(u"alertMetric"_s);
    for (const auto metric : core::allMetrics)
        m_metric->addItem(core::displayName(metric), core::columnName(metric));
    m_business->setObjectName(u"alertBusiness"_s);
    m_business->setFixedHeight(space::controlHeight);
    m_business->setIcon(symbolicIcon(u"search"_s)); // and with an icon the name stands at the left
    m_interval->setObjectName(u"alertInterval"_s);
    for (const auto interval : core::allIntervals)
        m_interval->addItem(core::intervalText(interval), core::nameOf(interval));
    m_condition->setObjectName(u"alertCondition"_s);
    m_condition->addItem(tr("below the limit"), core::nameOf(core::AlertCondition::Below));
    m_condition->addItem(tr("above the limit"), core::nameOf(core::AlertCondition::Above));
    m_condition->addItem(tr("further than so many points away from a week before"),
                         core::nameOf(core::AlertCondition::Changed));
    m_condition->addItem(tr("further than so many per cent away from a week before"),
                         core::nameOf(core::AlertCondition::Changed));
    m_limit->setObjectName(u"alertLimit"_s);
    m_limit->setRange(-largestLimit, largestLimit);
    m_times->setObjectName(u"alertTimes"_s);
    m_times->setRange(1, core::mostInARow);
    m_least->setObjectName(u"alertLeast"_s);
    m_least->setRange(0, static_cast<int>(core::mostLeastDocuments));
    m_currency->setObjectName(u"alertCurrency"_s);
    m_currency->setPlaceholderText(tr("all; buckets of several do not count"));
}

void AlertDialog::connectFields()
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(400ms);
    connect(&m_delay, &QTimer::timeout, this, &AlertDialog::tryIt);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &AlertDialog::kindChanged);
    connect(m_condition, &QComboBox::currentIndexChanged, this, &AlertDialog::kindChanged);
    connect(m_interval, &QComboBox::currentIndexChanged, this, &AlertDialog::edited);
    connect(m_business, &BusinessPicker::businessPicked, this, &AlertDialog::edited);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, &AlertDialog::edited);
    connect(m_times, &QSpinBox::valueChanged, this, &AlertDialog::edited);
    connect(m_least, &QSpinBox::valueChanged, this, [this] {
        m_isLeastChosen = true;
        edited();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_save->setEnabled(core::checkRule(rule()).has_value()); });
    connect(m_currency, &QLineEdit::textChanged, this, &AlertDialog::edited);
}

void AlertDialog::setRule(const core::AlertRule& rule)
{
    m_name->setText(rule.name);
    m_metric->setCurrentIndex(static_cast<int>(core::indexOf(rule.metric)));
    m_business->setBusiness(rule.business);
    m_interval->setCurrentIndex(m_interval->findData(core::nameOf(rule.interval)));
    const auto isPercent = rule.condition == core::AlertCondition::Changed && rule.unit == core::ChangeUnit::Percent;
    m_condition->setCurrentIndex(isPercent ? percentIndex : static_cast<int>(rule.condition));
    m_limit->setValue(rule.limit);
    m_times->setValue(rule.inARow);
    m_least->setValue(static_cast<int>(rule.leastDocuments));
    m_currency->setText(rule.currency);
}

core::AlertRule AlertDialog::rule() const
{
    core::AlertRule rule;
    rule.name = m_name->text().trimmed();
    rule.metric = core::allMetrics[static_cast<std::size_t>(m_metric->currentIndex())];
    rule.business = m_business->business();
    rule.interval = core::intervalFromString(m_interval->currentData().toString()).value_or(core::Interval::Hour);
    rule.zone = m_zone;
    rule.condition =
        core::alertConditionFromName(m_condition->currentData().toString()).value_or(core::AlertCondition::Below);
    if (m_condition->currentIndex() == percentIndex)
        rule.unit = core::ChangeUnit::Percent;
    rule.limit = m_limit->value();
    rule.inARow = m_times->value();
    rule.leastDocuments = m_least->value();
    if (rule.metric == core::Metric::TotalAmount)
        rule.currency = core::currencyCode(m_currency->text()).value_or(QString());
    return rule;
}

void AlertDialog::kindChanged()
{
    const auto now = rule();
    m_currency->setEnabled(now.metric == core::Metric::TotalAmount);
    const auto isPercent = m_condition->currentIndex() == percentIndex;
    m_limit->setSuffix(isPercent                      ? tr(" %")
                       : core::isAdditive(now.metric) ? QString()
                                                      : u' ' + core::unitName(now.metric));
    if (!m_isLeastChosen) {
        const QSignalBlocker blocker(m_least);
        m_least->setValue(static_cast<int>(core::usualLeastDocuments(now.metric, now.condition)));
    }
    edited();
}

void AlertDialog::edited()
{
    m_trying.cancel();
    m_save->setEnabled(core::checkRule(rule()).has_value());
    auto unnamed = rule();
    unnamed.name = u"?"_s; // which needs none to be tried
    if (const auto checked = core::checkRule(unnamed); !checked) {
        m_delay.stop();
        return showTrial(checked.error().text(), u"error"_s);
    }
    showTrial(tr("Trying it on the past…"));
    m_delay.start();
}

void AlertDialog::tryIt()
{
    auto asked = rule();
    asked.name = asked.name.isEmpty() ? u"?"_s : asked.name;
    m_trying.start(
        [source = m_source, asked](const std::stop_token& stop) -> Tried {
            const auto run = [&]() -> Answer {
                OA_TRY_ASSIGN(auto connection, source->acquire(stop));
                OA_TRY_ASSIGN(const auto now, db::serverTime(*connection));
                OA_TRY_ASSIGN(const auto zone, core::zoneFromName(asked.zone));
                OA_TRY_ASSIGN(const auto range, core::rangeFromExpression(u"last 30 days", now, zone));
                return db::AlertTrial::run(*connection, asked, range);
            };
            return {asked, run()};
        },
        [this](const Tried& tried) { onTried(tried); });
}

void AlertDialog::onTried(const Tried& tried)
{
    const auto& [rule, answer] = tried;
    if (!answer)
        return showTrial(answer.error().text(), u"error"_s);
    QStringList lines{tr("%1 in the last 30 days.").arg(presentation::trialText(*answer))};
    const auto calendar = core::calendarOf(rule);
    const auto zone = core::zoneFromName(rule.zone).value_or(QTimeZone::utc());
    const auto& firings = answer->firings;
    for (std::size_t i = 0; i < firings.size() && i < mostNamed; ++i) {
        const auto& firing = firings[firings.size() - 1 - i]; // the newest first
        const auto fired = core::bucketStart(firing.fired, calendar);
        lines += firing.ended ? tr("%1, for %2")
                                    .arg(instantText(fired, zone),
                                         durationText(core::bucketStart(*firing.ended, calendar) - fired))
                              : tr("%1, and still").arg(instantText(fired, zone));
    }
    const auto others = static_cast<int>(firings.size()) - mostNamed;
    if (others > 0)
        lines += others == 1 ? tr("and once before") : tr("and %n times before", nullptr, others);
    showTrial(lines.join(u'\n'));
    Q_EMIT this->tried(rule, *answer);
}

void AlertDialog::showTrial(const QString& text, const QString& state)
{
    m_trial->setProperty("state", state);
    m_trial->style()->polish(m_trial);
    m_trial->setText(text);
}

} // namespace oa::window
