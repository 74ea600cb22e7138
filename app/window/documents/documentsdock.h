// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/documents/documentlayout.h"
#include "app/window/documents/documentsmodel.h"
#include "core/base/latestjob.h"
#include "db/documents/documentvaluestore.h"
#include "db/sessions/connectionpool.h"

#include <QDockWidget>

class QLabel;
class QPlainTextEdit;
class QTableView;
class QToolButton;

namespace oa::window {

class DocumentView;

/// The receipts behind a point of a chart: worst score first, the boxes of the chosen one, its JSON.
class DocumentsDock : public QDockWidget
{
    Q_OBJECT

public:
    explicit DocumentsDock(QWidget* parent = nullptr);
    ~DocumentsDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    void showBucket(const QString& businessId, const core::TimeRange& bucket, const QTimeZone& zone)
    {
        showReceipts(businessId, bucket, zone, core::Metric::AverageScore, {}, {});
    }
    /// Of a longer range, by the number that a metric is of, lowest first; only those below a threshold where there is
    /// one, of amounts in `currency` where that is not empty.
    void showReceipts(const QString& businessId, const core::TimeRange& range, const QTimeZone& zone,
                      core::Metric metric, std::optional<double> below, const QString& currency);

private:
    struct Listed
    {
        std::vector<db::DocumentRow> rows;
        std::optional<core::TimePoint> listedSince; ///< when older ones of the range are no longer kept
        std::optional<db::BelowCount> count;        ///< of those below a threshold
    };
    using Page = core::Result<Listed>;
    using Payload = core::Result<DocumentLayout>;

    QWidget* makeList();
    QWidget* makeJson();
    void readPage();
    void showTitle(const std::optional<db::BelowCount>& count);
    void onPage(Page page);
    void readPayload(int row);
    void showProblem(const core::Error& error);

    std::shared_ptr<db::ConnectionPool> m_source;
    QString m_business;
    core::TimeRange m_bucket{};
    QTimeZone m_zone = QTimeZone::utc();
    core::Metric m_metric = core::Metric::AverageScore;
    db::DocumentChoice m_choice;
    DocumentsModel m_model;
    QLabel* m_title = nullptr;
    QLabel* m_problem = nullptr;
    QTableView* m_table = nullptr;
    DocumentView* m_view = nullptr;
    QPlainTextEdit* m_json = nullptr;
    QToolButton* m_copy = nullptr;
    core::LatestJob<Page> m_pages;
    core::LatestJob<Payload> m_payloads;
};

} // namespace oa::window
