// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::window {

/// A word on the desktop, as org.freedesktop.Notifications shows it, which goes by itself. From any thread; does not
/// wait for the desktop, and where there is none nothing happens. The texts are plain: mark-up in them is shown as it
/// is.
void notifyDesktop(const QString& title, const QString& text);

} // namespace oa::window
