// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/version.h"

#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"
#include "db/stores/subject.h"

#include <QCryptographicHash>

namespace oa::serve {

namespace {

QByteArray textOf(const core::TimeRange& range)
{
    return QByteArray::number(core::toEpochMicroseconds(range.from)) + ' ' +
           QByteArray::number(core::toEpochMicroseconds(range.to)) + ';';
}

} // namespace

core::Result<QByteArray> readVersion(db::Connection& connection, const QStringList& names,
                                     const core::BucketCalendar& buckets, const core::TimeRange& range,
                                     const db::DataExtent& reach)
{
    const auto shown = core::shownBuckets(range, buckets);
    // The range as well: of all data it is longer with a receipt that counts in no bucket.
    auto version = textOf(range) + textOf(reach.covered(buckets).intersected(shown));
    if (const auto open = reach.openBucket(buckets); open && shown.contains(core::bucketStart(open->bucket, buckets)))
        version += QByteArray::number(open->bucket) + ' ' +
                   QByteArray::number(core::toEpochMicroseconds(open->arrivedUntil)) + ';';
    const auto sections = db::AggregateStore::wholeSections(shown.isEmpty() ? range : shown, buckets);
    db::AggregateStore store(connection);
    for (const auto& name : names) {
        OA_TRY_ASSIGN(const auto subject, db::Subject::find(connection, name));
        OA_TRY_ASSIGN(const auto rows, store.readVersions(name, buckets, core::bucketAt(sections.from, buckets),
                                                          core::bucketAt(sections.to, buckets)));
        version += subject.businesses().value_or("*") + ';';
        for (const auto& [section, each] : rows)
            version += QByteArray::number(section) + ' ' + QByteArray::number(each.rows) + ' ' +
                       QByteArray::number(each.sum) + ',';
        version += ';';
    }
    return QCryptographicHash::hash(version, QCryptographicHash::Sha256);
}

QByteArray tagOf(const QByteArray& key, const QByteArray& version)
{
    constexpr qsizetype length = 32;
    return QCryptographicHash::hash(QByteArray(OCR_ANALYTICS_VERSION) + '\0' + key + '\0' + version,
                                    QCryptographicHash::Sha256)
        .toHex()
        .first(length);
}

} // namespace oa::serve
