// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/rejected/payloadformatsdialog.h"

#include "app/window/rejected/payloadformatform.h"
#include "app/window/rejected/payloadtrial.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/dialogparts.h"
#include "db/connection/connection.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

int builtInCount()
{
    return static_cast<int>(core::builtInFormats().size());
}

} // namespace

PayloadFormatsDialog::PayloadFormatsDialog(std::shared_ptr<db::ConnectionPool> source,
                                           const std::optional<db::ConnectionParameters>& writing, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_writing(writing)
    , m_form(new PayloadFormatForm(this))
    , m_trial(new PayloadTrial(m_source, this))
    , m_note(makeText({}, this, true))
{
    setObjectName(u"payloadFormatsDialog"_s);
    setWindowTitle(tr("Payload formats"));
    openWith(this, {860, 840});
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Payload formats"), this));
    column->addWidget(makeText(
        tr("Where the values are in a receipt's JSON, as JSON Pointers (/a/b). Formats are tried from top to bottom; "
           "the first that finds a business and a total is used. Separate several places for one value by commas. A "
           "format of your own that has a built-in one's name takes its place."),
        this, true));
    auto* halves = new QHBoxLayout;
    halves->setSpacing(space::large);
    halves->addWidget(makeList(), 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::medium);
    right->addWidget(makeScrolled(m_form));
    right->addWidget(m_trial, 1);
    halves->addLayout(right, 3);
    column->addLayout(halves, 1);
    m_note->setObjectName(u"formatsNote"_s);
    column->addWidget(m_note);
    auto* buttons = makeButtons(this, tr("Save"));
    m_save = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    disconnect(buttons, &QDialogButtonBox::accepted, nullptr, nullptr); // it closes once they are saved
    connect(buttons, &QDialogButtonBox::accepted, this, &PayloadFormatsDialog::save);
    column->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &PayloadFormatsDialog::showCurrent);
    connect(m_form, &PayloadFormatForm::edited, this, &PayloadFormatsDialog::onEdited);
    fillList(0);
    read();
}

PayloadFormatsDialog::~PayloadFormatsDialog() = default;

QToolButton* PayloadFormatsDialog::makeTool(const QString& name, const QString& icon, const QString& text)
{
    auto* tool = new QToolButton(this);
    tool->setObjectName(name);
    tool->setIcon(symbolicIcon(icon));
    tool->setToolTip(text);
    tool->setAccessibleName(text);
    tool->setFocusPolicy(Qt::StrongFocus);
    return tool;
}

QWidget* PayloadFormatsDialog::makeList()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_list = new QListWidget(box);
    m_list->setObjectName(u"formatsList"_s);
    m_list->setAccessibleName(tr("Formats in the order in which they are tried"));
    column->addWidget(m_list, 1);
    m_add = makeTool(u"formatsAdd"_s, u"add"_s, tr("Add a format"));
    m_change = makeTool(u"formatsChange"_s, u"copy"_s, tr("Change the built-in format"));
    m_remove = makeTool(u"formatsRemove"_s, u"close"_s, tr("Remove the format"));
    m_up = makeTool(u"formatsUp"_s, u"chevron-up"_s, tr("Try it earlier"));
    m_down = makeTool(u"formatsDown"_s, u"chevron-down"_s, tr("Try it later"));
    auto* tools = new QHBoxLayout;
    tools->setSpacing(space::small);
    for (auto* tool : {m_add, m_change, m_remove, m_up, m_down})
        tools->addWidget(tool);
    tools->addStretch();
    column->addLayout(tools);
    connect(m_add, &QToolButton::clicked, this, &PayloadFormatsDialog::addFormat);
    connect(m_change, &QToolButton::clicked, this, &PayloadFormatsDialog::changeBuiltIn);
    connect(m_remove, &QToolButton::clicked, this, &PayloadFormatsDialog::removeFormat);
    connect(m_up, &QToolButton::clicked, this, [this] { moveFormat(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveFormat(1); });
    return box;
}

void PayloadFormatsDialog::setSample(const QString& payload)
{
    m_trial->setSample(payload);
}

void PayloadFormatsDialog::read()
{
    m_reading.start(
        [source = m_source](const std::stop_token& stop) -> Read {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::PayloadFormatStore(*connection).read();
        },
        [this](const Read& formats) { onRead(formats); });
}

void PayloadFormatsDialog::onRead(const Read& formats)
{
    if (!formats)
        return tell(formats.error().text(), true);
    m_isRead = true;
    m_stored = formats->formats;
    m_hasProblems = !formats->problems.empty();
    m_own = QJsonDocument::fromJson(core::PayloadFormats::toJson(m_stored)).array();
    fillList(m_own.isEmpty() ? 0 : builtInCount());
    if (!formats->problems.empty())
        tell(formats->problems.front().message + u' ' + tr("Saving leaves it out."), true);
}

void PayloadFormatsDialog::fillList(int current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto& format : core::builtInFormats()) {
        const auto name = QString::fromStdString(format.name);
        //: %1 the name of a payload format
        m_list->addItem((hasOwn(name) ? tr("%1 (built in, replaced)") : tr("%1 (built in)")).arg(name));
    }
    for (const auto& format : m_own) {
        const auto name = format[u"name"].toString();
        m_list->addItem(name.isEmpty() ? tr("(no name)") : name);
    }
    m_list->setCurrentRow(std::clamp(current, 0, m_list->count() - 1));
    showCurrent();
}

