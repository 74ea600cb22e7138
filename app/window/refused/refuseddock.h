// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/refused/refusedmodel.h"
#include "app/window/widgets/payloadtext.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"

#include <QDockWidget>
#include <QTimer>

class QAction;
class QPushButton;

namespace oa::window {

class PayloadList;

/// The messages from Kafka that could not become documents: where they are in Kafka, when and why they were refused,
/// and what they hold. While one sees it, it counts them now and then.
class RefusedDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Longer messages are shown up to here, with a note: the text view would stall on more.
    static constexpr int shownBytes = 200'000;

    explicit RefusedDock(QWidget* parent = nullptr);
    ~RefusedDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void setZone(const QTimeZone& zone);
    /// Whether messages may be tried again from here.
    void setMayRetry(bool mayRetry);
    /// Reads list and counts anew.
    void reload();
    /// The topics that have refused messages, and of which of them the list is; none: of all.
    const QStringList& topics() const { return m_topics; }
    QString chosenTopic() const;

Q_SIGNALS:
    void retryRequested();
    void saved(const QString& path);
    void savingFailed(const oa::core::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Page = core::Result<std::vector<db::RefusedRow>>;
    using Reasons = std::vector<db::RefusedStore::Reason>;
    struct Shown
    {
        db::RefusedStore::Value value;
        PayloadText text;
    };

    void makeActions();
    void readCounts();
    void onCounts(const Reasons& reasons);
    void readPage(const std::optional<db::RefusedRow>& after);
    void readValue(int row);
    void showValue(const Shown& shown);
    QString chosenReason() const;
    void copyTable() const;
    void saveTable();

    std::shared_ptr<db::ConnectionPool> m_source;
    RefusedModel m_model;
    PayloadList* m_list = nullptr;
    QPushButton* m_retry = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_save = nullptr;
    QStringList m_topics;
    qint64 m_total = -1;
    bool m_mayRetry = false;
    QTimer m_timer;
    core::LatestJob<core::Result<Reasons>> m_counting;
    core::LatestJob<Page> m_paging;
    core::LatestJob<core::Result<Shown>> m_values;
    core::LatestJob<core::Result<>> m_saving;
};

} // namespace oa::window
