// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/statement.h"

#include "tests/support/pipelinefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace oa;
using namespace oa::tests;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(db::Statement statement)
{
    return QString::fromUtf8(statement.name().data(), static_cast<qsizetype>(statement.name().size()));
}

/// Scripts of several statements: the migrations and others run them whole. Everything else must be preparable.
bool isScript(const QString& name)
{
    return name.startsWith(u"migrations/"_s) || name.startsWith(u"adopt/"_s) ||
           name.startsWith(u"roles/grants:create") || name.startsWith(u"roles/grants:grant") ||
           name.startsWith(u"cluster/plan:"_s) || name.startsWith(u"cluster/spread:"_s) ||
           name.startsWith(u"cluster/fence:"_s) || name.startsWith(u"partition/functions:"_s) ||
           name == u"partition/partition:drop-index"_s || name == u"partition/partition:create-index"_s ||
           name == u"partition/partition:validate"_s || name == u"schema/state:create-version" ||
           name.startsWith(u"verify/compare:make-"_s);
}

/// What stands for a relation inside of other statements.
bool isRelation(const QString& name)
{
    static const QRegularExpression pattern(u"^verify/compare:(values|rejected)-in-(tables|arrays)$"_s);
    return pattern.match(name).hasMatch();
}

/// What PREPARE takes: the query inside a COPY, names in place of placeholders.
QString preparable(db::Statement statement, bool minutes)
{
    auto text = db::sqlText(statement);
    text.replace(u"{table}"_s, minutes ? u"public.minutely_parsed_total"_s : u"public.hourly_parsed_total"_s)
        .replace(u"{width}"_s, minutes ? u"1 minute"_s : u"1 hour"_s)
        .replace(u"{values}"_s, u"public.document_values"_s)
        .replace(u"{rejected}"_s, u"public.rejected_documents"_s);
    static const QRegularExpression copyOut(u"COPY \\((.*)\\)\\s+TO STDOUT.*$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = copyOut.match(text); match.hasMatch())
        return match.captured(1);
    static const QRegularExpression copyIn(u"COPY (\\S+)[^;]*FROM STDIN.*$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = copyIn.match(text); match.hasMatch())
        return u"SELECT FROM "_s + match.captured(1)
                                       .replace(u"pg_temp.verify_values"_s, u"public.document_values"_s)
                                       .replace(u"pg_temp.verify_rejected"_s, u"public.rejected_documents"_s);
    return text;
}

} // namespace

class TestStatements : public QObject
{
    Q_OBJECT

    TestServer m_server;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void everyOneIsPrepared();
    void namesAndTextsBelongTogether();
    void everyColumnOfTheRollUpsIsWrittenAndCompared();
};

void TestStatements::everyOneIsPrepared()
{
    PipelineFixture fixture(m_server);
    auto& connection = fixture.worker();
    for (const auto functions : db::Statement::allIn("partition/functions:")) {
        if (nameOf(functions) != u"partition/functions:end"_s)
            QVERIFY(fixture.write(db::sql(functions)));
    }
    int prepared = 0;
    for (const auto statement : db::Statement::allIn("")) {
        const auto name = nameOf(statement);
        if (isScript(name) || isRelation(name))
            continue;
        for (const bool minutes : {true, false}) {
            auto text = preparable(statement, minutes);
            const QRegularExpression utility(
                u"^(--[^\\n]*\\n|\\s)*(TRUNCATE|DROP|CREATE|SET|LOCK|LISTEN|SAVEPOINT|ROLLBACK)\\b"_s);
            if (utility.match(text).hasMatch())
                continue; // cannot be prepared; run by the tests of what they are for
            const auto done = connection.execute("PREPARE statement AS " + text.toStdString());
            QVERIFY2(done, qPrintable(name + u": "_s + (done ? QString() : done.error().lines())));
            QVERIFY(connection.execute("DEALLOCATE statement"));
            ++prepared;
        }
    }
    QVERIFY2(prepared > 100, qPrintable(QString::number(prepared)));
}

void TestStatements::namesAndTextsBelongTogether()
{
    QCOMPARE(db::sqlText("schema/state:version").trimmed().left(6), u"SELECT"_s);
    QVERIFY(db::sqlText("refresh/claim:lock").contains(u"pg_try_advisory_xact_lock"_s));
    QVERIFY(!db::sqlText("refresh/claim:lock").contains(u"-- :"_s));
    const auto migrations = db::Statement::allIn("migrations/");
    QVERIFY(migrations.size() >= 5);
    QVERIFY(migrations.front().name().starts_with("migrations/0001_"));
    QVERIFY(db::sql("refresh/rollups:write", core::Interval::Minute).find("{table}") == std::string_view::npos);
    QVERIFY(db::sql("refresh/rollups:write", core::Interval::Hour).find("hourly_parsed_total") !=
            std::string_view::npos);
}

/// A column that a migration adds and one of the lists leaves out would keep what it had before.
void TestStatements::everyColumnOfTheRollUpsIsWrittenAndCompared()
{
    PipelineFixture fixture(m_server);
    const auto between = [](const QString& text, const QString& from, const QString& to) {
        const auto start = text.indexOf(from);
        return start < 0 ? QString() : text.mid(start, text.indexOf(to, start + from.size()) - start);
    };
    const auto hasWord = [](const QString& text, const QString& word) {
        return text.contains(QRegularExpression(u"(?<![\\w.])"_s + QRegularExpression::escape(word) + u"(?!\\w)"_s));
    };
    const auto write = db::sqlText("refresh/rollups:write");
    const auto inserted = between(write, u"INSERT INTO"_s, u"SELECT"_s);
    const auto set = between(write, u"SET ("_s, u"="_s);
    const auto held = between(write, u"WHERE ("_s, u"IS DISTINCT FROM"_s);
    const auto added = between(db::sqlText("refresh/rollups:add"), u"SET "_s, u"FROM unnest"_s);
    const QStringList beside{u"score_added"_s, u"ocr_score_added"_s}; // written by :add alone, emptied by :write
    const QStringList whole{u"score_distribution"_s, u"ocr_score_distribution"_s}; // which :add leaves where they are
    for (const auto* table : {"minutely_parsed_total", "hourly_parsed_total"}) {
        const auto names = fixture
                               .value(std::string("SELECT string_agg(attname, ' ') FROM pg_attribute WHERE attnum > 0 "
                                                  "AND attname <> 'id' AND NOT attisdropped AND attrelid = 'public.") +
                                      table + "'::regclass")
                               .split(u' ');
        QVERIFY2(names.size() >= 18, qPrintable(names.join(u' ')));
        for (const auto& name : names) {
            if (name == u"ts" || name == u"business_id") {
                QVERIFY2(hasWord(inserted, name), qPrintable(name));
                continue;
            }
            QVERIFY2(beside.contains(name) || hasWord(inserted, name), qPrintable(name));
            QVERIFY2(hasWord(set, name), qPrintable(name));
            QVERIFY2(held.contains(QRegularExpression(u"\\bstored\\."_s + name + u"\\b"_s)), qPrintable(name));
            QVERIFY2(whole.contains(name) || hasWord(added, name), qPrintable(name));
        }
    }
}

QTEST_MAIN(TestStatements)
#include "tst_statements.moc"
