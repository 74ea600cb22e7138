// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/foldedname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using oa::core::foldedName;

class TestFoldedName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneBusiness_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addRow("case") << u"Gardenia Bakeries (KL) Sdn Bhd"_s << u"GARDENIA BAKERIES (KL) SDN BHD"_s;
        QTest::addRow("legal form missing") << u"Gardenia Bakeries (KL)"_s << u"GARDENIA BAKERIES (KL) SDN. BHD."_s;
        QTest::addRow("spaces") << u"7 Eleven"_s << u"7-ELEVEN"_s;
        QTest::addRow("spaces at the ends") << u" walgreens "_s << u"Walgreens"_s;
        QTest::addRow("apostrophe") << u"Wendy's"_s << u"WENDY’S"_s;
        QTest::addRow("accents") << u"Café Zürich"_s << u"Cafe Zurich"_s;
        QTest::addRow("combining accents") << u"Cafe\u0301"_s << u"Café"_s;
        QTest::addRow("sharp s") << u"Große Straße"_s << u"GROSSE STRASSE"_s;
        QTest::addRow("GmbH") << u"Müller GmbH"_s << u"Müller G.m.b.H."_s;
        QTest::addRow("GmbH and its partner") << u"Müller GmbH & Co. KG"_s << u"MÜLLER"_s;
        QTest::addRow("Inc") << u"Target, Inc."_s << u"Target"_s;
        QTest::addRow("Ltd") << u"Tesco Ltd"_s << u"TESCO Limited"_s;
        QTest::addRow("S.A.") << u"Carrefour S.A."_s << u"Carrefour SA"_s;
        QTest::addRow("full width") << u"ＣＶＳ"_s << u"CVS"_s;
    }

    void oneBusiness()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QCOMPARE(foldedName(a), foldedName(b));
    }

    void severalBusinesses_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addRow("another town") << u"Gardenia (KL) Sdn Bhd"_s << u"Gardenia (JB) Sdn Bhd"_s;
        QTest::addRow("a number") << u"Store 1"_s << u"Store 11"_s;
        QTest::addRow("other letters") << u"東京"_s << u"大阪"_s;
        QTest::addRow("legal forms alone") << u"Co"_s << u"AG"_s;
        QTest::addRow("punctuation alone") << u"!"_s << u"?"_s;
        QTest::addRow("a legal form in front") << u"SE Bank"_s << u"Bank"_s;
    }

    void severalBusinesses()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QVERIFY2(foldedName(a) != foldedName(b), qPrintable(foldedName(a)));
        QVERIFY(!foldedName(a).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFoldedName)
#include "tst_foldedname.moc"
