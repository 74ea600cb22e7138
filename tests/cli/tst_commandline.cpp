// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/timeoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::cli;
using namespace oa;

namespace {

std::vector<Command> commands()
{
    const auto never = [](const Invocation&) -> CommandOutcome { return CommandResult{}; };
    return {
        {"seed",
         "",
         0,
         0,
         "Writes sample documents",
         "",
         {{"days", Value::Required, "N", "Days"},
          {"rate", Value::Required, "N", "Rate"},
          {"from", Value::Required, "T", "Begin"},
          {"to", Value::Required, "T", "End"}},
         never},
        {"import", "FILE|-", 1, 1, "Reads documents", "", {}, never},
        {"verify", "", 0, 0, "Checks", "", {{"repair", Value::None, "", "Repair"}}, never},
        {"export",
         "",
         0,
         0,
         "Draws",
         "",
         {{"business", Value::Required, "NAME", "Business", true}, {"zone", Value::Required, "IANA", "Zone"}},
         never},
    };
}

QStringList wordsOf(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QStringList>("values");
        QTest::addRow("after the command") << u"seed --days 3"_s << u"seed"_s << u"days"_s << QStringList{u"3"_s};
        QTest::addRow("before the command") << u"--days 3 seed"_s << u"seed"_s << u"days"_s << QStringList{u"3"_s};
        QTest::addRow("with equals") << u"seed --days=3"_s << u"seed"_s << u"days"_s << QStringList{u"3"_s};
        QTest::addRow("negative value") << u"seed --days -3"_s << u"seed"_s << u"days"_s << QStringList{u"-3"_s};
        QTest::addRow("global after") << u"seed --json"_s << u"seed"_s << u"json"_s << QStringList{QString()};
        QTest::addRow("local takes no word") << u"--local seed"_s << u"seed"_s << u"local"_s << QStringList{QString()};
        QTest::addRow("local with equals")
            << u"--local=/tmp/x seed"_s << u"seed"_s << u"local"_s << QStringList{u"/tmp/x"_s};
        QTest::addRow("value with equals")
            << u"--database host=h seed"_s << u"seed"_s << u"database"_s << QStringList{u"host=h"_s};
        QTest::addRow("equals and value with equals")
            << u"--database=host=h seed"_s << u"seed"_s << u"database"_s << QStringList{u"host=h"_s};
        QTest::addRow("repeated") << u"export --business a --business=b"_s << u"export"_s << u"business"_s
                                  << QStringList{u"a"_s, u"b"_s};
        QTest::addRow("no command") << u"--local"_s << QString() << u"local"_s << QStringList{QString()};
        QTest::addRow("window option") << u"--workspace f"_s << QString() << u"workspace"_s << QStringList{u"f"_s};
        QTest::addRow("short help") << u"seed -h"_s << u"seed"_s << u"help"_s << QStringList{QString()};
    }
    void understood()
    {
        QFETCH(QString, line);
        QFETCH(QString, command);
        QFETCH(QString, option);
        const auto all = commands();
        const auto parsed = CommandLine::parse(wordsOf(line), all);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().error.message));
        QCOMPARE(parsed->command() ? QString::fromLatin1(parsed->command()->name) : QString(), command);
        QTEST(parsed->values(QLatin1StringView(option.toLatin1())), "values");
    }

    void refused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("inMessage"); // names the wrong word
        QTest::addColumn<QString>("inRemedy");
        QTest::addRow("unknown command") << u"sead"_s << u"sead"_s << u"seed"_s;
        QTest::addRow("unlike any command") << u"xyzzyx"_s << u"xyzzyx"_s << u"import"_s;
        QTest::addRow("unknown option") << u"seed --dayz 3"_s << u"--dayz"_s << u"--days"_s;
        QTest::addRow("single dash") << u"seed -days 3 --bogus"_s << u"--bogus"_s << u"--help"_s;
        QTest::addRow("option of another command") << u"verify --days 3"_s << u"--days"_s << u"seed"_s;
        QTest::addRow("option without command") << u"--days 3"_s << u"--days"_s << u"--help"_s;
        QTest::addRow("missing value") << u"seed --days"_s << u"--days"_s << u"--days N"_s;
        QTest::addRow("option instead of value") << u"seed --days --json"_s << u"--days"_s << u"--days N"_s;
        QTest::addRow("empty value") << u"seed --days="_s << u"--days"_s << QString();
        QTest::addRow("value for a flag") << u"verify --repair=yes"_s << u"--repair"_s << QString();
        QTest::addRow("twice") << u"seed --days 1 --days 2"_s << u"--days"_s << QString();
        QTest::addRow("word missing") << u"import"_s << u"FILE"_s << QString();
        QTest::addRow("word too many") << u"seed 7"_s << u"7"_s << u"seed --help"_s;
        QTest::addRow("both databases") << u"--local --database x seed"_s << u"--local"_s << QString();
    }
    void refused()
    {
        QFETCH(QString, line);
        QFETCH(QString, inMessage);
        QFETCH(QString, inRemedy);
        const auto all = commands();
        const auto parsed = CommandLine::parse(wordsOf(line), all);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().exitCode, ExitCode::WrongUsage);
        const auto& error = parsed.error().error;
        QVERIFY2(error.message.contains(inMessage), qPrintable(error.message));
        QVERIFY2(error.remedy.contains(inRemedy), qPrintable(error.remedy));
    }

    void wordsAfterTheDashesAreNoOptions()
    {
        const auto all = commands();
        const auto parsed = CommandLine::parse({u"import"_s, u"--"_s, u"--odd name"_s}, all);
        QVERIFY(parsed);
        QCOMPARE(parsed->words(), QStringList{u"--odd name"_s});
        const auto standardInput = CommandLine::parse({u"import"_s, u"-"_s}, all);
        QVERIFY(standardInput);
        QCOMPARE(standardInput->words(), QStringList{u"-"_s});
    }

    void numbers()
    {
        const auto all = commands();
        const auto parse = [&all](const QString& value) {
            return CommandLine::parse({u"seed"_s, u"--days="_s + value, u"--rate=0.5"_s}, all).value();
        };
        QCOMPARE(parse(u"3"_s).integer("days"_L1, 1, 10).value(), std::optional<qint64>(3));
        QCOMPARE(parse(u"3"_s).number("rate"_L1, 0, 1).value(), std::optional<double>(0.5));
        for (const auto& wrong : {u"0"_s, u"11"_s, u"three"_s, u"1.5"_s, u"nan"_s}) {
            const auto number = parse(wrong).integer("days"_L1, 1, 10);
            QVERIFY2(!number, qPrintable(wrong));
            QCOMPARE(number.error().exitCode, ExitCode::WrongUsage);
            QVERIFY(number.error().error.message.contains(wrong));
        }
        QVERIFY(!parse(u"nan"_s).number("days"_L1, 0, 1000));
        QVERIFY(!parse(u"3"_s).integer("from"_L1, 0, 1).value().has_value());
    }

    void choices()
    {
        const auto all = commands();
        const auto line = CommandLine::parse(wordsOf(u"seed --days minut"_s), all).value();
        const auto choice = line.oneOf("days"_L1, {u"minute"_s, u"hour"_s});
        QVERIFY(!choice);
        QVERIFY(choice.error().error.remedy.contains(u"minute"_s));
    }

    void ranges()
    {
        const auto all = commands();
        const auto now = core::timePointFromIso(u"2024-05-01T12:00:00Z", QTimeZone::utc()).value();
        const QTimeZone berlin("Europe/Berlin");
        const auto range = [&](const QString& options) {
            return rangeOption(CommandLine::parse(wordsOf(u"seed "_s + options), all).value(), berlin, now);
        };
        QVERIFY(!range(QString()).value().has_value());
        const auto local = range(u"--from 2024-05-01T10:00 --to 2024-05-01T11:00"_s).value().value();
        QCOMPARE(core::toIsoString(local.range.from), u"2024-05-01T08:00:00Z"_s);
        QCOMPARE(core::toIsoString(local.range.to), u"2024-05-01T09:00:00Z"_s);
        QCOMPARE(range(u"--from 2024-05-01"_s).value().value().range.to, now);
        QVERIFY(!range(u"--to 2024-05-01"_s));
        const auto relative = range(u"--from now-24h --to now-30m"_s).value().value().range;
        QCOMPARE(relative.from, now - std::chrono::hours(24));
        QCOMPARE(relative.to, now - std::chrono::minutes(30));
        QCOMPARE(range(u"--from now-1d/d --to now"_s).value().value().range.to, now);
        QCOMPARE(core::toIsoString(range(u"--from now/d --to now/d"_s).value().value().range.to),
                 u"2024-05-01T22:00:00Z"_s); // the end of the day in Berlin
        QVERIFY(!range(u"--from nowhere"_s));
        QVERIFY(!range(u"--from 2024-05-02 --to 2024-05-01"_s));
        const auto wrong = range(u"--from yesteryear"_s);
        QVERIFY(!wrong);
        QVERIFY(wrong.error().error.message.contains(u"--from"_s));
        QVERIFY(wrong.error().error.message.contains(u"yesteryear"_s));
    }

    void zones()
    {
        const auto all = commands();
        const auto zone = [&](const QString& name) {
            return zoneOption(CommandLine::parse(wordsOf(u"seed --zone "_s + name), all).value());
        };
        QCOMPARE(zone(u"Asia/Kolkata"_s).value().id(), QByteArray("Asia/Kolkata"));
        const auto wrong = zone(u"Europe/Berlim"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().exitCode, ExitCode::WrongUsage);
        QVERIFY(wrong.error().error.remedy.contains(u"Europe/Berlin"_s));
    }

    void help()
    {
        const auto all = commands();
        const auto overview = helpText(all);
        for (const auto& command : all)
            QVERIFY(overview.contains(QLatin1StringView(command.name)));
        QVERIFY(overview.contains(u"--local[=DIR]"_s));
        const auto seed = helpText(all.front());
        QVERIFY(seed.contains(u"--days N"_s));
        QVERIFY(seed.contains(u"--database CONNINFO"_s));
        QVERIFY(!seed.contains(u"--repair"_s));
    }

    void errorsAsJson()
    {
        const auto object =
            Console::errorObject(Failure(core::Error{core::ErrorCode::Denied, u"No."_s, {}, u"Ask."_s}));
        const auto error = object[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), u"denied"_s);
        QCOMPARE(error[u"message"].toString(), u"No."_s);
        QCOMPARE(error[u"remedy"].toString(), u"Ask."_s);
        QVERIFY(!error.contains(u"detail"_s));
        const auto usage = Console::errorObject(wrongUsage(u"No."_s).value());
        QCOMPARE(usage[u"error"][u"code"].toString(), u"wrong_usage"_s);
    }

    void progressLine()
    {
        QLocale::setDefault(QLocale::c());
        jobs::MeteredProgress progress;
        progress.progress = {34, 100, u"Writing receipts"_s};
        QCOMPARE(Console::progressText(progress), u"Writing receipts  34 %  34 of 100"_s);
        progress.perSecond = 33;
        progress.remaining = std::chrono::seconds(125);
        QCOMPARE(Console::progressText(progress), u"Writing receipts  34 %  34 of 100  33/s  2 min 5 s left"_s);
        progress.progress.total = 0;
        progress.remaining.reset();
        progress.perSecond = 0.5;
        QCOMPARE(Console::progressText(progress), u"Writing receipts  34  0.5/s"_s);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
