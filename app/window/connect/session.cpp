// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/connect/session.h"

#include "app/database/livefollower.h"
#include "app/window/widgets/displaytext.h"
#include "db/server/embeddedserver.h"

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int readers = 4; // connections for charts, lists and documents; the follower has its own

} // namespace

Session::Session(QObject* parent)
    : QObject(parent)
{}

Session::~Session()
{
    m_follower.reset();
    m_opening.cancel();
    m_reviving.cancel();
    m_closing.waitForFinished();
}

QString Session::name() const
{
    if (!m_opened)
        return {};
    return m_opened->choice.isLocal ? tr("Local database") : databaseTitle(m_opened->parameters);
}

void Session::open(const database::DatabaseChoice& choice)
{
    if (!m_pool)
        setState(State::Opening);
    m_opening.start(
        [this, choice](const std::stop_token& stop) {
            return database::openDatabase(choice, stop,
                                          [this](const QString& what) { Q_EMIT openingProgressed(what); });
        },
        [this, choice](Opened answer) { onOpened(choice, std::move(answer)); });
}

void Session::cancelOpening()
{
    m_opening.cancel();
    if (!m_pool)
        setState(State::Closed);
}

void Session::close()
{
    m_opening.cancel();
    m_reviving.cancel();
    ++m_followers;
    m_follower.reset();
    m_pool.reset();
    // The embedded server may take a moment to stop: not in this thread.
    if (m_opened)
        closeInBackground(std::move(m_opened));
    m_opened.reset();
    m_extent.reset();
    setState(State::Closed);
}

void Session::closeInBackground(std::shared_ptr<database::OpenedDatabase> old)
{
    m_closing = QtConcurrent::run(core::backgroundThreads(), [old = std::move(old), before = m_closing]() mutable {
        old.reset();
        before.waitForFinished();
    });
}

void Session::retryNow()
{
    if (m_state == State::Refused && m_opened) {
        follow();
        setState(State::Lost);
    } else if (m_follower) {
        m_follower->retryNow();
    }
}

void Session::onOpened(const database::DatabaseChoice& choice, Opened answer)
{
    if (!answer) {
        if (!m_pool)
            setState(State::Closed);
        Q_EMIT openingFailed(choice, answer.error());
        return;
    }
    if ((*answer)->missing) {
        if (!m_pool)
            setState(State::Closed);
        Q_EMIT setupNeeded(choice, *(*answer)->missing);
        return;
    }
    m_follower.reset();
    if (auto old = std::exchange(m_opened, std::move(*answer)))
        closeInBackground(std::move(old));
    m_extent.reset();
    auto reading = m_opened->parameters;
    reading.setRole(db::ConnectionParameters::Role::Viewer);
    m_pool = std::make_shared<db::ConnectionPool>(reading, readers);
    follow();
    setState(State::Connected);
    Q_EMIT opened();
}

void Session::follow()
{
    auto reading = m_opened->parameters;
    reading.setRole(db::ConnectionParameters::Role::Viewer);
    m_follower = std::make_unique<database::LiveFollower>(reading);
    // Queued: the follower lives in this thread, but its signals come out of its own. What an earlier follower said
    // may still be on its way and is not heard any more.
    const auto current = ++m_followers;
    const auto isOld = [this, current] { return current != m_followers; };
    connect(
        m_follower.get(), &database::LiveFollower::connected, this,
        [this, isOld] {
            if (!isOld())
                setState(State::Connected);
        },
        Qt::QueuedConnection);
    connect(
        m_follower.get(), &database::LiveFollower::extentRead, this,
        [this, isOld](const db::DataExtent& extent) {
            if (isOld())
                return;
            m_extent = extent;
            m_lastAnswer = extent.serverTime;
            Q_EMIT extentRead();
        },
        Qt::QueuedConnection);
    connect(
        m_follower.get(), &database::LiveFollower::totalsUpdated, this,
        [this, isOld](const core::TimeRange& minutes) {
            if (!isOld())
                Q_EMIT totalsUpdated(minutes);
        },
        Qt::QueuedConnection);
    connect(
        m_follower.get(), &database::LiveFollower::problemsFound, this,
        [this, isOld](const QStringList& problems) {
            if (!isOld())
                Q_EMIT problemsFound(problems);
        },
        Qt::QueuedConnection);
    connect(
        m_follower.get(), &database::LiveFollower::connectionLost, this,
        [this, isOld](const core::Error& error, std::chrono::milliseconds retryIn) {
            if (isOld())
                return;
            m_error = error;
            m_retryIn = retryIn;
            m_state = State::Lost;
            Q_EMIT stateChanged();
            reviveLocal();
        },
        Qt::QueuedConnection);
    connect(
        m_follower.get(), &database::LiveFollower::refused, this,
        [this, isOld](const core::Error& error) {
            if (isOld())
                return;
            m_error = error;
            setState(State::Refused);
        },
        Qt::QueuedConnection);
    m_follower->start();
}

void Session::reviveLocal()
{
    // A local server has nobody but us to start it again when it was killed or its disk was full.
    if (!m_opened || !m_opened->server || m_reviving.isBusy())
        return;
    m_reviving.start([opened = m_opened](const std::stop_token& stop) { return opened->server->revive(stop); },
                     [this](const core::Result<>& revived) {
                         if (revived)
                             return retryNow();
                         m_error = revived.error();
                         Q_EMIT stateChanged();
                     });
}

void Session::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace oa::window
