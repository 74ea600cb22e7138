// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/alertmanager.h"

#include "core/alerts/alerttext.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <set>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::Alertmanager)
};

constexpr int patience = 10'000;  // ms
constexpr qint64 mostWords = 500; // of an answer that says what is wrong

} // namespace

core::Result<QUrl> Alertmanager::addressFrom(const QString& text)
{
    const auto refused = [&text](const QString& message) {
        return core::fail(core::ErrorCode::BadInput, message.arg(text), {},
                          Texts::tr("For instance http://127.0.0.1:9093."));
    };
    QUrl url(text, QUrl::StrictMode);
    const auto scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return refused(Texts::tr("“%1” is no address of an Alertmanager."));
    if (!url.userInfo().isEmpty()) {
        url.setUserInfo({});
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("An address with a password would be seen in the list of processes."), {},
                          Texts::tr("Let a proxy on this computer add it."));
    }
    if (url.hasQuery() || url.hasFragment())
        return refused(Texts::tr("“%1” is no address of an Alertmanager."));
    return url;
}

Alertmanager::Alertmanager(QUrl address)
    : m_address(std::move(address))
{
    auto path = m_address.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    m_address.setPath(path + u"/api/v2/alerts"_s);
}

core::Result<> Alertmanager::post(const QJsonArray& alerts, const std::stop_token& stop) const
{
    QNetworkRequest request(m_address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(patience);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.post(request, QJsonDocument(alerts).toJson(QJsonDocument::Compact)));
    QEventLoop loop; // of this thread, which has no other
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    const std::stop_callback stopped(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!reply->isFinished())
        loop.exec();
    if (stop.stop_requested() && !reply->isFinished()) {
        reply->abort();
        return core::fail(core::ErrorCode::Canceled, Texts::tr("Stopped on request."));
    }
    const auto status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300)
        return {};
    const auto where = m_address.toString(QUrl::RemovePath | QUrl::RemoveUserInfo);
    if (status != 0) {
        return core::fail(core::ErrorCode::Other,
                          Texts::tr("Alertmanager at %1 refused a message (HTTP %2).").arg(where).arg(status),
                          QString::fromUtf8(reply->read(mostWords)).simplified());
    }
    const auto isLate = reply->error() == QNetworkReply::OperationCanceledError;
    return core::fail(isLate ? core::ErrorCode::TimedOut : core::ErrorCode::ConnectionLost,
                      Texts::tr("Alertmanager at %1 does not answer.").arg(where), reply->errorString());
}

QJsonArray alertsFor(const std::vector<db::AlertFiringRow>& firings, const std::vector<db::StoredAlertRule>& rules,
                     const QString& database)
{
    std::set<QString> firingRules; // of these an earlier end is of no interest
    for (const auto& firing : firings) {
        if (!firing.endNoted)
            firingRules.insert(firing.rule);
    }
    QJsonArray alerts;
    for (const auto& firing : firings) {
        if (firing.endNoted ? firingRules.contains(firing.rule) : firing.isSilenced)
            continue;
        const auto rule =
            std::ranges::find_if(rules, [&firing](const auto& stored) { return stored.rule.name == firing.rule; });
        QJsonObject annotations{
            {u"summary"_s, core::firingText(firing.metric, firing.business, firing.value, firing.reference)},
            {u"bucket"_s, core::toIsoString(firing.firedBucket)},
            {u"receipts"_s, QString::number(firing.documents)}};
        if (rule != rules.end())
            annotations.insert(u"description"_s, core::ruleText(rule->rule));
        if (firing.acknowledged)
            annotations.insert(u"acknowledged_by"_s, firing.acknowledgedBy);
        QJsonObject alert{{u"labels"_s, QJsonObject{{u"alertname"_s, firing.rule},
                                                    {u"source"_s, u"ocr-analytics"_s},
                                                    {u"database"_s, database},
                                                    {u"metric"_s, core::columnName(firing.metric)},
                                                    {u"business"_s, firing.business},
                                                    {u"interval"_s, core::nameOf(firing.interval)}}},
                          {u"annotations"_s, annotations},
                          {u"startsAt"_s, core::toIsoString(firing.noted)}};
        if (firing.endNoted)
            alert.insert(u"endsAt"_s, core::toIsoString(*firing.endNoted));
        alerts.append(alert);
    }
    return alerts;
}

} // namespace oa::jobs
