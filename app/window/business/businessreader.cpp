// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businessreader.h"

#include "db/stores/businessstore.h"
#include "db/stores/groupsuggestions.h"
#include "db/stores/subject.h"

#include <algorithm>
#include <cmath>

namespace oa::window {

namespace {

constexpr auto delay = 250;     // ms: a range that is being dragged is not worth a query
constexpr auto period = 20'000; // ms: new businesses appear in the pickers

} // namespace

BusinessReader::BusinessReader(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BusinessReader::read);
}

BusinessReader::~BusinessReader()
{
    m_reading.cancel();
}

void BusinessReader::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_source = std::move(source);
    m_reading.cancel();
    m_listed = {};
    readAgain();
}

void BusinessReader::setRange(const core::TimeRange& range)
{
    m_range = range;
    if (m_listed != m_range)
        m_timer.start(delay);
}

std::optional<qint64> BusinessReader::expectedDocuments(const QStringList& businesses, const core::TimeRange& range,
                                                        const core::TimeRange& covered) const
{
    qint64 most = 0;
    for (const auto& entry : m_list.entries()) {
        if (businesses.contains(entry.id))
            most = std::max(most, entry.documents);
    }
    const auto counted = m_listed.intersected(covered);
    if (most == 0 || counted.isEmpty())
        return std::nullopt;
    const auto share = static_cast<double>(range.length().count()) / static_cast<double>(counted.length().count());
    return std::llround(static_cast<double>(most) * share);
}

void BusinessReader::readAgain()
{
    m_names = 0;
    read();
}

void BusinessReader::refreshSoon()
{
    if (m_source && !m_timer.isActive())
        m_timer.start(m_list.entries().empty() ? delay : period);
}

void BusinessReader::read()
{
    if (!m_source)
        return;
    m_reading.start(
        [source = m_source, range = m_range, names = m_names](const std::stop_token& stop) -> Businesses {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(const auto found, db::BusinessStore(*connection).listWithGroups(range));
            Listed listed;
            auto& entries = listed.entries;
            entries.reserve(found.size() + 1);
            qint64 all = 0;
            for (const auto& business : found) {
                entries.push_back({business.businessId, business.documents, business.isGroup});
                listed.names += business.isGroup ? 0 : 1;
                all += business.isGroup ? 0 : business.documents;
            }
            if (found.size() > 1)
                entries.insert(entries.begin(), {db::Subject::all.toString(), all, false});
            if (listed.names != names) {
                OA_TRY_ASSIGN(const auto suggestions, db::suggestGroups(*connection));
                listed.spellings = static_cast<int>(suggestions.size());
            }
            return listed;
        },
        [this, range = m_range](Businesses answer) {
            m_listed = range;
            onRead(std::move(answer));
        });
}

void BusinessReader::onRead(Businesses answer)
{
    if (!answer) {
        Q_EMIT readingFailed(answer.error());
        return;
    }
    m_names = answer->names;
    if (answer->spellings)
        m_list.setSpellings(*answer->spellings);
    m_list.setEntries(std::move(answer->entries));
    Q_EMIT listRead();
}

} // namespace oa::window
