// SPDX-License-Identifier: GPL-3.0-only
//
// screenshots OUTPUT_FOLDER [--theme light|dark|high-contrast] [--language de] [--suffix TEXT] [SCENE …]
//
// Opens the real window on a real server with made-up receipts, puts it into one scene after the other and saves what
// a person would see. Scenes: welcome, connect, two-panes, four-panes, overlay, difference, documents, ranking,
// profile, many, range, export, empty, lost, shortcuts, rejected, jobs, formats, recompute, spread, production, alerts,
// alert, markers, explanation, rolling. Without a scene all of these are made; with the real receipts of ../shared/data
// also real-first, real-all, real-ranking, real-profile, real-chooser, real-spellings, and for the guide
// real-intervals, real-groups, real-currencies.

#include "app/jobs/documents/importjob.h"
#include "app/translations.h"
#include "app/window/actions/mainactions.h"
#include "app/window/business/businesspicker.h"
#include "app/window/compare/paneheader.h"
#include "app/window/connect/connectionflow.h"
#include "app/window/jobs/databasejobs.h"
#include "app/window/range/rangebar.h"
#include "app/window/settings/savedconnections.h"
#include "db/alerts/alertrulestore.h"
#include "db/stores/groupstore.h"
#include "db/stores/markerstore.h"
#include "tests/window/windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileInfo>
#include <QFrame>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryFile>
#include <QToolButton>
#include <QTreeWidget>

#include <cstdio>
#include <map>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

namespace {

constexpr int patience = 60000; // ms
constexpr qint64 largestFile = 300'000;

class Photographer
{
public:
    Photographer(QString folder, QString suffix, QString theme)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_theme(std::move(theme))
    {}

    bool prepare()
    {
        if (!m_server.start())
            return say(m_server.problem());
        m_database = m_server.createDatabase();
        m_many = m_server.createDatabase();
        m_database.setLabel(u"analyst@db.example.org/receipts"_s);
        m_many.setLabel(u"analyst@db.example.org/all_receipts"_s);
        auto problem = fillDatabase(m_server, m_database, std::chrono::hours(52), 1);
        if (problem.isEmpty())
            problem = fillDatabase(m_server, m_many, std::chrono::hours(100), 0.5, 1640);
        return problem.isEmpty() || say(problem);
    }

    bool take(const QString& scene)
    {
        static const std::map<QString, void (Photographer::*)()> scenes = {
            {u"welcome"_s, &Photographer::welcome},
            {u"connect"_s, &Photographer::connectDialog},
            {u"two-panes"_s, &Photographer::twoPanes},
            {u"four-panes"_s, &Photographer::fourPanes},
            {u"overlay"_s, &Photographer::overlay},
            {u"difference"_s, &Photographer::difference},
            {u"documents"_s, &Photographer::documents},
            {u"ranking"_s, &Photographer::ranking},
            {u"many"_s, &Photographer::many},
            {u"range"_s, &Photographer::range},
            {u"export"_s, &Photographer::exportDialog},
            {u"empty"_s, &Photographer::empty},
            {u"lost"_s, &Photographer::lost},
            {u"shortcuts"_s, &Photographer::shortcuts},
            {u"rejected"_s, &Photographer::rejected},
            {u"jobs"_s, &Photographer::jobsDock},
            {u"formats"_s, &Photographer::formats},
            {u"recompute"_s, &Photographer::recompute},
            {u"spread"_s, &Photographer::spread},
            {u"production"_s, &Photographer::production},
            {u"real-first"_s, &Photographer::realFirst},
            {u"real-all"_s, &Photographer::realAll},
            {u"real-ranking"_s, &Photographer::realRanking},
            {u"real-profile"_s, &Photographer::realProfile},
            {u"profile"_s, &Photographer::profile},
            {u"markers"_s, &Photographer::markers},
            {u"explanation"_s, &Photographer::explanation},
            {u"real-chooser"_s, &Photographer::realChooser},
            {u"real-spellings"_s, &Photographer::realSpellings},
            {u"real-intervals"_s, &Photographer::realIntervals},
            {u"real-groups"_s, &Photographer::realGroups},
            {u"real-currencies"_s, &Photographer::realCurrencies},
            {u"rolling"_s, &Photographer::rolling},
            {u"alerts"_s, &Photographer::alerts},
            {u"alert"_s, &Photographer::alertDialog}};
        const auto found = scenes.find(scene);
        if (found == scenes.end())
            return say(u"There is no scene called “%1”."_s.arg(scene));
        m_ui = std::make_unique<WindowUnderTest>();
        m_ui->settings.setValue(window::Settings::Key::Theme, m_theme);
        m_ui->appearance.setChoice(window::Appearance::choiceFromName(m_theme));
        m_ui->window.findChild<QAction*>(u"actionTheme_%1"_s.arg(m_theme))->trigger();
        m_scene = scene;
        (this->*found->second)();
        m_ui.reset();
        return !m_failed;
    }

private:
    bool say(const QString& text)
    {
        std::fprintf(stderr, "%s\n", qPrintable(text));
        m_failed = true;
        return false;
    }

