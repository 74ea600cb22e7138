// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/refused/refusedmodel.h"

#include "app/ingest/messagereader.h"
#include "app/presentation/ingesttext.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/base/csvwriter.h"
#include "core/time/walltime.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace oa::window {

namespace {

const QVariant numberAlignment(Qt::AlignRight | Qt::AlignVCenter);

bool isNumber(int column)
{
    return column == RefusedModel::PartitionColumn || column == RefusedModel::OffsetColumn;
}

std::optional<core::TimePoint> messageTime(const db::RefusedRow& row)
{
    return row.timestamp ? std::optional(core::TimePoint(milliseconds(*row.timestamp))) : std::nullopt;
}

} // namespace

void RefusedModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
}

int RefusedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RefusedModel::text(const db::RefusedRow& row, int column) const
{
    switch (column) {
    case TimeColumn:
        return instantText(row.refused, m_zone);
    case TopicColumn:
        return QString::fromStdString(row.key.topic);
    case PartitionColumn:
        return QString::number(row.key.partition);
    case OffsetColumn:
        return QString::number(row.offset); // as Kafka's tools write it
    case ReasonColumn:
        return ingest::reasonText(row.reason);
    case DetailColumn:
        return row.detail.isEmpty() ? QString() : visibleName(row.detail);
    case BeginColumn:
        return presentation::beginText(row);
    default:
        return {};
    }
}

QString RefusedModel::tip(const db::RefusedRow& row, int column) const
{
    if (column == DetailColumn)
        return tooltipName(row.detail);
    if (column == ReasonColumn)
        return ingest::reasonText(row.reason);
    const auto time = messageTime(row);
    //: %1 a time, %2 a consumer group of Kafka
    return tooltipName(tr("Time of the message: %1. Read by the group %2.")
                           .arg(time ? instantText(*time, m_zone) : tr("none"), row.group));
}

QVariant RefusedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = *this->row(index.row());
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return tip(row, index.column());
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return numberAlignment;
    return {};
}

QVariant RefusedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return numberAlignment;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Refused at");
    case TopicColumn:
        return tr("Topic");
    case PartitionColumn:
        return tr("Partition");
    case OffsetColumn:
        return tr("Offset");
    case ReasonColumn:
        return tr("Reason");
    case DetailColumn:
        return tr("What was there");
    case BeginColumn:
        return tr("Begins with");
    default:
        return {};
    }
}

void writeRefusedHeader(core::CsvWriter& writer)
{
    writer.addHeader({u"refused"_s, u"group"_s, u"topic"_s, u"partition"_s, u"offset"_s, u"message_time"_s, u"reason"_s,
                      u"detail"_s, u"bytes"_s, u"begins"_s});
}

void writeRefused(core::CsvWriter& writer, const std::vector<db::RefusedRow>& rows, const QTimeZone& zone)
{
    for (const auto& row : rows) {
        writer.addText(core::toIsoString(row.refused, zone));
        writer.addText(row.group);
        writer.addText(QString::fromStdString(row.key.topic));
        writer.addNumber(qint64(row.key.partition));
        writer.addNumber(row.offset);
        if (const auto time = messageTime(row))
            writer.addText(core::toIsoString(*time, zone));
        else
            writer.addEmpty();
        writer.addText(row.reason);
        writer.addText(row.detail);
        writer.addNumber(row.valueBytes);
        writer.addText(presentation::beginText(row));
        writer.endRow();
    }
}

} // namespace oa::window
