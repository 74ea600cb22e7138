// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/kafkatable.h"

#include "app/presentation/ingesttext.h"
#include "app/window/style/spacing.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"
#include "db/state/dataextent.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

enum Column { TopicColumn, GroupColumn, PartitionsColumn, WaitingColumn, CommitColumn, RefusedColumn, ColumnCount };
constexpr int mostRowsShown = 6;

} // namespace

KafkaTable::KafkaTable(QWidget* parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_concerns(makeText({}, this, true))
{
    m_table->setObjectName(u"kafkaTable"_s);
    m_table->setAccessibleName(tr("Topics that are read from Kafka"));
    m_table->setHorizontalHeaderLabels(
        {tr("From Kafka"), tr("Group"), tr("Partitions"), tr("Waiting"), tr("Last commit"), tr("Refused")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter); // as the cells
    m_concerns->setObjectName(u"kafkaConcerns"_s);
    m_concerns->setTextFormat(Qt::PlainText);
    m_concerns->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_table);
    layout->addWidget(m_concerns);
    connect(m_table, &QTableWidget::cellActivated, this, &KafkaTable::refusedRequested);
    hide();
}

KafkaTable::~KafkaTable() = default;

void KafkaTable::setSource(const std::shared_ptr<db::ConnectionPool>& source)
{
    m_reading.cancel();
    m_source = source;
    hide();
}

void KafkaTable::read()
{
    if (!m_source || m_reading.isBusy())
        return;
    m_reading.start(
        [source = m_source](const std::stop_token& stop) -> core::Result<Status> {
            OA_TRY_ASSIGN(const auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(auto topics, db::readIngestStatus(*connection));
            OA_TRY_ASSIGN(const auto now, db::serverTime(*connection));
            return Status{std::move(topics), now};
        },
        [this](const core::Result<Status>& status) {
            if (status) // a lost connection is told by the session
                show(*status);
        });
}

void KafkaTable::show(const Status& status)
{
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(status.topics.size()));
    QStringList concerns;
    int row = 0;
    for (const auto& topic : status.topics) {
        const QString texts[ColumnCount] = {topic.topic,
                                            topic.group,
                                            core::numberText(topic.partitions.size(), locale),
                                            presentation::lagText(topic, status.now),
                                            topic.committed ? instantText(*topic.committed, m_zone) : QString(),
                                            core::numberText(topic.counts.refused, locale)};
        for (int column = 0; column < ColumnCount; ++column) {
            if (m_table->item(row, column) == nullptr)
                m_table->setItem(row, column, new QTableWidgetItem);
            m_table->item(row, column)->setText(texts[column]);
        }
        m_table->item(row, RefusedColumn)
            ->setToolTip(topic.counts.refused > 0 ? tr("Double-click, or press Enter, to see them") : QString());
        if (const auto concern = presentation::concernText(topic, status.now); !concern.isEmpty())
            concerns.append(topic.topic + u": "_s + concern);
        ++row;
    }
    m_concerns->setText(concerns.join(u'\n'));
    m_concerns->setVisible(!concerns.isEmpty());
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    const int rows = std::min(mostRowsShown, std::max(1, m_table->rowCount()));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_table->rowHeight(0) +
                            2 * m_table->frameWidth());
    setVisible(!status.topics.empty());
}

} // namespace oa::window
