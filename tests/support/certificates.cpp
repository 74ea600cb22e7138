// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace oa::tests {

bool Certificates::isPossible()
{
    return !QStandardPaths::findExecutable(u"openssl"_s).isEmpty();
}

bool Certificates::makeAuthority(const QString& name)
{
    return run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN="_s + name, u"-keyout"_s, key(name), u"-out"_s, certificate(name)});
}

bool Certificates::makeServer(const QString& name, const QString& authority, const QString& altName)
{
    const auto request = m_folder.filePath(name + u".csr"_s);
    QFile extension(m_folder.filePath(name + u".ext"_s));
    if (!extension.open(QIODevice::WriteOnly) || extension.write("subjectAltName=" + altName.toUtf8() + '\n') < 0)
        return false;
    extension.close();
    return run({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s,
                key(name), u"-out"_s, request}) &&
           run({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, certificate(authority), u"-CAkey"_s, key(authority),
                u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-extfile"_s, extension.fileName(), u"-out"_s,
                certificate(name)});
}

bool Certificates::run(const QStringList& arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    if (openssl.waitForFinished(60'000) && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0)
        return true;
    m_problem = QString::fromLocal8Bit(openssl.readAll());
    return false;
}

} // namespace oa::tests
