// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/csvwriter.h"
#include "db/schema/migrator.h"
#include "tests/cli/program.h"
#include "tests/support/csvtable.h"
#include "tests/support/hostilenames.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

/// Names of businesses are data, through every command.
class TestHostileNames : public QObject
{
    Q_OBJECT

    TestServer m_server;
    QTemporaryDir m_folder;
    QString m_conninfo;
    std::unique_ptr<db::Connection> m_connection;

    ProgramRun run(const QStringList& words)
    {
        return Program::run(QStringList{u"--database"_s, m_conninfo, u"--zone=UTC"_s} + words);
    }
    ProgramRun exportNames(const QString& file, const QStringList& names, const QStringList& more)
    {
        QStringList words{u"export"_s, u"--output"_s, m_folder.filePath(file), u"--range=2024-05-01"_s};
        for (const auto& name : names)
            words.append(u"--business="_s + name);
        return run(words + more);
    }
    /// Whether the drawing is made, is XML without scripts, and shows no orders for terminals.
    bool isWellFormed(const QString& file, const QStringList& names, const QStringList& more)
    {
        const auto drawn = exportNames(file, names, more);
        if (!drawn.hasExited || drawn.exitCode != 0) {
            qWarning("%s", drawn.all().constData());
            return false;
        }
        QXmlStreamReader reader(textOf(file));
        QString texts;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == u"script"_s)
                return false;
            if (reader.isCharacters())
                texts += reader.text();
        }
        if (reader.hasError())
            qWarning("%s: %s", qPrintable(names.join(u" | "_s)), qPrintable(reader.errorString()));
        return !reader.hasError() && !hasOrders(texts.toUtf8());
    }
    QString textOf(const QString& file) const
    {
        QFile opened(m_folder.filePath(file));
        return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
    }
    /// What a reader of the table gets for a name.
    static QString cellOf(const QString& name)
    {
        return csvRows(QString::fromUtf8(core::CsvWriter::textCell(name)), u',').front().front();
    }
    static bool beginsFormula(const QString& cell)
    {
        const auto first =
            std::find_if(cell.begin(), cell.end(), [](QChar c) { return !c.isSpace() && c.isPrint() && c != u'"'; });
        return first != cell.end() && u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(*first);
    }
    /// Bytes that a terminal would take for orders.
    static bool hasOrders(const QByteArray& said)
    {
        const auto text = QString::fromUtf8(said);
        return std::any_of(text.begin(), text.end(), [](QChar c) {
            return c != u'\n' && (c.category() == QChar::Other_Control || (c >= QChar(0x202a) && c <= QChar(0x202e)) ||
                                  (c >= QChar(0x2066) && c <= QChar(0x2069)));
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        const auto database = m_server.createDatabase();
        m_conninfo = m_server.conninfo(database);
        m_connection = m_server.connect(database);
        QVERIFY(m_connection && db::Migrator(*m_connection).migrate());
        QVERIFY(addHostileReceipts(*m_connection));
        OA_EXITED(run({u"refresh"_s}), 0);
    }

    void everyNameIsKeptByteForByte()
    {
        const auto stored = m_connection->execute("SELECT business_id, total_amount FROM document_values ORDER BY 2");
        QVERIFY(stored);
        QCOMPARE(stored->rowCount(), hostileNames().size());
        for (int row = 0; row < stored->rowCount(); ++row)
            QCOMPARE(stored->text(row, 0), hostileNames().at(row));
    }

    void tablesHoldEachName_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("business");
        QTest::addColumn<int>("amount");
        QTest::addRow("points") << QStringList{u"--interval=hour"_s} << 1 << 2;
        QTest::addRow("receipts") << QStringList{u"--raw"_s} << 2 << 3;
    }
    void tablesHoldEachName()
    {
        QFETCH(QStringList, options);
        QFETCH(int, business);
        QFETCH(int, amount);
        OA_EXITED(exportNames(u"table.csv"_s, hostileNames(), options), 0);
        const auto text = textOf(u"table.csv"_s);
        auto rows = csvRows(text, u',');
        rows.erase(rows.begin());
        std::erase_if(rows, [amount](const QStringList& row) { return row.value(amount) == u"0"; });
        QCOMPARE(qsizetype(rows.size()), hostileNames().size());
        for (const auto& row : rows) {
            const auto number = row.value(amount).toInt() - 100;
            QVERIFY2(number >= 0 && number < hostileNames().size(), qPrintable(row.join(u'|')));
            QCOMPARE(row.value(business), cellOf(hostileNames().at(number)));
        }
        for (const auto separator : {u',', u';', u'\t', u'|'}) {
            for (const auto& row : csvRows(text, separator)) {
                for (const auto& cell : row)
                    QVERIFY2(!beginsFormula(cell), qPrintable(cell));
            }
        }
        QVERIFY(!text.contains(u"PWNED"_s) && !text.contains(u"root:"_s));
    }

    void drawingsAreWellFormed()
    {
#ifndef OCR_ANALYTICS_GUI
        QSKIP("built without charts");
#endif
        const auto names = hostileNames();
        QVERIFY(isWellFormed(u"all.svg"_s, names, {u"--overlay"_s, u"--width=9000"_s}));
        for (qsizetype first = 0; first < names.size(); first += 5)
            QVERIFY(isWellFormed(u"some.svg"_s, names.mid(first, 5), {u"--width=4000"_s}));
        for (const auto& file : {u"all.pdf"_s, u"all.png"_s}) {
            OA_EXITED(exportNames(file, names, {u"--overlay"_s, u"--width=9000"_s}), 0);
            QVERIFY(QFile(m_folder.filePath(file)).size() > 1000);
        }
    }

    void messagesGiveNoOrders()
    {
        for (const auto& name : {u"\u001b[31mnobody\u009b0m"_s, u"nobody\nocr-analytics: all is well"_s}) {
            const auto unknown =
                run({u"export"_s, u"--business="_s + name, u"--output"_s, m_folder.filePath(u"none.csv"_s)});
            OA_EXITED(unknown, 1);
            QVERIFY2(!hasOrders(unknown.err + unknown.out), unknown.all().constData());
            QVERIFY2(!unknown.err.contains("\nocr-analytics: all"), unknown.all().constData());
        }
        QVERIFY(m_connection->execute("UPDATE hourly_parsed_total SET total_amount = total_amount + 1"));
        const auto verified = run({u"--json"_s, u"verify"_s});
        OA_EXITED(verified, 1);
        QVERIFY2(verified.out.contains("DROP TABLE") && !verified.json().isEmpty(), verified.all().constData());
        QVERIFY2(!hasOrders(verified.err + verified.out), verified.all().constData());
        OA_EXITED(run({u"verify"_s, u"--repair"_s}), 0);
        const auto status = run({u"status"_s});
        OA_EXITED(status, 0);
        QVERIFY(!hasOrders(status.out + status.err));
    }

    void namesOfTablesGiveNoOrders()
    {
        QVERIFY(m_connection->execute(
            "CREATE TABLE \"child\033[2J\nocr-analytics: all is well\" () INHERITS (public.documents)"));
        const auto said = [](const ProgramRun& run) {
            return run.all().contains("child") && !hasOrders(run.out + run.err) &&
                   !run.all().contains("\nocr-analytics: all");
        };
        const auto status = run({u"status"_s});
        OA_EXITED(status, 1);
        QVERIFY2(said(status), status.all().constData());

        const auto follower = Program::start({u"--database"_s, m_conninfo, u"refresh"_s, u"--follow"_s});
        QByteArray logged;
        QTRY_VERIFY_WITH_TIMEOUT((logged += follower->readAllStandardError()).contains("child"), Program::patience);
        follower->terminate();
        auto followed = Program::finish(*follower);
        followed.err.prepend(logged);
        QVERIFY2(said(followed), followed.all().constData());
        QVERIFY(m_connection->executeScript(
            "DROP TABLE \"child\033[2J\nocr-analytics: all is well\"; SELECT public.ocr_analytics_watch_documents()"));
    }

    void nothingWasRun()
    {
        QCOMPARE(m_connection->execute("SELECT count(*) FROM documents")->integer(0, 0), hostileNames().size());
        QCOMPARE(m_connection->execute("SELECT count(*) FROM pg_class WHERE relname = 'documents'")->integer(0, 0), 1);
        QVERIFY(!QFile::exists(u"/tmp/elsewhere"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
