// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/imageexport.h"
#include "charts/widgets/panearea.h"
#include "tests/charts/sampledata.h"

#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize pictureSize{1000, 640};

/// Two panes side by side, which look at the middle of their data.
struct Panes
{
    PaneArea area;
    test::SampleOptions sample;

    explicit Panes(core::Interval interval)
    {
        sample.interval = interval;
        sample.from = interval == core::Interval::Minute ? 28'573'920 : 476'232;
        sample.count = interval == core::Interval::Minute ? 2880 : 48;
        sample.withSpread = true;
        sample.holeAt = sample.count / 2;
        sample.holeLength = sample.count / 20;
        for (unsigned i = 0; i < 2; ++i) {
            auto* pane = area.addPane();
            pane->setTitle(u"shop %1"_s.arg(i));
            pane->setLayers({layer(i)});
            pane->setState(ChartPane::State::Showing);
        }
        const auto whole = test::rangeOf(sample);
        area.setVisibleRange({whole.from + whole.length() / 4 + 17min, whole.to - whole.length() / 4 - 23min});
    }

    Layer layer(unsigned number) const
    {
        auto options = sample;
        options.seed = number + 1;
        options.level = 1 + number;
        Layer result;
        result.label = u"shop %1"_s.arg(number);
        result.series = test::sampleSeries(result.label, options);
        result.colorIndex = static_cast<int>(number);
        return result;
    }
    /// Data of which hardly any lie in sight: lines that come in from outside and leave again.
    void zoomIn()
    {
        const auto middle = core::bucketStart(sample.from + sample.count / 4, sample.interval);
        area.setVisibleRange(
            {middle - core::length(sample.interval) / 2, middle + 5 * core::length(sample.interval) / 2});
    }
};

/// Grey, in cells of so many pixels, on white; rasterisers differ in the edges of lines and letters, not in their
/// places.
QImage coarse(const QImage& image, const QColor& background)
{
    QImage flat(image.size(), QImage::Format_RGB32);
    flat.fill(background);
    QPainter painter(&flat);
    auto plain = image;
    plain.setDevicePixelRatio(1);
    painter.drawImage(0, 0, plain);
    painter.end();
    constexpr int cell = 10;
    return flat.scaled(pictureSize / cell, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// How much two pictures differ: the mean and the largest difference of a cell, of 255.
std::pair<double, int> differenceOf(const QImage& a, const QImage& b)
{
    double sum = 0;
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const auto difference = std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
            sum += difference;
            largest = std::max(largest, difference);
        }
    }
    return {sum / a.width() / a.height(), largest};
}

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

/// Points of everything that is drawn, each with what draws it; in the picture's pixels.
struct Drawn
{
    QString element;
    QPolygonF points;
};
std::vector<Drawn> drawnIn(const QString& svg)
{
    QFile file(svg);
    std::vector<Drawn> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QList<QTransform> transforms{QTransform()};
    static const QRegularExpression number(u"-?[\\d.]+(?:e-?\\d+)?"_s);
    const auto numbers = [](const QString& text) {
        QList<double> values;
        for (const auto& match : number.globalMatch(text))
            values.append(match.captured().toDouble());
        return values;
    };
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && transforms.size() > 1)
            transforms.removeLast();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const auto attribute = [&attributes](QLatin1StringView name) { return attributes.value(name).toString(); };
        auto transform = transforms.last();
        if (const auto matrix = numbers(attribute("transform"_L1)); matrix.size() == 6)
            transform = QTransform(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]) * transform;
        transforms.append(transform);
        QPolygonF points;
        const auto addPairs = [&points](const QList<double>& values) {
            for (qsizetype i = 0; i + 1 < values.size(); i += 2)
                points.append({values[i], values[i + 1]});
        };
        const auto element = xml.name().toString();
        if (element == u"polyline" || element == u"polygon")
            addPairs(numbers(attribute("points"_L1)));
        else if (element == u"path")
            addPairs(numbers(attribute("d"_L1)));
        else if (element == u"circle" || element == u"ellipse")
            points.append({attribute("cx"_L1).toDouble(), attribute("cy"_L1).toDouble()});
        if (!points.isEmpty())
            all.push_back({element, transform.map(points)});
    }
    return all;
}

} // namespace

