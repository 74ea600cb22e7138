// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/messagereader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::ingest;

Q_DECLARE_METATYPE(ReadingOptions)

namespace {

constexpr qint64 may1st = 1714557600000; // 2024-05-01T10:00:00Z

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

ReadingOptions options(ReadingOptions::Value value, ReadingOptions::Time time = ReadingOptions::Time::Message,
                       const char* name = "")
{
    return {value, time, name, {}};
}

} // namespace

/// What a message becomes: a document as it came, or a refusal with its reason.
class TestMessageReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void tombstonesAreEmpty();
    void zoneOfEnvelopes();
};

void TestMessageReader::reads_data()
{
    using Value = ReadingOptions::Value;
    using Time = ReadingOptions::Time;
    QTest::addColumn<ReadingOptions>("how");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("time"); // -1: none
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("outcome"); // a time, or a reason
    const auto payload = options(Value::Payload);
    const auto now = u"2024-05-01T10:00:00Z"_s;
    QTest::newRow("payload") << payload << QByteArray(R"({"a":1})") << may1st << QByteArray(R"({"a":1})") << now;
    QTest::newRow("no JSON") << payload << QByteArray("hello") << may1st << QByteArray("hello") << now;
    QTest::newRow("nothing in it") << payload << QByteArray("") << may1st << QByteArray("") << now;
    QTest::newRow("zero byte") << payload << QByteArray("a\0b", 3) << may1st << QByteArray() << u"nul"_s;
    QTest::newRow("no UTF-8") << payload << QByteArray("a\xff") << may1st << QByteArray() << u"not-utf8"_s;
    QTest::newRow("half of a pair") << payload << QByteArray("\xed\xa0\x80") << may1st << QByteArray() << u"not-utf8"_s;
    QTest::newRow("schema registry, JSON")
        << payload << QByteArray("\0\0\0\0\7{}", 7) << may1st << QByteArray("{}") << now;
    QTest::newRow("schema registry, Avro")
        << payload << QByteArray("\0\0\0\0\7\2\6foo", 10) << may1st << QByteArray() << u"schema-registry-binary"_s;
    QTest::newRow("no time") << payload << QByteArray("{}") << qint64(-1) << QByteArray() << u"no-timestamp"_s;
    QTest::newRow("time beyond") << payload << QByteArray("{}") << std::numeric_limits<qint64>::max() << QByteArray()
                                 << u"bad-timestamp"_s;
    const auto header = options(Value::Payload, Time::Header, "when");
    QTest::newRow("header") << header << QByteArray("{}") << qint64(-1) << QByteArray("{}")
                            << u"2024-02-03T04:05:06Z"_s;
    QTest::newRow("header missing") << options(Value::Payload, Time::Header, "other") << QByteArray("{}") << may1st
                                    << QByteArray() << u"no-timestamp"_s;
    QTest::newRow("header without zone") << options(Value::Payload, Time::Header, "local") << QByteArray("{}") << may1st
                                         << QByteArray() << u"bad-timestamp"_s;
    QTest::newRow("header in milliseconds")
        << options(Value::Payload, Time::Header, "number") << QByteArray("{}") << may1st << QByteArray("{}") << now;
    const auto pointer = options(Value::Payload, Time::Pointer, "/meta/at");
    QTest::newRow("pointer") << pointer << QByteArray(R"({"meta":{"at":"2024-05-01 12:00+02"}})") << qint64(-1)
                             << QByteArray(R"({"meta":{"at":"2024-05-01 12:00+02"}})") << now;
    QTest::newRow("pointer to seconds") << pointer << QByteArray(R"({"meta":{"at":1714557600}})") << qint64(-1)
                                        << QByteArray(R"({"meta":{"at":1714557600}})") << now;
    QTest::newRow("pointer to nothing") << pointer << QByteArray("{}") << may1st << QByteArray() << u"no-timestamp"_s;
    const auto twice = [&pointer](const char* name, const QByteArray& value, const QString& outcome) {
        QTest::newRow(name) << pointer << value << may1st << (outcome.startsWith(u"bad") ? QByteArray() : value)
                            << outcome;
    };
    twice("two values", R"({"meta":{"at":1714557600,"at":1714644000}})", u"bad-timestamp"_s);
    twice("two values, one with escapes", R"({"meta":{"at":1714557600,"\u0061t":1714644000}})", u"bad-timestamp"_s);
    twice("two of what leads there", R"({"meta":{"at":1714557600},"a":[1,{}],"meta":{"at":1}})", u"bad-timestamp"_s);
    twice("the same value twice", R"({"meta":{"at":1714557600,"at":1714557600}})", now);
    twice("twice where nobody reads", R"({"a":1,"a":2,"meta":{"b":"}","b":2,"at":1714557600}})", now);
    twice("a date that is a number", R"({"meta":{"at":"20240501"}})", u"bad-timestamp"_s);
    QTest::newRow("two values in a list")
        << options(Value::Payload, Time::Pointer, "/1/at") << QByteArray(R"([{"at":1,"at":2},{"at":3,"at":4}])")
        << may1st << QByteArray() << u"bad-timestamp"_s;
    QTest::newRow("header that is a date and a number")
        << options(Value::Payload, Time::Header, "date") << QByteArray("{}") << may1st << QByteArray()
        << u"bad-timestamp"_s;
    const auto envelope = options(Value::Envelope);
    QTest::newRow("envelope, a time twice")
        << envelope
        << QByteArray(R"({"timestamp":"2024-05-01T10:00Z","\u0074imestamp":"2025-05-01T10:00Z","ml_response":{}})")
        << may1st << QByteArray() << u"bad-envelope"_s;
    QTest::newRow("envelope") << envelope << QByteArray(R"({"timestamp":"2024-05-01T10:00Z","ml_response":{"a": 1}})")
                              << qint64(-1) << QByteArray(R"({"a": 1})") << now;
    QTest::newRow("envelope, text") << envelope
                                    << QByteArray(R"({"timestamp":"2024-05-01T10:00Z","ml_response":"{\"a\":1}"})")
                                    << qint64(-1) << QByteArray(R"({"a":1})") << now;
    QTest::newRow("envelope without zone")
        << envelope << QByteArray(R"({"timestamp":"2024-05-01T10:00","ml_response":{}})") << may1st << QByteArray()
        << u"bad-envelope"_s;
    QTest::newRow("envelope, broken") << envelope << QByteArray(R"({"timestamp":"2024-05-01T10:00Z")") << may1st
                                      << QByteArray() << u"bad-envelope"_s;
}

