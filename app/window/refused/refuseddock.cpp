// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/refused/refuseddock.h"

#include "app/ingest/messagereader.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/tables/payloadlist.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/filequestion.h"
#include "app/window/widgets/payloadview.h"
#include "core/base/csvwriter.h"
#include "core/base/numbertext.h"
#include "core/json/jsontext.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int pageSize = 200;
constexpr int beginBytes = 120;                        // of each value, in the list
constexpr int widths[] = {160, 110, 75, 80, 240, 140}; // of all columns but the last
constexpr auto countEvery = 5s;

} // namespace

RefusedDock::RefusedDock(QWidget* parent)
    : QDockWidget(tr("Refused messages"), parent)
    , m_list(new PayloadList(u"refused"_s,
                             {tr("No message from Kafka is refused."), tr("Which topics and reasons are shown"),
                              tr("Refused messages, newest first"), tr("The message as it came from Kafka"),
                              tr("Copy the message as it came")},
                             &m_model, widths, this))
{
    setObjectName(u"refusedDock"_s);
    m_retry = new QPushButton(tr("Try again…"), m_list);
    m_retry->setObjectName(u"refusedRetry"_s);
    m_list->addTool(m_retry);
    makeActions();
    setWidget(m_list);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { readValue(current.row()); });
    connect(m_list->choice(), &QComboBox::activated, this, [this] { readPage({}); });
    connect(m_retry, &QPushButton::clicked, this, &RefusedDock::retryRequested);
    connect(&m_model, &RefusedModel::moreWanted, this, [this] { readPage(m_model.last()); });
    m_timer.setInterval(countEvery);
    connect(&m_timer, &QTimer::timeout, this, &RefusedDock::readCounts);
    setMayRetry(false);
}

RefusedDock::~RefusedDock() = default;

void RefusedDock::makeActions()
{
    m_copy = new QAction(symbolicIcon(u"copy"_s), tr("&Copy the table"), this);
    m_copy->setObjectName(u"refusedCopyTable"_s);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_save = new QAction(symbolicIcon(u"export"_s), tr("&Export as CSV…"), this);
    m_save->setObjectName(u"refusedSave"_s);
    m_list->table()->addActions({m_copy, m_save});
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &RefusedDock::copyTable);
    connect(m_save, &QAction::triggered, this, &RefusedDock::saveTable);
}

void RefusedDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_counting.cancel();
    m_paging.cancel();
    m_values.cancel();
    m_saving.cancel();
    m_source = std::move(source);
    m_list->hideProblem();
    m_model.reset({}, true);
    m_list->payload()->clear();
    onCounts({});
    if (m_source && isVisible())
        reload();
}

void RefusedDock::setZone(const QTimeZone& zone)
{
    m_model.setZone(zone);
}

void RefusedDock::setMayRetry(bool mayRetry)
{
    m_mayRetry = mayRetry;
    m_retry->setEnabled(mayRetry);
    m_retry->setToolTip(mayRetry ? tr("Read refused messages again")
                                 : tr("This connection may only read; somebody who may write has to do this."));
}

void RefusedDock::reload()
{
    readCounts();
    readPage({});
}

void RefusedDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    m_timer.start();
    reload();
}

void RefusedDock::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QDockWidget::hideEvent(event);
}

void RefusedDock::readCounts()
{
    if (!m_source || m_counting.isBusy())
        return;
    m_counting.start(
        [source = m_source](const std::stop_token& stop) -> core::Result<Reasons> {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RefusedStore(*connection).byReason();
        },
        [this](const core::Result<Reasons>& reasons) {
            if (!reasons)
                return; // a lost connection is told by the session; the list tells what hinders reading
            const auto before = m_total;
            onCounts(*reasons);
            if (m_total != before && m_list->looksAtTop())
                readPage({});
        });
}

void RefusedDock::onCounts(const Reasons& reasons)
{
    const QLocale locale;
    const auto chosen = m_list->choice()->currentData();
    qint64 total = 0;
    m_topics.clear();
    for (const auto& reason : reasons) {
        total += reason.messages;
        if (!m_topics.contains(reason.topic))
            m_topics.append(reason.topic);
    }
    m_list->choice()->clear();
    //: %1 a number of messages
    m_list->choice()->addItem(tr("All messages (%1)").arg(core::numberText(total, locale)), QStringList());
    for (const auto& [topic, reason, messages] : reasons)
        m_list->choice()->addItem(
            u"%1: %2 (%3)"_s.arg(visibleName(topic), ingest::reasonText(reason), core::numberText(messages, locale)),
            QStringList{topic, reason});
    const auto at = m_list->choice()->findData(chosen);
    m_list->choice()->setCurrentIndex(std::max(at, 0));
    m_list->setHasRows(total > 0);
    m_total = total;
    if (at < 0 && isVisible())
        readPage({}); // none of what was chosen is left
}

