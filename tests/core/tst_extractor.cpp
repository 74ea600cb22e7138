// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/extractor.h"

#include "core/json/decimal.h"
#include "core/json/jsonscan.h"
#include "core/payload/payloadformats.h"

#include <simdjson.h>

#include <QFile>
#include <QTest>

#include <random>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

/// JSON written with single quotes, so that it reads as it is.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

tl::expected<DocumentValues, Rejection> read(Extractor& extractor, const QByteArray& payload)
{
    return extractor.extract({payload.data(), static_cast<std::size_t>(payload.size())});
}

/// "business | total | score | ocr score", "-" where there is none, or "reason @ format".
QByteArray told(const tl::expected<DocumentValues, Rejection>& values)
{
    if (!values)
        return bytes(reasonCode(values.error().reason)) + " @ " + bytes(values.error().format);
    return bytes(values->businessId) + " | " + bytes(values->totalAmount) + " | " + bytes(values->score.value_or("-")) +
           " | " + bytes(values->ocrScore.value_or("-"));
}

QByteArray extracted(const QByteArray& payload)
{
    static Extractor extractor;
    return told(read(extractor, payload));
}

QByteArray document(const QByteArray& business, const QByteArray& total)
{
    return json("{'business_id': ") + business + json(", 'line_items': [], 'total': ") + total + '}';
}

QByteArray withTotal(const QByteArray& value)
{
    return document(json("'a'"), json("{'value': ") + value + json(", 'score': 1, 'ocr_score': 2}"));
}

QByteArray nested(int depth)
{
    return json("{'business_id': 'a', 'total': {'value': 1}, 'x': ") + QByteArray(depth, '[') + QByteArray(depth, ']') +
           '}';
}

} // namespace

class TestExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathIntoAListCountsNoReceiptForAll()
    {
        Extractor extractor({{.name = "mine",
                              .business = {"/receipts/0/name", "/names/0"},
                              .total = {"/receipts/0/sum", "/sums/0/value"},
                              .score = {},
                              .ocrScore = {},
                              .lineItems = {}}});
        const auto says = [&extractor](const char* payload) { return told(read(extractor, json(payload))); };
        QCOMPARE(says("{'receipts': [{'name': 'a', 'sum': 1}, {'name': 'b', 'sum': 2}]}"),
                 QByteArray("several_receipts @ mine"));
        QCOMPARE(says("{'receipts': [{'name': 'a', 'sum': 1}]}"), QByteArray("a | 1 | - | -"));
        QCOMPARE(says("{'receipts': [{'name': 'a', 'sum': 1}, null]}"), QByteArray("a | 1 | - | -"));
        // Readings of one receipt rather than receipts.
        QCOMPARE(says("{'names': ['a', 'b'], 'sums': [{'value': 1}, {'value': 2}]}"), QByteArray("a | 1 | - | -"));
    }

    void extracts_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const QByteArray& payload, const QByteArray& expected) {
            QTest::addRow("%s", name) << payload << expected;
        };

        // Formats
        row("predecessor", document(json("'cvs'"), json("{'value': 450, 'score': 55.56, 'ocr_score': 60.0}")),
            "cvs | 450 | 55.56 | 60.0");
        row("scores null", document(json("'cvs'"), json("{'value': 450, 'score': null, 'ocr_score': null}")),
            "cvs | 450 | - | -");
        row("scores absent", document(json("'cvs'"), json("{'value': 450}")), "cvs | 450 | - | -");
        row("total before business", json("{'total': {'ocr_score': 2, 'score': 1, 'value': 3}, 'business_id': 'b'}"),
            "b | 3 | 1 | 2");
        row("veryfi", json("{'vendor': {'name': 'Inn'}, 'total': 97.66}"), "Inn | 97.66 | - | -");
        row("veryfi with scores",
            json("{'vendor': {'name': {'value': 'Inn', 'score': 1}}, 'total': {'value': 9.5, 'score': 1.0, "
                 "'ocr_score': 0.99}}"),
            "Inn | 9.5 | 100 | 99");
        row("veryfi, mixed", json("{'vendor': {'name': 'Inn'}, 'total': {'value': 9.5}}"), "Inn | 9.5 | - | -");
        row("veryfi in data", json("{'data': {'vendor': {'name': 'Inn'}, 'total': 21050}}"), "Inn | 21050 | - | -");
        row("predecessor wins over veryfi",
            json("{'business_id': 'b', 'vendor': {'name': 'v'}, 'total': {'value': 1}}"), "b | 1 | - | -");
        row("veryfi when the business_id is null",
            json("{'business_id': null, 'vendor': {'name': 'v'}, 'total': {'value': 1}}"), "v | 1 | - | -");
        row("minified", json("{'business_id':'b','total':{'value':1}}"), "b | 1 | - | -");
        row("blanks everywhere", " \n{\t\"business_id\"\r: \"b\" ,\n \"total\" : { \"value\" : 1 } } \n",
            "b | 1 | - | -");

        // Amounts, to the last digit
        row("three billion", withTotal("3e9"), "a | 3000000000 | 1 | 2");
        row("negative", withTotal("-85500"), "a | -85500 | 1 | 2");
        row("three decimals", withTotal("0.125"), "a | 0.125 | 1 | 2");
        row("more digits than a double", withTotal("9007199254740993.10"), "a | 9007199254740993.10 | 1 | 2");
        row("1e999999", withTotal("1e999999"), "invalid_total @ predecessor");
        row("text for a total", withTotal(json("'12.50'")), "invalid_total @ predecessor");
        row("true for a total", withTotal("true"), "invalid_total @ predecessor");
        row("list for a total", withTotal("[1]"), "invalid_total @ predecessor");
        row("total null", withTotal("null"), "missing_total @ predecessor");
        row("total absent", json("{'business_id': 'a'}"), "missing_total @ predecessor");
        row("veryfi total without value", json("{'vendor': {'name': 'v'}, 'total': {'score': 1}}"),
            "missing_total @ veryfi");
        row("total is a list", json("{'vendor': {'name': 'v'}, 'total': [1]}"), "missing_total @ veryfi");
        row("score is text", document(json("'a'"), json("{'value': 1, 'score': 'high'}")),
            "invalid_score @ predecessor");
        row("ocr score is an object", document(json("'a'"), json("{'value': 1, 'ocr_score': {}}")),
            "invalid_ocr_score @ predecessor");

        // Businesses, byte for byte
        row("business null", document("null", json("{'value': 1}")), "missing_business @ predecessor");
        row("business absent", json("{'total': {'value': 1}}"), "missing_business @ predecessor");
        row("business empty", document(json("''"), json("{'value': 1}")), "missing_business @ predecessor");
        row("business is a number", document("7", json("{'value': 1}")), "invalid_business @ predecessor");
        row("business with U+0000", document(json("'a\\u0000b'"), json("{'value': 1}")),
            "invalid_business @ predecessor");
        row("business with half a pair", document(json("'a\\ud83e'"), json("{'value': 1}")),
            "invalid_business @ predecessor");
        row("business with the other half", document(json("'\\uddfe'"), json("{'value': 1}")),
            "invalid_business @ predecessor");
        row("business of 1024 bytes", document('"' + QByteArray(1024, 'n') + '"', json("{'value': 1}")),
            QByteArray(1024, 'n') + " | 1 | - | -");
        row("business of 1025 bytes", document('"' + QByteArray(1025, 'n') + '"', json("{'value': 1}")),
            "invalid_business @ predecessor");
        row("escapes", document(json("'\\u20ac \\ud83e\\uddfe \\'\\\\\\/\\t'"), json("{'value': 1}")),
            "\xE2\x82\xAC \xF0\x9F\xA7\xBE \"\\/\t | 1 | - | -");
        row("SQL", document("\"Robert'); DROP TABLE documents;--\"", json("{'value': 1}")),
            "Robert'); DROP TABLE documents;-- | 1 | - | -");
        row("markup", document(json("'<img src=x>'"), json("{'value': 1}")), "<img src=x> | 1 | - | -");
        row("trailing space", document(json("'cvs '"), json("{'value': 1}")), "cvs  | 1 | - | -");
        row("composed", document("\"Caf\xC3\xA9\"", json("{'value': 1}")), "Caf\xC3\xA9 | 1 | - | -");
        row("decomposed", document("\"Cafe\xCC\x81\"", json("{'value': 1}")), "Cafe\xCC\x81 | 1 | - | -");

        // Names of members
        row("escaped name", json("{'business\\u005fid': 'b', 't\\u006ftal': {'value': 1}}"), "b | 1 | - | -");
        row("name with half a pair is nobody's", json("{'\\ud800': 1, 'business_id': 'b', 'total': {'value': 1}}"),
            "b | 1 | - | -");
        row("longer name", json("{'business_id2': 'b', 'total': {'value': 1}}"), "missing_business @ predecessor");
        row("nested namesakes", json("{'x': {'business_id': 'b'}, 'total': {'value': 1}}"),
            "missing_business @ predecessor");

        // More than one receipt
        const auto whole = document(json("'a'"), json("{'value': 1}"));
        row("one behind the other", whole + '\n' + whole, "several_receipts @ ");
        row("one behind the other, with a comma", whole + ", " + whole, "several_receipts @ ");
        row("a list of two", '[' + whole + ',' + whole + ']', "several_receipts @ ");
        row("a list of one", '[' + whole + ']', "not_an_object @ ");
        row("a list of other things", "[1, 2]", "not_an_object @ ");
        row("something else behind it", whole + " 1", "not_json @ ");

        // The same name twice
        row("twice the same", json("{'business_id': 'b', 'business_id': 'b', 'total': {'value': 1}}"), "b | 1 | - | -");
        row("twice, different", json("{'business_id': 'b', 'business_id': 'c', 'total': {'value': 1}}"),
            "duplicate_key @ predecessor");
        row("twice, once null", json("{'business_id': null, 'business_id': 'c', 'total': {'value': 1}}"),
            "duplicate_key @ predecessor");
        row("value twice", document(json("'a'"), json("{'value': 1, 'value': 2}")), "duplicate_key @ predecessor");
        row("total twice", json("{'business_id': 'b', 'total': {'value': 1}, 'total': {'value': 1, 'score': 2}}"),
            "duplicate_key @ predecessor");
        row("total twice the same", json("{'business_id': 'b', 'total': {'value': 1}, 'total': {'value': 1}}"),
            "b | 1 | - | -");
        row("score twice", document(json("'a'"), json("{'value': 1, 'score': 1, 'score': 2}")),
            "duplicate_key @ predecessor");
        row("twice where nobody reads", json("{'x': 1, 'x': 2, 'business_id': 'b', 'total': {'value': 1}}"),
            "b | 1 | - | -");
        row("twice where another format reads",
            json("{'vendor': 1, 'vendor': 2, 'business_id': 'b', 'total': {'value': 1}}"), "b | 1 | - | -");

        // Not documents
        row("empty", "", "not_json @ ");
        row("blanks", " \n\t", "not_json @ ");
        row("words", "no receipt found", "not_json @ ");
        row("cut off", json("{'business_id': 'b', 'total': {'value': 1}"), "not_json @ ");
        row("tail", json("{'business_id': 'b', 'total': {'value': 1}} {}"), "several_receipts @ ");
        row("comma at the end", json("{'business_id': 'b', 'total': {'value': 1},}"), "not_json @ ");
        row("comment", json("{'business_id': 'b', /* */ 'total': {'value': 1}}"), "not_json @ ");
        row("single quotes", "{'business_id': 'b', 'total': {'value': 1}}", "not_json @ ");
        row("NaN", withTotal("NaN"), "not_json @ ");
        row("Infinity", withTotal("-Infinity"), "not_json @ ");
        row("NaN where nobody reads", json("{'x': NaN, 'business_id': 'b', 'total': {'value': 1}}"), "not_json @ ");
        row("leading zero", withTotal("01"), "not_json @ ");
        row("leading zero where nobody reads", json("{'x': [01], 'business_id': 'b', 'total': {'value': 1}}"),
            "not_json @ ");
        row("colon after a value", json("{'x': 'y': 1, 'business_id': 'b', 'total': {'value': 1}}"), "not_json @ ");
        row("wrong bracket", json("{'x': [1}, 'business_id': 'b', 'total': {'value': 1}}"), "not_json @ ");
        row("unknown escape", json("{'x': '\\x41', 'business_id': 'b', 'total': {'value': 1}}"), "not_json @ ");
        row("bare line end in a string", "{\"x\": \"a\nb\", \"business_id\": \"b\", \"total\": {\"value\": 1}}",
            "not_json @ ");
        row("zero byte", (json("{'business_id': 'b', 'total': {'value': 1}}")) + '\0', "not_json @ ");
        row("zero byte in a string",
            json("{'x': '") + QByteArray(1, '\0') + json("', 'business_id': 'b', 'total': {'value': 1}}"),
            "not_json @ ");
        row("not UTF-8", document("\"\xC3\x28\"", json("{'value': 1}")), "not_json @ ");
        row("surrogate as UTF-8", document("\"\xED\xA0\x80\"", json("{'value': 1}")), "not_json @ ");
        row("byte order mark", "\xEF\xBB\xBF" + withTotal("1"), "not_json @ ");
        row("list", "[{\"business_id\": \"b\", \"total\": {\"value\": 1}}]", "not_an_object @ ");
        row("text", json("'{\\'business_id\\': \\'b\\'}'"), "not_an_object @ ");
        row("null", "null", "not_an_object @ ");
        row("number", " -1.5e3 ", "not_an_object @ ");
        row("two numbers", "1 2", "not_json @ ");

        // U+0000 and lone surrogates are JSON; they only matter in what is read.
        row("U+0000 where nobody reads", json("{'ocr_text': 'a\\u0000', 'business_id': 'b', 'total': {'value': 1}}"),
            "b | 1 | - | -");
        row("half a pair where nobody reads",
            json("{'ocr_text': '\\ud800', 'business_id': 'b', 'total': {'value': 1}}"), "b | 1 | - | -");

        row("as deep as allowed", nested(static_cast<int>(jsonscan::maximumDepth) - 1), "a | 1 | - | -");
        row("one too deep", nested(static_cast<int>(jsonscan::maximumDepth)), "too_deep @ ");
        row("200,000 deep", nested(200'000), "too_deep @ ");
        row("200,000 deep and open", QByteArray(200'000, '['), "too_deep @ ");
        row("200,000 deep objects", (json("{'a':")).repeated(200'000), "too_deep @ ");
        row("too large", QByteArray(static_cast<qsizetype>(Extractor::maximumPayloadBytes) + 1, ' '), "too_large @ ");
    }

    void extracts()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, expected);
        QCOMPARE(extracted(payload), expected);
    }

    void readsWhatAnAmountMeans_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* members, const char* expected) {
            QTest::addRow("%s", name) << json(members) << QByteArray(expected);
        };
        row("nothing said", "", "12.50");
        row("currency", "'currency_code': 'EUR'", "12.50 EUR");
        row("currency with its score", "'currency_code': {'score': 0.96, 'value': 'USD'}", "12.50 USD");
        row("lower case", "'currency_code': 'usd'", "12.50 USD");
        row("a sign, escaped", "'currency_code': '\\u20ac'", "12.50 \xE2\x82\xAC");
        row("no currency", "'currency_code': null", "12.50");
        row("no currency, with its score", "'currency_code': {'score': 0.96, 'value': null}", "12.50");
        row("empty currency", "'currency_code': ''", "12.50");
        row("currency that is a number", "'currency_code': 978", "invalid_currency @ veryfi");
        row("currency that is a list", "'currency_code': ['EUR']", "invalid_currency @ veryfi");
        row("currency with a blank", "'currency_code': 'US D'", "invalid_currency @ veryfi");
        row("currency with a comma", "'currency_code': 'EUR,USD'", "invalid_currency @ veryfi");
        row("a dash", "'currency_code': '-'", "invalid_currency @ veryfi");
        row("invisible characters", "'currency_code': 'EU\\u202eR'", "invalid_currency @ veryfi");
        row("half of a surrogate pair", "'currency_code': '\\ud83e'", "invalid_currency @ veryfi");
        row("currency of 17 letters", "'currency_code': 'ABCDEFGHIJKLMNOPQ'", "invalid_currency @ veryfi");
        row("currency twice", "'currency_code': 'EUR', 'currency_code': 'USD'", "duplicate_key @ veryfi");
        row("no refund", "'is_money_in': false", "12.50");
        row("refund", "'is_money_in': true, 'currency_code': 'EUR'", "-12.50 EUR");
        row("refund with its score", "'is_money_in': {'score': 0.89, 'value': true}", "-12.50");
        row("refund or not, nobody knows", "'is_money_in': null", "12.50");
        row("refund as a text", "'is_money_in': 'true'", "invalid_mark @ veryfi");
        row("refund as a number", "'is_money_in': 1", "invalid_mark @ veryfi");
        row("no duplicate", "'is_duplicate': false", "12.50");
        row("duplicate", "'is_duplicate': true", "duplicate_receipt @ veryfi");
        row("duplicate with its score", "'is_duplicate': {'value': true, 'score': 1}", "duplicate_receipt @ veryfi");
        row("duplicate as a text", "'is_duplicate': 'no'", "invalid_mark @ veryfi");
        row("duplicate twice", "'is_duplicate': true, 'is_duplicate': false", "duplicate_key @ veryfi");
    }

    void readsWhatAnAmountMeans()
    {
        QFETCH(QByteArray, members);
        QFETCH(QByteArray, expected);
        Extractor extractor;
        const auto values = read(extractor, json("{'vendor': {'name': 'Inn'}, 'total': 12.50") +
                                                (members.isEmpty() ? QByteArray() : ", " + members) + '}');
        const auto amount =
            values ? bytes(values->totalAmount) + (values->currency ? ' ' + bytes(*values->currency) : QByteArray())
                   : told(values);
        QCOMPARE(amount, expected);
    }

    void refundsAreNegativeHoweverTheyAreWritten()
    {
        Extractor extractor;
        const auto amount = [&extractor](const char* total) {
            const auto values =
                read(extractor, json("{'vendor': {'name': 'Inn'}, 'is_money_in': true, 'total': ") + total + '}');
            return values ? bytes(values->totalAmount) : QByteArray();
        };
        QCOMPARE(amount("12.50"), QByteArray("-12.50"));
        QCOMPARE(amount("-12.50"), QByteArray("-12.50"));
        QCOMPARE(amount("1.5e3"), QByteArray("-1500"));
        QCOMPARE(amount("0.00"), QByteArray("0.00"));
    }

    void fractionsBecomePointsExactly_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("points");
        for (const auto& [written, points] : {std::pair("0.93", "93"),
                                              {"1", "100"},
                                              {"1.0", "100"},
                                              {"0", "0"},
                                              {"0.5", "50"},
                                              {"0.005", "0.5"},
                                              {"0.9345678901234567", "93.45678901234567"},
                                              {"0.00", "0"},
                                              {"9.5e-1", "95"},
                                              {"-0.001", "-0.1"},
                                              {"1.0000000000000002", "100.00000000000002"},
                                              {"0.010", "1.0"}})
            QTest::addRow("%s", written) << QByteArray(written) << QByteArray(points);
    }

    void fractionsBecomePointsExactly()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, points);
        Extractor extractor;
        const auto payload = json("{'vendor': {'name': 'Inn'}, 'total': {'value': 1, 'ocr_score': ") + written +
                             json(", 'score': ") + written + "}}";
        QCOMPARE(told(read(extractor, payload)), "Inn | 1 | " + points + " | " + points);
        // The predecessor's are points already.
        QVERIFY(told(read(extractor, document(json("'a'"), json("{'value': 1, 'score': 0.93}")))) ==
                "a | 1 | 0.93 | -");
    }

    /// Scores in points under a format of fractions would be a hundred times too high.
    void whatIsNoFractionIsNoScore()
    {
        Extractor extractor;
        for (const auto* written : {"85", "12.3", "1.01", "1e2", "-1", "-0.01"}) {
            const auto payload = json("{'vendor': {'name': 'Inn'}, 'total': {'value': 1, 'score': ") + written + "}}";
            const auto rejected = read(extractor, payload);
            QCOMPARE(told(rejected), QByteArray("invalid_score @ veryfi"));
            QCOMPARE(rejected.error().detail, std::string("/total/score: not from 0 to 1: ") + written);
        }
        QCOMPARE(told(read(extractor, json("{'vendor': {'name': 'I'}, 'total': {'value': 1, 'ocr_score': 99.9}}"))),
                 QByteArray("invalid_ocr_score @ veryfi"));
        QCOMPARE(told(read(extractor, document(json("'a'"), json("{'value': 1, 'score': 850}")))),
                 QByteArray("a | 1 | 850 | -"));
    }

    /// A person's own format says all of it as well, and one with a built-in one's name takes its place.
    void formatsSayWhatAnAmountMeans()
    {
        const PayloadFormat mine{.name = "mine",
                                 .business = {"/shop"},
                                 .total = {"/sum"},
                                 .score = {"/sure"},
                                 .ocrScore = {},
                                 .lineItems = {},
                                 .currency = {"/money"},
                                 .refund = {"/back"},
                                 .duplicate = {"/again"},
                                 .scale = ScoreScale::Fraction};
        Extractor extractor(PayloadFormats::behindBuiltIn({mine}));
        const auto values =
            read(extractor, json("{'shop': 's', 'sum': 3, 'sure': 0.5, 'money': 'CHF', 'back': true, 'again': false}"));
        QVERIFY(values);
        QCOMPARE(told(values), QByteArray("s | -3 | 50 | -"));
        QCOMPARE(values->currency.value_or(""), std::string("CHF"));
        QCOMPARE(told(read(extractor, json("{'shop': 's', 'sum': 3, 'again': true}"))),
                 QByteArray("duplicate_receipt @ mine"));

        auto veryfi = builtInFormats()[1];
        QCOMPARE(veryfi.name, std::string("veryfi"));
        veryfi.duplicate.clear();
        veryfi.refund.clear();
        veryfi.scale = ScoreScale::Points;
        Extractor changed(PayloadFormats::behindBuiltIn({veryfi}));
        QCOMPARE(told(read(changed, json("{'vendor': {'name': 'Inn'}, 'total': {'value': 5, 'score': 0.5}, "
                                         "'is_money_in': true, 'is_duplicate': true}"))),
                 QByteArray("Inn | 5 | 0.5 | -"));
    }

    void fiftyMegabytes()
    {
        QByteArray payload = json("{'business_id': 'b', 'pages': [") + QByteArray("1,").repeated(25'000'000) +
                             json("1], 'total': {'value': 5}}");
        Extractor extractor;
        QCOMPARE(told(read(extractor, payload)), QByteArray("b | 5 | - | -"));
        QCOMPARE(told(read(extractor, withTotal("7"))), QByteArray("a | 7 | 1 | 2"));
    }

    void saysWhereAndWhat_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QByteArray>("detail");
        QTest::addRow("wrong type") << withTotal(json("'12.50'")) << (json("/total/value: '12.50'"));
        QTest::addRow("grammar") << withTotal("NaN") << (json("at byte 58: NaN, 'score': 1, 'ocr_score': 2}}"));
        QTest::addRow("encoding") << document("\"\xFF\"", "{}") << QByteArray("not UTF-8");
        QTest::addRow("end") << (json("{'business_id': ")) << QByteArray("it ends too early");
        QTest::addRow("U+0000") << document(json("'a\\u0000'"), json("{'value': 1}"))
                                << (json("/business_id: holds U+0000: 'a\\u0000'"));
        QTest::addRow("object") << withTotal(json("{'a': '}'}")) << (json("/total/value: {'a': '}'}"));
    }

    void saysWhereAndWhat()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QByteArray, detail);
        Extractor extractor;
        const auto values = read(extractor, payload);
        QVERIFY(!values);
        QCOMPARE(bytes(values.error().detail), detail);
    }

    void detailsAreShortAndWhole()
    {
        Extractor extractor;
        // A cut in the middle of a three-byte character would not be UTF-8.
        for (int blanks = 0; blanks < 3; ++blanks) {
            const auto name = QByteArray(blanks, ' ') + QByteArray("\xE2\x82\xAC").repeated(400);
            const auto values = read(extractor, document('"' + name + '"', json("{'value': 1}")));
            QVERIFY(!values);
            const auto detail = bytes(values.error().detail);
            QVERIFY(detail.size() <= 200 && detail.size() > 190);
            QVERIFY(!QString::fromUtf8(detail).contains(QChar::ReplacementCharacter));
        }
    }

    void userDefinedFormats()
    {
        const PayloadFormat mine{.name = "mine",
                                 .business = {"/shop/na~1me", "/shops/1/name"},
                                 .total = {"/sums/2", "/a\"b"},
                                 .score = {"/scores/total"},
                                 .ocrScore = {},
                                 .lineItems = {}};
        auto formats = builtInFormats();
        formats.push_back(mine);
        Extractor extractor(formats);
        QCOMPARE(told(read(extractor, json("{'shop': {'na/me': 's'}, 'sums': [1, 2, 3.50], 'scores': {'total': 9}}"))),
                 QByteArray("s | 3.50 | 9 | -"));
        const auto second = json("{'shops': [{'name': 'x'}, {'name': 'y'}], 'a\\'b': 4}");
        QCOMPARE(told(read(extractor, second)), QByteArray("y | 4 | - | -"));
        QCOMPARE(told(read(extractor, json("{'sums': [1, 2]}"))), QByteArray("missing_business @ "));
        QCOMPARE(told(read(extractor, json("{'shop': {'na/me': 's'}, 'sums': [1, 2]}"))),
                 QByteArray("missing_total @ mine"));
        QCOMPARE(told(read(extractor, json("{'business_id': 'b', 'total': {'value': 1}}"))),
                 QByteArray("b | 1 | - | -"));
    }

    void tellsWhichFormatFitted()
    {
        auto formats = builtInFormats();
        formats.push_back({.name = "mine",
                           .business = {"/shop"},
                           .total = {"/total/value", "/sum"},
                           .score = {},
                           .ocrScore = {},
                           .lineItems = {}});
        Extractor extractor(formats);
        const auto formatOf = [&extractor](const char* payload) {
            const auto values = read(extractor, json(payload));
            return values ? bytes(values->format) : QByteArray("rejected");
        };
        QCOMPARE(formatOf("{'business_id': 'b', 'shop': 's', 'total': {'value': 1}}"), QByteArray("predecessor"));
        QCOMPARE(formatOf("{'vendor': {'name': 'v'}, 'shop': 's', 'sum': 2, 'total': 1}"), QByteArray("veryfi"));
        QCOMPARE(formatOf("{'shop': 's', 'total': {'value': 1}}"), QByteArray("mine"));
        QCOMPARE(formatOf("{'shop': 's', 'sum': 2}"), QByteArray("mine"));
        QCOMPARE(formatOf("{'shop': 's'}"), QByteArray("rejected"));
    }

    /// What a built-in format reads is not read otherwise because of formats behind it, also where they look at the
    /// same places.
    void formatsBehindChangeNothingForDocumentsThatCount()
    {
        auto formats = builtInFormats();
        formats.push_back({.name = "greedy",
                           .business = {"/business_id", "/vendor", "/line_items/0/name", "/a/b/c"},
                           .total = {"/total", "/line_items/1/value", "/line_items"},
                           .score = {"/total/score", "/x"},
                           .ocrScore = {"/total/ocr_score", "/total"},
                           .lineItems = {"/line_items"}});
        Extractor plain;
        Extractor more(formats);
        for (const char* payload :
             {"{'business_id': 'b', 'line_items': [{'name': 'x', 'value': 1}, {'value': 2}], 'total': {'value': 1}}",
              "{'business_id': 'b', 'total': {'value': 7, 'score': 8, 'ocr_score': 9}, 'vendor': 'v', 'x': 1}",
              "{'vendor': {'name': {'value': 'v'}}, 'total': 97.66, 'line_items': []}",
              "{'vendor': 1, 'vendor': 2, 'business_id': 'b', 'total': {'value': 1}, 'a': {'b': {'c': 'd'}}}"})
        {
            QVERIFY(read(plain, json(payload)));
            QCOMPARE(told(read(more, json(payload))), told(read(plain, json(payload))));
        }
    }

    void viewsAreTheSameValues()
    {
        Extractor extractor;
        const auto payload = json("{'business_id': 'b', 'total': {'value': 1e2, 'ocr_score': 5}}").toStdString();
        const auto views = extractor.extractViews(payload);
        QVERIFY(views);
        QCOMPARE(bytes(views->businessId), QByteArray("b"));
        QCOMPARE(bytes(views->totalAmount), QByteArray("100"));
        QVERIFY(!views->score);
        QCOMPARE(bytes(*views->ocrScore), QByteArray("5"));
    }

    /// Payloads broken at random: simdjson's full parser is the judge. It refuses lone surrogates and numbers that no
    /// double holds, which the grammar allows, with the errors of broken ones: those are left to the tests of numbers
    /// and text.
    void agreesWithSimdjsonOnWhatIsJson()
    {
        const auto good =
            json("{'business_id': 'a\\u00e9\\n', 'line_items': [{'value': 10, 'bounding_box': [0.5, 1e-2, -3.25E+2]}, "
                 "null, true, false, [], {}], 'total': {'value': 12.50, 'score': 99, 'ocr_score': 60.1}}");
        constexpr char alphabet[] = "{}[]\":,\\ 0123456789.eE+-truefalsn\n\t";
        std::mt19937 random(20240501);
        const auto below = [&random](std::size_t count) { return static_cast<qsizetype>(random() % count); };
        simdjson::dom::parser parser;
        int json = 0;
        int broken = 0;
        for (int round = 0; round < 10'000; ++round) {
            auto payload = good;
            for (qsizetype edits = 1 + below(3); edits > 0; --edits) {
                const auto at = below(static_cast<std::size_t>(payload.size()));
                const char c = alphabet[below(sizeof alphabet - 1)];
                if (const auto kind = below(3); kind == 0)
                    payload[at] = c;
                else if (kind == 1)
                    payload.insert(at, c);
                else
                    payload.remove(at, 1 + below(4));
            }
            const auto error = parser.parse(payload.data(), static_cast<std::size_t>(payload.size())).error();
            const bool isJson = error == simdjson::SUCCESS;
            const bool isDisputed = error == simdjson::NUMBER_ERROR ||
                                    (error == simdjson::STRING_ERROR && payload.toLower().contains("\\ud"));
            if (isDisputed)
                continue;
            const bool passed = !extracted(payload).startsWith("not_json");
            QVERIFY2(passed == isJson, payload.constData());
            (isJson ? json : broken) += 1;
        }
        QVERIFY(json > 1000 && broken > 1000);
    }

    /// Two readings of the grammar: the extractor's fast one and the one that spells decimals out.
    void numbersEndWhereTheGrammarSays()
    {
        constexpr char alphabet[] = "0123456789012345678900..eE+-";
        std::mt19937 random(11);
        int numbers = 0;
        for (int round = 0; round < 50'000; ++round) {
            std::string text;
            for (auto left = 1 + random() % 12; left > 0; --left)
                text += alphabet[random() % (sizeof alphabet - 1)];
            const auto length = text.size();
            text.append(jsonscan::textPadding, '\0');
            const bool isDigitOrMinus = text.front() == '-' || (text.front() >= '0' && text.front() <= '9');
            const char* end = isDigitOrMinus ? jsonscan::number(text.data()) : nullptr;
            const bool isNumber = isJsonNumber(std::string_view(text).substr(0, length));
            QVERIFY2((end == text.data() + length) == isNumber, text.c_str());
            numbers += isNumber ? 1 : 0;
        }
        QVERIFY(numbers > 1000);
    }

    void portableScanFindsTheSame()
    {
        std::mt19937 random(7);
        std::string text(256 + jsonscan::textPadding, '\0');
        for (int round = 0; round < 2000; ++round) {
            for (std::size_t i = 0; i < 256; ++i)
                text[i] = static_cast<char>(random() % 64 == 0 ? random() % 256 : 'a' + random() % 26);
            text[255] = '"';
            for (const char* at = text.data(); at < text.data() + 256; ++at)
                QCOMPARE(jsonscan::detail::stringBreakPortable(at), jsonscan::detail::stringBreak(at));
        }
    }

    void veryfiResponses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("plain") << u"plain_receipt.json"_s << QByteArray("In-N-Out Burger | 97.66 | - | -");
        QTest::addRow("confidence_details")
            << u"confidence_details_receipt.json"_s << QByteArray("duplicate_receipt @ veryfi");
        QTest::addRow("in data") << u"document.json"_s << QByteArray("Tiendas D1 | 21050 | - | -");
        QTest::addRow("get_document") << u"get_document.json"_s << QByteArray("Walgreens | 29.53 | - | -");
    }

    void veryfiResponses()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, expected);
        QFile source(QStringLiteral(OA_SHARED_DATA "/veryfi/") + file);
        if (!source.open(QIODevice::ReadOnly))
            QSKIP("the published responses do not lie beside the checkout");
        QCOMPARE(extracted(source.readAll()), expected);
    }
};

QTEST_APPLESS_MAIN(TestExtractor)
#include "tst_extractor.moc"