/// A PNG, an SVG and a PDF of the same charts show the same, also in other programs than this one.
class TestSamePicture : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static ExportOptions options(ThemeKind theme)
    {
        ExportOptions result;
        result.size = pictureSize;
        result.scale = 2;
        result.theme = theme;
        result.title = u"Shops"_s;
        result.caption = u"by the minute · UTC"_s;
        return result;
    }

    static void prepare(Panes& panes, const QString& kind)
    {
        const auto& all = panes.area.panes();
        if (kind == u"bands") {
            for (auto* pane : all)
                pane->setSpread(true);
        } else if (kind == u"several lines") {
            all[0]->setLayers({panes.layer(0), panes.layer(1), panes.layer(2), panes.layer(3)});
            all[0]->setSpread(true);
        } else if (kind == u"thresholds and an open bucket") {
            for (auto* pane : all) {
                auto layers = pane->layers();
                const auto last = panes.sample.from + panes.sample.count - 1;
                // In sight at the left, out of sight at the right.
                const auto open = pane == all[0] ? panes.sample.from + panes.sample.count / 2 - 2 : last;
                layers[0].series->setOpenBucket(
                    core::OpenBucket{open, core::bucketStart(open, panes.sample.interval) + 10s});
                pane->setLayers(layers);
                pane->setThreshold(core::Metric::MedianScore, Threshold{58, {{0, 0.5}, {1, 0.25}}});
                pane->setThreshold(core::Metric::TotalAmount, Threshold{1e9, {{0, 0.5}}});
            }
        } else if (kind == u"zoomed in") {
            panes.zoomIn();
        } else if (kind == u"lone buckets") {
            for (auto* pane : all) {
                auto layers = pane->layers();
                auto rows = std::vector<core::BucketRow>();
                for (core::BucketIndex i = 0; i < panes.sample.count; i += 7) {
                    core::BucketRow row;
                    row.bucket = panes.sample.from + i;
                    row.values = {double(i), 50.0 + double(i % 9), 50, 40, 40};
                    row.documents = row.scored = row.ocrScored = 1;
                    rows.push_back(row);
                }
                layers[0].series->setCovered({});
                layers[0].series->replace(panes.sample.from, panes.sample.from + panes.sample.count, rows);
                pane->setLayers(layers);
            }
        } else if (kind == u"an empty pane") {
            all[1]->setState(ChartPane::State::Empty, u"Choose another range."_s);
        } else if (kind == u"a difference") {
            all[0]->setLayers({panes.layer(0), panes.layer(1)});
            all[0]->setComparison(core::Comparison::Difference);
        }
    }

