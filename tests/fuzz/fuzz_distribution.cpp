// SPDX-License-Identifier: GPL-3.0-only
// Any bytes at all: a stored distribution is read or refused. What is read keeps its promises, and is written so that
// it is read as the same again.
#include "core/rollup/distribution.h"

#include <cstdint>
#include <cstdlib>

using namespace oa::core;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void checkOrder(const Distribution& values)
{
    qint64 count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto entry = values.at(i);
        require(entry.count > 0);
        require(i == 0 || values.at(i - 1).value < entry.value);
        require(ExactDecimal::fromText(entry.value.toString()) == entry.value);
        require(values.countBelow(entry.value) == count);
        count += entry.count;
        require(values.atRank(count) == entry.value);
    }
    require(count == values.count());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(static_cast<const char*>(static_cast<const void*>(data)), size);
    const auto values = Distribution::decode(bytes);
    if (!values)
        return 0;
    if (values->size() < 200)
        checkOrder(*values);
    const auto written = values->encoded();
    const auto again = Distribution::decode(viewOf(written));
    require(again && *again == *values && again->encoded() == written);
    if (values->isEmpty())
        return 0;
    require(!(values->median() < values->smallest()) && !(values->largest() < values->median()));
    require(!values->sumOfSquares().isNegative());

    // Merged with itself: twice each, as if the bytes came twice.
    auto twice = *values;
    twice.merge(*values);
    const auto read = Distribution::decode(bytes + bytes);
    require(!read || twice.encoded() == read->encoded());
    require(twice.count() == 2 * values->count() && twice.size() == values->size());
    return 0;
}
