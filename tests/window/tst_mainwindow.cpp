// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/mainwindow.h"

#include "app/window/actions/mainactions.h"
#include "app/window/business/businesspicker.h"
#include "app/window/compare/paneheader.h"
#include "app/window/connect/setupdialog.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/range/rangebar.h"
#include "app/window/widgets/banner.h"
#include "tests/window/windowfixture.h"

#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

class TestMainWindow : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;
    db::ConnectionParameters m_database;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, std::chrono::hours(6), 0.5);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void opensWithTwoPanesOfTheUsualBusinesses()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QCOMPARE(ui.window.comparison()->panes().size(), 2U);
        // Those with most receipts in the range.
        auto connection = m_server.connect(m_database);
        const auto largest = connection->execute("SELECT business_id FROM document_values GROUP BY business_id "
                                                 "ORDER BY count(*) DESC, business_id COLLATE \"C\" LIMIT 2");
        for (const std::size_t pane : {0, 1})
            QCOMPARE(ui.window.comparison()->workspace().panes.at(pane).businesses,
                     QStringList{largest->text(static_cast<int>(pane), 0)});
        QCOMPARE(ui.window.centralWidget()->findChild<QStackedWidget*>()->currentIndex(), 1);
    }

    /// The range goes by the server's clock, and the status bar says that this computer's is another.
    void aWrongClockIsTold()
    {
        class SlowClock final : public core::Clock
        {
        public:
            core::TimePoint now() const override { return core::SystemClock().now() - std::chrono::hours(30); }
        };
        const SlowClock slow;
        core::ServerClock clock(&slow);
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        window::Appearance appearance;
        MemoryPasswordStore passwords;
        window::MainWindow window(appearance, settings, passwords, clock);
        database::StartOptions options;
        options.database = m_database;
        window.resize(1600, 800);
        window.show();
        window.comparison()->setRange(u"last 1 hours"_s);
        window.start(options);
        auto* told = window.findChild<QLabel*>(u"statusClock"_s);
        QVERIFY(told->isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(!told->isHidden(), patience);
        QVERIFY2(told->text().contains(u"30 h"_s), qPrintable(told->text()));
        const auto visible = window.comparison()->visibleRange();
        QVERIFY(std::chrono::abs(visible.to - core::SystemClock().now()) < std::chrono::minutes(5));
        QTRY_VERIFY_WITH_TIMEOUT(window.comparison()->panes().front()->pane()->state() == State::Showing, patience);
    }

    /// Receipts that do not count are in no chart: what is offered are the days of those that do.
    void rejectedReceiptsLeadNobodyAstray()
    {
        const auto database = m_server.createDatabase();
        auto connection = m_server.connect(database);
        QVERIFY(db::Migrator(*connection).migrate());
        QVERIFY(connection->executeScript(
            "INSERT INTO documents (ml_response, \"timestamp\") SELECT format('{\"business_id\": \"%s\", \"total\": "
            "{\"value\": 5}}', name), t::timestamptz FROM (VALUES ('cvs', '2024-03-04 10:00Z'), ('cvs', '2024-03-05 "
            "11:00Z'), ('walmart', '2023-07-01 11:00Z'), ('safeway', '2023-07-01 12:00Z')) v (name, t);"
            "INSERT INTO documents (ml_response, \"timestamp\") VALUES ('{}', '2024-05-20 10:00Z')"));
        jobs::RunOptions run;
        run.database = database;
        jobs::RefreshJob refresh;
        QVERIFY(jobs::runJob(refresh, run).outcome);
        WindowUnderTest ui;
        ui.open(database);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Nothing in this range"), patience);
        ui.window.comparison()->setZone(QTimeZone::utc());
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"5 Mar 2024 11:00."), patience);
        QVERIFY(ui.find<QLabel>("statusBucket")->text().endsWith(u"5 Mar 2024 11:01"_s)); // and no seconds
        ui.find<QPushButton>("bannerAction")->click();
        QCOMPARE(ui.window.comparison()->workspace().range, u"2024-03-05"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.comparison()->workspace().panes.at(0).businesses, QStringList{u"cvs"_s},
                                  patience);

        // Where others have some, the range is not to blame.
        ui.window.comparison()->removePane(1);
        ui.window.comparison()->setRange(u"2023-07"_s);
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"None of the businesses on screen"), patience);
        ui.find<QPushButton>("bannerAction")->click();
        QCOMPARE(ui.window.comparison()->workspace().range, u"2023-07"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QCOMPARE(ui.window.comparison()->workspace().panes.at(0).businesses.size(), 1);
        QVERIFY(ui.window.comparison()->workspace().panes.at(0).businesses.front() != u"cvs"_s);
    }

    /// Whatever the range, one press leads to receipts; one of a time that cannot be true leads nobody astray, and is
    /// told.
    void anEmptyRangeOffersWhereThereAreReceipts()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, std::chrono::hours(3), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto connection = m_server.connect(database);
        QVERIFY(connection->execute("INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, now() + "
                                    "interval '2 years' FROM documents LIMIT 1"));
        jobs::RunOptions run;
        run.database = database;
        jobs::RefreshJob refresh;
        QVERIFY(jobs::runJob(refresh, run).outcome);
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QLabel>("statusImplausible")->text().contains(u"1 dated in the future"),
                                 patience);
        auto* comparison = ui.window.comparison();
        const auto press = [&](const char* button) {
            comparison->setRange(u"2024-05-01"_s);
            QTRY_VERIFY_WITH_TIMEOUT(ui.window.findChild<window::Banner*>()->text().contains(u"Nothing in this range"),
                                     patience);
            ui.find<QPushButton>(button)->click();
        };
        const auto today = core::toDateTime(core::SystemClock().now(), comparison->zone()).date();
        press("bannerAction");
        QCOMPARE(comparison->workspace().range, today.toString(Qt::ISODate));
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        press("bannerChoice1");
        QVERIFY(comparison->visibleRange().contains(core::SystemClock().now()));
        QCOMPARE(comparison->visibleRange().length(), std::chrono::days(7));
        press("bannerChoice2");
        QCOMPARE(comparison->workspace().range, QString::number(today.year()));
        press("bannerChoice3");
        QCOMPARE(comparison->workspace().range, u"all"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QVERIFY(comparison->visibleRange().length() <= std::chrono::days(2)); // and not two years

        // Where that one is there is something.
        const auto far = connection->execute(
            "SELECT business_id, (ts AT TIME ZONE 'UTC')::date::text FROM document_values WHERE ts > now() + "
            "interval '1 year'");
        QCOMPARE(far->rowCount(), 1);
        comparison->setZone(QTimeZone::utc());
        comparison->setRange(u"2024-05-01"_s);
        const auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->holds(u"newest"_s), patience);
        comparison->setBusinesses(0, {far->text(0, 0)});
        comparison->setRange(far->text(0, 1));
        QTRY_COMPARE_WITH_TIMEOUT(comparison->panes().front()->pane()->state(), State::Showing, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!banner->holds(u"newest"_s), patience);
    }

    void picksABusinessBySearching()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* picker = ui.window.comparison()->header(0)->picker();
        picker->openList();
        const auto before = picker->business();
        auto* search = picker->findChild<QLineEdit*>(u"businessSearch"_s);
        auto* view = picker->findChild<QListView*>(u"businessView"_s);
        QVERIFY(search && view);
        QTest::keyClicks(search, u"safe"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(picker->business(), u"safeway"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.comparison()->panes().at(0)->series().at(0)->businessId(), u"safeway"_s,
                                  patience);
        auto* undo = ui.find<QAction>("actionUndo");
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QCOMPARE(picker->business(), before);
    }

    void rangeAndIntervalReachAllPanes()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* comparison = ui.window.comparison();
        auto* bar = ui.window.findChild<window::RangeBar*>();
        auto* popupButton = ui.find<QToolButton>("rangeButton");
        QTest::mouseClick(popupButton, Qt::LeftButton);
        auto* expression = bar->findChild<QLineEdit*>(u"rangeExpression"_s);
        auto* apply = bar->findChild<QPushButton*>(u"rangeApply"_s);
        expression->setText(u"certainly not a range"_s);
        QVERIFY(!apply->isEnabled());
        expression->setText(u"now-3h"_s);
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(comparison->visibleRange().length(), std::chrono::microseconds(std::chrono::hours(3)));
        for (const auto& pane : comparison->panes())
            QVERIFY(pane->pane()->visibleRange() == comparison->visibleRange());
        ui.find<QAction>("intervalHour")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(comparison->panes().at(0)->series().at(0)->interval(), core::Interval::Hour,
                                  patience);
        ui.find<QAction>("intervalAuto")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(comparison->panes().at(0)->series().at(0)->interval(), core::Interval::Minute,
                                  patience);
    }

    void addsAndRemovesPanes()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* add = ui.window.mainActions()->addPane;
        for (int i = 0; i < 6; ++i)
            add->trigger();
        QCOMPARE(ui.window.comparison()->panes().size(), 6U);
        QVERIFY(!add->isEnabled());
        const auto third = ui.window.comparison()->workspace().panes.at(2).businesses;
        QTest::mouseClick(ui.window.comparison()->header(1)->findChild<QToolButton*>(u"paneRemove"_s), Qt::LeftButton);
        QTRY_COMPARE(ui.window.comparison()->panes().size(), 5U);
        QCOMPARE(ui.window.comparison()->workspace().panes.at(1).businesses, third);
        QVERIFY(add->isEnabled());
    }

    void newReceiptsAppearByThemselves()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        ui.window.comparison()->setInterval(core::Interval::Minute);
        ui.window.comparison()->setBusinesses(0, {u"walgreens"_s});
        const auto isRead = [&] {
            const auto series = ui.window.comparison()->panes().at(0)->series();
            return !series.empty() && series[0] && series[0]->businessId() == u"walgreens" &&
                   series[0]->interval() == core::Interval::Minute;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), patience);
        const auto bucket =
            core::bucketAt(core::SystemClock().now() - std::chrono::minutes(30), core::Interval::Minute);
        const auto amount = [&] {
            return ui.window.comparison()->panes().at(0)->series().at(0)->metric(core::Metric::TotalAmount).at(bucket);
        };
        QVERIFY(!(amount() > 1'000'000));
        auto connection = m_server.connect(database);
        QVERIFY(connection->execute(
            "INSERT INTO documents (ml_response, \"timestamp\") VALUES ($1, $2::timestamptz)",
            {db::parameter(u"{\"business_id\": \"walgreens\", \"line_items\": [], \"total\": {\"value\": 5000000}}"_s),
             db::parameter(core::bucketStart(bucket, core::Interval::Minute) + std::chrono::seconds(20))}));
        QTRY_VERIFY_WITH_TIMEOUT(amount() > 5'000'000 - 1, patience);
    }

    void aLostServerLeavesTheChartsAndComesBack()
    {
        TestServer server;
        QVERIFY2(server.start(), qPrintable(server.problem()));
        const auto database = server.createDatabase();
        const auto problem = fillDatabase(server, database, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        QVERIFY(server.stop());
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.session()->state(), window::Session::State::Lost, patience);
        QVERIFY(ui.allShow(State::Stale));
        QVERIFY(ui.find<QLabel>("statusLag")->text().isEmpty()); // "up to date" is more than anybody knows
        QVERIFY(!ui.window.comparison()->panes().at(0)->series().empty());
        auto* banner = ui.window.findChild<window::Banner*>();
        QVERIFY(banner->text().contains(u"lost"));
        ui.find<QToolButton>("bannerClose")->click(); // a message that is closed changes nothing else
        QVERIFY(server.start());
        QTRY_COMPARE_WITH_TIMEOUT(ui.window.session()->state(), window::Session::State::Connected, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
        QVERIFY(banner->text().isEmpty() || !banner->text().contains(u"lost"));
    }

    /// What lets receipts change unseen stands in the banner, with the statement that mends it, until it is mended.
    void receiptsThatMayChangeUnseenAreTold()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, std::chrono::minutes(90), 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto owner = m_server.connect(database);
        QVERIFY(owner->execute("ALTER TABLE documents DISABLE TRIGGER ALL"));
        WindowUnderTest ui;
        ui.open(database);
        auto* banner = ui.window.findChild<window::Banner*>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"ocr_analytics_watch_documents"), patience);
        QVERIFY(owner->execute("SELECT public.ocr_analytics_watch_documents()"));
        // The next look is in a minute, or when the connection is new.
        QVERIFY(
            owner->execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                           "AND pid <> pg_backend_pid()"));
        QTRY_VERIFY_WITH_TIMEOUT(!banner->text().contains(u"ocr_analytics_watch_documents") &&
                                     ui.window.session()->state() == window::Session::State::Connected,
                                 patience);
    }

    void exportsWhatItShows()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        ui.window.mainActions()->exportCharts->trigger();
        auto* dialog = ui.find<QDialog>("exportDialog");
        QVERIFY(dialog);
        const auto path = ui.folder.filePath(u"picture.png"_s);
        dialog->findChild<QLineEdit*>(u"exportPath"_s)->setText(path);
        dialog->findChild<QSpinBox*>(u"exportWidth"_s)->setValue(900);
        dialog->findChild<QSpinBox*>(u"exportHeight"_s)->setValue(600);
        dialog->findChild<QDoubleSpinBox*>(u"exportScale"_s)->setValue(1.5);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        const QImage image(path);
        QCOMPARE(image.size(), QSize(1350, 900));
        // Both panes' first colours are there, as lines on a light ground.
        const auto& theme = charts::Theme::of(ui.appearance.kind());
        for (int i = 0; i < 2; ++i) {
            qint64 pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixelColor(x, y) == theme.lines[static_cast<std::size_t>(i)] ? 1 : 0;
            }
            QVERIFY2(pixels > 200, qPrintable(u"pane %1 has %2 pixels of its colour"_s.arg(i).arg(pixels)));
        }
    }

    /// A first start on the screen of a small laptop, and one after the large screen of before is gone.
    void aSmallScreenHoldsTheWindow()
    {
        const QTemporaryDir folder;
        window::Settings settings(folder.filePath(u"settings.ini"_s));
        window::Appearance appearance;
        MemoryPasswordStore passwords;
        core::ServerClock clock;
        const auto fits = [](const QWidget& window) {
            return window.screen()->availableGeometry().contains(window.geometry());
        };
        window::MainWindow first(appearance, settings, passwords, clock);
        QVERIFY2(first.screen()->availableSize().width() < 1280, "this screen is no small one");
        first.show();
        QVERIFY2(fits(first), qPrintable(u"%1 x %2"_s.arg(first.width()).arg(first.height())));
        first.setGeometry(300, 200, 1570, 860);
        first.close();
        window::MainWindow second(appearance, settings, passwords, clock);
        second.show();
        QVERIFY2(fits(second), qPrintable(u"%1 x %2"_s.arg(second.width()).arg(second.height())));
    }

    void remembersTheViewSilently()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"settings.ini"_s);
        core::ServerClock clock;
        {
            window::Settings settings(file);
            window::Appearance appearance;
            MemoryPasswordStore passwords;
            window::MainWindow first(appearance, settings, passwords, clock);
            first.comparison()->setRange(u"last 6 hours"_s);
            first.comparison()->addPane();
            first.comparison()->setBusinesses(2, {u"a\nb <i>"_s});
            first.close();
        }
        window::Settings settings(file);
        window::Appearance appearance;
        MemoryPasswordStore passwords;
        window::MainWindow second(appearance, settings, passwords, clock);
        QCOMPARE(second.comparison()->workspace().range, u"last 6 hours"_s);
        QCOMPARE(second.comparison()->panes().size(), 3U);
        QCOMPARE(second.comparison()->workspace().panes.at(2).businesses, QStringList{u"a\nb <i>"_s});
    }

    void aSeedCanBeCanceled()
    {
        const auto database = m_server.createDatabase();
        auto connection = m_server.connect(database);
        QVERIFY(db::Migrator(*connection).migrate());
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        const auto job = ui.window.jobs()->seed({.days = 3650, .perSecond = 1, .businesses = 5});
        QVERIFY(job);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.jobs()->runner()->status(*job)->progress.progress.done > 0, patience);
        ui.window.jobs()->runner()->cancel(*job);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.jobs()->runner()->status(*job)->finished.has_value(), patience);
        QCOMPARE(ui.window.jobs()->runner()->status(*job)->state, db::JobState::Canceled);
    }

    void aServerThatIsNotThereIsTold()
    {
        WindowUnderTest ui;
        auto nowhere = m_database;
        nowhere.setValue(u"host"_s, ui.folder.path());
        ui.open(nowhere);
        auto* problem = ui.find<QLabel>("welcomeProblem");
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && !problem->text().isEmpty(), patience);
        QVERIFY(ui.find<QPushButton>("startSample")->isVisible());
    }

    void tablesAreNeverMadeUnasked()
    {
        const auto empty = m_server.createDatabase();
        WindowUnderTest ui;
        ui.open(empty);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QDialog>("setupDialog"), patience);
        auto* dialog = ui.find<QDialog>("setupDialog");
        QVERIFY(dialog->findChild<QPlainTextEdit*>(u"setupSql"_s)->toPlainText().contains(u"CREATE TABLE"));
        auto connection = m_server.connect(empty);
        const auto before = connection->execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        QCOMPARE(before->integer(0, 0), 0);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        QVERIFY(db::Migrator(*connection).state()->isUpToDate());
    }

    /// Tables that are there are not made again.
    void tablesOfAnOlderVersionAreUpdated()
    {
        for (const auto& [version, says] : {std::pair(0, u"Create the tables"_s), {14, u"Update the tables"_s}}) {
            database::MissingSetup setup;
            setup.installedVersion = version;
            setup.mayRun = true;
            const window::SetupDialog dialog(u"receipts"_s, setup);
            QCOMPARE(dialog.findChild<QPushButton*>(u"dialogDo"_s)->text().remove(u'&'), says);
        }
    }

    void everythingIsReachableByKeyboardAndNamed()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        for (auto* button : ui.window.findChildren<QToolButton*>()) {
            if (!button->isVisible() || button->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName() + u" has no name"_s));
            QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName() + u" takes no focus"_s));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
