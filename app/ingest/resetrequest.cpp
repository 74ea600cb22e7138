// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/offsetreset.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oa::ingest {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::ingest::OffsetReset)
};

} // namespace

core::Result<ResetRequest> resetFrom(const QString& text)
{
    static const QRegularExpression form(u"^([A-Za-z0-9._-]{1,249}):(\\d{1,9}|\\*)=(earliest|latest|\\d{1,18})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return core::fail(core::ErrorCode::BadInput,
                          Texts::tr("“%1” is not TOPIC:PARTITION=earliest, =latest or =OFFSET.").arg(text));
    }
    ResetRequest request;
    request.topic = match.captured(1);
    if (match.captured(2) != u"*")
        request.partition = match.captured(2).toInt();
    const auto where = match.captured(3);
    request.where = where == u"earliest" ? ResetRequest::Where::Earliest
                    : where == u"latest" ? ResetRequest::Where::Latest
                                         : ResetRequest::Where::Offset;
    request.offset = where.toLongLong();
    return request;
}

} // namespace oa::ingest
