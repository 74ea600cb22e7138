// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/retaindialog.h"

#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "core/base/numbertext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

RetainDialog::RetainDialog(std::shared_ptr<db::ConnectionPool> source, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_documents(makeDays(u"retainDocuments"_s, 90))
    , m_removesValues(new QCheckBox(tr("Remove the single &values that were read from them as well"), this))
    , m_values(makeDays(u"retainValues"_s, 400))
    , m_fromNowOn(new QCheckBox(tr("Go &on like this: do the same every hour while totals are kept up to date"), this))
    , m_plan(makeText({}, this, true))
    , m_understood(new QCheckBox(tr("I &understand that only a backup brings receipts back"), this))
{
    setObjectName(u"retainDialog"_s);
    setWindowTitle(tr("Remove old receipts"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Remove old receipts"), this));
    column->addWidget(
        makeText(tr("Totals stay: each day is compared with its receipts a last time and sealed, then its "
                    "receipts go. Charts and rankings go on as before. A receipt that comes later for a "
                    "sealed day does not count."),
                 this, true));
    auto* form = makeForm(nullptr);
    addField(form, tr("&Keep receipts of the last"), m_documents);
    form->addRow(m_removesValues);
    addField(form, tr("Keep values of the &last"), m_values);
    column->addLayout(form);
    m_removesValues->setObjectName(u"retainRemovesValues"_s);
    m_fromNowOn->setObjectName(u"retainFromNowOn"_s);
    column->addWidget(m_fromNowOn);
    m_plan->setObjectName(u"retainPlan"_s);
    m_plan->setMinimumHeight(3 * m_plan->fontMetrics().lineSpacing());
    column->addWidget(m_plan);
    m_understood->setObjectName(u"retainUnderstood"_s);
    column->addWidget(m_understood);
    auto* buttons = makeButtons(this, tr("Remove"));
    m_do = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    column->addWidget(buttons);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &RetainDialog::readPlan);
    for (auto* days : {m_documents, m_values})
        connect(days, &QSpinBox::valueChanged, this, &RetainDialog::edited);
    connect(m_removesValues, &QCheckBox::toggled, this, &RetainDialog::edited);
    connect(m_understood, &QCheckBox::toggled, this, [this](bool is) { m_do->setEnabled(is && m_hasPlan); });
    setMinimumWidth(lengthForFont(460));
    edited();
}

RetainDialog::~RetainDialog() = default;

QSpinBox* RetainDialog::makeDays(const QString& name, int days)
{
    auto* box = new QSpinBox(this);
    box->setObjectName(name);
    box->setRange(1, 36500);
    box->setValue(days);
    box->setSuffix(tr(" days"));
    return box;
}

db::KeptDays RetainDialog::keep() const
{
    return {m_documents->value(), m_removesValues->isChecked() ? std::optional(m_values->value()) : std::nullopt};
}

bool RetainDialog::isFromNowOn() const
{
    return m_fromNowOn->isChecked();
}

void RetainDialog::edited()
{
    m_values->setEnabled(m_removesValues->isChecked());
    m_values->setMinimum(m_documents->value());
    m_reading.cancel();
    m_hasPlan = false;
    m_do->setEnabled(false);
    m_plan->setProperty("state", {});
    m_plan->style()->polish(m_plan);
    m_plan->setText(tr("Looking how much that is…"));
    m_delay.start();
}

void RetainDialog::readPlan()
{
    m_reading.start(
        [source = m_source, keep = keep()](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(const auto plan, db::RetentionPlan::read(*connection, keep));
            OA_TRY_ASSIGN(const auto setting, db::RetentionSetting::read(*connection));
            return Read{plan, setting};
        },
        [this](const Answer& answer) { onRead(answer); });
}

void RetainDialog::onRead(const Answer& answer)
{
    if (!answer) {
        m_plan->setProperty("state", u"error"_s);
        m_plan->style()->polish(m_plan);
        m_plan->setText(answer.error().text());
        return;
    }
    const QLocale locale;
    const auto& plan = answer->plan;
    const auto from = plan.wanted.documents ? db::floorText(*plan.wanted.documents) : QString();
    QStringList lines{plan.documents == 0 && plan.days == 0
                          ? tr("There are no receipts of before %1.").arg(from)
                          : tr("%1 receipts of before %2 would go, about %3. %4 days would be sealed.")
                                .arg(core::numberText(plan.documents, locale), from,
                                     locale.formattedDataSize(plan.documentBytes),
                                     core::numberText(plan.days, locale))};
    if (plan.values > 0) {
        lines += tr("%1 single values of before %2 would go, about %3.")
                     .arg(core::numberText(plan.values, locale), db::floorText(*plan.wanted.values),
                          locale.formattedDataSize(plan.valueBytes));
    }
    if (answer->setting) {
        lines += tr("From now on, %1 days are kept already (%2).")
                     .arg(core::numberText(answer->setting->keep.documents, locale), answer->setting->changedBy);
    }
    if (plan.documents > 0)
        lines += plan.notesOnOthers();
    m_plan->setText(lines.join(u'\n'));
    m_hasPlan = true;
    m_do->setEnabled(m_understood->isChecked());
}

} // namespace oa::window
