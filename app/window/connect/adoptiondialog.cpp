// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/adoptiondialog.h"

#include "app/window/widgets/dialogparts.h"
#include "core/base/numbertext.h"
#include "core/time/zones.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::window::AdoptionDialog)
};

QString countsText(const db::AdoptionPlan& plan)
{
    const QLocale locale;
    QStringList lines{Texts::tr("%1 receipts, from %2 to %3.")
                          .arg(core::numberText(plan.documents, locale), plan.oldest.isEmpty() ? u"–"_s : plan.oldest,
                               plan.newest.isEmpty() ? u"–"_s : plan.newest)};
    if (plan.withoutTime > 0 || plan.withoutPayload > 0) {
        lines << Texts::tr("%1 without a time and %2 without content stay and are listed as rejected.")
                     .arg(core::numberText(plan.withoutTime, locale), core::numberText(plan.withoutPayload, locale));
    }
    if (plan.repeatedIds > 0 || plan.withoutId > 0) {
        lines << Texts::tr("%1 repeat another's number and %2 have none: they stay as they are.")
                     .arg(core::numberText(plan.repeatedIds, locale), core::numberText(plan.withoutId, locale));
    }
    for (const auto& rollUp : plan.rollUps) {
        lines << Texts::tr(
                     "The %1 rows of %2 are kept as %3; %4 of them are repeated, %5 have no receipts behind them.")
                     .arg(core::numberText(rollUp.rows, locale), rollUp.table, rollUp.legacyName,
                          core::numberText(rollUp.duplicates, locale), core::numberText(rollUp.orphans, locale));
    }
    return lines.join(u'\n');
}

QString zoneText(const db::AdoptionPlan& plan)
{
    const QLocale locale;
    QStringList lines;
    if (!plan.newest.isEmpty()) {
        lines << Texts::tr("Then the newest, %1 on the clock there, is %2 UTC.").arg(plan.newest, plan.newestInUtc);
    }
    if (plan.skippedTimes > 0) {
        lines << Texts::tr("%1 of the times were never on a clock there, since the clocks were put forward: perhaps "
                           "they were written in another zone.")
                     .arg(core::numberText(plan.skippedTimes, locale));
    }
    if (plan.repeatedTimes > 0) {
        lines << Texts::tr("%1 of the times were there twice, since the clocks were put back: the later one is taken.")
                     .arg(core::numberText(plan.repeatedTimes, locale));
    }
    return lines.join(u'\n');
}

} // namespace

AdoptionDialog::AdoptionDialog(const QString& database, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"adoptionDialog"_s);
    setWindowTitle(tr("Take over a database"));
    openWith(this, {760, 640});
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("%1 has the receipts of the predecessor system").arg(database), this));
    column->addWidget(makeText(tr("They can be taken over where they are, without losing a row. Programs that write "
                                  "receipts or read totals there go on working."),
                               this));
    m_counts = makeText({}, this);
    m_counts->setObjectName(u"adoptionCounts"_s);
    column->addWidget(m_counts);
    m_zoneRow = makeZone();
    column->addWidget(m_zoneRow);
    m_agreement = makeText({}, this, true);
    column->addWidget(m_agreement);
    m_sql = new QPlainTextEdit(this);
    m_sql->setObjectName(u"adoptionSql"_s);
    m_sql->setReadOnly(true);
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->setAccessibleName(tr("SQL that would be run"));
    column->addWidget(m_sql, 1);
    auto* buttons = makeButtons(this, tr("Take over"));
    m_do = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    auto* copy = buttons->addButton(tr("Copy SQL"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_setup.sql); });
    column->addWidget(buttons);
}

QWidget* AdoptionDialog::makeZone()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = makeText(tr("Their times say nothing about a &zone. They were written in:"), box);
    layout->addWidget(label);
    m_zone = new QComboBox(box);
    m_zone->setObjectName(u"adoptionZone"_s);
    m_zone->setAccessibleName(tr("Time zone of the old times"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const auto& id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    label->setBuddy(m_zone);
    layout->addWidget(m_zone);
    m_zoneEffect = makeText({}, box, true);
    m_zoneEffect->setObjectName(u"adoptionZoneEffect"_s);
    layout->addWidget(m_zoneEffect);
    connect(m_zone, &QComboBox::textActivated, this, &AdoptionDialog::chooseZone);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &AdoptionDialog::chooseZone);
    connect(m_zone->lineEdit(), &QLineEdit::textEdited, this, [this] { m_do->setEnabled(false); });
    return box;
}

void AdoptionDialog::show(const database::MissingSetup& setup)
{
    m_setup = setup;
    const auto& plan = *setup.adoption;
    m_counts->setText(countsText(plan));
    m_zoneRow->setVisible(!plan.hasZone);
    m_zone->setCurrentText(QString::fromLatin1(plan.zone));
    m_zoneEffect->setText(plan.hasZone ? QString() : zoneText(plan));
    m_agreement->setText(setup.mayRun
                             ? tr("This is what would be run, in one transaction. Nothing happens before you agree.")
                             : tr("Your role may not do that. Ask the owner of the database to run this:"));
    m_sql->setPlainText(setup.sql);
    m_do->setText(plan.hasZone ? tr("Take over") : tr("Take over, times in %1").arg(QString::fromLatin1(plan.zone)));
    m_do->setVisible(setup.mayRun);
    m_do->setEnabled(setup.mayRun);
}

void AdoptionDialog::chooseZone()
{
    const auto chosen = m_zone->currentText().trimmed().toLatin1();
    if (chosen == zone()) {
        m_do->setEnabled(m_setup.mayRun);
        return;
    }
    m_do->setEnabled(false);
    if (core::zoneFromName(QString::fromLatin1(chosen))) {
        m_zoneEffect->setText(tr("Looking…"));
        Q_EMIT zoneChosen(chosen);
    } else {
        m_zoneEffect->setText(tr("There is no time zone with that name."));
    }
}

} // namespace oa::window
