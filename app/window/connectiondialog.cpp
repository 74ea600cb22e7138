// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connectiondialog.h"

#include "app/window/displaytext.h"
#include "app/window/recentdatabases.h"
#include "app/window/spacing.h"
#include "app/window/symbolicicon.h"
#include "app/window/typography.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int fieldsTab = 0;
constexpr int defaultPort = 5432;

} // namespace

ConnectionDialog::ConnectionDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_testing(&m_workers)
{
    setObjectName(u"connectionDialog"_s);
    setWindowTitle(tr("Connect to a database"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    layout->setSpacing(space::large);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::huge);
    columns->addWidget(makeRecents());
    auto* right = new QVBoxLayout;
    right->setSpacing(space::large);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"connectionTabs"_s);
    m_tabs->addTab(makeFields(), tr("&Fields"));
    m_tabs->addTab(makeText(), tr("&URI, service or key=value"));
    right->addWidget(m_tabs);
    m_readOnly = new QCheckBox(tr("&Read only: never write to this database"), this);
    m_readOnly->setObjectName(u"connectionReadOnly"_s);
    right->addWidget(m_readOnly);
    right->addWidget(makeReport(), 1);
    columns->addLayout(right, 1);
    layout->addLayout(columns, 1);
    layout->addWidget(makeButtons());
    resize(760, 520);
    readRecents();
}

ConnectionDialog::~ConnectionDialog() = default;

QWidget* ConnectionDialog::makeRecents()
{
    auto* box = new QWidget(this);
    box->setFixedWidth(220);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto* title = new QLabel(tr("Saved and recent"), box);
    title->setProperty("muted", true);
    setTextRole(title, TextRole::Caption);
    layout->addWidget(title);
    m_recents = new QListWidget(box);
    m_recents->setObjectName(u"connectionRecents"_s);
    m_recents->setAccessibleName(tr("Saved and recent connections"));
    m_recents->setTextElideMode(Qt::ElideMiddle);
    m_recents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_recents, 1);
    m_forget = new QPushButton(tr("Forge&t"), box);
    m_forget->setObjectName(u"connectionForget"_s);
    m_forget->setEnabled(false);
    layout->addWidget(m_forget, 0, Qt::AlignLeading);
    connect(m_recents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        m_forget->setEnabled(item != nullptr);
        if (!item)
            return;
        if (const auto chosen = db::ConnectionParameters::fromConninfo(item->data(Qt::UserRole).toString()))
            setParameters(*chosen);
    });
    connect(m_recents, &QListWidget::itemActivated, this, [this] { connectNow(); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const auto* item = m_recents->currentItem()) {
            RecentDatabases(m_settings).remove(item->data(Qt::UserRole).toString());
            readRecents();
        }
    });
    return box;
}

