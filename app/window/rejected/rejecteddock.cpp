// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/rejecteddock.h"

#include "app/window/style/spacing.h"
#include "app/window/tables/payloadlist.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/payloadview.h"
#include "app/window/widgets/wrappingcolumn.h"
#include "core/base/numbertext.h"
#include "core/payload/document.h"
#include "db/extraction/payloadformatstore.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int pageSize = 200;
constexpr int widths[] = {190, 270, 200}; // of all columns but the last
// Live, documents come all the time; counting a million rejected ones costs the server a fifth of a second.
constexpr auto countsSettle = 2s;
constexpr auto countsSettleUnseen = 10s;

} // namespace

RejectedDock::RejectedDock(QWidget* parent)
    : QDockWidget(tr("Rejected receipts"), parent)
    , m_list(new PayloadList(u"rejected"_s,
                             {tr("No receipt is rejected: every one of them counts."), tr("Which reasons are shown"),
                              tr("Rejected receipts, newest first"), tr("The payload as it was received"),
                              tr("Copy the payload as it was received")},
                             &m_model, widths, this))
{
    setObjectName(u"rejectedDock"_s);
    m_formats = new QPushButton(tr("Describe this format…"), m_list);
    m_formats->setObjectName(u"rejectedFormats"_s);
    m_list->addTool(m_formats);
    m_retry = new QPushButton(tr("Try again"), m_list);
    m_retry->setObjectName(u"rejectedRetry"_s);
    m_list->addTool(m_retry);
    m_formatProblem = makeText({}, this);
    m_formatProblem->setObjectName(u"rejectedFormatProblem"_s);
    m_formatProblem->setProperty("state", u"warning"_s);
    m_formatProblem->setContentsMargins(space::medium, space::small, space::medium, 0);
    m_formatProblem->hide();
    auto* box = new QWidget(this);
    auto* column = new WrappingColumn(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_formatProblem);
    column->addWidget(m_list, 1);
    setWidget(box);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { readPayload(current.row()); });
    connect(m_list->choice(), &QComboBox::activated, this, &RejectedDock::readFirstPage);
    connect(m_retry, &QPushButton::clicked, this, &RejectedDock::retryRequested);
    connect(m_formats, &QPushButton::clicked, this, [this] { Q_EMIT formatsRequested(m_list->payload()->received()); });
    connect(&m_model, &RejectedModel::moreWanted, this, &RejectedDock::readNextPage);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RejectedDock::readCounts);
    clearPayload();
    setMayRetry(false);
}

RejectedDock::~RejectedDock() = default;

void RejectedDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_counting.cancel();
    m_paging.cancel();
    m_payloads.cancel();
    m_soon.stop();
    m_source = std::move(source);
    m_list->hideProblem();
    m_model.reset({}, true);
    clearPayload();
    onCounts({});
    showFormatProblems({});
    if (m_source)
        reload();
}

void RejectedDock::setZone(const QTimeZone& zone)
{
    m_model.setZone(zone);
}

void RejectedDock::setMayRetry(bool mayRetry)
{
    m_retry->setEnabled(mayRetry);
    m_retry->setToolTip(mayRetry ? tr("Read all rejected receipts again")
                                 : tr("This connection may only read; somebody who may write has to do this."));
}

void RejectedDock::noteChange()
{
    if (m_source && !m_soon.isActive())
        m_soon.start(isVisible() ? countsSettle : countsSettleUnseen);
}

void RejectedDock::reload()
{
    readCounts();
    if (isVisible())
        readFirstPage();
}

void RejectedDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    reload();
}

void RejectedDock::readCounts()
{
    if (!m_source)
        return;
    m_counting.start(
        [source = m_source](const std::stop_token& stop) -> Counts {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            Overview overview;
            OA_TRY_ASSIGN(overview.counts, db::RejectedStore(*connection).countByReason());
            OA_TRY_ASSIGN(auto formats, db::PayloadFormatStore(*connection).read());
            overview.formatProblems = std::move(formats.problems);
            return overview;
        },
        [this](Counts overview) {
            if (!overview)
                return; // a lost connection is told by the session; the list tells what hinders reading
            const auto before = m_total;
            showFormatProblems(overview->formatProblems);
            onCounts(overview->counts);
            if (m_total != before && isVisible() && m_list->looksAtTop())
                readFirstPage();
        });
}

