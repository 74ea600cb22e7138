// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentlayout.h"

#include "app/window/widgets/payloadtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using window::PayloadText;

class TestDocumentLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void payloadsAsTheyCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("text");
        QTest::addColumn<PayloadText::Kind>("kind");
        QTest::addRow("JSON keeps digits and order")
            << QByteArray("{\"b\":1.50,\"a\":[]}") << u"{\n  \"b\": 1.50,\n  \"a\": []\n}"_s << PayloadText::Kind::Json;
        QTest::addRow("JSON with turned text")
            << QByteArray("\"a\xE2\x80\xAE\"") << u"\"a\\u202e\""_s << PayloadText::Kind::Json;
        QTest::addRow("text") << QByteArray("no \x07 JSON\n\xC3\xA9") << u"no \\u0007 JSON\n\u00e9"_s
                              << PayloadText::Kind::Text;
        QTest::addRow("bytes") << QByteArray("{\"a\": \"\xFF\"}") << u"7b 22 61 22 3a 20 22 ff 22 7d\n"_s
                               << PayloadText::Kind::Bytes;
        QTest::addRow("nothing") << QByteArray() << QString() << PayloadText::Kind::Text;
    }

    void payloadsAsTheyCanBeRead()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, text);
        QFETCH(PayloadText::Kind, kind);
        const auto shown = window::payloadText(payload);
        QCOMPARE(shown.text, text);
        QCOMPARE(shown.kind, kind);
    }

    void itemsStandWhereTheFormatSays()
    {
        const core::PayloadFormat mine{.name = "mine",
                                       .business = {"/shop"},
                                       .total = {"/sum/gross"},
                                       .score = {},
                                       .ocrScore = {},
                                       .lineItems = {"/page/rows"}};
        const QByteArray payload = "{\"shop\": \"kiosk\", \"sum\": {\"gross\": 3.50}, \"page\": {\"rows\": [{\"text\": "
                                   "\"Coffee\", \"value\": 2.40}, {\"text\": \"Roll\", \"value\": 1.10}]}}";
        QVERIFY(window::layoutOf(payload).items.empty());
        const auto layout = window::layoutOf(payload, {mine});
        QCOMPARE(layout.items.size(), std::size_t(3));
        QCOMPARE(layout.items.at(0).label, u"Coffee"_s);
        QCOMPARE(layout.items.at(1).label, u"Roll"_s);
        QVERIFY(layout.items.at(2).isTotal);
        QCOMPARE(layout.items.at(2).value, QLocale().toString(3.5));
        QVERIFY(layout.json.contains(u"3.50"));

        // What a built-in format reads is drawn as ever.
        const QByteArray usual =
            "{\"business_id\": \"cvs\", \"line_items\": [{\"value\": 1}], \"total\": {\"value\": 1}}";
        QCOMPARE(window::layoutOf(usual, {mine}).items.size(), window::layoutOf(usual).items.size());
    }
};

QTEST_APPLESS_MAIN(TestDocumentLayout)
#include "tst_documentlayout.moc"
