// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/visiblename.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestVisibleName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::addRow("letters") << u"Größe 株式会社 😀"_s << u"Größe 株式会社 😀"_s;
        QTest::addRow("escape") << u"a\u001b[31m"_s << u"a␛[31m"_s;
        QTest::addRow("delete") << u"a\u007f"_s << u"a␡"_s;
        QTest::addRow("C1") << u"a\u009b31m"_s << u"a\ufffd31m"_s;
        QTest::addRow("next line") << u"a\u0085b"_s << u"a⏎b"_s;
        QTest::addRow("line separator") << u"a\u2028b\u2029c"_s << u"a⏎b⏎c"_s;
        QTest::addRow("turned") << u"\u202ea\u200fb\u061cc\u2067"_s << u"\ufffda\ufffdb\ufffdc\ufffd"_s;
        QTest::addRow("no character") << u"a\ufffe\ufdd0"_s << u"a\ufffd\ufffd"_s;
        QTest::addRow("half a character") << u"a"_s + QChar(0xd83d) + u"b"_s << u"a\ufffdb"_s;
        QTest::addRow("other half") << QString(QChar(0xde00)) << u"\ufffd"_s;
        QTest::addRow("tabs and blanks") << u"\ta b "_s << u"⇥a b·"_s;
        QTest::addRow("long") << u"😀"_s.repeated(300) << u"😀"_s.repeated(200) + u"…"_s;
        QTest::addRow("long and odd") << u"a"_s + u"😀"_s.repeated(300) << u"a"_s + u"😀"_s.repeated(199) + u"…"_s;
    }
    void shows()
    {
        QFETCH(QString, raw);
        QTEST(visibleName(raw), "shown");
    }

    void linesStayLinesInLongerText()
    {
        QCOMPARE(withoutOrders(u"one\ntwo\u001b\r\nthree\tfour"_s), u"one\ntwo␛⏎\nthree\tfour"_s);
        QCOMPARE(shortened(u"a😀"_s, 2), u"a"_s);
        QCOMPARE(shortened(u"a😀"_s, 3), u"a😀"_s);
    }
};

QTEST_APPLESS_MAIN(TestVisibleName)
#include "tst_visiblename.moc"
