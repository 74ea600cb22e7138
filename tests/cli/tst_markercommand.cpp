// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using tests::PipelineFixture;
using tests::Program;

/// `marker`, and pictures with markers, as processes of their own.
class TestMarkerCommand : public QObject
{
    Q_OBJECT

    tests::TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    QTemporaryDir m_folder;

    tests::ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--json"_s,
                                        u"--zone"_s, u"Asia/Kolkata"_s} +
                            words);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        QVERIFY(m_fixture->write(
            PipelineFixture::insertion(u"2024-05-01 10:00Z"_s, PipelineFixture::payload(u"cvs"_s, u"1"_s, u"50"_s))));
        QVERIFY(m_fixture->drain());
    }

    void addedListedAndRemoved()
    {
        const auto added = run({u"marker"_s, u"add"_s, u"model <4.2>"_s, u"--at"_s, u"2024-05-01T15:30"_s});
        QCOMPARE(added.exitCode, 0);
        QCOMPARE(added.json().value(u"time"_s).toString(), u"2024-05-01T15:30:00+05:30"_s);
        const auto id = added.json().value(u"id"_s).toInteger();
        const auto markers = run({u"marker"_s, u"list"_s}).json().value(u"markers"_s).toArray();
        QCOMPARE(markers.size(), 1);
        QCOMPARE(markers[0][u"id"].toInteger(), id);
        QCOMPARE(markers[0][u"text"].toString(), u"model <4.2>"_s);
        QCOMPARE(markers[0][u"time"].toString(), u"2024-05-01T15:30:00+05:30"_s);
#ifdef OCR_ANALYTICS_GUI
        const auto path = m_folder.filePath(u"out.svg"_s);
        QCOMPARE(
            run({u"export"_s, u"--output"_s, path, u"--business"_s, u"cvs"_s, u"--range"_s, u"2024-05-01"_s}).exitCode,
            0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("model &lt;4.2&gt;"));
#endif
        QCOMPARE(run({u"marker"_s, u"remove"_s, QString::number(id)}).exitCode, 0);
        QCOMPARE(run({u"marker"_s, u"remove"_s, QString::number(id)}).exitCode, 1);
        QVERIFY(run({u"marker"_s, u"list"_s}).json().value(u"markers"_s).toArray().isEmpty());
    }

    void nowWithoutATime()
    {
        QCOMPARE(run({u"marker"_s, u"add"_s, u"now"_s}).exitCode, 0);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM markers WHERE moment BETWEEN now() - interval '10 minutes' AND "
                                  "now() + interval '1 minute'"),
                 u"1"_s);
        QVERIFY(m_fixture->write("DELETE FROM markers"));
    }

    void momentsAreReadAsRangesAre()
    {
        QCOMPARE(run({u"marker"_s, u"add"_s, u"a"_s, u"--at"_s, u"now-6h"_s}).exitCode, 0);
        QCOMPARE(
            m_fixture->value("SELECT count(*) FROM markers WHERE moment BETWEEN now() - interval '370 minutes' AND "
                             "now() - interval '359 minutes'"),
            u"1"_s);
        const auto yesterday = run({u"marker"_s, u"add"_s, u"b"_s, u"--at"_s, u"now-1d/d"_s});
        QVERIFY(yesterday.json().value(u"time"_s).toString().endsWith(u"T00:00:00+05:30"_s));
        const auto twice =
            Program::run({u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--zone"_s, u"Europe/Berlin"_s,
                          u"marker"_s, u"add"_s, u"c"_s, u"--at"_s, u"2024-10-27T02:30"_s});
        QCOMPARE(twice.exitCode, 0);
        QVERIFY2(twice.all().contains("occurs twice"), twice.all().constData());
        QVERIFY(m_fixture->write("DELETE FROM markers"));
    }

    /// An empty list would say that there are none.
    void aRoleThatMayNotReadThemIsTold()
    {
        QVERIFY(m_fixture->write("CREATE ROLE outsider LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO outsider; "
                                 "REVOKE SELECT ON markers FROM outsider"));
        const auto conninfo = m_server.conninfo(m_fixture->parameters()) + u" user=outsider"_s;
        const auto as = [&](const QStringList& words) {
            return Program::run(QStringList{u"--database"_s, conninfo, u"--json"_s} + words);
        };
        const auto listed = as({u"marker"_s, u"list"_s});
        QCOMPARE(listed.exitCode, 1);
        QCOMPARE(listed.json()[u"error"_s][u"code"_s].toString(), u"denied"_s);
        QVERIFY2(listed.all().contains("GRANT SELECT ON public.markers TO outsider;"), listed.all().constData());
#ifdef OCR_ANALYTICS_GUI
        // Charts are right without markers.
        const auto drawn = as({u"export"_s, u"--output"_s, m_folder.filePath(u"without.png"_s), u"--business=cvs"_s,
                               u"--range=2024-05-01"_s});
        QCOMPARE(drawn.exitCode, 0);
        QVERIFY2(drawn.all().contains("may not read the markers"), drawn.all().constData());
#endif
        QVERIFY(m_fixture->write("DROP OWNED BY outsider; DROP ROLE outsider"));
    }

    void whatCannotBeMeantIsRefused()
    {
        for (const auto& words : {QStringList{u"marker"_s, u"paint"_s},
                                  {u"marker"_s, u"add"_s},
                                  {u"marker"_s, u"add"_s, u"a"_s, u"b"_s},
                                  {u"marker"_s, u"remove"_s, u"x"_s},
                                  {u"marker"_s, u"list"_s, u"x"_s},
                                  {u"marker"_s, u"list"_s, u"--at"_s, u"2024-05-01"_s},
                                  {u"marker"_s, u"add"_s, u"a"_s, u"--at"_s, u"noon"_s}})
            QCOMPARE(run(words).exitCode, 2);
        QCOMPARE(run({u"marker"_s, u"add"_s, u" "_s}).exitCode, 1);
        QCOMPARE(m_fixture->value("SELECT count(*) FROM markers"), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestMarkerCommand)
#include "tst_markercommand.moc"
