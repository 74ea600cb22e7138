// SPDX-License-Identifier: GPL-3.0-only
#include "core/input/filekind.h"

#include "core/input/decoder.h"

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
enum class Advice { Unpack, Export, Restore, Choose };

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
    Kind{0, "\x5D\0\0"_m, QT_TRANSLATE_NOOP("oa::core::FileKind", "a file packed with lzma"), Advice::Unpack},
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

/// A share of control characters that no text has, and that what is packed, encrypted or a program always has.
constexpr qsizetype fewestBytesPerControl = 32;

QString remedyFor(Advice advice)
{
    switch (advice) {
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

QString convertRemedy(QLatin1StringView encoding)
{
    return Texts::tr("Save it as UTF-8, or convert it with iconv, as in: iconv -f %1 -t UTF-8 FILE | ocr-analytics "
                     "import -")
        .arg(encoding);
}

Error isOfKind(const QString& name, const QString& remedy)
{
    return {ErrorCode::BadInput, Texts::tr("This is %1, not JSON.").arg(name), {}, remedy};
}

/// Without a mark at its beginning, UTF-16 and UTF-32 show in the zeros of its plain letters.
QLatin1StringView wideText(QByteArrayView head)
{
    constexpr auto utf16 = "UTF-16"_L1;
    constexpr auto utf32 = "UTF-32"_L1;
    if (head.startsWith("\xFF\xFE\0\0"_m) || head.startsWith("\0\0\xFE\xFF"_m))
        return utf32;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return utf16;
    if (head.size() < 8)
        return {};
    const auto zero = [&head](qsizetype at) { return head[at] == '\0'; };
    if (zero(1) && zero(2) && zero(3) && zero(5) && !zero(0))
        return utf32;
    if (zero(0) && zero(1) && zero(2) && !zero(3))
        return utf32;
    const bool littleEndian = zero(1) && zero(3) && zero(5) && !zero(0) && !zero(2);
    const bool bigEndian = zero(0) && zero(2) && zero(4) && !zero(1) && !zero(3);
    return littleEndian || bigEndian ? utf16 : QLatin1StringView();
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

bool isControl(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !isBlank(byte)) || code == 0x7F;
}

/// Of text that may break off in the middle of a character.
bool isUtf8(QByteArrayView head)
{
    constexpr qsizetype longestTail = 3;
    for (qsizetype tail = 0; tail <= std::min(longestTail, head.size()); ++tail) {
        if (QUtf8StringView(head.data(), head.size() - tail).isValidUtf8())
            return true;
    }
    return false;
}

/// The first two lines have a separator in common, and the first is no JSON.
bool looksLikeTable(const QByteArray& text)
{
    const auto lines = text.split('\n');
    if (lines.size() < 2 || lines[0].contains('{') || lines[0].contains('['))
        return false;
    return std::ranges::any_of(QByteArrayView(",;\t|"), [&lines](char separator) {
        return lines[0].contains(separator) && lines[1].contains(separator);
    });
}

} // namespace

std::optional<Error> unusableContent(QByteArrayView head)
{
    if (head.isEmpty())
        return Error{ErrorCode::BadInput, Texts::tr("The file is empty."), {}, remedyFor(Advice::Choose)};
    for (const auto& kind : kinds) {
        if (head.size() >= kind.offset + kind.magic.size() && head.sliced(kind.offset, kind.magic.size()) == kind.magic)
            return isOfKind(Texts::tr(kind.name), remedyFor(kind.advice));
    }
    if (packingOf(head) != Packing::None)
        return Error{ErrorCode::BadInput,
                     Texts::tr("The file is packed twice."),
                     {},
                     Texts::tr("Unpack it once, and import what comes out.")};
    if (const auto encoding = wideText(head); !encoding.isEmpty())
        return isOfKind(Texts::tr("text in %1").arg(encoding), convertRemedy(encoding));
    const auto first = std::ranges::find_if_not(head, isBlank);
    const bool isLikeJson = first != head.end() && (*first == '{' || *first == '[');
    if (!isLikeJson && std::ranges::count_if(head, isControl) > head.size() / fewestBytesPerControl)
        return isOfKind(Texts::tr("binary data"), remedyFor(Advice::Choose));
    return std::nullopt;
}

QString remedyForText(QByteArrayView head)
{
    if (!isUtf8(head))
        return convertRemedy("WINDOWS-1252"_L1);
    const auto text = head.sliced(head.startsWith("\xEF\xBB\xBF") ? 3 : 0).toByteArray().trimmed();
    const auto line = text.left(text.contains('\n') ? text.indexOf('\n') : text.size()).toLower();
    if (text.startsWith('<'))
        return Texts::tr("It looks like a web page or XML; was it downloaded as it should be?") + u' ' +
               remedyFor(Advice::Choose);
    for (const auto* word : {"--", "copy ", "insert ", "create ", "set ", "begin"}) {
        if (line.startsWith(word))
            return Texts::tr("It looks like SQL: run it with psql, then connect to that database.");
    }
    if (looksLikeTable(text))
        return Texts::tr("It looks like a table (CSV).") + u' ' + remedyFor(Advice::Export);
    return remedyFor(Advice::Export);
}

} // namespace oa::core
