// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connection.h"

#include <QStringList>

#include <span>
#include <string>

namespace oa::db {

/// UTF-8 texts as a text[] parameter, byte by byte.
Parameter textArrayParameter(std::span<const std::string> texts);
Parameter textArrayParameter(const QStringList& texts);

} // namespace oa::db
