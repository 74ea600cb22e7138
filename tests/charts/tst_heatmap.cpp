// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/heatmappainter.h"
#include "charts/picture/heatmappicture.h"
#include "charts/widgets/heatmapview.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

HeatMap someMap()
{
    HeatMap map;
    map.title = u"Score <b>of</b> \"cvs\" & more"_s;
    map.rows = {u"Mon"_s, u"Tue"_s};
    map.columns = {u"00"_s, u"01"_s, u"02"_s};
    const auto none = std::numeric_limits<double>::quiet_NaN();
    for (const auto value : {10.0, 20.0, none, 15.0, 10.0, 20.0})
        map.cells.push_back({value, u"<i>tip %1</i>"_s.arg(value)});
    map.none = u"no receipts"_s;
    return map;
}

double lightness(const QColor& color)
{
    return 0.2126 * color.redF() + 0.7152 * color.greenF() + 0.0722 * color.blueF();
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class TestHeatMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightnessGoesOneWay();
    void numbersCanBeRead();
    void cellsHaveTheirColors();
    void pointsFindTheirCell();
    void keysGoFromCellToCell();
    void filesAreWhatTheyShouldBe();
    void aMessageStandsInPlaceOfCells();
};

/// What all kinds of colour vision see, and a print without colours.
void TestHeatMap::lightnessGoesOneWay()
{
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        const auto& theme = Theme::of(kind);
        const auto isLight = lightness(theme.background) > 0.5;
        for (int step = 1; step <= 100; ++step) {
            const auto before = lightness(heatColor(theme, (step - 1) / 100.0));
            const auto now = lightness(heatColor(theme, step / 100.0));
            QVERIFY(isLight ? now < before : now > before); // away from the background
        }
        QVERIFY(contrast(heatColor(theme, 1), theme.background) > 7);
    }
}

void TestHeatMap::numbersCanBeRead()
{
    for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
        for (int step = 0; step <= 100; ++step) {
            const auto color = heatColor(Theme::of(kind), step / 100.0);
            QVERIFY(contrast(color, textOn(color)) >= 4.5);
        }
    }
}

void TestHeatMap::cellsHaveTheirColors()
{
    const auto map = someMap();
    const auto& theme = Theme::of(ThemeKind::Light);
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(theme.background);
    const HeatMapPainter painter(map, theme, QRectF(0, 0, 600, 300));
    QPainter device(&image);
    painter.paint(device);
    device.end();
    const auto at = [&](int row, int column) {
        return image.pixelColor((painter.cellRect(row, column).topLeft() + QPointF(2, 2)).toPoint());
    };
    QCOMPARE(at(0, 0).rgb(), heatColor(theme, 0).rgb());
    QCOMPARE(at(0, 1).rgb(), heatColor(theme, 1).rgb());
    QCOMPARE(at(1, 0).rgb(), heatColor(theme, 0.5).rgb());
    QCOMPARE(at(0, 2).rgb(), theme.background.rgb()); // none: no colour that a value could have
    auto noise = map;
    noise.leastSpan = 4 * (map.colorRange().max - map.colorRange().min); // then all of it is near the middle
    QCOMPARE(HeatMapPainter(noise, theme, QRectF(0, 0, 600, 300)).shareOf(map.colorRange().min), 0.375);
    QCOMPARE(HeatMapPainter(noise, theme, QRectF(0, 0, 600, 300)).shareOf(map.colorRange().max), 0.625);
    QVERIFY(painter.hasNumbers());
    QVERIFY(!HeatMapPainter(map, theme, QRectF(0, 0, 120, 100)).hasNumbers()); // a cut number is another one
}

void TestHeatMap::pointsFindTheirCell()
{
    const auto map = someMap();
    const HeatMapPainter painter(map, Theme::of(ThemeKind::Light), QRectF(0, 0, 601, 299));
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column) {
            const auto rect = painter.cellRect(row, column);
            for (const auto& point : {rect.topLeft(), rect.center(), rect.bottomRight() - QPointF(0.5, 0.5)})
                QCOMPARE(painter.cellAt(point), std::optional(QPoint(column, row)));
        }
    }
    QVERIFY(!painter.cellAt({1, 1}));
    QVERIFY(!painter.cellAt({600, 298}));
}

void TestHeatMap::keysGoFromCellToCell()
{
    HeatMapView view;
    view.setMap(someMap());
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), std::optional(QPoint(0, 0)));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.current(), std::optional(QPoint(1, 1)));
    QCOMPARE(view.accessibleDescription(), u"<i>tip 10</i>"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), std::optional(QPoint(2, 1))); // the last stays
    auto smaller = someMap();
    smaller.columns.removeLast();
    smaller.cells.resize(4);
    view.setMap(smaller);
    QVERIFY(!view.current());
}

void TestHeatMap::filesAreWhatTheyShouldBe()
{
    const auto map = someMap();
    ExportOptions options;
    options.size = {400, 200};
    options.scale = 2;
    options.caption = u"May 2024 · UTC"_s;
    const auto encoded = [&](ImageFormat format) {
        const auto picture = drawHeatMap(format, map, options);
        return (*picture)->encoded().value();
    };
    QImage png;
    QVERIFY(png.loadFromData(encoded(ImageFormat::Png), "PNG"));
    QCOMPARE(png.size(), QSize(800, 400));
    const auto svg = encoded(ImageFormat::Svg);
    QVERIFY(svg.contains("May 2024"));
    QVERIFY(svg.contains("&lt;b&gt;") && !svg.contains("<b>"));
    QVERIFY(encoded(ImageFormat::Pdf).startsWith("%PDF"));
    options.size = {1, 1};
    QCOMPARE(drawHeatMap(ImageFormat::Png, map, options).error().code, oa::core::ErrorCode::BadInput);
}

void TestHeatMap::aMessageStandsInPlaceOfCells()
{
    auto map = someMap();
    map.message = u"No receipts in this range"_s;
    map.cells.clear();
    HeatMapView view;
    view.setMap(map);
    view.resize(400, 200);
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(!view.current());
    QVERIFY(!HeatMapPainter(map, Theme::of(ThemeKind::Dark), QRectF(0, 0, 400, 200)).cellAt({200, 100}));
    QVERIFY(!HeatMap().message.size() && std::isnan(HeatMap().colorRange().min));
}

QTEST_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