    window::Comparison* comparison() { return m_ui->window.comparison(); }

    bool openCharts(const db::ConnectionParameters& database)
    {
        m_ui->open(database);
        const auto ready = [this] { return m_ui->window.session()->isOpen() && m_ui->allShow(State::Showing); };
        return QTest::qWaitFor(ready, patience) || say(u"%1: the charts did not come"_s.arg(m_scene));
    }

    void settle() { QTest::qWait(600); }

    void save(const QImage& picture)
    {
        const auto path = m_folder + u'/' + m_scene + m_suffix + u".png"_s;
        if (!picture.save(path, "PNG", 0))
            say(u"%1 could not be written"_s.arg(path));
        // The window has few colours: a palette without dithering looks the same and is a third of the size.
        if (QFileInfo(path).size() > largestFile)
            picture.convertToFormat(QImage::Format_Indexed8, Qt::AvoidDither | Qt::ThresholdDither)
                .save(path, "PNG", 0);
    }

    void shoot()
    {
        settle();
        save(m_ui->window.grab().toImage());
    }

    /// A dialog or popup over the window, where it would stand.
    void shootWith(QWidget* over, const QPoint& at)
    {
        settle();
        auto picture = m_ui->window.grab().toImage();
        const auto small = over->grab().toImage();
        QPainter painter(&picture);
        painter.fillRect(QRect(QPoint(0, 0), m_ui->window.size()), QColor(0, 0, 0, over->isModal() ? 70 : 0));
        painter.drawImage(at, small);
        painter.setPen(QColor(0, 0, 0, 60));
        painter.drawRect(QRect(at, over->size()).adjusted(-1, -1, 0, 0));
        painter.end();
        save(picture);
    }

    void shootDialog(const char* name)
    {
        auto* dialog = m_ui->find<QDialog>(name);
        if (!dialog) {
            say(u"%1: no dialog"_s.arg(m_scene));
            return;
        }
        const auto& whole = m_ui->window;
        shootWith(dialog, QPoint((whole.width() - dialog->width()) / 2, (whole.height() - dialog->height()) / 3));
        dialog->close();
    }

    void welcome()
    {
        m_ui->window.resize(1280, 800);
        m_ui->window.show();
        shoot();
    }

    void connectDialog()
    {
        m_ui->window.resize(1280, 800);
        m_ui->window.show();
        window::SavedConnections list(m_ui->settings);
        const auto parsed = [](const QString& conninfo) { return *db::ConnectionParameters::fromConninfo(conninfo); };
        list.add({parsed(u"service=receipts_test"_s), false, database::ConnectionTag::Development});
        list.add({parsed(u"postgresql://analyst@db.example.org/receipts?sslmode=verify-full"_s), true,
                  database::ConnectionTag::Production});
        m_ui->window.mainActions()->connectDatabase->trigger();
        m_ui->find<QListWidget>("connectionRecents")->setCurrentRow(0);
        shootDialog("connectionDialog");
    }

    void twoPanes()
    {
        if (openCharts(m_database))
            shoot();
    }

    void fourPanes()
    {
        if (!openCharts(m_database))
            return;
        comparison()->addPane();
        comparison()->addPane();
        comparison()->setInterval(core::Interval::Hour);
        comparison()->setAxes(core::AxisMode::Shared);
        shoot();
    }

