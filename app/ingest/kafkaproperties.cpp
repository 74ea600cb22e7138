// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/kafkaproperties.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;
using oa::core::fail;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::KafkaProperties)
};

/// What exactly-once rests on, what has an option of its own, and what would load code.
constexpr std::array reserved{"bootstrap.servers",
                              "metadata.broker.list",
                              "group.id",
                              "enable.auto.commit",
                              "auto.commit.enable",
                              "enable.auto.offset.store",
                              "auto.offset.reset",
                              "isolation.level",
                              "enable.partition.eof",
                              "allow.auto.create.topics",
                              "partition.assignment.strategy",
                              "offset.store.method",
                              "plugin.library.paths"};

bool isSecret(const QByteArray& key)
{
    return key.contains("password") || key.contains("secret") || key.endsWith(".pem") || key.contains("jaas") ||
           key == "sasl.oauthbearer.config";
}

core::Result<KafkaProperty> propertyFrom(const QString& text)
{
    const auto equals = text.indexOf(u'=');
    if (equals <= 0) {
        // Not what was typed: it may be a secret.
        return fail(ErrorCode::BadInput, Texts::tr("A Kafka property is written KEY=VALUE."));
    }
    auto key = text.left(equals).trimmed().toUtf8();
    if (std::ranges::any_of(reserved, [&key](const char* name) { return key == name; })) {
        return fail(ErrorCode::BadInput, Texts::tr("“%1” is set by ingest itself.").arg(QString::fromUtf8(key)));
    }
    return KafkaProperty{std::move(key), text.mid(equals + 1).trimmed().toUtf8()};
}

} // namespace

core::Result<KafkaProperty> typedProperty(const QString& text)
{
    OA_TRY_ASSIGN(auto property, propertyFrom(text));
    if (isSecret(property.first)) {
        return fail(ErrorCode::BadInput,
                    Texts::tr("“%1” is a secret: everybody on this computer could read it in the list of processes.")
                        .arg(QString::fromUtf8(property.first)),
                    {}, Texts::tr("Write it into a file that only you may read, and name that with --kafka-config."));
    }
    return property;
}

core::Result<std::vector<KafkaProperty>> propertiesFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, Texts::tr("“%1” cannot be read.").arg(path), file.errorString());
    }
    const auto permissions = QFileInfo(file).permissions();
    if (permissions & (QFileDevice::ReadOther | QFileDevice::WriteOther)) {
        return fail(ErrorCode::Denied, Texts::tr("Other users may read “%1”, which may hold secrets.").arg(path), {},
                    Texts::tr("Take that right away: chmod o-rw %1").arg(path));
    }
    std::vector<KafkaProperty> properties;
    for (int number = 1; !file.atEnd(); ++number) {
        const auto line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        auto property = propertyFrom(line);
        if (!property) {
            property.error().message = Texts::tr("Line %1 of “%2”: %3").arg(number).arg(path, property.error().message);
            return tl::unexpected(std::move(property.error()));
        }
        properties.push_back(std::move(*property));
    }
    return properties;
}

QString loginRemedy(const QString& words, quint32 version)
{
    const auto plain = Texts::tr("Look at security.protocol and sasl.* in the file of --kafka-config.");
    const auto part = [](quint32 number, int byte) { return QString::number(number >> (8 * byte) & 0xff); };
    constexpr quint32 mended = 0x020601;
    if (!words.contains(u"SCRAM") || version >> 8 >= mended)
        return plain;
    //: %1 the usual advice, %2 a version number
    return Texts::
        tr("%1 Or the password is right: librdkafka %2, which is installed here, cannot log in to Apache Kafka 4 by "
           "SCRAM, and 2.6.1 can. Without it use PLAIN over TLS (SASL_SSL).")
            .arg(plain, part(version, 3) + u'.' + part(version, 2) + u'.' + part(version, 1));
}

} // namespace oa::ingest
