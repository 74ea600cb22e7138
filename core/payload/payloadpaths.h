// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/payloadformat.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oa::core {

/// All JSON Pointers of several payload formats as one tree, and what a walk through one payload found on it. Texts
/// noted are views into the payload, which must outlive them. Used by Extractor alone.
class PayloadPaths
{
public:
    static constexpr int none = -1;
    static constexpr int root = 0;

    explicit PayloadPaths(std::vector<PayloadFormat> formats);

    /// Forgets the last payload.
    void reset();

    const std::vector<int>& childrenOf(int node) const { return m_nodes[index(node)].children; }
    /// A member's name, without escapes.
    const std::string& keyOf(int node) const { return m_nodes[index(node)].key; }
    /// The child that stands for an array's element, or none.
    int childAt(int node, std::size_t arrayIndex) const;

    /// A value was met at `node`. A scalar comes as its token; an object or array may trail on to the payload's end.
    void note(int node, std::string_view text);

    struct Match
    {
        int format = none; ///< none when the payload fits no format even halfway
        int business = none;
        int total = none;
        int score = none;
        int ocrScore = none;
        int currency = none;
        int refund = none;
        int duplicate = none;
    };
    /// The first format of which business and total were met, else the first that came nearest.
    Match bestMatch() const;

    std::string_view textOf(int node) const { return m_seen[index(node)].text; }
    /// The node's value, or one it lies in, was met twice with different texts.
    bool isAmbiguous(int node) const;
    const std::string& pointerOf(int node) const { return m_nodes[index(node)].pointer; }
    const std::string& formatName(int format) const { return m_formats[index(format)].name; }
    ScoreScale scaleOf(int format) const { return m_formats[index(format)].scale; }

    /// The array of which both business and total were taken from one element while others are objects as well: a list
    /// of receipts. None when there is no such.
    int listOfReceipts(const Match& match) const;
    // For texts that jsonscan can walk: with its zero bytes behind them.

    /// How many objects the array at the beginning of `text` holds as elements; 0 when it is none.
    static std::size_t objectsIn(std::string_view text);

    /// The object or array at the beginning of `text`, up to its closing bracket; all of `text` when it is broken.
    static std::string_view containerText(std::string_view text);

private:
    struct Node
    {
        std::string key;
        std::string pointer;
        int parent = none;
        std::optional<std::size_t> arrayIndex;
        std::vector<int> children;
    };
    struct Seen
    {
        std::string_view text; ///< empty: not met
        bool ambiguous = false;
    };
    /// One pointer of a field. `leadsOn`: another pointer of the field goes deeper, so that an object here is a
    /// step on the way rather than a value of the wrong type.
    struct Alternative
    {
        int node;
        bool leadsOn;
    };
    struct Format
    {
        std::string name;
        std::vector<Alternative> business;
        std::vector<Alternative> total;
        std::vector<Alternative> score;
        std::vector<Alternative> ocrScore;
        std::vector<Alternative> currency;
        std::vector<Alternative> refund;
        std::vector<Alternative> duplicate;
        ScoreScale scale;
    };

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    std::vector<Alternative> add(const std::vector<std::string>& pointers);
    int add(const std::string& pointer);
    int childNamed(int node, const std::string& key);
    /// The first alternative at which something stands. `OnTheWay`: what is taken for a step to another alternative.
    enum class OnTheWay { Containers, Objects };
    int find(const std::vector<Alternative>& alternatives, OnTheWay onTheWay = OnTheWay::Containers) const;

    std::vector<Node> m_nodes;
    std::vector<Seen> m_seen;
    std::vector<Format> m_formats;
};

} // namespace oa::core
