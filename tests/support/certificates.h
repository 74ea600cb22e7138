// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace oa::tests {

/// Certificate authorities and the certificates that they sign, made by openssl in a temporary folder.
class Certificates
{
public:
    static bool isPossible(); ///< openssl is installed

    /// Makes `name`.crt and `name`.key, which sign themselves. False with problem().
    bool makeAuthority(const QString& name);
    /// Makes `name`.crt and `name`.key, signed by `authority`; `altName` as in "IP:127.0.0.1" or "DNS:localhost".
    bool makeServer(const QString& name, const QString& authority, const QString& altName);

    QString certificate(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".crt")); }
    QString key(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".key")); }
    QString problem() const { return m_problem; }

private:
    bool run(const QStringList& arguments);

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace oa::tests
