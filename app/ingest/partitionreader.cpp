// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/partitionreader.h"

#include "db/ingest/ingestbatch.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::PartitionReader)
};

/// Of the first messages, and of so many in a row later on, not more than half may be refused.
constexpr qint64 firstLook = 1000;
constexpr qint64 laterLook = 10000;

QString numberText(qint64 number)
{
    return QString::number(number); // an offset is typed again, so without separators
}

} // namespace

PartitionReader::PartitionReader(db::PartitionState state, const QString& group)
    : m_state(std::move(state))
    , m_group(group)
    , m_next(m_state.nextOffset)
    , m_end(m_state.nextOffset)
    , m_isBeginning(m_state.nextOffset == m_state.firstOffset)
{}

QString PartitionReader::wayOn(const QString& where) const
{
    //: %1 an option as it is typed
    return u' ' + Texts::tr("To go on: ocr-analytics ingest %1")
                      .arg(u"--brokers … --group %1 --reset %2=%3"_s.arg(m_group, db::nameOf(m_state.key), where));
}

db::PartitionStop PartitionReader::madeAnew(const QString& what) const
{
    return {db::StopReason::TopicMadeAnew,
            what + u' ' +
                Texts::tr(
                    "The topic was made anew, or messages were lost. Read it from its beginning (earliest), or from an "
                    "offset that you know.") +
                wayOn(u"earliest"_s)};
}

tl::expected<qint64, db::PartitionStop> PartitionReader::begin(qint64 low, qint64 high)
{
    sawEnd(high);
    if (m_next < low) {
        return tl::unexpected(
            db::PartitionStop{db::StopReason::OffsetGone,
                              Texts::tr("Offset %1 is gone; the topic begins at %2: up to %3 messages were not read.")
                                      .arg(numberText(m_next), numberText(low), numberText(low - m_next)) +
                                  wayOn(u"earliest"_s)});
    }
    if (m_next > high) {
        return tl::unexpected(madeAnew(Texts::tr("Everything before offset %1 was read, but the topic ends at %2.")
                                           .arg(numberText(m_next), numberText(high))));
    }
    m_awaitsAnchor = m_state.anchor && m_state.anchor->offset >= low;
    return m_awaitsAnchor ? m_state.anchor->offset : m_next;
}

tl::expected<PartitionReader::Arrival, db::PartitionStop>
PartitionReader::arrive(qint64 offset, std::optional<qint64> timestamp, std::string_view value)
{
    if (m_awaitsAnchor) {
        const auto& anchor = *m_state.anchor;
        if (offset < anchor.offset)
            return Arrival::Known;
        if (offset > anchor.offset) {
            return tl::unexpected(
                madeAnew(Texts::tr("The message at offset %1, which was read last, is no longer there.")
                             .arg(numberText(anchor.offset))));
        }
        if (timestamp != anchor.timestamp || db::digestOf(value) != anchor.digest) {
            return tl::unexpected(madeAnew(
                Texts::tr("At offset %1 is another message than was read there.").arg(numberText(anchor.offset))));
        }
        m_awaitsAnchor = false;
        return Arrival::Known;
    }
    if (offset < m_next) {
        return tl::unexpected(
            madeAnew(Texts::tr("At offset %1 is a message where there was none.").arg(numberText(offset))));
    }
    m_counts.absent += offset - m_next;
    m_next = offset;
    m_arrivedOffset = offset;
    return Arrival::New;
}

void PartitionReader::took(Reading::Kind kind, std::optional<qint64> timestamp, std::size_t at, std::size_t size)
{
    m_counts.documents += kind == Reading::Kind::Document ? 1 : 0;
    m_counts.refused += kind == Reading::Kind::Refused ? 1 : 0;
    m_counts.empty += kind == Reading::Kind::Empty ? 1 : 0;
    m_next = m_arrivedOffset + 1;
    if (!m_oldest)
        m_oldest = timestamp;
    m_aheadSince.reset(); // they come
    sawEnd(m_next);
    m_newest = Newest{m_arrivedOffset, timestamp, at, size};
    m_refused += kind == Reading::Kind::Refused ? 1 : 0;
    if (++m_seen >= (m_isBeginning ? firstLook : laterLook)) {
        m_isSuspicious = m_refused * 2 > m_seen;
        m_isBeginning = false;
        m_seen = m_refused = 0;
    }
}

void PartitionReader::sawEnd(qint64 offset)
{
    m_end = std::max(m_end, offset);
    if (m_end <= m_next)
        m_aheadSince.reset();
    else if (!m_aheadSince)
        m_aheadSince = std::chrono::steady_clock::now();
}

std::chrono::milliseconds PartitionReader::waiting(qint64 now) const
{
    using std::chrono::milliseconds;
    if (hasNews() && m_oldest)
        return milliseconds(std::max<qint64>(0, now - *m_oldest));
    return m_aheadSince && lag() > 0
               ? std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - *m_aheadSince)
               : milliseconds(0);
}

std::optional<db::PartitionStop> PartitionReader::suspicion() const
{
    if (!m_isSuspicious)
        return std::nullopt;
    return db::PartitionStop{
        db::StopReason::MostlyRefused,
        Texts::tr("Most messages are refused, up to offset %1: perhaps they are something else than --value and "
                  "--timestamp say. Look at them (ocr-analytics ingest --list-refused); if they are meant, add "
                  "--refuse-all.")
                .arg(numberText(m_next)) +
            wayOn(numberText(m_next))};
}

tl::expected<void, db::PartitionStop> PartitionReader::ended(qint64 offset)
{
    if (m_awaitsAnchor) {
        return tl::unexpected(madeAnew(Texts::tr("The message at offset %1, which was read last, is no longer there.")
                                           .arg(numberText(m_state.anchor->offset))));
    }
    if (offset > m_next) {
        m_counts.absent += offset - m_next;
        m_next = offset;
    }
    sawEnd(offset);
    return {};
}

db::PartitionMove PartitionReader::move() const
{
    return {m_state.key, m_state.generation, m_state.epoch, m_state.nextOffset, m_next, m_counts, std::nullopt, m_end};
}

void PartitionReader::written()
{
    m_state.nextOffset = m_next;
    m_counts = {};
    m_newest.reset();
    m_oldest.reset();
}

} // namespace oa::ingest
