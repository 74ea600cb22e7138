// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/nearmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::core;

class TestNearMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        QTest::addRow("equal") << u"seed"_s << u"seed"_s << 0;
        QTest::addRow("change") << u"seed"_s << u"seek"_s << 1;
        QTest::addRow("insertion") << u"refresh"_s << u"refrresh"_s << 1;
        QTest::addRow("swap") << u"verify"_s << u"veriyf"_s << 1;
        QTest::addRow("swap at the beginning") << u"evrify"_s << u"verify"_s << 1;
        QTest::addRow("from nothing") << QString() << u"feed"_s << 4;
        QTest::addRow("far") << u"kitten"_s << u"sitting"_s << 3;
    }
    void distance()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(editDistance(a, b), "distance");
        QCOMPARE(editDistance(b, a), editDistance(a, b));
    }

    void matches_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QStringList>("found");
        QTest::addRow("slip") << u"walgrens"_s << QStringList{u"walgreens"_s};
        QTest::addRow("case") << u"CVS"_s << QStringList{u"cvs"_s};
        QTest::addRow("beginning") << u"trader"_s << QStringList{u"traderjoes"_s};
        QTest::addRow("closest first") << u"walmar"_s << QStringList{u"walmart"_s};
        QTest::addRow("part") << u"joes"_s << QStringList{u"traderjoes"_s};
        QTest::addRow("nothing like it") << u"zzzzzz"_s << QStringList{};
        QTest::addRow("empty") << QString() << QStringList{};
    }
    void matches()
    {
        QFETCH(QString, word);
        const QStringList businesses = {u"walgreens"_s, u"cvs"_s, u"traderjoes"_s, u"safeway"_s, u"walmart"_s};
        QTEST(nearMatches(word, businesses), "found");
    }

    void limitHolds()
    {
        QStringList many;
        for (int i = 0; i < 50; ++i)
            many.append(u"shop%1"_s.arg(i));
        QCOMPARE(nearMatches(u"shop"_s, many, 4).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestNearMatch)
#include "tst_nearmatch.moc"
