// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/imageexport.h"

#include "charts/paint/namefitting.h"
#include "charts/picture/picturelegend.h"
#include "charts/widgets/panearea.h"
#include "tests/charts/sampledata.h"
#include "tests/charts/uglynames.h"

#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

/// Two panes as a window holds them, never shown.
struct Panes
{
    PaneArea area;

    Panes()
    {
        test::SampleOptions first;
        first.holeAt = 1500;
        first.holeLength = 90;
        auto second = first;
        second.seed = 2;
        second.level = 0.6;
        second.score = 62;
        second.missingShare = 0.02;
        add(u"walgreens"_s, first, 0);
        add(u"cvs"_s, second, 1);
        area.setVisibleRange(test::rangeOf(first));
        area.setZone(QTimeZone("Europe/Berlin"));
    }

    void add(const QString& name, const test::SampleOptions& options, int color)
    {
        auto* pane = area.addPane();
        auto series = test::sampleSeries(name, options);
        const auto last = options.from + options.count - 1;
        series->setOpenBucket(
            core::OpenBucket{last, core::bucketStart(last, options.interval) + std::chrono::seconds(41)});
        pane->setTitle(name);
        pane->setLayers({Layer{.label = name, .series = series, .colorIndex = color}});
        pane->setState(ChartPane::State::Showing);
    }
};

int pixelsOf(const QImage& image, const QColor& color, const QRect& area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixel(x, y) == color.rgb() ? 1 : 0;
    }
    return count;
}

/// For people who want to look: set OA_PICTURES to a folder.
void keep(const QImage& image, const QString& name)
{
    const auto folder = qEnvironmentVariable("OA_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(image.save(QDir(folder).filePath(name)));
}

} // namespace

class TestImageExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSizeAndColorsAskedFor_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("scale");
        QTest::addRow("light") << static_cast<int>(ThemeKind::Light) << 1.0;
        QTest::addRow("light at 2") << static_cast<int>(ThemeKind::Light) << 2.0;
        QTest::addRow("dark") << static_cast<int>(ThemeKind::Dark) << 1.0;
        QTest::addRow("dark at 1.5") << static_cast<int>(ThemeKind::Dark) << 1.5;
        QTest::addRow("high contrast") << static_cast<int>(ThemeKind::HighContrast) << 1.0;
    }

    void hasTheSizeAndColorsAskedFor()
    {
        QFETCH(int, theme);
        QFETCH(double, scale);
        Panes panes;
        ExportOptions options;
        options.theme = static_cast<ThemeKind>(theme);
        options.scale = scale;
        options.title = u"walgreens and cvs"_s;
        options.caption = u"30 Apr 2024 – 1 May 2024 · Europe/Berlin · per minute · the newest bucket is open"_s;
        const auto image = renderImage(panes.area.panes(), core::AxisMode::Shared, options);
        QCOMPARE(image.size(), (QSizeF(options.size) * scale).toSize());
        const auto& colors = Theme::of(options.theme);
        QCOMPARE(image.pixelColor(1, 1), colors.background);
        const QRect left(0, 0, image.width() / 2, image.height());
        const QRect right(image.width() / 2, 0, image.width() / 2, image.height());
        // Each pane draws its own line in its own half, over most of the columns of five charts.
        QVERIFY(pixelsOf(image, colors.lines[0], left) > image.width());
        QCOMPARE(pixelsOf(image, colors.lines[1], left), 0);
        QVERIFY(pixelsOf(image, colors.lines[1], right) > image.width());
        QCOMPARE(pixelsOf(image, colors.lines[0], right), 0);
        keep(image, QStringLiteral("export-%1.png").arg(QString::fromLatin1(QTest::currentDataTag())));
    }

    void differentRangesGiveDifferentPictures()
    {
        Panes panes;
        const auto whole = renderImage(panes.area.panes(), core::AxisMode::Own, {});
        auto range = panes.area.visibleRange();
        range.from = range.from + range.length() / 2;
        panes.area.setVisibleRange(range);
        QVERIFY(renderImage(panes.area.panes(), core::AxisMode::Own, {}) != whole);
        QVERIFY(renderImage(panes.area.panes(), core::AxisMode::Own, {}) ==
                renderImage(panes.area.panes(), core::AxisMode::Own, {}));
    }

    void severalLinesGetALegend()
    {
        Panes panes;
        auto layers = panes.area.panes()[0]->layers();
        auto second = panes.area.panes()[1]->layers()[0];
        const auto before = renderImage(panes.area.panes(), core::AxisMode::Own, {});
        layers.push_back(second);
        panes.area.panes()[0]->setLayers(layers);
        const auto image = renderImage(panes.area.panes(), core::AxisMode::Own, {});
        const auto& colors = Theme::of(ThemeKind::Light);
        const QRect aboveCharts(0, 0, image.width() / 2, 58);
        QVERIFY(pixelsOf(image, colors.lines[1], aboveCharts) > 10);
        QCOMPARE(pixelsOf(before, colors.lines[1], aboveCharts), 0);
        keep(image, u"export-overlay.png"_s);
    }

    /// Charts give way where there are no scores, or no room: what is drawn then are those that are left.
    void fewerChartsThanAskedFor()
    {
        Panes panes;
        const auto& series = panes.area.panes()[0]->layers()[0].series;
        const test::SampleOptions options;
        std::vector<core::BucketRow> rows;
        for (core::BucketIndex i = 0; i < options.count; ++i) {
            core::BucketRow row;
            row.bucket = options.from + i;
            row.documents = 2;
            row.values[0] = 10.0 + static_cast<double>(i % 13);
            rows.push_back(row);
        }
        series->replace(options.from, options.from + options.count, rows);
        panes.area.panes()[0]->seriesChanged(panes.area.visibleRange());
        for (const auto height : {900, 330}) {
            ExportOptions small;
            small.size = {1200, height};
            const auto image = renderImage(panes.area.panes(), core::AxisMode::Own, small);
            QCOMPARE(image.size(), small.size);
            QVERIFY(pixelsOf(image, Theme::of(ThemeKind::Light).lines[0], {0, 0, 600, height}) > 10);
        }
    }

    void everyLineIsNamed_data()
    {
        QTest::addColumn<int>("businesses");
        QTest::addColumn<int>("width");
        for (const auto businesses : {2, 4, 6, 10}) {
            for (const auto width : {800, 1600})
                QTest::addRow("%d at %d", businesses, width) << businesses << width;
        }
    }

    void everyLineIsNamed()
    {
        QFETCH(int, businesses);
        QFETCH(int, width);
        PaneArea area;
        auto* pane = area.addPane();
        std::vector<Layer> layers;
        const auto names = test::uglyNames().mid(0, businesses);
        for (int i = 0; i < names.size(); ++i) {
            test::SampleOptions options;
            options.seed = static_cast<unsigned>(i + 1);
            options.count = 240;
            options.score = 55 + 3 * i;
            area.setVisibleRange(test::rangeOf(options));
            layers.push_back(
                {.label = names.at(i), .series = test::sampleSeries(names.at(i), options), .colorIndex = i});
        }
        pane->setTitle(names.join(u", "_s));
        pane->setLayers(layers);
        pane->setState(ChartPane::State::Showing);
        ExportOptions options;
        options.size = {width, width * 9 / 16};
        const auto image = renderImage(area.panes(), core::AxisMode::Own, options);
        keep(image, u"legend-%1-%2.png"_s.arg(businesses).arg(width));
        // All colours stand in the legend, above the charts.
        const auto& theme = Theme::of(ThemeKind::Light);
        const PictureLegend legend(layers, theme, width - 100, options.size.height());
        QVERIFY(canBeToldApart(legend.texts(), names));
        QCOMPARE(legend.texts().size(), names.size());
        QVERIFY2(legend.height() < options.size.height() / 4, qPrintable(QString::number(legend.height())));
        for (int i = 0; i < names.size(); ++i)
            QVERIFY(pixelsOf(image, theme.line(i), QRect(0, 0, width, 40 + legend.height())) > 10);
    }

    void aRowThatIsNotFullIsARow()
    {
        const auto& theme = Theme::of(ThemeKind::Light);
        const QStringList names{u"first of three"_s, u"other of three"_s, u"third of three"_s};
        std::vector<Layer> layers;
        double longest = 0;
        for (const auto& name : names) {
            layers.push_back({.label = name, .series = test::sampleSeries(name, {.count = 10}), .colorIndex = 0});
            longest = std::max(longest, std::ceil(QFontMetricsF(theme.font).horizontalAdvance(name)));
        }
        const PictureLegend one(layers, theme, 2000, 1000);
        QCOMPARE(one.rows(), 1);
        const PictureLegend two(layers, theme, static_cast<int>(2.5 * (longest + 40)), 1000); // room for two beside
        QCOMPARE(two.texts(), names);
        QCOMPARE(two.rows(), 2);
        QVERIFY(two.height() > one.height());
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("magic");
        QTest::addRow("png") << static_cast<int>(ImageFormat::Png) << QByteArray("\x89PNG");
        QTest::addRow("svg") << static_cast<int>(ImageFormat::Svg) << QByteArray("<?xml");
        QTest::addRow("pdf") << static_cast<int>(ImageFormat::Pdf) << QByteArray("%PDF-");
    }

    void writesEachFormat()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, magic);
        Panes panes;
        QTemporaryDir folder;
        const auto path = folder.filePath(u"charts"_s);
        ExportOptions options;
        options.title = u"walgreens <b> & cvs"_s;
        options.caption = u"May & June\nin Berlin"_s;
        options.scale = 2;
        const auto written =
            writeImage(path, static_cast<ImageFormat>(format), panes.area.panes(), core::AxisMode::Own, options);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.startsWith(magic));
        QVERIFY(bytes.size() > 10'000);
        // What viewers show of it.
        if (static_cast<ImageFormat>(format) == ImageFormat::Png) {
            const QImage image(path);
            QCOMPARE(image.text(u"Title"_s), options.title);
            QCOMPARE(image.text(u"Description"_s), options.caption);
            QCOMPARE(image.size(), options.size * 2);
            QCOMPARE(image.dotsPerMeterX(), 7559); // 192 an inch
            QCOMPARE(image.dotsPerMeterY(), 7559);
        }
        if (static_cast<ImageFormat>(format) == ImageFormat::Pdf)
            QVERIFY(bytes.contains("/Title"));
        if (static_cast<ImageFormat>(format) == ImageFormat::Svg) {
            QVERIFY(bytes.contains("<title>walgreens &lt;b&gt; &amp; cvs</title>"));
            QVERIFY(bytes.contains("<desc>May &amp; June\nin Berlin</desc>"));
            QXmlStreamReader xml(bytes);
            int paths = 0;
            QString texts;
            while (!xml.atEnd()) {
                xml.readNext();
                paths += xml.isStartElement() && (xml.name() == u"path" || xml.name() == u"polyline") ? 1 : 0;
                if (xml.isCharacters())
                    texts += xml.text();
                QVERIFY(!xml.isStartElement() || xml.name() != u"image"); // lines, not pixels
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY(paths >= 10);
            QVERIFY(texts.contains(options.title));
        }
        const auto pictures = qEnvironmentVariable("OA_PICTURES");
        if (!pictures.isEmpty())
            QFile::copy(path, QDir(pictures).filePath(QString::fromLatin1(QTest::currentDataTag()) + u"-export"_s));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"charts"_s}); // nothing temporary is left
    }

    void aSmallScaleHoldsTheWholePicture()
    {
        Panes panes;
        ExportOptions options;
        options.scale = 0.5;
        const auto image = renderImage(panes.area.panes(), core::AxisMode::Own, options);
        QCOMPARE(image.size(), options.size / 2);
        const auto& colors = Theme::of(ThemeKind::Light);
        const QRect right(image.width() / 2, 0, image.width() / 2, image.height());
        QVERIFY(pixelsOf(image, colors.lines[1], right) > image.width() / 4);
    }

    void refusesWhatCannotBeDrawn()
    {
        Panes panes;
        ExportOptions tiny;
        tiny.size = {10, 10};
        ExportOptions huge;
        huge.scale = 1000;
        QTemporaryDir folder;
        const auto path = folder.filePath(u"x.png"_s);
        for (const auto& options : {tiny, huge}) {
            QVERIFY(renderImage(panes.area.panes(), core::AxisMode::Own, options).isNull());
            const auto written = writeImage(path, ImageFormat::Png, panes.area.panes(), core::AxisMode::Own, options);
            QVERIFY(!written.has_value());
            QCOMPARE(written.error().code, core::ErrorCode::BadInput);
        }
        QCOMPARE(writeImage(path, ImageFormat::Png, {}, core::AxisMode::Own, {}).error().code,
                 core::ErrorCode::BadInput);
        const auto nowhere = writeImage(folder.filePath(u"no/such/folder.png"_s), ImageFormat::Png, panes.area.panes(),
                                        core::AxisMode::Own, {});
        QVERIFY(!nowhere.has_value());
        QVERIFY(nowhere.error().message.contains(u"folder.png"));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_MAIN(TestImageExport)
#include "tst_imageexport.moc"
