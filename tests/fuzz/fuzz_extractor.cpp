// SPDX-License-Identifier: GPL-3.0-only
// Any bytes at all: the extractor gives values or a reason, never anything else, and agrees with itself and, about what
// is JSON, with simdjson's full parser.
#include "core/payload/extractor.h"

#include "core/json/decimal.h"
#include "core/json/jsonindent.h"
#include "core/json/jsonlines.h"
#include "core/payload/payloadformats.h"

#include <simdjson.h>

#include <QBuffer>

#include <cstdio>
#include <cstdlib>

using namespace oa::core;

namespace {

/// `line`: of the caller. std::source_location is not to be had with clang 14.
void require(bool condition, int line = __builtin_LINE())
{
    if (condition)
        return;
    std::fprintf(stderr, "broken promise in line %d\n", line);
    std::abort();
}

bool isPlainDecimal(std::string_view text)
{
    std::string scratch;
    return text.find_first_of("eE") == std::string_view::npos && plainDecimal(text, scratch) == text;
}

void checkValues(const DocumentValues& values)
{
    require(!values.businessId.empty() && values.businessId.size() <= Extractor::maximumBusinessBytes);
    require(values.businessId.find('\0') == std::string::npos);
    require(simdjson::validate_utf8(values.businessId));
    require(isPlainDecimal(values.totalAmount));
    require(!values.score || isPlainDecimal(*values.score));
    require(!values.ocrScore || isPlainDecimal(*values.ocrScore));
}

void checkRejection(const Rejection& rejection)
{
    require(reasonFromCode(reasonCode(rejection.reason)) == rejection.reason);
    require(rejection.detail.size() <= 300);
    require(rejection.detail.find('\0') == std::string::npos);
    require(simdjson::validate_utf8(rejection.detail));
}

/// Whether what was rejected is one JSON value, as far as it was looked at: several receipts may be a list of them, or
/// values one behind the other, which the detail tells.
bool isOneValue(const Rejection& rejection)
{
    const bool areValues =
        rejection.reason == RejectionReason::SeveralReceipts && rejection.detail.starts_with("the next one");
    return rejection.reason != RejectionReason::NotJson && rejection.reason != RejectionReason::TooDeep && !areValues;
}

/// The built-in formats and one of a person's that looks at the same and at other places, also into lists.
std::vector<PayloadFormat> withOneMore()
{
    return PayloadFormats::behindBuiltIn({{.name = "mine",
                                           .business = {"/shop/na~1me", "/line_items/0/name", "/vendor", "/"},
                                           .total = {"/sum", "/line_items/1/value", "/total", "/line_items"},
                                           .score = {"/total/score", "/q~0"},
                                           .ocrScore = {"/a/b/c/0", "/total/ocr_score"},
                                           .lineItems = {"/line_items"}}});
}

/// A format behind the others changes nothing for what these read, nor about what is JSON.
void checkOneMoreFormat(const std::string& payload, const tl::expected<DocumentValues, Rejection>& builtIn)
{
    static Extractor extractor(withOneMore());
    const auto values = extractor.extract(payload);
    if (!values) {
        checkRejection(values.error());
        require(!builtIn);
        return;
    }
    checkValues(*values);
    require(values->format == "mine" ||
            (builtIn && builtIn->businessId == values->businessId && builtIn->totalAmount == values->totalAmount &&
             builtIn->format == values->format));
    require(!builtIn || values->format != "mine");
    require(builtIn || isOneValue(builtIn.error()));
}

/// Formats from the settings: any text, never a crash, and what is taken can be used.
void checkFormats(const std::string& payload)
{
    const auto formats = PayloadFormats::fromJson(QByteArray::fromStdString(payload));
    require(formats.formats.size() <= PayloadFormats::maximumFormats);
    require(PayloadFormats::fromJson(PayloadFormats::toJson(formats.formats)).formats == formats.formats);
    if (!formats.formats.empty())
        Extractor(PayloadFormats::behindBuiltIn(formats.formats)).extract(payload);
}

/// simdjson refuses lone surrogates and numbers that no double holds, which the grammar allows.
bool isDisputed(simdjson::error_code error)
{
    return error == simdjson::NUMBER_ERROR || error == simdjson::STRING_ERROR || error == simdjson::DEPTH_ERROR;
}

void checkGrammar(std::string_view payload, bool isJson)
{
    static simdjson::dom::parser parser;
    const auto error = parser.parse(payload.data(), payload.size()).error();
    require(isDisputed(error) || isJson == (error == simdjson::SUCCESS));
}

void readAsLines(std::string_view payload)
{
    QByteArray bytes(payload.data(), static_cast<qsizetype>(payload.size()));
    QBuffer buffer(&bytes);
    require(buffer.open(QIODevice::ReadOnly));
    JsonLinesReader reader(buffer);
    for (;;) {
        const auto line = reader.next();
        require(line.has_value());
        if (!*line)
            return;
        require((*line)->isRefused() ||
                (simdjson::validate_utf8((*line)->payload) && (*line)->payload.find('\0') == std::string_view::npos));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string payload(static_cast<const char*>(static_cast<const void*>(data)), size);
    static Extractor extractor;
    const auto values = extractor.extract(payload);
    if (values)
        checkValues(*values);
    else
        checkRejection(values.error());
    const auto again = Extractor().extract(payload);
    require(again.has_value() == values.has_value());
    if (values)
        require(again->businessId == values->businessId && again->totalAmount == values->totalAmount);
    const auto isJson = values || isOneValue(values.error());
    if (values || values.error().reason != RejectionReason::TooDeep)
        checkGrammar(payload, isJson);
    if (const auto indented = indentedJson(payload)) // which does not look at the encoding
        require(!isJson || Extractor().extract(*indented).has_value() == values.has_value());
    else
        require(!isJson);
    checkOneMoreFormat(payload, values);
    checkFormats(payload);
    readAsLines(payload);
    return 0;
}
