// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/drawnpicture.h"
#include "charts/picture/imageexport.h"
#include "charts/scene/timemarkers.h"
#include "charts/widgets/chartview.h"
#include "charts/widgets/panearea.h"
#include "tests/charts/sampledata.h"

#include <QHelpEvent>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

/// Moments with a text: in every chart of every pane, and in pictures.
class TestTimeMarkers : public QObject
{
    Q_OBJECT

    test::SampleOptions m_options;

    core::TimePoint at(int minute) const { return core::bucketStart(m_options.from + minute, m_options.interval); }
    std::unique_ptr<PaneArea> makeArea(int panes)
    {
        m_options.count = 120;
        auto area = std::make_unique<PaneArea>();
        area->setVisibleRange({at(0), at(120)});
        for (int i = 0; i < panes; ++i) {
            auto* pane = area->addPane();
            pane->setLayers({Layer{.label = u"shop"_s, .series = test::sampleSeries(u"shop"_s, m_options)}});
            pane->setState(ChartPane::State::Showing);
        }
        area->resize(1000, 800);
        area->show();
        return area;
    }
    static ChartView* view(const ChartPane* pane) { return pane->findChild<ChartView*>(); }
    /// The columns of a chart that a picture of it with markers differs in from one without.
    static std::set<int> columns(const QImage& a, const QImage& b, const QRect& rows)
    {
        std::set<int> differing;
        for (int y = rows.top(); y <= rows.bottom(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                if (a.pixel(x, y) != b.pixel(x, y))
                    differing.insert(x);
            }
        }
        return differing;
    }

private Q_SLOTS:
    void standInEveryChart()
    {
        const auto area = makeArea(2);
        std::vector<QImage> before;
        for (const auto* pane : area->panes())
            before.push_back(view(pane)->grab().toImage());
        area->setTimeMarkers({{at(60), u"model 4.2"_s}});
        for (std::size_t i = 0; i < area->panes().size(); ++i) {
            const auto* pane = area->panes()[i];
            const auto after = view(pane)->grab().toImage();
            auto& scene = view(pane)->paneScene();
            QVERIFY(scene.chartCount() > 2);
            for (int chart = 0; chart < scene.chartCount(); ++chart) {
                const auto plot = scene.plotArea(chart);
                const auto x = plot.left() + plot.width() / 2;
                const auto differing = columns(before[i], after, plot);
                QVERIFY(!differing.empty());
                QVERIFY(*differing.begin() >= plot.left() && *differing.rbegin() <= plot.right()); // never at the edge
                if (chart > 0)
                    QVERIFY(std::abs(*differing.begin() - x) <= 1 && *differing.rbegin() <= x + 7);
            }
        }
        // A pane that comes later has them as well.
        QCOMPARE(area->addPane()->content().timeMarkers.size(), std::size_t(1));
        area->setTimeMarkers({});
        QCOMPARE(view(area->panes().front())->grab().toImage().size().isEmpty(), false);
    }

    /// Wherever they stand, the text lies within the plot area.
    void textsAreNeverCut()
    {
        const auto area = makeArea(1);
        auto* chart = view(area->panes().front());
        const auto before = chart->grab().toImage();
        for (const auto minute : {0, 1, 60, 118, 119}) {
            area->setTimeMarkers({{at(minute), QString(500, u'W')}});
            const auto after = chart->grab().toImage();
            const auto plot = chart->paneScene().plotArea(0);
            const auto differing = columns(before, after, plot);
            QVERIFY(differing.size() > 60); // a text is there
            QVERIFY(*differing.begin() >= plot.left() && *differing.rbegin() <= plot.right());
            QCOMPARE(columns(before, after, QRect(0, 0, 1, plot.top() - 1)).size(), std::size_t(0));
        }
        area->setTimeMarkers({{at(-5), u"out of sight"_s}, {at(120), u"too late"_s}});
        QCOMPARE(chart->grab().toImage(), before);
        // So many that none has room for its text.
        std::vector<TimeMarker> many;
        for (int minute = 0; minute < 120; ++minute)
            many.push_back({at(minute), u"x"_s});
        area->setTimeMarkers(many);
        QVERIFY(chart->grab().toImage() != before);
    }

