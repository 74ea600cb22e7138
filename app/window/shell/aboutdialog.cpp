// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/aboutdialog.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About OCR Analytics"));
    auto* column = makeDialogColumn(this);
    auto* icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(space::page + space::huge));
    column->addWidget(icon);
    column->addWidget(makeHeading(u"OCR Analytics %1"_s.arg(QStringLiteral(OCR_ANALYTICS_VERSION)), this));
    column->addWidget(
        makeText(tr("Compares what receipt OCR read, per business, by the minute and the hour. Totals are "
                    "exact: sums, means and medians are computed from the receipts themselves."),
                 this));
    column->addWidget(makeText(tr("Free software under the GNU General Public License, version 3. It comes with no "
                                  "warranty. Built with Qt %1.")
                                   .arg(QString::fromLatin1(qVersion())),
                               this, true));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(lengthForFont(420));
}

} // namespace oa::window
