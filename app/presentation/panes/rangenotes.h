// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/plotrequest.h"
#include "db/state/pendingwork.h"

namespace oa::presentation {

/// All that the receipts of the panes say of their amounts' currency, in the visible range and the earlier ones shown
/// with it.
QStringList currenciesIn(const PlottedPanes& panes, const core::TimeRange& range);

/// "No receipt in this range is in EUR.", as a person reads it.
QString noReceiptIn(const QString& currency);

/// That receipts are not in the totals yet, as a person reads it; empty when none waits.
QString pendingNote(const db::PendingMinutes& pending);

} // namespace oa::presentation
