// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/payloadtrial.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/payloadtext.h"
#include "core/base/numbertext.h"
#include "core/json/jsonpointer.h"
#include "core/payload/extractor.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr int sampleCharacters = 200'000;

QString orNone(const std::optional<std::string>& decimal)
{
    return decimal ? QString::fromStdString(*decimal) : u"–"_s;
}

/// How many line items the format finds; nothing when it does not say where they stand, or there are none.
std::optional<qsizetype> lineItemCount(const core::PayloadFormat& format, const std::string& payload)
{
    const auto root = QJsonDocument::fromJson(QByteArray::fromStdString(payload)).object();
    for (const auto& pointer : format.lineItems) {
        if (const auto value = core::valueAt(root, pointer); value.isArray())
            return value.toArray().size();
    }
    return std::nullopt;
}

} // namespace

PayloadTrial::PayloadTrial(std::shared_ptr<db::ConnectionPool> source, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(source))
    , m_sample(new QPlainTextEdit(this))
    , m_next(new QPushButton(tr("Use a rejected receipt"), this))
    , m_result(makeText({}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    auto* row = new QHBoxLayout;
    row->addWidget(makeText(tr("Try it on a sample"), this, true), 1);
    m_next->setObjectName(u"trialNext"_s);
    m_next->setEnabled(m_source != nullptr);
    row->addWidget(m_next);
    column->addLayout(row);
    m_sample->setObjectName(u"trialSample"_s);
    m_sample->setAccessibleName(tr("Sample payload"));
    m_sample->setPlaceholderText(tr("Paste a payload here"));
    m_sample->setTabChangesFocus(true);
    m_sample->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontFor(TextRole::Caption).pointSizeF());
    m_sample->setFont(mono);
    column->addWidget(m_sample, 1);
    m_result->setObjectName(u"trialResult"_s);
    m_result->setMinimumHeight(3 * m_result->fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    column->addWidget(m_result);
    m_delay.setSingleShot(true);
    m_delay.setInterval(100ms);
    connect(&m_delay, &QTimer::timeout, this, &PayloadTrial::tryOut);
    connect(m_sample, &QPlainTextEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_next, &QPushButton::clicked, this, &PayloadTrial::takeNextRejected);
    tryOut();
}

PayloadTrial::~PayloadTrial() = default;

void PayloadTrial::setSample(const QString& payload)
{
    m_sample->setPlainText(payloadText(payload.toUtf8()).text);
    tryOut();
}

void PayloadTrial::setFormats(const std::vector<core::PayloadFormat>& own)
{
    m_formats = own;
    tryOut();
}

void PayloadTrial::takeNextRejected()
{
    m_next->setEnabled(false);
    m_reading.start(
        [source = m_source, last = m_last](const std::stop_token& stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::RejectedStore store(*connection);
            OA_TRY_ASSIGN(auto page, store.readPage({}, 1, last));
            if (page.empty())
                return Sample();
            OA_TRY_ASSIGN(auto payload, store.readPayload(page.front(), sampleCharacters));
            return Sample{page.front(), std::move(payload.text)};
        },
        [this](const Answer& sample) {
            m_next->setEnabled(true);
            takeSample(sample);
        });
}

void PayloadTrial::takeSample(const Answer& sample)
{
    if (!sample) {
        m_result->setText(sample.error().message);
        return;
    }
    const auto isEnd = !sample->row && m_last;
    m_last = sample->row;
    if (isEnd)
        return takeNextRejected(); // from the newest again
    if (!m_last) {
        m_result->setText(tr("No receipts are rejected. Paste one that should count."));
        return;
    }
    m_next->setText(tr("Use the next one"));
    m_sample->setPlainText(payloadText(sample->payload).text);
    tryOut();
}

void PayloadTrial::tryOut()
{
    m_delay.stop();
    const auto payload = m_sample->toPlainText().toStdString();
    m_result->setProperty("muted", payload.empty());
    m_result->style()->polish(m_result);
    m_result->setText(payload.empty() ? tr("What would be read of it is shown here, before anything is saved.")
                                      : told(payload));
}

QString PayloadTrial::told(const std::string& payload) const
{
    const auto formats = core::PayloadFormats::behindBuiltIn(m_formats);
    const auto values = core::Extractor(formats).extract(payload);
    if (!values) {
        auto text = tr("Would be rejected: %1.").arg(core::displayText(values.error().reason));
        if (!values.error().format.empty())
            text += u' ' + tr("Closest format: %1.").arg(QString::fromStdString(values.error().format));
        if (!values.error().detail.empty())
            text += u'\n' + QString::fromStdString(values.error().detail).simplified();
        return text;
    }
    const auto fits = [&values](const auto& format) { return format.name == values->format; };
    const auto format = std::find_if(formats.begin(), formats.end(), fits);
    const auto name = QString::fromStdString(values->format);
    const auto isBuiltIn = std::none_of(m_formats.begin(), m_formats.end(), fits);
    const auto items = format == formats.end() ? std::nullopt : lineItemCount(*format, payload);
    QStringList parts = {tr("business “%1”").arg(visibleName(QString::fromStdString(values->businessId))),
                         tr("total %1")
                             .arg(QString::fromStdString(values->totalAmount) +
                                  (values->currency ? u' ' + QString::fromStdString(*values->currency) : QString())),
                         tr("score %1").arg(orNone(values->score)), tr("OCR score %1").arg(orNone(values->ocrScore))};
    if (items)
        parts.append(tr("line items: %1").arg(core::numberText(*items)));
    return (isBuiltIn ? tr("Counts by the built-in format “%1”:") : tr("Counts by the format “%1”:")).arg(name) +
           u'\n' + parts.join(u", "_s);
}

} // namespace oa::window
