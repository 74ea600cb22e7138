// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace oa::serve {

/// What stands behind the question mark of an address, taken apart and checked against the names that a path knows.
class Parameters
{
public:
    /// Names and values are UTF-8, percent-encoded, a blank also as "+". Errors: BadInput for a name that the path does
    /// not know, with near ones, and for what is not encoded so.
    static core::Result<Parameters> fromQuery(const QByteArray& query, std::span<const char* const> known);

    /// Names and values in their order.
    const std::vector<std::pair<QString, QString>>& all() const { return m_all; }
    bool has(QStringView name) const;
    /// Empty when it is absent. Errors of the functions below: BadInput, naming parameter and value; also when it is
    /// there more than once.
    core::Result<QString> value(QStringView name) const;
    QStringList values(QStringView name) const;
    core::Result<std::optional<qint64>> integer(QStringView name, qint64 least, qint64 most) const;
    core::Result<std::optional<double>> number(QStringView name, double least, double most) const;
    core::Result<std::optional<QString>> oneOf(QStringView name, const QStringList& allowed) const;

private:
    std::vector<std::pair<QString, QString>> m_all;
};

} // namespace oa::serve
