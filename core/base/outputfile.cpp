// SPDX-License-Identifier: GPL-3.0-only
#include "core/base/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

#include <unistd.h>

namespace oa::core {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::core::OutputFile", text);
}

} // namespace

OutputFile::OutputFile(const QString& path, std::stop_token stop)
    : QSaveFile(path)
    , m_stop(std::move(stop))
{}

Result<> OutputFile::begin()
{
    // Renaming over a device or a pipe would replace it; as root that harms the whole machine.
    if (const QFileInfo info(fileName()); fileName().isEmpty() || (info.exists() && !info.isFile()))
        return fail(ErrorCode::BadInput,
                    translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "“%1” is not an ordinary file."))
                        .arg(QDir::toNativeSeparators(fileName())),
                    {}, translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "Give the name of a file.")));
    errno = 0;
    if (!open(QIODevice::WriteOnly)) {
        m_systemError = errno;
        return failure();
    }
    return {};
}

Result<> OutputFile::check() const
{
    if (m_stop.stop_requested() || m_systemError != 0 || error() != QFileDevice::NoError)
        return failure();
    return {};
}

Result<> OutputFile::finish()
{
    if (m_stop.stop_requested()) {
        cancelWriting();
        return failure();
    }
    // What is still in Qt's buffer is written here: commit() would rename a file that ended with a part of it. And what
    // the disk has no room for after all, or cannot keep, is told by fsync.
    errno = 0;
    const auto isWhole = isOpen() && error() == QFileDevice::NoError && flush() && ::fsync(handle()) == 0;
    if (!isWhole && m_systemError == 0)
        m_systemError = errno == 0 ? EIO : errno;
    if (!isWhole)
        cancelWriting();
    errno = 0;
    if (!commit()) { // also when an earlier write had failed
        if (m_systemError == 0)
            m_systemError = errno;
        return failure();
    }
    return {};
}

qint64 OutputFile::writeData(const char* data, qint64 size)
{
    if (m_stop.stop_requested()) {
        cancelWriting();
        return -1;
    }
    errno = 0;
    const auto written = QSaveFile::writeData(data, size);
    if (written < size && m_systemError == 0) {
        // Qt tells of a part only when the disk is full: no error, and commit() would rename it.
        m_systemError = errno == 0 ? EIO : errno;
        cancelWriting();
    }
    return written;
}

tl::unexpected<Error> OutputFile::failure() const
{
    if (m_stop.stop_requested())
        return fail(ErrorCode::Canceled, translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "Canceled.")));
    const auto path = QDir::toNativeSeparators(fileName());
    const auto folder = QFileInfo(fileName()).absolutePath();
    const auto detail = m_systemError == 0 ? errorString() : qt_error_string(m_systemError);
    if (m_systemError == ENOSPC || m_systemError == EDQUOT || error() == QFileDevice::ResourceError)
        return fail(
            ErrorCode::DiskFull,
            translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "There is no room left to write “%1”.")).arg(path),
            detail, translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "Free some space or choose another folder.")));
    if (!QFileInfo(folder).isDir())
        return fail(
            ErrorCode::NotFound,
            translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "“%1” could not be written: its folder is not there."))
                .arg(path),
            detail, translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "Choose a folder that exists, or make it.")));
    if (m_systemError == EACCES || m_systemError == EPERM || m_systemError == EROFS ||
        error() == QFileDevice::PermissionsError)
        return fail(ErrorCode::Denied,
                    translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "You may not write to “%1”.")).arg(path),
                    detail,
                    translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "Choose another folder or another name.")));
    return fail(ErrorCode::Other,
                translated(QT_TRANSLATE_NOOP("oa::core::OutputFile", "“%1” could not be written.")).arg(path), detail,
                translated(QT_TRANSLATE_NOOP("oa::core::OutputFile",
                                             "Check that the folder exists and that you may write to it.")));
}

} // namespace oa::core
