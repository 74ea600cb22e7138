// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/namefitting.h"

#include "tests/charts/uglynames.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

class TestNameFitting : public QObject
{
    Q_OBJECT

    const QFontMetricsF m_metrics{QFont()};

    double width(int characters) const { return m_metrics.horizontalAdvance(QString(characters, u'X')); }

private Q_SLOTS:
    void keepsWhatFits()
    {
        QCOMPARE(fitNames({u"cvs"_s, u"two\nlines  of it"_s}, m_metrics, width(60)),
                 (QStringList{u"cvs"_s, u"two lines of it"_s}));
    }

    void cutsInTheMiddle()
    {
        const auto texts =
            fitNames({u"Star Market Boston 1"_s, u"Star Market Boston 2"_s, u"cvs"_s}, m_metrics, width(10));
        QVERIFY2(texts[0].startsWith(u"Star") && texts[0].endsWith(u'1'), qPrintable(texts[0]));
        QVERIFY2(texts[1].startsWith(u"Star") && texts[1].endsWith(u'2'), qPrintable(texts[1]));
        QCOMPARE(texts[2], u"cvs"_s);
    }

    void showsWhatDiffersWhereOnlyTheMiddleDoes()
    {
        const auto name = u"THE SAME LONG BEGINNING #%1 AND THE SAME LONG END OF IT"_s;
        const QStringList names{name.arg(11), name.arg(12), name.arg(27)};
        const auto texts = fitNames(names, m_metrics, width(12));
        QVERIFY(canBeToldApart(texts, names));
        QVERIFY2(texts[2].contains(u"27"), qPrintable(texts[2]));
        for (const auto& text : texts)
            QVERIFY(m_metrics.horizontalAdvance(text) <= width(12));
    }

    void doesNotTearCharactersApart()
    {
        // The same first half of a surrogate pair.
        const QStringList names{u"beginning of a name 😀 and its end"_s, u"beginning of a name 😁 and its end"_s};
        const auto texts = fitNames(names, m_metrics, width(9));
        QVERIFY(canBeToldApart(texts, names));
        QVERIFY(texts[0].contains(u"😀"));
        QVERIFY(texts[1].contains(u"😁"));
    }

    /// Two businesses whose names differ in what nobody sees.
    void whatLooksAlikeIsNumbered()
    {
        const QStringList names{u"two  spaces"_s, u"two spaces"_s, u"two spaces"_s, u"other"_s};
        const auto texts = fitNames(names, m_metrics, width(30));
        QCOMPARE(texts, (QStringList{u"two spaces (1)"_s, u"two spaces (2)"_s, u"two spaces (2)"_s, u"other"_s}));
        QVERIFY(canBeToldApart(texts, names));
        for (const auto characters : {4, 6, 9})
            QVERIFY(canBeToldApart(fitNames(names, m_metrics, width(characters)), names));
    }

    void equalNamesMayLookEqual()
    {
        const QStringList names{u"cvs"_s, u"cvs"_s};
        QVERIFY(canBeToldApart(fitNames(names, m_metrics, width(2)), names));
    }

    void realNamesStayApartAtEveryUsefulWidth()
    {
        for (const auto characters : {8, 10, 15, 20, 30, 50, 80}) {
            const auto texts = fitNames(test::uglyNames(), m_metrics, width(characters));
            QVERIFY2(canBeToldApart(texts, test::uglyNames()), qPrintable(texts.join(u'\n')));
            for (const auto& text : texts)
                QVERIFY(m_metrics.horizontalAdvance(text) <= width(characters));
        }
    }
};

QTEST_MAIN(TestNameFitting)
#include "tst_namefitting.moc"
