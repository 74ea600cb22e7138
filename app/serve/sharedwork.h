// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/serve/workers.h"
#include "core/base/mailbox.h"

#include <QHash>

#include <map>

namespace oa::serve {

/// Lets those who ask the same at the same time share one answer. Whoever asks while the answer is being found waits
/// for the next time, because what is being read may be older than their question: no answer is older than its
/// question, and a question is at the database once at a time, however many ask it. In the thread of `home`.
class SharedWork
{
public:
    using Answered = std::function<void(const core::Result<Content>&)>;

    /// Both must outlive it. `home` carries answers into this thread.
    SharedWork(Workers& workers, core::Mailbox& home);
    /// Nobody may be left in the workers who would still answer.
    ~SharedWork();

    /// Asks for what `key` stands for, which `work` finds. Answers a number to give it up by; nothing when too many
    /// questions wait, and then `answered` is not called.
    std::optional<quint64> ask(const QByteArray& key, Workers::Work work, Answered answered);
    void giveUp(quint64 number);

private:
    struct Question
    {
        std::stop_source stop;
        std::map<quint64, Answered> asked; ///< before the work that is being done began
        std::map<quint64, Answered> later; ///< while it was done
        Workers::Work laterWork;
    };

    bool begin(const QByteArray& key, Question& question, Workers::Work work);
    void answer(const QByteArray& key, const core::Result<Content>& result);

    Workers& m_workers;
    core::Mailbox& m_home;
    QHash<QByteArray, std::shared_ptr<Question>> m_questions;
    QHash<quint64, QByteArray> m_keys; ///< of those who wait
    quint64 m_next = 0;
};

} // namespace oa::serve
