// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobsdock.h"

#include "app/window/spacing.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int shownRuns = 200;
constexpr auto readEvery = 5s;

} // namespace

JobsDock::JobsDock(jobs::JobRunner* runner, const core::Clock& clock, QWidget* parent)
    : QDockWidget(tr("Jobs"), parent)
    , m_runner(runner)
    , m_model(clock)
    , m_filter(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_reading(&m_workers)
{
    setObjectName(u"jobsDock"_s);
    m_filter->setSourceModel(&m_model);
    m_filter->setFilterRole(JobsModel::KindRole);
    m_filter->setFilterKeyColumn(JobsModel::KindColumn);
    m_table->setObjectName(u"jobsTable"_s);
    m_table->setAccessibleName(tr("Jobs, newest first"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(space::controlHeight - space::small);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr int widths[] = {140, 110, 170, 90, 90, 190};
    for (int column = 0; column < JobsModel::MessageColumn; ++column)
        m_table->setColumnWidth(column, widths[column]);
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(makeTools());
    layout->addWidget(m_table, 1);
    setWidget(box);
    for (const auto signal :
         {&jobs::JobRunner::jobQueued, &jobs::JobRunner::jobStarted, &jobs::JobRunner::jobProgressed,
          &jobs::JobRunner::jobRetrying, &jobs::JobRunner::jobFinished})
        connect(runner, signal, this, &JobsDock::readOwn);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsDock::updateButtons);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &JobsDock::updateButtons);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &JobsDock::updateButtons);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            readOthers();
    });
    m_timer.start(readEvery);
    updateButtons();
}

JobsDock::~JobsDock() = default;

QWidget* JobsDock::makeTools()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    m_kind = new QComboBox(row);
    m_kind->setObjectName(u"jobsKind"_s);
    m_kind->setAccessibleName(tr("Which jobs are shown"));
    m_kind->addItem(tr("All jobs"), QString());
    for (const auto& kind : {u"seed"_s, u"import"_s, u"refresh"_s, u"feed"_s, u"verify"_s})
        m_kind->addItem(JobsModel::kindText(kind), kind);
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_cancel->setObjectName(u"jobsCancel"_s);
    m_again = new QPushButton(tr("Run again"), row);
    m_again->setObjectName(u"jobsAgain"_s);
    layout->addWidget(m_kind);
    layout->addStretch();
    layout->addWidget(m_again);
    layout->addWidget(m_cancel);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setFilterFixedString(m_kind->currentData().toString()); });
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

void JobsDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_source = std::move(source);
    m_model.setOthers({});
    if (isVisible())
        readOthers();
}

void JobsDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    readOwn();
    readOthers();
}

void JobsDock::readOwn()
{
    if (isVisible())
        m_model.setOwn(m_runner->jobs());
}

void JobsDock::readOthers()
{
    if (!m_source || m_reading.isBusy())
        return;
    m_reading.start(
        this,
        [source = m_source](std::stop_token stop) -> Runs {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::JobRunStore(*connection).readNewest(shownRuns);
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

void JobsDock::updateButtons()
{
    const auto* job = selected();
    m_cancel->setEnabled(job && job->own && !job->finished && !job->isStopping);
    m_again->setEnabled(job && job->own && job->finished);
}

} // namespace oa::window
