// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/documents/explanationdialog.h"

#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"
#include "core/base/csvwriter.h"
#include "core/series/contribution.h"
#include "core/time/interval.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

enum Column { IdColumn, TimeColumn, BusinessColumn, ScoreColumn, PullColumn, TogetherColumn, ColumnCount };

constexpr double explainedPart = 0.8;

QString points(double value)
{
    return (value > 0 ? u"+"_s : QString()) + QLocale().toString(value, 'f', 3);
}

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share < 1 ? 1 : 0) + u" %"_s;
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
    , m_change(makeText(tr("Reading the receipts…"), this))
    , m_sentence(makeHeading({}, this))
    , m_list(new QTreeWidget(this))
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
    m_list->setObjectName(u"explanationList"_s);
    m_list->setAccessibleName(tr("Receipts, strongest contribution first"));
    m_list->setHeaderLabels({tr("Receipt"), tr("Time"), tr("Business"), core::displayName(m_question.metric),
                             tr("Contribution"), tr("Together")});
    m_list->headerItem()->setText(ScoreColumn, isOfOcrScore() ? tr("OCR score") : tr("Score"));
    m_list->headerItem()->setToolTip(PullColumn, tr("How much of the change, in points, comes from this receipt: its "
                                                    "distance from the mean before, divided by the number of "
                                                    "receipts. All together are the change."));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
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
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const auto& row = m_explained.rows.at(static_cast<std::size_t>(m_list->indexOfTopLevelItem(item)));
        const auto minute = core::TimePoint(std::chrono::floor<std::chrono::minutes>(row.time));
        Q_EMIT receiptRequested(row.business, {minute, minute + std::chrono::minutes(1)});
    });
    m_reading.start(
        [source = std::move(source), asked = m_question,
         ofOcrScore = isOfOcrScore()](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::ContributionStore(*connection).read(asked.business, asked.stretch, ofOcrScore);
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
    const auto share = percent(std::min(explanation.share, 1.0));
    const auto count = static_cast<int>(explanation.count);
    return explained.change.difference < 0 ? tr("These %n receipts explain %1 of the drop.", nullptr, count).arg(share)
                                           : tr("These %n receipts explain %1 of the rise.", nullptr, count).arg(share);
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
    fillList();
    m_copy->setEnabled(!m_explained.rows.empty());
}

QString ExplanationDialog::changeText() const
{
    const auto& change = m_explained.change;
    const QLocale locale;
    if (std::isnan(change.difference))
        return tr("There are no scores in this stretch, or none right before it, to compare.");
    const auto number = [&locale](double value) { return locale.toString(value, 'f', 2); };
    //: %1 a score, %2 a business, %3 and %4 numbers, %5 and %6 how many receipts, %7 a length of time
    auto text = tr("Mean %1 of %2: %3 (n = %5) in the %7 before, %4 (n = %6) in this stretch.")
                    .arg(isOfOcrScore() ? tr("OCR score") : tr("score"), visibleName(m_question.business),
                         number(change.before), number(change.now), locale.toString(change.previousCount),
                         locale.toString(change.count), durationText(m_question.stretch.length()));
    //: %1 a difference, %2 how far chance may put it
    text += u' ' + (std::isnan(change.halfWidth)
                        ? tr("Change: %1.").arg(points(change.difference))
                        : tr("Change: %1 ± %2 (95 %).").arg(points(change.difference), number(change.halfWidth)));
    if (!change.isBeyondError())
        text += u' ' + tr("This may be chance.");
    return text;
}

void ExplanationDialog::fillList()
{
    const auto explaining = explanationOf(m_explained).count;
    auto together = 0.0;
    for (std::size_t i = 0; i < m_explained.rows.size(); ++i) {
        const auto& row = m_explained.rows[i];
        together += row.contribution;
        const auto share =
            m_explained.change.difference == 0 ? QString() : percent(together / m_explained.change.difference);
        auto* item = new QTreeWidgetItem(m_list, {QString::number(row.id), instantText(row.time, m_question.zone),
                                                  visibleName(row.business), QLocale().toString(row.value, 'g', 8),
                                                  points(row.contribution), share});
        for (const int column : {ScoreColumn, PullColumn, TogetherColumn})
            item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
        item->setToolTip(BusinessColumn, tooltipName(row.business));
        if (i < explaining) {
            auto font = item->font(PullColumn);
            font.setBold(true);
            for (int column = 0; column < ColumnCount; ++column)
                item->setFont(column, font);
        }
    }
    for (int column = 0; column < ColumnCount; ++column) {
        if (column != BusinessColumn)
            m_list->resizeColumnToContents(column);
    }
}

void ExplanationDialog::copyTable() const
{
    const auto write = [this](core::CsvWriter& writer) {
        writer.addHeader({u"document_id"_s, u"time"_s, u"business"_s, isOfOcrScore() ? u"ocr_score"_s : u"score"_s,
                          u"contribution"_s, u"share_together"_s});
        auto together = 0.0;
        for (const auto& row : m_explained.rows) {
            together += row.contribution;
            writer.addNumber(row.id);
            writer.addText(core::toIsoString(row.time, m_question.zone));
            writer.addText(row.business);
            writer.addNumber(row.value);
            writer.addNumber(row.contribution);
            writer.addNumber(together / m_explained.change.difference);
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
