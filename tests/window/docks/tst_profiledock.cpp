// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/banner.h"
#include "charts/widgets/heatmapview.h"
#include "tests/window/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Weekdays by hours through the window, held against what SQL says.
class TestProfileDock : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    charts::HeatMapView* opened(WindowUnderTest& ui)
    {
        ui.open(m_database);
        const auto isOpen = [&ui] {
            return ui.window.session()->isOpen() && ui.allShow(charts::ChartPane::State::Showing);
        };
        if (!QTest::qWaitFor(isOpen, patience))
            return nullptr;
        ui.window.comparison()->setZone(QTimeZone("Asia/Kolkata"));
        ui.window.comparison()->setRange(u"all"_s); // yesterday there may have begun after the first receipt
        ui.find<QDockWidget>("profileDock")->show();
        auto* view = ui.find<charts::HeatMapView>("profileMap");
        return QTest::qWaitFor([view] { return !view->map().cells.empty(); }, patience) ? view : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 30h, 0.1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void theMapSaysWhatSqlSays()
    {
        WindowUnderTest ui;
        auto* view = opened(ui);
        QVERIFY(view);
        QCOMPARE(view->map().rows.size(), 7);
        QCOMPARE(view->map().columns.size(), 24);
        auto* metric = ui.find<QComboBox>("profileMetric");
        metric->setCurrentIndex(metric->findData(static_cast<int>(core::Metric::AverageScore)));
        const auto business = ui.find<QComboBox>("profileBusiness")->currentData().toString();
        QVERIFY(!business.isEmpty());
        const auto expected =
            m_server.connect(m_database)
                ->execute("SELECT extract(isodow FROM ts AT TIME ZONE 'Asia/Kolkata')::int, "
                          "extract(hour FROM ts AT TIME ZONE 'Asia/Kolkata')::int, "
                          "avg(score)::float8, count(score) FROM document_values WHERE business_id = $1 "
                          "GROUP BY 1, 2",
                          {db::parameter(business)});
        QVERIFY(expected->rowCount() > 20);
        const auto sayTheSame = [&] {
            for (int row = 0; row < expected->rowCount(); ++row) {
                const auto first = static_cast<int>(QLocale().firstDayOfWeek());
                const auto day = (static_cast<int>(expected->integer(row, 0)) - first + 7) % 7;
                const auto& cell = view->map().cell(day, static_cast<int>(expected->integer(row, 1)));
                if (!(std::abs(cell.value - expected->real(row, 2)) < 1e-9) ||
                    !cell.tip.contains(u"n = "_s + QLocale().toString(expected->integer(row, 3))))
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(sayTheSame(), patience);
        QVERIFY(view->map().title.contains(business));
        QVERIFY(view->map().cell(0, 21).tip.contains(u"21:00 to 22:00"_s)); // nobody needs seconds
        // The range with its year, and so does the picture's caption.
        const auto year = QString::number(core::toDateTime(ui.clock.now(), QTimeZone("Asia/Kolkata")).date().year());
        QVERIFY(ui.find<QLabel>("profileNote")->text().contains(year));
        // What is over needs no hour at which it was looked at.
        QVERIFY(ui.find<QLabel>("profileNote")->text().contains(u" · as of "_s));
        ui.window.comparison()->setRange(u"2024-05"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QLabel>("profileNote")->text().contains(u"2024"_s), patience);
        QVERIFY(!ui.find<QLabel>("profileNote")->text().contains(u" · as of "_s));
    }

    void anotherBusinessIsRead()
    {
        WindowUnderTest ui;
        auto* view = opened(ui);
        QVERIFY(view);
        const auto before = view->map().title;
        auto* business = ui.find<QComboBox>("profileBusiness");
        business->setCurrentIndex(business->count() - 1); // all together
        Q_EMIT business->activated(business->currentIndex());
        QTRY_VERIFY_WITH_TIMEOUT(view->map().title != before, patience);
        QVERIFY(view->map().title.contains(u"all businesses"_s));
        ui.window.comparison()->setRange(u"now-6h"_s);
        QCOMPARE(business->currentData().toString(), u"*"_s); // what was picked stays
    }

    void itIsWrittenAsPictureAndTable()
    {
        WindowUnderTest ui;
        auto* view = opened(ui);
        QVERIFY(view);
        ui.find<QAction>("profileCopy")->trigger();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        for (const auto& [action, name, begin] :
             {std::tuple("profileSavePicture", u"map.svg"_s, QByteArray("<?xml")),
              std::tuple("profileSaveTable", u"map.csv"_s, QByteArray("weekday,hour,hours_in_range,documents"))})
        {
            const auto path = ui.folder.filePath(name);
            ui.find<QAction>(action)->trigger();
            auto* dialog = ui.window.findChild<QFileDialog*>();
            QVERIFY(dialog);
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
            delete dialog;
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(begin));
            // That it was saved is told where it goes by itself, and takes nothing away.
            const auto* banner = ui.find<window::Banner>("banner");
            QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Saved "_s) && banner->text().contains(name), patience);
            QVERIFY(!ui.find<QLabel>("profileNote")->text().contains(u"Saved"));
        }
    }

    void withoutADatabaseItSaysSo()
    {
        WindowUnderTest ui;
        ui.window.show();
        ui.find<QDockWidget>("profileDock")->show();
        QCOMPARE(ui.find<charts::HeatMapView>("profileMap")->map().message, u"Not connected"_s);
    }
};

QTEST_MAIN(TestProfileDock)
#include "tst_profiledock.moc"
