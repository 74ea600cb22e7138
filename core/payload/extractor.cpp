// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/extractor.h"

#include "core/base/currencycode.h"
#include "core/json/decimal.h"
#include "core/json/jsonscan.h"
#include "core/json/jsontext.h"
#include "core/payload/payloadpaths.h"

#include <simdjson.h>

#include <cstring>

namespace oa::core {

namespace {

constexpr std::size_t maximumDetailBytes = 200;
constexpr std::size_t maximumExcerptBytes = 40;
/// A buffer that grew past this for one huge payload is given back after it.
constexpr std::size_t keptCapacity = 1024 * 1024;

std::string_view insideQuotes(std::string_view token)
{
    return token.substr(1, token.size() - 2);
}

/// Whether what was taken for a fraction can have been one: 85 or -1 cannot, what rounding left beyond an end can.
bool isInPoints(std::string_view points)
{
    const auto whole = points.substr(0, points.find('.'));
    return whole.starts_with('-') ? whole == "-0" : whole.size() < 3 || whole == "100";
}

} // namespace

/// Walks the whole payload once, holding all of it against JSON's grammar and noting what stands where a format points.
/// simdjson's full parser loses the digits of numbers, its lazy front end skips unseen what nobody asks for: see
/// docs/decisions/0013-one-walk-through-each-payload.md.
class Extractor::Private
{
public:
    explicit Private(std::vector<PayloadFormat> formats)
        : paths(std::move(formats))
    {}

    tl::expected<ValueViews, Rejection> extract(std::string_view payload);

private:
    /// What ends the walk through a payload early.
    enum class Fault { None, Grammar, Encoding, Depth, Several };

    void load(std::string_view payload);
    Fault walkDocument();
    const char* skipValue(const char* at, std::size_t depth);
    const char* walkValue(const char* at, int node, std::size_t depth);
    const char* walkObject(const char* at, int node, std::size_t depth);
    const char* walkArray(const char* at, int node, std::size_t depth);
    int childOf(int node, std::string_view key, bool keyHasEscape);
    const char* broken(const char* at, Fault why = Fault::Grammar);
    std::string_view restFrom(const char* at) const { return text.substr(static_cast<std::size_t>(at - text.data())); }

    tl::unexpected<Rejection> notJson() const;
    tl::expected<ValueViews, Rejection> valuesOf(const PayloadPaths::Match& match);
    tl::expected<std::string_view, Rejection> businessOf(const PayloadPaths::Match& match);
    tl::expected<std::string_view, Rejection> numberOf(const PayloadPaths::Match& match, int node,
                                                       RejectionReason reason, std::string& scratch);
    tl::expected<std::optional<std::string_view>, Rejection> scoreOf(const PayloadPaths::Match& match, int node,
                                                                     RejectionReason reason, std::string& scratch);
    tl::expected<std::optional<std::string_view>, Rejection> currencyOf(const PayloadPaths::Match& match);
    tl::expected<bool, Rejection> isMarked(const PayloadPaths::Match& match, int node) const;
    tl::unexpected<Rejection> rejected(RejectionReason reason, const PayloadPaths::Match& match, int node,
                                       std::string_view note = {}) const;

