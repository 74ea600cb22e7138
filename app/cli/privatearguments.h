// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace oa::cli {

/// Overwrites the passwords in connection texts among a program's arguments, where they stand, so that lists of
/// processes show asterisks. Call it first, after the arguments were copied; until then anybody on this computer may
/// have looked, which is why a password file is better.
void hidePasswords(int argc, char** argv);

} // namespace oa::cli
