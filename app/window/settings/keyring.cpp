// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/settings/keyring.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;
using oa::core::ErrorCode;

namespace oa::window {

namespace {

const auto service = u"ocr-analytics"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::window::KeyRing)
};

core::Result<> resultOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return core::fail(ErrorCode::Denied, Texts::tr("The key ring was not opened."), job.errorString(),
                          Texts::tr("Unlock it and try again, or type the password each time."));
    default:
        return core::fail(ErrorCode::NotFound, Texts::tr("There is no key ring for passwords."), job.errorString(),
                          Texts::tr("Start one (GNOME Keyring or KWallet), or use the PostgreSQL password file."));
    }
}

/// Starts a job that deletes itself; `done` is dropped when `context` is gone before the answer.
template <typename Job, typename Done>
void start(Job* job, const QString& key, QObject* context, Done done)
{
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [done = std::move(done)](QKeychain::Job* finished) { done(*static_cast<Job*>(finished)); });
    job->start();
}

} // namespace

void KeyRing::read(const QString& key, QObject* context, std::function<void(Password)> done)
{
    start(new QKeychain::ReadPasswordJob(service), key, context,
          [done = std::move(done)](const QKeychain::ReadPasswordJob& job) {
              if (const auto result = resultOf(job); !result)
                  return done(tl::unexpected(result.error()));
              const auto isThere = job.error() == QKeychain::NoError;
              done(isThere ? std::optional(job.textData()) : std::nullopt);
          });
}

void KeyRing::write(const QString& key, const QString& password, QObject* context,
                    std::function<void(core::Result<>)> done)
{
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setTextData(password);
    start(job, key, context, [done = std::move(done)](const QKeychain::Job& finished) { done(resultOf(finished)); });
}

void KeyRing::remove(const QString& key, QObject* context, std::function<void(core::Result<>)> done)
{
    start(new QKeychain::DeletePasswordJob(service), key, context,
          [done = std::move(done)](const QKeychain::Job& finished) { done(resultOf(finished)); });
}

} // namespace oa::window
