// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobsmodel.h"

#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

bool isNumber(int column)
{
    return column == JobsModel::RowsColumn || column == JobsModel::DurationColumn;
}

QString progressText(const jobs::MeteredProgress& progress)
{
    const QLocale locale;
    auto text = progress.progress.what;
    if (progress.progress.total > 0)
        text += u" %1 / %2"_s.arg(core::numberText(progress.progress.done, locale),
                                  core::numberText(progress.progress.total, locale));
    if (progress.perSecond > 0)
        text += u", "_s + JobsModel::tr("%1 a second").arg(core::numberText(std::llround(progress.perSecond), locale));
    if (progress.remaining)
        text += u", "_s + JobsModel::tr("%1 left").arg(durationText(*progress.remaining));
    return text;
}

QString messageOf(const jobs::JobStatus& status)
{
    if (status.error)
        return status.error->text();
    if (status.outcome)
        return status.outcome->summary;
    if (status.isStopping)
        return JobsModel::tr("Stopping…");
    if (status.retry)
        return JobsModel::tr("Trying again: %1").arg(status.retry->reason.message);
    return progressText(status.progress);
}

JobRow rowOf(const jobs::JobStatus& status)
{
    JobRow row;
    row.key = -static_cast<qint64>(status.id);
    row.own = status.id;
    row.trigger = status.trigger;
    row.kind = status.kind;
    row.state = status.state;
    row.started = status.started ? status.started : status.queued;
    row.finished = status.finished;
    row.rows = status.outcome ? status.outcome->rows : status.progress.progress.done;
    row.attempt = status.attempt;
    row.message = messageOf(status);
    row.error = status.error.value_or(core::Error());
    row.counts = status.outcome ? status.outcome->counts : QJsonObject();
    row.isStopping = status.isStopping;
    return row;
}

JobRow rowOf(const db::JobRun& run)
{
    JobRow row;
    row.key = run.id;
    row.kind = run.kind;
    row.trigger = run.trigger;
    row.state = run.state;
    row.started = run.started;
    row.finished = run.finished;
    row.rows = run.rows;
    row.attempt = run.attempt;
    row.message = run.error.simplified();
    row.error.message = run.error;
    row.client = run.client;
    return row;
}

bool hasKey(const std::vector<JobRow>& rows, qint64 key)
{
    return std::any_of(rows.begin(), rows.end(), [key](const JobRow& row) { return row.key == key; });
}

} // namespace

JobsModel::JobsModel(const core::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void JobsModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    merge();
}

void JobsModel::setOwn(const std::vector<jobs::JobStatus>& jobs)
{
    m_own.clear();
    for (const auto& status : jobs)
        m_own.push_back(rowOf(status));
    merge();
}

void JobsModel::setOthers(const std::vector<db::JobRun>& runs)
{
    m_others.clear();
    const auto here = db::JobRunStore::thisClient();
    for (const auto& run : runs) {
        if (run.client != here)
            m_others.push_back(rowOf(run));
    }
    merge();
}

void JobsModel::merge()
{
    auto rows = m_own;
    rows.insert(rows.end(), m_others.begin(), m_others.end());
    std::stable_sort(rows.begin(), rows.end(), [](const JobRow& a, const JobRow& b) {
        if (a.finished.has_value() != b.finished.has_value())
            return !a.finished;
        return a.started.value_or(core::TimePoint::max()) > b.started.value_or(core::TimePoint::max());
    });
    removeMissing(rows);
    appendNew(rows);
    arrangeLike(rows);
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void JobsModel::removeMissing(const std::vector<JobRow>& rows)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (hasKey(rows, m_rows[static_cast<std::size_t>(row)].key))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

void JobsModel::appendNew(const std::vector<JobRow>& rows)
{
    std::vector<JobRow> added;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(added),
                 [this](const JobRow& row) { return !hasKey(m_rows, row.key); });
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    m_rows.insert(m_rows.end(), added.begin(), added.end());
    endInsertRows();
}

