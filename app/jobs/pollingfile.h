// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QIODevice>

#include <stop_token>

namespace oa::jobs {

/// Reads a file descriptor such as standard input and gives up within a moment when a stop is asked for, even while
/// nothing arrives. A pipe that ends is the end; a stop is an error. Does not own the descriptor.
class PollingFile final : public QIODevice
{
public:
    PollingFile(int descriptor, std::stop_token stop);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    int m_descriptor;
    std::stop_token m_stop;
};

} // namespace oa::jobs
