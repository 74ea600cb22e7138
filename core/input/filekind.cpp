// SPDX-License-Identifier: GPL-3.0-only
#include "core/input/filekind.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::core::FileKind)
};

/// What is done about a file of some kind.
enum class Advice { Convert, Unpack, Export, Restore, Choose };

struct Kind
{
    qsizetype offset;
    QByteArrayView magic;
    const char* name; ///< translated
    Advice advice;
};

constexpr QByteArrayView operator""_m(const char* bytes, std::size_t size)
{
    return {bytes, static_cast<qsizetype>(size)};
}

constexpr std::array kinds = {
    Kind{0, "BZh"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a file packed with bzip2"), Advice::Unpack},
    Kind{0, "LZIP"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a file packed with lzip"), Advice::Unpack},
    Kind{0, "\x04\x22\x4D\x18"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a file packed with lz4"), Advice::Unpack},
    Kind{0, "\x1F\x9D"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a file packed with compress"), Advice::Unpack},
    Kind{0, "PK\x03\x04"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a ZIP archive or an office document"),
         Advice::Unpack},
    Kind{0, "PK\x05\x06"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "an empty ZIP archive"), Advice::Choose},
    Kind{0, "7z\xBC\xAF\x27\x1C"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a 7z archive"), Advice::Unpack},
    Kind{0, "Rar!"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a RAR archive"), Advice::Unpack},
    Kind{257, "ustar"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a tar archive"), Advice::Unpack},
    Kind{0, "\x89PNG"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{0, "\xFF\xD8\xFF"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{0, "GIF8"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{0, "II*\0"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{0, "MM\0*"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{8, "WEBP"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture"), Advice::Choose},
    Kind{4, "ftyp"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a picture or a film"), Advice::Choose},
    Kind{0, "%PDF"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a PDF document"), Advice::Choose},
    Kind{0, "PAR1"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a Parquet file"), Advice::Export},
    Kind{0, "Obj\x01"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "an Avro file"), Advice::Export},
    Kind{0, "ORC"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "an ORC file"), Advice::Export},
    Kind{0, "SQLite format 3"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "an SQLite database"), Advice::Export},
    Kind{0, "PGDMP"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a dump of a PostgreSQL database"), Advice::Restore},
    Kind{0, "PGCOPY"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a table in PostgreSQL's binary form"), Advice::Export},
};

constexpr auto utf16 = QT_TRANSLATE_NOOP("oa::core::FileKind", "text in UTF-16");
constexpr auto utf32 = QT_TRANSLATE_NOOP("oa::core::FileKind", "text in UTF-32");

QString remedyFor(Advice advice)
{
    switch (advice) {
    case Advice::Convert:
        return Texts::tr(
            "Save it as UTF-8, or convert it with iconv, as in: iconv -f UTF-16 -t UTF-8 FILE | ocr-analytics "
            "import -");
    case Advice::Unpack:
        return Texts::tr(
            "Unpack it and import the file of receipts that is in it. Files packed with gzip, zstd or xz are "
            "read as they are.");
    case Advice::Export:
        return Texts::tr("Export it as JSON Lines: {\"timestamp\": …, \"ml_response\": …} on each line.");
    case Advice::Restore:
        return Texts::tr("Load it with pg_restore, then connect to that database.");
    case Advice::Choose:
        return Texts::tr("Choose a file of receipts: {\"timestamp\": …, \"ml_response\": …} on each line, or a list of "
                         "such.");
    }
    Q_UNREACHABLE();
}

Error isOfKind(const char* name, Advice advice)
{
    return {ErrorCode::BadInput, Texts::tr("This is %1, not JSON.").arg(Texts::tr(name)), {}, remedyFor(advice)};
}

/// Without a mark at its beginning, UTF-16 and UTF-32 show in the zeros of its plain letters.
const char* wideText(QByteArrayView head)
{
    if (head.startsWith("\xFF\xFE\0\0"_m) || head.startsWith("\0\0\xFE\xFF"_m))
        return utf32;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return utf16;
    if (head.size() < 8)
        return nullptr;
    const auto zero = [&head](qsizetype at) { return head[at] == '\0'; };
    if (zero(1) && zero(2) && zero(3) && zero(5) && !zero(0))
        return utf32;
    if (zero(0) && zero(1) && zero(2) && !zero(3))
        return utf32;
    const bool littleEndian = zero(1) && zero(3) && zero(5) && !zero(0) && !zero(2);
    const bool bigEndian = zero(0) && zero(2) && zero(4) && !zero(1) && !zero(3);
    return littleEndian || bigEndian ? utf16 : nullptr;
}

} // namespace

std::optional<Error> unusableContent(QByteArrayView head)
{
    if (head.isEmpty())
        return Error{ErrorCode::BadInput, Texts::tr("The file is empty."), {}, remedyFor(Advice::Choose)};
    for (const auto& kind : kinds) {
        if (head.size() >= kind.offset + kind.magic.size() && head.sliced(kind.offset, kind.magic.size()) == kind.magic)
            return isOfKind(kind.name, kind.advice);
    }
    if (const auto* name = wideText(head))
        return isOfKind(name, Advice::Convert);
    if (std::count(head.begin(), head.end(), '\0') > head.size() / 8)
        return isOfKind(QT_TRANSLATE_NOOP("oa::core::FileKind", "not a text"), Advice::Choose);
    return std::nullopt;
}

QString remedyForText(QByteArrayView head)
{
    const auto text = head.toByteArray().trimmed();
    const auto line = text.left(text.contains('\n') ? text.indexOf('\n') : text.size()).toLower();
    if (text.startsWith('<'))
        return Texts::tr("It looks like a web page or XML; was it downloaded as it should be?") + u' ' +
               remedyFor(Advice::Choose);
    for (const auto* word : {"--", "copy ", "insert ", "create ", "set ", "begin"}) {
        if (line.startsWith(word))
            return Texts::tr("It looks like SQL: run it with psql, then connect to that database.");
    }
    const auto hasSeparator = line.contains(',') || line.contains(';') || line.contains('\t');
    if (hasSeparator && !line.contains('{') && !line.contains('['))
        return Texts::tr("It looks like a table (CSV).") + u' ' + remedyFor(Advice::Export);
    return remedyFor(Advice::Export);
}

} // namespace oa::core
