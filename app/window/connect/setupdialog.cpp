// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/setupdialog.h"

#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/dialogparts.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

SetupDialog::SetupDialog(const QString& database, const database::MissingSetup& setup, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"setupDialog"_s);
    setWindowTitle(tr("Set up this database"));
    openWith(this, {720, 520});
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(setup.installedVersion == 0
                                      ? tr("%1 has no tables for OCR Analytics yet").arg(database)
                                      : tr("The tables in %1 are of an older version").arg(database),
                                  this));
    column->addWidget(
        makeText(setup.mayRun ? tr("This is what would be run, in one transaction. Nothing happens before you agree.")
                              : tr("Your role may not do that. Ask the owner of the database to run this:"),
                 this, true));
    auto* sql = new QPlainTextEdit(setup.sql, this);
    sql->setObjectName(u"setupSql"_s);
    sql->setReadOnly(true);
    sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    sql->setAccessibleName(tr("SQL that would be run"));
    column->addWidget(sql, 1);
    auto* buttons = makeButtons(this, setup.installedVersion == 0 ? tr("Create the tables") : tr("Update the tables"));
    auto* copy = buttons->addButton(tr("Copy SQL"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [text = setup.sql] { QApplication::clipboard()->setText(text); });
    if (!setup.mayRun)
        buttons->findChild<QPushButton*>(u"dialogDo"_s)->hide();
    column->addWidget(buttons);
}

} // namespace oa::window
