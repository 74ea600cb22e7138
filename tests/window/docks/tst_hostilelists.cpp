// SPDX-License-Identifier: GPL-3.0-only
// Names of businesses that want to be something else, through every list of the window.
#include "app/window/business/businesslist.h"
#include "app/window/documents/documentsmodel.h"
#include "app/window/ranking/rankingdock.h"
#include "app/window/ranking/rankingmodel.h"
#include "core/base/visiblename.h"
#include "tests/support/hostilenames.h"
#include "tests/window/windowfixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTextDocument>

#include <algorithm>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using State = charts::ChartPane::State;

namespace {

/// On one line, without anything that moves a cursor or turns the direction of writing.
bool isPlain(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
               (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    });
}

/// As a text document shows what is no mark-up.
QString plain(const QString& text)
{
    QTextDocument document;
    document.setPlainText(text);
    return document.toPlainText();
}

/// What a person reads in a tooltip.
QString readIn(const QString& toolTip)
{
    QTextDocument document;
    if (Qt::mightBeRichText(toolTip))
        document.setHtml(toolTip);
    else
        document.setPlainText(toolTip);
    return document.toPlainText();
}

} // namespace

class TestHostileLists : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60000; // ms
    TestServer m_server;
    db::ConnectionParameters m_database;

    void open(WindowUnderTest& ui, const QStringList& businesses)
    {
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        core::Workspace workspace;
        workspace.range = u"2024-05-01"_s;
        workspace.panes.emplace_back();
        workspace.panes.back().businesses = businesses;
        ui.window.comparison()->apply(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto connection = m_server.connect(m_database);
        QVERIFY(connection && db::Migrator(*connection).migrate() && addHostileReceipts(*connection));
        jobs::RunOptions run;
        run.database = m_database;
        jobs::RefreshJob refresh;
        QVERIFY(jobs::runJob(refresh, run).outcome);
    }

    void theRankingShowsEachWithItsTotal()
    {
        WindowUnderTest ui;
        open(ui, {hostileNames().front()});
        ui.find<window::RankingDock>("rankingDock")->show();
        const auto* model = ui.find<QTableView>("rankingTable")->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), static_cast<int>(hostileNames().size()), patience);
        for (int row = 0; row < model->rowCount(); ++row) {
            using Column = window::RankingModel::Column;
            const auto total = model->index(row, Column::TotalColumn).data(window::RankingModel::SortRole).toDouble();
            const auto name = hostileNames().at(qRound(total) - 100);
            const auto cell = model->index(row, Column::NameColumn);
            QCOMPARE(cell.data().toString(), core::visibleName(name));
            QVERIFY(isPlain(cell.data().toString()));
            QVERIFY(isPlain(cell.data(Qt::AccessibleTextRole).toString()));
            QCOMPARE(readIn(cell.data(Qt::ToolTipRole).toString()), plain(core::withoutOrders(name)));
        }
    }

    void eachIsShownAloneAndItsReceiptListed()
    {
        WindowUnderTest ui;
        open(ui, {hostileNames().front()});
        int total = 100;
        const core::TimeRange hour{*core::timePointFromIso(u"2024-05-01T10:00:00Z", QTimeZone::utc()),
                                   *core::timePointFromIso(u"2024-05-01T11:00:00Z", QTimeZone::utc())};
        const auto* documents = ui.find<QTableView>("documentsTable")->model();
        for (const auto& name : hostileNames()) {
            auto workspace = ui.window.comparison()->workspace();
            workspace.panes.front().businesses = {name};
            ui.window.comparison()->apply(workspace);
            QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing), patience);
            const auto isShown = [&ui, &name] {
                const auto series = ui.window.comparison()->panes().front()->series();
                return !series.empty() && series.front() && series.front()->businessId() == name;
            };
            QTRY_VERIFY_WITH_TIMEOUT(isShown(), patience);
            Q_EMIT ui.window.comparison()->bucketActivated(name, core::Metric::TotalAmount, hour);
            const auto amount = [documents] {
                const auto cell = documents->index(0, window::DocumentsModel::AmountColumn);
                return QLocale().toDouble(cell.data().toString());
            };
            QTRY_COMPARE_WITH_TIMEOUT(amount(), double(total), patience);
            ++total;
            QCOMPARE(documents->rowCount(), 1);
            QVERIFY(isPlain(ui.find<QLabel>("documentsTitle")->text()));
        }
    }

    void allTogetherAreLegendMenusAndTexts()
    {
        WindowUnderTest ui;
        open(ui, hostileNames());
        const auto widgets = ui.window.findChildren<QWidget*>();
        for (const auto* widget : widgets) {
            QVERIFY2(isPlain(widget->accessibleName()), qPrintable(widget->objectName() + widget->accessibleName()));
            if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->textFormat() != Qt::RichText)
                QVERIFY2(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()),
                         qPrintable(label->objectName()));
            if (const auto* menu = qobject_cast<const QMenu*>(widget)) {
                for (const auto* action : menu->actions())
                    QVERIFY2(isPlain(action->text()), qPrintable(action->text()));
            }
        }
    }

    void nothingWasRun()
    {
        const auto connection = m_server.connect(m_database);
        QCOMPARE(connection->execute("SELECT count(*) FROM documents")->integer(0, 0), hostileNames().size());
    }
};

QTEST_MAIN(TestHostileLists)
#include "tst_hostilelists.moc"
