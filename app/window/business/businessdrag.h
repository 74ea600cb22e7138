// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QMimeData;

namespace oa::window {

/// A business on its way from the ranking to a pane.
QMimeData* mimeDataFor(const QString& businessId);
QString businessMimeType();

/// Lets businesses be dropped on a widget and what lies in it.
class BusinessDrop : public QObject
{
    Q_OBJECT

public:
    explicit BusinessDrop(QWidget* target);

Q_SIGNALS:
    /// `beside`: to be laid over what is there, asked for with Ctrl.
    void dropped(const QString& businessId, bool beside);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace oa::window
