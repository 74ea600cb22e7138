// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace oa::window {

/// Asks which refused messages are read again, and how: what made them refused may have been how they were read.
class RetryRefusedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen`: the topic to begin with; empty for all.
    RetryRefusedDialog(const QStringList& topics, const QString& chosen, QWidget* parent = nullptr);
    ~RetryRefusedDialog() override;

    /// None for all.
    QStringList topics() const;
    /// Without a zone for times that name none.
    ingest::ReadingOptions reading() const;

private:
    void update();

    QComboBox* m_topic;
    QComboBox* m_value;
    QComboBox* m_time;
    QLineEdit* m_place;
    QPushButton* m_do = nullptr;
};

} // namespace oa::window
