// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/documents/contributionmodel.h"
#include "core/base/latestjob.h"
#include "core/series/metric.h"
#include "db/documents/contributionstore.h"
#include "db/sessions/connectionpool.h"

#include <QDialog>
#include <QTimeZone>

#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace oa::window {

/// Why a mean is another one in a stretch of time than right before it: which receipts the difference comes from,
/// strongest first, each with its number. Reads off the GUI thread.
class ExplanationDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString business; ///< or a group, or "*"
        core::TimeRange stretch{};
        QTimeZone zone = QTimeZone::utc();
        core::Metric metric = core::Metric::AverageScore; ///< of score or OCR score
    };
    ExplanationDialog(Question question, std::shared_ptr<db::ConnectionPool> source, QWidget* parent = nullptr);
    ~ExplanationDialog() override;

    /// "These 7 receipts explain 80 % of the drop."; empty where nothing is explained.
    static QString sentenceOf(const db::ChangeExplained& explained);

Q_SIGNALS:
    /// Somebody wants to see a receipt: the minute that it is in.
    void receiptRequested(const QString& business, const oa::core::TimeRange& minute);

private:
    using Answer = core::Result<db::ChangeExplained>;
    using Page = core::Result<std::vector<db::Contribution>>;

    bool isOfOcrScore() const;
    void onRead(Answer answer);
    QString changeText() const;
    void readMore();
    void fitList();
    void copyTable() const;

    Question m_question;
    std::shared_ptr<db::ConnectionPool> m_source;
    db::ChangeExplained m_explained;
    QLabel* m_change;
    QLabel* m_sentence;
    ContributionModel m_model;
    QTableView* m_list;
    QPushButton* m_copy;
    core::LatestJob<Answer> m_reading;
    core::LatestJob<Page> m_pages;
};

} // namespace oa::window
