// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/command.h"

#include <QCoreApplication>

namespace oa::cli {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::cli", text);
}

tl::unexpected<Failure> wrongUsage(QString message, QString remedy)
{
    return tl::unexpected<Failure>(Failure(
        core::Error{core::ErrorCode::BadInput, std::move(message), {}, std::move(remedy)}, ExitCode::WrongUsage));
}

} // namespace oa::cli
