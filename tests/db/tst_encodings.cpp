// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/storabletext.h"
#include "db/documents/documentwriter.h"
#include "db/documents/rejectedstore.h"
#include "db/extraction/payloadformatstore.h"
#include "db/state/jobrunstore.h"
#include "db/verify/verifier.h"
#include "tests/support/pipelinefixture.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
namespace core = oa::core;
namespace db = oa::db;
using oa::tests::PipelineFixture;
using oa::tests::TestServer;

namespace {

QByteArray documentOf(const QByteArray& business)
{
    return R"({"business_id": ")" + business + R"(", "total": {"value": 6}})";
}

} // namespace

/// Databases whose encoding is not UTF-8: what cannot be read or written back is rejected with a reason, and stops
/// nothing else.
class TestEncodings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void namesThatCannotBeStored_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("business"); // escaped, as JSON has it
        QTest::addColumn<bool>("counts");
        const auto row = [](const char* encoding, const char* business, bool counts) {
            QTest::addRow("%s: %s", encoding, business)
                << QString::fromLatin1(encoding) << QByteArray(business) << counts;
        };
        for (const auto* encoding : {"LATIN1", "WIN1252", "SQL_ASCII", "EUC_JP", "UTF8"})
            row(encoding, "plain", true);
        row("LATIN1", "\\u20acuro", false);
        row("LATIN1", "caf\\u00e9", true);
        row("LATIN1", "\\ud83d\\ude00", false);
        row("WIN1252", "\\u20acuro", true);
        row("WIN1252", "\\u65e5\\u672c", false);
        row("EUC_JP", "\\u65e5\\u672c", true);
        row("EUC_JP", "\\u20acuro", false);
        row("SQL_ASCII", "\\u20acuro", true);
        row("SQL_ASCII", "\\ud83d\\ude00", true);
        row("UTF8", "\\ud83d\\ude00", true);
    }
    void namesThatCannotBeStored()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, business);
        QFETCH(bool, counts);
        const auto fixture = fixtureIn(encoding);
        QVERIFY(fixture);
        QVERIFY(fixture->write(("INSERT INTO documents (ml_response, \"timestamp\") VALUES ('" + documentOf(business) +
                                "', '2024-05-01 10:00Z'), ('" + documentOf("other") + "', '2024-05-01 10:00:30Z')")
                                   .toStdString()));
        // First added to an empty minute, then to one in which there is something, then read whole.
        for (const auto* statement :
             {"SELECT",
              "INSERT INTO documents (ml_response, \"timestamp\") SELECT ml_response, \"timestamp\" FROM documents",
              "UPDATE documents SET ml_response = ml_response"})
        {
            QVERIFY(fixture->write(statement));
            QVERIFY(fixture->drain());
            const auto every = fixture->value("SELECT count(*) FROM documents").toLongLong();
            QCOMPARE(fixture->value("SELECT count(*) FROM document_values").toLongLong(), counts ? every : every / 2);
            QCOMPARE(fixture->value("SELECT count(*) FROM rejected_documents").toLongLong(), counts ? 0 : every / 2);
            QCOMPARE(verified(*fixture), QString());
        }
        if (!counts) {
            const auto page = db::RejectedStore(fixture->worker()).readPage({}, 1);
            QVERIFY(page);
            QCOMPARE(page->front().reason, u"invalid_business"_s);
            QVERIFY2(page->front().detail.contains(encoding) &&
                         page->front().detail.contains(QString::fromLatin1(business).left(6)),
                     qPrintable(page->front().detail));
        }
    }

    /// Bytes that are nothing in UTF-8, and in the database's own encoding nothing either.
    void payloadsThatCannotBeRead_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("SQL_ASCII") << u"SQL_ASCII"_s << QByteArray("\351\377");
        QTest::addRow("WIN1252") << u"WIN1252"_s << QByteArray("\201");
        QTest::addRow("LATIN1") << u"LATIN1"_s << QByteArray("\351");
    }
    void payloadsThatCannotBeRead()
    {
        QFETCH(QString, encoding);
        QFETCH(QByteArray, bytes);
        const auto fixture = fixtureIn(encoding);
        QVERIFY(fixture);
        const auto payload = documentOf("a" + bytes).toHex();
        QVERIFY(
            fixture->write(u"INSERT INTO documents (ml_response, \"timestamp\") VALUES "
                           "(convert_from('\\x%1'::bytea, '%2'), '2024-05-01 10:00Z'), ('%3', '2024-05-01 10:00:30Z')"_s
                               .arg(QString::fromLatin1(payload), encoding, QString::fromLatin1(documentOf("other")))
                               .toStdString()));
        QVERIFY(fixture->drain());
        const auto isReadable = encoding == u"LATIN1"_s;
        QCOMPARE(fixture->value("SELECT count(*) FROM document_values"), isReadable ? u"2"_s : u"1"_s);
        QCOMPARE(fixture->value("SELECT coalesce(max(reason), 'none') FROM rejected_documents"),
                 isReadable ? u"none"_s : u"not_json"_s);
        QCOMPARE(verified(*fixture), QString());
        // It can be looked at.
        if (!isReadable) {
            db::RejectedStore rejected(fixture->worker());
            const auto shown = rejected.readPayload(rejected.readPage({}, 1)->front(), 100);
            QVERIFY2(shown, qPrintable(shown ? QString() : shown.error().detail));
            QCOMPARE(shown->text, documentOf("a" + bytes));
        }
    }

    /// What we write ourselves.
    void ourOwnTextsAreStored_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const auto* encoding : {"LATIN1", "SQL_ASCII", "KOI8R", "UTF8"})
            QTest::addRow("%s", encoding) << QString::fromLatin1(encoding);
    }
    void ourOwnTextsAreStored()
    {
        QFETCH(QString, encoding);
        const auto fixture = fixtureIn(encoding);
        QVERIFY(fixture);
        auto& connection = fixture->worker();
        db::JobRunStore runs(connection);
        const auto run = runs.begin(u"refresh"_s, db::JobTrigger::Manual, u"jürgen@büro"_s);
        QVERIFY2(run, qPrintable(run ? QString() : run.error().detail));
        QVERIFY(runs.finish(*run, db::JobState::Failed, 0, 1, u"“quoted” – 日本 €"_s));
        auto writer = db::DocumentWriter::begin(connection);
        QVERIFY(writer);
        for (const auto* business : {"日本", "€uro", "plain", "café"})
            QVERIFY(
                writer->add(documentOf(business).toStdString(), core::fromEpochMicroseconds(1'714'521'600'000'000)));
        QVERIFY(writer->finish());
        QVERIFY(writer->commit());
        core::PayloadFormat format;
        format.name = "日本";
        format.business = {"/shop"};
        format.total = {"/sum"};
        const auto saved = db::PayloadFormatStore(connection).save({format});
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
        QCOMPARE(db::PayloadFormatStore(connection).read()->formats.front().name, std::string("日本"));
        QVERIFY(fixture->drain());
        QCOMPARE(
            fixture->value("SELECT (SELECT count(*) FROM document_values) + (SELECT count(*) FROM rejected_documents)"),
            u"4"_s);
        QCOMPARE(verified(*fixture), QString());
    }

    /// Random bytes as payloads, through the whole pipeline: the accounts add up, and verify agrees.
    void anythingGoesThrough_data()
    {
        QTest::addColumn<QString>("encoding");
        for (const auto* encoding : {"UTF8", "LATIN1", "SQL_ASCII", "WIN1252"})
            QTest::addRow("%s", encoding) << QString::fromLatin1(encoding);
    }
    void anythingGoesThrough()
    {
        QFETCH(QString, encoding);
        const auto fixture = fixtureIn(encoding);
        QVERIFY(fixture);
        // Where the database takes what the server's encoding has, as it is.
        QVERIFY(fixture->write(("SET client_encoding = '" + encoding.toLatin1() + "'").toStdString()));
        std::mt19937 random(20260501);
        int written = 0;
        for (int i = 0; i < 1500; ++i) {
            const auto payload = randomPayload(random);
            const auto done =
                fixture->writer().execute("INSERT INTO documents (ml_response, \"timestamp\") VALUES ($1, timestamptz "
                                          "'2024-05-01Z' + $2::int * interval '11 seconds')",
                                          {db::Parameter(payload), db::parameter(qint64(random() % 2000))});
            written += done ? 1 : 0; // what the database itself does not take is its producer's matter
            if (i % 500 == 499)
                QVERIFY(fixture->drain());
        }
        QVERIFY2(written > 300, qPrintable(QString::number(written)));
        QVERIFY(fixture->write(
            "UPDATE documents SET \"timestamp\" = \"timestamp\" + interval '1 hour' WHERE document_id % 3 = 0;"
            "DELETE FROM documents WHERE document_id % 10 = 0"));
        QVERIFY(fixture->drain());
        QCOMPARE(
            fixture->value("SELECT (SELECT count(*) FROM document_values) + (SELECT count(*) FROM rejected_documents)"),
            fixture->value("SELECT count(*) FROM documents"));
        QCOMPARE(fixture->value("SELECT sum(document_count) FROM hourly_parsed_total"),
                 fixture->value("SELECT count(*) FROM document_values"));
        QVERIFY(fixture->value("SELECT count(*) FROM document_values").toInt() > 50);
        QCOMPARE(verified(*fixture), QString());
    }

    void textsInAscii()
    {
        QCOMPARE(QByteArray::fromStdString(db::escapedToAscii("a\xe2\x82\xac\xf0\x9f\x98\x80\"")),
                 QByteArray("a\\u20ac\\ud83d\\ude00\""));
        QCOMPARE(db::foldedToAscii(u"“Größe” – é…日"_s), u"\"Grosse\" - e...?"_s);
    }

private:
    std::unique_ptr<PipelineFixture> fixtureIn(const QString& encoding)
    {
        const auto boss = m_server.connect(m_server.createDatabase());
        const auto name = u"encoded_%1"_s.arg(++m_databases);
        if (!boss ||
            !boss->executeScript(
                u"CREATE DATABASE %1 ENCODING '%2' TEMPLATE template0 LOCALE 'C'"_s.arg(name, encoding).toStdString()))
            return nullptr;
        return std::make_unique<PipelineFixture>(m_server, m_server.parameters(name));
    }

    /// By verify alone: plain SQL cannot read every payload here.
    static QString verified(PipelineFixture& fixture)
    {
        QString found;
        db::Verifier::Options options;
        options.differs = [&found](const db::Difference& difference) {
            found += difference.businessId + u' ' + difference.detail + u'\n';
        };
        const auto run = db::Verifier(fixture.worker()).run(options);
        return run ? found : run.error().message + run.error().detail;
    }

    static QByteArray randomPayload(std::mt19937& random)
    {
        QByteArray business;
        for (auto left = random() % 12; left > 0; --left) {
            switch (random() % 5) {
            case 0:
                business += "\\u" + QByteArray::number(0x20 + random() % 0xffdf, 16).rightJustified(4, '0');
                break;
            case 1:
                business += char(0x80 + random() % 0x80);
                break;
            case 2:
                business += QString(QChar(char16_t(0xa1 + random() % 0x500))).toUtf8();
                break;
            default:
                business += char('a' + random() % 26);
            }
        }
        auto payload = documentOf(business);
        if (random() % 4 == 0)
            payload[qsizetype(random() % std::size_t(payload.size()))] = char(1 + random() % 255);
        return payload;
    }

    TestServer m_server;
    int m_databases = 0;
};

QTEST_GUILESS_MAIN(TestEncodings)
#include "tst_encodings.moc"
