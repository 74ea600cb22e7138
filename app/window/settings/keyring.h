// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/settings/passwordstore.h"

namespace oa::window {

/// The desktop's key ring: GNOME Keyring, KWallet or whatever else offers the secret service. Where there is none,
/// every call answers NotFound and passwords are asked for, as ever.
class KeyRing : public PasswordStore
{
public:
    void read(const QString& key, QObject* context, std::function<void(Password)> done) override;
    void write(const QString& key, const QString& password, QObject* context,
               std::function<void(core::Result<>)> done) override;
    void remove(const QString& key, QObject* context, std::function<void(core::Result<>)> done) override;
};

} // namespace oa::window
