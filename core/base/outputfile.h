// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QSaveFile>

#include <stop_token>

namespace oa::core {

/// A file that a person asked for. It is written under a temporary name beside `path` and renamed by finish(): whoever
/// reads the path sees the old file or the whole new one, and nothing is left of one that was not finished. Used by one
/// thread at a time.
class OutputFile final : public QSaveFile
{
    Q_OBJECT

public:
    /// When `stop` is requested, further writing fails and finish() with it.
    explicit OutputFile(const QString& path, std::stop_token stop = {});

    /// Errors: BadInput (no file but a folder or a device), NotFound (no such folder), Denied, DiskFull, Other; each
    /// with what to do about it.
    Result<> begin();
    /// Whether all has gone well so far. Errors: Canceled; as begin().
    Result<> check() const;
    /// Errors: as check(). The file is in place only after success.
    Result<> finish();

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    tl::unexpected<Error> failure() const;

    std::stop_token m_stop;
    int m_systemError = 0; ///< errno of the first call that failed
};

} // namespace oa::core
