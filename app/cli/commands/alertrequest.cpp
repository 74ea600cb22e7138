// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/commands/alertrequest.h"

#include "app/cli/commandline.h"
#include "app/cli/valueoptions.h"
#include "core/base/nearmatch.h"
#include "core/time/zones.h"

#include <QCoreApplication>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace oa::cli {

namespace {

using Action = AlertRequest::Action;

struct ActionName
{
    QLatin1StringView name;
    Action action;
    int leastNames;
    int mostNames;
};
constexpr std::array actionNames = {ActionName{"list"_L1, Action::List, 0, 1},
                                    ActionName{"add"_L1, Action::Add, 1, 1},
                                    ActionName{"test"_L1, Action::Test, 0, 1},
                                    ActionName{"remove"_L1, Action::Remove, 1, 1},
                                    ActionName{"history"_L1, Action::History, 0, 1},
                                    ActionName{"silence"_L1, Action::Silence, 1, 1},
                                    ActionName{"acknowledge"_L1, Action::Acknowledge, 1, 1}};

constexpr std::array ruleOptions = {"metric"_L1,  "business"_L1, "interval"_L1,       "below"_L1,   "above"_L1,
                                    "changed"_L1, "times"_L1,    "least-receipts"_L1, "currency"_L1};

tl::expected<const ActionName*, Failure> actionOf(const QString& word)
{
    QStringList all;
    for (const auto& known : actionNames) {
        if (word == known.name)
            return &known;
        all.append(known.name);
    }
    const auto near = core::nearMatches(word, all, 1);
    return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "alert does not know “%1”.")).arg(word.left(100)),
                      near.isEmpty()
                          ? translated(QT_TRANSLATE_NOOP("oa::cli", "Write alert %1.")).arg(all.join(u", alert "_s))
                          : translated(QT_TRANSLATE_NOOP("oa::cli", "Did you mean %1?")).arg(near.constFirst()));
}

/// "5", "-3.5", "10%" of --changed.
tl::expected<void, Failure> readChange(const QString& text, core::AlertRule& rule)
{
    auto number = text.trimmed();
    rule.unit = core::ChangeUnit::Points;
    if (number.endsWith(u'%')) {
        number.chop(1);
        rule.unit = core::ChangeUnit::Percent;
    }
    bool isNumber = false;
    rule.limit = number.trimmed().toDouble(&isNumber);
    if (isNumber)
        return {};
    return wrongUsage(
        translated(QT_TRANSLATE_NOOP("oa::cli", "--changed takes points or per cent, not “%1”.")).arg(text.left(100)),
        translated(QT_TRANSLATE_NOOP("oa::cli", "For instance 5, or 10%.")));
}

tl::expected<void, Failure> readCondition(const CommandLine& line, core::AlertRule& rule)
{
    const auto conditions = int(line.has("below"_L1)) + int(line.has("above"_L1)) + int(line.has("changed"_L1));
    if (conditions != 1) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "A rule has one condition.")),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write one of --below, --above and --changed.")));
    }
    if (line.has("changed"_L1)) {
        rule.condition = core::AlertCondition::Changed;
        return readChange(line.value("changed"_L1), rule);
    }
    constexpr auto most = std::numeric_limits<double>::max();
    const auto isBelow = line.has("below"_L1);
    rule.condition = isBelow ? core::AlertCondition::Below : core::AlertCondition::Above;
    OA_TRY_ASSIGN(const auto limit, line.number(isBelow ? "below"_L1 : "above"_L1, -most, most));
    rule.limit = *limit;
    return {};
}

