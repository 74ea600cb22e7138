// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/seeddialog.h"

#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "core/base/numbertext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

SeedDialog::SeedDialog(QWidget* parent)
    : QDialog(parent)
    , m_days(new QSpinBox(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_businesses(new QSpinBox(this))
    , m_sum(makeText({}, this, true))
{
    setObjectName(u"seedDialog"_s);
    setWindowTitle(tr("Add synthetic receipts"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Add synthetic receipts"), this));
    column->addWidget(makeText(tr("Synthetic receipts up to now, added to what is already there."), this, true));
    auto* form = makeForm(nullptr);
    m_days->setObjectName(u"seedDays"_s);
    m_days->setRange(1, 3650);
    m_days->setValue(7);
    m_rate->setObjectName(u"seedRate"_s);
    m_rate->setRange(0.01, 1000);
    m_rate->setDecimals(2);
    m_rate->setValue(1);
    m_businesses->setObjectName(u"seedBusinesses"_s);
    m_businesses->setRange(1, 10000);
    m_businesses->setValue(5);
    addField(form, tr("&Days"), m_days);
    addField(form, tr("Receipts a &second"), m_rate);
    addField(form, tr("&Businesses"), m_businesses);
    column->addLayout(form);
    column->addWidget(m_sum);
    column->addWidget(makeButtons(this, tr("Add")));
    connect(m_days, &QSpinBox::valueChanged, this, &SeedDialog::updateSum);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &SeedDialog::updateSum);
    updateSum();
    setMinimumWidth(lengthForFont(400));
}

DatabaseJobs::SeedRequest SeedDialog::request() const
{
    return {m_days->value(), m_rate->value(), m_businesses->value()};
}

void SeedDialog::updateSum()
{
    constexpr double secondsADay = 86400;
    constexpr double bytesEach = 1300; // payload, row and index, measured on the generator's receipts
    const auto receipts = std::llround(m_days->value() * secondsADay * m_rate->value());
    m_sum->setText(tr("%1 receipts, about %2 of disk space on the server.")
                       .arg(core::numberText(receipts),
                            QLocale().formattedDataSize(std::llround(static_cast<double>(receipts) * bytesEach), 1)));
}

} // namespace oa::window
