// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QIODevice>

#include <memory>
#include <stop_token>

namespace oa::jobs {

/// Reads a pipe, a terminal or a device and gives up within a moment when a stop is asked for, even while nothing
/// arrives or nobody has opened the other end yet. A pipe that ends is the end; a stop is an error.
class PollingFile final : public QIODevice
{
public:
    /// Standard input and the like; does not own the descriptor.
    PollingFile(int descriptor, std::stop_token stop);
    /// Errors: NotFound, Denied.
    static core::Result<std::unique_ptr<PollingFile>> openPath(const QString& path, std::stop_token stop);
    ~PollingFile() override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    int m_descriptor;
    bool m_isOwned = false;
    std::stop_token m_stop;
};

} // namespace oa::jobs
