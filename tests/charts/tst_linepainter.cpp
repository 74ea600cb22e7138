// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/linepainter.h"

#include "charts/paint/polylinepainter.h"

#include <QPainter>
#include <QPainterPath>
#include <QTest>

#include <cmath>
#include <random>

using namespace oa;
using namespace oa::charts;

namespace {

constexpr int width = 500;
constexpr int height = 160;

core::Series randomWalk(int count, double missingShare, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 1);
    std::bernoulli_distribution isMissing(missingShare);
    core::Series series;
    series.reset(0, count);
    double drift = 0;
    for (int i = 0; i < count; ++i) {
        drift = 0.999 * drift + 0.6 * noise(random);
        if (!isMissing(random))
            series.set(i, 50 + drift + 3 * noise(random));
    }
    series.rebuild(0, count);
    return series;
}

QImage canvas()
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

const ValueMap map{100, 100.0 / height, height};

bool isInk(const QImage& image, int x, int y)
{
    return qAlpha(image.pixel(x, y)) != 0;
}

int inkOf(const QImage& image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += isInk(image, x, y) ? 1 : 0;
    }
    return ink;
}

int differences(const QImage& a, const QImage& b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += isInk(a, x, y) != isInk(b, x, y) ? 1 : 0;
    }
    return count;
}

LineStyle plainStyle()
{
    LineStyle style;
    style.color = Qt::black;
    style.antialiasing = false;
    return style;
}

QImage fromColumns(const core::Series& series, const SampleGrid& grid, const LineStyle& style)
{
    std::vector<Column> columns;
    reduceToColumns(series, series.samples().size(), grid, width, columns);
    auto image = canvas();
    paintColumns(image, columns, map, style);
    return image;
}

QImage fromSamples(const core::Series& series, const SampleGrid& grid, const LineStyle& style)
{
    auto image = canvas();
    QPainter painter(&image);
    const auto dots = paintSamples(painter, series.samples(), series.samples().size(), grid, width, map, style);
    paintDots(painter, dots, image.size(), style);
    return image;
}

/// Every sample, by QPainter alone.
QImage fullDrawing(const core::Series& series, const SampleGrid& grid)
{
    auto image = canvas();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(Qt::black, 0));
    const auto samples = series.samples();
    QPolygonF run;
    const auto finish = [&] {
        if (run.size() == 1)
            painter.drawPoint(run.front());
        else
            painter.drawPolyline(run);
        run.clear();
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (std::isnan(samples[i]))
            finish();
        else
            run << QPointF(grid.x(i), map.y(samples[i]));
    }
    finish();
    return image;
}

} // namespace

class TestLinePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void polylinesLookAsQtDrawsThem_data()
    {
        QTest::addColumn<QList<qreal>>("dashes");
        QTest::addRow("solid") << QList<qreal>();
        QTest::addRow("dashes") << QList<qreal>{7, 4};
        QTest::addRow("dots") << QList<qreal>{2, 3};
        QTest::addRow("both") << QList<qreal>{8, 3, 2, 3};
    }

    void polylinesLookAsQtDrawsThem()
    {
        QFETCH(QList<qreal>, dashes);
        std::vector<QPointF> points;
        for (int i = 0; i < 40; ++i)
            points.emplace_back(10.3 + 17.1 * i, 150 + (i % 2 == 0 ? 3.3 : -3.1) * (i * 7 % 41));
        QPen pen(Qt::black, 2.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (!dashes.isEmpty())
            pen.setDashPattern(dashes);
        const auto draw = [&](auto&& drawLine) {
            QImage image(700, 300, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            drawLine(painter);
            return image;
        };
        const auto ours = draw([&](QPainter& painter) { paintPolyline(painter, points, pen); });
        const auto qts = draw([&](QPainter& painter) {
            painter.setPen(pen);
            painter.drawPolyline(points.data(), static_cast<int>(points.size()));
        });
        int ink = 0;
        int different = 0;
        for (int y = 0; y < ours.height(); ++y) {
            for (int x = 0; x < ours.width(); ++x) {
                const auto own = qAlpha(ours.pixel(x, y));
                const auto other = qAlpha(qts.pixel(x, y));
                ink += other > 0 ? 1 : 0;
                different += std::abs(own - other) > 96 ? 1 : 0;
            }
        }
        QVERIFY(ink > 5000);
        QVERIFY2(different * 100 < ink * 2, qPrintable(QStringLiteral("%1 of %2").arg(different).arg(ink)));
    }

    void drawsThePixelsOfTheFullData_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("missingShare");
        QTest::addColumn<double>("step");
        QTest::addColumn<double>("origin");
        QTest::addColumn<double>("allowed"); // share of ink
        // With few samples a column what counts is which end of a short line the rasteriser leaves out.
        QTest::addRow("two samples a column") << 1100 << 0.0 << 0.47 << 3.3 << 0.05;
        QTest::addRow("five samples a column") << 2500 << 0.0 << 0.2 << 0.0 << 0.015;
        QTest::addRow("twenty samples a column") << 10'000 << 0.0 << 0.05 << 0.0 << 0.005;
        QTest::addRow("a hundred samples a column") << 50'000 << 0.0 << 0.01 << -0.4 << 0.005;
        QTest::addRow("a year of minutes") << 525'600 << 0.0 << width / 525'600.0 << 0.0 << 0.005;
        QTest::addRow("a hundred, some missing") << 50'000 << 0.0005 << 0.01 << -0.4 << 0.005;
    }

    void drawsThePixelsOfTheFullData()
    {
        QFETCH(int, count);
        QFETCH(double, missingShare);
        QFETCH(double, step);
        QFETCH(double, origin);
        QFETCH(double, allowed);
        const auto series = randomWalk(count, missingShare, 3);
        const SampleGrid grid{origin, step};
        const auto full = fullDrawing(series, grid);
        const auto reduced = fromColumns(series, grid, plainStyle());
        const auto ink = inkOf(full);
        const auto differ = differences(full, reduced);
        QVERIFY(ink > width);
        QVERIFY2(differ <= ink * allowed, qPrintable(QStringLiteral("%1 of %2 pixels differ").arg(differ).arg(ink)));
    }

    void gapsAreNeverBridged()
    {
        core::Series series;
        series.reset(0, 1000, 50);
        for (int i = 400; i < 600; ++i)
            series.set(i, core::missing);
        series.rebuild(0, 1000);
        for (const auto antialiasing : {false, true}) {
            auto style = plainStyle();
            style.antialiasing = antialiasing;
            const auto dense = fromColumns(series, {0, 0.5}, style); // the gap lies in columns 200 to 299
            const auto sparse = fromSamples(series, {-200, 1}, style);
            for (int y = 0; y < height; ++y) {
                for (int x = 202; x < 298; ++x)
                    QVERIFY(!isInk(dense, x, y));
                for (int x = 202; x < 398; ++x)
                    QVERIFY(!isInk(sparse, x, y));
            }
            QVERIFY(isInk(dense, 190, height / 2));
            QVERIFY(isInk(dense, 310, height / 2));
            QVERIFY(isInk(sparse, 190, height / 2));
            QVERIFY(isInk(sparse, 410, height / 2));
        }
    }

    void aLoneBucketIsADot()
    {
        core::Series series;
        series.reset(0, 2000);
        series.set(1000, 50);
        series.rebuild(0, 2000);
        LineStyle style;
        style.color = Qt::black;
        style.dotRadius = 2;
        const auto dense = fromColumns(series, {0, 0.25}, style);
        QVERIFY(isInk(dense, 250, height / 2));
        QVERIFY(inkOf(dense) >= 9 && inkOf(dense) <= 36);
        const auto sparse = fromSamples(series, {-750, 1}, style);
        QVERIFY(isInk(sparse, 250, height / 2));
        QVERIFY(inkOf(sparse) >= 9 && inkOf(sparse) <= 36);
    }

    void linesReachInFromOutside()
    {
        core::Series series;
        series.reset(0, 3, 50); // far to the left, the middle, far to the right
        series.rebuild(0, 3);
        const auto image = fromSamples(series, {-1000, 1250}, plainStyle());
        QVERIFY(isInk(image, 0, height / 2));
        QVERIFY(isInk(image, width - 1, height / 2));
    }

    void valuesOutsideOfThePlotDoNotWriteOutsideOfTheImage()
    {
        core::Series series;
        series.reset(0, 1000, 50);
        for (int i = 0; i < 1000; i += 7)
            series.set(i, i % 2 == 0 ? 1e300 : -1e300);
        series.set(500, std::numeric_limits<double>::infinity());
        series.rebuild(0, 1000);
        const auto image = fromColumns(series, {0, 0.5}, plainStyle());
        QVERIFY(isInk(image, 0, 0));
        QVERIFY(isInk(image, 3, height - 1));
    }

    void aFlatLineCoversAsMuchInkAsItsWidth()
    {
        core::Series series;
        series.reset(0, 2000, 50.1);
        series.rebuild(0, 2000);
        for (const auto lineWidth : {1.0, 1.4, 3.0}) {
            LineStyle style;
            style.color = Qt::black;
            style.width = lineWidth;
            const auto image = fromColumns(series, {0, 0.25}, style);
            double coverage = 0;
            for (int y = 0; y < height; ++y)
                coverage += qAlpha(image.pixel(width / 2, y)) / 255.0;
            QVERIFY2(std::abs(coverage - lineWidth) < 0.02, qPrintable(QString::number(coverage)));
        }
    }

    void vectorDrawingFollowsTheSameColumns()
    {
        const auto series = randomWalk(50'000, 0.0, 5);
        const SampleGrid grid{0, 0.01};
        std::vector<Column> columns;
        reduceToColumns(series, series.samples().size(), grid, width, columns);
        auto image = canvas();
        {
            QPainter painter(&image);
            paintColumns(painter, columns, map, plainStyle());
        }
        const auto raster = fromColumns(series, grid, plainStyle());
        QVERIFY(differences(image, raster) < inkOf(raster) * 0.1);
    }

    void everyMarkerLeavesInkAroundItsCentre()
    {
        for (int shape = 0; shape < 8; ++shape) {
            auto image = canvas();
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paintMarker(painter, static_cast<MarkerShape>(shape), {50, 50}, 4, Qt::black);
            painter.end();
            QVERIFY(isInk(image, 50, 50));
            const auto ink = inkOf(image);
            QVERIFY2(ink > 12 && ink < 150, qPrintable(QString::number(ink)));
        }
    }
};

QTEST_MAIN(TestLinePainter)
#include "tst_linepainter.moc"
