// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>

class QCoreApplication;

namespace oa {

/// Loads the program's texts in the locale's language (and Qt's own, where Qt's translations are installed). Languages
/// that are not there show English. To be called once, after the application object was made and before any text is.
void installTranslations(QCoreApplication& application, const QLocale& locale = QLocale());

} // namespace oa
