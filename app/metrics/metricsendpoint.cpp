// SPDX-License-Identifier: GPL-3.0-only
#include "app/metrics/metricsendpoint.h"

#include "app/metrics/meters.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <prometheus/exposer.h>

#include <exception>

using namespace Qt::StringLiterals;

namespace oa::metrics {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::metrics::MetricsEndpoint)
};

constexpr int greatestPort = 65535;

bool isAddress(int family, const QString& text)
{
    unsigned char bytes[sizeof(in6_addr)];
    return inet_pton(family, text.toLatin1().constData(), bytes) == 1;
}

/// A client that connects and says nothing must not keep Prometheus waiting: more threads than such clients, and a
/// short patience.
std::vector<std::string> serverOptions(const ListenAddress& listen)
{
    return {"listening_ports", listen.toText().toStdString(), "num_threads", "4", "request_timeout_ms", "3000"};
}

} // namespace

core::Result<ListenAddress> ListenAddress::fromText(const QString& text)
{
    const auto wrong = [&text] {
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("“%1” is not an address and port to listen on.").arg(text.left(100)), {},
                          Texts::tr("Write it like 127.0.0.1:9470; a port alone would let every network in."));
    };
    const auto colon = text.lastIndexOf(u':');
    bool isNumber = false;
    ListenAddress listen;
    listen.port = text.mid(colon + 1).toInt(&isNumber);
    if (colon <= 0 || !isNumber || listen.port < 0 || listen.port > greatestPort)
        return wrong();
    listen.address = text.left(colon);
    if (listen.address == u"localhost")
        listen.address = u"127.0.0.1"_s;
    if (listen.address.startsWith(u'[') && listen.address.endsWith(u']')) {
        listen.address = listen.address.mid(1, listen.address.size() - 2);
        return isAddress(AF_INET6, listen.address) ? core::Result<ListenAddress>(listen) : wrong();
    }
    return isAddress(AF_INET, listen.address) ? core::Result<ListenAddress>(listen) : wrong();
}

QString ListenAddress::toText() const
{
    const auto shown = address.contains(u':') ? u'[' + address + u']' : address;
    return shown + u':' + QString::number(port);
}

bool ListenAddress::isLoopback() const
{
    return address == u"::1" || address.startsWith(u"127."_s);
}

class MetricsEndpoint::Private
{
public:
    Private(const ListenAddress& listen, const Meters& meters)
        : collectable(meters.collectable())
        , exposer(serverOptions(listen))
    {
        exposer.RegisterCollectable(collectable); // which it does not keep
    }

    std::shared_ptr<prometheus::Collectable> collectable;
    prometheus::Exposer exposer;
};

core::Result<std::unique_ptr<MetricsEndpoint>> MetricsEndpoint::open(const ListenAddress& listen, const Meters& meters)
{
    try {
        auto made = std::make_unique<Private>(listen, meters);
        const auto ports = made->exposer.GetListeningPorts();
        const auto port = ports.empty() ? listen.port : ports.front();
        return std::unique_ptr<MetricsEndpoint>(new MetricsEndpoint(std::move(made), port));
    } catch (const std::exception& problem) {
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("The metrics cannot be served on %1.").arg(listen.toText()),
                          QString::fromUtf8(problem.what()),
                          Texts::tr("Check that the address is one of this computer's and that no other program uses "
                                    "the port."));
    }
}

MetricsEndpoint::MetricsEndpoint(std::unique_ptr<Private> made, int port)
    : d(std::move(made))
    , m_port(port)
{}

MetricsEndpoint::~MetricsEndpoint() = default;

} // namespace oa::metrics
