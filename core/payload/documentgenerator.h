// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace oa::core {

/// What made-up documents look like. The scores of seeded documents run from 15 to 99, those of the live feed from 60.
struct GeneratorOptions
{
    std::uint64_t randomSeed = 1;
    int businesses = 5;
    int lowestScore = 15;
    int highestScore = 99;

    static constexpr int lowestScoreOfFeed = 60;
};

/// Makes receipts as an OCR service would answer them, in the predecessor's shape: nine line items with a whole value
/// of 0 to 100, whole scores and a bounding box of four numbers from 0 to 1; the total's value is their sum, its scores
/// are their means rounded to two decimals; a business drawn evenly. A document depends on nothing but the options and
/// its index, on any platform; const, so that threads may share one generator.
class DocumentGenerator
{
public:
    static constexpr int lineItems = 9;
    static constexpr int maximumBusinesses = 1'000'000;
    static constexpr std::size_t maximumNameBytes = 48;
    /// No document is longer.
    static constexpr std::size_t maximumBytes = 1024;

    /// Options out of range are brought into it.
    explicit DocumentGenerator(const GeneratorOptions& options = {});

    /// Writes document `index` (UTF-8 JSON, about 880 bytes) to `out`, which has room for maximumBytes; returns its
    /// end.
    char* write(std::uint64_t index, char* out) const;
    std::string document(std::uint64_t index) const;

    const std::vector<std::string>& businesses() const { return m_businesses; }
    /// The predecessor's five, then made-up ones; every number has a name of its own.
    static std::string businessName(int number);

private:
    std::uint64_t m_seed;
    std::uint32_t m_lowestScore;
    std::uint32_t m_scoreCount;
    std::vector<std::string> m_businesses;
};

} // namespace oa::core