    void overlay()
    {
        if (!openCharts(m_database))
            return;
        comparison()->removePane(1);
        comparison()->setInterval(core::Interval::Hour);
        comparison()->setBusinesses(0, {u"walgreens"_s, u"cvs"_s, u"safeway"_s});
        shoot();
    }

    void difference()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setInterval(core::Interval::Hour);
        comparison()->setBusinesses(0, {u"walgreens"_s, u"cvs"_s});
        comparison()->setMode(0, core::Comparison::Difference);
        comparison()->setBusinesses(1, {u"walgreens"_s});
        comparison()->setShift(1, core::PeriodShift::PreviousDay);
        shoot();
    }

    void documents()
    {
        if (!openCharts(m_database))
            return;
        const auto bucket = core::bucketAt(core::SystemClock().now() - std::chrono::hours(3), core::Interval::Minute);
        m_ui->window.resize(1280, 900);
        Q_EMIT comparison()->bucketActivated(u"walgreens"_s, core::Metric::AverageScore,
                                             core::bucketRange(bucket, core::Interval::Minute));
        QTest::qWait(1500);
        shoot();
    }

    void ranking()
    {
        if (!openCharts(m_many))
            return;
        m_ui->window.resize(1440, 800);
        m_ui->find<QDockWidget>("rankingDock")->show();
        auto* table = m_ui->find<QTableView>("rankingTable");
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }, patience))
            say(u"the ranking did not come"_s);
        shoot();
    }

    void many()
    {
        if (!openCharts(m_many))
            return;
        auto* picker = comparison()->header(0)->picker();
        picker->openList();
        auto* popup = picker->findChild<QFrame*>(u"businessPopup"_s);
        shootWith(popup, picker->mapTo(&m_ui->window, QPoint(0, picker->height() + 2)));
        popup->hide();
    }

    void range()
    {
        if (!openCharts(m_database))
            return;
        auto* bar = m_ui->window.findChild<window::RangeBar*>();
        bar->openRangePopup();
        auto* popup = bar->findChild<QFrame*>(u"rangePopup"_s);
        auto* button = m_ui->find<QWidget>("rangeButton");
        shootWith(popup, button->mapTo(&m_ui->window, QPoint(0, button->height() + 2)));
        popup->hide();
    }

    void exportDialog()
    {
        if (!openCharts(m_database))
            return;
        m_ui->window.mainActions()->exportCharts->trigger();
        shootDialog("exportDialog");
    }

    void empty()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setRange(u"2024-05-01"_s);
        if (!QTest::qWaitFor([this] { return m_ui->allShow(State::Empty); }, patience))
            say(u"the charts did not become empty"_s);
        shoot();
    }

    void lost()
    {
        if (!openCharts(m_database))
            return;
        m_server.stop();
        if (!QTest::qWaitFor([this] { return m_ui->allShow(State::Stale); }, patience))
            say(u"the loss was not noticed"_s);
        shoot();
        if (!m_server.start())
            say(m_server.problem());
    }

    void shortcuts()
    {
        if (!openCharts(m_database))
            return;
        m_ui->window.mainActions()->shortcuts->trigger();
        shootDialog("shortcutSheet");
    }

    /// Receipts of a shop that nobody described, and some that are broken.
    bool openWithRejected()
    {
        auto database = m_server.createDatabase();
        database.setLabel(u"analyst@db.example.org/receipts"_s);
        auto problem = fillDatabase(m_server, database, std::chrono::hours(3), 0.5);
        const auto connection = m_server.connect(database);
        if (problem.isEmpty() && connection &&
            !connection->executeScript(
                "INSERT INTO documents (ml_response, \"timestamp\") SELECT CASE i % 5 "
                "WHEN 0 THEN 'timeout' WHEN 1 THEN '{\"business_id\": \"cvs\", \"total\": {\"value\": \"12,50\"}}' "
                "ELSE format('{\"shop\": {\"name\": \"Kiosk %s\"}, \"sum\": {\"gross\": %s.50, \"net\": %s.00}, "
                "\"confidence\": 0.%s, \"rows\": [{\"text\": \"Coffee\", \"value\": 2.40}, {\"text\": \"Roll\", "
                "\"value\": 0.80}]}', i % 4, i, i, 50 + i) END, now() - i * interval '7 minutes' "
                "FROM generate_series(1, 23) i"))
            problem = u"the rejected receipts were not written"_s;
        if (!problem.isEmpty())
            return say(problem);
        if (!openCharts(database))
            return false;
        m_ui->window.resize(1280, 860);
        auto* count = m_ui->find<QWidget>("statusRejected");
        return QTest::qWaitFor([count] { return count->isVisible(); }, patience) || say(u"nothing was rejected"_s);
    }

    void rejected()
    {
        if (!openWithRejected())
            return;
        m_ui->find<QDockWidget>("rejectedDock")->show();
        QTest::qWait(1500);
        m_ui->find<QTableView>("rejectedTable")->selectRow(1);
        shoot();
    }

    void jobsDock()
    {
        if (!openWithRejected())
            return;
        m_ui->find<QDockWidget>("jobsDock")->show();
        m_ui->window.jobs()->retryRejected();
        m_ui->window.jobs()->verify(false);
        QTest::qWait(2500);
        m_ui->window.jobs()->seed({.days = 400, .perSecond = 1, .businesses = 5});
        QTest::qWait(1500);
        m_ui->find<QTableView>("jobsTable")->selectRow(0);
        shoot();
        m_ui->window.jobs()->stop();
        QTest::qWait(1500);
    }

    void formats()
    {
        if (!openWithRejected())
            return;
        m_ui->window.mainActions()->payloadFormats->trigger();
        auto* dialog = m_ui->find<QDialog>("payloadFormatsDialog");
        QTest::qWait(800);
        dialog->findChild<QToolButton*>(u"formatsAdd"_s)->click();
        dialog->findChild<QPushButton*>(u"trialNext"_s)->click();
        QTest::qWait(800);
        dialog->findChild<QPushButton*>(u"trialNext"_s)->click();
        const auto type = [dialog](const QString& field, const QString& text) {
            QTest::keyClicks(dialog->findChild<QLineEdit*>(field), text);
        };
        type(u"formatName"_s, u"kiosk"_s);
        type(u"format_business"_s, u"/shop/name"_s);
        type(u"format_total"_s, u"/sum/gross, /sum"_s);
        type(u"format_score"_s, u"/confidence"_s);
        type(u"format_line_items"_s, u"/rows"_s);
        QTest::qWait(800);
        shootDialog("payloadFormatsDialog");
    }

    void recompute()
    {
        if (!openWithRejected())
            return;
        m_ui->window.mainActions()->recomputeRange->trigger();
        QTest::qWait(1500);
        shootDialog("recomputeDialog");
    }

    void spread()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setInterval(core::Interval::Hour);
        for (const std::size_t pane : {0, 1}) {
            comparison()->setSpread(pane, true);
            comparison()->setThreshold(pane, core::Metric::AverageScore, 55.0);
        }
        QTest::qWait(1500);
        shoot();
    }

    /// A rule that fires for hours and one that does not, made two days ago.
    void alerts()
    {
        const auto connection = m_server.connect(m_database);
        if (!connection || !openCharts(m_database))
            return;
        const auto business = comparison()->workspace().panes.front().businesses.front();
        const auto other = comparison()->workspace().panes.back().businesses.front();
        db::AlertRuleStore store(*connection);
        for (const auto& [name, limit, whose] :
             {std::tuple(u"Low scores"_s, 56.7, business), {u"Hardly legible"_s, 20.0, other}})
        {
            core::AlertRule rule;
            rule.name = name;
            rule.business = whose;
            rule.limit = limit;
            if (!store.add(rule))
                say(u"a rule was not added"_s);
        }
        if (!connection->executeScript(
                "UPDATE alert_rules SET since = date_trunc('hour', now() - interval '48 hours'), "
                "evaluated_to = date_trunc('hour', now() - interval '48 hours')"))
            say(u"the rules were not dated back"_s);
        m_ui->window.resize(1280, 900);
        comparison()->setRange(u"last 48 hours"_s);
        comparison()->setInterval(core::Interval::Hour);
        m_ui->window.mainActions()->alerts->trigger();
        auto* history = m_ui->find<QTableView>("alertsHistory");
        if (!QTest::qWaitFor([history] { return history->model()->rowCount() > 3; }, patience))
            say(u"no rule fired"_s);
        QTest::qWait(6000);
        shoot();
        connection->executeScript("DELETE FROM alert_rules");
    }

    void alertDialog()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setRange(u"last 48 hours"_s);
        m_ui->window.mainActions()->alerts->trigger();
        m_ui->find<QPushButton>("alertsAdd")->click();
        auto* dialog = m_ui->window.findChild<QDialog*>(u"alertDialog"_s);
        dialog->findChild<QLineEdit*>(u"alertName"_s)->setText(u"Low scores"_s);
        dialog->findChild<QDoubleSpinBox*>(u"alertLimit"_s)->setValue(56.7);
        auto* trial = dialog->findChild<QLabel*>(u"alertTrial"_s);
        const auto isTried = [trial] { return trial->text().contains(u"30"); };
        if (!QTest::qWaitFor(isTried, patience))
            say(u"the rule was not tried"_s);
        shootDialog("alertDialog");
    }

    void production()
    {
        window::SavedConnections(m_ui->settings).add({m_database, true, database::ConnectionTag::Production});
        if (openCharts(m_database))
            shoot();
    }

    static constexpr auto realReceipts = OA_SHARED_DATA "/real_receipts.jsonl";

    /// Of the collection of real receipts, which may not be here and is not committed.
    bool openReal(const QString& range)
    {
        if (!m_real)
            m_real = imported(QString::fromLatin1(realReceipts));
        return m_real && openDatabase(*m_real, range);
    }

    /// A database of its own with the receipts of a file.
    std::optional<db::ConnectionParameters> imported(const QString& path)
    {
        if (!QFileInfo::exists(path)) {
            say(u"There are no real receipts at %1."_s.arg(path));
            return std::nullopt;
        }
        auto database = m_server.createDatabase();
        database.setLabel(u"analyst@db.example.org/real_receipts"_s);
        const auto connection = m_server.connect(database);
        jobs::RunOptions run;
        run.database = database;
        jobs::ImportOptions options;
        options.path = path;
        jobs::ImportJob import(options);
        jobs::RefreshJob refresh;
        if (connection && db::Migrator(*connection).migrate() && jobs::runJob(import, run).outcome &&
            jobs::runJob(refresh, run).outcome)
            return database;
        say(u"the real receipts were not imported"_s);
        return std::nullopt;
    }

    bool openDatabase(const db::ConnectionParameters& database, const QString& range)
    {
        m_ui->open(database);
        if (!QTest::qWaitFor([this] { return m_ui->window.session()->isOpen(); }, patience))
            return say(u"%1: not connected"_s.arg(m_scene));
        QTest::qWait(1500);
        if (range.isEmpty())
            return true;
        comparison()->setRange(range);
        return QTest::qWaitFor([this] { return m_ui->allShow(State::Showing); }, patience) ||
               say(u"%1: the charts did not come"_s.arg(m_scene));
    }

    void realFirst()
    {
        if (openReal({}))
            shoot();
    }

    void realAll()
    {
        if (openReal(u"2018"_s))
            shoot();
    }

    void realRanking()
    {
        if (!openReal(u"all"_s))
            return;
        m_ui->window.resize(1440, 800);
        m_ui->find<QDockWidget>("rankingDock")->show();
        QTest::qWait(2500);
        shoot();
    }

    void markers()
    {
        const auto connection = m_server.connect(m_database);
        const auto now = core::SystemClock().now();
        db::MarkerStore store(*connection);
        if (!store.add(now - std::chrono::hours(14), u"model 4.2"_s) ||
            !store.add(now - std::chrono::hours(5), u"scanner of the second floor replaced"_s))
            say(u"a marker was not added"_s);
        connection->executeScript("UPDATE markers SET added_by = 'analyst'");
        if (!openCharts(m_database))
            return;
        m_ui->window.mainActions()->markers->trigger();
        auto* list = m_ui->find<QTreeWidget>("markersList");
        if (QTest::qWaitFor([list] { return list->topLevelItemCount() == 2; }, patience))
            list->setCurrentItem(list->topLevelItem(0));
        QTest::qWait(2500);
        shootDialog("markersDialog");
        connection->executeScript("DELETE FROM markers");
    }

    void explanation()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setRange(u"now-3h"_s);
        settle();
        Q_EMIT comparison()->explanationRequested(comparison()->workspace().panes.front().businesses.front(),
                                                  core::Metric::AverageScore);
        QTest::qWait(2500);
        shootDialog("explanationDialog");
    }

    void showProfile()
    {
        m_ui->window.resize(1280, 800);
        m_ui->find<QDockWidget>("profileDock")->show();
        m_ui->window.resizeDocks({m_ui->find<QDockWidget>("profileDock")}, {330}, Qt::Vertical);
        QTest::qWait(2500);
        shoot();
    }

    void profile()
    {
        if (!openCharts(m_database))
            return;
        auto* metric = m_ui->find<QComboBox>("profileMetric");
        metric->setCurrentIndex(metric->findData(static_cast<int>(core::Metric::AverageScore)));
        showProfile();
    }

    void realProfile()
    {
        if (openReal(u"2018"_s))
            showProfile();
    }

    void realIntervals()
    {
        if (!openReal(u"2017-06..2018-06"_s))
            return;
        comparison()->setBusinesses(0, {u"GARDENIA BAKERIES (KL) SDN BHD"_s});
        comparison()->setBusinesses(1, {u"SANYU STATIONERY SHOP"_s});
        comparison()->setInterval(core::Interval::Week);
        auto* intervals = m_ui->find<QToolButton>("intervalButton");
        auto* menu = intervals ? intervals->menu() : nullptr;
        if (!menu)
            return void(say(u"there is no menu of intervals"_s));
        shootWith(menu, intervals->mapTo(&m_ui->window, QPoint(0, intervals->height() + 2)));
    }

    void realGroups()
    {
        if (!openReal(u"2017..2018"_s))
            return;
        const auto connection = m_server.connect(*m_real);
        const auto spellings = connection
                                   ? connection->execute("SELECT DISTINCT business_id FROM public.document_values "
                                                         "WHERE business_id ILIKE 'gardenia bakeries%' ORDER BY 1")
                                   : core::Result<db::QueryResult>();
        if (!spellings || spellings->rowCount() < 2)
            return void(say(u"there are no spellings"_s));
        QStringList names;
        for (int row = 0; row < spellings->rowCount(); ++row)
            names.append(spellings->text(row, 0));
        db::GroupStore groups(*connection);
        if (!groups.add(u"Gardenia"_s, names, u"analyst"_s))
            return void(say(u"the group was not added"_s));
        m_ui.reset();
        m_ui = std::make_unique<WindowUnderTest>();
        if (!openReal(u"2017..2018"_s))
            return;
        comparison()->setBusinesses(0, {u"Gardenia"_s});
        comparison()->setBusinesses(1, names.mid(0, 2));
        comparison()->setInterval(core::Interval::Month);
        settle();
        auto* picker = comparison()->header(0)->picker();
        picker->openList();
        auto* popup = picker->findChild<QFrame*>(u"businessPopup"_s);
        popup->resize(popup->width(), 300);
        shootWith(popup, picker->mapTo(&m_ui->window, QPoint(0, picker->height() + 2)));
        popup->hide();
        if (!groups.undo(u"analyst"_s)) // other scenes have none
            say(u"the group was not removed"_s);
    }

    /// The real receipts say their currency in a list beside them: told together, as Veryfi does.
    void realCurrencies()
    {
        QFile receipts(QString::fromLatin1(realReceipts));
        QFile sources(QStringLiteral(OA_SHARED_DATA "/real_receipts_sources.jsonl"));
        QTemporaryFile together(QDir::tempPath() + u"/receipts.XXXXXX.jsonl"_s);
        if (!receipts.open(QIODevice::ReadOnly) || !sources.open(QIODevice::ReadOnly) || !together.open())
            return void(say(u"There are no real receipts."_s));
        while (!receipts.atEnd()) {
            auto line = QJsonDocument::fromJson(receipts.readLine()).object();
            const auto receipt = line[u"ml_response"_s].toObject();
            const auto total = receipt[u"total"_s].toObject();
            line[u"ml_response"_s] =
                QJsonObject{{u"vendor"_s, QJsonObject{{u"name"_s, receipt[u"business_id"_s]}}},
                            {u"total"_s, QJsonObject{{u"value"_s, total[u"value"_s]}}},
                            {u"currency_code"_s, QJsonDocument::fromJson(sources.readLine()).object()[u"currency"_s]}};
            together.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
        together.close();
        const auto database = imported(together.fileName());
        if (!database || !openDatabase(*database, u"2018"_s))
            return;
        comparison()->setBusinesses(0, {u"Tous Les Jours"_s});
        comparison()->setBusinesses(1, {u"KFC"_s});
        comparison()->setInterval(core::Interval::Month);
        m_ui->window.resize(1280, 560);
        QTest::qWait(1500);
        shoot();
    }

    void rolling()
    {
        if (!openCharts(m_database))
            return;
        comparison()->setInterval(core::Interval::FifteenMinutes);
        comparison()->setRolling(7);
        QTest::qWait(1500);
        shoot();
    }

    void realChooser()
    {
        if (!openReal(u"2018"_s))
            return;
        auto* picker = comparison()->header(0)->picker();
        picker->openList();
        auto* popup = picker->findChild<QFrame*>(u"businessPopup"_s);
        popup->resize(popup->width(), 560);
        shootWith(popup, picker->mapTo(&m_ui->window, QPoint(0, picker->height() + 2)));
        popup->hide();
    }

    void realSpellings()
    {
        if (!openReal(u"2018"_s))
            return;
        m_ui->window.mainActions()->joinSpellings->trigger();
        QTest::qWait(1500);
        shootDialog("spellingsDialog");
    }

    QString m_folder;
    QString m_suffix;
    QString m_theme;
    QString m_scene;
    TestServer m_server;
    db::ConnectionParameters m_database;
    db::ConnectionParameters m_many;
    std::optional<db::ConnectionParameters> m_real; ///< once it is needed
    std::unique_ptr<WindowUnderTest> m_ui;
    bool m_failed = false;
};

} // namespace

