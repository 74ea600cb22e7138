// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/start/samplestart.h"

#include "app/window/actions/mainactions.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/start/welcomepage.h"
#include "app/window/widgets/banner.h"
#include "db/server/serveruser.h"
#include "tests/window/windowfixture.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

/// The first start of somebody who has nothing: one click to a week of receipts, interrupted and taken up again.
class TestSampleStart : public QObject
{
    Q_OBJECT

    static constexpr int patience = 120000; // ms: makes a database cluster
    QTemporaryDir m_folder{QDir::tempPath() + u"/oa-sample-XXXXXX"_s};

    static void press(WindowUnderTest& ui, const char* name)
    {
        QTest::mouseClick(ui.find<QPushButton>(name), Qt::LeftButton);
    }

    static bool showsWelcome(WindowUnderTest& ui) { return ui.find<QWidget>("welcomePage")->isVisible(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const auto user = db::ServerUser::find(); // as root the server runs as somebody else, who has to get in
        QVERIFY(user && user->give(m_folder.path()));
    }

    void canceledHalfWayItLeadsBackAndIsCompletedLater()
    {
        WindowUnderTest ui;
        ui.settings.setValue(window::Settings::Key::LocalDirectory, m_folder.filePath(u"database"_s));
        ui.window.show();
        press(ui, "startSample");
        auto* text = ui.find<QLabel>("welcomeProgressText");
        QVERIFY(text->isVisible());
        // Receipts are being written.
        const auto newest = [&ui]() -> std::optional<core::TimePoint> {
            const auto& extent = ui.window.session()->extent();
            return extent ? extent->newestDocument : std::nullopt;
        };
        auto* problem = ui.find<QLabel>("welcomeProblem");
        QTRY_VERIFY_WITH_TIMEOUT(newest() || ui.window.jobs()->visibleCount() > 0 || problem->isVisible(), patience);
        QVERIFY2(!problem->isVisible(), qPrintable(problem->text()));
        press(ui, "welcomeCancel");
        QTRY_VERIFY_WITH_TIMEOUT(!ui.window.session()->isOpen(), patience);
        QTRY_VERIFY(ui.find<QPushButton>("startSample")->isVisible());
        QVERIFY(ui.settings.value(window::Settings::Key::SampleUnfinished).toBool());
        QVERIFY(ui.settings.value(window::Settings::Key::LastConnection).toString().isEmpty());

        press(ui, "startSample");
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && !showsWelcome(ui), patience);
        QVERIFY(!ui.settings.value(window::Settings::Key::SampleUnfinished).toBool());
        QVERIFY(ui.window.findChild<window::Banner*>()->text().isEmpty());
        // A whole week, without a hole and without anything twice.
        const auto connection = db::Connection::open(ui.window.session()->database()->parameters);
        QVERIFY(connection);
        const auto found =
            (*connection)
                ->execute("SELECT count(*), count(DISTINCT date_trunc('minute', \"timestamp\")), "
                          "extract(epoch FROM max(\"timestamp\") - min(\"timestamp\")) FROM public.documents");
        QVERIFY(found);
        constexpr double week = 7 * 86400;
        QVERIFY(found->integer(0, 0) > week * 0.99 && found->integer(0, 0) < week * 1.01);
        QVERIFY(found->integer(0, 1) >= 7 * 1440);
        QVERIFY(found->real(0, 2) > week - 60);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(charts::ChartPane::State::Showing), patience);
        ui.window.close();
    }

    void theNextStartRestoresItSilently()
    {
        WindowUnderTest ui;
        ui.settings.setValue(window::Settings::Key::LocalDirectory, m_folder.filePath(u"database"_s));
        ui.settings.setValue(window::Settings::Key::LastConnection, u"local"_s);
        ui.window.show();
        ui.window.start({});
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(charts::ChartPane::State::Showing), patience);
        QCOMPARE(ui.find<QLabel>("statusConnection")->text(), u"Local database"_s);
        QVERIFY(ui.window.findChild<window::Banner*>()->text().isEmpty());
    }
};

QTEST_MAIN(TestSampleStart)
#include "tst_samplestart.moc"