int PayloadFormatsDialog::current() const
{
    return m_list->currentRow() < builtInCount() ? -1 : m_list->currentRow() - builtInCount();
}

void PayloadFormatsDialog::showCurrent()
{
    const auto own = current();
    if (own >= 0)
        m_form->setFormat(m_own.at(own).toObject(), !m_writing);
    else if (m_list->currentRow() >= 0)
        m_form->setFormat(core::toJson(core::builtInFormats().at(static_cast<std::size_t>(m_list->currentRow()))),
                          true);
    const auto mayEdit = m_writing && m_isRead;
    m_add->setEnabled(mayEdit && m_own.size() < static_cast<qsizetype>(core::PayloadFormats::maximumFormats));
    const auto builtIn =
        own < 0 && m_list->currentRow() >= 0
            ? QString::fromStdString(core::builtInFormats().at(static_cast<std::size_t>(m_list->currentRow())).name)
            : QString();
    m_change->setEnabled(m_add->isEnabled() && own < 0 && !hasOwn(builtIn));
    m_remove->setEnabled(mayEdit && own >= 0);
    m_up->setEnabled(mayEdit && own > 0);
    m_down->setEnabled(mayEdit && own >= 0 && own + 1 < m_own.size());
    check();
}

void PayloadFormatsDialog::onEdited()
{
    const auto own = current();
    if (own < 0)
        return;
    const auto format = m_form->format();
    m_own.replace(own, format);
    const auto name = format.value(u"name"_s).toString().trimmed();
    m_list->currentItem()->setText(name.isEmpty() ? tr("(no name)") : name);
    check();
}

void PayloadFormatsDialog::addFormat()
{
    m_own.append(QJsonObject{{u"name"_s, QString()}});
    fillList(m_list->count());
    m_form->findChild<QWidget*>(u"formatName"_s)->setFocus();
}

void PayloadFormatsDialog::changeBuiltIn()
{
    m_own.append(core::toJson(core::builtInFormats().at(static_cast<std::size_t>(m_list->currentRow()))));
    fillList(m_list->count());
    m_form->findChild<QWidget*>(u"format_business"_s)->setFocus();
}

bool PayloadFormatsDialog::hasOwn(const QString& name) const
{
    return std::any_of(m_own.begin(), m_own.end(),
                       [&name](const QJsonValue& format) { return format[u"name"].toString().trimmed() == name; });
}

void PayloadFormatsDialog::removeFormat()
{
    m_own.removeAt(current());
    fillList(m_list->currentRow());
}

void PayloadFormatsDialog::moveFormat(int by)
{
    const auto own = current();
    const auto moved = m_own.takeAt(own);
    m_own.insert(own + by, moved);
    fillList(m_list->currentRow() + by);
}

void PayloadFormatsDialog::check()
{
    const auto formats = core::PayloadFormats::fromJson(QJsonDocument(m_own).toJson(QJsonDocument::Compact));
    m_trial->setFormats(formats.formats);
    const auto own = current();
    QString problem;
    if (own >= 0) {
        const auto alone = core::payloadFormatFromJson(m_own.at(own).toObject());
        if (!alone)
            problem = alone.error().text();
    }
    if (problem.isEmpty() && !formats.problems.empty())
        problem = formats.problems.front().message;
    m_form->showProblem(problem);
    m_save->setEnabled(m_writing && m_isRead && formats.problems.empty() &&
                       (formats.formats != m_stored || m_hasProblems));
    if (!m_writing)
        return tell(tr("This connection may only read: formats can be looked at and tried, not changed."), false);
    using Recompute = db::PayloadFormatStore::Recompute;
    switch (db::PayloadFormatStore::neededAfter(m_stored, formats.formats)) {
    case Recompute::Nothing:
        return tell({}, false);
    case Recompute::Rejected:
        return tell(tr("After saving, all rejected receipts are tried again."), false);
    case Recompute::Everything:
        return tell(tr("After saving, all receipts are counted again, because a format that was in use changes. That "
                       "may take a while."),
                    false);
    }
}

void PayloadFormatsDialog::save()
{
    const auto formats = core::PayloadFormats::fromJson(QJsonDocument(m_own).toJson(QJsonDocument::Compact)).formats;
    m_save->setEnabled(false);
    tell(tr("Saving…"), false);
    m_saving.start(
        [writing = *m_writing, formats](const std::stop_token& stop) -> Saved {
            OA_TRY_ASSIGN(const auto connection, db::Connection::open(writing, stop));
            return db::PayloadFormatStore(*connection).save(formats);
        },
        [this](Saved needed) {
            if (!needed) {
                m_save->setEnabled(true);
                return tell(needed.error().text(), true);
            }
            Q_EMIT saved(*needed);
            accept();
        });
}

void PayloadFormatsDialog::tell(const QString& text, bool isError)
{
    m_note->setProperty("state", isError ? u"error"_s : QString());
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(text);
}

} // namespace oa::window
