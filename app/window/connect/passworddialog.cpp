// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/passworddialog.h"

#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

PasswordDialog::PasswordDialog(const QString& database, const core::Error& refusal, bool remembers, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Password for %1").arg(database), this));
    auto* reason = makeText(refusal.message, this);
    reason->setObjectName(u"passwordReason"_s);
    reason->setToolTip(tooltipName(refusal.detail));
    column->addWidget(reason);
    auto* line = new QLineEdit(this);
    line->setObjectName(u"password"_s);
    line->setEchoMode(QLineEdit::Password);
    line->setAccessibleName(tr("Password"));
    column->addWidget(line);
    auto* remember = new QCheckBox(tr("&Remember it in this computer's key ring"), this);
    remember->setObjectName(u"passwordRemember"_s);
    remember->setChecked(remembers);
    column->addWidget(remember);
    column->addWidget(makeText(tr("Otherwise it is used for this connection only. The PostgreSQL password file "
                                  "(~/.pgpass) works as well."),
                               this, true));
    column->addWidget(makeButtons(this, tr("Connect")));
    connect(this, &QDialog::accepted, this,
            [this, line, remember] { Q_EMIT passwordGiven(line->text(), remember->isChecked()); });
    setMinimumWidth(lengthForFont(440));
    line->setFocus();
}

} // namespace oa::window
