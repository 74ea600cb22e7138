// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/settings/passwordstore.h"

#include <QMap>
#include <QTimer>

namespace oa::tests {

/// Keeps passwords while the test runs; like a key ring it answers later, and it can be made to have none.
class MemoryPasswordStore : public window::PasswordStore
{
public:
    QMap<QString, QString> passwords;
    std::optional<core::Error> problem; ///< what every call answers instead

    void read(const QString& key, QObject* context, std::function<void(Password)> done) override
    {
        QTimer::singleShot(0, context, [this, key, done] {
            if (problem)
                return done(tl::unexpected(*problem));
            const auto found = passwords.constFind(key);
            done(found == passwords.cend() ? std::nullopt : std::optional(*found));
        });
    }

    void write(const QString& key, const QString& password, QObject* context,
               std::function<void(core::Result<>)> done) override
    {
        QTimer::singleShot(0, context, [this, key, password, done] {
            if (problem)
                return done(tl::unexpected(*problem));
            passwords.insert(key, password);
            done({});
        });
    }

    void remove(const QString& key, QObject* context, std::function<void(core::Result<>)> done) override
    {
        QTimer::singleShot(0, context, [this, key, done] {
            if (problem)
                return done(tl::unexpected(*problem));
            passwords.remove(key);
            done({});
        });
    }
};

} // namespace oa::tests
