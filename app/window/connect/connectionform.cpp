// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/connectionform.h"

#include "app/window/style/spacing.h"
#include "app/window/widgets/dialogparts.h"
#include "db/address/connectiontext.h"
#include "db/address/pgvariables.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int fieldsTab = 0;
/// What libpq takes when none is given.
int defaultPort()
{
    const auto ofEnvironment = db::pgVariable("PGPORT").toInt();
    return ofEnvironment > 0 ? ofEnvironment : 5432;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    m_tabs->setObjectName(u"connectionTabs"_s);
    m_tabs->setAccessibleName(tr("Ways to name the database"));
    m_tabs->addTab(makeFields(), tr("&Fields"));
    m_tabs->addTab(makeText(), tr("&URI, service or key=value"));
    layout->addWidget(m_tabs);
    addUse();
    setFocusProxy(m_host);
}

QWidget* ConnectionForm::makeFields()
{
    auto* page = new QWidget(this);
    auto* form = makeForm(page);
    form->setContentsMargins(space::large, space::large, space::large, space::large);
    const auto addLine = [&](const QString& name, const QString& label, const QString& hint) {
        auto* line = new QLineEdit(page);
        line->setObjectName(name);
        line->setPlaceholderText(hint);
        addField(form, label, line);
        return line;
    };
    m_host = addLine(u"connectionHost"_s, tr("&Host"), tr("localhost, or /var/run/postgresql for a socket"));
    m_port = new QSpinBox(page);
    m_port->setObjectName(u"connectionPort"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(defaultPort());
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addField(form, tr("P&ort"), m_port);
    m_database = addLine(u"connectionDatabase"_s, tr("&Database"), tr("as your user name"));
    m_user = addLine(u"connectionUser"_s, tr("U&ser"), tr("your user name on this computer"));
    m_password = addLine(u"connectionPassword"_s, tr("&Password"), tr("from the password file, or asked when needed"));
    m_password->setEchoMode(QLineEdit::Password);
    m_remember = new QCheckBox(tr("Re&member the password in this computer's key ring"), page);
    m_remember->setObjectName(u"connectionRemember"_s);
    m_remember->setToolTip(tr("Kept by the desktop, encrypted; never in this program's settings."));
    form->addRow(QString(), m_remember);
    m_tls = new QComboBox(page);
    m_tls->setObjectName(u"connectionTls"_s);
    m_tls->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tls->setMinimumContentsLength(32);
    fillTls(false);
    addField(form, tr("&Encryption"), m_tls);
    connect(m_host, &QLineEdit::textChanged, this, &ConnectionForm::hostEdited);
    for (auto* line : {m_host, m_database})
        connect(line, &QLineEdit::editingFinished, this, [this, line] { onPasted(line->text()); });
    return page;
}

void ConnectionForm::fillTls(bool isRemote)
{
    // sslmode by its own names. Over a network the only one that nobody can listen in on or stand between comes first.
    const std::pair<QString, QString> modes[] = {
        {u"verify-full"_s, tr("verify-full: encrypted, the server's certificate and name are checked")},
        {u"verify-ca"_s, tr("verify-ca: encrypted, the certificate is checked")},
        {u"require"_s, tr("require: encrypted, but to whom is not checked")},
        {u"prefer"_s, tr("prefer: encrypted if the server can")},
        {u"allow"_s, tr("allow: encrypted only if the server insists")},
        {u"disable"_s, tr("disable: not encrypted")}};
    const auto chosen = m_tls->currentData().toString();
    m_tls->clear();
    const auto addDefault = [this] {
        m_tls->addItem(tr("As usual: prefer, unless PGSSLMODE says otherwise"), QString());
    };
    if (!isRemote)
        addDefault();
    for (const auto& [mode, text] : modes)
        m_tls->addItem(text, mode);
    if (isRemote)
        addDefault();
    m_tls->setCurrentIndex(std::max(m_tls->findData(chosen), 0));
}

void ConnectionForm::hostEdited()
{
    db::ConnectionParameters parameters;
    parameters.setValue(u"host"_s, m_host->text().trimmed());
    const auto showsRemote = !m_tls->itemData(0).toString().isEmpty();
    if (parameters.isRemote() != showsRemote)
        fillTls(parameters.isRemote());
}

/// A whole connection was pasted where a host or a database is asked for: it goes where it belongs.
void ConnectionForm::onPasted(const QString& text)
{
    if (!db::looksLikeConnectionText(text))
        return;
    const auto parameters = db::ConnectionParameters::fromConninfo(text);
    if (!parameters)
        return; // told when it is to be used
    setConnection(
        {*parameters, m_readOnly->isChecked(), static_cast<database::ConnectionTag>(m_tag->currentData().toInt())});
}

QWidget* ConnectionForm::makeText()
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
    layout->addWidget(oa::window::makeText(tr("A URI, “host=… dbname=…”, “service=…”, or nothing at all: what is left "
                                              "out comes from PG… variables, the service file and the password file, "
                                              "as in psql."),
                                           page, true));
    layout->addStretch();
    return page;
}

