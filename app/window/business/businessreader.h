// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/business/businesslist.h"
#include "core/base/latestjob.h"
#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/sessions/connectionpool.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace oa::window {

/// Keeps the list of businesses in step with the range: reads it in a worker, not for every step of a drag, and again
/// now and then while receipts arrive. GUI thread.
class BusinessReader : public QObject
{
    Q_OBJECT

public:
    explicit BusinessReader(QObject* parent = nullptr);
    ~BusinessReader() override;

    BusinessList* list() { return &m_list; }

    /// Null while there is no connection: the list stays as it is.
    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setRange(const core::TimeRange& range);
    /// There are businesses, and none of them has a receipt in the range that was asked for last.
    bool isRangeEmpty() const { return m_listed == m_range && m_list.isRangeEmpty(); }
    /// One of them has a receipt in that range.
    bool hasSomeInRange() const { return m_listed == m_range && !m_list.entries().empty() && !m_list.isRangeEmpty(); }
    /// How many receipts the fullest of these businesses would have in a range if all of it were like the part of which
    /// anything is known, `covered`, by what was counted last; nothing before that.
    std::optional<qint64> expectedDocuments(const QStringList& businesses, const core::TimeRange& range,
                                            const core::TimeRange& covered) const;
    /// Businesses were put together.
    void readAgain();
    /// Receipts arrived: there may be new businesses among them.
    void refreshSoon();

Q_SIGNALS:
    void listRead();
    void readingFailed(const oa::core::Error& error);

private:
    struct Listed
    {
        std::vector<BusinessEntry> entries;
        std::size_t names = 0;        ///< that are no group
        std::optional<int> spellings; ///< nothing: not looked for, because the names are as many as before
    };
    using Businesses = core::Result<Listed>;

    void read();
    void onRead(Businesses answer);

    BusinessList m_list;
    std::shared_ptr<db::ConnectionPool> m_source;
    core::TimeRange m_range{};
    core::TimeRange m_listed{}; ///< what the list was read for
    std::size_t m_names = 0;    ///< that spellings were looked for among
    QTimer m_timer;
    core::LatestJob<Businesses> m_reading;
};

} // namespace oa::window
