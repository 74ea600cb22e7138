// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/kafka/parts.h"

using namespace Qt::StringLiterals;

namespace oa::bench {

std::unique_ptr<tests::RealKafka> startKafka(const char* topic, int partitions)
{
    if (const auto missing = tests::RealKafka::missing(); !missing.isEmpty())
        qFatal("%s", qUtf8Printable(missing));
    auto kafka = std::make_unique<tests::RealKafka>();
    kafka->addSetting(u"message.max.bytes=2000000"_s);
    kafka->setNiceness(10);
    if (!kafka->start() || !kafka->createTopic(topic, partitions))
        qFatal("no broker: %s", qUtf8Printable(kafka->problem()));
    return kafka;
}

std::unique_ptr<QProcess> startProgram(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGAPPNAME"_s, arguments.front());
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(QStringLiteral(OA_PROGRAM), arguments);
    if (!process->waitForStarted())
        qFatal("%s does not start", OA_PROGRAM);
    return process;
}

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("the program did not end when it was asked to");
}

} // namespace oa::bench
