// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonpointer.h"
#include "core/payload/payloadformats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

/// From JSON written with single quotes.
QJsonObject object(QByteArray json)
{
    return QJsonDocument::fromJson(json.replace('\'', '"')).object();
}

} // namespace

class TestPayloadFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInFormatsComeBackFromJson()
    {
        QVERIFY(builtInFormats().size() >= 3);
        for (const auto& format : builtInFormats()) {
            const auto again = payloadFormatFromJson(toJson(format));
            QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
            QCOMPARE(*again, format);
        }
    }

    void readsASinglePointerOrAList()
    {
        const auto format = payloadFormatFromJson(
            object("{'name': ' mine ', 'business': '/shop~1name', 'total': ['/sum/0', '/sum'], 'score': null}"));
        QVERIFY(format);
        QCOMPARE(format->name, std::string("mine"));
        QCOMPARE(format->business, std::vector<std::string>{"/shop~1name"});
        QCOMPARE(format->total, (std::vector<std::string>{"/sum/0", "/sum"}));
        QVERIFY(format->score.empty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const QByteArray& json, const QString& names) {
            QTest::addRow("%s", name) << json << names;
        };
        row("no name", "{'business': '/b', 'total': '/t'}", u"name"_s);
        row("name too long", "{'name': '" + QByteArray(65, 'x') + "', 'business': '/b', 'total': '/t'}", u"name"_s);
        row("no business", "{'name': 'n', 'total': '/t'}", u"business"_s);
        row("empty list", "{'name': 'n', 'business': [], 'total': '/t'}", u"business"_s);
        row("no total", "{'name': 'n', 'business': '/b'}", u"total"_s);
        row("pointer without a slash", "{'name': 'n', 'business': 'b', 'total': '/t'}", u"business"_s);
        row("pointer to everything", "{'name': 'n', 'business': '/b', 'total': ''}", u"total"_s);
        row("lone tilde", "{'name': 'n', 'business': '/b', 'total': '/t', 'score': '/a~2'}", u"score"_s);
        row("tilde at the end", "{'name': 'n', 'business': '/b', 'total': '/t', 'ocr_score': ['/a~']}", u"ocr_score"_s);
        row("number for a pointer", "{'name': 'n', 'business': '/b', 'total': 3}", u"total"_s);
        row("number in a list", "{'name': 'n', 'business': '/b', 'total': ['/t', 3]}", u"total"_s);
        row("unknown scale", "{'name': 'n', 'business': '/b', 'total': '/t', 'scale': 'percent'}", u"scale"_s);
        row("number for a scale", "{'name': 'n', 'business': '/b', 'total': '/t', 'scale': 100}", u"scale"_s);
        row("currency without a slash", "{'name': 'n', 'business': '/b', 'total': '/t', 'currency': 'EUR'}",
            u"currency"_s);
        row("refund without a slash", "{'name': 'n', 'business': '/b', 'total': '/t', 'refund': true}", u"refund"_s);
        row("unknown field", "{'name': 'n', 'business': '/b', 'total': '/t', 'totel': '/t'}", u"totel"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        const auto format = payloadFormatFromJson(object(json));
        QVERIFY(!format);
        QCOMPARE(format.error().code, ErrorCode::BadInput);
        QVERIFY2(format.error().message.contains(names), qPrintable(format.error().message));
        QVERIFY(!format.error().remedy.isEmpty());
    }

    void readsWhatAnAmountMeans()
    {
        const auto format = payloadFormatFromJson(
            object("{'name': 'n', 'business': '/b', 'total': '/t', 'currency': ['/c', '/d'], 'refund': '/r', "
                   "'duplicate': '/again', 'scale': 'fraction'}"));
        QVERIFY(format);
        QCOMPARE(format->currency, (std::vector<std::string>{"/c", "/d"}));
        QCOMPARE(format->refund, std::vector<std::string>{"/r"});
        QCOMPARE(format->duplicate, std::vector<std::string>{"/again"});
        QVERIFY(format->scale == ScoreScale::Fraction);
        QCOMPARE(*payloadFormatFromJson(toJson(*format)), *format);
        QVERIFY(payloadFormatFromJson(object("{'name': 'n', 'business': '/b', 'total': '/t'}"))->scale ==
                ScoreScale::Points);
    }

    void oneOfABuiltInNameTakesItsPlace()
    {
        auto veryfi = builtInFormats()[1];
        veryfi.refund.clear();
        const PayloadFormat mine{
            .name = "mine", .business = {"/b"}, .total = {"/t"}, .score = {}, .ocrScore = {}, .lineItems = {}};
        const auto all = PayloadFormats::behindBuiltIn({mine, veryfi});
        QCOMPARE(all.size(), builtInFormats().size() + 1);
        QCOMPARE(all[1], veryfi);
        QCOMPARE(all.back(), mine);
    }

    void listsComeBackFromJson()
    {
        const std::vector<PayloadFormat> own = {{.name = "first",
                                                 .business = {"/shop/na~1me", "/shop"},
                                                 .total = {"/sum"},
                                                 .score = {},
                                                 .ocrScore = {"/q"},
                                                 .lineItems = {"/rows"}},
                                                {.name = "zw\xC3\xB6lf",
                                                 .business = {"/b"},
                                                 .total = {"/t"},
                                                 .score = {"/s"},
                                                 .ocrScore = {},
                                                 .lineItems = {}}};
        const auto again = PayloadFormats::fromJson(PayloadFormats::toJson(own));
        QVERIFY(again.problems.empty());
        QCOMPARE(again.formats, own);
        const auto all = PayloadFormats::behindBuiltIn(own);
        QCOMPARE(all.size(), builtInFormats().size() + 2);
        QCOMPARE(all.front(), builtInFormats().front());
        QCOMPARE(all.back(), own.back());
        QVERIFY(PayloadFormats::fromJson("[]").formats.empty());
        QVERIFY(PayloadFormats::fromJson("[]").problems.empty());
    }

    /// The good ones count, whatever stands beside them.
    void listsLeaveOutWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        QTest::addColumn<int>("problems");
        const QByteArray good = "{'name': 'good', 'business': '/b', 'total': '/t'}";
        const auto row = [](const char* name, const QByteArray& json, const QString& names, int problems = 1) {
            QTest::addRow("%s", name) << json << names << problems;
        };
        row("nothing wrong", "[" + good + "]", u"good"_s, 0);
        row("not JSON", good + "]", {});
        row("empty", "", {});
        row("no list", good, {});
        row("a number", "[3, " + good + "]", u"good"_s);
        row("a bad pointer", "[" + good + ", {'name': 'n', 'business': 'b', 'total': '/t'}]", u"good"_s);
        row("the same name twice", "[" + good + ", " + good + "]", u"good"_s);
        row("a built-in name", "[{'name': 'veryfi', 'business': '/b', 'total': '/t'}, " + good + "]", u"veryfi good"_s,
            0);
        row("two wrong ones", "[null, " + good + ", {}]", u"good"_s, 2);
        row("far too long", "[" + good + QByteArray(PayloadFormats::maximumBytes, ' ') + "]", {});
        row("nested without end", QByteArray(100'000, '['), {});
    }

    void listsLeaveOutWhatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        QFETCH(int, problems);
        const auto formats = PayloadFormats::fromJson(json.replace('\'', '"'));
        QStringList read;
        for (const auto& format : formats.formats)
            read.append(QString::fromStdString(format.name));
        QCOMPARE(read.join(u' '), names);
        QCOMPARE(static_cast<int>(formats.problems.size()), problems);
        for (const auto& problem : formats.problems) {
            QCOMPARE(problem.code, ErrorCode::BadInput);
            QVERIFY(problem.message.contains(u"settings"));
        }
    }

    void listsHaveAnEnd()
    {
        QByteArray json = "[";
        for (int i = 0; i < 40; ++i)
            json += "{\"name\": \"n" + QByteArray::number(i) + "\", \"business\": \"/b\", \"total\": \"/t\"},";
        json.back() = ']';
        const auto formats = PayloadFormats::fromJson(json);
        QCOMPARE(formats.formats.size(), PayloadFormats::maximumFormats);
        QCOMPARE(formats.problems.size(), std::size_t(8));
    }

    void pointersReach_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QJsonValue>("value");
        // The document and pointers of RFC 6901, section 5, as far as they differ.
        QTest::addRow("member") << QByteArray("/k*l") << QJsonValue(6);
        QTest::addRow("element") << QByteArray("/foo/0") << QJsonValue(u"bar"_s);
        QTest::addRow("empty name") << QByteArray("/") << QJsonValue(0);
        QTest::addRow("slash") << QByteArray("/a~1b") << QJsonValue(1);
        QTest::addRow("tilde") << QByteArray("/m~0n") << QJsonValue(8);
        QTest::addRow("past the end") << QByteArray("/foo/2") << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("leading zero") << QByteArray("/foo/00") << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("into a scalar") << QByteArray("/foo/0/x") << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("malformed") << QByteArray("foo") << QJsonValue(QJsonValue::Undefined);
    }

    void pointersReach()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QJsonValue, value);
        const auto document = object("{'foo': ['bar', 'baz'], '': 0, 'a/b': 1, 'k*l': 6, 'm~n': 8}");
        QCOMPARE(valueAt(document, pointer.toStdString()), value);
    }
};

QTEST_APPLESS_MAIN(TestPayloadFormat)
#include "tst_payloadformat.moc"
