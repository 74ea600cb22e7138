// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/filequestion.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

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

void letSuffixFollowFilter(QFileDialog* dialog)
{
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        static const QRegularExpression pattern(u"\\*\\.(\\w+)"_s);
        const auto suffix = pattern.match(filter).captured(1);
        if (suffix.isEmpty())
            return;
        dialog->setDefaultSuffix(suffix);
        const QFileInfo chosen(dialog->selectedFiles().value(0));
        if (!chosen.fileName().isEmpty() && !chosen.isDir())
            dialog->selectFile(chosen.completeBaseName() + u'.' + suffix);
    });
}

void askForFileToSave(QWidget* window, const QString& title, const QString& filters, const QString& suggestion,
                      const FileChosen& chosen)
{
    auto* dialog = makeDialog(window, title, filters, chosen);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
    dialog->selectFile(suggestion);
    letSuffixFollowFilter(dialog);
    dialog->open();
}

} // namespace oa::window
