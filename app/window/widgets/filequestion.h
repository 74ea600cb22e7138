// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace oa::window {

using FileChosen = std::function<void(const QString& path)>;

/// Each asks for a file and returns at once; `chosen` is called when the person has decided on one.

void askForFileToOpen(QWidget* window, const QString& title, const QString& filters, const FileChosen& chosen);
/// `suggestion` is a file name. Its suffix, or that of the filter that is chosen, is added where none is typed; before
/// a file is overwritten the person is asked.
void askForFileToSave(QWidget* window, const QString& title, const QString& filters, const QString& suggestion,
                      const FileChosen& chosen);

/// Whoever chooses another kind of file gets its suffix, also in a name that is there already.
void letSuffixFollowFilter(QFileDialog* dialog);

} // namespace oa::window