    PayloadPaths paths;
    std::string padded;
    std::string_view text; ///< the payload inside `padded`, zero bytes behind it
    Fault fault = Fault::None;
    const char* faultAt = nullptr;
    std::string keyScratch;
    std::string businessScratch;
    std::string totalScratch;
    std::string scoreScratch;
    std::string ocrScoreScratch;
    std::string currencyText;
    std::string currencyScratch;
};

void Extractor::Private::load(std::string_view payload)
{
    if (padded.size() > keptCapacity && payload.size() < keptCapacity / 2)
        padded = std::string();
    if (padded.size() < payload.size() + jsonscan::textPadding)
        padded.resize(payload.size() + jsonscan::textPadding);
    if (!payload.empty())
        std::memcpy(padded.data(), payload.data(), payload.size());
    std::memset(padded.data() + payload.size(), 0, jsonscan::textPadding);
    text = std::string_view(padded).substr(0, payload.size());
    fault = Fault::None;
    faultAt = nullptr;
    paths.reset();
}

tl::expected<Extractor::ValueViews, Rejection> Extractor::Private::extract(std::string_view payload)
{
    if (payload.size() > maximumPayloadBytes) {
        return tl::unexpected(
            Rejection{RejectionReason::TooLarge, std::to_string(payload.size()) + " bytes", std::string()});
    }
    load(payload);
    switch (walkDocument()) {
    case Fault::Grammar:
    case Fault::Encoding:
        return notJson();
    case Fault::Several:
        return tl::unexpected(Rejection{RejectionReason::SeveralReceipts,
                                        "the next one begins at byte " + std::to_string(faultAt - text.data()),
                                        std::string()});
    case Fault::Depth:
        return tl::unexpected(Rejection{RejectionReason::TooDeep,
                                        "more than " + std::to_string(jsonscan::maximumDepth) + " levels",
                                        std::string()});
    case Fault::None:
        break;
    }
    if (const auto value = trimmedJson(text); value.front() != '{') {
        if (const auto objects = PayloadPaths::objectsIn(value); objects > 1) {
            return tl::unexpected(
                Rejection{RejectionReason::SeveralReceipts, std::to_string(objects) + " in a list", std::string()});
        }
        return tl::unexpected(
            Rejection{RejectionReason::NotAnObject, std::string(cutUtf8(value, maximumDetailBytes)), std::string()});
    }
    return valuesOf(paths.bestMatch());
}

const char* Extractor::Private::broken(const char* at, Fault why)
{
    fault = why;
    faultAt = at;
    return nullptr;
}

Extractor::Private::Fault Extractor::Private::walkDocument()
{
    if (!simdjson::validate_utf8(text.data(), text.size())) {
        fault = Fault::Encoding;
        return fault;
    }
    const char* first = jsonscan::skipBlanks(text.data());
    const char* end = walkValue(first, *first == '{' ? PayloadPaths::root : PayloadPaths::none, 0);
    if (end != nullptr && jsonscan::skipBlanks(end) != text.data() + text.size()) {
        const char* rest = jsonscan::skipBlanks(end);
        const char* next = *rest == ',' ? jsonscan::skipBlanks(rest + 1) : rest;
        broken(rest, *first == '{' && *next == '{' ? Fault::Several : Fault::Grammar);
    }
    return fault;
}

/// Most of a payload lies where no format points, and is only held against the grammar.
const char* Extractor::Private::skipValue(const char* at, std::size_t depth)
{
    jsonscan::Skipper skipper;
    const char* end = skipper.value(at, depth);
    if (end == nullptr)
        return broken(skipper.stoppedAt(), skipper.isTooDeep() ? Fault::Depth : Fault::Grammar);
    return end;
}

const char* Extractor::Private::walkValue(const char* at, int node, std::size_t depth)
{
    if (node == PayloadPaths::none)
        return skipValue(at, depth);
    if (*at == '{' || *at == '[') {
        if (depth >= jsonscan::maximumDepth)
            return broken(at, Fault::Depth);
        if (node != PayloadPaths::root)
            paths.note(node, restFrom(at));
        return *at == '{' ? walkObject(at, node, depth + 1) : walkArray(at, node, depth + 1);
    }
    const char* end = jsonscan::scalar(at);
    if (end == nullptr)
        return broken(at);
    paths.note(node, {at, static_cast<std::size_t>(end - at)});
    return end;
}

const char* Extractor::Private::walkObject(const char* at, int node, std::size_t depth)
{
    at = jsonscan::skipBlanks(at + 1);
    if (*at == '}')
        return at + 1;
    for (;;) {
        bool keyHasEscape = false;
        const char* keyEnd = jsonscan::string(at, keyHasEscape);
        if (keyEnd == nullptr)
            return broken(at);
        const auto key = insideQuotes({at, static_cast<std::size_t>(keyEnd - at)});
        const int child = childOf(node, key, keyHasEscape);
        at = jsonscan::skipBlanks(keyEnd);
        if (*at != ':')
            return broken(at);
        at = walkValue(jsonscan::skipBlanks(at + 1), child, depth);
        if (at == nullptr)
            return nullptr;
        at = jsonscan::skipBlanks(at);
        if (*at == '}')
            return at + 1;
        if (*at != ',')
            return broken(at);
        at = jsonscan::skipBlanks(at + 1);
    }
}

const char* Extractor::Private::walkArray(const char* at, int node, std::size_t depth)
{
    at = jsonscan::skipBlanks(at + 1);
    if (*at == ']')
        return at + 1;
    for (std::size_t index = 0;; ++index) {
        at = walkValue(at, paths.childAt(node, index), depth);
        if (at == nullptr)
            return nullptr;
        at = jsonscan::skipBlanks(at);
        if (*at == ']')
            return at + 1;
        if (*at != ',')
            return broken(at);
        at = jsonscan::skipBlanks(at + 1);
    }
}

int Extractor::Private::childOf(int node, std::string_view key, bool keyHasEscape)
{
    // A lone half of a surrogate pair stands for no text, and so matches no name.
    if (keyHasEscape) {
        if (!unescape(key, keyScratch))
            return PayloadPaths::none;
        key = keyScratch;
    }
    for (const int child : paths.childrenOf(node)) {
        if (paths.keyOf(child) == key)
            return child;
    }
    return PayloadPaths::none;
}

tl::unexpected<Rejection> Extractor::Private::notJson() const
{
    std::string detail;
    if (fault == Fault::Encoding) {
        detail = "not UTF-8";
    } else if (trimmedJson(text).empty()) {
        detail = "empty";
    } else if (restFrom(faultAt).empty()) {
        detail = "it ends too early";
    } else {
        detail = "at byte " + std::to_string(faultAt - text.data()) + ": ";
        for (const char c : cutUtf8(restFrom(faultAt), maximumExcerptBytes))
            detail += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
    return tl::unexpected(Rejection{RejectionReason::NotJson, std::move(detail), std::string()});
}

tl::unexpected<Rejection> Extractor::Private::rejected(RejectionReason reason, const PayloadPaths::Match& match,
                                                       int node, std::string_view note) const
{
    Rejection rejection{reason, std::string(note), std::string()};
    if (match.format != PayloadPaths::none)
        rejection.format = paths.formatName(match.format);
    if (node != PayloadPaths::none) {
        auto value = paths.textOf(node);
        if (value.front() == '{' || value.front() == '[')
            value = PayloadPaths::containerText(value);
        rejection.detail = paths.pointerOf(node) + ": ";
        if (!note.empty())
            rejection.detail += std::string(note) + ": ";
        rejection.detail += value;
        rejection.detail = cutUtf8(rejection.detail, maximumDetailBytes);
    }
    return tl::unexpected(std::move(rejection));
}

tl::expected<std::string_view, Rejection> Extractor::Private::businessOf(const PayloadPaths::Match& match)
{
    const int node = match.business;
    if (node == PayloadPaths::none)
        return rejected(RejectionReason::MissingBusiness, match, node);
    if (paths.isAmbiguous(node))
        return rejected(RejectionReason::DuplicateKey, match, node);
    const auto token = paths.textOf(node);
    if (token.front() != '"')
        return rejected(RejectionReason::InvalidBusiness, match, node, "not a string");
    auto name = insideQuotes(token);
    if (name.find('\\') != std::string_view::npos) {
        if (!unescape(name, businessScratch))
            return rejected(RejectionReason::InvalidBusiness, match, node, "half of a surrogate pair");
        if (businessScratch.find('\0') != std::string::npos)
            return rejected(RejectionReason::InvalidBusiness, match, node, "holds U+0000");
        name = businessScratch;
    }
    if (name.size() > maximumBusinessBytes)
        return rejected(RejectionReason::InvalidBusiness, match, node, "longer than 1024 bytes");
    return name;
}

tl::expected<std::string_view, Rejection> Extractor::Private::numberOf(const PayloadPaths::Match& match, int node,
                                                                       RejectionReason reason, std::string& scratch)
{
    if (paths.isAmbiguous(node))
        return rejected(RejectionReason::DuplicateKey, match, node);
    const auto decimal = plainDecimal(paths.textOf(node), scratch);
    if (!decimal)
        return rejected(reason, match, node);
    return *decimal;
}

tl::expected<std::optional<std::string_view>, Rejection>
Extractor::Private::scoreOf(const PayloadPaths::Match& match, int node, RejectionReason reason, std::string& scratch)
{
    if (node == PayloadPaths::none)
        return std::nullopt;
    const auto score = numberOf(match, node, reason, scratch);
    if (!score)
        return tl::unexpected(score.error());
    if (paths.scaleOf(match.format) == ScoreScale::Points)
        return *score;
    scratch = hundredfold(*score);
    if (!isInPoints(scratch))
        return rejected(reason, match, node, "not from 0 to 1");
    return scratch;
}

tl::expected<std::optional<std::string_view>, Rejection>
Extractor::Private::currencyOf(const PayloadPaths::Match& match)
{
    const int node = match.currency;
    if (node == PayloadPaths::none)
        return std::nullopt;
    if (paths.isAmbiguous(node))
        return rejected(RejectionReason::DuplicateKey, match, node);
    const auto token = paths.textOf(node);
    if (token.front() != '"' || !unescape(insideQuotes(token), currencyText))
        return rejected(RejectionReason::InvalidCurrency, match, node);
    const auto code = currencyCode(currencyText, currencyScratch);
    if (!code)
        return rejected(RejectionReason::InvalidCurrency, match, node);
    return *code;
}

tl::expected<bool, Rejection> Extractor::Private::isMarked(const PayloadPaths::Match& match, int node) const
{
    if (node == PayloadPaths::none)
        return false;
    if (paths.isAmbiguous(node))
        return rejected(RejectionReason::DuplicateKey, match, node);
    const auto token = paths.textOf(node);
    if (token != "true" && token != "false")
        return rejected(RejectionReason::InvalidMark, match, node);
    return token == "true";
}

tl::expected<Extractor::ValueViews, Rejection> Extractor::Private::valuesOf(const PayloadPaths::Match& match)
{
    ValueViews values;
    if (match.format != PayloadPaths::none)
        values.format = paths.formatName(match.format);
    if (const int list = paths.listOfReceipts(match); list != PayloadPaths::none)
        return rejected(RejectionReason::SeveralReceipts, match, list);
    const auto business = businessOf(match);
    if (!business)
        return tl::unexpected(business.error());
    values.businessId = *business;
    if (match.total == PayloadPaths::none)
        return rejected(RejectionReason::MissingTotal, match, match.total);
    const auto isDuplicate = isMarked(match, match.duplicate);
    if (!isDuplicate)
        return tl::unexpected(isDuplicate.error());
    if (*isDuplicate)
        return rejected(RejectionReason::DuplicateReceipt, match, match.duplicate);
    const auto total = numberOf(match, match.total, RejectionReason::InvalidTotal, totalScratch);
    if (!total)
        return tl::unexpected(total.error());
    values.totalAmount = *total;
    const auto isRefund = isMarked(match, match.refund);
    if (!isRefund)
        return tl::unexpected(isRefund.error());
    if (*isRefund) {
        totalScratch = negative(*total);
        values.totalAmount = totalScratch;
    }
    const auto currency = currencyOf(match);
    if (!currency)
        return tl::unexpected(currency.error());
    values.currency = *currency;
    const auto score = scoreOf(match, match.score, RejectionReason::InvalidScore, scoreScratch);
    if (!score)
        return tl::unexpected(score.error());
    values.score = *score;
    const auto ocrScore = scoreOf(match, match.ocrScore, RejectionReason::InvalidOcrScore, ocrScoreScratch);
    if (!ocrScore)
        return tl::unexpected(ocrScore.error());
    values.ocrScore = *ocrScore;
    return values;
}

Extractor::Extractor(std::vector<PayloadFormat> formats)
    : d(std::make_unique<Private>(std::move(formats)))
{}

Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

tl::expected<Extractor::ValueViews, Rejection> Extractor::extractViews(std::string_view payload)
{
    return d->extract(payload);
}

tl::expected<DocumentValues, Rejection> Extractor::extract(std::string_view payload)
{
    const auto text = [](std::string_view view) { return std::string(view); };
    return d->extract(payload).map([&text](const ValueViews& views) {
        return DocumentValues{.businessId = std::string(views.businessId),
                              .totalAmount = std::string(views.totalAmount),
                              .score = views.score ? std::optional(text(*views.score)) : std::nullopt,
                              .ocrScore = views.ocrScore ? std::optional(text(*views.ocrScore)) : std::nullopt,
                              .currency = views.currency ? std::optional(text(*views.currency)) : std::nullopt,
                              .format = std::string(views.format)};
    });
}

} // namespace oa::core