    /// Of two beside each other each has its room: a text that ends in another one says something else.
    void textsNeverLieOnEachOther()
    {
        const auto area = makeArea(1);
        area->resize(330, 800);
        auto* chart = view(area->panes().front());
        const auto plot = [chart] { return chart->paneScene().plotArea(0); };
        QTRY_VERIFY(plot().width() < 300);
        const auto picture = [&](const std::vector<TimeMarker>& markers) {
            area->setTimeMarkers(markers);
            return chart->grab().toImage().copy(plot());
        };
        const TimeMarker first{at(20), u"WWWWWWWWWWWWWWWWWWWW"_s};
        const auto both = picture({first, {at(118), u"MMMMMMMMMMMMMMMMMMMMMMMM"_s}});
        const auto without = picture({first, {at(118), QString()}});
        // Where the first has its text, that of the other changes nothing.
        const auto whole = columns(picture({first}), picture({}), QRect(0, 2, 1, 12));
        const auto x = static_cast<int>(chart->paneScene().timeScale(1).x(at(20)));
        const auto half = x + (static_cast<int>(chart->paneScene().timeScale(1).x(at(118))) - x) / 2;
        QVERIFY(!whole.empty() && *whole.rbegin() > x + 24);
        const auto changed = columns(both, without, QRect(0, 2, 1, 12));
        QVERIFY(!changed.empty());
        const auto own = columns(without, picture({{at(118), QString()}}), QRect(0, 2, 1, 12));
        QVERIFY2(*own.rbegin() <= half + 1, qPrintable(u"%1 %2"_s.arg(*own.rbegin()).arg(half)));
        QVERIFY2(*changed.begin() >= half - 1, qPrintable(u"%1 %2"_s.arg(*changed.begin()).arg(half)));
    }

    /// The text lies on no part of its own flag, whichever side it is on.
    void flagsAreWhole()
    {
        const auto area = makeArea(1);
        auto* chart = view(area->panes().front());
        for (const auto minute : {1, 60, 119}) {
            area->setTimeMarkers({{at(minute), QString(40, u'W')}});
            const auto picture = chart->grab().toImage();
            const auto& scene = chart->paneScene();
            const auto flag = [&](int index) {
                const auto plot = scene.plotArea(index);
                const auto x = plot.left() + static_cast<int>(scene.timeScale(1).x(at(minute)));
                auto ink = 0;
                for (int row = 0; row < 7; ++row) {
                    for (int column = 1; column < 7; ++column)
                        ink += picture.pixel(x + column, plot.top() + row) == scene.theme().text.rgb() ? 1 : 0;
                }
                return ink;
            };
            QVERIFY(flag(1) > 5);
            QCOMPARE(flag(0), flag(1));
        }
    }

    void thePointerFindsThem()
    {
        const auto area = makeArea(1);
        auto* pane = area->panes().front();
        auto* chart = view(pane);
        area->setTimeMarkers({{at(30), u"a"_s}, {at(60), u"b"_s}});
        const auto plot = chart->paneScene().plotArea(0);
        const auto x = plot.left() + plot.width() / 2;
        QCOMPARE(timeMarkerNear(chart->paneScene(), x + 3), std::optional(1));
        QCOMPARE(timeMarkerNear(chart->paneScene(), x + 20), std::nullopt);
        QSignalSpy rested(area.get(), &PaneArea::timeMarkerRested);
        QHelpEvent event(QEvent::ToolTip, QPoint(x, plot.center().y()), QPoint(7, 8));
        QCoreApplication::sendEvent(chart->viewport(), &event);
        QCOMPARE(rested.size(), 1);
        QCOMPARE(rested[0][1].toInt(), 1);
        QCOMPARE(rested[0][2].toPoint(), QPoint(7, 8));
        QHelpEvent beside(QEvent::ToolTip, QPoint(x + 30, plot.center().y()), QPoint(7, 8));
        QCoreApplication::sendEvent(chart->viewport(), &beside);
        QCOMPARE(rested.size(), 1);
        // Of two that are both in reach the nearer one.
        const auto& scene = chart->paneScene();
        area->setTimeMarkers({{at(60), u"b"_s}, {scene.timeScale(1).timeAt(plot.width() / 2 + 4.5), u"c"_s}});
        QCOMPARE(timeMarkerNear(scene, x), std::optional(0));
        QCOMPARE(timeMarkerNear(scene, x + 4), std::optional(1));
    }

    void standInPictures()
    {
        const auto area = makeArea(2);
        area->setTimeMarkers({{at(60), u"<b>\"4.2\"</b> & more"_s}});
        ExportOptions options;
        options.size = {900, 500};
        const auto picture = drawImage(ImageFormat::Svg, area->panes(), area->axes(), options);
        const auto svg = (*picture)->encoded().value();
        QCOMPARE(svg.count("&lt;b&gt;&quot;4.2"), 2); // once in each pane, and never as mark-up
        QVERIFY(!svg.contains("<b>"));
    }
};

QTEST_MAIN(TestTimeMarkers)
#include "tst_timemarkers.moc"
