// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/documentsdock.h"

#include "app/window/documents/documentview.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "app/window/widgets/turningsplitter.h"
#include "core/base/numbertext.h"
#include "core/time/interval.h"
#include "core/time/timepatterns.h"
#include "db/extraction/payloadformatstore.h"
#include "db/state/retentionfloors.h"

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
constexpr int narrowestColumn = 40;
const std::vector<int> fittedColumns{DocumentsModel::TimeColumn, DocumentsModel::AmountColumn,
                                     DocumentsModel::ScoreColumn, DocumentsModel::OcrScoreColumn,
                                     DocumentsModel::IdColumn};

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
    splitter->setStretchFactor(0, 4); // all its columns
    splitter->setStretchFactor(1, 2);
    splitter->setStretchFactor(2, 3);
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
    m_table->horizontalHeader()->setDefaultSectionSize(lengthForFont(narrowestColumn)); // until they are fitted
    m_table->horizontalHeader()->setStretchLastSection(true);
    fitColumns(m_table, fittedColumns); // to their headings
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

void DocumentsDock::showReceipts(const QString& businessId, const core::TimeRange& range, const QTimeZone& zone,
                                 core::Metric metric, std::optional<double> below, const QString& currency)
{
    using Key = db::DocumentChoice::Key;
    m_business = businessId;
    m_bucket = range;
    m_zone = zone;
    m_metric = metric;
    const auto isOcr = metric == core::Metric::AverageOcrScore || metric == core::Metric::MedianOcrScore;
    const auto isAmount = metric == core::Metric::TotalAmount;
    m_choice = {isAmount ? Key::Amount : isOcr ? Key::OcrScore : Key::Score, below, isAmount ? currency : QString()};
    m_payloads.cancel();
    m_model.reset({}, true);
    const auto lastDay = core::toDateTime(range.to - std::chrono::microseconds(1), zone).date();
    m_model.setTimes(zone, core::toDateTime(range.from, zone).date() != lastDay);
    m_view->setItems({});
    m_json->clear();
    m_copy->setEnabled(false);
    showTitle({});
    show();
    raise();
    readPage();
}

void DocumentsDock::showTitle(const std::optional<db::BelowCount>& count)
{
    using Key = db::DocumentChoice::Key;
    const auto from = core::toDateTime(m_bucket.from, m_zone);
    //: %1 a date, %2 and %3 clock times
    const auto when = m_bucket.length() > core::length(core::Interval::TwelveHours)
                          ? rangeText(m_bucket, m_zone)
                          : tr("%1, %2–%3")
                                .arg(QLocale().toString(from.date(), core::dayWithYearPattern(QLocale())),
                                     clockText(m_bucket.from, m_zone), clockText(m_bucket.to, m_zone));
    QStringList parts{core::shortened(visibleName(m_business), 60), when,
                      m_choice.key == Key::Amount     ? tr("smallest amount first")
                      : m_choice.key == Key::OcrScore ? tr("worst OCR score first")
                                                      : tr("worst score first")};
    const QLocale locale;
    if (m_choice.below && count && !count->isUnknown)
        //: %1 of %2 receipts are below %3
        parts.append(tr("%1 of %2 below %3")
                         .arg(core::numberText(count->below, locale), core::numberText(count->all, locale),
                              core::numberText(*m_choice.below, 'g', QLocale::FloatingPointShortest, locale)));
    m_title->setText(parts.join(u" · "_s));
}

void DocumentsDock::readPage()
{
    if (!m_source)
        return;
    m_pages.start(
        [source = m_source, business = m_business, bucket = m_bucket, metric = m_metric, choice = m_choice,
         after = m_model.last()](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::DocumentStore store(*connection);
            Listed listed;
            OA_TRY_ASSIGN(listed.rows, store.readBucket(business, bucket, pageSize, after, choice));
            OA_TRY_ASSIGN(listed.listedSince, store.listedSince(bucket));
            if (choice.below && !after) {
                core::Thresholds thresholds{};
                thresholds[core::indexOf(metric)] = choice.below;
                OA_TRY_ASSIGN(
                    const auto counts,
                    db::DocumentValueStore(*connection, choice.currency).countBelow(business, bucket, thresholds));
                listed.count = counts[core::indexOf(metric)];
            }
            return listed;
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
    if (page->count)
        showTitle(page->count);
    const auto isFirst = m_model.rowCount() == 0;
    m_model.append(page->rows, page->rows.size() < static_cast<std::size_t>(pageSize));
    fitColumns(m_table, fittedColumns);
    if (isFirst && m_model.rowCount() > 0)
        m_table->selectRow(0);
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
