// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/connection.h"
#include "db/connection/sqlsession.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <thread>

using namespace oa::db;
using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

class TestSqlSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_parameters = m_server.createDatabase();
    }

    void valuesKeepTheirDigits()
    {
        const auto session = SqlSession::open(m_parameters);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().message + session.error().detail));
        auto query =
            (*session)->query(u"SELECT 12345678901234567890.125::numeric, ?::text, current_setting('TimeZone'), "
                              "current_setting('application_name')"_s,
                              {u"it's \\ ünï"_s});
        QVERIFY2(query, qPrintable(query ? QString() : query.error().detail));
        QVERIFY(query->isForwardOnly());
        QVERIFY(query->next());
        QCOMPARE(query->value(0).toString(), u"12345678901234567890.125"_s);
        QCOMPARE(query->value(1).toString(), u"it's \\ ünï"_s);
        QCOMPARE(query->value(2).toString(), u"UTC"_s);
        QCOMPARE(query->value(3).toString(), u"OCR Analytics"_s);
    }

    void otherKeywordsArePassedOn()
    {
        auto parameters = m_parameters;
        parameters.setValue(u"application_name"_s, u"a 'quoted' \\ name"_s);
        parameters.setValue(u"options"_s, u"-c work_mem=5MB"_s);
        const auto session = SqlSession::open(parameters);
        QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
        auto query = (*session)->query(
            u"SELECT current_setting('application_name'), current_setting('work_mem'), current_setting('TimeZone')"_s);
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"a 'quoted' \\ name"_s);
        QCOMPARE(query->value(1).toString(), u"5MB"_s);
        QCOMPARE(query->value(2).toString(), u"UTC"_s);
    }

    void viewersCannotWrite()
    {
        auto parameters = m_parameters;
        parameters.setRole(ConnectionParameters::Role::Viewer);
        const auto session = SqlSession::open(parameters);
        QVERIFY(session);
        const auto query = (*session)->query(u"CREATE TABLE forbidden (i int)"_s);
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::Denied);
    }

    void everyThreadHasItsOwn()
    {
        std::vector<std::thread> threads;
        std::array<int, 4> answers{};
        for (std::size_t i = 0; i < answers.size(); ++i) {
            threads.emplace_back([this, i, &answers] {
                const auto session = SqlSession::open(m_parameters);
                if (!session)
                    return;
                auto query = (*session)->query(u"SELECT ?::int"_s, {int(i) + 1});
                if (query && query->next())
                    answers[i] = query->value(0).toInt();
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(answers, (std::array<int, 4>{1, 2, 3, 4}));
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
    }

    void failuresAreExplained()
    {
        auto parameters = m_parameters;
        parameters.setValue(u"dbname"_s, u"nowhere"_s);
        const auto session = SqlSession::open(parameters);
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::NotFound);
        QCOMPARE(QSqlDatabase::connectionNames(), QStringList());

        const auto good = SqlSession::open(m_parameters);
        QCOMPARE((*good)->query(u"SELECT * FROM nowhere"_s).error().code, ErrorCode::NotFound);
        QVERIFY((*good)->query(u"SELECT 1"_s));
    }

    void aLostServerIsTold()
    {
        const auto session = SqlSession::open(m_parameters);
        auto own = (*session)->query(u"SELECT pg_backend_pid()"_s);
        QVERIFY(own && own->next());
        const auto pid = own->value(0).toLongLong();
        own->finish();
        QVERIFY(m_server.connect(m_parameters)->execute("SELECT pg_terminate_backend($1::int)", {parameter(pid)}));
        const auto query = (*session)->query(u"SELECT 1"_s);
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::ConnectionLost);
    }

private:
    oa::tests::TestServer m_server;
    ConnectionParameters m_parameters;
};

QTEST_GUILESS_MAIN(TestSqlSession)
#include "tst_sqlsession.moc"
