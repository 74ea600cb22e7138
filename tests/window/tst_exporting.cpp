// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/actions/mainactions.h"
#include "app/window/export/exportdialog.h"
#include "app/window/export/exportrun.h"
#include "app/window/widgets/banner.h"
#include "charts/picture/imageexport.h"
#include "core/series/seriesreading.h"
#include "tests/support/csvtable.h"
#include "tests/window/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = charts::ChartPane::State;

namespace {

/// How long the event loop was away at most.
class Latency
{
public:
    Latency()
    {
        m_since.start();
        m_ticks.setInterval(1);
        QObject::connect(&m_ticks, &QTimer::timeout, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_ticks.start();
    }
    qint64 longest() const { return m_longest; }

private:
    QElapsedTimer m_since;
    QTimer m_ticks;
    qint64 m_longest = 0;
};

} // namespace

/// Saving and copying through the window, while it goes on working.
class TestExporting : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60000; // ms
    enum Format { Png, Svg, Pdf, Points, Documents };
    TestServer m_server;
    db::ConnectionParameters m_database;

    /// A window with lines in it and its export dialog.
    struct Export
    {
        WindowUnderTest ui;
        window::ExportDialog* dialog = nullptr;
        window::ExportRun* run = nullptr;
        QString path;

        void open(const db::ConnectionParameters& database)
        {
            ui.open(database);
            QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
            ui.window.mainActions()->exportCharts->trigger();
            dialog = ui.find<window::ExportDialog>("exportDialog");
            QVERIFY(dialog);
            run = dialog->findChild<window::ExportRun*>();
            QVERIFY(run);
        }
        void choose(Format format, QSize size)
        {
            dialog->findChild<QComboBox*>(u"exportFormat"_s)->setCurrentIndex(format);
            dialog->findChild<QSpinBox*>(u"exportWidth"_s)->setValue(size.width());
            dialog->findChild<QSpinBox*>(u"exportHeight"_s)->setValue(size.height());
            dialog->findChild<QDoubleSpinBox*>(u"exportScale"_s)->setValue(1);
            setPath(ui.folder.filePath(u"out/file"_s));
        }
        void setPath(const QString& file)
        {
            QDir(ui.folder.path()).mkpath(u"out"_s);
            path = file;
            dialog->findChild<QLineEdit*>(u"exportPath"_s)->setText(file);
        }
        /// And agrees to have a file replaced.
        void save()
        {
            QTest::mouseClick(dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
            answerReplacing(QMessageBox::AcceptRole);
        }
        bool answerReplacing(QMessageBox::ButtonRole role)
        {
            auto* question = dialog->findChild<QMessageBox*>(u"exportReplace"_s);
            if (!question)
                return false;
            for (auto* button : question->buttons()) {
                if (question->buttonRole(button) == role)
                    button->click();
            }
            return true;
        }
        QStringList filesLeft() const { return QDir(ui.folder.filePath(u"out"_s)).entryList(QDir::Files); }
        QString problem() const
        {
            const auto* label = dialog->findChild<QLabel*>(u"exportProblem"_s);
            return label->isVisible() ? label->text() : QString();
        }
    };

    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_database = m_server.createDatabase();
        const auto problem = fillDatabase(m_server, m_database, 6h, 1);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aLargePictureIsMadeWhileTheWindowAnswers_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("magic");
        QTest::addRow("png") << int(Png) << QByteArray("\x89PNG");
        QTest::addRow("svg") << int(Svg) << QByteArray("<?xml");
        QTest::addRow("pdf") << int(Pdf) << QByteArray("%PDF-");
    }

