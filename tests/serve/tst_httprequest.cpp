// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/http/httprequest.h"

#include "app/serve/access.h"
#include "app/serve/parameters.h"
#include "app/serve/questions.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace oa;
using serve::RequestReader;

namespace {

serve::HttpRequest requestWith(const QByteArray& name, const QByteArray& value)
{
    serve::HttpRequest request;
    request.headers = {{name, value}};
    return request;
}

} // namespace

/// What a client sends, however it is cut and whatever it is.
class TestHttpRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneByteAtATime()
    {
        const QByteArray bytes = "\r\nPOST /api/minutedata?a=b%20c HTTP/1.1\r\nHost: localhost:8080\r\nX-Odd:\r\n"
                                 "Content-Length: 5\r\n\r\nhello"
                                 "GET / HTTP/1.0\n\n";
        RequestReader reader((serve::Limits()));
        std::vector<serve::HttpRequest> read;
        for (const char byte : bytes) {
            reader.feed(QByteArrayView(&byte, 1));
            if (auto request = reader.take())
                read.push_back(*request);
        }
        QVERIFY(!reader.problem());
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].method, QByteArray("POST"));
        QCOMPARE(read[0].path, QByteArray("/api/minutedata"));
        QCOMPARE(read[0].query, QByteArray("a=b%20c"));
        QCOMPARE(read[0].header("host"), QByteArray("localhost:8080"));
        QVERIFY(read[0].hasHeader("x-odd"));
        QCOMPARE(read[0].body, QByteArray("hello"));
        QVERIFY(read[0].keepsAlive);
        QCOMPARE(read[1].path, QByteArray("/"));
        QVERIFY(!read[1].keepsAlive);
        QVERIFY(!reader.hasBegun());
    }

    /// As a proxy sends it. The header is not to be trusted beside it: access goes by the host.
    void aWholeAddressNamesItsHost()
    {
        RequestReader reader((serve::Limits()));
        reader.feed("GET HTTP://totals.example:8080/api/v1/status?zone=UTC HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    "GET http://127.0.0.1 HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto first = reader.take();
        QVERIFY(first);
        QCOMPARE(first->path, QByteArray("/api/v1/status"));
        QCOMPARE(first->query, QByteArray("zone=UTC"));
        QCOMPARE(first->header("host"), QByteArray("totals.example:8080"));
        QVERIFY(!serve::Access().isForUs(*first));
        const auto second = reader.take();
        QVERIFY(second);
        QCOMPARE(second->path, QByteArray("/"));
        QVERIFY(serve::Access().isForUs(*second));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto host = QByteArray("Host: x\r\n");
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("blank in target") << "GET /a b HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("byte in target") << "GET /\xC3\xA4 HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("address without host") << "GET http:///x HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("user in address") << "GET http://localhost@evil/ HTTP/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n" + host + host + "\r\n" << 400;
        QTest::newRow("HTTP/2") << "GET / HTTP/2.0\r\n" + host + "\r\n" << 505;
        QTest::newRow("other protocol") << "GET / SPDY/1.1\r\n" + host + "\r\n" << 400;
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n", 13) << 400;
        QTest::newRow("header without colon") << "GET / HTTP/1.1\r\n" + host + "odd\r\n\r\n" << 400;
        QTest::newRow("blank before colon") << "GET / HTTP/1.1\r\n" + host + "a : b\r\n\r\n" << 400;
        QTest::newRow("folded header") << "GET / HTTP/1.1\r\n" + host + "a: b\r\n c\r\n\r\n" << 400;
        QTest::newRow("zero in header") << "GET / HTTP/1.1\r\n" + host + QByteArray("a: b\0c\r\n\r\n", 10) << 400;
        QTest::newRow("return in header") << "GET / HTTP/1.1\r\n" + host + "a: b\rc\r\n\r\n" << 400;
        QTest::newRow("length no number") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 0x5\r\n\r\n" << 400;
        QTest::newRow("length negative") << "POST / HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\n" << 400;
        QTest::newRow("length twice") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n"
                                      << 400;
        QTest::newRow("lengths in one") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\n" << 400;
        QTest::newRow("length beyond 64 bits")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551616\r\n\r\n"
            << 413;
        QTest::newRow("length beyond signed")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551615\r\n\r\n"
            << 413;
        QTest::newRow("large body") << "POST / HTTP/1.1\r\n" + host + "Content-Length: 65537\r\n\r\n" << 413;
        QTest::newRow("chunked") << "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
                                 << 411;
        QTest::newRow("chunked and length")
            << "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello" << 411;
        QTest::newRow("long target") << "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n" << 431;
        QTest::newRow("endless target") << "GET /" + QByteArray(20'000, 'a') << 431;
        QByteArray headers;
        for (int i = 0; i < 101; ++i)
            headers += "a: b\r\n";
        QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + host + headers + "\r\n" << 431;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        RequestReader reader((serve::Limits()));
        reader.feed(bytes);
        QVERIFY(!reader.take());
        QVERIFY(reader.problem());
        QCOMPARE(reader.problem()->status, status);
        reader.feed("GET / HTTP/1.1\r\nHost: x\r\n\r\n"); // nothing after it is taken for a request
        QVERIFY(!reader.take());
        QCOMPARE(reader.problem()->status, status);
    }

    void limitsAreWhereTheyAre()
    {
        const serve::Limits limits;
        const QByteArray begin = "GET / HTTP/1.1\r\nHost: x\r\na: ";
        const auto padding = limits.headBytes - begin.size() - 4;
        RequestReader longest(limits);
        longest.feed(begin + QByteArray(padding, 'b') + "\r\n\r\n");
        QVERIFY(longest.take());
        RequestReader tooLong(limits);
        tooLong.feed(begin + QByteArray(padding + 1, 'b') + "\r\n\r\n");
        QVERIFY(!tooLong.take());
        QCOMPARE(tooLong.problem()->status, 431);
        RequestReader body(limits);
        body.feed("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(limits.bodyBytes) + "\r\n\r\n");
        QVERIFY(!body.take());
        QVERIFY(!body.problem());
        body.feed(QByteArray(limits.bodyBytes, 'b'));
        QCOMPARE(body.take()->body.size(), limits.bodyBytes);
    }

    /// Bytes at random, and requests in which some were changed: read or refused, never more than the limits kept.
    void bytesAtRandom()
    {
        std::mt19937 random(7);
        const QByteArray model = "POST /api/hourdata?x=y HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\nAccept: "
                                 "*/*\r\n\r\n{\"start_time\":\"now\"}GET / HTTP/1.1\r\nHost: x\r\n\r\n";
        int read = 0;
        for (int round = 0; round < 20'000; ++round) {
            auto bytes = model;
            const auto changes = random() % 6;
            for (unsigned i = 0; i < changes; ++i)
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                    static_cast<char>(random() % 256);
            RequestReader reader((serve::Limits()));
            qsizetype at = 0;
            while (at < bytes.size()) {
                const auto piece = std::min<qsizetype>(bytes.size() - at, 1 + static_cast<qsizetype>(random() % 40));
                reader.feed(QByteArrayView(bytes).sliced(at, piece));
                at += piece;
                while (const auto request = reader.take()) {
                    QVERIFY(request->body.size() <= serve::Limits().bodyBytes);
                    for (const auto& [name, value] : request->headers)
                        QVERIFY(!name.contains('\n') && !value.contains('\n') && !value.contains('\r'));
                    ++read;
                }
            }
        }
        QVERIFY(read > 1'000);
    }

    void blanksOfQueriesAreRead()
    {
        constexpr std::array known{"business"};
        const auto read = serve::Parameters::fromQuery("business=Gardenia+%28KL%29%20A%2BB", known);
        QVERIFY(read);
        QCOMPARE(read->value(u"business").value(), u"Gardenia (KL) A+B"_s);
    }

    void tokensAreAskedFor()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"tokens"_s);
        const auto write = [&path](const QByteArray& text, QFileDevice::Permissions more = {}) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("no file");
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | more);
        };
        write("# of the wiki\r\n0123456789abcdef\n\nfedcba9876543210  \n");
        serve::Access access;
        QVERIFY(access.readTokens(path));
        QVERIFY(access.needsToken());
        QVERIFY(access.mayAsk(requestWith("authorization", "Bearer 0123456789abcdef")));
        QVERIFY(access.mayAsk(requestWith("authorization", "bearer  fedcba9876543210")));
        for (const auto* wrong : {"", "0123456789abcdef", "Bearer", "Bearer ", "Bearer 0123456789abcdeg",
                                  "Basic 0123456789abcdef", "Bearer # of the wiki", "Bearer 0123456789abcdef0"})
            QVERIFY2(!access.mayAsk(requestWith("authorization", wrong)), wrong);
        QVERIFY(!access.mayAsk({}));

        serve::Access none;
        QVERIFY(none.mayAsk({}));
        QCOMPARE(none.readTokens(folder.filePath(u"missing"_s)).error().code, core::ErrorCode::NotFound);
        write("0123456789abcdef\n", QFileDevice::ReadOther);
        QCOMPARE(none.readTokens(path).error().code, core::ErrorCode::Denied);
        write("0123456789abcde\n");
        QCOMPARE(none.readTokens(path).error().code, core::ErrorCode::BadInput);
        write("# nothing\n");
        QCOMPARE(none.readTokens(path).error().code, core::ErrorCode::BadInput);
        QVERIFY(!none.needsToken());
    }

    void namesOfStrangersAreNotOurs()
    {
        const serve::Access access;
        for (const auto* ours :
             {"127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:80", "[::1]:8080", "[::1]", "192.168.1.7:1"})
            QVERIFY2(access.isForUs(requestWith("host", ours)), ours);
        for (const auto* others : {"evil.example.org", "evil.example.org:8080", "localhost.evil.example.org", "",
                                   "127.0.0.1.evil.example.org:80", "127.0.0.1:80:80:x"})
            QVERIFY2(!access.isForUs(requestWith("host", others)), others);
    }

    void originsAreNamed()
    {
        serve::Access access;
        QVERIFY(access.allowOrigin(u"http://localhost:3000"_s));
        for (const auto& wrong : {u"*"_s, u"null"_s, u"localhost"_s, u"https://a.example/"_s, u"https://a\r\nb"_s,
                                  u"ftp://a"_s, u"https://a.example\n"_s})
            QVERIFY2(!access.allowOrigin(wrong), qPrintable(wrong));
        QCOMPARE(access.originOf(requestWith("origin", "http://localhost:3000")), QByteArray("http://localhost:3000"));
        QCOMPARE(access.originOf(requestWith("origin", "http://localhost:3001")), QByteArray());
        QCOMPARE(access.originOf({}), QByteArray());
    }

    void kindsOfAnswer_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<int>("format"); // -1: neither
        const int json = static_cast<int>(serve::Format::Json);
        const int csv = static_cast<int>(serve::Format::Csv);
        QTest::newRow("none") << QByteArray() << json;
        QTest::newRow("all") << QByteArray("*/*") << json;
        QTest::newRow("json") << QByteArray("application/json") << json;
        QTest::newRow("csv") << QByteArray("text/csv") << csv;
        QTest::newRow("any text") << QByteArray("text/*") << csv;
        QTest::newRow("a browser") << QByteArray("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                                   << json;
        QTest::newRow("csv rather") << QByteArray("application/json;q=0.5, TEXT/CSV;charset=utf-8;q=0.9") << csv;
        QTest::newRow("json rather") << QByteArray("text/csv;q=0.4,*/*") << json;
        QTest::newRow("no csv") << QByteArray("text/*, text/csv;q=0") << -1;
        QTest::newRow("pictures") << QByteArray("image/png") << -1;
    }
    void kindsOfAnswer()
    {
        QFETCH(QByteArray, accept);
        QFETCH(int, format);
        const auto chosen = serve::formatFrom(accept);
        QCOMPARE(chosen ? static_cast<int>(*chosen) : -1, format);
    }
};

QTEST_GUILESS_MAIN(TestHttpRequest)
#include "tst_httprequest.moc"
