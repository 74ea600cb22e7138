// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/distribution.h"

namespace oa::core {

/// A Distribution as bytes. "varint" is seven bits a byte, the lowest first, all but the last byte with their high bit
/// set. A piece is:
///
///     1  version and form: 1 short, 2 short with scales, 3 long
///     short forms:
///       1  scale of the units, 0 to 18
///       1  (form 1) the least number of decimals of any value: each is written with that many, or as many more as it
///          needs
///       varint  number of distinct values, n
///       varint  the smallest, in units, zigzag: 0, -1, 1, -2, … as 0, 1, 2, 3, …
///       n varints  steps: to the value before, shifted left by one; the low bit says that the value occurred more
///                  than once. The first value's step is 0.
///       varints    for each of those: how often, less two
///       n bytes    (form 2) with how many decimals each is written
///     long form:
///       varint  n;  then n times: varint length, decimal text, varint how often
///
/// Values ascend. A row holds one piece; several behind each other mean what they give when merged. Twelve scores of
/// two decimals take about 28 bytes, 720 about 0.75 kB, all 10,001 from 0 to 100 about 20 kB.
class DistributionCode
{
public:
    static QByteArray encoded(const Distribution& distribution);
    /// Errors: BadInput.
    static Result<Distribution> decode(std::string_view bytes);

private:
    class Reader;
    static bool hasOwnScales(const Distribution& distribution, int leastScale);
    static void appendShort(QByteArray& bytes, const Distribution& distribution);
    static void appendLong(QByteArray& bytes, const Distribution& distribution);
    /// These answer nothing for other bytes.
    static std::optional<Distribution> readShort(Reader& reader, bool hasScales);
    static std::optional<Distribution> readLong(Reader& reader);
    static std::optional<std::vector<Distribution>> readPieces(std::string_view bytes);
};

} // namespace oa::core
