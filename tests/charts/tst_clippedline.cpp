// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/clippedline.h"

#include <QTest>

using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

const QRectF area(0, 0, 100, 50);

QString text(const std::vector<LinePart>& parts)
{
    QStringList all;
    for (const auto& part : parts) {
        QStringList points;
        for (const auto& point : part.points)
            points.append(u"%1,%2"_s.arg(point.x()).arg(point.y()));
        all.append(u"%1: %2"_s.arg(part.before).arg(points.join(u' ')));
    }
    return all.join(u" | "_s);
}

} // namespace

class TestClippedLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsLines_data()
    {
        QTest::addColumn<QPolygonF>("line");
        QTest::addColumn<QString>("parts");
        QTest::addRow("inside") << QPolygonF({{10, 10}, {20, 20}, {30, 10}}) << u"0: 10,10 20,20 30,10"_s;
        QTest::addRow("from the left") << QPolygonF({{-50, 10}, {50, 10}}) << u"50: 0,10 50,10"_s;
        QTest::addRow("to the right and on") << QPolygonF({{50, 10}, {150, 10}, {250, 10}}) << u"0: 50,10 100,10"_s;
        QTest::addRow("right across") << QPolygonF({{-100, 10}, {200, 10}}) << u"100: 0,10 100,10"_s;
        QTest::addRow("out at the top and back")
            << QPolygonF({{10, 10}, {20, -10}, {30, 10}}) << u"0: 10,10 15,0 | 33.541: 25,0 30,10"_s;
        QTest::addRow("beside") << QPolygonF({{-10, 10}, {-5, 40}, {-1, 10}}) << QString();
        QTest::addRow("around a corner outside") << QPolygonF({{-10, 25}, {-10, -10}, {50, -10}}) << QString();
        QTest::addRow("along the border") << QPolygonF({{0, 0}, {100, 0}}) << u"0: 0,0 100,0"_s;
        QTest::addRow("a point") << QPolygonF({{10, 10}}) << QString();
        QTest::addRow("nothing") << QPolygonF() << QString();
    }

    void cutsLines()
    {
        QFETCH(QPolygonF, line);
        QTEST(text(partsWithin({line.constData(), static_cast<std::size_t>(line.size())}, area)), "parts");
    }

    void cutsOutlines()
    {
        const QPolygonF wide({{-50, 10}, {150, 10}, {150, 20}, {-50, 20}});
        QCOMPARE(outlineWithin(wide, area).boundingRect(), QRectF(0, 10, 100, 10));
        const QPolygonF within({{10, 10}, {20, 10}, {20, 20}});
        QCOMPARE(outlineWithin(within, area), within);
        QVERIFY(outlineWithin(QPolygonF({{-50, 10}, {-10, 10}, {-10, 20}}), area).isEmpty());
        const QPolygonF around({{-10, -10}, {110, -10}, {110, 60}, {-10, 60}});
        QCOMPARE(outlineWithin(around, area).boundingRect(), area);
    }
};

QTEST_APPLESS_MAIN(TestClippedLine)
#include "tst_clippedline.moc"
