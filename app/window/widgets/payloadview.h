// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/widgets/payloadtext.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace oa::window {

/// What was received, as a person can read it, with what it is above, and copied as it came.
class PayloadView : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts.
    PayloadView(const QString& name, const QString& copyTip, const QString& accessibleName, QWidget* parent = nullptr);

    /// The whole payload has `wholeBytes`. Where less of it is there, `cutTitle` says so.
    void showPayload(const QByteArray& received, const PayloadText& text, qint64 wholeBytes, const QString& cutTitle);
    void clear();
    /// As it came; text alone.
    const QString& received() const { return m_received; }

private:
    QLabel* m_title;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
    QString m_received;
};

} // namespace oa::window
