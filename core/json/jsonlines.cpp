// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonlines.h"

#include "core/json/jsontext.h"

#include <QCoreApplication>
#include <QIODevice>

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::JsonLinesReader)
};

} // namespace

class JsonLinesReader::Private
{
public:
    Private(QIODevice& source, const QTimeZone& zone)
        : pieces(source)
        , entries(zone)
    {}

    JsonLine parse(const JsonPieces::Piece& piece);

    JsonPieces pieces;

private:
    JsonEntryReader entries;
};

JsonLine JsonLinesReader::Private::parse(const JsonPieces::Piece& piece)
{
    static_assert(JsonPieces::padding >= JsonEntryReader::padding);
    JsonLine line;
    if (piece.isTooLong || piece.isCutOff) {
        entries.shrink();
        line.refusal =
            piece.isTooLong ? Texts::tr("It is longer than 65 MiB.") : Texts::tr("It breaks off in the middle.");
    } else {
        line = entries.read(piece.text);
    }
    line.isCutOff = piece.isCutOff;
    line.number = piece.number;
    return line;
}

JsonLinesReader::JsonLinesReader(QIODevice& device, const QTimeZone& zoneIfNone)
    : d(std::make_unique<Private>(device, zoneIfNone))
{}

JsonLinesReader::~JsonLinesReader() = default;

Result<std::optional<JsonLine>> JsonLinesReader::next()
{
    for (;;) {
        OA_TRY_ASSIGN(const auto piece, d->pieces.next());
        if (!piece)
            return std::optional<JsonLine>();
        if (piece->isTooLong || !trimmedJson(piece->text).empty() || layout() == JsonPieces::Layout::List)
            return std::optional(d->parse(*piece));
    }
}

JsonPieces::Layout JsonLinesReader::layout() const
{
    return d->pieces.layout();
}

} // namespace oa::core