    void aLargePictureIsMadeWhileTheWindowAnswers()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, magic);
        Export out;
        out.open(m_database);
        out.choose(Format(format), {5000, 4000});
        QStringList told;
        QList<double> shares;
        connect(out.run, &window::ExportRun::progressed, this, [&](const QString& what, std::optional<double> share) {
            told.append(what);
            shares.append(share.value_or(-1));
            QVERIFY(out.dialog->findChild<QProgressBar*>(u"exportProgress"_s)->isVisible());
            QVERIFY(!out.dialog->findChild<QPushButton*>(u"dialogDo"_s)->isEnabled());
        });
        QSignalSpy saved(out.dialog, &window::ExportDialog::exported);
        const Latency latency;
        out.save();
        QVERIFY(!QFile::exists(out.path)); // saving has only begun
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        qInfo("the window answered after %lld ms at most", static_cast<long long>(latency.longest()));
        QVERIFY(read(out.path).startsWith(magic));
        QCOMPARE(out.filesLeft(), QStringList{u"file"_s});
        QVERIFY(told.first().startsWith(u"Drawing"));
        QVERIFY(told.last().startsWith(u"Compressing"));
        QCOMPARE(shares.first(), 0.0);
        QTRY_VERIFY(!out.ui.find<QDialog>("exportDialog")); // it has closed
        QVERIFY(out.ui.window.findChild<window::Banner*>()->text().contains(u"file"));
    }

    void drawingInSlicesGivesTheSamePicture()
    {
        Export out;
        out.open(m_database);
        out.choose(Png, {1500, 900});
        out.dialog->findChild<QDoubleSpinBox*>(u"exportScale"_s)->setValue(1.5);
        charts::ExportOptions options;
        options.size = {1500, 900};
        options.scale = 1.5;
        options.theme = out.ui.appearance.kind();
        auto* comparison = out.ui.window.comparison();
        comparison->setPaused(true); // or another document would arrive between the two
        options.caption = window::captionFor(*comparison);
        const auto atOnce = charts::renderImage(comparison->area()->panes(), comparison->area()->axes(), options);
        QSignalSpy saved(out.dialog, &window::ExportDialog::exported);
        out.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        auto written = QImage(out.path).convertToFormat(atOnce.format());
        written.setDevicePixelRatio(atOnce.devicePixelRatio()); // a file has none
        QCOMPARE(written, atOnce);
    }

    void cancelLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("during");
        QTest::addRow("png, drawing") << int(Png) << u"Drawing"_s;
        QTest::addRow("png, compressing") << int(Png) << u"Compressing"_s;
        QTest::addRow("svg") << int(Svg) << u"Drawing"_s;
        QTest::addRow("pdf, drawing") << int(Pdf) << u"Drawing"_s;
        QTest::addRow("pdf, compressing") << int(Pdf) << u"Compressing"_s;
    }

    void cancelLeavesWhatWasThere()
    {
        QFETCH(int, format);
        QFETCH(QString, during);
        for (const auto isThere : {true, false}) {
            Export out;
            out.open(m_database);
            out.choose(Format(format), {7000, 6000});
            if (isThere)
                write(out.path, "precious");
            bool canceled = false;
            connect(out.run, &window::ExportRun::progressed, this, [&](const QString& what) {
                if (canceled || !what.startsWith(during))
                    return;
                canceled = true;
                // Not within the signal: as a click would come.
                QMetaObject::invokeMethod(out.dialog, &QDialog::reject, Qt::QueuedConnection);
            });
            QSignalSpy saved(out.run, &window::ExportRun::saved);
            QSignalSpy failed(out.run, &window::ExportRun::failed);
            out.save();
            QTRY_VERIFY_WITH_TIMEOUT(canceled && !out.run->isBusy(), patience);
            QVERIFY(out.dialog->isVisible());
            QVERIFY(out.problem().contains(u"nothing was written"));
            QVERIFY(out.dialog->findChild<QPushButton*>(u"dialogDo"_s)->isEnabled());
            QTest::qWait(50);
            QCOMPARE(saved.count() + failed.count(), 0);
            out.dialog->reject(); // nothing runs any more: this closes it, and waits for the worker
            QTRY_VERIFY(!out.ui.find<QDialog>("exportDialog"));
            QCOMPARE(out.filesLeft(), isThere ? QStringList{u"file"_s} : QStringList());
            if (isThere)
                QCOMPARE(read(out.path), QByteArray("precious"));
        }
    }

    void aFileIsReplacedOnlyWhenAgreed()
    {
        Export out;
        out.open(m_database);
        out.choose(Points, {800, 600});
        write(out.path, "precious");
        QSignalSpy saved(out.run, &window::ExportRun::saved);
        QTest::mouseClick(out.dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        QVERIFY(out.answerReplacing(QMessageBox::RejectRole));
        QTest::qWait(50);
        QVERIFY(!out.run->isBusy());
        QCOMPARE(read(out.path), QByteArray("precious"));
        QTRY_VERIFY(!out.dialog->findChild<QMessageBox*>(u"exportReplace"_s));

        QTest::mouseClick(out.dialog->findChild<QPushButton*>(u"dialogDo"_s), Qt::LeftButton);
        QVERIFY(out.answerReplacing(QMessageBox::AcceptRole));
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QVERIFY(read(out.path) != QByteArray("precious"));
    }

    void cancelReachesTheServer()
    {
        Export out;
        out.open(m_database);
        out.choose(Documents, {800, 600});
        auto connection = m_server.connect(m_database);
        QVERIFY(connection->execute("BEGIN"));
        QVERIFY(connection->execute("LOCK TABLE document_values IN ACCESS EXCLUSIVE MODE"));
        auto observer = m_server.connect(m_database); // a transaction sees the same activity all along
        const auto waiting = [&] {
            const auto rows = observer->execute(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%ANY%'");
            return rows->integer(0, 0);
        };
        out.save();
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, patience);
        QVERIFY(out.run->isBusy());
        QTest::mouseClick(out.dialog->findChild<QPushButton*>(u"dialogCancel"_s), Qt::LeftButton);
        QVERIFY(out.problem().contains(u"nothing was written"));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(out.filesLeft().isEmpty(), patience);
        QVERIFY(connection->execute("ROLLBACK"));
        QSignalSpy saved(out.dialog, &window::ExportDialog::exported);
        out.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
    }

    void afterACancelAnotherExportFollows()
    {
        Export out;
        out.open(m_database);
        out.choose(Png, {7000, 6000});
        QSignalSpy saved(out.dialog, &window::ExportDialog::exported);
        QSignalSpy progressed(out.run, &window::ExportRun::progressed);
        out.save();
        QVERIFY(progressed.count() > 0);
        // Asking again while it runs leads to the same dialog, and does not disturb it.
        out.ui.window.mainActions()->exportCharts->trigger();
        QCOMPARE(out.ui.window.findChildren<window::ExportDialog*>().size(), 1);
        QVERIFY(out.run->isBusy());
        QTest::mouseClick(out.dialog->findChild<QPushButton*>(u"dialogCancel"_s), Qt::LeftButton);
        QVERIFY(!out.run->isBusy());
        out.choose(Png, {600, 400});
        out.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(QImage(out.path).size(), QSize(600, 400));
    }

    void closingTheWindowEndsAnExport()
    {
        QString path;
        QTemporaryDir folder;
        {
            Export out;
            out.open(m_database);
            out.choose(Png, {7000, 6000});
            path = folder.filePath(u"file"_s);
            out.setPath(path);
            out.save();
            QTRY_VERIFY_WITH_TIMEOUT(
                out.dialog->findChild<QLabel*>(u"exportDoing"_s)->text().startsWith(u"Compressing"), patience);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void whatCannotBeWrittenSaysWhatToDo_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("words");
        for (const auto& [format, name] :
             {std::pair{Png, "png"}, {Svg, "svg"}, {Pdf, "pdf"}, {Points, "points"}, {Documents, "documents"}})
        {
            QTest::addRow("%s into no folder", name) << int(format) << u"gone/file"_s << u"its folder is not there"_s;
            QTest::addRow("%s over a folder", name) << int(format) << u"out"_s << u"not an ordinary file"_s;
        }
    }

    void whatCannotBeWrittenSaysWhatToDo()
    {
        QFETCH(int, format);
        QFETCH(QString, target);
        QFETCH(QString, words);
        Export out;
        out.open(m_database);
        out.choose(Format(format), {800, 600});
        out.setPath(out.ui.folder.filePath(target));
        out.save();
        QTRY_VERIFY_WITH_TIMEOUT(out.problem().contains(words), patience);
        QVERIFY(out.problem().contains(target.section(u'/', -1)));
        QVERIFY(out.problem().count(u'.') >= 2 || out.problem().contains(u": ")); // what happened, and what to do
        QVERIFY(out.dialog->isVisible());
        QVERIFY(!out.dialog->findChild<QProgressBar*>(u"exportProgress"_s)->isVisible());
        QVERIFY(QDir(out.ui.folder.filePath(u"out"_s)).isEmpty());
        // With another name it works.
        QSignalSpy saved(out.dialog, &window::ExportDialog::exported);
        out.setPath(out.ui.folder.filePath(u"out/good"_s));
        out.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, patience);
        QCOMPARE(out.filesLeft(), QStringList{u"good"_s});
    }

    void withoutAConnectionDocumentsSaySo()
    {
        Export out;
        out.open(m_database);
        out.choose(Documents, {800, 600});
        out.ui.window.comparison()->setSource(nullptr);
        out.save();
        QTRY_VERIFY_WITH_TIMEOUT(out.problem().contains(u"no connection"), patience);
        QVERIFY(out.filesLeft().isEmpty());
    }

    void whatArrivesMeanwhileDoesNotChangeWhatIsRead()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        const auto& pane = ui.window.comparison()->panes().at(0);
        const auto before = pane->series().at(0);
        const auto bucket = core::bucketAt(core::SystemClock().now() - 30min, pane->calendar());
        const auto amountOf = [bucket](const window::SeriesPointer& series) {
            return series->metric(core::Metric::TotalAmount).at(bucket);
        };
        const auto amount = amountOf(before);
        auto reading =
            std::make_unique<core::SeriesReading>(std::vector<std::shared_ptr<const core::BusinessSeries>>{before});
        auto connection = m_server.connect(m_database);
        const auto insert = [&] {
            QVERIFY(connection->execute(
                "INSERT INTO documents (ml_response, \"timestamp\") VALUES ($1, $2::timestamptz)",
                {db::parameter(u"{\"business_id\": \"%1\", \"line_items\": [], \"total\": {\"value\": 5000000}}"_s.arg(
                     before->businessId())),
                 db::parameter(core::bucketStart(bucket, pane->calendar()) + 20s)}));
        };
        insert();
        QTRY_VERIFY_WITH_TIMEOUT(amountOf(pane->series().at(0)) > 5'000'000 - 1, patience);
        QCOMPARE(amountOf(before), amount);
        QVERIFY(pane->series().at(0) != before);
        QCOMPARE(pane->pane()->layers().at(0).series, pane->series().at(0));
        // Afterwards live changes need no copies.
        reading.reset();
        const auto now = pane->series().at(0);
        insert();
        QTRY_VERIFY_WITH_TIMEOUT(amountOf(pane->series().at(0)) > 10'000'000 - 1, patience);
        QCOMPARE(pane->series().at(0), now);
    }

    void copiesAsImageAndAsTable()
    {
        WindowUnderTest ui;
        ui.open(m_database);
        QTRY_VERIFY_WITH_TIMEOUT(ui.allShow(State::Showing) && ui.window.session()->isOpen(), patience);
        auto* banner = ui.window.findChild<window::Banner*>();
        auto* clipboard = QGuiApplication::clipboard();
        clipboard->clear();
        const auto size = ui.window.comparison()->area()->size(); // before a message takes some of it
        ui.window.mainActions()->copyImage->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"as an image"), patience);
        QCOMPARE(clipboard->image().size(), size);
        ui.window.mainActions()->copyTable->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"as a table"), patience);
        const auto csv = clipboard->mimeData()->data(u"text/csv"_s);
        QVERIFY(csv.startsWith("time,business,total_amount"));
        QVERIFY(csv.count('\n') > 500);
        const auto tabs = csvRows(clipboard->text(), u'\t');
        const auto commas = csvRows(QString::fromUtf8(csv), u',');
        QCOMPARE(tabs.size(), commas.size());
        QCOMPARE(tabs, commas); // in a language that writes decimals with a point
        QCOMPARE(clipboard->mimeData()->data(u"text/tab-separated-values"_s), clipboard->text().toUtf8());
    }

    /// Whoever chooses PDF in the file dialog gets a PDF, also of a name that is there; and so does who types it.
    void theSuffixFollowsWhatIsChosen()
    {
        Export out;
        out.open(m_database);
        out.choose(Png, {800, 600});
        out.setPath(out.ui.folder.filePath(u"out/mine.png"_s));
        const auto* format = out.dialog->findChild<QComboBox*>(u"exportFormat"_s);
        const auto* path = out.dialog->findChild<QLineEdit*>(u"exportPath"_s);
        out.dialog->findChild<QToolButton*>(u"exportBrowse"_s)->click();
        auto* browse = out.dialog->findChild<QFileDialog*>(u"exportFile"_s);
        QVERIFY(browse);
        QCOMPARE(browse->nameFilters().size(), format->count());
        QVERIFY(browse->selectedNameFilter().contains(u"*.png"_s));
        browse->selectNameFilter(browse->nameFilters().at(Pdf));
        Q_EMIT browse->filterSelected(browse->selectedNameFilter());
        QCOMPARE(QFileInfo(browse->selectedFiles().value(0)).fileName(), u"mine.pdf"_s);
        Q_EMIT browse->fileSelected(browse->selectedFiles().value(0));
        browse->close();
        QCOMPARE(format->currentIndex(), static_cast<int>(Pdf));
        QVERIFY2(path->text().endsWith(u"mine.pdf"_s), qPrintable(path->text()));

        auto* typed = out.dialog->findChild<QLineEdit*>(u"exportPath"_s);
        typed->setText(out.ui.folder.filePath(u"out/mine.csv"_s));
        Q_EMIT typed->editingFinished();
        QCOMPARE(format->currentIndex(), static_cast<int>(Points));
        // Of the receipts as well: their table has the same suffix.
        out.dialog->findChild<QComboBox*>(u"exportFormat"_s)->setCurrentIndex(Documents);
        Q_EMIT typed->editingFinished();
        QCOMPARE(format->currentIndex(), static_cast<int>(Documents));
    }
};

QTEST_MAIN(TestExporting)
#include "tst_exporting.moc"
