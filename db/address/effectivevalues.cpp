// SPDX-License-Identifier: GPL-3.0-only
#include "db/address/effectivevalues.h"

#include "db/address/pgvariables.h"
#include "db/address/servicefile.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

/// Those of libpq's variables that somebody asks value() about.
const char* variableOf(const QString& keyword)
{
    static const QHash<QString, const char*> variables{{u"options"_s, "PGOPTIONS"},
                                                       {u"connect_timeout"_s, "PGCONNECT_TIMEOUT"},
                                                       {u"host"_s, "PGHOST"},
                                                       {u"hostaddr"_s, "PGHOSTADDR"},
                                                       {u"target_session_attrs"_s, "PGTARGETSESSIONATTRS"}};
    return variables.value(keyword, nullptr);
}

} // namespace

EffectiveValues::EffectiveValues(const ConnectionParameters& parameters)
    : m_keywords(parameters.values())
{
    auto service = m_keywords.take(u"service"_s);
    if (service.isEmpty())
        service = pgVariable("PGSERVICE");
    const auto entry = service.isEmpty() ? std::nullopt : serviceEntry(service);
    if (!service.isEmpty() && !entry)
        m_keywords.insert(u"service"_s, service);
    const bool isHostGiven = m_keywords.contains(u"host"_s);
    if (entry) {
        for (auto it = entry->cbegin(); it != entry->cend(); ++it) {
            const bool isOfAnother = isHostGiven && it.key() == u"hostaddr"_s;
            if (!isOfAnother && !it.value().isEmpty() && !m_keywords.contains(it.key()))
                m_keywords.insert(it.key(), it.value());
        }
    }
    if (!m_keywords.contains(u"host"_s) && !m_keywords.contains(u"hostaddr"_s)) {
        if (const auto address = pgVariable("PGHOSTADDR"); !address.isEmpty())
            m_keywords.insert(u"hostaddr"_s, address);
    }
}

QString EffectiveValues::value(const QString& keyword) const
{
    if (const auto it = m_keywords.constFind(keyword); it != m_keywords.cend())
        return *it;
    const auto* variable = variableOf(keyword);
    return variable == nullptr ? QString() : pgVariable(variable);
}

} // namespace oa::db