void ConnectionForm::addUse()
{
    m_readOnly = new QCheckBox(tr("&Read only: never write to this database"), this);
    m_readOnly->setObjectName(u"connectionReadOnly"_s);
    layout()->addWidget(m_readOnly);
    m_tag = new QComboBox(this);
    m_tag->setObjectName(u"connectionTag"_s);
    m_tag->setToolTip(tr("Shown in its colour above the charts, so that nobody mistakes one database for another."));
    for (const auto tag : {database::ConnectionTag::None, database::ConnectionTag::Development,
                           database::ConnectionTag::Staging, database::ConnectionTag::Production})
        m_tag->addItem(tag == database::ConnectionTag::None ? tr("None") : displayName(tag), static_cast<int>(tag));
    auto* row = makeForm(nullptr);
    addField(row, tr("E&nvironment"), m_tag);
    static_cast<QBoxLayout*>(layout())->addLayout(row);
}

void ConnectionForm::setConnection(const database::SavedConnection& connection)
{
    const auto& parameters = connection.parameters;
    m_host->setText(parameters.value(u"host"_s));
    const auto tls = parameters.value(u"sslmode"_s);
    m_tls->setCurrentIndex(std::max(m_tls->findData(tls), 0));
    const auto port = parameters.value(u"port"_s).toInt();
    m_port->setValue(port > 0 ? port : defaultPort());
    m_database->setText(parameters.value(u"dbname"_s));
    m_user->setText(parameters.value(u"user"_s));
    m_password->setText(parameters.value(u"password"_s));
    m_remember->setChecked(false);
    m_conninfo->setText(parameters.toConninfoWithoutPassword());
    m_readOnly->setChecked(connection.isReadOnly);
    m_tag->setCurrentIndex(m_tag->findData(static_cast<int>(connection.tag)));
    // What the fields cannot hold is shown as text, so that nothing is lost silently.
    static const QStringList inFields = {u"host"_s, u"port"_s, u"dbname"_s, u"user"_s, u"password"_s, u"sslmode"_s};
    const auto& all = parameters.values();
    const auto fits =
        std::all_of(all.keyBegin(), all.keyEnd(), [](const QString& key) { return inFields.contains(key); });
    m_tabs->setCurrentIndex(fits ? fieldsTab : fieldsTab + 1);
}

core::Result<database::SavedConnection> ConnectionForm::connection() const
{
    database::SavedConnection connection;
    connection.isReadOnly = m_readOnly->isChecked();
    connection.tag = static_cast<database::ConnectionTag>(m_tag->currentData().toInt());
    auto& parameters = connection.parameters;
    if (m_tabs->currentIndex() != fieldsTab) {
        OA_TRY_ASSIGN(parameters, db::ConnectionParameters::fromConninfo(m_conninfo->text().trimmed()));
    } else {
        parameters.setValue(u"host"_s, m_host->text().trimmed());
        if (m_port->value() != defaultPort())
            parameters.setValue(u"port"_s, QString::number(m_port->value()));
        parameters.setValue(u"dbname"_s, m_database->text());
        parameters.setValue(u"user"_s, m_user->text());
        parameters.setValue(u"sslmode"_s, m_tls->currentData().toString());
    }
    OA_TRY(db::checkConnectionValues(parameters.values()));
    if (parameters.value(u"password"_s).isEmpty())
        parameters.setValue(u"password"_s, m_password->text());
    return connection;
}

QString ConnectionForm::password() const
{
    return m_password->text();
}

void ConnectionForm::setRememberedPassword(const QString& password)
{
    m_password->setText(password);
    m_remember->setChecked(true);
}

bool ConnectionForm::remembersPassword() const
{
    return m_remember->isChecked();
}

} // namespace oa::window
