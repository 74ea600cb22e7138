// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/ingesttext.h"

#include "app/presentation/timetext.h"
#include "core/base/numbertext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::presentation {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::presentation::Ingest)
};

/// Who reads a partition looks at it every ten seconds.
constexpr std::chrono::microseconds unseenAfter = 60s;

} // namespace

QString lagText(const db::IngestedTopic& topic, core::TimePoint now)
{
    if (topic.lag == 0)
        return Texts::tr("nothing waits");
    //: %1 for how long it waits
    if (topic.lag == 1)
        return Texts::tr("1 message, %1").arg(durationText(topic.lagTime(now)));
    //: %1 a number of messages that wait, %2 for how long
    return Texts::tr("%1 messages, %2").arg(core::numberText(topic.lag), durationText(topic.lagTime(now)));
}

QString concernText(const db::IngestedTopic& topic, core::TimePoint now)
{
    QStringList concerns;
    for (const auto& partition : topic.partitions) {
        if (partition.stopped)
            concerns.append(db::nameOf(partition.key) + u": "_s + partition.stopped->text);
    }
    if (topic.seen && now - *topic.seen > unseenAfter) {
        concerns.append(Texts::tr("Nobody has looked at it for %1: is `ocr-analytics ingest` running?")
                            .arg(durationText(now - *topic.seen)));
    }
    return concerns.join(u'\n');
}

QString beginText(const db::RefusedRow& row)
{
    auto text = QString::fromUtf8(row.begin);
    for (auto& character : text) {
        if (!character.isPrint())
            character = QChar::ReplacementCharacter;
    }
    return row.valueBytes > row.begin.size() ? text + u'…' : text;
}

} // namespace oa::presentation
