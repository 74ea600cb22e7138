// SPDX-License-Identifier: GPL-3.0-only
#include "core/json/jsonlines.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

/// JSON written with single quotes, so that it reads as it is.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// Hands out a few bytes at a time, like a pipe, and may break.
class Trickle : public QIODevice
{
public:
    Trickle(QByteArray bytes, qint64 step, bool breaks = false)
        : m_bytes(std::move(bytes))
        , m_step(step)
        , m_breaks(breaks)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        const auto take = std::min({size, m_step, m_bytes.size() - m_at});
        if (take == 0 && m_breaks) {
            setErrorString(u"cable cut"_s);
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<std::size_t>(take));
        m_at += take;
        return take;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
    bool m_breaks;
};

struct OwnedLine
{
    qint64 number;
    QString time;
    QByteArray payload;
    QString refusal;
};

std::vector<OwnedLine> readAll(QIODevice& device, const QTimeZone& zone = QTimeZone::utc())
{
    JsonLinesReader reader(device, zone);
    std::vector<OwnedLine> lines;
    for (;;) {
        const auto line = reader.next();
        if (!line || !*line)
            return lines;
        const auto& read = **line;
        lines.push_back({read.number, read.isRefused() ? QString() : toIsoString(read.timestamp),
                         QByteArray(read.payload.data(), static_cast<qsizetype>(read.payload.size())), read.refusal});
    }
}