int main(int argc, char** argv)
{
    // Dialogs open no larger than the screen, and Qt's offscreen one is small.
    QTemporaryFile screen;
    if (!screen.open())
        return 1;
    screen.write("{\"screens\": [{\"name\": \"large\", \"x\": 0, \"y\": 0, \"width\": 3840, \"height\": 2160, "
                 "\"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}");
    screen.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption theme(u"theme"_s, u"light, dark or high-contrast"_s, u"theme"_s, u"light"_s);
    const QCommandLineOption language(u"language"_s, u"de, es, fr or en"_s, u"language"_s, u"en"_s);
    const QCommandLineOption suffix(u"suffix"_s, u"added to file names"_s, u"suffix"_s);
    parser.addOptions({theme, language, suffix});
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    parser.addPositionalArgument(u"scene"_s, u"which ones; all when left out"_s, u"[scene…]"_s);
    parser.addHelpOption();
    parser.process(application);
    auto scenes = parser.positionalArguments();
    if (scenes.isEmpty())
        parser.showHelp(2);
    const auto folder = scenes.takeFirst();
    if (scenes.isEmpty())
        scenes = {u"welcome"_s,   u"connect"_s,   u"two-panes"_s,  u"four-panes"_s, u"overlay"_s,     u"difference"_s,
                  u"documents"_s, u"ranking"_s,   u"profile"_s,    u"many"_s,       u"range"_s,       u"export"_s,
                  u"empty"_s,     u"shortcuts"_s, u"lost"_s,       u"rejected"_s,   u"jobs"_s,        u"formats"_s,
                  u"recompute"_s, u"spread"_s,    u"production"_s, u"markers"_s,    u"explanation"_s, u"alerts"_s,
                  u"alert"_s,     u"rolling"_s};
    const QLocale locale(parser.value(language) == u"en" ? u"en_US"_s : parser.value(language));
    QLocale::setDefault(locale);
    installTranslations(application, locale);
    if (!QDir().mkpath(folder))
        return 1;
    Photographer photographer(folder, parser.value(suffix), parser.value(theme));
    if (!photographer.prepare())
        return 1;
    bool all = true;
    for (const auto& scene : scenes)
        all = photographer.take(scene) && all;
    return all ? 0 : 1;
}
