// SPDX-License-Identifier: GPL-3.0-only
#include "charts/widgets/panearea.h"

#include "charts/scene/panescene.h"
#include "charts/widgets/chartview.h"
#include "tests/charts/sampledata.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

ChartView* viewOf(const ChartPane* pane)
{
    return pane->findChild<ChartView*>();
}

test::SampleOptions sampleOf(int index)
{
    test::SampleOptions options;
    options.seed = static_cast<unsigned>(index + 1);
    options.level = 1.0 / (1 + index * index); // so that amounts need other axes and label widths
    options.score = 58 + 4 * index;
    return options;
}

/// Panes side by side with a business each, shown offscreen.
struct Window
{
    PaneArea area;

    explicit Window(int count)
    {
        for (int i = 0; i < count; ++i) {
            auto* pane = area.addPane();
            const auto name = u"business %1"_s.arg(i);
            pane->setTitle(name);
            pane->setLayers({Layer{.label = name, .series = test::sampleSeries(name, sampleOf(i)), .colorIndex = i}});
            pane->setState(ChartPane::State::Showing);
        }
        area.setVisibleRange(test::rangeOf(sampleOf(0)));
        area.resize(1200, 800);
        area.show();
    }
};

QPoint inPlot(const ChartPane* pane, double share)
{
    const auto plot = pane->plotArea(core::Metric::MedianScore);
    return viewOf(pane)->viewport()->mapFrom(
        pane, QPoint(plot.left() + static_cast<int>(share * plot.width()), plot.center().y()));
}

void turnWheel(const ChartPane* pane, double share, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    auto* viewport = viewOf(pane)->viewport();
    const auto position = inPlot(pane, share);
    QWheelEvent event(position, viewport->mapToGlobal(position), {}, {0, delta}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport, &event);
}

void drag(const ChartPane* pane, double from, double to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    auto* viewport = viewOf(pane)->viewport();
    QTest::mousePress(viewport, button, modifiers, inPlot(pane, from));
    for (int step = 1; step <= 4; ++step) {
        const auto position = inPlot(pane, from + (to - from) * step / 4);
        QMouseEvent move(QEvent::MouseMove, position, viewport->mapToGlobal(position), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, button, modifiers, inPlot(pane, to));
}

double minutesOf(std::chrono::microseconds length)
{
    return static_cast<double>(length.count()) / 60e6;
}

} // namespace

class TestPaneArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plotAreasAreAlignedToThePixel()
    {
        Window window(4);
        const auto& panes = window.area.panes();
        for (const auto metric : core::allMetrics) {
            const auto first = panes.front()->plotArea(metric);
            QVERIFY(!first.isEmpty());
            for (const auto* pane : panes) {
                const auto plot = pane->plotArea(metric);
                QCOMPARE(plot.top(), first.top());
                QCOMPARE(plot.height(), first.height());
                QCOMPARE(plot.left(), first.left());
                QVERIFY(std::abs(plot.width() - first.width()) <= 1); // what does not divide by four
            }
        }
        // The axes differ, so that equal margins are no accident.
        QVERIFY(panes[0]->content().layers[0].series->metric(core::Metric::TotalAmount).samples().size() > 0);
        auto& scenes = viewOf(panes[0])->paneScene();
        QVERIFY(scenes.scale(core::Metric::TotalAmount)->max >
                3 * viewOf(panes[3])->paneScene().scale(core::Metric::TotalAmount)->max);
    }

    void sixChartsInOrderWithTimeOnTheLowest()
    {
        Window window(1);
        const auto& scene = viewOf(window.area.panes()[0])->paneScene();
        QCOMPARE(scene.chartCount(), 6);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(scene.metric(i), core::allMetrics[static_cast<std::size_t>(i)]);
            QCOMPARE(scene.item(i).hasTimeLabels(), i == 5);
            QVERIFY(i == 0 || scene.plotArea(i).top() > scene.plotArea(i - 1).bottom());
        }
        // No room is wasted: plot areas take most of the height.
        int used = 0;
        for (int i = 0; i < 6; ++i)
            used += scene.plotArea(i).height();
        QVERIFY2(used > scene.size().height() * 0.72, qPrintable(QString::number(used)));
    }

    void wheelZoomsAtTheCursorInAllPanes()
    {
        Window window(2);
        QSignalSpy edited(&window.area, &PaneArea::visibleRangeEdited);
        const auto before = window.area.visibleRange();
        turnWheel(window.area.panes()[0], 0.25, 120);
        QTRY_COMPARE(edited.count(), 1);
        const auto after = window.area.visibleRange();
        QVERIFY(std::abs(minutesOf(after.length()) / minutesOf(before.length()) - 0.8) < 0.001);
        // What was under the cursor still is.
        const auto fixed = minutesOf(before.from.time_since_epoch()) + 0.25 * minutesOf(before.length());
        const auto now = minutesOf(after.from.time_since_epoch()) + 0.25 * minutesOf(after.length());
        QVERIFY(std::abs(fixed - now) < minutesOf(before.length()) / 400);
        for (const auto* pane : window.area.panes())
            QCOMPARE(pane->visibleRange(), after);
    }

    void eventsWithinAFrameAreTakenTogether()
    {
        Window window(2);
        QSignalSpy edited(&window.area, &PaneArea::visibleRangeEdited);
        for (int i = 0; i < 20; ++i)
            turnWheel(window.area.panes()[0], 0.5, 12);
        QTest::qWait(60);
        QVERIFY2(edited.count() <= 3, qPrintable(QString::number(edited.count())));
        // None of the movement is lost.
        const auto expected = 2880 * std::pow(0.8, 2);
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().length()) - expected) < 5);
    }

    void draggingZoomsToTheRange()
    {
        Window window(2);
        QSignalSpy edited(&window.area, &PaneArea::visibleRangeEdited);
        const auto before = window.area.visibleRange();
        drag(window.area.panes()[1], 0.6, 0.3, Qt::LeftButton, Qt::NoModifier); // either direction
        QTRY_COMPARE(edited.count(), 1);
        const auto after = window.area.panes()[0]->visibleRange();
        QVERIFY(std::abs(minutesOf(after.from - before.from) - 0.3 * 2880) < 15);
        QVERIFY(std::abs(minutesOf(after.length()) - 0.3 * 2880) < 15);
    }

    void shiftOrMiddleDragPans_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<int>("modifiers");
        QTest::addRow("shift") << int(Qt::LeftButton) << int(Qt::ShiftModifier);
        QTest::addRow("middle") << int(Qt::MiddleButton) << int(Qt::NoModifier);
    }

    void shiftOrMiddleDragPans()
    {
        QFETCH(int, button);
        QFETCH(int, modifiers);
        Window window(2);
        const auto before = window.area.visibleRange();
        drag(window.area.panes()[0], 0.5, 0.25, static_cast<Qt::MouseButton>(button),
             static_cast<Qt::KeyboardModifiers>(modifiers));
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().from - before.from) - 0.25 * 2880) < 15);
        QCOMPARE(window.area.visibleRange().length(), before.length());
    }

    void keysPanAndZoom()
    {
        Window window(2);
        auto* view = viewOf(window.area.panes()[0]);
        const auto before = window.area.visibleRange();
        QTest::keyClick(view, Qt::Key_Right);
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().from - before.from) - 288) < 6);
        QTest::keyClick(view, Qt::Key_Left);
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().from - before.from)) < 1);
        QTest::keyClick(view, Qt::Key_Plus);
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().length()) - 0.8 * 2880) < 1);
        QTest::keyClick(view, Qt::Key_Home);
        QTRY_COMPARE(window.area.visibleRange().from, before.from);
        QTest::keyClick(view, Qt::Key_End);
        QTRY_COMPARE(window.area.visibleRange().to, before.to);
        QTest::keyClick(view, Qt::Key_Minus);
        QTRY_VERIFY(std::abs(minutesOf(window.area.visibleRange().length()) - 2880) < 1);
    }

    void doubleClickAsksToZoomOutAndActivatesNothing()
    {
        Window window(1);
        QSignalSpy out(&window.area, &PaneArea::zoomOutRequested);
        QSignalSpy activated(window.area.panes()[0], &ChartPane::bucketActivated);
        auto* viewport = viewOf(window.area.panes()[0])->viewport();
        const auto position = inPlot(window.area.panes()[0], 0.5);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, position);
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, position);
        QCOMPARE(out.count(), 1);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QCOMPARE(activated.count(), 0);
    }

    void clickActivatesTheBucketUnderIt()
    {
        Window window(2);
        auto* pane = window.area.panes()[1];
        QSignalSpy activated(pane, &ChartPane::bucketActivated);
        QTest::mouseClick(viewOf(pane)->viewport(), Qt::LeftButton, {}, inPlot(pane, 0.5));
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toString(), u"business 1"_s);
        QCOMPARE(activated[0][1].value<core::Metric>(), core::Metric::MedianScore);
        const auto bucket = activated[0][2].value<core::TimeRange>();
        QCOMPARE(bucket.length(), core::length(core::Interval::Minute));
        const auto middle = window.area.visibleRange().from + window.area.visibleRange().length() / 2;
        const auto minutesAPixel = minutesOf(window.area.visibleRange().length()) / pane->plotWidth();
        QVERIFY(std::abs(minutesOf(bucket.from - middle)) <
                4.5 * minutesAPixel + 1); // what stands out within three pixels
    }

    void theCrosshairIsLinkedAndSnapsToABucket()
    {
        Window window(3);
        QSignalSpy moved(&window.area, &PaneArea::crosshairMoved);
        const auto& panes = window.area.panes();
        QTest::mouseMove(viewOf(panes[1])->viewport(), inPlot(panes[1], 0.4));
        QTRY_VERIFY(moved.count() >= 1);
        for (const auto* pane : panes) {
            const auto time = viewOf(pane)->crosshair();
            QVERIFY(time.has_value());
            QCOMPARE(core::bucketRange(core::bucketAt(*time, core::Interval::Minute), core::Interval::Minute).from,
                     *time);
        }
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(viewOf(panes[1])->viewport(), &leave);
        for (const auto* pane : panes)
            QVERIFY(!viewOf(pane)->crosshair().has_value());
    }

    void theCrosshairIsDrawnInEveryPane()
    {
        Window window(2);
        std::vector<QImage> before;
        for (const auto* pane : window.area.panes())
            before.push_back(viewOf(pane)->grab().toImage());
        const auto time = window.area.visibleRange().from + std::chrono::hours(20);
        for (auto* pane : window.area.panes())
            pane->setCrosshair(time);
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(viewOf(window.area.panes()[i])->grab().toImage() != before[i]);
        for (auto* pane : window.area.panes())
            pane->setCrosshair(std::nullopt);
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(viewOf(window.area.panes()[i])->grab().toImage() == before[i]);
    }

    void yModesRelateTheAxes()
    {
        Window window(3);
        const auto scale = [&](std::size_t pane, core::Metric metric) {
            return *viewOf(window.area.panes()[pane])->paneScene().scale(metric);
        };
        const auto metric = core::Metric::TotalAmount;
        QVERIFY(scale(0, metric) != scale(2, metric));
        window.area.setAxes(core::AxisMode::Shared);
        QCOMPARE(scale(0, metric), scale(1, metric));
        QCOMPARE(scale(0, metric), scale(2, metric));
        window.area.setAxes(core::AxisMode::SameSpan);
        const auto score = core::Metric::AverageScore;
        for (const auto m : {metric, score}) {
            QCOMPARE(scale(1, m).span(), scale(0, m).span());
            QCOMPARE(scale(2, m).span(), scale(0, m).span());
            QCOMPARE(scale(2, m).step, scale(0, m).step);
            for (std::size_t i = 0; i < 3; ++i) {
                const auto range = viewOf(window.area.panes()[i])->paneScene().valueRange(m);
                QVERIFY(scale(i, m).min <= range.min && scale(i, m).max >= range.max);
            }
        }
        window.area.setAxes(core::AxisMode::Own);
        QVERIFY(scale(0, metric) != scale(2, metric));
    }

    void commonAxesHaveNoMoreLinesThanThereIsRoomFor()
    {
        Window window(3);
        window.area.resize(1200, 420);
        for (const auto axes : {core::AxisMode::Shared, core::AxisMode::SameSpan}) {
            window.area.setAxes(axes);
            for (const auto* pane : window.area.panes()) {
                const auto& scene = viewOf(pane)->paneScene();
                const auto most = scene.maximumSteps(core::Metric::AverageScore);
                QVERIFY(most < 5);
                QVERIFY(scene.scale(core::Metric::AverageScore)->steps() <= std::max(most, 2.0));
            }
        }
    }

    void onlyWhatIsAlikeSharesAnAxis()
    {
        Window window(3);
        auto* compared = window.area.panes()[2];
        auto layers = compared->layers();
        layers.push_back(window.area.panes()[0]->layers()[0]);
        compared->setLayers(layers);
        compared->setComparison(core::Comparison::Difference);
        window.area.setAxes(core::AxisMode::Shared);
        const auto metric = core::Metric::AverageScore;
        const auto scale = [&](std::size_t i) { return *viewOf(window.area.panes()[i])->paneScene().scale(metric); };
        QVERIFY(scale(0) == scale(1));
        QVERIFY(scale(0).min > 0); // values near 60, not stretched by differences around zero
        QVERIFY(scale(2).min < 0);
    }

    void amountsOfSeveralCurrenciesShareNoAxis()
    {
        Window window(2);
        window.area.setAxes(core::AxisMode::Shared);
        const auto scale = [&](std::size_t pane, core::Metric metric) {
            return *viewOf(window.area.panes()[pane])->paneScene().scale(metric);
        };
        const auto amount = core::Metric::TotalAmount;
        QCOMPARE(scale(0, amount), scale(1, amount));
        auto* pane = window.area.panes()[1];
        auto& series = *pane->layers()[0].series;
        core::BucketRow row;
        row.bucket = sampleOf(1).from + 3;
        row.documents = 1;
        row.values.fill(60);
        row.currencies = {{u"USD"_s, 60, 1}};
        series.replace(row.bucket, row.bucket + 1, std::vector{row});
        pane->seriesChanged(window.area.visibleRange());
        QTRY_VERIFY(scale(0, amount) != scale(1, amount)); // at rest: until then an axis holds still if it can
        QCOMPARE(scale(0, core::Metric::AverageScore), scale(1, core::Metric::AverageScore));
        pane->setComparison(core::Comparison::Index); // which has no unit
        window.area.panes()[0]->setComparison(core::Comparison::Index);
        QCOMPARE(scale(0, amount), scale(1, amount));
    }

    void panesAreAddedMovedAndRemoved()
    {
        Window window(2);
        auto* first = window.area.panes()[0];
        auto* second = window.area.panes()[1];
        for (int i = 2; i < PaneArea::maximumPanes; ++i)
            QVERIFY(window.area.addPane());
        QVERIFY(!window.area.addPane());
        QCOMPARE(window.area.panes().back()->visibleRange(), window.area.visibleRange());
        QSignalSpy moved(&window.area, &PaneArea::paneOrderChanged);
        window.area.movePane(0, 1);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(window.area.panes()[0], second);
        QCOMPARE(window.area.panes()[1], first);
        QVERIFY(second->mapTo(&window.area, QPoint()).x() <= first->mapTo(&window.area, QPoint()).x());
        window.area.removePane(second);
        QCOMPARE(window.area.panes()[0], first);
        QCOMPARE(static_cast<int>(window.area.panes().size()), PaneArea::maximumPanes - 1);
    }

    void liveChangesRedrawOnlyWhatShowsThem()
    {
        Window window(1);
        auto* pane = window.area.panes()[0];
        auto series = pane->layers()[0].series;
        const auto before = viewOf(pane)->grab().toImage();
        const auto end = core::bucketAt(series->loaded().to, core::Interval::Minute);
        core::BucketRow row;
        row.bucket = end + 1; // not a neighbour, to which a line would reach
        row.documents = 5;
        row.values = {1e6, 70, 70, 70, 70};
        series->replace(end, end + 2, std::vector{row});
        pane->seriesChanged(core::bucketRange(end + 10, core::Interval::Minute));
        QCOMPARE(viewOf(pane)->grab().toImage(), before); // right of what is visible
        auto range = window.area.visibleRange();
        range.to += std::chrono::minutes(30);
        window.area.setVisibleRange(range);
        QVERIFY(viewOf(pane)->grab().toImage() != before);
        QCOMPARE(viewOf(pane)->paneScene().valueRange(core::Metric::TotalAmount).max, 1e6);
    }

    void aKeptFrameLooksAsOneDrawnAnew_data()
    {
        QTest::addColumn<int>("theme");
        for (const auto kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast})
            QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
    }

    void aKeptFrameLooksAsOneDrawnAnew()
    {
        QFETCH(int, theme);
        Window shown(2);
        shown.area.setTheme(static_cast<ThemeKind>(theme));
        auto range = shown.area.visibleRange();
        QTest::qWait(150); // statistics
        for (int step = 0; step < 3; ++step) {
            range = {range.from + std::chrono::minutes(13), range.to + std::chrono::minutes(13)};
            shown.area.setVisibleRange(range);
            auto* view = shown.area.panes().front()->findChild<ChartView*>();
            const auto kept = view->grab().toImage().convertToFormat(QImage::Format_RGB32);
            QImage anew(kept.size(), QImage::Format_RGB32);
            QPainter painter(&anew);
            view->paneScene().paint(painter);
            painter.end();
            QCOMPARE(kept, anew);
        }
    }

    void followsThePaletteUnlessTold()
    {
        Window window(1);
        auto* pane = window.area.panes()[0];
        const auto corner = [&] { return viewOf(pane)->grab().toImage().pixelColor(1, 1); };
        QCOMPARE(corner(), Theme::of(ThemeKind::Light).background);
        auto palette = window.area.palette();
        palette.setColor(QPalette::Base, QColor(30, 30, 30));
        palette.setColor(QPalette::Text, QColor(230, 230, 230));
        window.area.setPalette(palette);
        QCOMPARE(corner(), Theme::of(ThemeKind::Dark).background);
        window.area.setTheme(ThemeKind::HighContrast);
        QCOMPARE(corner(), Theme::of(ThemeKind::HighContrast).background);
        window.area.setTheme(std::nullopt);
        QCOMPARE(corner(), Theme::of(ThemeKind::Dark).background);
    }

    void looks()
    {
        const auto folder = qEnvironmentVariable("OA_PICTURES");
        if (folder.isEmpty())
            QSKIP("Set OA_PICTURES to a folder to have pictures kept");
        Window window(2);
        window.area.panes()[0]->setCrosshair(window.area.visibleRange().from + std::chrono::hours(20));
        window.area.panes()[1]->setCrosshair(window.area.visibleRange().from + std::chrono::hours(20));
        QVERIFY(window.area.grab().save(QDir(folder).filePath(u"area-crosshair.png"_s)));
        auto range = window.area.visibleRange();
        range.from = range.from + std::chrono::hours(20);
        range.to = range.from + std::chrono::hours(1);
        window.area.setVisibleRange(range);
        auto layers = window.area.panes()[0]->layers();
        layers.push_back(window.area.panes()[1]->layers()[0]);
        window.area.panes()[0]->setLayers(layers);
        QVERIFY(window.area.grab().save(QDir(folder).filePath(u"area-overlay-hour.png"_s)));
        window.area.setVisibleRange(test::rangeOf(sampleOf(0)));
        window.area.setTheme(ThemeKind::Dark);
        window.area.panes()[0]->setCrosshair(window.area.visibleRange().from + std::chrono::hours(46));
        QVERIFY(window.area.grab().save(QDir(folder).filePath(u"area-overlay.png"_s)));
        window.area.setTheme(std::nullopt);
        window.area.panes()[0]->setState(ChartPane::State::Empty, u"Choose another business or range. The newest "
                                                                  u"document is from Tue 30 Apr 2024, 14:20."_s);
        window.area.panes()[1]->setState(ChartPane::State::Stale, u"Connection lost · showing what was there 14:20"_s);
        QVERIFY(window.area.grab().save(QDir(folder).filePath(u"area-states.png"_s)));
        window.area.panes()[0]->setState(ChartPane::State::Loading);
        window.area.panes()[1]->setState(ChartPane::State::Failed, u"The role “viewer” may not read this table."_s);
        QVERIFY(window.area.grab().save(QDir(folder).filePath(u"area-states2.png"_s)));
    }
};

QTEST_MAIN(TestPaneArea)
#include "tst_panearea.moc"
