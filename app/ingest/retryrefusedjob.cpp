// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/retryrefusedjob.h"

#include "app/ingest/messagereader.h"
#include "core/base/numbertext.h"
#include "db/connection/connection.h"
#include "db/ingest/refusedstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::RetryRefusedJob)
};

std::optional<std::string> headerFrom(const QByteArray& json, std::string_view name)
{
    std::optional<std::string> found;
    const auto wanted = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const auto list = QJsonDocument::fromJson(json).array();
    for (const auto& header : list) {
        if (header[u"name"].toString() == wanted && header[u"value"].isString())
            found = header[u"value"].toString().toStdString();
    }
    return found;
}

} // namespace

RetryRefusedJob::RetryRefusedJob(ReadingOptions reading, QString group, QStringList topics)
    : m_reading(std::move(reading))
    , m_group(std::move(group))
    , m_topics(std::move(topics))
{}

core::Result<jobs::Outcome> RetryRefusedJob::run(const jobs::JobContext& context)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
    db::RefusedStore store(*connection);
    OA_TRY_ASSIGN(const auto total, store.count(m_group, m_topics));
    MessageReader reader(m_reading);
    qint64 looked = 0;
    const auto decide = [&](const db::StoredMessage& message) -> std::optional<db::AcceptedMessage> {
        context.report({++looked, std::max(looked, total), Texts::tr("Reading refused messages again")});
        std::optional<std::string_view> value;
        if (message.value)
            value = std::string_view(message.value->constData(), static_cast<std::size_t>(message.value->size()));
        const auto reading = reader.read(
            {value, message.timestamp, [&](std::string_view name) { return headerFrom(message.headers, name); }});
        if (reading.kind != Reading::Kind::Document)
            return std::nullopt;
        return db::AcceptedMessage{std::string(reading.payload), reading.timestamp};
    };
    OA_TRY_ASSIGN(const auto retried, store.retry(m_group, m_topics, decide, context.stop));
    jobs::Outcome outcome;
    outcome.rows = retried.accepted;
    outcome.counts = {{u"looked"_s, retried.looked},
                      {u"documents"_s, retried.accepted},
                      {u"refused"_s, retried.looked - retried.accepted}};
    outcome.summary = Texts::tr("Of %1 refused messages, %2 have become receipts.")
                          .arg(core::numberText(retried.looked), core::numberText(retried.accepted));
    if (context.stop.stop_requested())
        return core::fail(core::ErrorCode::Canceled, Texts::tr("Stopped on request.") + u' ' + outcome.summary);
    return outcome;
}

} // namespace oa::ingest
