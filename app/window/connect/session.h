// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/database/databaseopener.h"
#include "core/base/latestjob.h"
#include "db/sessions/connectionpool.h"
#include "db/state/dataextent.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace oa::database {
class LiveFollower;
}

namespace oa::window {

/// The one database the window shows: opening it off the GUI thread, the connections to read from, and the follower
/// that tells of changes. GUI thread.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Closed,
        Opening,
        Connected,
        Lost,   ///< trying again by itself
        Refused ///< lost, and trying again would not help
    };
    Q_ENUM(State)

    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    void open(const database::DatabaseChoice& choice);
    /// Ends an opening that is under way, keeps what was open before.
    void cancelOpening();
    void close();
    void retryNow();

    State state() const { return m_state; }
    bool isOpen() const { return m_pool != nullptr; }
    bool isReadOnly() const { return m_opened && (m_opened->choice.isReadOnly || !m_opened->access.mayWrite); }
    bool isLocal() const { return m_opened && m_opened->choice.isLocal; }
    database::ConnectionTag tag() const { return m_opened ? m_opened->choice.tag : database::ConnectionTag::None; }
    QString name() const; ///< for people
    const database::OpenedDatabase* database() const { return m_opened.get(); }
    std::shared_ptr<db::ConnectionPool> pool() const { return m_pool; }
    const std::optional<db::DataExtent>& extent() const { return m_extent; }
    /// When the last answer came, while the connection is lost.
    std::optional<core::TimePoint> lastAnswer() const { return m_lastAnswer; }
    const core::Error& error() const { return m_error; }
    std::chrono::milliseconds retryIn() const { return m_retryIn; }

Q_SIGNALS:
    void stateChanged();
    void opened(); ///< another database than before is there to be read
    void openingProgressed(const QString& what);
    void openingFailed(const oa::database::DatabaseChoice& choice, const oa::core::Error& error);
    /// The database has no tables of ours (or older ones): a person has to agree to make them.
    void setupNeeded(const oa::database::DatabaseChoice& choice, const oa::database::MissingSetup& setup);
    void extentRead();
    void totalsUpdated(const oa::core::TimeRange& minutes);
    void problemsFound(const QStringList& problems); ///< as LiveFollower's

private:
    using Opened = core::Result<std::shared_ptr<database::OpenedDatabase>>;

    void closeInBackground(std::shared_ptr<database::OpenedDatabase> old);
    void onOpened(const database::DatabaseChoice& choice, Opened answer);
    void follow();
    void reviveLocal();
    void setState(State state);

    State m_state = State::Closed;
    QFuture<void> m_closing;                            // of databases that were open before
    std::shared_ptr<database::OpenedDatabase> m_opened; // keeps the embedded server running
    std::shared_ptr<db::ConnectionPool> m_pool;
    std::unique_ptr<database::LiveFollower> m_follower;
    int m_followers = 0; ///< how many there were: the number of the present one
    std::optional<db::DataExtent> m_extent;
    std::optional<core::TimePoint> m_lastAnswer;
    core::Error m_error;
    std::chrono::milliseconds m_retryIn{};
    core::LatestJob<Opened> m_opening;
    core::LatestJob<core::Result<>> m_reviving;
};

} // namespace oa::window
