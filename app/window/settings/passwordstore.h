// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <optional>

namespace oa::window {

/// Where passwords are kept between two starts, if anywhere. Every call returns at once and answers later, in the GUI
/// thread, unless `context` is gone by then. `key` is SavedConnection::key().
class PasswordStore
{
public:
    using Password = core::Result<std::optional<QString>>; ///< nothing: none is kept

    PasswordStore() = default;
    PasswordStore(const PasswordStore&) = delete;
    PasswordStore& operator=(const PasswordStore&) = delete;
    virtual ~PasswordStore() = default;

    /// Errors: NotFound when there is no place to keep passwords here, Denied when the person or the system refused.
    virtual void read(const QString& key, QObject* context, std::function<void(Password)> done) = 0;
    virtual void write(const QString& key, const QString& password, QObject* context,
                       std::function<void(core::Result<>)> done) = 0;
    /// Removing what is not there is no error.
    virtual void remove(const QString& key, QObject* context, std::function<void(core::Result<>)> done) = 0;
};

} // namespace oa::window
