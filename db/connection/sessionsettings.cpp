// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/sessionsettings.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

using Role = ConnectionParameters::Role;

std::vector<SessionSetting> formOfValues()
{
    return {{"search_path", "pg_catalog"}, // whatever functions and operators of the server's names there are elsewhere
            {"TimeZone", "UTC"},           {"DateStyle", "ISO"},    {"standard_conforming_strings", "on"},
            {"array_nulls", "on"},         {"bytea_output", "hex"}, {"quote_all_identifiers", "off"},
            {"extra_float_digits", "1"}}; // all digits of a limit
}

std::vector<SessionSetting> oursFor(Role role)
{
    std::vector<SessionSetting> settings{{"idle_in_transaction_session_timeout", "0"},
                                         {"default_transaction_isolation", "read committed"},
                                         {"default_transaction_deferrable", "off"},
                                         {"jit", "off"}}; // compiling takes longer than any of our statements gains
    if (role == Role::Viewer) {
        settings.push_back({"default_transaction_read_only", "on"});
        settings.push_back({"row_security", "off"}); // what it would hide is an error: a total of some rows is none
        settings.push_back(
            {"lock_timeout", "20s"}); // whoever only looks is told, and does not wait for a forgotten session
    } else {
        settings.push_back({"statement_timeout", "0"});
        settings.push_back({"lock_timeout", "0"});
    }
    return settings;
}

/// Words apart by blanks; a backslash takes the next character as it is.
QStringList wordsOf(const QString& options)
{
    QStringList words;
    QString word;
    bool isInside = false;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options[i].isSpace()) {
            if (isInside)
                words.append(word);
            word.clear();
            isInside = false;
            continue;
        }
        if (options[i] == u'\\' && i + 1 < options.size())
            ++i;
        word += options[i];
        isInside = true;
    }
    if (isInside)
        words.append(word);
    return words;
}

/// "name=value" of "-c name=value", "-cname=value" and "--name=value".
std::optional<SessionSetting> settingFrom(const QString& assignment)
{
    const auto equals = assignment.indexOf(u'=');
    if (equals <= 0)
        return std::nullopt;
    auto name = assignment.left(equals);
    return SessionSetting{name.replace(u'-', u'_').toUtf8(), assignment.mid(equals + 1).toUtf8()};
}

/// Nothing when there is anything but settings.
std::optional<std::vector<SessionSetting>> settingsIn(const QString& options)
{
    std::vector<SessionSetting> settings;
    const auto words = wordsOf(options);
    for (qsizetype i = 0; i < words.size(); ++i) {
        std::optional<SessionSetting> setting;
        if (words[i] == u"-c"_s && i + 1 < words.size())
            setting = settingFrom(words[++i]);
        else if (words[i].startsWith(u"--"_s))
            setting = settingFrom(words[i].mid(2));
        else if (words[i].startsWith(u"-c"_s))
            setting = settingFrom(words[i].mid(2));
        if (!setting)
            return std::nullopt;
        settings.push_back(*std::move(setting));
    }
    return settings;
}

QString optionFrom(const SessionSetting& setting)
{
    auto value = QString::fromUtf8(setting.value);
    value.replace(u' ', u"\\ "_s);
    return u"-c %1=%2"_s.arg(QString::fromUtf8(setting.name), value);
}

} // namespace

SessionSettings::SessionSettings(Role role, const QString& given)
    : m_role(role)
    , m_given(given.trimmed())
    , m_ours(oursFor(role))
{
    const auto theirs = settingsIn(given);
    m_canBeSet = theirs.has_value();
    m_theirs = theirs.value_or(std::vector<SessionSetting>());
    m_all = m_ours;
    std::ranges::copy(m_theirs, std::back_inserter(m_all));
    std::ranges::copy(formOfValues(), std::back_inserter(m_all));
}

QString SessionSettings::startupOptions() const
{
    QStringList options;
    for (const auto& setting : m_ours)
        options += optionFrom(setting);
    if (!m_given.isEmpty())
        options += m_given;
    for (const auto& setting : formOfValues())
        options += optionFrom(setting);
    options += optionFrom({marker, "on"});
    return options.join(u' ');
}

std::vector<SessionSetting> SessionSettings::forVersion(int version) const
{
    std::vector<SessionSetting> settings;
    const auto add = [&](int since, const char* name, const char* value) {
        if (version >= since && !isGiven(name))
            settings.push_back({name, value});
    };
    add(140000, "idle_session_timeout", "0");
    if (m_role == Role::Worker) {
        add(170000, "transaction_timeout", "0");
        // Frees locks of a worker whose machine vanished in the middle of a long statement.
        add(140000, "client_connection_check_interval", "5s");
    }
    return settings;
}

bool SessionSettings::isGiven(const QByteArray& name) const
{
    return std::ranges::any_of(m_theirs, [&name](const SessionSetting& setting) { return setting.name == name; });
}

} // namespace oa::db