tl::expected<core::AlertRule, Failure> ruleOf(const CommandLine& line, const QString& name, const QTimeZone& zone)
{
    core::AlertRule rule;
    rule.name = name.isNull() ? translated(QT_TRANSLATE_NOOP("oa::cli", "(not saved)")) : name;
    if (!line.has("metric"_L1) || !line.has("business"_L1) || !line.has("interval"_L1)) {
        return wrongUsage(
            translated(QT_TRANSLATE_NOOP("oa::cli", "A rule needs --metric, --business and --interval.")),
            translated(QT_TRANSLATE_NOOP("oa::cli", "For instance: alert add NAME --metric avg_score --business ACME "
                                                    "--interval hour --below 80")));
    }
    OA_TRY_ASSIGN(rule.metric, metricFrom(line.value("metric"_L1)));
    rule.business = line.value("business"_L1);
    OA_TRY_ASSIGN(const auto interval, line.oneOf("interval"_L1, core::intervalNames()));
    rule.interval = core::intervalFromString(interval.value_or(QString())).value_or(rule.interval);
    rule.zone = QString::fromUtf8(zone.id());
    OA_TRY(readCondition(line, rule));
    OA_TRY_ASSIGN(const auto times, line.integer("times"_L1, 1, core::mostInARow));
    rule.inARow = static_cast<int>(times.value_or(1));
    OA_TRY_ASSIGN(const auto least, line.integer("least-receipts"_L1, 0, core::mostLeastDocuments));
    rule.leastDocuments = least.value_or(core::usualLeastDocuments(rule.metric, rule.condition));
    OA_TRY_ASSIGN(rule.currency, currencyOption(line));
    if (auto checked = core::checkRule(rule); !checked)
        return tl::unexpected(Failure(std::move(checked.error()), ExitCode::WrongUsage));
    return rule;
}

/// Options that would be passed over in silence otherwise.
tl::expected<void, Failure> checkOptions(const CommandLine& line, Action action, bool describesRule)
{
    const auto refuse = [&line](QLatin1StringView option) -> tl::expected<void, Failure> {
        if (!line.has(option))
            return {};
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--%1 does not belong to “alert %2”."))
                              .arg(option, line.words().constFirst()));
    };
    for (const auto option : ruleOptions) {
        if (!describesRule)
            OA_TRY(refuse(option));
    }
    for (const auto option : {"from"_L1, "to"_L1, "range"_L1}) {
        if (action != Action::Test)
            OA_TRY(refuse(option));
    }
    for (const auto option : {"for"_L1, "end"_L1}) {
        if (action != Action::Silence)
            OA_TRY(refuse(option));
    }
    return action == Action::History ? tl::expected<void, Failure>() : refuse("limit"_L1);
}

} // namespace

tl::expected<AlertRequest, Failure> AlertRequest::read(const CommandLine& line, const QTimeZone& zone)
{
    const auto& words = line.words();
    OA_TRY_ASSIGN(const auto* known, actionOf(words.constFirst()));
    AlertRequest request;
    request.action = known->action;
    const auto names = static_cast<int>(words.size()) - 1;
    if (names < known->leastNames || names > known->mostNames) {
        return wrongUsage(translated(known->leastNames > 0
                                         ? QT_TRANSLATE_NOOP("oa::cli", "“alert %1” takes the name of one rule.")
                                         : QT_TRANSLATE_NOOP("oa::cli", "“alert %1” takes one name at most."))
                              .arg(known->name));
    }
    if (names > 0)
        request.name = words.at(1);
    const auto describesRule = request.action == Action::Add || (request.action == Action::Test && names == 0);
    OA_TRY(checkOptions(line, request.action, describesRule));
    if (describesRule) {
        OA_TRY_ASSIGN(request.rule, ruleOf(line, request.name, zone));
    }
    if (request.action == Action::Silence) {
        if (line.has("for"_L1) == line.has("end"_L1)) {
            return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“alert silence” needs --for or --end.")),
                              translated(QT_TRANSLATE_NOOP("oa::cli", "For instance: alert silence NAME --for 2h")));
        }
        if (line.has("for"_L1)) {
            OA_TRY_ASSIGN(request.silence, lengthFrom(line.value("for"_L1), "for"_L1));
        }
    }
    OA_TRY_ASSIGN(const auto most, line.integer("limit"_L1, 1, 100'000));
    request.most = most.value_or(request.most);
    return request;
}

} // namespace oa::cli
