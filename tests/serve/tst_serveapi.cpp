// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/routes.h"
#include "tests/serve/serving.h"
#include "tests/support/certificates.h"
#include "tests/support/pipelinefixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace oa;
using namespace oa::tests;

namespace {

/// Where `value` is not what a schema of the description says; empty when it is. As much of JSON Schema as is used.
QString misfit(const QJsonValue& value, const QJsonObject& schema, const QJsonObject& schemas, const QString& place)
{
    if (schema.contains(u"$ref"_s))
        return misfit(value, schemas[schema[u"$ref"].toString().section(u'/', -1)].toObject(), schemas, place);
    const auto fits = [&value](const QString& type) {
        if (type == u"null")
            return value.isNull();
        if (type == u"integer")
            return value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger());
        return (type == u"string" && value.isString()) || (type == u"number" && value.isDouble()) ||
               (type == u"boolean" && value.isBool()) || (type == u"array" && value.isArray()) ||
               (type == u"object" && value.isObject());
    };
    const auto type = schema[u"type"];
    bool isOfType = type.isString() && fits(type.toString());
    for (const auto& each : type.toArray())
        isOfType |= fits(each.toString());
    if (!isOfType)
        return place + u" is not of type "_s + QString::fromUtf8(QJsonDocument(QJsonArray{type}).toJson());
    if (schema.contains(u"enum"_s) && !schema[u"enum"].toArray().contains(value))
        return place + u" is none of the values"_s;
    for (const auto& item : value.toArray()) {
        if (const auto problem = misfit(item, schema[u"items"].toObject(), schemas, place + u"[]"_s);
            !problem.isEmpty())
            return problem;
    }
    const auto object = value.toObject();
    const auto properties = schema[u"properties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto own = properties[it.key()];
        if (own.isUndefined() && schema[u"additionalProperties"] == QJsonValue(false))
            return place + u'.' + it.key() + u" is not described"_s;
        if (own.isObject()) {
            if (const auto problem = misfit(*it, own.toObject(), schemas, place + u'.' + it.key()); !problem.isEmpty())
                return problem;
        }
    }
    for (const auto& name : schema[u"required"].toArray()) {
        if (!object.contains(name.toString()))
            return place + u" lacks "_s + name.toString();
    }
    return {};
}

QString queryOf(const QString& name, const QJsonValue& value)
{
    const auto text = value.isArray() ? value[0].toString() : value.toVariant().toString();
    return name + u'=' + encoded(text);
}

} // namespace

