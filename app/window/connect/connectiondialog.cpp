// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/connectiondialog.h"

#include "app/window/connect/connectionform.h"
#include "app/window/settings/passwordstore.h"
#include "app/window/settings/savedconnections.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace oa::window {

ConnectionDialog::ConnectionDialog(Settings& settings, PasswordStore& passwords, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_passwords(passwords)
    , m_form(new ConnectionForm(this))
{
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(tr("Connect to a database"));
    auto* layout = makeDialogColumn(this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::huge);
    auto* right = new QVBoxLayout;
    right->setSpacing(space::large);
    right->addWidget(m_form);
    right->addWidget(makeReport(), 1);
    columns->addLayout(right, 1);
    columns->insertWidget(0, makeSaved());
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    openWith(this, {920, 600});
    readSaved();
    m_form->setFocus();
}

ConnectionDialog::~ConnectionDialog() = default;

QWidget* ConnectionDialog::makeSaved()
{
    auto* box = new QWidget(this);
    box->setFixedWidth(lengthForFont(240));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    auto* title = makeText(tr("Saved and recent"), box, true);
    setTextRole(title, TextRole::Caption);
    layout->addWidget(title);
    m_saved = new QListWidget(box);
    m_saved->setObjectName(u"connectionRecents"_s);
    m_saved->setAccessibleName(tr("Saved and recent connections"));
    m_saved->setTextElideMode(Qt::ElideMiddle);
    m_saved->setIconSize({space::iconSize, space::iconSize});
    m_saved->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_saved, 1);
    m_forget = new QPushButton(tr("For&get"), box);
    m_forget->setObjectName(u"connectionForget"_s);
    m_forget->setToolTip(tr("Remove this connection from the list, and its password from the key ring"));
    m_forget->setAutoDefault(false);
    m_forget->setEnabled(false);
    layout->addWidget(m_forget, 0, Qt::AlignLeading);
    connect(m_saved, &QListWidget::currentItemChanged, this, &ConnectionDialog::showChosen);
    connect(m_saved, &QListWidget::itemActivated, this, &ConnectionDialog::connectNow);
    connect(m_forget, &QPushButton::clicked, this, &ConnectionDialog::forget);
    return box;
}

