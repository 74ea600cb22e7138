// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QCoreApplication>

namespace oa::serve {

/// `text` of the context "oa::serve" in the language of the program.
inline QString translated(const char* text)
{
    return QCoreApplication::translate("oa::serve", text);
}

} // namespace oa::serve