void TestMessageReader::reads()
{
    QFETCH(ReadingOptions, how);
    QFETCH(QByteArray, value);
    QFETCH(qint64, time);
    QFETCH(QByteArray, payload);
    QFETCH(QString, outcome);
    MessageReader reader(how);
    const std::map<std::string_view, std::string> headers{{"when", "2024-02-03T04:05:06Z"},
                                                          {"local", "2024-02-03 04:05"},
                                                          {"number", "1714557600000"},
                                                          {"date", "20240501"}};
    const auto reading = reader.read({std::string_view(value.constData(), static_cast<std::size_t>(value.size())),
                                      time == -1 ? std::nullopt : std::optional(time), [&](std::string_view name) {
                                          const auto found = headers.find(name);
                                          return found == headers.end() ? std::nullopt : std::optional(found->second);
                                      }});
    if (reading.kind == Reading::Kind::Document) {
        QCOMPARE(core::toIsoString(reading.timestamp), outcome);
        QCOMPARE(bytes(reading.payload), payload);
    } else {
        QCOMPARE(QString::fromUtf8(reading.reason), outcome);
        QVERIFY(reasonText(outcome) != outcome);
    }
}

void TestMessageReader::tombstonesAreEmpty()
{
    MessageReader reader({});
    QCOMPARE(reader.read({std::nullopt, may1st, {}}).kind, Reading::Kind::Empty);
}

void TestMessageReader::zoneOfEnvelopes()
{
    auto how = options(ReadingOptions::Value::Envelope);
    how.zoneIfNone = QTimeZone("Europe/Berlin");
    MessageReader reader(how);
    const auto reading =
        reader.read({std::string_view(R"({"timestamp":"2024-05-01T12:00","ml_response":{}})"), {}, {}});
    QCOMPARE(core::toIsoString(reading.timestamp), u"2024-05-01T10:00:00Z"_s);
}

QTEST_GUILESS_MAIN(TestMessageReader)
#include "tst_messagereader.moc"
