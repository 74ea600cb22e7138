// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace oa::db {

/// Takes PGSERVICE, PGOPTIONS and PGHOSTADDR out of the environment, where libpq would find them whatever it is told:
/// from then on they count where nothing else is given. Before any thread is started.
void takePgVariables();

/// A PG* variable, taken or not; empty when it is not set. Thread-safe.
QString pgVariable(const char* name);

} // namespace oa::db
