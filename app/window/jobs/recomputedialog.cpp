// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/recomputedialog.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/timetext.h"
#include "app/window/widgets/walltimeedit.h"
#include "core/base/numbertext.h"
#include "core/time/timepatterns.h"
#include "db/state/retentionfloors.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

RecomputeDialog::RecomputeDialog(const core::TimeRange& range, const QTimeZone& zone,
                                 std::shared_ptr<db::ConnectionPool> source, QWidget* parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_source(std::move(source))
    , m_from(makeEdit(u"recomputeFrom"_s, range.from))
    , m_to(makeEdit(u"recomputeTo"_s, range.to))
    , m_plan(makeText({}, this, true))
{
    setObjectName(u"recomputeDialog"_s);
    setWindowTitle(tr("Recompute a range"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Recompute a range"), this));
    column->addWidget(makeText(tr("All totals of the range are computed again from its receipts. That is only needed "
                                  "when somebody changed totals by hand, and never does harm."),
                               this, true));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::medium);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    addField(form, tr("&From"), m_from);
    //: the end of a range
    addField(form, tr("&To, not included"), m_to);
    form->addRow(tr("Time zone"), makeText(zoneText(zone), this, true));
    column->addLayout(form);
    m_plan->setObjectName(u"recomputePlan"_s);
    m_plan->setMinimumHeight(2 * m_plan->fontMetrics().lineSpacing());
    column->addWidget(m_plan);
    auto* buttons = makeButtons(this, tr("Recompute"));
    m_do = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    column->addWidget(buttons);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &RecomputeDialog::readPlan);
    for (auto* edit : {m_from, m_to})
        connect(edit, &WallTimeEdit::dateTimeChanged, this, &RecomputeDialog::edited);
    setMinimumWidth(lengthForFont(440));
    edited();
}

RecomputeDialog::~RecomputeDialog() = default;

WallTimeEdit* RecomputeDialog::makeEdit(const QString& name, core::TimePoint time)
{
    auto* edit = new WallTimeEdit(this);
    edit->setObjectName(name);
    edit->setDisplayFormat(core::dayWithYearPattern(QLocale()) + u' ' + core::clockPattern(QLocale()));
    edit->setInstant(std::chrono::floor<std::chrono::minutes>(time), m_zone);
    return edit;
}

core::TimeRange RecomputeDialog::range() const
{
    return {m_from->instant(), m_to->instant()};
}

void RecomputeDialog::edited()
{
    m_planning.cancel();
    m_do->setEnabled(false);
    m_plan->setProperty("state", {});
    m_plan->style()->polish(m_plan);
    if (range().isEmpty()) {
        m_delay.stop();
        m_plan->setText(tr("The end has to lie after the beginning."));
        return;
    }
    m_plan->setText(tr("Looking how much that is…"));
    m_delay.start();
}

void RecomputeDialog::readPlan()
{
    m_planning.start(
        [source = m_source, range = range()](const std::stop_token& stop) -> Plan {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::Recomputation(*connection).plan(range);
        },
        [this](const Plan& plan) { onPlanned(plan); });
}

void RecomputeDialog::onPlanned(const Plan& plan)
{
    if (!plan) {
        m_plan->setProperty("state", u"error"_s);
        m_plan->style()->polish(m_plan);
        m_plan->setText(plan.error().text());
        return;
    }
    const QLocale locale;
    m_do->setEnabled(plan->minutes > 0);
    QStringList lines{plan->minutes == 0
                          ? tr("There is nothing in this range.")
                          : tr("%1 minutes with %2 receipts would be recomputed: %3 totals by minute and %4 by hour.")
                                .arg(core::numberText(plan->minutes, locale), core::numberText(plan->documents, locale),
                                     core::numberText(plan->minuteBuckets, locale),
                                     core::numberText(plan->hourBuckets, locale)),
                      m_from->remark(), m_to->remark()};
    if (plan->sealedBefore)
        lines += tr("Totals of before %1 are sealed and stay as they are.").arg(db::floorText(*plan->sealedBefore));
    lines.removeAll(QString());
    m_plan->setText(lines.join(u'\n'));
}

} // namespace oa::window
