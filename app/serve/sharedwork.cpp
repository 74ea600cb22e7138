// SPDX-License-Identifier: GPL-3.0-only
#include "app/serve/sharedwork.h"

namespace oa::serve {

SharedWork::SharedWork(Workers& workers, core::Mailbox& home)
    : m_workers(workers)
    , m_home(home)
{}

SharedWork::~SharedWork() = default;

std::optional<quint64> SharedWork::ask(const QByteArray& key, Workers::Work work, Answered answered)
{
    const auto number = ++m_next;
    if (const auto known = m_questions.constFind(key); known != m_questions.cend()) {
        (*known)->later.emplace(number, std::move(answered));
        (*known)->laterWork = std::move(work);
        m_keys.insert(number, key);
        return number;
    }
    auto question = std::make_shared<Question>();
    question->asked.emplace(number, std::move(answered));
    if (!begin(key, *question, std::move(work)))
        return std::nullopt;
    m_questions.insert(key, std::move(question));
    m_keys.insert(number, key);
    return number;
}

bool SharedWork::begin(const QByteArray& key, Question& question, Workers::Work work)
{
    question.stop = std::stop_source();
    return m_workers.submit(std::move(work), question.stop, [this, key](core::Result<Content> result) {
        m_home.post([this, key, result = std::move(result)] { answer(key, result); });
    });
}

void SharedWork::answer(const QByteArray& key, const core::Result<Content>& result)
{
    const auto question = m_questions.value(key);
    const auto tell = [this](std::map<quint64, Answered> all, const core::Result<Content>& what) {
        for (auto& [number, answered] : all) {
            m_keys.remove(number);
            answered(what);
        }
    };
    const auto asked = std::exchange(question->asked, std::exchange(question->later, {}));
    if (question->asked.empty()) {
        m_questions.remove(key);
    } else if (!begin(key, *question, std::move(question->laterWork))) {
        m_questions.remove(key);
        tell(std::move(question->asked),
             tl::unexpected(core::Error{core::ErrorCode::ConnectionLost, {}, {}, {}})); // too many wait
    }
    tell(asked, result);
}

void SharedWork::giveUp(quint64 number)
{
    const auto key = m_keys.take(number);
    const auto question = m_questions.value(key);
    if (!question)
        return;
    question->asked.erase(number);
    question->later.erase(number);
    // The workers say when it has ended; who asks meanwhile waits for the next time.
    if (question->asked.empty())
        question->stop.request_stop();
}

} // namespace oa::serve
