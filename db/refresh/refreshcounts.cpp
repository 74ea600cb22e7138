// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshcounts.h"

namespace oa::db {

RefreshCounts& RefreshCounts::operator+=(const RefreshCounts& other)
{
    transactions += other.transactions;
    minutes += other.minutes;
    documents += other.documents;
    rejected += other.rejected;
    late += other.late;
    minuteRowsWritten += other.minuteRowsWritten;
    hourRowsWritten += other.hourRowsWritten;
    return *this;
}

} // namespace oa::db
