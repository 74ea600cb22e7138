// SPDX-License-Identifier: GPL-3.0-only
#include "tests/cli/program.h"

using namespace Qt::StringLiterals;
using oa::tests::Program;

/// What needs no database.
class TestUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void version()
    {
        const auto run = Program::run({u"--version"_s});
        OA_EXITED(run, 0);
        QVERIFY(run.out.contains(OCR_ANALYTICS_VERSION));
        const auto json = Program::run({u"--version"_s, u"--json"_s});
        OA_EXITED(json, 0);
        QCOMPARE(json.json()[u"version"].toString(), QStringLiteral(OCR_ANALYTICS_VERSION));
        const auto commit = json.json()[u"commit"].toString();
        static const QRegularExpression hexadecimal(u"^[0-9a-f]{7,40}$"_s);
        if (QFileInfo::exists(QStringLiteral(OA_SOURCE_DIR "/.git")))
            QVERIFY2(hexadecimal.match(commit).hasMatch(), qPrintable(commit));
        QCOMPARE(run.out.trimmed(), QByteArray("OCR Analytics " OCR_ANALYTICS_VERSION) +
                                        (commit.isEmpty() ? QByteArray() : " (" + commit.toLatin1() + ')'));
    }

    void helpOfEveryCommand()
    {
        const auto overview = Program::run({u"--help"_s});
        OA_EXITED(overview, 0);
        for (const auto* command : {"seed", "import", "refresh", "feed", "verify", "export", "migrate", "status"}) {
            QVERIFY2(overview.out.contains(command), command);
            const auto run = Program::run({QString::fromLatin1(command), u"--help"_s});
            OA_EXITED(run, 0);
            QVERIFY2(run.out.contains("Usage: ocr-analytics"), run.all().constData());
            QVERIFY(run.out.contains(command));
            QVERIFY(run.err.isEmpty());
        }
    }

    /// The options that other tools rely on.
    void fixedOptions_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("options");
        QTest::addRow("seed") << u"seed"_s << QStringList{u"--days N"_s,       u"--from T"_s,
                                                          u"--to T"_s,         u"--rate DOCS_PER_SECOND"_s,
                                                          u"--businesses N"_s, u"--random-seed N"_s};
        QTest::addRow("import") << u"import"_s << QStringList{u"FILE|-"_s};
        QTest::addRow("refresh") << u"refresh"_s << QStringList{u"--follow"_s};
        QTest::addRow("feed") << u"feed"_s << QStringList{u"--rate R"_s, u"--for SECONDS"_s};
        QTest::addRow("verify") << u"verify"_s << QStringList{u"--repair"_s};
        QTest::addRow("export")
            << u"export"_s
            << QStringList{u"--output FILE"_s,
                           u"--business NAME"_s,
                           u"--from T"_s,
                           u"--to T"_s,
                           u"--range EXPR"_s,
                           u"--interval minute|5m|15m|30m|hour|3h|6h|12h|day|week|month|quarter|year|auto"_s,
                           u"--metric NAME"_s,
                           u"--overlay"_s,
                           u"--width W"_s,
                           u"--height H"_s,
                           u"--scale S"_s,
                           u"--theme light|dark"_s,
                           u"--size slide|a4-portrait|a4-landscape|letter-portrait|letter-landscape"_s,
                           u"--unit px|mm|pt"_s,
                           u"--title TEXT"_s,
                           u"--footnote TEXT"_s,
                           u"--no-caption"_s,
                           u"--profile"_s,
                           u"--zone IANA"_s};
        QTest::addRow("migrate") << u"migrate"_s << QStringList{u"--dry-run"_s};
        QTest::addRow("serve") << u"serve"_s << QStringList{u"--listen ADDRESS:PORT"_s, u"--metrics ADDRESS:PORT"_s};
        QTest::addRow("status") << u"status"_s
                                << QStringList{u"--database CONNINFO"_s, u"--local[=DIR]"_s, u"--json"_s};
    }
    void fixedOptions()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, options);
        const auto run = Program::run({command, u"--help"_s});
        OA_EXITED(run, 0);
        for (const auto& option : options)
            QVERIFY2(run.out.contains(option.toUtf8()), qPrintable(option));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::addRow("unknown command") << QStringList{u"sead"_s} << u"seed"_s;
        QTest::addRow("unknown option") << QStringList{u"seed"_s, u"--dais=1"_s} << u"--days"_s;
        QTest::addRow("no number") << QStringList{u"seed"_s, u"--days"_s, u"seven"_s} << u"seven"_s;
        QTest::addRow("out of range") << QStringList{u"seed"_s, u"--days"_s, u"-1"_s} << u"-1"_s;
        QTest::addRow("no businesses") << QStringList{u"seed"_s, u"--businesses=0"_s} << u"--businesses"_s;
        QTest::addRow("days and from") << QStringList{u"seed"_s, u"--days=1"_s, u"--from=2024-05-01"_s} << u"--from"_s;
        QTest::addRow("no time") << QStringList{u"seed"_s, u"--from"_s, u"noon"_s} << u"noon"_s;
        QTest::addRow("import without file") << QStringList{u"import"_s} << u"FILE"_s;
        QTest::addRow("feed rate") << QStringList{u"feed"_s, u"--rate=fast"_s} << u"fast"_s;
        QTest::addRow("export without output") << QStringList{u"export"_s, u"--business=cvs"_s} << u"--output"_s;
        QTest::addRow("export without business") << QStringList{u"export"_s, u"--output=x.csv"_s} << u"--business"_s;
        QTest::addRow("export to what") << QStringList{u"export"_s, u"--output=x.bmp"_s, u"--business=cvs"_s}
                                        << u"x.bmp"_s;
        QTest::addRow("number, its limits written plainly") << QStringList{u"seed"_s, u"--rate=0"_s} << u"0.000001"_s;
        QTest::addRow("no folder") << QStringList{u"export"_s, u"--output=/nonexistent-folder/x.csv"_s,
                                                  u"--business=cvs"_s}
                                   << u"nonexistent-folder"_s;
        QTest::addRow("metric") << QStringList{u"export"_s, u"--output=x.csv"_s, u"--business=cvs"_s,
                                               u"--metric=avg_scor"_s}
                                << u"avg_score"_s;
        QTest::addRow("interval") << QStringList{u"export"_s, u"--output=x.csv"_s, u"--business=cvs"_s,
                                                 u"--interval=fortnight"_s}
                                  << u"minute"_s;
        QTest::addRow("theme") << QStringList{u"export"_s, u"--output=x.csv"_s, u"--business=cvs"_s, u"--theme=drak"_s}
                               << u"dark"_s;
        const auto picture = [](const QStringList& words) {
            return QStringList{u"export"_s, u"--output=x.png"_s, u"--business=cvs"_s} + words;
        };
        QTest::addRow("size") << picture({u"--size=a4-landscap"_s}) << u"a4-landscape"_s;
        QTest::addRow("size and width") << picture({u"--size=slide"_s, u"--width=800"_s}) << u"--size"_s;
        QTest::addRow("unit of nothing") << picture({u"--unit=mm"_s}) << u"--unit"_s;
        QTest::addRow("too many millimetres") << picture({u"--unit=mm"_s, u"--width=9000"_s}) << u"5291"_s;
        QTest::addRow("title of a table")
            << QStringList{u"export"_s, u"--output=x.csv"_s, u"--business=cvs"_s, u"--title=Mine"_s} << u"--title"_s;
        QTest::addRow("profile of two") << picture({u"--profile"_s, u"--business=walmart"_s, u"--metric=avg_score"_s})
                                        << u"--business"_s;
        QTest::addRow("profile of everything") << picture({u"--profile"_s}) << u"--metric"_s;
        QTest::addRow("profile by the week")
            << picture({u"--profile"_s, u"--metric=avg_score"_s, u"--interval=week"_s}) << u"--interval"_s;
        QTest::addRow("range") << QStringList{u"export"_s, u"--output=x.csv"_s, u"--business=cvs"_s,
                                              u"--range=whenever"_s}
                               << u"whenever"_s;
        QTest::addRow("zone") << QStringList{u"status"_s, u"--zone=Europe/Berlim"_s} << u"Europe/Berlin"_s;
        QTest::addRow("conninfo") << QStringList{u"status"_s, u"--database=hots=x"_s} << u"hots"_s;
        QTest::addRow("both databases") << QStringList{u"status"_s, u"--local"_s, u"--database=x"_s} << u"--local"_s;
        QTest::addRow("certificate alone")
            << QStringList{u"serve"_s, u"--listen=127.0.0.1:0"_s, u"--certificate=x.pem"_s} << u"--key"_s;
        QTest::addRow("key alone") << QStringList{u"serve"_s, u"--listen=127.0.0.1:0"_s, u"--key=x.pem"_s}
                                   << u"--certificate"_s;
    }
    void wrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const auto run = Program::run(words);
        OA_EXITED(run, 2);
        QVERIFY2(run.err.contains(named.toUtf8()), run.all().constData());
        QVERIFY2(run.out.isEmpty(), run.all().constData());

        const auto json = Program::run(words + QStringList{u"--json"_s});
        OA_EXITED(json, 2);
        const auto error = json.json()[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"wrong_usage"_s);
        QVERIFY2(!error[u"message"].toString().isEmpty() && error.contains(u"remedy"_s), json.all().constData());
    }

    void noServerIsAFailureWithARemedy()
    {
        const auto run =
            Program::run({u"--database"_s, u"host=/nonexistent-folder dbname=x user=x"_s, u"status"_s, u"--json"_s});
        OA_EXITED(run, 1);
        const auto error = run.json()[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"connection_lost"_s);
        QVERIFY(!error[u"remedy"].toString().isEmpty());
        QVERIFY(run.err.contains(error[u"message"].toString().toUtf8()));
    }

    void windowWithoutDisplay()
    {
        const auto run = Program::run({});
#ifdef OCR_ANALYTICS_GUI
        OA_EXITED(run, 1);
        QVERIFY2(run.err.contains("display"), run.all().constData());
#else
        OA_EXITED(run, 2);
        QVERIFY2(run.err.contains("window"), run.all().constData());
#endif
        QVERIFY2(run.err.contains("--help"), run.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
