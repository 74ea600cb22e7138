// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/payloadpaths.h"

#include "core/json/jsonpointer.h"
#include "core/json/jsonscan.h"

#include <algorithm>

namespace oa::core {

namespace {

bool isContainer(std::string_view text)
{
    return !text.empty() && (text.front() == '{' || text.front() == '[');
}

std::string escapedToken(const std::string& key)
{
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

} // namespace

PayloadPaths::PayloadPaths(std::vector<PayloadFormat> formats)
{
    m_nodes.emplace_back();
    for (auto& format : formats) {
        m_formats.push_back({.name = std::move(format.name),
                             .business = add(format.business),
                             .total = add(format.total),
                             .score = add(format.score),
                             .ocrScore = add(format.ocrScore),
                             .currency = add(format.currency),
                             .refund = add(format.refund),
                             .duplicate = add(format.duplicate),
                             .scale = format.scale});
    }
    m_seen.resize(m_nodes.size());
}

std::vector<PayloadPaths::Alternative> PayloadPaths::add(const std::vector<std::string>& pointers)
{
    std::vector<Alternative> alternatives;
    for (const auto& pointer : pointers) {
        const int node = add(pointer);
        const auto goesDeeper = [&pointer](const std::string& other) { return other.starts_with(pointer + '/'); };
        if (node != none)
            alternatives.push_back({node, std::any_of(pointers.begin(), pointers.end(), goesDeeper)});
    }
    return alternatives;
}

int PayloadPaths::add(const std::string& pointer)
{
    const auto tokens = jsonPointerTokens(pointer);
    if (!tokens || tokens->empty())
        return none;
    int node = root;
    for (const auto& token : *tokens)
        node = childNamed(node, token);
    return node;
}

int PayloadPaths::childNamed(int node, const std::string& key)
{
    for (const int child : childrenOf(node)) {
        if (keyOf(child) == key)
            return child;
    }
    const auto child = static_cast<int>(m_nodes.size());
    m_nodes.push_back({.key = key,
                       .pointer = pointerOf(node) + '/' + escapedToken(key),
                       .parent = node,
                       .arrayIndex = arrayIndexOf(key),
                       .children = {}});
    m_nodes[index(node)].children.push_back(child);
    return child;
}

void PayloadPaths::reset()
{
    std::fill(m_seen.begin(), m_seen.end(), Seen());
}

int PayloadPaths::childAt(int node, std::size_t arrayIndex) const
{
    for (const int child : childrenOf(node)) {
        if (m_nodes[index(child)].arrayIndex == arrayIndex)
            return child;
    }
    return none;
}

void PayloadPaths::note(int node, std::string_view text)
{
    auto& seen = m_seen[index(node)];
    if (seen.text.empty()) {
        seen.text = text;
        return;
    }
    const auto whole = [](std::string_view value) { return isContainer(value) ? containerText(value) : value; };
    seen.ambiguous = seen.ambiguous || whole(seen.text) != whole(text);
}

int PayloadPaths::find(const std::vector<Alternative>& alternatives, OnTheWay onTheWay) const
{
    for (const auto& [node, leadsOn] : alternatives) {
        const auto text = textOf(node);
        if (text.empty())
            continue;
        const bool isStep = leadsOn && (onTheWay == OnTheWay::Objects ? text.front() == '{' : isContainer(text));
        const bool nothingThere = text == "null" || text == "\"\"" || isStep;
        if (!nothingThere || isAmbiguous(node))
            return node;
    }
    return none;
}

PayloadPaths::Match PayloadPaths::bestMatch() const
{
    Match best;
    int bestFound = 0;
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const auto& format = m_formats[i];
        const int business = find(format.business);
        const int total = find(format.total);
        const int found = (business != none ? 1 : 0) + (total != none ? 1 : 0);
        if (found > bestFound) {
            best = {.format = static_cast<int>(i), .business = business, .total = total};
            bestFound = found;
        }
        if (found == 2) {
            best.score = find(format.score);
            best.ocrScore = find(format.ocrScore);
            best.currency = find(format.currency, OnTheWay::Objects);
            best.refund = find(format.refund, OnTheWay::Objects);
            best.duplicate = find(format.duplicate, OnTheWay::Objects);
            break;
        }
    }
    return best;
}

bool PayloadPaths::isAmbiguous(int node) const
{
    for (; node > root; node = m_nodes[index(node)].parent) {
        if (m_seen[index(node)].ambiguous)
            return true;
    }
    return false;
}

int PayloadPaths::listOfReceipts(const Match& match) const
{
    if (match.business == none || match.total == none)
        return none;
    for (int element = match.business; element > root; element = m_nodes[index(element)].parent) {
        const auto& node = m_nodes[index(element)];
        if (!node.arrayIndex || !textOf(node.parent).starts_with('['))
            continue;
        int other = match.total;
        while (other > root && other != element)
            other = m_nodes[index(other)].parent;
        if (other == element && objectsIn(textOf(node.parent)) > 1)
            return node.parent;
    }
    return none;
}

std::size_t PayloadPaths::objectsIn(std::string_view text)
{
    if (!text.starts_with('['))
        return 0;
    jsonscan::Skipper skipper;
    std::size_t objects = 0;
    const char* at = jsonscan::skipBlanks(text.data() + 1);
    while (at != nullptr && *at != ']') {
        objects += *at == '{' ? 1 : 0;
        at = skipper.value(at, 1);
        if (at == nullptr)
            break;
        at = jsonscan::skipBlanks(at);
        at = *at == ',' ? jsonscan::skipBlanks(at + 1) : at;
    }
    return objects;
}

std::string_view PayloadPaths::containerText(std::string_view text)
{
    jsonscan::Skipper skipper;
    const char* end = skipper.value(text.data(), 0);
    return end == nullptr ? text : text.substr(0, static_cast<std::size_t>(end - text.data()));
}

} // namespace oa::core
