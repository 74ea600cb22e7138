// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/explanationdialog.h"

#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/base/csvwriter.h"
#include "core/base/numbertext.h"
#include "core/statistics/contribution.h"
#include "core/time/interval.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr double explainedPart = 0.8;
constexpr int narrowestColumn = 40;

bool isPageFull(const std::vector<db::Contribution>& rows)
{
    return static_cast<qint64>(rows.size()) == db::ContributionStore::pageSize;
}

core::Explanation explanationOf(const db::ChangeExplained& explained)
{
    std::vector<double> contributions;
    for (const auto& row : explained.rows)
        contributions.push_back(row.contribution);
    return core::explanationOf(contributions, explained.change.difference, explainedPart);
}

} // namespace

ExplanationDialog::ExplanationDialog(Question question, std::shared_ptr<db::ConnectionPool> source, QWidget* parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_source(std::move(source))
    , m_change(makeText(tr("Reading the receipts…"), this))
    , m_sentence(makeHeading({}, this))
    , m_model(m_question.zone, isOfOcrScore())
    , m_list(makeRowTable(u"explanationList"_s, tr("Receipts, strongest contribution first"), &m_model, this))
    , m_copy(new QPushButton(tr("&Copy the table"), this))
{
    setObjectName(u"explanationDialog"_s);
    setWindowTitle(tr("What changed here"));
    auto* column = makeDialogColumn(this);
    m_sentence->setObjectName(u"explanationSentence"_s);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_change->setObjectName(u"explanationChange"_s);
    column->addWidget(m_change);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->horizontalHeader()->setDefaultSectionSize(lengthForFont(narrowestColumn)); // until they are fitted
    m_list->horizontalHeader()->setSectionResizeMode(ContributionModel::BusinessColumn, QHeaderView::Stretch);
    m_list->setMinimumSize(lengthForFont(620), lengthForFont(280));
    column->addWidget(m_list, 1);
    column->addWidget(makeText(tr("Enter or a double-click shows a receipt."), this, true));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy->setObjectName(u"explanationCopy"_s);
    m_copy->setEnabled(false);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ExplanationDialog::copyTable);
    connect(&m_model, &ContributionModel::moreWanted, this, &ExplanationDialog::readMore);
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto& row = *m_model.row(index.row());
        const auto minute = core::TimePoint(std::chrono::floor<std::chrono::minutes>(row.time));
        Q_EMIT receiptRequested(row.business, {minute, minute + std::chrono::minutes(1)});
    });
    m_reading.start(
        [source = m_source, asked = m_question, ofOcrScore = isOfOcrScore()](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::ContributionStore(*connection).read(asked.business, asked.stretch, asked.zone, ofOcrScore);
        },
        [this](Answer answer) { onRead(std::move(answer)); });
}

ExplanationDialog::~ExplanationDialog() = default;

bool ExplanationDialog::isOfOcrScore() const
{
    return m_question.metric == core::Metric::AverageOcrScore || m_question.metric == core::Metric::MedianOcrScore;
}

QString ExplanationDialog::sentenceOf(const db::ChangeExplained& explained)
{
    const auto explanation = explanationOf(explained);
    if (explanation.count == 0)
        return {};
    const auto share = ContributionModel::shareText(std::min(explanation.share, 1.0));
    const auto count = static_cast<int>(explanation.count);
    const auto text = explained.change.difference < 0
                          ? tr("These %n receipts explain %1 of the drop.", nullptr, count).arg(share)
                          : tr("These %n receipts explain %1 of the rise.", nullptr, count).arg(share);
    // Said in the same breath: what is explained may not be there at all.
    return explained.change.isBeyondError() ? text : text + u' ' + tr("This may be chance.");
}

void ExplanationDialog::onRead(Answer answer)
{
    if (!answer) {
        m_change->setText(answer.error().text());
        return;
    }
    m_explained = std::move(*answer);
    m_change->setText(changeText());
    m_sentence->setText(sentenceOf(m_explained));
    m_model.showFirst(m_explained, explanationOf(m_explained).count, !isPageFull(m_explained.rows));
    fitList();
    m_copy->setEnabled(!m_explained.rows.empty());
}

void ExplanationDialog::readMore()
{
    m_pages.start(
        [source = m_source, asked = m_question, ofOcrScore = isOfOcrScore(),
         explained = m_explained](const std::stop_token& stop) -> Page {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::ContributionStore(*connection).readMore(asked.business, asked.stretch, ofOcrScore, explained);
        },
        [this](const Page& page) {
            if (!page) {
                m_change->setText(page.error().text());
                return;
            }
            if (!page->empty())
                m_explained.rows = *page; // the next page begins behind the last of these; the model has all
            m_model.addMore(*page, !isPageFull(*page));
            fitList();
        });
}

void ExplanationDialog::fitList()
{
    fitColumns(m_list, {ContributionModel::IdColumn, ContributionModel::TimeColumn, ContributionModel::ScoreColumn,
                        ContributionModel::PullColumn, ContributionModel::TogetherColumn});
}

QString ExplanationDialog::changeText() const
{
    const auto& change = m_explained.change;
    const QLocale locale;
    if (std::isnan(change.difference))
        return tr("There are no scores in this stretch, or none right before it, to compare.");
    const auto number = [&locale](double value) { return core::numberText(value, 'f', 2, locale); };
    //: %1 a score, %2 a business, %3 and %4 numbers, %5 and %6 how many receipts, %7 a length of time
    auto text = tr("Mean %1 of %2: %3 (n = %5) in the %7 before, %4 (n = %6) in this stretch.")
                    .arg(isOfOcrScore() ? tr("OCR score") : tr("score"), visibleName(m_question.business),
                         number(change.before), number(change.now), core::numberText(change.previousCount, locale),
                         core::numberText(change.count, locale), lengthText(m_question.stretch, m_question.zone));
    const auto difference = (change.difference > 0 ? u"+"_s : QString()) + number(change.difference);
    //: %1 a difference, %2 how far chance may put it
    return text + u' ' +
           (std::isnan(change.halfWidth) ? tr("Change: %1.").arg(difference)
                                         : tr("Change: %1 ± %2 (95 %).").arg(difference, number(change.halfWidth)));
}

void ExplanationDialog::copyTable() const
{
    const auto write = [this](core::CsvWriter& writer) {
        writer.addHeader({u"document_id"_s, u"time"_s, u"business"_s, isOfOcrScore() ? u"ocr_score"_s : u"score"_s,
                          u"contribution"_s, u"share_together"_s});
        for (int i = 0; i < m_model.rowCount(); ++i) {
            const auto& row = *m_model.row(i);
            writer.addNumber(row.id);
            writer.addText(core::toIsoString(row.time, m_question.zone));
            writer.addText(row.business);
            writer.addNumber(row.value);
            writer.addNumber(row.contribution);
            writer.addNumber(m_model.together(i));
            writer.endRow();
        }
    };
    QByteArray csv;
    QByteArray tabs;
    core::CsvWriter inCsv(csv);
    core::CsvWriter inTabs(tabs, core::CsvStyle::tabs(QLocale()));
    write(inCsv);
    write(inTabs);
    auto* copied = new QMimeData;
    copied->setData(u"text/csv"_s, csv);
    copied->setData(u"text/tab-separated-values"_s, tabs);
    copied->setText(QString::fromUtf8(tabs));
    QGuiApplication::clipboard()->setMimeData(copied);
}

} // namespace oa::window
