// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/buildversion.h"

#include "commit.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace oa::cli {

QString buildCommit()
{
    return QStringLiteral(OCR_ANALYTICS_COMMIT);
}

QString buildVersion()
{
    const auto version = QCoreApplication::applicationVersion();
    return buildCommit().isEmpty() ? version : u"%1 (%2)"_s.arg(version, buildCommit());
}

} // namespace oa::cli
