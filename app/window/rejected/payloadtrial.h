// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "core/payload/payloadformats.h"
#include "db/documents/rejectedstore.h"
#include "db/sessions/connectionpool.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace oa::window {

/// A sample payload and what the formats would take out of it, by the extractor that counts: pasted, or a document that
/// was rejected.
class PayloadTrial : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadTrial(std::shared_ptr<db::ConnectionPool> source, QWidget* parent = nullptr);
    ~PayloadTrial() override;

    void setSample(const QString& payload);
    /// The formats behind the built-in ones.
    void setFormats(const std::vector<core::PayloadFormat>& own);

private:
    struct Sample
    {
        std::optional<db::RejectedRow> row; ///< nothing: there is no further one
        QByteArray payload;
    };
    using Answer = core::Result<Sample>;

    void takeNextRejected();
    void takeSample(const Answer& sample);
    void tryOut();
    QString told(const std::string& payload) const;

    std::shared_ptr<db::ConnectionPool> m_source;
    std::vector<core::PayloadFormat> m_formats;
    std::optional<db::RejectedRow> m_last;
    QPlainTextEdit* m_sample;
    QPushButton* m_next;
    QLabel* m_result;
    QTimer m_delay;
    core::LatestJob<Answer> m_reading;
};

} // namespace oa::window
