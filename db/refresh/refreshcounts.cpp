// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refreshcounts.h"

namespace oa::db {

RefreshTimes& RefreshTimes::operator+=(const RefreshTimes& other)
{
    reading += other.reading;
    extracting += other.extracting;
    writing += other.writing;
    return *this;
}

RefreshCounts& RefreshCounts::operator+=(const RefreshCounts& other)
{
    transactions += other.transactions;
    minutes += other.minutes;
    hours += other.hours;
    bytes += other.bytes;
    documents += other.documents;
    rejected += other.rejected;
    late += other.late;
    minuteRowsWritten += other.minuteRowsWritten;
    hourRowsWritten += other.hourRowsWritten;
    times += other.times;
    return *this;
}

} // namespace oa::db
