// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/refused/retryrefuseddialog.h"

#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "core/json/jsonpointer.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

using Value = ingest::ReadingOptions::Value;
using Time = ingest::ReadingOptions::Time;

RetryRefusedDialog::RetryRefusedDialog(const QStringList& topics, const QString& chosen, QWidget* parent)
    : QDialog(parent)
    , m_topic(new QComboBox(this))
    , m_value(new QComboBox(this))
    , m_time(new QComboBox(this))
    , m_place(new QLineEdit(this))
{
    setObjectName(u"retryRefusedDialog"_s);
    setWindowTitle(tr("Try refused messages again"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Try refused messages again"), this));
    column->addWidget(makeText(tr("They are read as it is said here. Those that can be read become receipts, the "
                                  "others stay refused. Each becomes a receipt once, whatever happens."),
                               this, true));
    auto* form = makeForm(nullptr);
    m_topic->setObjectName(u"retryTopic"_s);
    m_topic->addItem(tr("All topics"), QString());
    for (const auto& topic : topics)
        m_topic->addItem(visibleName(topic), topic);
    m_topic->setCurrentIndex(std::max(m_topic->findData(chosen), 0));
    addField(form, tr("&Topic"), m_topic);
    m_value->setObjectName(u"retryValue"_s);
    m_value->addItem(tr("The receipt's JSON"), static_cast<int>(Value::Payload));
    m_value->addItem(tr("As lines of an import: time and receipt"), static_cast<int>(Value::Envelope));
    addField(form, tr("A &message is"), m_value);
    m_time->setObjectName(u"retryTime"_s);
    m_time->addItem(tr("That of the message"), static_cast<int>(Time::Message));
    m_time->addItem(tr("In a header"), static_cast<int>(Time::Header));
    m_time->addItem(tr("In the JSON"), static_cast<int>(Time::Pointer));
    addField(form, tr("Its t&ime is"), m_time);
    m_place->setObjectName(u"retryPlace"_s);
    addField(form, tr("Header or &place"), m_place);
    column->addLayout(form);
    auto* buttons = makeButtons(this, tr("Try again"));
    m_do = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    column->addWidget(buttons);
    connect(m_value, &QComboBox::currentIndexChanged, this, &RetryRefusedDialog::update);
    connect(m_time, &QComboBox::currentIndexChanged, this, &RetryRefusedDialog::update);
    connect(m_place, &QLineEdit::textChanged, this, &RetryRefusedDialog::update);
    setMinimumWidth(lengthForFont(420));
    update();
}

RetryRefusedDialog::~RetryRefusedDialog() = default;

QStringList RetryRefusedDialog::topics() const
{
    const auto topic = m_topic->currentData().toString();
    return topic.isEmpty() ? QStringList() : QStringList{topic};
}

ingest::ReadingOptions RetryRefusedDialog::reading() const
{
    ingest::ReadingOptions reading;
    reading.value = static_cast<Value>(m_value->currentData().toInt());
    if (reading.value == Value::Payload)
        reading.time = static_cast<Time>(m_time->currentData().toInt());
    if (reading.time != Time::Message)
        reading.timeName = m_place->text().toUtf8();
    return reading;
}

void RetryRefusedDialog::update()
{
    const auto now = reading();
    m_time->setEnabled(now.value == Value::Payload);
    m_place->setEnabled(now.time != Time::Message);
    m_place->setPlaceholderText(now.time == Time::Pointer  ? u"/meta/time"_s
                                : now.time == Time::Header ? u"created-at"_s
                                                           : QString());
    const std::string_view name(now.timeName.constData(), static_cast<std::size_t>(now.timeName.size()));
    const auto isPlace =
        now.time == Time::Pointer ? !name.empty() && core::jsonPointerTokens(name).has_value() : !name.empty();
    m_do->setEnabled(now.time == Time::Message || isPlace);
}

} // namespace oa::window
