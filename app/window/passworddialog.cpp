// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/passworddialog.h"

#include "app/window/dialogparts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

PasswordDialog::PasswordDialog(const QString& database, const core::Error& refusal, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Password for %1").arg(database), this));
    auto* reason = makeText(refusal.message, this);
    reason->setToolTip(refusal.detail.toHtmlEscaped());
    column->addWidget(reason);
    auto* line = new QLineEdit(this);
    line->setObjectName(u"password"_s);
    line->setEchoMode(QLineEdit::Password);
    line->setAccessibleName(tr("Password"));
    column->addWidget(line);
    column->addWidget(makeText(tr("Used for this connection only. To be asked no more, put it into the PostgreSQL "
                                  "password file (~/.pgpass)."),
                               this, true));
    column->addWidget(makeButtons(this, tr("Connect")));
    connect(this, &QDialog::accepted, this, [this, line] { Q_EMIT passwordGiven(line->text()); });
    setMinimumWidth(420);
    line->setFocus();
}

} // namespace oa::window