/// The description of the API and the guide, held against what is there.
class TestServeApi : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::unique_ptr<PipelineFixture> m_fixture;
    QTemporaryDir m_folder;
    Serving m_serving;

    QStringList line(const QStringList& words) const
    {
        return QStringList{u"--database"_s, m_server.conninfo(m_fixture->parameters()), u"--zone=UTC"_s} + words;
    }
    QJsonObject description() const { return get(m_serving.port, u"/api/v1/openapi.json"_s).json().object(); }
    static QByteArrayList parameterNames(const QJsonObject& operation)
    {
        QByteArrayList names;
        for (const auto& parameter : operation[u"parameters"].toArray())
            names += parameter[u"name"].toString().toLatin1();
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
        m_fixture = std::make_unique<PipelineFixture>(m_server);
        for (const auto& business : {u"walgreens"_s, u"cvs"_s}) {
            for (int minute = 0; minute < 3; ++minute)
                QVERIFY(m_fixture->write(PipelineFixture::insertion(
                    u"2024-05-01 10:0%1:00+00"_s.arg(minute),
                    PipelineFixture::payload(business, u"12.5"_s, u"80"_s, minute == 1 ? QString() : u"70"_s))));
        }
        QVERIFY(m_fixture->write(PipelineFixture::insertion(u"2024-05-01 11:00:00+00"_s, u"no receipt"_s)));
        QVERIFY(m_fixture->drain());
        m_serving = Serving::start(line({u"serve"_s, u"--listen=127.0.0.1:0"_s}));
        QVERIFY(m_serving.port > 0);
    }

    void everyPathIsDescribedAndNoOther()
    {
        const auto paths = description()[u"paths"].toObject();
        QStringList described = paths.keys();
        QStringList served;
        for (const auto& route : serve::allRoutes()) {
            served += QString::fromLatin1(route.path);
            const auto operations = paths[QLatin1StringView(route.path)].toObject();
            QCOMPARE(operations.keys(), QStringList{QString::fromLatin1(route.method).toLower()});
            const auto names = parameterNames(operations.begin()->toObject());
            QCOMPARE(names, QByteArrayList(route.parameters.begin(), route.parameters.end()));
        }
        described.sort();
        served.sort();
        QCOMPARE(described, served);
    }

    /// Each answers as its schema says; each parameter is taken with its example, and refused with what is none.
    void everyParameterIsWhatItSays()
    {
        const auto all = description();
        const auto schemas = all[u"components"][u"schemas"].toObject();
        const auto paths = all[u"paths"].toObject();
        int walked = 0;
        int refused = 0;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const auto method = path->toObject().keys().front();
            const auto operation = path->toObject()[method].toObject();
#ifndef OCR_ANALYTICS_GUI
            if (path.key().startsWith(u"/chart"_s))
                continue;
#endif
            const auto ask = [&](const QStringList& queries, const QByteArrayList& headers = {}) {
                const auto target = path.key() + (queries.isEmpty() ? QString() : u'?' + queries.join(u'&'));
                const auto body = operation[u"requestBody"][u"content"][u"application/json"][u"example"];
                return method == u"post"
                           ? post(m_serving.port, target, QJsonDocument(body.toObject()).toJson(), headers)
                           : get(m_serving.port, target, headers);
            };
            const auto content = operation[u"responses"][u"200"][u"content"].toObject();
            QStringList needed;
            for (const auto& parameter : operation[u"parameters"].toArray()) {
                if (parameter[u"required"].toBool())
                    needed += queryOf(parameter[u"name"].toString(), parameter[u"example"]);
            }
            for (auto type = content.begin(); type != content.end(); ++type) {
                const auto reply = ask(needed, {"Accept: " + type.key().toLatin1()});
                QCOMPARE(reply.status, 200);
                QVERIFY2(reply.header("Content-Type").startsWith(type.key().toLatin1()), qPrintable(path.key()));
                if (type.key() != u"application/json")
                    continue;
                const auto json = reply.json();
                QVERIFY2(!json.isNull(), reply.body.constData());
                const auto value = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
                const auto problem = misfit(value, (*type)[u"schema"].toObject(), schemas, path.key());
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
            }
            QCOMPARE(ask(needed + QStringList{u"no_such_parameter=1"_s}).status, 400);
            for (const auto& parameter : operation[u"parameters"].toArray()) {
                const auto name = parameter[u"name"].toString();
                auto queries = parameter[u"required"].toBool() ? QStringList() : needed;
                const auto example = queryOf(name, parameter[u"example"]);
                if (name == u"to")
                    queries += u"from=2024-05-01"_s;
                const auto reply = ask(queries + QStringList{example});
                QVERIFY2(reply.status == 200, qPrintable(path.key() + u' ' + example + QString::fromUtf8(reply.body)));
                ++walked;
                const auto wrong = ask(queries + QStringList{queryOf(name, parameter[u"x-refused"])});
                QVERIFY2(wrong.status == 400 || (name == u"business" && wrong.status == 404),
                         qPrintable(path.key() + u' ' + name));
                const auto problem = misfit(wrong.json().object(), schemas[u"Problem"].toObject(), schemas, name);
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
                ++refused;
            }
        }
        QVERIFY(walked >= 16 && refused == walked);
    }

    /// Every call of the guide that asks the service is made, and gives what is shown below it.
    void theGuideIsTrue()
    {
        const auto curl = QStandardPaths::findExecutable(u"curl"_s);
        if (curl.isEmpty())
            QSKIP("curl is not installed");
        QFile file(QStringLiteral(OA_SOURCE_DIR) + u"/docs/api.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto text = QString::fromUtf8(file.readAll());
        text.replace(u"\n   "_s, u"\n"_s); // of lists
        // A block of sh, then perhaps one that shows what comes of it.
        static const QRegularExpression block(
            u"```sh\\n((?:.*\\n)*?)```\\n(?:\\n?```(?:json|text)\\n((?:.*\\n)*?)```)?"_s);
        int made = 0;
        for (auto blocks = block.globalMatch(text); blocks.hasNext();) {
            const auto match = blocks.next();
            auto script = match.captured(1);
            if (!script.contains(u"127.0.0.1:8080/"_s))
                continue;
#ifndef OCR_ANALYTICS_GUI
            if (script.contains(u"/chart."_s))
                continue;
#endif
            script.replace(u"127.0.0.1:8080"_s, u"127.0.0.1:%1"_s.arg(m_serving.port));
            QProcess shell;
            shell.setWorkingDirectory(m_folder.path());
            shell.start(u"/bin/sh"_s, {u"-e"_s, u"-c"_s, script});
            QVERIFY(shell.waitForFinished(httpPatience));
            const auto out = QString::fromUtf8(shell.readAllStandardOutput());
            const auto err = QString::fromUtf8(shell.readAllStandardError());
            QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 0,
                     qPrintable(script + out + err));
            if (!match.captured(2).isEmpty())
                QCOMPARE(out.trimmed().remove(u'\r'), match.captured(2).trimmed());
            ++made;
        }
        QVERIFY2(made >= 6, qPrintable(QString::number(made)));
    }

    void certificateFilesMakeItHttps()
    {
        if (!Certificates::isPossible())
            QSKIP("openssl is not installed");
        Certificates certificates;
        QVERIFY2(certificates.makeAuthority(u"authority"_s) &&
                     certificates.makeServer(u"server"_s, u"authority"_s, u"IP:127.0.0.1,DNS:totals.example"_s),
                 qPrintable(certificates.problem()));
        const auto serving =
            Serving::start(line({u"serve"_s, u"--listen=127.0.0.1:0"_s, u"--certificate"_s,
                                 certificates.certificate(u"server"_s), u"--key"_s, certificates.key(u"server"_s)}));
        QVERIFY(serving.port > 0);
        QVERIFY(serving.said.contains(u"https://"_s));
        auto trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromPath(certificates.certificate(u"authority"_s)));
        const auto connected = [&](QSslSocket& socket, const QString& name) {
            socket.setSslConfiguration(trust);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(serving.port), name);
            return socket.waitForEncrypted(httpPatience);
        };
        QSslSocket socket;
        QVERIFY2(connected(socket, u"totals.example"_s), qPrintable(socket.errorString()));
        for (int i = 0; i < 2; ++i) {
            socket.write(requestOf("GET", u"/api/v1/series?business=cvs&range=2024-05-01&interval=minute"_s));
            const auto reply = readReply(socket);
            QCOMPARE(reply.status, 200);
            QVERIFY(reply.body.size() > 100);
        }
        socket.write(requestOf("GET", u"/nothing"_s, {"Connection: close"}));
        QCOMPARE(readReply(socket).status, 404);
        QSslSocket other;
        QVERIFY(!connected(other, u"other.example"_s));
        // Whoever speaks without encryption gets nothing, and harms nobody.
        QCOMPARE(get(serving.port, u"/api/business_ids"_s).status, 0);
        QSslSocket after;
        QVERIFY(connected(after, u"totals.example"_s));
        const auto wrong =
            Program::run(line({u"serve"_s, u"--listen=127.0.0.1:0"_s, u"--certificate"_s, certificates.key(u"server"_s),
                               u"--key"_s, certificates.certificate(u"server"_s)}));
        OA_EXITED(wrong, 2);
    }
};

QTEST_GUILESS_MAIN(TestServeApi)
#include "tst_serveapi.moc"
