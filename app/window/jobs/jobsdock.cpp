// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobsdock.h"

#include "app/window/jobs/jobdetails.h"
#include "app/window/jobs/jobsfilter.h"
#include "app/window/jobs/kafkatable.h"
#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/flowlayout.h"
#include "app/window/widgets/turningsplitter.h"
#include "app/window/widgets/wrappingcolumn.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int shownRuns = 200;
constexpr auto readEvery = 5s;
constexpr int narrowestColumn = 60; // of the table, before there is anything in it
constexpr int narrowest = 120;      // of a tool with a text, in a dock at the side

} // namespace

JobsDock::JobsDock(jobs::JobRunner* runner, const core::Clock& clock, QWidget* parent)
    : QDockWidget(tr("Jobs"), parent)
    , m_runner(runner)
    , m_clock(clock)
    , m_model(clock)
    , m_filter(new JobsFilter(this))
    , m_details(new JobDetails(this))
    , m_kafka(new KafkaTable(this))
{
    setObjectName(u"jobsDock"_s);
    m_filter->setSourceModel(&m_model);
    makeTable();
    auto* splitter = new TurningSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto* box = new QWidget(this);
    auto* layout = new WrappingColumn(box);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(makeTools());
    layout->addWidget(m_kafka);
    connect(m_kafka, &KafkaTable::refusedRequested, this, &JobsDock::refusedRequested);
    layout->addWidget(splitter, 1);
    setWidget(box);
    for (const auto signal :
         {&jobs::JobRunner::jobQueued, &jobs::JobRunner::jobStarted, &jobs::JobRunner::jobProgressed,
          &jobs::JobRunner::jobRetrying, &jobs::JobRunner::jobFinished})
        connect(runner, signal, this, &JobsDock::readOwn);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsDock::updateSelection);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &JobsDock::updateSelection);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        readOwn();
        readOthers();
        m_kafka->read();
    });
    m_timer.start(readEvery);
    updateSelection();
}

JobsDock::~JobsDock() = default;

void JobsDock::makeTable()
{
    m_table = makeRowTable(u"jobsTable"_s, tr("Jobs, newest first"), m_filter, this);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < JobsModel::MessageColumn; ++column)
        m_table->setColumnWidth(column, lengthForFont(narrowestColumn));
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(200ms); // progress is told several times a second
    const auto fitSoon = [this] {
        if (!m_fitting.isActive())
            m_fitting.start();
    };
    connect(&m_fitting, &QTimer::timeout, this, [this] {
        std::vector<int> columns(JobsModel::MessageColumn);
        std::iota(columns.begin(), columns.end(), 0);
        fitColumns(m_table, columns);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, fitSoon);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, fitSoon);
}

QComboBox* JobsDock::makeFilter(const QString& name, const QString& accessibleName, QWidget* parent)
{
    auto* filter = new QComboBox(parent);
    filter->setObjectName(name);
    filter->setAccessibleName(accessibleName);
    filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    filter->setMinimumWidth(narrowest);
    return filter;
}

QWidget* JobsDock::makeTools()
{
    auto* row = new QWidget(this);
    auto* layout = new FlowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_kind = makeFilter(u"jobsKind"_s, tr("Which kinds of jobs are shown"), row);
    m_kind->addItem(tr("All jobs"), QString());
    for (const auto& kind :
         {u"seed"_s, u"import"_s, u"ingest"_s, u"refresh"_s, u"recompute"_s, u"retry"_s, u"feed"_s, u"verify"_s})
        m_kind->addItem(JobsModel::kindText(kind), kind);
    m_state = makeFilter(u"jobsState"_s, tr("Which states of jobs are shown"), row);
    m_state->addItem(tr("In any state"), QStringList());
    m_state->addItem(tr("Not ended yet"),
                     QStringList{db::nameOf(db::JobState::Queued), db::nameOf(db::JobState::Running)});
    for (const auto state : {db::JobState::Done, db::JobState::Failed, db::JobState::Canceled, db::JobState::Abandoned})
        m_state->addItem(JobsModel::stateText(state), QStringList{db::nameOf(state)});
    m_run = new QToolButton(row);
    m_run->setObjectName(u"jobsRun"_s);
    m_run->setFixedHeight(space::controlHeight);
    m_run->setText(tr("Run now"));
    m_run->setPopupMode(QToolButton::InstantPopup);
    m_run->setFocusPolicy(Qt::StrongFocus);
    m_run->hide();
    m_schedule = makeText({}, row, true);
    m_schedule->setObjectName(u"jobsSchedule"_s);
    m_schedule->setWordWrap(false);
    m_schedule->setMinimumWidth(narrowest);
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_cancel->setObjectName(u"jobsCancel"_s);
    m_again = new QPushButton(tr("Run again"), row);
    m_again->setObjectName(u"jobsAgain"_s);
    layout->addWidget(m_kind);
    layout->addWidget(m_state);
    for (auto* widget : std::initializer_list<QWidget*>{m_schedule, m_run, m_again, m_cancel})
        layout->addTrailing(widget);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setKind(m_kind->currentData().toString()); });
    connect(m_state, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setStates(m_state->currentData().toStringList()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto* job = selected(); job && job->own)
            m_runner->cancel(*job->own);
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (const auto* job = selected(); job && job->own)
            m_runner->runAgain(*job->own);
    });
    return row;
}

void JobsDock::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_reading.cancel();
    m_reader.setDatabase(source ? std::optional(source->parameters()) : std::nullopt);
    m_model.setOthers({});
    m_kafka->setSource(source);
    if (isVisible()) {
        readOthers();
        m_kafka->read();
    }
}

void JobsDock::setRunActions(const QList<QAction*>& actions)
{
    m_run->addActions(actions);
    m_run->setVisible(!actions.isEmpty());
}

void JobsDock::showSchedule(const QString& text)
{
    m_schedule->setText(text);
    m_schedule->setToolTip(text);
}

void JobsDock::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_model.setZone(zone);
    m_kafka->setZone(zone);
}

void JobsDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    readOwn();
    readOthers();
    m_kafka->read();
}

void JobsDock::readOwn()
{
    if (isVisible())
        m_model.setOwn(m_runner->jobs());
}

void JobsDock::readOthers()
{
    if (!m_reader.hasDatabase() || m_reading.isBusy())
        return;
    m_reading.start(
        [this](const std::stop_token& stop) -> Runs {
            OA_TRY_ASSIGN(auto* const session, m_reader.session(stop));
            return db::readNewestRuns(*session, shownRuns);
        },
        [this](Runs runs) {
            if (runs) // a lost connection is told by the session
                m_model.setOthers(*runs);
        });
}

const JobRow* JobsDock::selected() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.row(m_filter->mapToSource(rows.first()).row());
}

void JobsDock::updateSelection()
{
    const auto* job = selected();
    m_cancel->setEnabled(job && job->own && !job->finished && !job->isStopping);
    m_cancel->setToolTip(job && !job->own ? tr("Only the program that runs a job can cancel it.") : QString());
    m_again->setEnabled(job && job->own && job->finished);
    if (job)
        m_details->show(*job, m_clock.now(), m_zone);
    else
        m_details->showNothing();
}

} // namespace oa::window
