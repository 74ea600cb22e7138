// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/numbertext.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandBetweenAllGroups_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("Spanish, four digits") << u"es_ES"_s << qint64(4519) << u"4519"_s;
        QTest::newRow("Spanish, five") << u"es_ES"_s << qint64(45190) << u"45.190"_s;
        QTest::newRow("Spanish, seven") << u"es_ES"_s << qint64(4519061) << u"4.519.061"_s;
        QTest::newRow("Spanish, below zero") << u"es_ES"_s << qint64(-4519061) << u"-4.519.061"_s;
        QTest::newRow("Spanish, eight") << u"es_ES"_s << qint64(45190617) << u"45.190.617"_s;
        QTest::newRow("Spanish, ten") << u"es_ES"_s << qint64(4519061728) << u"4.519.061.728"_s;
        QTest::newRow("Polish, seven") << u"pl_PL"_s << qint64(4519061) << u"4\u00a0519\u00a0061"_s;
        QTest::newRow("English") << u"en_GB"_s << qint64(4519061) << u"4,519,061"_s;
        QTest::newRow("Indian") << u"en_IN"_s << qint64(4519061) << u"45,19,061"_s;
        QTest::newRow("German, four") << u"de_DE"_s << qint64(4519) << u"4.519"_s;
        QTest::newRow("no marks") << u"C"_s << qint64(4519061) << u"4519061"_s;
    }
    void marksStandBetweenAllGroups()
    {
        QFETCH(QString, name);
        QFETCH(qint64, number);
        QLocale locale(name);
        if (name == u"C")
            locale.setNumberOptions(QLocale::OmitGroupSeparator);
        QTEST(numberText(number, locale), "text");
    }

    void fractionsAsWell()
    {
        const QLocale spanish(u"es_ES"_s);
        QCOMPARE(numberText(4519061.5, 'f', 2, spanish), u"4.519.061,50"_s);
        QCOMPARE(numberText(-4519.5, 'f', 1, spanish), u"-4519,5"_s);
        QCOMPARE(numberText(0.5, 'f', 1, spanish), u"0,5"_s);
    }

    void withoutALocaleItIsTheDefaultOne()
    {
        QLocale::setDefault(QLocale(u"es_ES"_s));
        QCOMPARE(numberText(4519061), u"4.519.061"_s);
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"