QWidget* ConnectionDialog::makeReport()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_busy = new QProgressBar(box);
    m_busy->setObjectName(u"connectionBusy"_s);
    m_busy->setAccessibleName(tr("Testing"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    layout->addWidget(m_busy);
    m_report = makeText({}, box);
    m_report->setObjectName(u"connectionReport"_s);
    m_report->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_report->setMinimumHeight(5 * fontMetrics().lineSpacing());
    layout->addWidget(m_report, 1);
    return box;
}

QWidget* ConnectionDialog::makeButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    const auto add = [&](const QString& name, const QString& text) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    m_test = add(u"connectionTest"_s, tr("&Test"));
    m_test->setToolTip(tr("Connect, look and tell; nothing is changed or kept"));
    auto* save = add(u"connectionSave"_s, tr("Sa&ve"));
    save->setToolTip(tr("Keep this connection in the list"));
    layout->addStretch();
    auto* cancel = add(u"connectionCancel"_s, tr("Close"));
    auto* connectButton = add(u"connectionConnect"_s, tr("&Connect"));
    connectButton->setDefault(true);
    setPrimary(connectButton);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(connectButton, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void ConnectionDialog::readSaved()
{
    m_saved->clear();
    for (const auto& saved : SavedConnections(m_settings).list()) {
        const auto title = databaseTitle(saved.parameters);
        auto* item = new QListWidgetItem(symbolicIcon(u"database"_s), visibleName(title), m_saved);
        item->setData(Qt::UserRole, saved.key());
        QStringList about{saved.key()};
        if (saved.isReadOnly)
            about.append(tr("read only"));
        if (saved.tag != database::ConnectionTag::None)
            about.append(displayName(saved.tag));
        item->setToolTip(tooltipName(about.join(u'\n')));
    }
}

void ConnectionDialog::showChosen()
{
    const auto* item = m_saved->currentItem();
    m_forget->setEnabled(item != nullptr);
    if (!item)
        return;
    const auto key = item->data(Qt::UserRole).toString();
    const auto chosen = SavedConnections(m_settings).find(key);
    if (!chosen)
        return;
    m_form->setConnection(*chosen);
    showText({}, {});
    m_passwords.read(key, this, [this, key](PasswordStore::Password password) {
        const auto* current = m_saved->currentItem();
        const auto isStillChosen = current && current->data(Qt::UserRole).toString() == key;
        // Without a key ring it is asked for when the server wants one: nothing to be told of here.
        if (isStillChosen && password && *password && m_form->password().isEmpty())
            m_form->setRememberedPassword(**password);
    });
}

void ConnectionDialog::forget()
{
    const auto* item = m_saved->currentItem();
    if (!item)
        return;
    const auto key = item->data(Qt::UserRole).toString();
    SavedConnections(m_settings).remove(key);
    readSaved();
    Q_EMIT savedChanged();
    m_passwords.remove(key, this, [this](const core::Result<>& removed) {
        if (!removed && removed.error().code != core::ErrorCode::NotFound) // no key ring, no password in it
            showProblem(removed.error());
    });
}

void ConnectionDialog::setTesting(bool testing)
{
    m_busy->setVisible(testing);
    m_test->setText(testing ? tr("Stop &testing") : tr("&Test"));
}

void ConnectionDialog::test()
{
    if (m_testing.isBusy()) {
        m_testing.cancel();
        setTesting(false);
        showText({}, tr("The test was stopped."));
        return;
    }
    const auto chosen = m_form->connection();
    if (!chosen)
        return showProblem(chosen.error());
    setTesting(true);
    showText({}, tr("Connecting…"));
    m_testing.start([parameters = chosen->parameters](
                        const std::stop_token& stop) { return database::testDatabase(parameters, stop); },
                    [this](const Tested& tested) {
                        setTesting(false);
                        showReport(tested);
                    });
}

void ConnectionDialog::showReport(const Tested& tested)
{
    if (!tested)
        return showProblem(tested.error());
    QStringList lines;
    auto isGood = true;
    for (const auto& line : tested->lines) {
        lines.append((line.isGood ? u"✓ "_s : u"✗ "_s) + line.text);
        isGood = isGood && line.isGood;
    }
    showText(isGood ? u"ok"_s : u"warning"_s, lines.join(u'\n'));
}

void ConnectionDialog::save()
{
    const auto chosen = m_form->connection();
    if (!chosen)
        return showProblem(chosen.error());
    SavedConnections(m_settings).add(*chosen);
    readSaved();
    Q_EMIT savedChanged();
    if (!m_form->remembersPassword())
        return showText(u"ok"_s, tr("Saved, without the password."));
    const auto password = chosen->parameters.value(u"password"_s);
    m_passwords.write(chosen->key(), password, this, [this](const core::Result<>& written) {
        if (written)
            showText(u"ok"_s, tr("Saved, the password in the key ring."));
        else
            showProblem({written.error().code, tr("Saved, but not the password. %1").arg(written.error().message),
                         written.error().detail, written.error().remedy});
    });
}

void ConnectionDialog::connectNow()
{
    const auto chosen = m_form->connection();
    if (!chosen)
        return showProblem(chosen.error());
    database::DatabaseChoice choice;
    choice.parameters = chosen->parameters;
    choice.isReadOnly = chosen->isReadOnly;
    choice.tag = chosen->tag;
    choice.remembersPassword = m_form->remembersPassword();
    setTesting(false);
    m_testing.cancel();
    showText({}, tr("Connecting…"));
    Q_EMIT connectRequested(choice);
}

void ConnectionDialog::showProblem(const core::Error& error)
{
    showText(u"error"_s, error.remedy.isEmpty() ? error.message : error.message + u'\n' + error.remedy, error.detail);
}

void ConnectionDialog::showText(const QString& state, const QString& text, const QString& detail)
{
    m_report->setProperty("state", state);
    m_report->style()->unpolish(m_report);
    m_report->style()->polish(m_report);
    m_report->setText(text);
    m_report->setToolTip(tooltipName(detail));
}

} // namespace oa::window