std::vector<OwnedLine> readAll(const QByteArray& text, const QTimeZone& zone = QTimeZone::utc())
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, zone);
}

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePayloadByteForByte_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("payload");
        const auto row = [](const char* name, const QByteArray& value, const QByteArray& payload) {
            QTest::addRow("%s", name) << (json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': ") + value + '}')
                                      << payload;
        };
        row("object", json("{'a':  1.50,'b':[ ]}"), json("{'a':  1.50,'b':[ ]}"));
        row("object with blanks behind", "{\"a\": 1} \t ", "{\"a\": 1}");
        row("array", "[1, [2]]", "[1, [2]]");
        row("number", "1.50e3", "1.50e3");
        row("not a number", json("{'total': NaN}"), json("{'total': NaN}"));
        row("escapes stay in an object", json("{'a': '\\u00e9\\u0000\\ud800'}"),
            json("{'a': '\\u00e9\\u0000\\ud800'}"));
        row("brackets in strings", json("{'a': '}]{[\\''}"), json("{'a': '}]{[\\''}"));
        row("text", json("'not json at all'"), "not json at all");
        row("text that holds JSON", json("'{\\'a\\': 1}'"), json("{'a': 1}"));
        row("text with characters", json("'\\u20ac \\ud83e\\uddfe \\\\ \\/ \\n'"),
            "\xE2\x82\xAC \xF0\x9F\xA7\xBE \\ / \n");
        row("empty text", json("''"), "");
    }

    void keepsThePayloadByteForByte()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, payload);
        const auto lines = readAll(line);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines.front().refusal, QString());
        QCOMPARE(lines.front().payload, payload);
        QCOMPARE(lines.front().time, u"2024-05-01T10:00:00Z"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& line, const QString& reason) {
            QTest::addRow("%s", name) << line << reason;
        };
        row("no JSON", "hello", u"not a JSON object"_s);
        row("cut off", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'a': 1"), u"not JSON"_s);
        row("tail", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}} x"), u"not JSON"_s);
        row("colon after a value", json("{'timestamp': '2024-05-01T10:00:00Z': 1, 'ml_response': {}}"), u"not JSON"_s);
        row("array", json("['2024-05-01T10:00:00Z', {}]"), u"not a JSON object"_s);
        row("no timestamp", json("{'ml_response': {}}"), u"no “timestamp”"_s);
        row("null timestamp", json("{'timestamp': null, 'ml_response': {}}"), u"no “timestamp”"_s);
        row("number for a timestamp", json("{'timestamp': 1714557600, 'ml_response': {}}"), u"not a text"_s);
        row("no such day", json("{'timestamp': '2024-02-30T10:00:00Z', 'ml_response': {}}"), u"2024-02-30"_s);
        row("no response", json("{'timestamp': '2024-05-01T10:00:00Z'}"), u"no “ml_response”"_s);
        row("null response", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': null}"), u"no “ml_response”"_s);
        row("response twice", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': 1, 'ml_response': 2}"),
            u"twice"_s);
        row("text with U+0000", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': 'a\\u0000'}"), u"U+0000"_s);
        row("text with half a pair", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': '\\ud83e'}"),
            u"not a character"_s);
        row("not UTF-8", "{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": {\"a\": \"\xFF\"}}", u"UTF-8"_s);
        row("a bare word", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': NaN}"), u"not JSON"_s);
        row("zero byte in an object",
            json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'a': ") + QByteArray(1, '\0') + "}}",
            u"not JSON"_s);
        row("zero byte", json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': ") + QByteArray(1, '\0') + '}',
            u"not JSON"_s);
    }

    void refuses()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const QByteArray good = json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}}");
        const auto lines = readAll(good + '\n' + line + '\n' + good);
        QCOMPARE(lines.size(), std::size_t(3));
        QCOMPARE(lines[1].number, 2);
        QVERIFY2(lines[1].refusal.contains(reason), qPrintable(lines[1].refusal));
        QCOMPARE(lines[0].refusal, QString());
        QCOMPARE(lines[2].refusal, QString());
        QCOMPARE(lines[2].payload, QByteArray("{}"));
    }

    void passesOverBlankLinesAndCountsThem()
    {
        const QByteArray good = json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}}");
        const auto lines = readAll("\xEF\xBB\xBF" + good + "\r\n\r\n \t\n" + good + "\n\n");
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0].refusal, QString());
        QCOMPARE(lines[0].number, 1);
        QCOMPARE(lines[1].number, 4);
    }

    void readsLocalTimesInTheZone()
    {
        const auto lines =
            readAll(json("{'timestamp': '2013-03-15T15:41:00', 'ml_response': {}}"), QTimeZone("Asia/Kuala_Lumpur"));
        QCOMPARE(lines.front().time, u"2013-03-15T07:41:00Z"_s);
    }

    void tellsLocalTimesThatAreNotPlain()
    {
        const auto occurs = [](const char* time) {
            auto bytes = json("{'timestamp': '%1', 'ml_response': {}}").replace("%1", time);
            QBuffer file(&bytes);
            file.open(QIODevice::ReadOnly);
            return JsonLinesReader(file, QTimeZone("Europe/Berlin")).next().value().value().occurs;
        };
        QCOMPARE(occurs("2024-10-27T02:30:00"), WallTime::Occurs::Twice);
        QCOMPARE(occurs("2024-10-27T02:30:00+01:00"), WallTime::Occurs::Once);
        QCOMPARE(occurs("2024-03-31T02:30:00"), WallTime::Occurs::Never);
        QCOMPARE(occurs("2024-03-31T03:00:00"), WallTime::Occurs::Once);
    }

    void piecesDoNotMatter_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 2, 7, 63, 64, 65, 1000})
            QTest::addRow("%d bytes at a time", step) << step;
    }

    void piecesDoNotMatter()
    {
        QFETCH(int, step);
        QByteArray text;
        for (int i = 0; i < 50; ++i) {
            text +=
                json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'n': ") + QByteArray::number(i) + "}}\n";
            text += i % 7 == 0 ? "broken\n" : "";
        }
        Trickle device(text, step);
        const auto pieces = readAll(device);
        const auto whole = readAll(text);
        QCOMPARE(pieces.size(), whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(pieces[i].number, whole[i].number);
            QCOMPARE(pieces[i].payload, whole[i].payload);
            QCOMPARE(pieces[i].refusal, whole[i].refusal);
        }
    }

    void readsLayouts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("numbers"); // of the good ones; refused ones with a minus
        const auto good = json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {'a': ['x, ] } \\'', {}]}}");
        const auto laidOut =
            json("{\n  'timestamp': '2024-05-01T10:00:00Z',\n  'ml_response': {\n    'a': 1\n  }\n}\n");
        QTest::addRow("lines") << good + '\n' + good << u"1 2"_s;
        QTest::addRow("a broken line") << good + "\n{\"timestamp\n" + good << u"1 -2 3"_s;
        QTest::addRow("files with a mark, one behind the other")
            << "\xEF\xBB\xBF" + good + "\n\xEF\xBB\xBF" + good + "\n\xEF\xBB\xBF" + good << u"1 2 3"_s;
        QTest::addRow("a first line that breaks off") << "{\"timestamp\": \"2024\n" + good << u"-1 2"_s;
        QTest::addRow("a first line that is something else") << "[2024-05-01] started\n" + good << u"-1 2"_s;
        QTest::addRow("carriage returns") << good + '\r' + good + '\r' << u"1 2"_s;
        QTest::addRow("commas behind lines") << good + ",\n" + good + ",\r\n" + good + ",\n" << u"1 2 3"_s;
        QTest::addRow("commas between values") << good + ',' + good + " , " + laidOut + ',' + laidOut << u"1 2 3 4"_s;
        QTest::addRow("two commas") << good + ",\n" + good + ",\n," + good + ",\n" + good << u"1 2 -3 4"_s;
        QTest::addRow("commas, and broken off") << good + ",\n" + good.left(20) << u"1 -2"_s;
        QTest::addRow("nothing in between") << good + good + ' ' + good << u"1 2 3"_s;
        QTest::addRow("a list") << '[' + good + ',' + good + ']' << u"1 2"_s;
        QTest::addRow("a list over lines") << "[\n" + good + "\n,\n" + laidOut + "]\n" << u"1 2"_s;
        QTest::addRow("an empty list") << QByteArray(" [ ] ") << QString();
        QTest::addRow("other things in a list")
            << '[' + good + ", 1, \"a\", null, [], {}, " + good + ']' << u"1 -2 -3 -4 -5 -6 7"_s;
        QTest::addRow("a comma too many") << '[' + good + ",]" << u"1 -2"_s;
        QTest::addRow("a list that breaks off") << '[' + good + ',' + good.left(20) << u"1 -2"_s;
        QTest::addRow("a list that breaks off behind one") << '[' + good + ',' << u"1 -2"_s;
        QTest::addRow("a string that is not closed in a list") << "[{\"timestamp\": \"x},\n" + good + ']' << u"-1"_s;
        QTest::addRow("a list behind a list") << '[' + good + "]\n[" + good + ',' + good + "] [] [{}]" << u"1 2 3 -4"_s;
        QTest::addRow("values behind a list") << '[' + good + "]\n" + good + '\n' + laidOut << u"1 2 3"_s;
        QTest::addRow("something else behind a list") << '[' + good + "]\nand so on" << u"1 -2"_s;
        QTest::addRow("many empty lists") << QByteArray("[]").repeated(100'000) + good << u"1"_s;
        QTest::addRow("laid out") << laidOut + laidOut << u"1 2"_s;
        QTest::addRow("laid out, with a mark") << "\xEF\xBB\xBF" + laidOut + '\n' + laidOut << u"1 2"_s;
        QTest::addRow("names with escapes")
            << json("{'time\\u0073tamp': '2024-05-01T10:00:00Z', 'ml_respons\\u0065': {}}") << u"1"_s;
        QTest::addRow("a name that comes again with escapes")
            << json("{'timestamp': '2024-05-01T10:00:00Z', 'time\\u0073tamp': '2025-05-01T10:00:00Z', 'ml_response': "
                    "{}}")
            << u"-1"_s;
        QTest::addRow("a payload that comes again with escapes")
            << json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}, '\\u006Dl_response': {'a': 1}}")
            << u"-1"_s;
        QTest::addRow("half of a character in another name")
            << json("{'\\uD800': 1, 'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}}") << u"1"_s;
        QTest::addRow("laid out and broken off") << laidOut + laidOut.left(30) << u"1 -2"_s;
    }
    void readsLayouts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, numbers);
        for (const qint64 step : {1, 7, 1'000'000}) {
            Trickle device(text, step);
            JsonLinesReader reader(device);
            QStringList found;
            for (;;) {
                const auto line = reader.next();
                QVERIFY(line);
                if (!*line)
                    break;
                found.append(((*line)->isRefused() ? u"-"_s : QString()) + QString::number((*line)->number));
            }
            QCOMPARE(found.join(u' '), numbers);
        }
    }

    void tellsOfABrokenDevice()
    {
        Trickle device("{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": {}}\n{\"time", 1000, true);
        JsonLinesReader reader(device);
        const auto first = reader.next();
        QVERIFY(first && *first && !(*first)->isRefused());
        const auto second = reader.next();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Other);
        QCOMPARE(second.error().detail, u"cable cut"_s);
    }

    void endlessLineIsRefusedAndTheRestGoesOn()
    {
        const QByteArray good = json("{'timestamp': '2024-05-01T10:00:00Z', 'ml_response': {}}");
        const auto tooLong = QByteArray(static_cast<qsizetype>(JsonPieces::maximumBytes) * 2, '[');
        const auto lines = readAll(good + '\n' + tooLong + '\n' + good + '\n');
        QCOMPARE(lines.size(), std::size_t(3));
        QVERIFY(lines[1].refusal.contains(u"longer"));
        QCOMPARE(lines[1].number, 2);
        QCOMPARE(lines[2].refusal, QString());
        QCOMPARE(lines[2].number, 3);
    }

    void bigLineIsRead()
    {
        const auto big = "{\"text\": \"" + QByteArray(50'000'000, 'x') + "\"}";
        const auto lines = readAll("{\"timestamp\": \"2024-05-01T10:00:00Z\", \"ml_response\": " + big + "}\n");
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0].payload, big);
    }

    void realReceipts()
    {
        QFile file(QStringLiteral(OA_SHARED_DATA "/real_receipts.jsonl"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the real receipts do not lie beside the checkout");
        const auto text = file.readAll();
        const auto lines = readAll(text);
        QCOMPARE(lines.size(), std::size_t(1533));
        for (const auto& line : lines) {
            QCOMPARE(line.refusal, QString());
            QVERIFY(text.contains("\"ml_response\": " + line.payload));
        }
    }
};

QTEST_APPLESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
