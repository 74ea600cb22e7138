// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/documentgenerator.h"

#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace oa::core {

namespace {

constexpr std::array<std::string_view, 5> predecessorsBusinesses = {"walgreens", "cvs", "traderjoes", "safeway",
                                                                    "walmart"};
constexpr std::array<std::string_view, 40> firstWords = {
    "Amber",   "Birch",   "Blue",    "Bright",  "Canyon",  "Cedar",  "Clover",  "Coral",  "Copper", "Delta",
    "Dune",    "Ember",   "Fern",    "Field",   "Garnet",  "Golden", "Granite", "Harbor", "Hazel",  "Indigo",
    "Ivory",   "Juniper", "Lake",    "Lantern", "Linden",  "Maple",  "Meadow",  "Mill",   "North",  "Olive",
    "Orchard", "Pine",    "Prairie", "River",   "Saffron", "Silver", "Spruce",  "Stone",  "Tidal",  "Willow"};
constexpr std::array<std::string_view, 25> secondWords = {
    "Bakery", "Bazaar", "Books",  "Bistro",   "Butchers", "Cafe",    "Cellars",  "Corner",  "Deli",
    "Depot",  "Diner",  "Farms",  "Foods",    "Grill",    "Grocers", "Hardware", "Kitchen", "Larder",
    "Market", "Outlet", "Pantry", "Pharmacy", "Roasters", "Stores",  "Supply"};

/// Text of up to eight bytes that is written with one fixed-size copy.
struct ShortText
{
    std::array<char, 8> bytes{};
    std::uint32_t length = 0;
};

constexpr ShortText integerText(std::uint32_t number)
{
    ShortText text;
    if (number >= 100)
        text.bytes[text.length++] = static_cast<char>('0' + number / 100);
    if (number >= 10)
        text.bytes[text.length++] = static_cast<char>('0' + number / 10 % 10);
    text.bytes[text.length++] = static_cast<char>('0' + number % 10);
    return text;
}

/// Hundredths as the predecessor writes them: "0.0", "0.5", "0.57", "1.0".
constexpr ShortText hundredthsText(std::uint32_t hundredths)
{
    ShortText text = integerText(hundredths / 100);
    text.bytes[text.length++] = '.';
    text.bytes[text.length++] = static_cast<char>('0' + hundredths / 10 % 10);
    if (hundredths % 10 != 0)
        text.bytes[text.length++] = static_cast<char>('0' + hundredths % 10);
    return text;
}

template <ShortText (*textOf)(std::uint32_t), std::size_t count>
constexpr std::array<ShortText, count> tableOf()
{
    std::array<ShortText, count> table{};
    for (std::size_t i = 0; i < count; ++i)
        table[i] = textOf(static_cast<std::uint32_t>(i));
    return table;
}

constexpr std::uint32_t largestValue = 100;
constexpr auto integers = tableOf<integerText, 1000>();
constexpr auto fractions = tableOf<hundredthsText, 101>();

inline char* put(char* out, const ShortText& text)
{
    std::memcpy(out, text.bytes.data(), text.bytes.size());
    return out + text.length;
}

template <std::size_t size>
inline char* put(char* out, const char (&text)[size])
{
    std::memcpy(out, text, size - 1);
    return out + size - 1;
}

/// The mean over the line items, rounded to hundredths. A ninth is never exactly between two hundredths.
constexpr std::uint32_t meanInHundredths(std::uint32_t sum)
{
    constexpr std::uint32_t count = DocumentGenerator::lineItems;
    return (sum * 100 + count / 2) / count;
}

/// A number from 0 to 1 rounded to two decimals: 0.0 and 1.0 come half as often as those between.
inline const ShortText& boxNumber(std::uint32_t bits)
{
    return fractions[(Random::scaled(bits, 200) + 1) / 2];
}

} // namespace

DocumentGenerator::DocumentGenerator(const GeneratorOptions& options)
    : m_seed(options.randomSeed)
    , m_lowestScore(static_cast<std::uint32_t>(std::clamp(options.lowestScore, 0, 999)))
    , m_scoreCount(1)
{
    const auto highest = static_cast<std::uint32_t>(std::clamp(options.highestScore, 0, 999));
    m_scoreCount = std::max(highest, m_lowestScore) - m_lowestScore + 1;
    const int count = std::clamp(options.businesses, 1, maximumBusinesses);
    m_businesses.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        m_businesses.push_back(businessName(i));
}

std::string DocumentGenerator::businessName(int number)
{
    auto left = static_cast<std::size_t>(number);
    if (left < predecessorsBusinesses.size())
        return std::string(predecessorsBusinesses[left]);
    left -= predecessorsBusinesses.size();
    // Neighbouring numbers differ in both words, so that a handful of businesses is easy to tell apart.
    constexpr auto pairs = firstWords.size() * secondWords.size();
    const auto round = left / pairs;
    const auto first = left % firstWords.size();
    const auto second = (left / firstWords.size() + left) % secondWords.size();
    std::string name(firstWords[first]);
    name += ' ';
    name += secondWords[second];
    if (round > 0)
        name += ' ' + std::to_string(round + 1);
    return name;
}

char* DocumentGenerator::write(std::uint64_t index, char* out) const
{
    auto random = Random::forItem(m_seed, index);
    const auto& business = m_businesses[random.below(static_cast<std::uint32_t>(m_businesses.size()))];
    out = put(out, R"({"business_id": ")");
    std::memcpy(out, business.data(), business.size());
    out += business.size();
    out = put(out, R"(", "line_items": [)");
    std::uint32_t value = 0;
    std::uint32_t score = 0;
    std::uint32_t ocrScore = 0;
    const auto low = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits); };
    const auto high = [](std::uint64_t bits) { return static_cast<std::uint32_t>(bits >> 32U); };
    for (int item = 0; item < lineItems; ++item) {
        const auto itemValue = random.below(largestValue + 1);
        const auto scores = random.next();
        const auto itemScore = m_lowestScore + Random::scaled(low(scores), m_scoreCount);
        const auto itemOcrScore = m_lowestScore + Random::scaled(high(scores), m_scoreCount);
        const auto from = random.next();
        const auto to = random.next();
        value += itemValue;
        score += itemScore;
        ocrScore += itemOcrScore;
        out = put(out, R"({"value": )");
        out = put(out, integers[itemValue]);
        out = put(out, R"(, "score": )");
        out = put(out, integers[itemScore]);
        out = put(out, R"(, "ocr_score": )");
        out = put(out, integers[itemOcrScore]);
        out = put(out, R"(, "bounding_box": [)");
        out = put(out, boxNumber(low(from)));
        out = put(out, ", ");
        out = put(out, boxNumber(high(from)));
        out = put(out, ", ");
        out = put(out, boxNumber(low(to)));
        out = put(out, ", ");
        out = put(out, boxNumber(high(to)));
        out = put(out, "]}, ");
    }
    out -= 2; // the comma after the last item
    out = put(out, R"(], "total": {"value": )");
    out = put(out, integers[value]);
    out = put(out, R"(, "score": )");
    out = put(out, hundredthsText(meanInHundredths(score)));
    out = put(out, R"(, "ocr_score": )");
    out = put(out, hundredthsText(meanInHundredths(ocrScore)));
    return put(out, "}}");
}

std::string DocumentGenerator::document(std::uint64_t index) const
{
    std::string text(maximumBytes, '\0');
    text.resize(static_cast<std::size_t>(write(index, text.data()) - text.data()));
    return text;
}

} // namespace oa::core
