// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/rejected/rejectedmodel.h"
#include "app/window/widgets/payloadtext.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"

#include <QDockWidget>
#include <QTimer>

class QLabel;
class QPushButton;

namespace oa::window {

class PayloadList;

/// The documents that do not count: when, why, and the payload as it was received. Counts them while it is hidden, too.
class RejectedDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Longer payloads are shown up to here, with a note: the text view would stall on more.
    static constexpr int shownCharacters = 200'000;

    explicit RejectedDock(QWidget* parent = nullptr);
    ~RejectedDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setZone(const QTimeZone& zone);
    /// Whether documents may be tried again from here.
    void setMayRetry(bool mayRetry);
    /// Documents came or went: counts again soon, and the list as well while one looks at its top.
    void noteChange();
    /// Reads list and counts anew.
    void reload();

Q_SIGNALS:
    /// Documents that do not count though nothing says that they should not (core::isFault).
    void counted(qint64 documents);
    void retryRequested();
    /// Somebody wants to describe the payload's format; the sample is as it was received.
    void formatsRequested(const QString& sample);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Page = core::Result<std::vector<db::RejectedRow>>;
    struct Overview
    {
        std::vector<std::pair<QString, qint64>> counts;
        std::vector<core::Error> formatProblems; ///< payload formats in the settings that do not count
    };
    using Counts = core::Result<Overview>;
    struct Shown
    {
        db::RejectedStore::Payload payload;
        PayloadText text;
    };
    using Payload = core::Result<Shown>;

    void readCounts();
    void onCounts(const std::vector<std::pair<QString, qint64>>& counts);
    void showFormatProblems(const std::vector<core::Error>& problems);
    void readFirstPage();
    void readNextPage();
    void readPayload(int row);
    void showPayload(const Shown& shown);
    void clearPayload();
    /// Where the row lies that a person has chosen below the first; empty when none.
    QString chosenPlace() const;
    /// The row that lies there now, else the first.
    int rowAt(const QString& place) const;

    std::shared_ptr<db::ConnectionPool> m_source;
    RejectedModel m_model;
    PayloadList* m_list = nullptr;
    QPushButton* m_retry = nullptr;
    QPushButton* m_formats = nullptr;
    QLabel* m_formatProblem = nullptr;
    std::vector<std::pair<QString, qint64>> m_counts;
    qint64 m_total = -1;
    qint64 m_faults = -1; ///< of them those that somebody should look at
    QTimer m_soon;
    core::LatestJob<Counts> m_counting;
    core::LatestJob<Page> m_paging;
    core::LatestJob<Payload> m_payloads;
};

} // namespace oa::window
