// SPDX-License-Identifier: GPL-3.0-only
// Files and streams of all kinds through `import`, and results that cannot be written.
#include "db/connection/connection.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

const QByteArray good =
    R"({"timestamp":"2024-05-01T10:00:00Z","ml_response":{"business_id":"cvs","total":{"value":5}}})";

QByteArray utf16(const QByteArray& text)
{
    QByteArray wide("\xFF\xFE");
    for (const char c : text)
        wide += QByteArray(1, c) + '\0';
    return wide;
}

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    QString m_conninfo;
    std::unique_ptr<db::Connection> m_connection;

    QString write(const QByteArray& bytes, const QString& name = u"file"_s)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    ProgramRun run(const QStringList& words, const QByteArray& input = {})
    {
        return Program::run(QStringList{u"--database"_s, m_conninfo} + words, input);
    }
    qint64 documents() { return m_connection->execute("SELECT count(*) FROM documents")->integer(0, 0); }

    /// Whether somebody reads the FIFO, which is then open for writing.
    static bool opens(const QString& path, int& writer)
    {
        if (writer < 0)
            writer = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK);
        return writer >= 0;
    }

    /// Runs the program with its output going to `path`.
    ProgramRun runInto(const QString& path, const QStringList& words)
    {
        QProcess process;
        process.setProcessEnvironment(Program::environment());
        process.setStandardOutputFile(path, QIODevice::Append);
        process.start(QStringLiteral(OA_PROGRAM), QStringList{u"--database"_s, m_conninfo} + words);
        process.closeWriteChannel();
        return Program::finish(process);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.problem())); }

    void init()
    {
        const auto database = m_server.createDatabase();
        m_conninfo = m_server.conninfo(database);
        m_connection = m_server.connect(database);
        QVERIFY(m_connection && db::Migrator(*m_connection).migrate());
    }
    void cleanup() { m_connection.reset(); }

    void readsWhatHoldsReceipts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("lines") << good + '\n' + good + '\n';
        QTest::addRow("lines of Windows, with a mark") << "\xEF\xBB\xBF" + good + "\r\n" + good + "\r\n";
        QTest::addRow("lines of old computers") << good + '\r' + good + '\r';
        QTest::addRow("a list") << '[' + good + ',' + good + "]\n";
        QTest::addRow("a list over lines") << "[\n  " + good + ",\n  " + good + "\n]\n";
        QTest::addRow("one after the other") << good + good;
        auto laidOut = good;
        laidOut.replace(":{", ":\n{\n  ").replace(",", ",\n  ").replace("{\"timestamp", "{\n  \"timestamp");
        laidOut.replace("\"cvs\"", "\"cvs\", \"note\": \"} ] \\\" {\"");
        QTest::addRow("laid out") << laidOut + '\n' + laidOut + '\n';
    }
    void readsWhatHoldsReceipts()
    {
        QFETCH(QByteArray, bytes);
        OA_EXITED(run({u"import"_s, write(bytes)}), 0);
        QCOMPARE(documents(), 2);
        OA_EXITED(run({u"import"_s, u"--again"_s, u"-"_s}, bytes), 0);
        QCOMPARE(documents(), 4);
        OA_EXITED(run({u"refresh"_s}), 0);
        QCOMPARE(m_connection->execute("SELECT sum(total_amount) FROM hourly_parsed_total")->text(0, 0), u"20"_s);
    }

    void refusesInWordsWhatDoesNot_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        QTest::addRow("empty") << QByteArray() << QByteArray("empty");
        QTest::addRow("blank lines") << QByteArray("\n\n\n") << QByteArray("no receipts");
        QTest::addRow("an empty list") << QByteArray("[]") << QByteArray("no receipts");
        QTest::addRow("UTF-16") << utf16(good + '\n') << QByteArray("UTF-16");
        QTest::addRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n and more") << QByteArray("picture");
        QTest::addRow("bzip2") << QByteArray("BZh91AY&SY") << QByteArray("bzip2");
        QTest::addRow("a table") << QByteArray("timestamp,business\n2024-05-01,cvs\n") << QByteArray("CSV");
        QTest::addRow("other JSON") << QByteArray("{\"a\": 1}\n{\"a\": 2}\n") << QByteArray("no “timestamp”");
        QTest::addRow("a web page") << QByteArray("<html><body>404</body></html>") << QByteArray("web page");
    }
    void refusesInWordsWhatDoesNot()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        for (const auto& source : {write(bytes), u"-"_s}) {
            const auto refused = run({u"import"_s, source}, bytes);
            OA_EXITED(refused, 1);
            QVERIFY2(refused.err.contains(said), refused.all().constData());
            QVERIFY(refused.out.isEmpty());
        }
        const auto json = run({u"--json"_s, u"import"_s, u"-"_s}, bytes);
        OA_EXITED(json, 1);
        QCOMPARE(json.json()[u"error"].toObject()[u"code"].toString(), u"bad_input"_s);
        QCOMPARE(documents(), 0);
        OA_EXITED(run({u"import"_s, m_folder.path()}), 1); // a folder
    }

    /// All of it will come, and then hold the same receipts again.
    void whatBreaksOffIsRefusedWhole_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("within an element") << '[' + good + ',' + good + ',' + good.left(40);
        QTest::addRow("behind an element") << '[' + good + ',' + good;
        QTest::addRow("behind a comma") << '[' + good + ',' + good + ',';
        QTest::addRow("within the last line") << good + '\n' + good + '\n' + good.left(40);
        QTest::addRow("within a name of the last line") << good + '\n' + good.left(5);
        QTest::addRow("laid out over lines") << "{\n" + good.mid(1) + "\n{\n\"timestamp\": \"2024";
    }
    void whatBreaksOffIsRefusedWhole()
    {
        QFETCH(QByteArray, bytes);
        const auto refused = run({u"import"_s, write(bytes)});
        OA_EXITED(refused, 1);
        QVERIFY2(refused.err.contains("breaks off") && refused.err.contains("Nothing was imported"), refused.all());
        QCOMPARE(documents(), 0);
        OA_EXITED(run({u"import"_s, write('[' + good + ',' + good + ']')}), 0);
        QCOMPARE(documents(), 2);
    }

    void aLineThatIsBrokenOtherwiseCostsNoOther()
    {
        OA_EXITED(run({u"import"_s, write(good + "\n{\"timestamp\n" + good + "\nthe end")}), 0);
        QCOMPARE(documents(), 2);
    }

    void theSameContentIsNoticed()
    {
        const auto path = write(good + '\n');
        OA_EXITED(run({u"import"_s, path}), 0);
        const auto other = write(good + '\n', u"other name"_s);
        for (const auto& again : {path, other, u"-"_s}) {
            const auto refused = run({u"import"_s, again}, good + '\n');
            OA_EXITED(refused, 1);
            QVERIFY2(refused.err.contains("imported already") && refused.err.contains("--again"),
                     refused.all().constData());
        }
        QCOMPARE(run({u"--json"_s, u"import"_s, path}).json()[u"error"].toObject()[u"code"].toString(),
                 u"already_done"_s);
        QCOMPARE(documents(), 1);
        OA_EXITED(run({u"import"_s, u"--again"_s, path}), 0);
        QCOMPARE(documents(), 2);
        OA_EXITED(run({u"import"_s, write(good + "\n\n")}), 0); // another content
        QCOMPARE(documents(), 3);
    }

    void ofTwoAtOnceOneGoesIn()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += good + '\n';
        const auto path = write(text);
        const auto one = Program::start({u"--database"_s, m_conninfo, u"import"_s, path});
        const auto two = Program::start({u"--database"_s, m_conninfo, u"import"_s, path});
        const auto first = Program::finish(*one);
        const auto second = Program::finish(*two);
        QCOMPARE(first.exitCode + second.exitCode, 1);
        QCOMPARE(documents(), 20'000);
    }

    void whatFailedMayBeImportedLater()
    {
        const auto path = write(good + '\n');
        QVERIFY(m_connection->execute("ALTER TABLE documents ADD CONSTRAINT never CHECK (false) NOT VALID"));
        OA_EXITED(run({u"import"_s, path}), 1);
        QVERIFY(m_connection->execute("ALTER TABLE documents DROP CONSTRAINT never"));
        OA_EXITED(run({u"import"_s, path}), 0);
        QCOMPARE(documents(), 1);
    }

    void ctrlCEndsItWhereverItReads_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addRow("a pipe") << u"-"_s;
        QTest::addRow("a FIFO that nobody opened") << u"fifo"_s;
        QTest::addRow("a FIFO that says nothing") << u"silent"_s;
        QTest::addRow("a FIFO in the middle of a line") << u"middle"_s;
    }
    void ctrlCEndsItWhereverItReads()
    {
        QFETCH(QString, source);
        QString path = source;
        int writer = -1;
        if (source != u"-") {
            path = m_folder.filePath(u"fifo-"_s + source);
            QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        }
        const auto process = Program::start({u"--database"_s, m_conninfo, u"import"_s, path});
        QVERIFY(process->waitForStarted());
        if (source == u"silent" || source == u"middle") {
            QTRY_VERIFY_WITH_TIMEOUT(opens(path, writer), Program::patience);
            if (source == u"middle")
                QCOMPARE(::write(writer, "{\"time", 6), 6);
        }
        QTest::qWait(500);
        QCOMPARE(process->state(), QProcess::Running);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(::kill(static_cast<pid_t>(process->processId()), SIGINT), 0);
        const auto stopped = Program::finish(*process);
        qInfo("%s: ended %lld ms after Ctrl-C", qPrintable(source), timer.elapsed());
        OA_EXITED(stopped, 1);
        QVERIFY2(stopped.err.contains("Nothing was imported"), stopped.all().constData());
        if (writer >= 0)
            ::close(writer);
        QCOMPARE(documents(), 0);
    }

    void aFifoIsReadToItsEnd()
    {
        const auto path = m_folder.filePath(u"fifo"_s);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        const auto process = Program::start({u"--database"_s, m_conninfo, u"import"_s, path});
        int writer = -1;
        QTRY_VERIFY_WITH_TIMEOUT(opens(path, writer), Program::patience);
        const auto bytes = good + '\n' + good + '\n';
        QCOMPARE(::write(writer, bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
        ::close(writer);
        OA_EXITED(Program::finish(*process), 0);
        QCOMPARE(documents(), 2);
    }

    void resultsThatCannotBeWrittenAreAnError_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addRow("version") << QStringList{u"--version"_s};
        QTest::addRow("help") << QStringList{u"--help"_s};
        QTest::addRow("help of a command") << QStringList{u"export"_s, u"--help"_s};
        QTest::addRow("status") << QStringList{u"status"_s};
        QTest::addRow("migrate") << QStringList{u"migrate"_s};
        QTest::addRow("migrate --dry-run") << QStringList{u"migrate"_s, u"--dry-run"_s};
        QTest::addRow("seed") << QStringList{u"seed"_s, u"--days=0.001"_s};
        QTest::addRow("import") << QStringList{u"import"_s, u"FILE"_s};
        QTest::addRow("refresh") << QStringList{u"refresh"_s};
        QTest::addRow("verify") << QStringList{u"verify"_s};
        QTest::addRow("feed") << QStringList{u"feed"_s, u"--for=1"_s};
        QTest::addRow("export") << QStringList{u"export"_s, u"--business=cvs"_s, u"--range=2024-05-01"_s,
                                               u"--output=TABLE"_s};
    }
    void resultsThatCannotBeWrittenAreAnError()
    {
        QFETCH(QStringList, words);
        OA_EXITED(run({u"import"_s, write(good + '\n', u"first"_s)}), 0);
        OA_EXITED(run({u"refresh"_s}), 0);
        for (auto& word : words) {
            word.replace(u"FILE"_s, write(good + "\n\n"));
            word.replace(u"TABLE"_s, m_folder.filePath(u"table.csv"_s));
        }
        for (const auto& json : {QStringList(), QStringList{u"--json"_s}}) {
            const auto full = runInto(u"/dev/full"_s, json + words);
            OA_EXITED(full, 1);
            QVERIFY2(!full.err.isEmpty(), full.all().constData());
            // A pipe that nobody reads any more.
            QProcess process;
            process.setProcessEnvironment(Program::environment());
            const QStringList line{u"-c"_s,
                                   u"exec 3> >(exec true); sleep 0.3; \"$0\" --database \"$1\" \"${@:2}\" >&3"_s,
                                   QStringLiteral(OA_PROGRAM), m_conninfo};
            auto again = words;
            if (words.contains(u"import"_s))
                again.insert(1, u"--again"_s);
            process.start(u"bash"_s, line + json + again);
            process.closeWriteChannel();
            const auto closed = Program::finish(process);
            OA_EXITED(closed, 1);
        }
    }

    void aClosedOutputIsNoOtherFile()
    {
        QProcess process;
        process.setProcessEnvironment(Program::environment());
        process.start(u"bash"_s,
                      {u"-c"_s, u"\"$0\" --database \"$1\" status >&-"_s, QStringLiteral(OA_PROGRAM), m_conninfo});
        process.closeWriteChannel();
        OA_EXITED(Program::finish(process), 1);
        const auto link = m_folder.filePath(u"full.csv"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, link));
        OA_EXITED(run({u"export"_s, u"--business=cvs"_s, u"--output"_s, link}), 1);
    }
};

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
