// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alertrulestore.h"

#include "core/base/nearmatch.h"
#include "core/base/visiblename.h"
#include "db/alerts/alertrow.h"
#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/state/dataextent.h"
#include "db/state/jobrunstore.h"
#include "db/state/tableaccess.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::AlertRuleStore)
};

/// One row of alerts/rules:list.
core::Result<StoredAlertRule> storedRule(const QueryResult& rows, int row)
{
    StoredAlertRule stored;
    OA_TRY_ASSIGN(stored.rule, alertRuleFrom(rows, row));
    stored.id = rows.integer(row, 0);
    int column = alertRuleColumns;
    const auto instant = [&] { return rows.instant(row, column++); };
    const auto text = [&] { return rows.text(row, column++); };
    const auto real = [&] { return rows.real(row, column++); };
    stored.since = instant().value_or(core::TimePoint());
    stored.evaluatedTo = instant().value_or(core::TimePoint());
    stored.changed = instant().value_or(core::TimePoint());
    stored.changedBy = text();
    stored.silencedUntil = instant();
    stored.silencedBy = text();
    stored.lastVerdict = core::alertVerdictFromName(text());
    stored.lastValue = real();
    stored.lastBucket = instant();
    if (rows.isNull(row, column))
        return stored;
    OpenFiring firing;
    firing.id = rows.integer(row, column++);
    firing.firstBucket = instant().value_or(core::TimePoint());
    firing.firedBucket = instant().value_or(core::TimePoint());
    firing.value = real();
    firing.reference = real();
    firing.documents = rows.integer(row, column++);
    firing.noted = instant().value_or(core::TimePoint());
    firing.acknowledged = instant();
    firing.acknowledgedBy = text();
    stored.firing = firing;
    return stored;
}

} // namespace

AlertRuleStore::AlertRuleStore(Connection& connection)
    : m_connection(connection)
{}

core::Result<bool> AlertRuleStore::isUsable()
{
    return isReadable(m_connection, u"public.alert_rules"_s,
                      {Texts::tr("Row level security may hide alert rules from this role."),
                       Texts::tr("This role may not read the alert rules.")});
}

core::Result<std::vector<StoredAlertRule>> AlertRuleStore::read(const QString& name)
{
    std::vector<StoredAlertRule> all;
    OA_TRY_ASSIGN(const auto usable, isUsable());
    if (!usable)
        return all;
    OA_TRY_ASSIGN(const auto rows,
                  m_connection.execute(sql("alerts/rules:list"), {name.isNull() ? Parameter() : parameter(name)}));
    for (int row = 0; row < rows.rowCount(); ++row) {
        OA_TRY_ASSIGN(auto stored, storedRule(rows, row));
        all.push_back(std::move(stored));
    }
    return all;
}

core::Result<std::vector<StoredAlertRule>> AlertRuleStore::list()
{
    return read({});
}

core::Error AlertRuleStore::unknown(const QString& name)
{
    QStringList names;
    if (const auto all = list()) {
        for (const auto& stored : *all)
            names.append(stored.rule.name);
    }
    const auto near = core::nearMatches(name, names);
    return {core::ErrorCode::NotFound,
            Texts::tr("There is no alert rule “%1”.").arg(core::visibleName(name)),
            {},
            near.isEmpty() ? QString() : Texts::tr("Did you mean “%1”?").arg(core::visibleName(near.constFirst()))};
}

core::Result<StoredAlertRule> AlertRuleStore::find(const QString& name)
{
    OA_TRY_ASSIGN(auto found, read(name.isNull() ? u""_s : name));
    if (found.empty())
        return tl::unexpected(unknown(name));
    return std::move(found.front());
}

core::Result<core::TimePoint> AlertRuleStore::firstBucket(const core::AlertRule& rule)
{
    OA_TRY_ASSIGN(const auto now, serverTime(m_connection));
    const auto calendar = core::calendarOf(rule);
    return core::bucketStart(core::bucketAt(now, calendar), calendar);
}

core::Result<> AlertRuleStore::checkName(const QString& name, qint64 exceptId)
{
    OA_TRY_ASSIGN(const auto found, read(name));
    if (found.empty() || found.front().id == exceptId)
        return {};
    return core::fail(core::ErrorCode::AlreadyDone,
                      Texts::tr("There is an alert rule “%1” already.").arg(core::visibleName(name)), {},
                      Texts::tr("Choose another name, or remove that one first."));
}

core::Result<> AlertRuleStore::add(const core::AlertRule& rule)
{
    OA_TRY(core::checkRule(rule));
    OA_TRY(checkName(rule.name, 0));
    OA_TRY_ASSIGN(const auto first, firstBucket(rule));
    auto parameters = alertRuleParameters(rule);
    parameters.push_back(parameter(first));
    parameters.push_back(parameter(JobRunStore::thisClient()));
    OA_TRY_ASSIGN(const auto added, m_connection.execute(sql("alerts/rules:add"), parameters));
    // Somebody else was quicker.
    return added.rowCount() == 0 ? checkName(rule.name, 0) : core::Result<>();
}

core::Result<> AlertRuleStore::change(qint64 id, const core::AlertRule& rule)
{
    OA_TRY(core::checkRule(rule));
    OA_TRY(checkName(rule.name, id));
    OA_TRY_ASSIGN(const auto first, firstBucket(rule));
    auto parameters = alertRuleParameters(rule);
    parameters.push_back(parameter(first));
    parameters.push_back(parameter(JobRunStore::thisClient()));
    parameters.push_back(parameter(id));
    OA_TRY_ASSIGN(const auto changed, m_connection.execute(sql("alerts/rules:change"), parameters));
    if (changed.rowCount() == 0) {
        return core::fail(core::ErrorCode::NotFound, Texts::tr("The alert rule was removed meanwhile."), {},
                          Texts::tr("Add it as a new one."));
    }
    return {};
}

core::Result<> AlertRuleStore::remove(const QString& name)
{
    OA_TRY_ASSIGN(const auto removed, m_connection.execute(sql("alerts/rules:remove"),
                                                           {parameter(name), parameter(JobRunStore::thisClient())}));
    if (removed.rowCount() == 0)
        return tl::unexpected(unknown(name));
    return {};
}

core::Result<std::optional<core::TimePoint>> AlertRuleStore::silence(const QString& name,
                                                                     std::chrono::microseconds length)
{
    OA_TRY_ASSIGN(const auto silenced,
                  m_connection.execute(sql("alerts/rules:silence"), {parameter(name), parameter(qint64(length.count())),
                                                                     parameter(JobRunStore::thisClient())}));
    if (silenced.rowCount() == 0)
        return tl::unexpected(unknown(name));
    return silenced.instant(0, 0);
}

core::Result<AlertRuleStore::Acknowledgement> AlertRuleStore::acknowledge(const QString& name)
{
    OA_TRY_ASSIGN(const auto seen, m_connection.execute(sql("alerts/rules:acknowledge"),
                                                        {parameter(name), parameter(JobRunStore::thisClient())}));
    if (seen.rowCount() == 0) {
        OA_TRY(find(name));
        return core::fail(core::ErrorCode::NotFound,
                          Texts::tr("The alert rule “%1” does not fire now.").arg(core::visibleName(name)));
    }
    return Acknowledgement{seen.text(0, 0), seen.instant(0, 1).value_or(core::TimePoint())};
}

} // namespace oa::db
