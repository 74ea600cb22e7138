// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/outputfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace oa::core;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file system of 64 kB.
struct SmallDisk
{
    QTemporaryDir folder;
    bool isMounted = false;

    SmallDisk()
        : isMounted(mount("tmpfs", QFile::encodeName(folder.path()).constData(), "tmpfs", 0, "size=64k") == 0)
    {}
    ~SmallDisk()
    {
        if (isMounted)
            umount2(QFile::encodeName(folder.path()).constData(), MNT_DETACH);
    }
};

} // namespace

class TestOutputFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString existing(const QByteArray& bytes)
    {
        const auto path = m_folder.filePath(u"file.bin"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to begin with");
        return path;
    }
    void onlyTheOldOneIsThere(const QString& path)
    {
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden), QStringList{u"file.bin"_s});
    }

private Q_SLOTS:
    void replacesWhenItIsWhole()
    {
        const auto path = existing("old");
        OutputFile file(path);
        QVERIFY(file.begin());
        file.write("new");
        QCOMPARE(contentsOf(path), QByteArray("old"));
        QVERIFY(file.finish());
        QCOMPARE(contentsOf(path), QByteArray("new"));
    }

    void aStopLeavesWhatWasThere()
    {
        const auto path = existing("old");
        {
            std::stop_source stop;
            OutputFile file(path, stop.get_token());
            QVERIFY(file.begin());
            QCOMPARE(file.write("half"), 4);
            QVERIFY(file.check());
            stop.request_stop();
            QCOMPARE(file.write("rest"), -1);
            QCOMPARE(file.check().error().code, ErrorCode::Canceled);
            QCOMPARE(file.finish().error().code, ErrorCode::Canceled);
        }
        onlyTheOldOneIsThere(path);
        {
            std::stop_source stop;
            OutputFile file(path, stop.get_token());
            QVERIFY(file.begin());
            file.write("all of it");
            stop.request_stop(); // at the last moment
            QCOMPARE(file.finish().error().code, ErrorCode::Canceled);
        }
        onlyTheOldOneIsThere(path);
    }

    void aFullDiskSaysSo()
    {
        SmallDisk disk;
        if (!disk.isMounted)
            QSKIP("only root may mount a small file system");
        const auto path = disk.folder.filePath(u"file.bin"_s);
        {
            QFile old(path);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
        }
        {
            OutputFile file(path);
            QVERIFY(file.begin());
            file.write(QByteArray(100'000, 'x'));
            const auto finished = file.finish();
            QVERIFY(!finished);
            QCOMPARE(finished.error().code, ErrorCode::DiskFull);
            QVERIFY(finished.error().message.contains(u"file.bin"));
            QVERIFY(finished.error().remedy.contains(u"Free some space"));
        }
        onlyTheOldOneIsThere(path);
    }

    /// The last piece is written from Qt's buffer when the file is finished: it may not fit, or in part only.
    void theLastPieceIsWrittenOrNothing()
    {
        for (const auto room : {0, 1'500}) {
            const auto path = existing("old");
            rlimit before{};
            QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
            const auto ignored = signal(SIGXFSZ, SIG_IGN);
            const rlimit small{static_cast<rlim_t>(room), before.rlim_max};
            {
                OutputFile file(path);
                QVERIFY(file.begin());
                QCOMPARE(file.write(QByteArray(2'000, 'x')), 2'000);
                QVERIFY(file.check());
                QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
                const auto finished = file.finish();
                QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
                QVERIFY(!finished);
                QVERIFY(!finished.error().detail.contains(u"cancel"_s, Qt::CaseInsensitive));
            }
            signal(SIGXFSZ, ignored);
            onlyTheOldOneIsThere(path);
        }
    }

    void aFolderOfOthersSaysSo()
    {
        const auto isRoot = geteuid() == 0;
        QVERIFY(QFile::setPermissions(m_folder.path(),
                                      QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        if (isRoot)
            QCOMPARE(seteuid(65534), 0); // root may write everywhere
        OutputFile file(m_folder.filePath(u"new.bin"_s));
        const auto begun = file.begin();
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::Denied);
        QVERIFY(begun.error().message.contains(u"new.bin"));
        QVERIFY(!begun.error().remedy.isEmpty());
    }

    void aFolderThatIsNotThereSaysSo()
    {
        OutputFile file(u"/nonexistent-folder/x.bin"_s);
        const auto begun = file.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, ErrorCode::NotFound);
        QVERIFY(begun.error().message.contains(u"folder"));
        QVERIFY(!OutputFile(QString()).begin());
    }
};

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
