// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/window.h"

#include "app/window/settings/keyring.h"
#include "app/window/settings/settings.h"
#include "app/window/shell/mainwindow.h"
#include "app/window/shell/startuplog.h"
#include "app/window/style/appearance.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace oa::window {

int run(QApplication& application, const database::StartOptions& options)
{
    QApplication::setApplicationDisplayName(u"OCR Analytics"_s);
    QApplication::setDesktopFileName(u"ocr-analytics"_s);
    QApplication::setWindowIcon(QIcon::fromTheme(u"ocr-analytics"_s, QIcon(u":/oa/icons/ocr-analytics.svg"_s)));
    core::ServerClock clock;
    Settings settings(options.settingsFile);
    Appearance appearance;
    KeyRing passwords;
    MainWindow window(appearance, settings, passwords, clock);
    logFirstChart(*window.comparison());
    window.show();
    window.start(options);
    return application.exec();
}

} // namespace oa::window
