// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/payloadview.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

PayloadView::PayloadView(const QString& name, const QString& copyTip, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_title(makeText({}, this, true))
    , m_copy(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto* row = new QHBoxLayout;
    m_title->setObjectName(name + u"PayloadTitle"_s);
    row->addWidget(m_title, 1);
    m_copy->setObjectName(name + u"Copy"_s);
    m_copy->setProperty("flat", true);
    m_copy->setFixedHeight(space::controlHeight);
    m_copy->setIcon(symbolicIcon(u"copy"_s));
    m_copy->setToolTip(copyTip);
    m_copy->setAccessibleName(copyTip);
    row->addWidget(m_copy);
    layout->addLayout(row);
    m_text->setObjectName(name + u"Payload"_s);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(accessibleName);
    auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontFor(TextRole::Caption).pointSizeF());
    m_text->setFont(mono);
    layout->addWidget(m_text, 1);
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_received); });
    clear();
}

void PayloadView::showPayload(const QByteArray& received, const PayloadText& text, qint64 wholeBytes,
                              const QString& cutTitle)
{
    const auto size = QLocale().formattedDataSize(wholeBytes, 1);
    if (received.size() < wholeBytes)
        m_title->setText(cutTitle);
    else if (text.kind == PayloadText::Kind::Json)
        m_title->setText(tr("As received, indented: JSON, %1").arg(size));
    else if (text.kind == PayloadText::Kind::Text)
        m_title->setText(tr("As received: text, %1").arg(size));
    else
        m_title->setText(tr("As received: bytes that are no text, %1").arg(size));
    m_received = text.kind == PayloadText::Kind::Bytes ? text.text : QString::fromUtf8(received);
    m_text->setPlainText(text.text);
    m_copy->setEnabled(true);
}

void PayloadView::clear()
{
    m_received.clear();
    m_title->setText(tr("As received"));
    m_text->clear();
    m_copy->setEnabled(false);
}

} // namespace oa::window