private Q_SLOTS:
    void showsTheSame_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("byHour");
        for (const auto byHour : {false, true}) {
            for (const auto& kind : {u"plain"_s, u"bands"_s, u"several lines"_s, u"thresholds and an open bucket"_s,
                                     u"zoomed in"_s, u"lone buckets"_s, u"an empty pane"_s, u"a difference"_s})
                QTest::addRow("%s, by the %s", qPrintable(kind), byHour ? "hour" : "minute") << kind << byHour;
        }
    }

    void showsTheSame()
    {
        QFETCH(QString, kind);
        QFETCH(bool, byHour);
        const auto theme = byHour ? ThemeKind::Dark : ThemeKind::Light;
        Panes panes(byHour ? core::Interval::Hour : core::Interval::Minute);
        prepare(panes, kind);
        const auto name = QString::fromLatin1(QTest::currentDataTag()).replace(QRegularExpression(u"\\W+"_s), u"-"_s);
        const auto file = [this, &name](const char* suffix) {
            return m_folder.filePath(name + QString::fromLatin1(suffix));
        };
        const auto& all = panes.area.panes();
        QVERIFY(writeImage(file(".png"), ImageFormat::Png, all, core::AxisMode::Own, options(theme)));
        QVERIFY(writeImage(file(".svg"), ImageFormat::Svg, all, core::AxisMode::Own, options(theme)));
        QVERIFY(writeImage(file(".pdf"), ImageFormat::Pdf, all, core::AxisMode::Own, options(theme)));
        if (const auto kept = qEnvironmentVariable("OA_PICTURES"); !kept.isEmpty()) {
            for (const auto* suffix : {".png", ".svg", ".pdf"})
                QFile::copy(file(suffix), QDir(kept).filePath(name + QString::fromLatin1(suffix)));
        }
        const auto& background = Theme::of(theme).background;
        const auto png = coarse(QImage(file(".png")), background);

        // The reader that comes with Qt knows as little of clipping as the writer.
        QImageReader svg(file(".svg"));
        svg.setScaledSize(pictureSize * 2);
        compare(u"SVG, as Qt draws it"_s, png, coarse(svg.read(), background));
        if (const auto program = QStandardPaths::findExecutable(u"rsvg-convert"_s); !program.isEmpty()) {
            QVERIFY(run(program, {u"--width"_s, QString::number(2 * pictureSize.width()), u"--output"_s,
                                  file("-svg.png"), file(".svg")}));
            compare(u"SVG, as others draw it"_s, png, coarse(QImage(file("-svg.png")), background));
        }
        if (const auto program = QStandardPaths::findExecutable(u"pdftoppm"_s); !program.isEmpty()) {
            QVERIFY(run(program, {u"-r"_s, u"192"_s, u"-png"_s, u"-singlefile"_s, file(".pdf"), file("-pdf")}));
            compare(u"PDF"_s, png, coarse(QImage(file("-pdf.png")), background));
        }
    }

    static void compare(const QString& what, const QImage& png, const QImage& other)
    {
        QCOMPARE(other.size(), png.size());
        const auto [mean, largest] = differenceOf(png, other);
        const auto told = u"%1: mean %2, largest %3 of 255"_s.arg(what).arg(mean).arg(largest);
        qInfo("%s", qPrintable(told));
        QVERIFY2(mean < 1.0 && largest < 20, qPrintable(told));
    }

    /// Nothing of a chart is drawn beside it, whether a viewer clips or not.
    void everythingLiesInItsChart_data() { showsTheSame_data(); }

    void everythingLiesInItsChart()
    {
        QFETCH(QString, kind);
        QFETCH(bool, byHour);
        Panes panes(byHour ? core::Interval::Hour : core::Interval::Minute);
        prepare(panes, kind);
        const auto path = m_folder.filePath(u"inside.svg"_s);
        QVERIFY(writeImage(path, ImageFormat::Svg, panes.area.panes(), core::AxisMode::Own, options(ThemeKind::Light)));
        const auto drawn = drawnIn(path);
        QVERIFY(drawn.size() > 20);
        const auto middle = pictureSize.width() / 2.0;
        for (const auto& [element, points] : drawn) {
            const auto bounds = points.boundingRect();
            const auto told = u"%1 from %2,%3 to %4,%5"_s.arg(element)
                                  .arg(bounds.left())
                                  .arg(bounds.top())
                                  .arg(bounds.right())
                                  .arg(bounds.bottom());
            const auto page = QRectF(QPointF(0, 0), pictureSize).adjusted(-2, -2, 2, 2);
            // By its corners: no rectangle contains one without height.
            QVERIFY2(page.contains(bounds.topLeft()) && page.contains(bounds.bottomRight()), qPrintable(told));
            if (element == u"polyline" || element == u"circle")
                QVERIFY2(bounds.right() < middle + 2 || bounds.left() > middle - 2, qPrintable(told));
        }
    }

    void aPngSaysItsResolution()
    {
        Panes panes(core::Interval::Hour);
        for (const auto scale : {0.5, 1.0, 2.0, 3.0}) {
            auto sized = options(ThemeKind::Light);
            sized.scale = scale;
            const auto path = m_folder.filePath(u"dots.png"_s);
            QVERIFY(writeImage(path, ImageFormat::Png, panes.area.panes(), core::AxisMode::Own, sized));
            const QImage image(path);
            QCOMPARE(image.dotsPerMeterX(), qRound(96 * scale / 0.0254));
            QCOMPARE(image.dotsPerMeterY(), image.dotsPerMeterX());
            QCOMPARE(image.size(), (QSizeF(pictureSize) * scale).toSize());
        }
    }
};

QTEST_MAIN(TestSamePicture)
#include "tst_samepicture.moc"
