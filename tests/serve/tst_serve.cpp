// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "tests/serve/serving.h"
#include "tests/support/hostilenames.h"
#include "tests/support/pipelinefixture.h"

#include <QDateTime>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

#include <array>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

constexpr int patience = 60'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `serve` as its clients and its operator see it.
class TestServe : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<PipelineFixture> m_fixture;
    Serving m_serving;

    QStringList line(const QStringList& words) const
    {
        return QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--zone=UTC"_s} + words;
    }
    Serving serve(const QStringList& more = {}) const
    {
        return Serving::start(line(QStringList{u"serve"_s, u"--listen=127.0.0.1:0"_s} + more));
    }
    void add(const QString& time, const QString& business, const QString& total, const QString& score)
    {
        QVERIFY(m_fixture->write(
            PipelineFixture::insertion(time, PipelineFixture::payload(business, total, score, u"70"_s))));
    }
    /// Of 2022-03-01, 10:00 in UTC: 10 euros and 7 dollars.
    void addTravels(const QString& business)
    {
        for (const auto& [currency, amount] : {std::pair{u"EUR"_s, u"10"_s}, std::pair{u"USD"_s, u"7"_s}}) {
            QVERIFY(m_fixture->write(PipelineFixture::insertion(
                u"2022-03-01 10:00:00+00"_s,
                u"{\"vendor\": {\"name\": \"%3\"}, \"currency_code\": \"%1\", \"total\": {\"value\": %2, \"score\": 0.5}}"_s
                    .arg(currency, amount, business))));
        }
        QVERIFY(m_fixture->drain());
    }
    QString tokenFile(const QByteArray& token)
    {
        const auto path = m_folder.filePath(u"token"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(token) != token.size())
            qFatal("no file");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        add(u"2023-05-29 00:00:10+00"_s, u"walgreens"_s, u"40"_s, u"50"_s);
        add(u"2023-05-29 00:00:50+00"_s, u"walgreens"_s, u"2"_s, u"63"_s);
        add(u"2023-05-29 00:01:00+00"_s, u"cvs"_s, u"12.5"_s, u"90"_s);
        add(u"2023-05-29 00:59:59+00"_s, u"walgreens"_s, u"100"_s, u"57"_s);
        add(u"2023-05-29 01:00:00+00"_s, u"walgreens"_s, u"7"_s, u"80"_s);
        QVERIFY(m_fixture->drain());
        m_serving = serve();
        QVERIFY(m_serving.port > 0);
    }

    /// As the page of the system before this one asks: GET once, then POST on each change of its filters, with what
    /// JavaScript's toISOString() gives.
    void thePredecessorsPageWorks()
    {
        const auto ids = get(m_serving.port, u"/api/business_ids"_s);
        QCOMPARE(ids.status, 200);
        QCOMPARE(ids.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(ids.body, QByteArray(R"(["cvs","walgreens"])"));

        const auto minutes = post(
            m_serving.port, u"/api/minutedata"_s,
            R"({"start_time":"2023-05-29T00:00:00.000Z","end_time":"2023-05-29T00:59:00.000Z","business_id":"walgreens"})");
        QCOMPARE(minutes.status, 200);
        QCOMPARE(minutes.header("Content-Type"), QByteArray("application/json"));
        // Both ends are included; numbers as numbers, numerics as text, times as HTTP dates.
        QCOMPARE(
            minutes.body,
            QByteArray(R"([{"total_amount":42,"avg_score":"56.50","avg_ocr_score":"70.00","median_score":"56.5",)"
                       R"("median_ocr_score":"70","ts":"Mon, 29 May 2023 00:00:00 GMT","business_id":"walgreens"},)"
                       R"({"total_amount":100,"avg_score":"57.00","avg_ocr_score":"70.00","median_score":"57",)"
                       R"("median_ocr_score":"70","ts":"Mon, 29 May 2023 00:59:00 GMT","business_id":"walgreens"}])"));

        const auto hours = post(m_serving.port, u"/api/hourdata"_s,
                                R"({"start_time":"2023-05-29T00:00:00.000Z","end_time":"2023-05-29T01:00:00.000Z"})");
        QCOMPARE(hours.status, 200);
        const auto rows = hours.json().array();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][u"business_id"].toString(), u"cvs"_s);
        QCOMPARE(rows[0][u"total_amount"].toDouble(), 12.5);
        QCOMPARE(rows[1][u"total_amount"].toDouble(), 142.0);
        QCOMPARE(rows[1][u"avg_score"].toString(), u"56.67"_s);
        QCOMPARE(rows[1][u"median_score"].toString(), u"57"_s);
        QCOMPARE(rows[2][u"ts"].toString(), u"Mon, 29 May 2023 01:00:00 GMT"_s);
        // No business and an empty one mean all; one that is none has no rows.
        QCOMPARE(
            post(m_serving.port, u"/api/hourdata"_s,
                 R"({"start_time":"2023-05-29T00:00:00.000Z","end_time":"2023-05-29T01:00:00.000Z","business_id":""})")
                .body,
            hours.body);
        QCOMPARE(
            post(m_serving.port, u"/api/hourdata"_s,
                 R"({"start_time":"2023-05-29T00:00:00.000Z","end_time":"2023-05-29T01:00:00.000Z","business_id":"x"})")
                .body,
            QByteArray("[]"));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const auto file = m_folder.filePath(u"table.csv"_s);
        OA_EXITED(Program::run({u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"export"_s, u"--output"_s,
                                file, u"--business=walgreens"_s, u"--business=cvs"_s, u"--from=2023-05-29T05:30"_s,
                                u"--to=2023-05-29T07:00"_s, u"--interval=5m"_s, u"--zone=Asia/Kolkata"_s}),
                  0);
        const auto target = u"/api/v1/series?business=walgreens&business=cvs&from=2023-05-29T05:30&to=2023-05-29T07:00&"
                            "interval=5m&zone=Asia/Kolkata"_s;
        const auto csv = get(m_serving.port, target, {"Accept: text/csv"});
        QCOMPARE(csv.status, 200);
        QCOMPARE(csv.header("Content-Type"), QByteArray("text/csv; charset=utf-8"));
        QVERIFY(csv.body.count('\n') > 1);
        QCOMPARE(csv.body, contentOf(file));

        // The JSON has the rows of the table.
        const auto json = get(m_serving.port, target).json();
        QCOMPARE(json[u"interval"].toString(), u"5m"_s);
        QCOMPARE(json[u"zone"].toString(), u"Asia/Kolkata"_s);
        QByteArrayList rows;
        for (const auto& series : json[u"series"].toArray()) {
            for (const auto& point : series[u"points"].toArray()) {
                const auto number = [&point](const QString& name) {
                    return point[name].isNull() ? QByteArray() : QByteArray::number(point[name].toDouble(), 'g', 17);
                };
                rows += point[u"time"].toString().toLatin1() + ',' + series[u"business"].toString().toUtf8() + ',' +
                        number(u"total_amount"_s) + ',' + number(u"avg_score"_s) + ',' + number(u"median_score"_s) +
                        ',' + number(u"avg_ocr_score"_s) + ',' + number(u"median_ocr_score"_s) + ',' +
                        number(u"documents"_s) + ',' + number(u"documents_with_score"_s) + ',' +
                        number(u"documents_with_ocr_score"_s) + ',' +
                        (point[u"open_bucket"].toBool() ? "true,," : "false,,"); // no currencies
            }
        }
        auto table = csv.body.trimmed().split('\n');
        table.removeFirst();
        QCOMPARE(rows.join("\r\n"), table.join('\n'));

        auto status = Program::run(line({u"status"_s, u"--json"_s})).json();
        const auto served = get(m_serving.port, u"/api/v1/status"_s).json().object();
        QVERIFY(served.size() > 15);
        QCOMPARE(served[u"documents"].toInt(), 5);
        for (auto it = served.begin(); it != served.end(); ++it) {
            if (it.key() != u"server_time" && it.key() != u"clock_ahead_seconds")
                QCOMPARE(it.value(), status[it.key()]);
        }
        QVERIFY(!served.contains(u"host"_s) && !served.contains(u"psql"_s) && !served.contains(u"user"_s));

        const auto ranking = get(m_serving.port, u"/api/v1/ranking?range=2023-05-29"_s).json()[u"ranking"].toArray();
        QCOMPARE(ranking.size(), 2);
        QCOMPARE(ranking[0][u"business"].toString(), u"walgreens"_s);
        QCOMPARE(ranking[0][u"total_amount"].toDouble(), 149.0);
        QCOMPARE(ranking[0][u"median_score"].toDouble(), 60.0);
        QVERIFY(ranking[0][u"previous_total"].isNull());
        QVERIFY(ranking[0][u"total_change"].isNull());
        const auto names = get(m_serving.port, u"/api/v1/businesses?range=2023-05-29"_s, {"Accept: text/csv"});
        QCOMPARE(names.body, QByteArray("business,documents,group\r\nwalgreens,4,false\r\ncvs,1,false\r\n"));
    }

    void picturesAreThoseOfExport()
    {
        const auto query =
            u"business=walgreens&business=cvs&range=2023-05-29&interval=hour&zone=UTC&width=900&height=500&"
            "theme=dark"_s;
#ifdef OCR_ANALYTICS_GUI
        for (const auto& [kind, type] : {std::pair(u"png"_s, "image/png"), std::pair(u"svg"_s, "image/svg+xml")}) {
            const auto file = m_folder.filePath(u"picture."_s + kind);
            OA_EXITED(Program::run(line({u"export"_s, u"--output"_s, file, u"--business=walgreens"_s,
                                         u"--business=cvs"_s, u"--range=2023-05-29"_s, u"--interval=hour"_s,
                                         u"--width=900"_s, u"--height=500"_s, u"--theme=dark"_s})),
                      0);
            const auto picture = get(m_serving.port, u"/chart."_s + kind + u'?' + query);
            QCOMPARE(picture.status, 200);
            QCOMPARE(picture.header("Content-Type"), QByteArray(type));
            QVERIFY(picture.body.size() > 5'000);
            QCOMPARE(picture.body, contentOf(file));
            QCOMPARE(
                get(m_serving.port, u"/chart."_s + kind + u'?' + query, {"If-None-Match: " + picture.header("ETag")})
                    .status,
                304);
        }
        QCOMPARE(get(m_serving.port, u"/chart.png?business=cvs&width=4000&height=4000&scale=4"_s).status, 400);
#else
        const auto refused = get(m_serving.port, u"/chart.png?"_s + query);
        QCOMPARE(refused.status, 501);
        QVERIFY(!refused.error().isEmpty());
#endif
    }

    void answersAreNeverOlderThanTheirQuestions()
    {
        const auto target = u"/api/v1/series?business=target&range=2023-06-01&interval=minute&zone=UTC"_s;
        QCOMPARE(get(m_serving.port, target).status, 404); // nobody has heard of it
        add(u"2023-06-01 10:00:00+00"_s, u"target"_s, u"1"_s, u"50"_s);
        QVERIFY(m_fixture->drain());
        QByteArray last;
        for (int receipts = 1; receipts < 20; ++receipts) {
            const auto first = get(m_serving.port, target);
            QCOMPARE(first.status, 200);
            const auto points = first.json()[u"series"][0][u"points"].toArray();
            QCOMPARE(points[600][u"documents"].toInt(), receipts);
            QCOMPARE(points[600][u"total_amount"].toInt(), receipts);
            QVERIFY(!first.header("ETag").isEmpty() && first.header("ETag") != last);
            last = first.header("ETag");
            const auto again = get(m_serving.port, target, {"If-None-Match: W/\"x\", " + last});
            QCOMPARE(again.status, 304);
            QVERIFY(again.body.isEmpty());
            QCOMPARE(again.header("ETag"), last);
            QCOMPARE(get(m_serving.port, target).body, first.body);
            add(u"2023-06-01 10:00:%1+00"_s.arg(receipts, 2, 10, QChar(u'0')), u"target"_s, u"1"_s, u"50"_s);
            QVERIFY(m_fixture->drain());
        }
        // What another business sells further on says that this one sold nothing until then.
        const auto alone = get(m_serving.port, target);
        const auto known = alone.json()[u"series"][0][u"points"].toArray().size();
        add(u"2023-06-01 11:00:00+00"_s, u"cvs"_s, u"1"_s, u"50"_s);
        QVERIFY(m_fixture->drain());
        const auto longer = get(m_serving.port, target, {"If-None-Match: " + alone.header("ETag")});
        QCOMPARE(longer.status, 200);
        QCOMPARE(longer.json()[u"series"][0][u"points"].toArray().size(), known + 60);

        // A group that takes a name changes what the name stands for, and no row.
        const auto group = u"/api/v1/series?business=Both&range=2023-05-29&interval=hour&zone=UTC"_s;
        OA_EXITED(Program::run(line({u"group"_s, u"add"_s, u"Both"_s, u"cvs"_s})), 0);
        const auto one = get(m_serving.port, group);
        QCOMPARE(one.json()[u"series"][0][u"points"][0][u"documents"].toInt(), 1);
        OA_EXITED(Program::run(line({u"group"_s, u"add"_s, u"Both"_s, u"walgreens"_s})), 0);
        const auto two = get(m_serving.port, group, {"If-None-Match: " + one.header("ETag")});
        QCOMPARE(two.status, 200);
        QCOMPARE(two.json()[u"series"][0][u"points"][0][u"documents"].toInt(), 4);
        OA_EXITED(Program::run(line({u"group"_s, u"remove"_s, u"Both"_s})), 0);
    }

    /// The answer that is being found for the first may have been read before the second asked.
    void whoAsksMeanwhileGetsTheNextAnswer()
    {
        const auto target = u"/api/v1/series?business=target&range=2023-06-02&interval=hour&zone=UTC"_s;
        add(u"2023-06-02 10:00:00+00"_s, u"target"_s, u"1"_s, u"50"_s);
        QVERIFY(m_fixture->drain());
        const auto documentsIn = [](const HttpReply& reply) {
            return reply.json()[u"series"][0][u"points"][10][u"documents"].toInt();
        };
        QCOMPARE(documentsIn(get(m_serving.port, target)), 1);
        const auto blocker = m_fixture->connect();
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE business_groups IN ACCESS EXCLUSIVE MODE"));
        QTcpSocket first;
        first.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        first.write(requestOf("GET", target));
        QVERIFY(first.waitForBytesWritten());
        QTRY_COMPARE_WITH_TIMEOUT(
            m_fixture->value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"), u"1"_s, patience);
        add(u"2023-06-02 10:00:01+00"_s, u"target"_s, u"1"_s, u"50"_s); // behind what the first one sees
        QVERIFY(m_fixture->drain());
        QTcpSocket second;
        second.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        second.write(requestOf("GET", target));
        QVERIFY(second.waitForBytesWritten());
        QVERIFY(!second.waitForReadyRead(300)); // it is there, and waits
        QVERIFY(blocker->execute("ROLLBACK"));
        QCOMPARE(documentsIn(readReply(first)), 1);
        QCOMPARE(documentsIn(readReply(second)), 2);
    }

    /// A business may be named like a metric: two questions of the same words are not one.
    void whoAsksMeanwhileGetsTheAnswerToTheirQuestion()
    {
#ifndef OCR_ANALYTICS_GUI
        QSKIP("Pictures are not part of this build");
#endif
        add(u"2023-06-03 10:00:00+00"_s, u"target"_s, u"1"_s, u"50"_s);
        add(u"2023-06-03 11:00:00+00"_s, u"avg_score"_s, u"1"_s, u"60"_s);
        QVERIFY(m_fixture->drain());
        const auto two =
            u"/chart.svg?range=2023-06-03&overlay=true&business=target&business=avg_score&metric=median_score"_s;
        const auto one = u"/chart.svg?range=2023-06-03&overlay=true&business=target&metric=avg_score,median_score"_s;
        const auto blocker = m_fixture->connect();
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE business_groups IN ACCESS EXCLUSIVE MODE"));
        std::array<QTcpSocket, 3> clients;
        const std::array asked = {one, two, one};
        for (std::size_t i = 0; i < clients.size(); ++i) {
            clients[i].connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
            clients[i].write(requestOf("GET", asked[i]));
            QVERIFY(clients[i].waitForBytesWritten());
            if (i == 0)
                QTRY_VERIFY_WITH_TIMEOUT(
                    m_fixture->value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") != u"0"_s,
                    patience);
            QVERIFY(!clients[i].waitForReadyRead(200)); // in this order
        }
        QVERIFY(blocker->execute("ROLLBACK"));
        std::array<QByteArray, 3> answers;
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const auto reply = readReply(clients[i]);
            QCOMPARE(reply.status, 200);
            answers[i] = reply.body;
        }
        QCOMPARE(answers[0], answers[2]);
        QVERIFY(answers[0] != answers[1]);
        QCOMPARE(answers[1], get(m_serving.port, two).body);
        // Others count businesses.
        QVERIFY(m_fixture->write("DELETE FROM documents WHERE ml_response LIKE '%avg_score%'"));
        QVERIFY(m_fixture->drain());
    }

    void whatIsNotThereIsToldWithARemedy()
    {
        const auto refused = [this](const HttpReply& reply, int status) {
            const auto object = reply.json().object();
            return reply.status == status && object.size() == 2 && !object[u"error"].toString().isEmpty() &&
                   object[u"remedy"].isString() && reply.header("Content-Type") == "application/json" &&
                   m_serving.process->state() == QProcess::Running;
        };
        const int port = m_serving.port;
        for (const auto& path : {u"/"_s, u"/etc/passwd"_s, u"/../../etc/passwd"_s, u"/api/v1/../../etc/passwd"_s,
                                 u"/%2e%2e/%2e%2e/etc/passwd"_s, u"/api/v1/series/"_s, u"//api/v1/series"_s, u"*"_s,
                                 u"/API/V1/SERIES"_s, u"http://127.0.0.1/etc/passwd"_s, u"/api/v1/openapi.json/.."_s})
            QVERIFY2(refused(get(port, path), 404), qPrintable(path));
        const auto misspelt = get(port, u"/api/v1/series?business=walgreen&range=2023-05-29"_s);
        QVERIFY(refused(misspelt, 404));
        QVERIFY(misspelt.json()[u"remedy"].toString().contains(u"walgreens"_s));
        const auto post405 = post(port, u"/api/v1/series?business=cvs"_s, "{}");
        QVERIFY(refused(post405, 405));
        QCOMPARE(post405.header("Allow"), QByteArray("GET, HEAD, OPTIONS"));
        QVERIFY(refused(get(port, u"/api/minutedata"_s), 405));
        QVERIFY(refused(exchange(port, requestOf("DELETE", u"/api/business_ids"_s)), 405));
        QVERIFY(refused(get(port, u"/api/v1/series?business=cvs"_s, {"Accept: image/png"}), 406));
        for (const auto* body : {"", "{", "[]", "null", "{\"start_time\": 5}",
                                 "{\"start_time\":\"x\",\"end_time\":\"y\"}", "{\"start_time\":\"2023-05-29\"}",
                                 "{\"start_time\":\"2023-05-29\",\"end_time\":\"2023-05-30\",\"business_id\":7}",
                                 "{\"start_time\":\"0001-01-01\",\"end_time\":\"9999-01-01\"}"})
            QVERIFY2(refused(post(port, u"/api/minutedata"_s, body), 400), body);
        for (const auto& query :
             {u""_s, u"business="_s, u"business=cvs&range=whenever"_s, u"business=cvs&interval=fortnight"_s,
              u"business=cvs&from=2023-05-29&range=today"_s, u"business=cvs&to=2023-05-29"_s,
              u"business=cvs&from=2023-05-30&to=2023-05-29"_s, u"business=cvs&zone=Europe/Berlim"_s,
              u"business=cvs&busines=cvs"_s, u"business=%ff"_s, u"business=%00"_s, u"business=cvs&metric=avg_scor"_s,
              u"business=cvs&range=2023&interval=minute"_s, u"business=cvs&range=1000..2023"_s,
              u"business=cvs&zone=UTC&zone=UTC"_s, u"business=cvs&range=2023-05-29&interval=year"_s,
              u"business=cvs&from=2023-05-29T00:10&to=2023-05-29T00:50&interval=hour"_s,
              u"business=a&business=b&business=c&business=d&business=e&business=f&"
              "business=g&business=h&business=i&business=j&business=k&business=l&business=m&business=n&business=o&"
              "business=p&business=q"_s})
            QVERIFY2(refused(get(port, u"/api/v1/series?"_s + query), 400), qPrintable(query));
        const auto misnamed = get(port, u"/api/v1/series?busines=cvs"_s);
        QVERIFY(misnamed.json()[u"remedy"].toString().contains(u"business"_s));
    }

    void namesAreDataByteForByte()
    {
        PipelineFixture fixture(m_server);
        QVERIFY(addHostileReceipts(fixture.writer()));
        QVERIFY(fixture.drain());
        const auto serving = Serving::start({u"--database"_s, m_server.conninfo(fixture.parameters()), u"--zone=UTC"_s,
                                             u"serve"_s, u"--listen=127.0.0.1:0"_s});
        QVERIFY(serving.port > 0);
        const auto all = get(serving.port, u"/api/business_ids"_s).json().array();
        QCOMPARE(all.size(), hostileNames().size());
        for (const auto& name : hostileNames()) {
            QVERIFY2(all.contains(QJsonValue(name)), qPrintable(name));
            const auto series =
                get(serving.port, u"/api/v1/series?range=2024-05-01&interval=day&business="_s + encoded(name));
            if (name == u"*") // which stands for all together
                continue;
            QVERIFY2(series.status == 200, qPrintable(name + QString::fromUtf8(series.body)));
            QCOMPARE(series.json()[u"series"][0][u"business"].toString(), name);
            // Nothing of a name is in a head.
            QVERIFY(!series.head.contains("Set-Cookie") && series.head.count('\n') < 10);
            const auto rows =
                post(serving.port, u"/api/hourdata"_s,
                     R"({"start_time":"2024-05-01T00:00:00Z","end_time":"2024-05-02T00:00:00Z",)"
                     R"("business_id":)" +
                         QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact).sliced(1).chopped(1) + '}');
            QCOMPARE(rows.json().array().size(), 1);
            QCOMPARE(rows.json()[0][u"business_id"].toString(), name);
        }
    }

    void connectionsAreKeptAndClosed()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        QVERIFY(socket.waitForConnected());
        const auto ids = requestOf("GET", u"/api/business_ids"_s);
        for (int i = 0; i < 3; ++i) {
            socket.write(ids);
            QCOMPARE(readReply(socket).status, 200);
        }
        // Requests sent one behind the other are answered in their order.
        socket.write(requestOf("GET", u"/api/v1/series?business=walgreens&range=2023-05-29"_s) + ids +
                     requestOf("GET", u"/nothing"_s));
        QByteArray all;
        while (all.count("HTTP/1.1 ") < 3 && socket.waitForReadyRead(httpPatience))
            all += socket.readAll();
        QVERIFY(all.indexOf("HTTP/1.1 200") < all.indexOf("\"series\""));
        QVERIFY(all.indexOf("\"series\"") < all.indexOf("[\"cvs\""));
        QVERIFY(all.indexOf("[\"cvs\"") < all.indexOf("HTTP/1.1 404"));
        const auto head = exchange(m_serving.port, requestOf("HEAD", u"/api/business_ids"_s), false);
        QCOMPARE(head.status, 200);
        QVERIFY(head.header("Content-Length").toInt() > 0 && head.body.isEmpty());
        socket.write(requestOf("GET", u"/api/business_ids"_s, {"Connection: close"}));
        const auto last = readReply(socket);
        QCOMPARE(last.header("Connection"), QByteArray("close"));
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, patience);
        const auto old = exchange(m_serving.port, "GET /api/business_ids HTTP/1.0\r\n\r\n");
        QCOMPARE(old.status, 200);
        QCOMPARE(old.header("Connection"), QByteArray("close"));
        // Whoever asks for leave to send a body gets it.
        QTcpSocket polite;
        polite.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
        QVERIFY(polite.waitForConnected());
        const QByteArray body = R"({"start_time":"2023-05-29","end_time":"2023-05-30"})";
        polite.write("POST /api/hourdata HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n");
        QVERIFY(polite.waitForReadyRead(httpPatience));
        QCOMPARE(polite.readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        polite.write(body);
        QCOMPARE(readReply(polite).status, 200);
    }

    void strangersAreKeptOut()
    {
        // By a name that is made to point here.
        const auto rebound =
            exchange(m_serving.port, "GET /api/business_ids HTTP/1.1\r\nHost: evil.example.org\r\n\r\n");
        QCOMPARE(rebound.status, 421);
        QVERIFY(!rebound.body.contains("cvs"));
        // Pages of other origins get no leave to read.
        QVERIFY(!get(m_serving.port, u"/api/business_ids"_s, {"Origin: https://evil.example.org"})
                     .head.contains("Access-Control"));

        for (const auto& address : {u"0.0.0.0:0"_s, u"[::]:0"_s}) {
            const auto run = Program::run(line({u"serve"_s, u"--listen"_s, address, u"--json"_s}));
            OA_EXITED(run, 2);
            QVERIFY(run.json()[u"error"][u"remedy"].toString().contains(u"--token-file"_s));
        }
        const QByteArray token = "a-token-of-the-wiki-0123456789";
        auto guarded = Serving::start(line({u"serve"_s, u"--listen=0.0.0.0:0"_s, u"--token-file"_s, tokenFile(token),
                                            u"--allow-origin=http://localhost:3000"_s}));
        QVERIFY(guarded.port > 0);
        QVERIFY(!guarded.said.contains(QString::fromLatin1(token)));
        for (const auto& path : {u"/api/business_ids"_s, u"/api/v1/openapi.json"_s, u"/nothing"_s}) {
            const auto refused = get(guarded.port, path);
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.header("WWW-Authenticate"), QByteArray("Bearer"));
            QCOMPARE(get(guarded.port, path, {"Authorization: Bearer " + token.chopped(1)}).status, 401);
        }
        const QByteArray known = "Authorization: Bearer " + token;
        QCOMPARE(get(guarded.port, u"/api/business_ids"_s, {known}).status, 200);
        QCOMPARE(exchange(guarded.port,
                          "GET /api/business_ids HTTP/1.1\r\nHost: totals.example.org\r\n" + known + "\r\n\r\n")
                     .status,
                 200);
        // What a browser asks before it sends the page's own request.
        const auto leave =
            exchange(guarded.port, requestOf("OPTIONS", u"/api/minutedata"_s,
                                             {"Origin: http://localhost:3000", "Access-Control-Request-Method: POST",
                                              "Access-Control-Request-Headers: authorization,content-type"}));
        QCOMPARE(leave.status, 204);
        QCOMPARE(leave.header("Access-Control-Allow-Origin"), QByteArray("http://localhost:3000"));
        QVERIFY(leave.header("Access-Control-Allow-Methods").contains("POST"));
        QVERIFY(leave.header("Access-Control-Allow-Headers").contains("Authorization"));
        const auto page = get(guarded.port, u"/api/business_ids"_s, {known, "Origin: http://localhost:3000"});
        QCOMPARE(page.header("Access-Control-Allow-Origin"), QByteArray("http://localhost:3000"));
        QVERIFY(page.header("Vary").contains("Origin"));
        QVERIFY(!exchange(guarded.port, requestOf("OPTIONS", u"/api/minutedata"_s, {"Origin: http://localhost:3001"}))
                     .head.contains("Access-Control"));
    }

    void whatCannotBeMeantIsTold()
    {
        const auto wrong = [this](const QStringList& words, int code) {
            const auto run = Program::run(line(QStringList{u"serve"_s, u"--json"_s} + words));
            if (!run.hasExited || run.exitCode != code || run.json()[u"error"][u"message"].toString().isEmpty())
                qWarning("%s", run.all().constData());
            return run.hasExited && run.exitCode == code && !run.json()[u"error"][u"message"].toString().isEmpty();
        };
        QVERIFY(wrong({}, 2));
        QVERIFY(wrong({u"--listen=8080"_s}, 2));
        QVERIFY(wrong({u"--listen=127.0.0.1:0"_s, u"--token-file=/nonexistent"_s}, 2));
        QVERIFY(wrong({u"--listen=127.0.0.1:0"_s, u"--certificate=/nonexistent"_s}, 2));
        QVERIFY(wrong({u"--listen=127.0.0.1:0"_s, u"--allow-origin=*"_s}, 2));
        QVERIFY(wrong({u"--listen=127.0.0.1:0"_s, u"--workers=0"_s}, 2));
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QVERIFY(wrong({u"--listen=127.0.0.1:%1"_s.arg(taken.serverPort())}, 1));
    }

    void itIsWatchedAndEndsWhenAsked()
    {
        auto watched = serve({u"--metrics=127.0.0.1:0"_s, u"--json"_s});
        QVERIFY(watched.port > 0 && watched.metricsPort > 0);
        QTRY_VERIFY_WITH_TIMEOUT(get(watched.metricsPort, u"/metrics"_s).body.contains("ocr_analytics_database_up 1"),
                                 patience);
        QCOMPARE(get(watched.port, u"/nothing"_s).status, 404);
        QVERIFY(get(watched.metricsPort, u"/metrics"_s)
                    .body.contains("ocr_analytics_serve_requests_total{status=\"404\"} 1\n"));
        // In the middle of requests, with connections that say nothing.
        QTcpSocket silent;
        silent.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(watched.port));
        QVERIFY(silent.waitForConnected());
        const auto blocker = m_fixture->connect();
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE minutely_parsed_total IN ACCESS EXCLUSIVE MODE"));
        QTcpSocket asking;
        asking.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(watched.port));
        asking.write(requestOf("GET", u"/api/v1/series?business=cvs&range=2023-05-29"_s));
        QVERIFY(asking.waitForBytesWritten());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_fixture->value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'").toInt() > 0,
            patience);
        ::kill(static_cast<pid_t>(watched.process->processId()), SIGTERM);
        const auto run = Program::finish(*watched.process);
        OA_EXITED(run, 0);
        QCOMPARE(run.json()[u"requests"].toInt(), 2);
        QVERIFY(blocker->execute("ROLLBACK"));
    }

    void aClientThatGoesTakesItsQuestionAlong()
    {
        const auto blocker = m_fixture->connect();
        QVERIFY(blocker->execute("BEGIN"));
        QVERIFY(blocker->execute("LOCK TABLE minutely_parsed_total IN ACCESS EXCLUSIVE MODE"));
        const auto waiting = [this] {
            return m_fixture->value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'").toInt();
        };
        {
            QTcpSocket asking;
            asking.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_serving.port));
            asking.write(requestOf("GET", u"/api/v1/series?business=cvs&range=2023-05-29"_s));
            QVERIFY(asking.waitForBytesWritten());
            QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, patience); // cancelled on the server
        QVERIFY(blocker->execute("ROLLBACK"));
        QCOMPARE(get(m_serving.port, u"/api/v1/series?business=cvs&range=2023-05-29"_s).status, 200);
    }

    void amountsOfOneCurrency()
    {
        addTravels(u"travels"_s);
        const auto target = u"/api/v1/series?business=travels&range=2022-03-01&interval=day&zone=UTC&currency=eur"_s;
        const auto points = get(m_serving.port, target).json()[u"series"][0][u"points"].toArray();
        QCOMPARE(points.size(), 1);
        QCOMPARE(points[0][u"total_amount"].toDouble(), 10.0);
        const auto file = m_folder.filePath(u"euros.csv"_s);
        OA_EXITED(Program::run({u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"export"_s, u"--output"_s,
                                file, u"--business=travels"_s, u"--range=2022-03-01"_s, u"--interval=day"_s,
                                u"--zone=UTC"_s, u"--currency=EUR"_s}),
                  0);
        QCOMPARE(get(m_serving.port, target, {"Accept: text/csv"}).body, contentOf(file));
        const auto answer = get(m_serving.port, target).json();
        QCOMPARE(answer[u"currencies"].toArray(), (QJsonArray{u"EUR"_s, u"USD"_s}));
        QVERIFY(answer[u"notes"].toArray().isEmpty());
        auto unused = target;
        const auto noted = get(m_serving.port, unused.replace(u"eur"_s, u"thb"_s)).json()[u"notes"].toArray();
        QCOMPARE(noted, QJsonArray{u"No receipt in this range is in THB."_s});
        const auto refused = get(m_serving.port, u"/api/v1/series?business=travels&currency=a%20coin"_s);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.error().contains(u"a coin"));
    }

    /// And an answer that was kept is not given again once something waits.
    void whatWaitsIsTold()
    {
        const auto target = u"/api/v1/series?business=cvs&range=2023-05-29&interval=day&zone=UTC"_s;
        const auto before = get(m_serving.port, target);
        QVERIFY(before.json()[u"notes"].toArray().isEmpty());
        add(u"2023-05-29 00:05:00+00"_s, u"waiting"_s, u"1"_s, u"50"_s);
        const auto noted = get(m_serving.port, target).json()[u"notes"].toArray();
        QCOMPARE(noted, QJsonArray{u"Minutes of this range whose receipts wait to be counted: 1."_s});
        QVERIFY(m_fixture->drain());
        QCOMPARE(get(m_serving.port, target).body, before.body);
        QVERIFY(m_fixture->write("DELETE FROM public.documents WHERE \"timestamp\" = '2023-05-29 00:05:00+00'"));
        QVERIFY(m_fixture->drain());
    }

    void whatCanBeTypedCanBeAsked()
    {
        const auto asked = [this](const QString& ends) {
            return get(m_serving.port, u"/api/v1/markers?zone=UTC&"_s + ends);
        };
        const auto yesterday = asked(u"from=now-1d/d&to=now-1d/d"_s).json();
        const auto ends = [&yesterday](const char* name) {
            return QDateTime::fromString(yesterday[QLatin1StringView(name)].toString(), Qt::ISODate);
        };
        QVERIFY(ends("from").isValid());
        QCOMPARE(ends("from").addDays(1), ends("to"));
        QCOMPARE(asked(u"from=now-6h"_s).status, 200);
        QCOMPARE(asked(u"from=now-6"_s).status, 400);
    }

    /// As the window and `export --range all` understand it: the days from the first receipt to the last, which may
    /// become more.
    void allThatThereIs()
    {
        const auto days = [this] {
            const auto answer = get(m_serving.port, u"/api/v1/series?business=cvs&range=all&interval=day&zone=UTC"_s);
            return std::pair(answer.json()[u"from"].toString(), answer.json()[u"to"].toString());
        };
        add(u"2021-07-01 12:00:00+00"_s, u"first"_s, u"1"_s, u"50"_s);
        QVERIFY(m_fixture->drain());
        const auto before = days();
        QCOMPARE(before.first, u"2021-07-01T00:00:00+00:00"_s);
        const auto file = m_folder.filePath(u"all.csv"_s);
        OA_EXITED(Program::run(line(
                      {u"export"_s, u"--output"_s, file, u"--business=cvs"_s, u"--range=all"_s, u"--interval=day"_s})),
                  0);
        QCOMPARE(
            get(m_serving.port, u"/api/v1/series?business=cvs&range=all&interval=day&zone=UTC"_s, {"Accept: text/csv"})
                .body,
            contentOf(file));
        for (const auto& path : {u"businesses"_s, u"ranking"_s, u"markers"_s}) {
            const auto answer = get(m_serving.port, u"/api/v1/%1?range=all%20data&zone=UTC"_s.arg(path)).json();
            QCOMPARE(std::pair(answer[u"from"].toString(), answer[u"to"].toString()), before);
        }
        // Of another business, so that no row of this one's answer changes.
        add(u"2020-07-01 12:00:00+00"_s, u"first"_s, u"1"_s, u"50"_s);
        QVERIFY(m_fixture->drain());
        QCOMPARE(days().first, u"2020-07-01T00:00:00+00:00"_s);
        // And one that counts in no bucket at all.
        QVERIFY(m_fixture->write("INSERT INTO public.documents (ml_response, \"timestamp\") VALUES "
                                 "('broken', '2019-07-01 12:00:00+00')"));
        QVERIFY(m_fixture->drain());
        QCOMPARE(days().first, u"2019-07-01T00:00:00+00:00"_s);
        QVERIFY(m_fixture->write("DELETE FROM public.documents WHERE \"timestamp\" < '2022-01-01'"));
        QVERIFY(m_fixture->drain());
    }

    /// By hand, too.
    void markersThatChangeAreDrawn()
    {
#ifdef OCR_ANALYTICS_GUI
        const auto drawn = [this] {
            return get(m_serving.port, u"/chart.svg?business=cvs&range=2023-05-29&interval=hour&zone=UTC"_s).body;
        };
        QVERIFY(m_fixture->write("INSERT INTO public.markers (moment, label, added_by) VALUES "
                                 "('2023-05-29 06:00:00+00', 'model 4.2', 'me')"));
        const auto before = drawn();
        QVERIFY(before.contains("model 4.2"));
        QVERIFY(m_fixture->write("UPDATE public.markers SET label = 'model 4.3'"));
        const auto renamed = drawn();
        QVERIFY(renamed.contains("model 4.3"));
        QVERIFY(m_fixture->write("UPDATE public.markers SET moment = '2023-05-29 12:00:00+00'"));
        QVERIFY(drawn() != renamed);
        QVERIFY(m_fixture->write("DELETE FROM public.markers"));
#endif
    }

    /// What was kept of one question is no answer to another: whatever can be asked makes it another one.
    void eachParameterCounts()
    {
        addTravels(u"voyages"_s);
        const auto inOne = [this](const QString& code) {
            const auto answer = get(m_serving.port, u"/api/v1/series?business=voyages&range=2022-03-01&interval=day&"
                                                    u"zone=UTC&metric=total_amount"_s +
                                                        (code.isEmpty() ? QString() : u"&currency="_s + code));
            return answer.json()[u"series"][0][u"points"][0][u"total_amount"].toInt();
        };
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(inOne(u"EUR"_s), 10);
            QCOMPARE(inOne(u"USD"_s), 7);
            QCOMPARE(inOne({}), 17);
        }

        QStringList asked{u"business=voyages"_s, u"range=2022-03-01"_s, u"interval=hour"_s, u"metric=total_amount"_s};
        const QStringList others{u"business=cvs"_s,    u"range=2022-03-01..2022-03-02"_s,
                                 u"interval=minute"_s, u"metric=avg_score"_s,
                                 u"zone=Asia/Tokyo"_s, u"currency=EUR"_s};
        const QStringList looks{u"overlay=true&business=cvs"_s,
                                u"spread=true"_s,
                                u"theme=dark"_s,
                                u"width=700"_s,
                                u"height=700"_s,
                                u"scale=2"_s};
        for (const auto& path : {u"/api/v1/series?"_s, u"/chart.svg?"_s}) {
            const auto base = get(m_serving.port, path + asked.join(u'&'));
#ifndef OCR_ANALYTICS_GUI
            if (path.startsWith(u"/chart"_s)) {
                QCOMPARE(base.status, 501); // nothing to draw with
                continue;
            }
#endif
            QCOMPARE(base.status, 200);
            QSet<QByteArray> tags{base.header("ETag")};
            auto all = others;
            if (path.startsWith(u"/chart"_s))
                all += looks;
            for (const auto& other : std::as_const(all)) {
                auto words = asked;
                words.removeIf(
                    [&other](const QString& word) { return word.section(u'=', 0, 0) == other.section(u'=', 0, 0); });
                const auto answer = get(m_serving.port, path + (words << other).join(u'&'));
                QVERIFY2(answer.status == 200, qPrintable(other));
                QVERIFY2(!tags.contains(answer.header("ETag")), qPrintable(other));
                tags.insert(answer.header("ETag"));
            }
        }
    }

    void aDatabaseThatWasAwayIsUsedAgain()
    {
        const auto target = u"/api/v1/series?business=cvs&range=2023-05-29"_s;
        const auto before = get(m_serving.port, target);
        QCOMPARE(before.status, 200);
        QVERIFY(m_fixture->write("ALTER TABLE hourly_parsed_total RENAME TO elsewhere"));
        QCOMPARE(get(m_serving.port, target).status, 503); // no question is to blame for that
        QVERIFY(m_fixture->write("ALTER TABLE elsewhere RENAME TO hourly_parsed_total"));
        QCOMPARE(get(m_serving.port, target).body, before.body);
        QVERIFY(m_fixture->write("CHECKPOINT")); // the test's servers commit before anything is on the disk
        m_fixture.reset();
        QVERIFY(m_server.stop(TestServer::StopMode::Immediate));
        for (const auto& path : {target, u"/api/business_ids"_s, u"/api/v1/status"_s}) {
            const auto away = get(m_serving.port, path);
            QCOMPARE(away.status, 503);
            QVERIFY(away.header("Retry-After").toInt() > 0);
            QVERIFY(!away.error().isEmpty() && !away.json()[u"remedy"].toString().isEmpty());
            QVERIFY(!away.body.contains("socket") && !away.body.contains("/")); // nothing of where the database is
        }
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        QTRY_COMPARE_WITH_TIMEOUT(get(m_serving.port, target).status, 200, patience);
        QCOMPARE(get(m_serving.port, target).body, before.body);
    }
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
