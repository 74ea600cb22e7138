// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/filequestion.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QFileDialog* makeDialog(QWidget* window, const QString& title, const QString& filters, const FileChosen& chosen)
{
    auto* dialog = new QFileDialog(window, title, {}, filters);
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    return dialog;
}

} // namespace

void askForFileToOpen(QWidget* window, const QString& title, const QString& filters, const FileChosen& chosen)
{
    auto* dialog = makeDialog(window, title, filters, chosen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

void askForFileToSave(QWidget* window, const QString& title, const QString& filters, const QString& suggestion,
                      const FileChosen& chosen)
{
    auto* dialog = makeDialog(window, title, filters, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(suggestion);
    dialog->open();
}

} // namespace oa::window
