// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/address/connectionparameters.h"

#include <QByteArray>

#include <vector>

namespace oa::db {

struct SessionSetting
{
    QByteArray name;
    QByteArray value;
};

/// What every session of ours needs, whatever its role and database were given: times in UTC, texts of values in the
/// form that we read, the server's own functions by their names, and, for workers, no limits that end their work half
/// way. What a person gave has the last word, except about the form: who is meant to see a part of the businesses by
/// row level security says row_security=on.
class SessionSettings
{
public:
    /// A setting of no meaning, by which is known whether start-up options got as far as the server.
    static constexpr char marker[] = "ocr_analytics.session";

    SessionSettings() = default;
    /// `given`: the options of a connection, as libpq takes them.
    SessionSettings(ConnectionParameters::Role role, const QString& given);

    /// For the start-up packet: ours, then theirs, then the form of values.
    QString startupOptions() const;
    /// The same one by one, for SET; where they cannot be, because what was given are no settings, canBeSet() is false.
    const std::vector<SessionSetting>& all() const { return m_all; }
    bool canBeSet() const { return m_canBeSet; }
    /// Those that came to PostgreSQL later than the others, for a server of that version (150018).
    std::vector<SessionSetting> forVersion(int version) const;
    bool hasGiven() const { return !m_given.isEmpty(); }

private:
    bool isGiven(const QByteArray& name) const;

    ConnectionParameters::Role m_role = ConnectionParameters::Role::Viewer;
    QString m_given;
    std::vector<SessionSetting> m_ours;
    std::vector<SessionSetting> m_theirs;
    std::vector<SessionSetting> m_all;
    bool m_canBeSet = true;
};

} // namespace oa::db
