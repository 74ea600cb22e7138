// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/realkafka.h"

#include <QProcess>

#include <memory>

namespace oa::bench {

/// A broker that leaves the processors to what is measured, with one topic, whose messages may have 1 MiB. The
/// benchmark ends when there is none.
std::unique_ptr<tests::RealKafka> startKafka(const char* topic, int partitions);

/// Our program, whose sessions the server knows by the command's name. Its progress goes nowhere, its complaints to our
/// messages.
std::unique_ptr<QProcess> startProgram(const QStringList& arguments);
/// Asks it to end, as a service manager would.
void end(QProcess& process);

} // namespace oa::bench