void JobsModel::arrangeLike(const std::vector<JobRow>& rows)
{
    const auto sameKey = [](const JobRow& a, const JobRow& b) { return a.key == b.key; };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameKey))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const auto before = persistentIndexList();
    QModelIndexList after;
    for (const auto& old : before) {
        const auto key = m_rows[static_cast<std::size_t>(old.row())].key;
        const auto found = std::find_if(rows.begin(), rows.end(), [key](const JobRow& row) { return row.key == key; });
        after.append(index(static_cast<int>(found - rows.begin()), old.column()));
    }
    m_rows = rows;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QString JobsModel::kindText(const QString& kind)
{
    static const std::pair<QString, const char*> names[] = {
        {u"seed"_s, QT_TR_NOOP("Synthetic receipts")},      {u"import"_s, QT_TR_NOOP("Import")},
        {u"refresh"_s, QT_TR_NOOP("Refresh totals")},       {u"feed"_s, QT_TR_NOOP("Synthetic feed")},
        {u"recompute"_s, QT_TR_NOOP("Recompute a range")},  {u"retry"_s, QT_TR_NOOP("Try rejected again")},
        {u"verify"_s, QT_TR_NOOP("Verify totals")},         {u"migrate"_s, QT_TR_NOOP("Set up tables")},
        {u"retain"_s, QT_TR_NOOP("Remove old receipts")},   {u"partition"_s, QT_TR_NOOP("Make partitions")},
        {u"distribute"_s, QT_TR_NOOP("Distribute totals")}, {u"ingest"_s, QT_TR_NOOP("From Kafka")}};
    for (const auto& [key, text] : names) {
        if (key == kind)
            return tr(text);
    }
    return kind;
}

QString JobsModel::triggerText(db::JobTrigger trigger)
{
    switch (trigger) {
    case db::JobTrigger::Manual:
        return tr("asked for");
    case db::JobTrigger::Schedule:
        return tr("by schedule");
    case db::JobTrigger::Live:
        return tr("live");
    }
    Q_UNREACHABLE();
}

QString JobsModel::stateText(db::JobState state)
{
    switch (state) {
    case db::JobState::Queued:
        return tr("Waiting");
    case db::JobState::Running:
        return tr("Running");
    case db::JobState::Done:
        return tr("Done");
    case db::JobState::Failed:
        return tr("Failed");
    case db::JobState::Canceled:
        return tr("Canceled");
    case db::JobState::Abandoned:
        return tr("Abandoned");
    }
    Q_UNREACHABLE();
}

int JobsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& job = row(index.row());
    if (role == KindRole)
        return job.kind;
    if (role == StateRole)
        return db::nameOf(job.state);
    if (role == OwnRole)
        return job.own.has_value();
    if (role == Qt::FontRole && !job.own) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role == Qt::ToolTipRole && index.column() == MessageColumn)
        return job.message.toHtmlEscaped();
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case KindColumn:
        return kindText(job.kind);
    case StateColumn:
        return job.attempt > 1 ? tr("%1 (attempt %2)").arg(stateText(job.state)).arg(job.attempt)
                               : stateText(job.state);
    case StartedColumn:
        return job.started ? instantText(*job.started, m_zone) : QString();
    case DurationColumn:
        return job.started ? durationText(job.finished.value_or(m_clock.now()) - *job.started) : QString();
    case RowsColumn:
        return core::numberText(job.rows);
    case ClientColumn:
        return job.own ? tr("this window") : tr("other program: %1").arg(job.client);
    case MessageColumn:
        return job.message;
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter); // as the cells below
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    static const char* const titles[ColumnCount] = {QT_TR_NOOP("Job"),  QT_TR_NOOP("State"), QT_TR_NOOP("Started"),
                                                    QT_TR_NOOP("Took"), QT_TR_NOOP("Rows"),  QT_TR_NOOP("By"),
                                                    QT_TR_NOOP("What")};
    return tr(titles[section]);
}

} // namespace oa::window
