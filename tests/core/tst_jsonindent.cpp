// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonindent.h"

#include <QTest>

using namespace oa::core;

class TestJsonIndent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTokenStaysAsItIs()
    {
        const auto text = indentedJson(
            " {\"b\":1.50,\"a\" : [1e2, \"x\\u00e9\\\"],{\"] ,\"a\":{}, \"n\":[ ],\"t\":true,\"d\":{\"e\":null}} ");
        QVERIFY(text);
        QCOMPARE(QByteArray::fromStdString(*text), QByteArray("{\n"
                                                              "  \"b\": 1.50,\n"
                                                              "  \"a\": [\n"
                                                              "    1e2,\n"
                                                              "    \"x\\u00e9\\\"],{\"\n"
                                                              "  ],\n"
                                                              "  \"a\": {},\n"
                                                              "  \"n\": [],\n"
                                                              "  \"t\": true,\n"
                                                              "  \"d\": {\n"
                                                              "    \"e\": null\n"
                                                              "  }\n"
                                                              "}"));
    }

    void scalarsStandAlone()
    {
        QCOMPARE(indentedJson(" -1.5e3 "), std::optional<std::string>("-1.5e3"));
        QCOMPARE(indentedJson("\"\""), std::optional<std::string>("\"\""));
    }

    void onlyJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addRow("empty") << QByteArray("");
        QTest::addRow("words") << QByteArray("no receipt");
        QTest::addRow("cut off") << QByteArray("{\"a\": [1, 2");
        QTest::addRow("tail") << QByteArray("{} {}");
        QTest::addRow("NaN") << QByteArray("{\"a\": NaN}");
        QTest::addRow("zero byte") << QByteArray("{\"a\": 1}\0", 9);
        QTest::addRow("too deep") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
    }

    void onlyJson()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!indentedJson({text.data(), static_cast<std::size_t>(text.size())}));
    }

    /// Indentation would grow with the square of the depth.
    void deepTextsStaySmall()
    {
        std::string text(1000, '[');
        for (int i = 0; i < 10'000; ++i)
            text += "1,";
        text += "1" + std::string(1000, ']');
        const auto indented = indentedJson(text);
        QVERIFY(indented);
        QVERIFY(indented->size() < 100 * text.size());
    }
};

QTEST_APPLESS_MAIN(TestJsonIndent)
#include "tst_jsonindent.moc"
