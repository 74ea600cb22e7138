// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/time/timepoint.h"

#include <QTextEdit>
#include <QTimeZone>

namespace oa::window {

struct JobRow;

/// All that is known of one run, to be read and copied: when, how long, by whom, what came of it, why it failed and
/// what to do, which lines of a file were refused.
class JobDetails : public QTextEdit
{
    Q_OBJECT

public:
    explicit JobDetails(QWidget* parent = nullptr);

    void show(const JobRow& job, core::TimePoint now, const QTimeZone& zone);
    void showNothing();

private:
    QString m_html; ///< what is shown, so that a running job's progress does not move what one reads
};

} // namespace oa::window
