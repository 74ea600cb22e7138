// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/walltime.h"

#include <QDateTimeEdit>

namespace oa::window {

/// A date and a time of day, to the minute, on a zone's clock. Until a person changes it, it stands for the very
/// instant that it was given, seconds and second of two alike; then for the first at which the clock shows what was
/// typed.
class WallTimeEdit : public QDateTimeEdit
{
public:
    explicit WallTimeEdit(QWidget* parent = nullptr);

    void setInstant(core::TimePoint time, const QTimeZone& zone);
    core::TimePoint instant() const;
    /// As core::rangeFromExpression() reads it in the same zone.
    QString expression() const;
    /// On a typed time that occurs twice or never; empty otherwise.
    QString remark() const;

    /// Wide enough for any time, whatever a style sheet puts around it.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    bool isAsGiven() const;

    QTimeZone m_zone = QTimeZone::utc();
    core::TimePoint m_given{};
    QDateTime m_givenWall;
};

} // namespace oa::window
