// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace oa::window {

using FileChosen = std::function<void(const QString& path)>;

/// Each asks for a file and returns at once; `chosen` is called when the person has decided on one.

void askForFileToOpen(QWidget* window, const QString& title, const QString& filters, const FileChosen& chosen);
/// `suggestion` is a file name. Its suffix is added where none is typed; before a file is overwritten the person is
/// asked.
void askForFileToSave(QWidget* window, const QString& title, const QString& filters, const QString& suggestion,
                      const FileChosen& chosen);

} // namespace oa::window