void RejectedDock::onCounts(const std::vector<std::pair<QString, qint64>>& counts)
{
    if (m_total >= 0 && counts == m_counts)
        return;
    m_counts = counts;
    const QLocale locale;
    const auto chosen = m_list->choice()->currentData().toString();
    const auto total = std::accumulate(counts.begin(), counts.end(), qint64(0),
                                       [](qint64 sum, const auto& entry) { return sum + entry.second; });
    m_list->choice()->clear();
    //: %1 a number of receipts
    m_list->choice()->addItem(tr("All reasons (%1)").arg(core::numberText(total, locale)), QString());
    for (const auto& [code, documents] : counts)
        m_list->choice()->addItem(
            u"%1 (%2)"_s.arg(RejectedModel::reasonText(code), core::numberText(documents, locale)), code);
    const auto at = m_list->choice()->findData(chosen);
    m_list->choice()->setCurrentIndex(std::max(at, 0));
    if (at < 0 && isVisible())
        readFirstPage(); // nothing is rejected for the chosen reason any more
    m_list->setHasRows(total > 0);
    m_total = total;
    // Duplicates are left out as they should be: listed, and nothing that somebody must see to.
    const auto faults = std::accumulate(counts.begin(), counts.end(), qint64(0), [](qint64 sum, const auto& entry) {
        const auto reason = core::reasonFromCode(entry.first.toStdString());
        return !reason || core::isFault(*reason) ? sum + entry.second : sum;
    });
    if (std::exchange(m_faults, faults) != faults)
        Q_EMIT counted(faults);
}

void RejectedDock::showFormatProblems(const std::vector<core::Error>& problems)
{
    m_formatProblem->setVisible(!problems.empty());
    if (!problems.empty())
        m_formatProblem->setText(problems.front().text());
}

void RejectedDock::readFirstPage()
{
    if (!m_source)
        return;
    m_paging.start(
        [source = m_source, reason = m_list->choice()->currentData().toString()](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RejectedStore(*connection).readPage(reason, pageSize);
        },
        [this](Page page) {
            if (!page)
                return m_list->showProblem(page.error());
            m_list->hideProblem();
            const auto isLast = page->size() < static_cast<std::size_t>(pageSize);
            const auto chosen = chosenPlace();
            m_model.reset(std::move(*page), isLast);
            if (m_model.rowCount() > 0)
                m_list->table()->selectRow(rowAt(chosen));
            else
                clearPayload();
        });
}

void RejectedDock::readNextPage()
{
    if (!m_source)
        return;
    m_paging.start(
        [source = m_source, reason = m_list->choice()->currentData().toString(),
         after = m_model.last()](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RejectedStore(*connection).readPage(reason, pageSize, after);
        },
        [this](Page page) {
            if (!page)
                return m_list->showProblem(page.error());
            m_list->hideProblem();
            m_model.append(*page, page->size() < static_cast<std::size_t>(pageSize));
        });
}

void RejectedDock::readPayload(int row)
{
    const auto* document = m_model.row(row);
    if (!document || !m_source)
        return;
    m_payloads.start(
        [source = m_source, document = *document](const std::stop_token& stop) -> Payload {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(auto payload, db::RejectedStore(*connection).readPayload(document, shownCharacters));
            auto text = payloadText(payload.text);
            return Shown{std::move(payload), std::move(text)};
        },
        [this](Payload payload) {
            if (!payload) {
                clearPayload();
                return m_list->showProblem(payload.error());
            }
            m_list->hideProblem();
            showPayload(*payload);
        });
}

void RejectedDock::showPayload(const Shown& shown)
{
    const QLocale locale;
    m_list->payload()->showPayload(
        shown.payload.text, shown.text, shown.payload.wholeBytes,
        tr("As received: the first %1 characters of %2")
            .arg(core::numberText(shownCharacters, locale), locale.formattedDataSize(shown.payload.wholeBytes, 1)));
    m_formats->setEnabled(shown.text.kind == PayloadText::Kind::Json);
}

void RejectedDock::clearPayload()
{
    m_list->payload()->clear();
    m_formats->setEnabled(false);
}

QString RejectedDock::chosenPlace() const
{
    const auto current = m_list->table()->currentIndex().row();
    return current > 0 ? m_model.row(current)->place : QString();
}

int RejectedDock::rowAt(const QString& place) const
{
    for (int row = 0; !place.isEmpty() && row < m_model.rowCount(); ++row) {
        if (m_model.row(row)->place == place)
            return row;
    }
    return 0;
}

} // namespace oa::window