QString RefusedDock::chosenTopic() const
{
    return m_list->choice()->currentData().toStringList().value(0);
}

QString RefusedDock::chosenReason() const
{
    return m_list->choice()->currentData().toStringList().value(1);
}

void RefusedDock::readPage(const std::optional<db::RefusedRow>& after)
{
    if (!m_source)
        return;
    m_paging.start(
        [source = m_source, topic = chosenTopic(), reason = chosenReason(),
         after](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::RefusedStore(*connection).readPage(topic, reason, pageSize, beginBytes, after);
        },
        [this, isFirst = !after](Page page) {
            if (!page)
                return m_list->showProblem(page.error());
            m_list->hideProblem();
            const auto isLast = page->size() < static_cast<std::size_t>(pageSize);
            if (!isFirst)
                return m_model.append(*page, isLast);
            m_model.reset(std::move(*page), isLast);
            if (m_model.rowCount() > 0)
                m_list->table()->selectRow(0);
            else
                m_list->payload()->clear();
        });
}

void RefusedDock::readValue(int row)
{
    const auto* message = m_model.row(row);
    if (!message || !m_source)
        return;
    m_values.start(
        [source = m_source, message = *message](const std::stop_token& stop) -> core::Result<Shown> {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(auto value, db::RefusedStore(*connection).readValue(message, shownBytes));
            if (!value.isWhole()) { // not in the middle of a character
                const std::string_view bytes(value.bytes.constData(), static_cast<std::size_t>(value.bytes.size()));
                value.bytes.truncate(static_cast<qsizetype>(core::cutUtf8(bytes, bytes.size() - 1).size()));
            }
            auto text = payloadText(value.bytes);
            return Shown{std::move(value), std::move(text)};
        },
        [this](const core::Result<Shown>& shown) {
            if (!shown) {
                m_list->payload()->clear();
                return m_list->showProblem(shown.error());
            }
            m_list->hideProblem();
            showValue(*shown);
        });
}

void RefusedDock::showValue(const Shown& shown)
{
    const QLocale locale;
    //: %1 a part and %2 all of a message, as sizes of data
    m_list->payload()->showPayload(shown.value.bytes, shown.text, shown.value.wholeBytes,
                                   tr("As received: the first %1 of %2")
                                       .arg(locale.formattedDataSize(shown.value.bytes.size(), 1),
                                            locale.formattedDataSize(shown.value.wholeBytes, 1)));
}

void RefusedDock::copyTable() const
{
    QByteArray csv;
    QByteArray tabs;
    core::CsvWriter inCsv(csv);
    core::CsvWriter inTabs(tabs, core::CsvStyle::tabs(QLocale()));
    std::vector<db::RefusedRow> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.push_back(*m_model.row(row));
    for (auto* writer : {&inCsv, &inTabs}) {
        writeRefusedHeader(*writer);
        writeRefused(*writer, rows, m_model.zone());
    }
    auto* copied = new QMimeData;
    copied->setData(u"text/csv"_s, csv);
    copied->setData(u"text/tab-separated-values"_s, tabs);
    copied->setText(QString::fromUtf8(tabs));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void RefusedDock::saveTable()
{
    const auto save = [this](const QString& path) {
        m_saving.start(
            [source = m_source, topic = chosenTopic(), reason = chosenReason(), zone = m_model.zone(),
             path](const std::stop_token& stop) -> core::Result<> {
                OA_TRY_ASSIGN(auto connection, source->acquire(stop));
                db::RefusedStore store(*connection);
                core::CsvWriter writer(path, {}, stop);
                OA_TRY(writer.open());
                writeRefusedHeader(writer);
                std::optional<db::RefusedRow> last;
                do { // all of them, not only the pages that are in the list
                    OA_TRY_ASSIGN(const auto page, store.readPage(topic, reason, pageSize, beginBytes, last));
                    writeRefused(writer, page, zone);
                    OA_TRY(writer.check());
                    last = page.size() < static_cast<std::size_t>(pageSize) ? std::nullopt : std::optional(page.back());
                } while (last);
                return writer.commit();
            },
            [this, path](const core::Result<>& result) {
                if (result)
                    Q_EMIT saved(path);
                else
                    Q_EMIT savingFailed(result.error());
            });
    };
    askForFileToSave(this, tr("Export refused messages"), tr("CSV files (*.csv)"), u"refused.csv"_s, save);
}

} // namespace oa::window
