// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businessdrag.h"
#include "app/window/business/businesslist.h"
#include "app/window/business/businesspicker.h"
#include "app/window/compare/paneheader.h"
#include "app/window/documents/documentsmodel.h"
#include "app/window/ranking/changedelegate.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/ranking/rankingmodel.h"
#include "app/window/tables/blankslast.h"
#include "app/window/tables/tableparts.h"
#include "app/window/tables/toprows.h"
#include "app/window/widgets/banner.h"
#include "core/time/timepatterns.h"
#include "tests/window/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = charts::ChartPane::State;

/// Ranking and receipts through the window, held against what SQL says.
class TestDocks : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    void insert(db::Connection& connection, const QString& time, const QString& business, const QString& total,
                const QString& score)
    {
        const auto payload = u"{\"business_id\": \"%1\", \"line_items\": [], \"total\": {\"value\": %2%3}}"_s.arg(
            business, total, score.isEmpty() ? QString() : u", \"score\": %1"_s.arg(score));
        QVERIFY(connection.execute("INSERT INTO documents (ml_response, \"timestamp\") VALUES ($1, $2::timestamptz)",
                                   {db::parameter(payload), db::parameter(time)}));
    }

    void openDocuments(WindowUnderTest& ui, const core::TimeRange& bucket)
    {
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        Q_EMIT ui.window.comparison()->bucketActivated(u"corner shop"_s, core::Metric::AverageScore, bucket);
        QTRY_VERIFY_WITH_TIMEOUT(ui.find<QTableView>("documentsTable")->model()->rowCount() > 0, patience);
    }

    static core::TimePoint at(const char* iso)
    {
        return *core::timePointFromIso(QString::fromLatin1(iso), QTimeZone::utc());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 3h, 0.2);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto connection = m_server.connect(m_database);
        for (const auto& [time, score] : {std::pair{u"2024-05-01 09:59:59.999999Z"_s, u"1"_s},
                                          {u"2024-05-01 10:00:00Z"_s, u"70"_s},
                                          {u"2024-05-01 10:00:20Z"_s, u"20"_s},
                                          {u"2024-05-01 10:00:30Z"_s, QString()},
                                          {u"2024-05-01 10:00:59.999999Z"_s, u"50.0000000000000000"_s},
                                          {u"2024-05-01 10:01:00Z"_s, u"2"_s}})
            insert(*connection, time, u"corner shop"_s, u"10.25"_s, score);
        for (int i = 0; i < 450; ++i)
            insert(*connection, u"2024-05-02 12:00:00Z"_s, u"corner shop"_s, u"1"_s, QString::number(i % 100));
        jobs::RunOptions run;
        run.database = m_database;
        jobs::RefreshJob refresh;
        QVERIFY(jobs::runJob(refresh, run).outcome);
    }

    void aPointListsExactlyItsReceiptsWorstFirst()
    {
        WindowUnderTest ui;
        openDocuments(ui, {at("2024-05-01T10:00:00Z"), at("2024-05-01T10:01:00Z")});
        const auto* model = ui.find<QTableView>("documentsTable")->model();
        QCOMPARE(model->rowCount(), 4); // half-open: neither the one before nor that on the next minute
        QStringList scores;
        for (int row = 0; row < 4; ++row)
            scores.append(model->index(row, window::DocumentsModel::ScoreColumn).data().toString());
        QCOMPARE(scores, (QStringList{u"20"_s, u"50"_s, u"70"_s, u"–"_s}));
        // With its number; of one day the time says enough.
        QCOMPARE(
            model->index(0, window::DocumentsModel::IdColumn).data().toString(),
            m_server.connect(m_database)
                ->execute("SELECT document_id FROM document_values WHERE business_id = 'corner shop' AND score = 20 "
                          "AND ts >= '2024-05-01 10:00Z' AND ts < '2024-05-01 10:01Z'")
                ->text(0, 0));
        QVERIFY(!model->index(0, window::DocumentsModel::TimeColumn).data().toString().contains(u"2024"));
        QCOMPARE(model->index(0, window::DocumentsModel::AmountColumn).data().toString(),
                 QLocale().toString(10.25, 'f', 2));
        QVERIFY(ui.find<QLabel>("documentsTitle")->text().contains(u"corner shop"));
        // The worst one is shown at once, and can be copied.
        auto* json = ui.find<QPlainTextEdit>("documentsJson");
        QTRY_VERIFY_WITH_TIMEOUT(json->toPlainText().contains(u"\"score\": 20"), patience);
        QTest::mouseClick(ui.find<QToolButton>("documentsCopy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), json->toPlainText());
    }

    /// All of what is visible, worst first, or those below a threshold, with how many they are of how many.
    /// The first time, too, a list shows more than one row.
    void aDockOpensWithRoomForItsList()
    {
        for (const auto* name : {"show_rejectedDock", "show_refusedDock", "show_documentsDock"}) {
            WindowUnderTest ui;
            ui.open(m_database);
            QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
            ui.window.resize(1280, 900);
            auto* action = ui.find<QAction>(name);
            action->trigger();
            const auto* dock = qobject_cast<QDockWidget*>(action->parent());
            QVERIFY(dock);
            QTRY_VERIFY2(dock->height() >= 250, name);
        }
    }

    void theWorstReceiptsOfARangeAreListed()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        auto* comparison = ui.window.comparison();
        comparison->setBusinesses(0, {u"corner shop"_s});
        comparison->setRange(u"2024-05-01..2024-05-02"_s);
        comparison->setThreshold(0, core::Metric::AverageScore, 60.0);
        QTRY_COMPARE_WITH_TIMEOUT(comparison->panes().at(0)->pane()->state(), State::Showing, patience);
        const auto choose = [&](core::Metric metric, const char* action) {
            Q_EMIT comparison->panes().at(0)->pane()->menuRequested(metric, std::nullopt, QPoint(100, 100));
            const auto menus = ui.window.findChildren<QMenu*>(u"chartMenu"_s);
            QVERIFY(!menus.isEmpty());
            auto* menu = menus.last();
            auto* found = menu->findChild<QAction*>(QString::fromLatin1(action));
            QVERIFY(found);
            found->trigger();
            menu->close();
        };
        const auto* model = ui.find<QTableView>("documentsTable")->model();
        const auto title = [&] { return ui.find<QLabel>("documentsTitle")->text(); };
        choose(core::Metric::AverageScore, "receiptsWorst");
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, patience);
        QCOMPARE(model->index(0, window::DocumentsModel::ScoreColumn).data().toString(), u"0"_s);
        choose(core::Metric::AverageScore, "receiptsBelow");
        auto connection = m_server.connect(m_database);
        const auto counts = connection->execute("SELECT count(*) FILTER (WHERE score < 60), count(score) FROM "
                                                "document_values WHERE business_id = 'corner shop' "
                                                "AND ts >= '2024-05-01Z' AND ts < '2024-05-03Z'");
        QTRY_VERIFY2_WITH_TIMEOUT(
            title().endsWith(u"%1 of %2 below 60"_s.arg(counts->integer(0, 0)).arg(counts->integer(0, 1))),
            qPrintable(title()), patience);
        auto* table = ui.find<QTableView>("documentsTable");
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, patience);
        for (int rows = model->rowCount(); rows < counts->integer(0, 0); rows = model->rowCount()) {
            table->scrollToBottom();
            table->model()->fetchMore({});
            QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > rows, patience);
        }
        QCOMPARE(model->rowCount(), counts->integer(0, 0));
        QVERIFY(model->index(0, window::DocumentsModel::TimeColumn).data().toString().contains(u"May 2"));
        QVERIFY(model->index(0, window::DocumentsModel::TimeColumn).data().toString().contains(u"2024"));
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(model->index(row, window::DocumentsModel::ScoreColumn).data().toDouble() < 60);
        choose(core::Metric::TotalAmount, "receiptsWorst");
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, patience);
        QVERIFY(title().contains(u"smallest amount first"));
        QCOMPARE(model->index(0, window::DocumentsModel::AmountColumn).data().toString(), u"1"_s);
    }

    /// Amounts compare digit by digit: all have decimals, or none has.
    void amountsOfARankingHaveTheSameDecimals()
    {
        window::RankingModel model;
        std::vector<db::RankingRow> rows(2);
        rows[0].totalAmount = 10268;
        rows[1].totalAmount = 9897;
        const auto shown = [&model](int row) {
            return model.index(row, window::RankingModel::TotalColumn).data().toString();
        };
        model.setRows(rows);
        QCOMPARE(shown(0), QLocale().toString(10268));
        QCOMPARE(shown(1), QLocale().toString(9897));
        rows[1].totalAmount = 9897.5;
        model.setRows(rows);
        QCOMPARE(shown(0), QLocale().toString(10268.0, 'f', 2));
        QCOMPARE(shown(1), QLocale().toString(9897.5, 'f', 2));
    }

    void theRankingIsCopiedWithItsHeadings()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        ui.find<QDockWidget>("rankingDock")->show();
        auto* table = ui.find<QTableView>("rankingTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 5, patience);
        // What its changes are against is said with it.
        const auto& comparison = *ui.window.comparison();
        const auto before = core::toDateTime(comparison.visibleRange().from, comparison.zone()).date().addDays(-2);
        const auto told = QLocale().toString(before, core::dayPattern(QLocale()));
        QVERIFY(ui.find<QLabel>("rankingNote")->text().contains(u"changes against "_s + told));
        QVERIFY(ui.find<QLabel>("rankingNote")->text().contains(u" · as of "_s)); // today is not over
        const auto path = ui.folder.filePath(u"ranking.csv"_s);
        ui.find<QAction>("rankingSave")->trigger();
        auto* dialog = ui.window.findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        delete dialog;
        const auto* banner = ui.find<window::Banner>("banner");
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"Saved "_s) && banner->text().contains(path), patience);
        QVERIFY(QFile::exists(path));
        QVERIFY(ui.find<QLabel>("rankingNote")->text().contains(u"changes against "_s + told)); // still
        table->sortByColumn(window::RankingModel::NameColumn, Qt::AscendingOrder);
        table->actions().front()->trigger();
        const auto lines = QString::fromUtf8(QGuiApplication::clipboard()->mimeData()->data(u"text/csv"_s))
                               .split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith(u"business,receipts,total_amount,currency,amounts_by_currency,change,avg_score"));
        QVERIFY(lines[0].contains(u",median_score_change,median_score_change_error"));
        auto connection = m_server.connect(m_database);
        const auto expected = connection->execute("SELECT business_id, count(*) FROM document_values WHERE ts > "
                                                  "'2025-01-01' GROUP BY 1 ORDER BY business_id COLLATE \"C\"");
        for (int row = 0; row < 5; ++row)
            QVERIFY2(lines[row + 1].startsWith(u"%1,%2,"_s.arg(expected->text(row, 0)).arg(expected->integer(row, 1))),
                     qPrintable(lines[row + 1]));
    }

    /// Names that differ in case and legal form become one business, which is then in the list as a group.
    void spellingsAreJoined()
    {
        const auto database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, database, 1h, 0.05);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto connection = m_server.connect(database);
        insert(*connection, u"2024-05-01 10:00:00Z"_s, u"Corner Shop"_s, u"10"_s, u"50"_s);
        insert(*connection, u"2024-05-01 10:00:00Z"_s, u"CORNER SHOP LTD"_s, u"20"_s, u"60"_s);
        jobs::RunOptions run;
        run.database = database;
        jobs::RefreshJob refresh;
        QVERIFY(jobs::runJob(refresh, run).outcome);
        WindowUnderTest ui;
        ui.open(database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen() && ui.allShow(State::Showing), patience);
        auto* comparison = ui.window.comparison();
        QTRY_COMPARE_WITH_TIMEOUT(comparison->businesses()->spellings(), 1, patience);
        auto* picker = comparison->header(0)->picker();
        picker->openList();
        auto* offer = picker->findChild<QToolButton*>(u"businessSpellings"_s);
        QVERIFY(offer->isVisible());
        offer->click();
        auto* dialog = ui.find<QDialog>("spellingsDialog");
        QVERIFY(dialog);
        auto* tree = dialog->findChild<QTreeWidget*>(u"spellingsTree"_s);
        auto* join = dialog->findChild<QPushButton*>(u"dialogDo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(tree->topLevelItemCount(), 1, patience);
        QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
        QVERIFY(!join->isEnabled()); // nobody said so yet
        tree->topLevelItem(0)->setCheckState(0, Qt::Checked);
        join->click();
        QTRY_VERIFY_WITH_TIMEOUT(connection->execute("SELECT FROM business_groups")->rowCount() == 2, patience);
        const auto isListed = [&] {
            const auto& entries = comparison->businesses()->entries();
            return std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.isGroup; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isListed(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(comparison->businesses()->spellings(), 0, patience);
    }

    /// Before there is a receipt in the table as well.
    void headingsAreNotCut()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.find<QDockWidget>("documentsDock")->toggleViewAction()->trigger();
        const auto* table = ui.find<QTableView>("documentsTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
        QCOMPARE(table->model()->rowCount(), 0);
        for (int column = 0; column < table->model()->columnCount(); ++column)
            QVERIFY(table->columnWidth(column) >= table->horizontalHeader()->sectionSizeHint(column));
    }

    void manyReceiptsComePageByPage()
    {
        WindowUnderTest ui;
        openDocuments(ui, {at("2024-05-02T12:00:00Z"), at("2024-05-02T13:00:00Z")});
        auto* table = ui.find<QTableView>("documentsTable");
        const auto first = table->model()->rowCount();
        QVERIFY(first < 450);
        table->setCurrentIndex(table->model()->index(7, 0));
        for (int rows = first; rows < 450; rows = table->model()->rowCount()) {
            table->scrollToBottom();
            table->model()->fetchMore({});
            QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > rows, patience);
        }
        QCOMPARE(table->model()->rowCount(), 450);
        QVERIFY(!table->model()->canFetchMore({}));
        QCOMPARE(table->currentIndex().row(), 7); // what was chosen stays chosen
        double last = -1;
        for (int row = 0; row < 450; ++row) {
            const auto score = table->model()->index(row, window::DocumentsModel::ScoreColumn).data().toDouble();
            QVERIFY(score >= last);
            last = score;
        }
    }

    void theRankingSaysWhatSqlSays()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        ui.find<QDockWidget>("rankingDock")->show();
        auto* table = ui.find<QTableView>("rankingTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 5, patience);
        auto connection = m_server.connect(m_database);
        const auto expected = connection->execute(
            "SELECT business_id, count(*), sum(total_amount)::float8, avg(score)::float8 FROM document_values "
            "WHERE ts > '2025-01-01' GROUP BY 1 ORDER BY 3 DESC");
        QVERIFY(expected);
        QCOMPARE(expected->rowCount(), 5);
        using Column = window::RankingModel::Column;
        const auto text = [table](int row, Column column) {
            return table->model()->index(row, column).data().toString();
        };
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(text(row, Column::NameColumn), expected->text(row, 0));
            QCOMPARE(text(row, Column::CountColumn), QLocale().toString(expected->integer(row, 1)));
            const auto total = expected->real(row, 2);
            QCOMPARE(text(row, Column::TotalColumn), QLocale().toString(total, 'f', total < 10'000 ? 2 : 0));
            QCOMPARE(table->model()->index(row, Column::TotalColumn).data(Qt::ToolTipRole).toString(),
                     QLocale().toString(total, 'f', 2));
            QCOMPARE(text(row, Column::ScoreColumn), QLocale().toString(expected->real(row, 3), 'f', 2));
        }
        for (int row = 0; row < 5; ++row) {
            for (int column = Column::CountColumn; column < Column::TrendColumn; ++column)
                QVERIFY(table->isColumnHidden(column) ||
                        table->sizeHintForIndex(table->model()->index(row, column)).width() <=
                            table->columnWidth(column));
        }
        const auto medians =
            connection->execute("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY score::float8), "
                                "percentile_cont(0.5) WITHIN GROUP (ORDER BY ocr_score::float8) FROM document_values "
                                "WHERE ts > '2025-01-01' GROUP BY business_id ORDER BY sum(total_amount) DESC");
        for (int row = 0; row < 5; ++row) {
            QCOMPARE(text(row, Column::MedianScoreColumn), QLocale().toString(medians->real(row, 0), 'f', 2));
            QCOMPARE(text(row, Column::MedianOcrScoreColumn), QLocale().toString(medians->real(row, 1), 'f', 2));
        }
        table->sortByColumn(Column::MedianScoreColumn, Qt::DescendingOrder);
        for (int row = 1; row < 5; ++row)
            QVERIFY(text(row - 1, Column::MedianScoreColumn).toDouble() >=
                    text(row, Column::MedianScoreColumn).toDouble());
        // A click on a heading sorts, and the heading says so.
        auto* header = table->horizontalHeader();
        const auto title = [table](Column column) {
            return table->model()->headerData(column, Qt::Horizontal).toString();
        };
        QVERIFY(title(Column::MedianScoreColumn).contains(u'▾'));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(Column::CountColumn) + 20, header->height() / 2));
        QVERIFY(title(Column::CountColumn).contains(u'▾') || title(Column::CountColumn).contains(u'▴'));
        QVERIFY(!title(Column::MedianScoreColumn).contains(u'▾'));
        // Sorted by name, searched, and cut to the first ones of what is left.
        table->sortByColumn(Column::NameColumn, Qt::AscendingOrder);
        QVERIFY(text(0, Column::NameColumn) < text(4, Column::NameColumn));
        ui.find<QLineEdit>("rankingSearch")->setText(u"WAL"_s);
        QCOMPARE(table->model()->rowCount(), 2); // walgreens and walmart
        ui.find<QLineEdit>("rankingSearch")->clear();
        const auto name = text(3, Column::NameColumn);
        Q_EMIT table->activated(table->model()->index(3, 0));
        QCOMPARE(ui.window.comparison()->workspace().panes.at(0).businesses, QStringList{name});
    }

    /// What is not there is neither the smallest nor the largest.
    void blanksSortLastInEitherDirection()
    {
        std::vector<db::RankingRow> rows(3);
        rows[0].businessId = u"none"_s;
        rows[1].businessId = u"low"_s;
        rows[1].averageScore = 10;
        rows[2].businessId = u"high"_s;
        rows[2].averageScore = 90;
        window::RankingModel model;
        model.setRows(rows);
        window::BlanksLast sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(window::RankingModel::SortRole);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            sorted.sort(window::RankingModel::ScoreColumn, order);
            QCOMPARE(sorted.index(2, 0).data().toString(), u"none"_s);
            QCOMPARE(sorted.index(0, 0).data().toString(), order == Qt::AscendingOrder ? u"low"_s : u"high"_s);
        }
    }

    void numbersOfATableAreNeverCut()
    {
        std::vector<db::RankingRow> rows(2);
        rows[0].businessId = u"large"_s;
        rows[0].documents = 123'456'789'012;
        rows[0].totalAmount = 123'456'789'012;
        rows[0].shares = {{u"MYR"_s, 123'456'789'012, 7}};
        window::RankingModel model;
        model.setRows(rows);
        QTableView table;
        table.setStyleSheet(u"QTableView::item { padding: 0 12px; }"_s);
        table.setModel(&model);
        for (const int column : {window::RankingModel::CountColumn, window::RankingModel::TotalColumn})
            table.setColumnWidth(column, 20);
        window::fitColumns(&table, {window::RankingModel::CountColumn, window::RankingModel::TotalColumn});
        for (const int column : {window::RankingModel::CountColumn, window::RankingModel::TotalColumn})
            QVERIFY(table.sizeHintForIndex(model.index(0, column)).width() <= table.columnWidth(column));
    }

    void columnsOfTheRankingCanBeHidden()
    {
        WindowUnderTest ui;
        auto* dock = ui.find<window::RankingDock>("rankingDock");
        dock->show();
        auto* table = ui.find<QTableView>("rankingTable");
        ui.find<QToolButton>("rankingColumnsButton")->click();
        auto* menu = ui.find<QMenu>("rankingColumns");
        QVERIFY(menu);
        const auto actions = menu->actions();
        QCOMPARE(actions.size(), window::RankingModel::ColumnCount - 1); // the name stays
        const auto trend = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction* action) { return action->text() == u"Trend"; });
        (*trend)->trigger();
        QVERIFY(table->isColumnHidden(window::RankingModel::TrendColumn));
        QVERIFY(dock->hiddenColumns().contains(u"trend"_s));
        QVERIFY(dock->hiddenColumns().contains(u"median_change"_s)); // what most do without
        QVERIFY(!dock->hiddenColumns().contains(u"score_change"_s));
        // The next window remembers it.
        window::MainWindow next(ui.appearance, ui.settings, ui.passwords, ui.clock);
        QVERIFY(next.findChild<QTableView*>(u"rankingTable"_s)->isColumnHidden(window::RankingModel::TrendColumn));
        QVERIFY(!next.findChild<QTableView*>(u"rankingTable"_s)->isColumnHidden(window::RankingModel::CountColumn));
    }

    void aDraggedBusinessLandsInThePaneItIsDroppedOn()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* comparison = ui.window.comparison();
        const auto before = comparison->workspace().panes.at(0).businesses;
        const auto dropOn = [&](std::size_t pane, const QString& business, Qt::KeyboardModifiers modifiers) {
            auto* widget = comparison->panes().at(pane)->pane();
            const std::unique_ptr<QMimeData> data(window::mimeDataFor(business));
            QDragEnterEvent enter({20, 20}, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers);
            QApplication::sendEvent(widget, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop({20, 20}, Qt::CopyAction, data.get(), Qt::LeftButton, modifiers);
            QApplication::sendEvent(widget, &drop);
        };
        dropOn(1, u"safeway"_s, Qt::NoModifier);
        QCOMPARE(comparison->workspace().panes.at(1).businesses, QStringList{u"safeway"_s});
        QCOMPARE(comparison->workspace().panes.at(0).businesses, before);
        dropOn(1, u"walgreens"_s, Qt::ControlModifier);
        QCOMPARE(comparison->workspace().panes.at(1).businesses, (QStringList{u"safeway"_s, u"walgreens"_s}));
        QMimeData other;
        other.setText(u"anything"_s);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(comparison->panes().at(0)->pane(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void colorsStayWithTheirPanes()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* comparison = ui.window.comparison();
        comparison->addPane();
        const auto colorOf = [comparison](std::size_t pane) {
            const auto& layers = comparison->panes().at(pane)->pane()->layers();
            return layers.empty() ? -1 : layers.front().colorIndex;
        };
        QTRY_COMPARE_WITH_TIMEOUT(colorOf(2), 2, patience);
        comparison->area()->movePane(2, 0);
        QCOMPARE(colorOf(0), 2);
        QCOMPARE(colorOf(1), 0);
        comparison->removePane(1);
        QCOMPARE(colorOf(0), 2);
        QCOMPARE(colorOf(1), 1);
        comparison->addPane(); // takes the colour that is free again
        QTRY_COMPARE_WITH_TIMEOUT(colorOf(2), 0, patience);
    }

    void changesAreHeldAgainstTheAmountBefore_data()
    {
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("now");
        QTest::addColumn<QString>("text");
        const auto none = std::numeric_limits<double>::quiet_NaN();
        QTest::addRow("more") << 200.0 << 250.0 << u"▲ 25.0 %"_s;
        QTest::addRow("less") << 200.0 << 150.0 << u"▼ 25.0 %"_s;
        QTest::addRow("the same") << 200.0 << 200.0 << u"▲ 0.0 %"_s;
        QTest::addRow("nothing any more") << 200.0 << none << u"▼ 100 %"_s;
        QTest::addRow("many times as much") << 10.0 << 150.0 << u"▲ ×15.0"_s;
        QTest::addRow("refunds became fewer") << -200.0 << -100.0 << u"▲ 50.0 %"_s;
        QTest::addRow("refunds became more") << -200.0 << -300.0 << u"▼ 50.0 %"_s;
        QTest::addRow("from refunds to sales") << -200.0 << 100.0 << u"▲ 150 %"_s;
        QTest::addRow("nothing before") << none << 100.0 << u"–"_s;
        QTest::addRow("zero before") << 0.0 << 100.0 << u"–"_s;
    }
    void changesAreHeldAgainstTheAmountBefore()
    {
        QFETCH(double, before);
        QFETCH(double, now);
        db::RankingRow row;
        row.businessId = u"cvs"_s;
        const auto total = [](double sum) { return core::Total{std::isnan(sum) ? 0 : 1, std::isnan(sum) ? 0 : sum}; };
        row.totalChange = core::totalChange(total(now), total(before));
        window::RankingModel model;
        model.setRows({row});
        QTEST(model.index(0, window::RankingModel::TotalChangeColumn).data().toString(), "text");
    }

    /// The text colour of a selected row does not make it look certain.
    void whatMayBeChanceIsGreyWhereSelected()
    {
        std::vector<db::RankingRow> rows(2);
        rows[0].scoreChange = {80, 80.5, -0.5, 1, 1200, 30};
        rows[1].scoreChange = {80, 82, -2, 1, 1200, 30};
        window::RankingModel model;
        model.setRows(rows);
        QTableView table;
        table.setStyleSheet(u"QTableView::item:selected { background: #e0e0ff; color: #000000; }"_s);
        table.setItemDelegate(new window::ChangeDelegate(&table));
        table.setModel(&model);
        table.resize(1600, 200);
        table.selectAll();
        table.setCurrentIndex({});
        table.selectAll();
        const auto darkest = [&](int row) {
            const auto cell = table.visualRect(model.index(row, window::RankingModel::ScoreChangeColumn));
            const auto picture = table.viewport()->grab(cell.adjusted(4, 2, -4, -2)).toImage();
            auto lightness = 255;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    lightness = std::min(lightness, picture.pixelColor(x, y).lightness());
            }
            return lightness;
        };
        QVERIFY2(darkest(1) < 60, qPrintable(QString::number(darkest(1))));
        QVERIFY2(darkest(0) > darkest(1) + 40, qPrintable(QString::number(darkest(0))));
    }

    /// A change within its error is grey, and said to a screen reader; every change sorts, and says its receipts.
    void changesThatMayBeChanceAreGrey()
    {
        std::vector<db::RankingRow> rows(3);
        rows[0].businessId = u"chance"_s;
        rows[0].scoreChange = {80, 80.5, -0.5, 1, 1200, 30};
        rows[1].businessId = u"fell"_s;
        rows[1].scoreChange = {80, 82, -2, 1, 1200, 30};
        rows[2].businessId = u"new"_s;
        window::RankingModel model;
        model.setRows(rows);
        const auto cell = [&model](int row, int role) {
            return model.index(row, window::RankingModel::ScoreChangeColumn).data(role);
        };
        QCOMPARE(cell(0, Qt::DisplayRole).toString(), u"▼ 0.50"_s);
        QCOMPARE(cell(1, Qt::DisplayRole).toString(), u"▼ 2.00"_s);
        QCOMPARE(cell(2, Qt::DisplayRole).toString(), u"–"_s);
        QCOMPARE(cell(0, Qt::ForegroundRole).value<QColor>(),
                 QGuiApplication::palette().color(QPalette::PlaceholderText));
        QVERIFY(!cell(1, Qt::ForegroundRole).isValid());
        QVERIFY(!cell(2, Qt::ForegroundRole).isValid());
        QVERIFY(cell(0, Qt::AccessibleTextRole).toString().contains(u"may be chance"));
        QVERIFY(!cell(1, Qt::AccessibleTextRole).isValid());
        QVERIFY(cell(0, Qt::ToolTipRole).toString().contains(u"This may be chance."));
        QVERIFY(cell(1, Qt::ToolTipRole).toString().contains(u"80.00 (n = "_s + QLocale().toString(1200)));
        QVERIFY(cell(1, Qt::ToolTipRole).toString().contains(u"82.00 (n = 30)"));
        QVERIFY(cell(1, Qt::ToolTipRole).toString().contains(u"-2.00 ± 1.00 (95 %)"));
        window::BlanksLast sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(window::RankingModel::SortRole);
        sorted.sort(window::RankingModel::ScoreChangeColumn, Qt::AscendingOrder); // who fell most
        QCOMPARE(sorted.index(0, 0).data().toString(), u"fell"_s);
        QCOMPARE(sorted.index(2, 0).data().toString(), u"new"_s);
    }

    void theFirstRowsFollowTheSorting()
    {
        window::RankingModel model;
        std::vector<db::RankingRow> rows(1640);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].businessId = u"Shop\n<b>no. %1</b> \"&\" *"_s.arg(i);
            rows[i].documents = static_cast<qint64>(i);
            rows[i].totalAmount = static_cast<double>(rows.size() - i);
        }
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(window::RankingModel::SortRole);
        window::TopRows top;
        top.setSourceModel(&sorted);
        const QAbstractItemModelTester tester(&top, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows);
        QCOMPARE(top.rowCount(), 1640);
        top.setLimit(25);
        top.sort(window::RankingModel::TotalColumn, Qt::DescendingOrder);
        QCOMPARE(top.rowCount(), 25);
        QCOMPARE(top.index(0, 0).data(window::RankingModel::IdRole).toString(), rows.front().businessId);
        top.sort(window::RankingModel::CountColumn, Qt::DescendingOrder);
        QCOMPARE(top.rowCount(), 25);
        QCOMPARE(top.index(0, 0).data(window::RankingModel::IdRole).toString(), rows.back().businessId);
        QVERIFY(!top.index(0, 0).data().toString().contains(u'\n'));
        const std::unique_ptr<QMimeData> dragged(top.mimeData({top.index(0, 0)}));
        QCOMPARE(QString::fromUtf8(dragged->data(window::businessMimeType())), rows.back().businessId);
    }
};

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
