// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/payloadformatsdialog.h"

#include "app/window/actions/mainactions.h"
#include "app/window/connect/session.h"
#include "app/window/rejected/payloadformatform.h"
#include "tests/support/pipelinefixture.h"
#include "tests/window/windowfixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

class TestPayloadFormatsDialog : public QObject
{
    Q_OBJECT

    static constexpr int patience = 30000; // ms, for a machine that is busy with other things
    TestServer m_server;

    template <typename T>
    static T* part(QWidget* dialog, const char* name)
    {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    static void type(QWidget* dialog, const char* field, const QString& text)
    {
        auto* edit = part<QLineEdit>(dialog, field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    static QString result(QWidget* dialog) { return part<QLabel>(dialog, "trialResult")->text(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void pointersInOneLine_data()
    {
        QTest::addColumn<QStringList>("pointers");
        QTest::addColumn<QString>("text");
        QTest::addRow("none") << QStringList() << QString();
        QTest::addRow("one") << QStringList{u"/a b/0"_s} << u"/a b/0"_s;
        QTest::addRow("two") << QStringList{u"/a/b"_s, u"/a"_s} << u"/a/b, /a"_s;
        QTest::addRow("a comma inside") << QStringList{u"/a,b"_s, u"/c"_s} << u"/a,b, /c"_s;
        QTest::addRow("one that could be misread") << QStringList{u"/a,/b"_s} << u"[\"/a,/b\"]"_s;
    }
    void pointersInOneLine()
    {
        QFETCH(QStringList, pointers);
        QFETCH(QString, text);
        std::vector<std::string> list;
        for (const auto& pointer : pointers)
            list.push_back(pointer.toStdString());
        QCOMPARE(window::PayloadFormatForm::textOf(list), text);
        QCOMPARE(window::PayloadFormatForm::pointersOf(text), list);
    }

    void addsAFormatTriedOnARejectedReceipt()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:01Z"_s,
                                       u"{\"shop\": {\"name\": \"kiosk\"}, \"sum\": 3.50, \"rows\": [1, 2]}"_s) +
            PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, u"no json"_s)));
        QVERIFY(fixture.drain());
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()),
                                            fixture.parameters());
        dialog.show();
        auto* save = part<QPushButton>(&dialog, "dialogDo");
        auto* list = part<QListWidget>(&dialog, "formatsList");
        auto* add = part<QToolButton>(&dialog, "formatsAdd");
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), patience);
        QVERIFY(!save->isEnabled());
        QVERIFY(part<QLineEdit>(&dialog, "format_business")->isReadOnly()); // a built-in one is shown
        QCOMPARE(part<QLineEdit>(&dialog, "format_business")->text(), u"/business_id"_s);

        QTest::mouseClick(part<QPushButton>(&dialog, "trialNext"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPlainTextEdit>(&dialog, "trialSample")->toPlainText().contains(u"3.50"),
                                 patience);
        QVERIFY2(result(&dialog).contains(u"rejected"), qPrintable(result(&dialog)));

        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(list->count(), 4);
        auto* problem = part<QLabel>(&dialog, "formatProblem");
        type(&dialog, "formatName", u"mine"_s);
        QCOMPARE(list->currentItem()->text(), u"mine"_s);
        QVERIFY(problem->text().contains(u"business"));
        type(&dialog, "format_business", u"shop/name"_s);
        QVERIFY(problem->text().contains(u"shop/name"));
        type(&dialog, "format_business", u"/shop/name"_s);
        QVERIFY(problem->text().contains(u"total"));
        QVERIFY(!save->isEnabled());
        type(&dialog, "format_total", u"/sum/gross, /sum"_s);
        QCOMPARE(problem->text(), QString());
        type(&dialog, "format_line_items", u"/rows"_s);
        QVERIFY(save->isEnabled());
        QVERIFY2(result(&dialog).contains(u"mine") && result(&dialog).contains(u"kiosk") &&
                     result(&dialog).contains(u"3.50") && result(&dialog).contains(u"line items: 2"),
                 qPrintable(result(&dialog)));
        QCOMPARE(fixture.value("SELECT count(*) FROM settings WHERE name = 'payload_formats'"), u"0"_s);

        QSignalSpy saved(&dialog, &window::PayloadFormatsDialog::saved);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        QVERIFY(!dialog.isVisible());
        QVERIFY(fixture.drain());
        QCOMPARE(fixture.value("SELECT total_amount FROM minutely_parsed_total WHERE business_id = 'kiosk'"),
                 u"3.50"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM rejected_documents"), u"1"_s);
    }

    /// Whether refunds and duplicates count, what scores are in and where the currency stands can be changed, also of a
    /// built-in format.
    void changesABuiltInFormat()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(PipelineFixture::insertion(
            u"2024-05-01 10:01Z"_s, u"{\"vendor\": {\"name\": \"Inn\"}, \"total\": {\"value\": 5, \"score\": 0.5}, "
                                    "\"is_money_in\": true, \"money\": \"CHF\"}"_s)));
        QVERIFY(fixture.drain());
        const auto hour = [&fixture] {
            return fixture.value(
                "SELECT concat_ws('/', total_amount, avg_score::numeric(5,1), currencies) FROM hourly_parsed_total");
        };
        QCOMPARE(hour(), u"-5/50.0"_s);
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()),
                                            fixture.parameters());
        dialog.show();
        auto* list = part<QListWidget>(&dialog, "formatsList");
        auto* change = part<QToolButton>(&dialog, "formatsChange");
        auto* scale = part<QComboBox>(&dialog, "formatScale");
        QTRY_VERIFY_WITH_TIMEOUT(change->isEnabled(), patience);
        list->setCurrentRow(1);
        QCOMPARE(part<QLineEdit>(&dialog, "format_refund")->text(), u"/is_money_in/value, /is_money_in"_s);
        QCOMPARE(scale->currentData().toString(), u"fraction"_s);
        QVERIFY(!scale->isEnabled());
        QTest::mouseClick(change, Qt::LeftButton);
        QCOMPARE(list->count(), 4);
        QCOMPARE(list->currentItem()->text(), u"veryfi"_s);
        QVERIFY(list->item(1)->text().contains(u"replaced"));
        QVERIFY(!change->isEnabled());
        list->setCurrentRow(1);
        QVERIFY(!change->isEnabled()); // once is enough
        list->setCurrentRow(3);
        part<QLineEdit>(&dialog, "format_refund")->selectAll();
        QTest::keyClick(part<QLineEdit>(&dialog, "format_refund"), Qt::Key_Delete);
        type(&dialog, "format_currency", u"/money"_s);
        scale->setCurrentIndex(scale->findData(u"points"_s));
        Q_EMIT scale->activated(scale->currentIndex());
        QVERIFY2(part<QLabel>(&dialog, "formatsNote")->text().contains(u"all receipts"),
                 qPrintable(part<QLabel>(&dialog, "formatsNote")->text()));
        QSignalSpy saved(&dialog, &window::PayloadFormatsDialog::saved);
        QTest::mouseClick(part<QPushButton>(&dialog, "dialogDo"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        QVERIFY(fixture.drain());
        QCOMPARE(hour(), u"5/0.5/CHF"_s);
    }

    void editsOrdersAndRemoves()
    {
        PipelineFixture fixture(m_server);
        const core::PayloadFormat one{
            .name = "one", .business = {"/a"}, .total = {"/b"}, .score = {}, .ocrScore = {}, .lineItems = {}};
        auto two = one;
        two.name = "two";
        QVERIFY(db::PayloadFormatStore(fixture.writer()).save({one, two}));
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()),
                                            fixture.parameters());
        dialog.show();
        auto* list = part<QListWidget>(&dialog, "formatsList");
        auto* save = part<QPushButton>(&dialog, "dialogDo");
        auto* note = part<QLabel>(&dialog, "formatsNote");
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 5, patience);
        QCOMPARE(list->currentRow(), 3);
        QVERIFY(!part<QToolButton>(&dialog, "formatsUp")->isEnabled());
        QTest::mouseClick(part<QToolButton>(&dialog, "formatsDown"), Qt::LeftButton);
        QCOMPARE(list->item(3)->text(), u"two"_s);
        QCOMPARE(list->currentRow(), 4);
        QVERIFY(save->isEnabled());
        QVERIFY2(note->text().contains(u"all receipts"), qPrintable(note->text()));
        QTest::mouseClick(part<QToolButton>(&dialog, "formatsUp"), Qt::LeftButton);
        QVERIFY(!save->isEnabled()); // as it is stored
        type(&dialog, "formatName", u"two"_s);
        QVERIFY(!save->isEnabled()); // a name twice
        QVERIFY(!part<QLabel>(&dialog, "formatProblem")->text().isEmpty());
        QTest::mouseClick(part<QToolButton>(&dialog, "formatsRemove"), Qt::LeftButton);
        QCOMPARE(list->count(), 4);
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(db::PayloadFormatStore(fixture.writer()).read()->formats, std::vector<core::PayloadFormat>{two});
        QCOMPARE(fixture.value("SELECT count(*) FROM invalidation_log WHERE everything"), u"1"_s);
    }

    void aReaderLooksAndTries()
    {
        PipelineFixture fixture(m_server);
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()), std::nullopt);
        dialog.setSample(u"{\"business_id\": \"b\", \"total\": {\"value\": 12.50}}"_s);
        dialog.show();
        QVERIFY2(result(&dialog).contains(u"predecessor") && result(&dialog).contains(u"12.50"),
                 qPrintable(result(&dialog)));
        auto* note = part<QLabel>(&dialog, "formatsNote");
        QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"only read"), patience);
        QVERIFY(!part<QToolButton>(&dialog, "formatsAdd")->isEnabled());
        QVERIFY(!part<QPushButton>(&dialog, "dialogDo")->isEnabled());
    }

    void aFailedSaveKeepsWhatWasTyped()
    {
        PipelineFixture fixture(m_server);
        const auto role = u"reader_%1"_s.arg(fixture.value("SELECT current_database()"));
        QVERIFY(fixture.write(
            u"CREATE ROLE %1 LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO %1"_s.arg(role).toStdString()));
        auto reader = fixture.parameters();
        reader.setValue(u"user"_s, role);
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()), reader);
        dialog.show();
        auto* add = part<QToolButton>(&dialog, "formatsAdd");
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), patience);
        QTest::mouseClick(add, Qt::LeftButton);
        type(&dialog, "formatName", u"mine"_s);
        type(&dialog, "format_business", u"/a"_s);
        type(&dialog, "format_total", u"/b"_s);
        auto* save = part<QPushButton>(&dialog, "dialogDo");
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
        QVERIFY(dialog.isVisible());
        QVERIFY(!part<QLabel>(&dialog, "formatsNote")->text().isEmpty());
        QCOMPARE(part<QLineEdit>(&dialog, "format_total")->text(), u"/b"_s);
        QCOMPARE(fixture.value("SELECT count(*) FROM settings WHERE name = 'payload_formats'"), u"0"_s);
    }

    void whatIsWrongInTheSettingsIsToldAndCanBeCleaned()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write("INSERT INTO settings (name, value) VALUES ('payload_formats', '[{\"name\": 3}]')"));
        window::PayloadFormatsDialog dialog(std::make_shared<db::ConnectionPool>(fixture.parameters()),
                                            fixture.parameters());
        dialog.show();
        auto* note = part<QLabel>(&dialog, "formatsNote");
        QTRY_VERIFY_WITH_TIMEOUT(note->text().contains(u"is not used"), patience);
        auto* save = part<QPushButton>(&dialog, "dialogDo");
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(fixture.value("SELECT value FROM settings WHERE name = 'payload_formats'"), u"[]"_s);
    }

    /// From the menu, and the live refresh counts what fits now.
    void savedFromTheWindowItCounts()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(fixture.write(
            PipelineFixture::insertion(u"2024-05-01 10:01Z"_s, u"{\"shop\": \"kiosk\", \"sum\": 3.50}"_s)));
        QVERIFY(fixture.drain());
        WindowUnderTest ui;
        ui.open(fixture.parameters());
        QTRY_VERIFY_WITH_TIMEOUT(ui.window.session()->isOpen(), patience);
        ui.window.mainActions()->payloadFormats->trigger();
        auto* dialog = ui.find<QDialog>("payloadFormatsDialog");
        QVERIFY(dialog);
        auto* add = part<QToolButton>(dialog, "formatsAdd");
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), patience);
        QTest::mouseClick(add, Qt::LeftButton);
        type(dialog, "formatName", u"mine"_s);
        type(dialog, "format_business", u"/shop"_s);
        type(dialog, "format_total", u"/sum"_s);
        QTest::mouseClick(part<QPushButton>(dialog, "dialogDo"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(
            fixture.value("SELECT total_amount FROM minutely_parsed_total WHERE business_id = 'kiosk'"), u"3.50"_s,
            patience);
    }
};

QTEST_MAIN(TestPayloadFormatsDialog)
#include "tst_payloadformatsdialog.moc"
