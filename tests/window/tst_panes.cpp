// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/panecontroller.h"

#include "app/window/actions/mainactions.h"
#include "app/window/compare/chartmenu.h"
#include "app/window/compare/paneheader.h"
#include "charts/scene/panescene.h"
#include "charts/widgets/chartview.h"
#include "tests/window/windowfixture.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <set>

using namespace oa;
using namespace oa::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

/// What the panes show and read, against a real server.
class TestPanes : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;
    db::ConnectionParameters m_database;

    static const std::vector<charts::Trace>& traces(charts::ChartPane* pane, core::Metric metric)
    {
        const auto& scene = pane->findChild<charts::ChartView*>()->paneScene();
        return scene.item(scene.chartOf(metric)).traces();
    }

    /// The window shows both panes and is connected.
    static void awaitLines(WindowUnderTest& ui)
    {
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!ui.window.comparison()->panes().at(0)->isLoading(), patience);
    }

    /// For people who want to look: set OA_PICTURES to a folder.
    static void keep(QWidget& widget, const QString& name)
    {
        const auto folder = qEnvironmentVariable("OA_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(widget.grab().save(QDir(folder).filePath(name)));
    }

    qint64 count(const QString& sql)
    {
        auto connection = m_server.connect(m_database);
        const auto rows = connection->execute(sql.toStdString());
        return rows ? rows->integer(0, 0) : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 12h, 0.5);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// A workspace of another database, or a name that was typed: zero of it would be a statement about something.
    void aBusinessThatDoesNotExistIsSaidNotTo()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        auto* pane = comparison->panes().at(0)->pane();
        comparison->setBusinesses(0, {u"no such shop"_s});
        QTRY_COMPARE_WITH_TIMEOUT(pane->state(), charts::ChartPane::State::Unknown, patience);
        QVERIFY(pane->content().message.contains(u"“no such shop” does not exist in this database"));
        keep(ui.window, u"window-unknown-business.png"_s);
        comparison->setBusinesses(0, {u"walgreens"_s, u"no such shop"_s});
        QTRY_COMPARE_WITH_TIMEOUT(traces(pane, core::Metric::TotalAmount).size(), std::size_t(1), patience);
        QCOMPARE(pane->state(), charts::ChartPane::State::Showing);
        QCOMPARE(pane->layers().at(1).label, u"no such shop (not in this database)"_s);
        QVERIFY(!comparison->panes().at(0)->series().at(1)); // nor in a table
        // In a range without receipts a business that exists is zero, not unknown.
        comparison->setRange(u"2024-05-01"_s);
        comparison->setBusinesses(0, {u"walgreens"_s});
        QTRY_COMPARE_WITH_TIMEOUT(pane->state(), charts::ChartPane::State::Empty, patience);
    }

    void aDifferenceIsWhatSqlSays()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        auto* pane = comparison->panes().at(0)->pane();
        comparison->setInterval(core::Interval::Hour);
        comparison->setBusinesses(0, {u"walgreens"_s, u"cvs"_s});
        comparison->setMode(0, core::Comparison::Difference);
        const auto& scene = pane->findChild<charts::ChartView*>()->paneScene();
        const auto note = [&] {
            const auto& notes = scene.item(scene.chartOf(core::Metric::AverageScore)).notes();
            return notes.empty() ? QString() : notes.front().forms.front();
        };
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"means differ by"), patience);
        // Of the hours that are over and in sight.
        const auto from = core::toIsoString(comparison->visibleRange().from);
        const auto& open = comparison->panes().at(0)->series().at(0)->openBucket();
        QVERIFY(open);
        const auto to = core::toIsoString(core::bucketStart(open->bucket, core::Interval::Hour));
        auto connection = m_server.connect(m_database);
        const auto expected = connection->execute(
            "SELECT avg(score) FILTER (WHERE business_id = 'walgreens') - avg(score) FILTER (WHERE business_id = "
            "'cvs'), "
            "count(score) FILTER (WHERE business_id = 'walgreens'), count(score) FILTER (WHERE business_id = 'cvs') "
            "FROM document_values WHERE ts >= $1::timestamptz AND ts < $2::timestamptz",
            {db::parameter(from), db::parameter(to)});
        QVERIFY(expected);
        const QLocale locale;
        const auto decimals = scene.figureDecimals(scene.chartOf(core::Metric::AverageScore));
        QVERIFY2(note().startsWith(
                     u"means differ by %1 ± "_s.arg(charts::figureText(expected->real(0, 0), locale, decimals))),
                 qPrintable(note()));
        QVERIFY2(note().endsWith(u"n = %1 and %2"_s.arg(locale.toString(expected->integer(0, 1)),
                                                        locale.toString(expected->integer(0, 2)))),
                 qPrintable(note()));
        QVERIFY(!comparison->header(0)->menu()->findChild<QAction*>(u"paneSpread"_s)->isEnabled());
        keep(ui.window, u"window-difference.png"_s);
    }

    void theSpreadIsReadWhenItIsShown()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        auto* pane = comparison->panes().at(0)->pane();
        QVERIFY(!traces(pane, core::Metric::MedianScore)[0].hasBand());
        QCOMPARE(comparison->panes().at(0)->series().at(0)->content(), core::SeriesContent::Metrics);
        auto* action = comparison->header(0)->menu()->findChild<QAction*>(u"paneSpread"_s);
        QVERIFY(action);
        action->trigger();
        QVERIFY(comparison->workspace().panes.at(0).spread);
        QTRY_VERIFY_WITH_TIMEOUT(traces(pane, core::Metric::MedianScore)[0].hasBand(), patience);
        QVERIFY(!traces(pane, core::Metric::TotalAmount)[0].hasBand());
        QVERIFY(!comparison->workspace().panes.at(1).spread);
        keep(*comparison->header(0)->menu(), u"window-pane-menu.png"_s);
        ui.find<QAction>("actionUndo")->trigger();
        QVERIFY(!comparison->workspace().panes.at(0).spread);
        QVERIFY(!traces(pane, core::Metric::MedianScore)[0].hasBand());
        QVERIFY(!action->isChecked());
    }

    void aThresholdTellsWhichShareLiesBelow()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        auto* pane = comparison->panes().at(0)->pane();
        comparison->setBusinesses(0, {u"walgreens"_s});
        awaitLines(ui);
        const auto metric = core::Metric::MedianScore;
        const auto shown = [&] { return pane->content().thresholds[core::indexOf(metric)]; };

        // From the chart's own menu, at the height of the pointer.
        auto* view = pane->findChild<charts::ChartView*>();
        const auto plot = view->paneScene().plotArea(view->paneScene().chartOf(metric));
        QContextMenuEvent event(QContextMenuEvent::Mouse, plot.center(), view->viewport()->mapToGlobal(plot.center()));
        QCoreApplication::sendEvent(view->viewport(), &event);
        auto* menu = ui.find<QMenu>("chartMenu");
        QVERIFY(menu);
        QVERIFY(!menu->findChild<QAction*>(u"thresholdNone"_s)->isEnabled());
        keep(*menu, u"window-chart-menu.png"_s);
        menu->findChild<QAction*>(u"thresholdHere"_s)->trigger();
        menu->close();
        QVERIFY(shown());
        const auto scale = *view->paneScene().scale(metric);
        QVERIFY(std::abs(shown()->value - (scale.min + scale.max) / 2) < scale.span() / 20);

        // Typed, from the pane's menu; then the share is what the documents say.
        comparison->zoomTo({comparison->visibleRange().to - 36h, comparison->visibleRange().to});
        comparison->header(0)->menu()->findChild<QAction*>(u"threshold_median_score"_s)->trigger();
        auto* dialog = ui.find<QInputDialog>("thresholdDialog");
        QVERIFY(dialog);
        dialog->setDoubleValue(55.5);
        keep(*dialog, u"window-threshold-dialog.png"_s);
        dialog->accept();
        QCOMPARE(comparison->workspace().panes.at(0).thresholds[core::indexOf(metric)], std::optional(55.5));
        QCOMPARE(shown()->value, 55.5);
        QTRY_VERIFY_WITH_TIMEOUT(shown()->sharesBelow.size() == 1, patience);
        keep(ui.window, u"window-threshold.png"_s);
        const auto range = comparison->visibleRange();
        const auto where = u" FROM document_values WHERE business_id = 'walgreens' AND ts >= '%1' AND ts < '%2'"_s.arg(
            core::toIsoString(range.from), core::toIsoString(range.to));
        const auto all = count(u"SELECT count(score)"_s + where);
        const auto below = count(u"SELECT count(*)"_s + where + u" AND score < 55.5"_s);
        QVERIFY(below > 0 && below < all);
        QCOMPARE(shown()->sharesBelow[0].share, static_cast<double>(below) / static_cast<double>(all));

        // Another range: the share of the old one does not stay.
        comparison->zoomTo({range.from, range.to - 3h});
        QVERIFY(shown()->sharesBelow.empty());
        QTRY_VERIFY_WITH_TIMEOUT(shown()->sharesBelow.size() == 1, patience);

        auto* undo = ui.find<QAction>("actionUndo");
        while (undo->isEnabled() && comparison->workspace().panes.at(0).thresholds != core::Thresholds())
            undo->trigger();
        QVERIFY(!shown());
        ui.find<QAction>("actionRedo")->trigger();
        QVERIFY(shown());
        comparison->header(0)->menu()->findChild<QAction*>(u"thresholdsNone"_s)->trigger();
        QVERIFY(!shown());
    }

    /// The points of its chart are sums.
    void aThresholdOfAmountsIsOfSingleReceipts()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        const auto range = comparison->visibleRange();
        const auto business = comparison->workspace().panes.at(0).businesses.at(0);
        comparison->header(0)->menu()->findChild<QAction*>(u"threshold_total_amount"_s)->trigger();
        auto* dialog = ui.find<QInputDialog>("thresholdDialog");
        QVERIFY(dialog);
        const auto mean = count(
            u"SELECT avg(total_amount)::bigint FROM document_values WHERE business_id = '%1' AND "
            "ts >= '%2' AND ts < '%3'"_s.arg(business, core::toIsoString(range.from), core::toIsoString(range.to)));
        QVERIFY(mean > 0);
        QVERIFY2(std::abs(dialog->doubleValue() / static_cast<double>(mean) - 1) < 0.1,
                 qPrintable(dialog->textValue()));
        QVERIFY(dialog->labelText().contains(u"not of all receipts of a point"));
        dialog->reject();

        core::WorkspacePane pane;
        const window::ChartMenu menu(core::Metric::TotalAmount, 477, pane);
        QCOMPARE(menu.findChild<QAction*>(u"thresholdHere"_s)->text().remove(u'&'),
                 u"Threshold for single receipts at 477"_s);
        QCOMPARE(window::roundedThreshold(57.4), std::optional(57.0));
        QCOMPARE(window::roundedThreshold(452), std::optional(450.0));
        QCOMPARE(window::roundedThreshold(0), std::optional(0.0));
        QCOMPARE(window::roundedThreshold({}), std::nullopt);
    }

    void tabTakesWhatStandsAboveTheChartsFirst()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        for (const auto& each : ui.window.comparison()->panes()) {
            auto* pane = each->pane();
            QStringList order;
            const QWidget* widget = pane;
            do {
                const auto name = widget->objectName();
                if (pane->isAncestorOf(widget) &&
                    (name == u"businessPicker" || name == u"paneMenu" || name == u"paneRemove" || name == u"chartView"))
                    order.append(name);
                widget = widget->nextInFocusChain();
            } while (widget != pane);
            QCOMPARE(order, QStringList({u"businessPicker"_s, u"paneMenu"_s, u"paneRemove"_s, u"chartView"_s}));
        }
    }

    void theDocumentsBehindTheChartsAreExported()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        comparison->setRange(u"now-3h"_s);
        awaitLines(ui);
        ui.window.mainActions()->exportCharts->trigger();
        auto* dialog = ui.find<QDialog>("exportDialog");
        QVERIFY(dialog);
        auto* format = dialog->findChild<QComboBox*>(u"exportFormat"_s);
        format->setCurrentIndex(format->count() - 1);
        const auto path = ui.folder.filePath(u"documents.csv"_s);
        dialog->findChild<QLineEdit*>(u"exportPath"_s)->setText(path);
        keep(*dialog, u"window-export-documents.png"_s);
        QSignalSpy closed(dialog, &QDialog::accepted);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, patience);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = file.readAll().count('\n') - 1;
        const auto range = core::shownBuckets(comparison->visibleRange(), comparison->interval());
        QCOMPARE(rows, count(u"SELECT count(*) FROM document_values WHERE business_id IN ('%1', '%2') AND ts >= '%3' "
                             u"AND ts < '%4'"_s.arg(comparison->workspace().panes.at(0).businesses.first(),
                                                    comparison->workspace().panes.at(1).businesses.first(),
                                                    core::toIsoString(range.from), core::toIsoString(range.to))));
        QVERIFY(rows > 100);
    }

    void whatLiesBesideIsReadAheadAndOldLinesStay()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        const auto& pane = comparison->panes().at(0);
        const auto newest = core::SystemClock().now();
        comparison->zoomTo({newest - 5h, newest - 4h});
        comparison->setBusinesses(0, {u"cvs"_s}); // of which only this hour and what lies beside it is read
        QTRY_VERIFY_WITH_TIMEOUT(!pane->isLoading(), patience);
        const auto before = pane->series().at(0);
        const auto loaded = before->loaded();
        QVERIFY(loaded.from <= newest - 5h - 30min && loaded.to >= newest - 4h + 30min);
        QVERIFY(loaded.from > newest - 6h); // and not everything

        // Into what was read ahead: nothing to wait for.
        comparison->zoomTo({newest - 5h + 10min, newest - 4h + 10min});
        QVERIFY(!pane->isLoading());
        QCOMPARE(pane->series().at(0), before);

        // Far away, then farther still: the last wish wins, and the old lines are there until it is granted.
        comparison->zoomTo({newest - 9h, newest - 8h});
        comparison->zoomTo({newest - 10h, newest - 9h});
        comparison->zoomTo({newest - 11h, newest - 10h});
        QSignalSpy delivered(pane.get(), &window::PaneController::loaded);
        QVERIFY(pane->isLoading());
        QCOMPARE(pane->series().at(0), before);
        QVERIFY(pane->pane()->layers().at(0).series == before);
        QTRY_VERIFY_WITH_TIMEOUT(!pane->isLoading(), patience);
        QCOMPARE(delivered.count(), 1);
        QVERIFY(pane->series().at(0)->loaded().from <= newest - 11h);
        QVERIFY(pane->series().at(0)->loaded().to >= newest - 10h);
    }

    void aHundredSwitchesLeaveNothingBehind()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        awaitLines(ui);
        auto* comparison = ui.window.comparison();
        const QStringList businesses{u"walgreens"_s, u"cvs"_s, u"safeway"_s};
        std::vector<std::weak_ptr<core::BusinessSeries>> seen;
        const auto note = [&] {
            for (const auto& pane : comparison->panes()) {
                for (const auto& series : pane->series())
                    seen.push_back(series);
            }
        };
        const auto switchOnce = [&](int i) {
            comparison->setBusinesses(0, {businesses.at(i % 3)});
            comparison->setRange(i % 2 == 0 ? u"now-2h"_s : u"now-6h"_s);
            comparison->setSpread(0, i % 4 == 0);
            comparison->setThreshold(0, core::Metric::MedianScore, 50.0 + i);
            if (i % 10 == 0) {
                QTRY_VERIFY_WITH_TIMEOUT(!comparison->panes().at(0)->isLoading(), patience);
                note();
            }
        };
        for (int i = 0; i < 12; ++i)
            switchOnce(i);
        const auto objects = ui.window.findChildren<QObject*>().size();
        for (int i = 12; i < 112; ++i)
            switchOnce(i);
        awaitLines(ui);
        QTRY_VERIFY_WITH_TIMEOUT(!comparison->panes().at(1)->isLoading(), patience);
        QCOMPARE(ui.window.findChildren<QObject*>().size(), objects);
        std::set<const core::BusinessSeries*> alive;
        for (const auto& series : seen) {
            if (const auto held = series.lock())
                alive.insert(held.get());
        }
        for (const auto& pane : comparison->panes()) {
            for (const auto& series : pane->series())
                alive.erase(series.get());
        }
        QVERIFY2(alive.empty(), "series that no pane shows are still alive");
        QVERIFY(seen.size() > 20);
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
