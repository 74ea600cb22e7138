// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <string>
#include <string_view>

namespace oa::db {

/// Appends a decimal literal ("-12.50", "3e9", "0.125") in PostgreSQL's binary form of numeric (see numeric_recv in
/// its numeric.c): digits in base 10000, with the literal's own number of decimals. Exact. False, with nothing
/// appended, when it is not a decimal literal or beyond what numeric holds (131072 digits before the point, 16383
/// after).
bool appendBinaryNumeric(std::string& out, std::string_view literal);

/// The double next to a numeric in that form, as the server's cast to float8 answers it. NaN for NaN and for bytes that
/// are no numeric; infinite beyond the range of double.
double realFromBinaryNumeric(std::string_view bytes);

} // namespace oa::db
