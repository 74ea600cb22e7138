// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentsdock.h"

#include "app/window/documents/documentview.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/tableparts.h"
#include "app/window/widgets/timetext.h"
#include "app/window/widgets/turningsplitter.h"
#include "core/time/interval.h"
#include "core/time/timepatterns.h"
#include "db/extraction/payloadformatstore.h"
#include "db/stores/retentionfloors.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int pageSize = 200;

} // namespace

DocumentsDock::DocumentsDock(QWidget* parent)
    : QDockWidget(tr("Receipts"), parent)
{
    setObjectName(u"documentsDock"_s);
    auto* splitter = new TurningSplitter(this);
    splitter->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    splitter->addWidget(makeList());
    m_view = new DocumentView(splitter);
    splitter->addWidget(m_view);
    splitter->addWidget(makeJson());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 4);
    setWidget(splitter);
    connect(&m_model, &DocumentsModel::moreWanted, this, &DocumentsDock::readPage);
}

DocumentsDock::~DocumentsDock() = default;

QWidget* DocumentsDock::makeList()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_title = makeText(tr("Click on a point of a chart to see its receipts."), box, true);
    m_title->setObjectName(u"documentsTitle"_s);
    m_title->setMinimumHeight(space::controlHeight); // as the row beside it
    layout->addWidget(m_title);
    m_problem = makeText({}, box);
    m_problem->setProperty("state", u"error"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_table = makeRowTable(u"documentsTable"_s, tr("Receipts, worst score first"), &m_model, box);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(DocumentsModel::TimeColumn, QHeaderView::Interactive); // never cut
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { readPayload(current.row()); });
    layout->addWidget(m_table, 1);
    return box;
}

QWidget* DocumentsDock::makeJson()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto* row = new QHBoxLayout;
    row->addWidget(makeText(tr("As received (JSON)"), box, true), 1);
    m_copy = new QToolButton(box);
    m_copy->setObjectName(u"documentsCopy"_s);
    m_copy->setProperty("flat", true);
    m_copy->setFixedHeight(space::controlHeight);
    m_copy->setIcon(symbolicIcon(u"copy"_s));
    m_copy->setToolTip(tr("Copy the JSON"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copy->setEnabled(false);
    row->addWidget(m_copy);
    layout->addLayout(row);
    m_json = new QPlainTextEdit(box);
    m_json->setObjectName(u"documentsJson"_s);
    m_json->setReadOnly(true);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setAccessibleName(tr("The receipt as JSON"));
    auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontFor(TextRole::Caption).pointSizeF());
    m_json->setFont(mono);
    layout->addWidget(m_json, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_json->toPlainText()); });
    return box;
}

void DocumentsDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_pages.cancel();
    m_payloads.cancel();
    m_source = std::move(source);
}

void DocumentsDock::showBucket(const QString& businessId, const core::TimeRange& bucket, const QTimeZone& zone)
{
    m_business = businessId;
    m_bucket = bucket;
    m_payloads.cancel();
    m_model.reset({}, true);
    m_model.setZone(zone);
    m_view->setItems({});
    m_json->clear();
    m_copy->setEnabled(false);
    const auto from = core::toDateTime(bucket.from, zone);
    const auto name = core::shortened(visibleName(businessId), 60);
    if (bucket.length() > core::length(core::Interval::TwelveHours)) {
        //: %1 a business, %2 a range of time
        m_title->setText(tr("%1 · %2 · worst score first").arg(name, rangeText(bucket, zone, core::TimePoint())));
    } else {
        //: %1 a business, %2 a date, %3 and %4 clock times
        m_title->setText(tr("%1 · %2, %3–%4 · worst score first")
                             .arg(name, QLocale().toString(from.date(), core::dayWithYearPattern(QLocale())),
                                  clockText(bucket.from, zone), clockText(bucket.to, zone)));
    }
    show();
    raise();
    readPage();
}

void DocumentsDock::readPage()
{
    if (!m_source)
        return;
    m_pages.start(
        [source = m_source, business = m_business, bucket = m_bucket,
         after = m_model.last()](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::DocumentStore store(*connection);
            OA_TRY_ASSIGN(auto rows, store.readBucket(business, bucket, pageSize, after));
            OA_TRY_ASSIGN(const auto listedSince, store.listedSince(bucket));
            return Listed{std::move(rows), listedSince};
        },
        [this](Page page) { onPage(std::move(page)); });
}

void DocumentsDock::onPage(Page page)
{
    if (!page)
        return showProblem(page.error());
    m_problem->hide();
    if (page->listedSince) {
        showProblem({core::ErrorCode::NotFound,
                     tr("Single receipts of before %1 are no longer kept.").arg(db::floorText(*page->listedSince)),
                     {},
                     {}});
    }
    const auto isFirst = m_model.rowCount() == 0;
    m_model.append(page->rows, page->rows.size() < static_cast<std::size_t>(pageSize));
    if (isFirst && m_model.rowCount() > 0) {
        m_table->resizeColumnToContents(DocumentsModel::TimeColumn);
        m_table->selectRow(0);
    }
}

void DocumentsDock::readPayload(int row)
{
    const auto* document = m_model.row(row);
    if (!document || !m_source)
        return;
    m_payloads.start(
        [source = m_source, document = *document](const std::stop_token& stop) -> Payload {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            OA_TRY_ASSIGN(const auto payload, db::DocumentStore(*connection).readPayload(document));
            OA_TRY_ASSIGN(const auto own, db::PayloadFormatStore(*connection).read());
            return layoutOf(payload, own.formats);
        },
        [this](Payload payload) {
            if (!payload) {
                m_view->setItems({});
                m_json->clear();
                m_copy->setEnabled(false);
                return showProblem(payload.error());
            }
            m_problem->hide();
            m_view->setItems(payload->items);
            constexpr qsizetype longestShown = 2'000'000; // characters; the text view would stall on more
            m_json->setPlainText(payload->json.left(longestShown));
            m_copy->setEnabled(true);
        });
}

void DocumentsDock::showProblem(const core::Error& error)
{
    m_problem->setText(error.text());
    m_problem->setToolTip(tooltipName(error.detail));
    m_problem->show();
}

} // namespace oa::window