QWidget* ConnectionDialog::makeFields()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(space::large, space::large, space::large, space::large);
    form->setVerticalSpacing(space::medium);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto addLine = [&](const QString& name, const QString& label, const QString& hint) {
        auto* line = new QLineEdit(page);
        line->setObjectName(name);
        line->setPlaceholderText(hint);
        form->addRow(label, line);
        return line;
    };
    m_host = addLine(u"connectionHost"_s, tr("&Host"), tr("localhost, or /var/run/postgresql for a socket"));
    m_port = new QSpinBox(page);
    m_port->setObjectName(u"connectionPort"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(defaultPort);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form->addRow(tr("P&ort"), m_port);
    m_database = addLine(u"connectionDatabase"_s, tr("&Database"), tr("as your user name"));
    m_user = addLine(u"connectionUser"_s, tr("U&ser"), tr("your user name on this computer"));
    m_password = addLine(u"connectionPassword"_s, tr("&Password"), tr("from the password file, or asked when needed"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setToolTip(tr("Used for this connection only; never stored."));
    m_tls = new QComboBox(page);
    m_tls->setObjectName(u"connectionTls"_s);
    m_tls->addItem(tr("As the server offers (prefer)"), QString());
    m_tls->addItem(tr("Encrypted, server checked (verify-full)"), u"verify-full"_s);
    m_tls->addItem(tr("Encrypted, certificate checked (verify-ca)"), u"verify-ca"_s);
    m_tls->addItem(tr("Encrypted (require)"), u"require"_s);
    m_tls->addItem(tr("Encrypted only if needed (allow)"), u"allow"_s);
    m_tls->addItem(tr("Not encrypted (disable)"), u"disable"_s);
    form->addRow(tr("&Encryption"), m_tls);
    return page;
}

QWidget* ConnectionDialog::makeText()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    m_conninfo = new QLineEdit(page);
    m_conninfo->setObjectName(u"connectionText"_s);
    m_conninfo->setAccessibleName(tr("Connection text"));
    m_conninfo->setPlaceholderText(u"postgresql://alice@db.example.org/receipts"_s);
    layout->addWidget(m_conninfo);
    auto* hint = new QLabel(tr("A URI, “host=… dbname=…”, “service=…”, or nothing at all: what is left out comes "
                               "from PG… variables, the service file and the password file, as in psql."),
                            page);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    layout->addWidget(hint);
    layout->addStretch();
    return page;
}

QWidget* ConnectionDialog::makeReport()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    m_busy = new QProgressBar(box);
    m_busy->setObjectName(u"connectionBusy"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    layout->addWidget(m_busy);
    m_report = new QLabel(box);
    m_report->setObjectName(u"connectionReport"_s);
    m_report->setTextFormat(Qt::PlainText);
    m_report->setWordWrap(true);
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
    m_save = add(u"connectionSave"_s, tr("Sa&ve"));
    m_save->setToolTip(tr("Keep this connection in the list, without its password"));
    layout->addStretch();
    auto* cancel = add(u"connectionCancel"_s, tr("Close"));
    m_connect = add(u"connectionConnect"_s, tr("&Connect"));
    m_connect->setProperty("primary", true);
    m_connect->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_connect, &QPushButton::clicked, this, &ConnectionDialog::connectNow);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void ConnectionDialog::readRecents()
{
    m_recents->clear();
    for (const auto& recent : RecentDatabases(m_settings).list()) {
        auto* item = new QListWidgetItem(symbolicIcon(u"database"_s), visibleName(recent.displayName()), m_recents);
        item->setData(Qt::UserRole, recent.toConninfoWithoutPassword());
        item->setToolTip(tooltipName(recent.displayName()));
    }
}

void ConnectionDialog::setParameters(const db::ConnectionParameters& parameters)
{
    m_host->setText(parameters.value(u"host"_s));
    const auto port = parameters.value(u"port"_s).toInt();
    m_port->setValue(port > 0 ? port : defaultPort);
    m_database->setText(parameters.value(u"dbname"_s));
    m_user->setText(parameters.value(u"user"_s));
    m_password->setText(parameters.value(u"password"_s));
    const auto tls = m_tls->findData(parameters.value(u"sslmode"_s));
    m_tls->setCurrentIndex(std::max(tls, 0));
    m_conninfo->setText(parameters.toConninfoWithoutPassword());
    // What the fields cannot hold is shown as text, so that nothing is lost silently.
    static const QStringList inFields = {u"host"_s, u"port"_s, u"dbname"_s, u"user"_s, u"password"_s, u"sslmode"_s};
    const auto& all = parameters.values();
    const auto fits =
        std::all_of(all.keyBegin(), all.keyEnd(), [](const QString& key) { return inFields.contains(key); });
    m_tabs->setCurrentIndex(fits ? fieldsTab : fieldsTab + 1);
    m_report->clear();
}

core::Result<db::ConnectionParameters> ConnectionDialog::parameters() const
{
    if (m_tabs->currentIndex() != fieldsTab)
        return db::ConnectionParameters::fromConninfo(m_conninfo->text().trimmed());
    db::ConnectionParameters parameters;
    parameters.setValue(u"host"_s, m_host->text().trimmed());
    if (m_port->value() != defaultPort)
        parameters.setValue(u"port"_s, QString::number(m_port->value()));
    parameters.setValue(u"dbname"_s, m_database->text());
    parameters.setValue(u"user"_s, m_user->text());
    parameters.setValue(u"password"_s, m_password->text());
    parameters.setValue(u"sslmode"_s, m_tls->currentData().toString());
    return parameters;
}

bool ConnectionDialog::isReadOnly() const
{
    return m_readOnly->isChecked();
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
    const auto chosen = parameters();
    if (!chosen)
        return showProblem(chosen.error());
    setTesting(true);
    showText({}, tr("Connecting…"));
    m_testing.start(
        this, [chosen = *chosen](const std::stop_token& stop) { return testDatabase(chosen, stop); },
        [this](Tested tested) {
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
    const auto chosen = parameters();
    if (!chosen)
        return showProblem(chosen.error());
    RecentDatabases(m_settings).add(*chosen);
    readRecents();
    showText(u"ok"_s, tr("Saved, without the password."));
}

void ConnectionDialog::connectNow()
{
    const auto chosen = parameters();
    if (!chosen)
        return showProblem(chosen.error());
    DatabaseChoice choice;
    choice.parameters = *chosen;
    choice.isReadOnly = m_readOnly->isChecked();
    setTesting(false);
    m_testing.cancel();
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
    m_report->setToolTip(detail.toHtmlEscaped());
}

} // namespace oa::window
