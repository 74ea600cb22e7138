// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/walltimeedit.h"

#include "core/time/rangeexpression.h"

using namespace Qt::StringLiterals;

namespace oa::window {

WallTimeEdit::WallTimeEdit(QWidget* parent)
    : QDateTimeEdit(parent)
{
    // A clock without a zone of its own: it may not jump where the computer's zone does.
    setTimeSpec(Qt::UTC);
    setCalendarPopup(true);
}

void WallTimeEdit::setInstant(core::TimePoint time, const QTimeZone& zone)
{
    const auto local = core::toDateTime(time, zone);
    m_zone = zone;
    m_given = time;
    m_givenWall = QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC);
    setDateTime(m_givenWall);
}

core::TimePoint WallTimeEdit::instant() const
{
    return isAsGiven() ? m_given : core::instantsOf(date(), time(), m_zone).first;
}

QString WallTimeEdit::expression() const
{
    return isAsGiven() ? core::expressionOf(m_given, m_zone) : dateTime().toString(u"yyyy-MM-ddTHH:mm"_s);
}

QString WallTimeEdit::remark() const
{
    const auto typed = expression();
    const auto read = core::readIsoTime(typed, m_zone);
    return read ? core::remarkOn(typed, *read, m_zone) : QString();
}

QSize WallTimeEdit::sizeHint() const
{
    const QDateTime wide(QDate(2028, 12, 28), QTime(22, 48), Qt::UTC);
    const auto text = fontMetrics().horizontalAdvance(locale().toString(wide, displayFormat()));
    const auto around = 4 * fontMetrics().height(); // margins and the arrow
    return QDateTimeEdit::sizeHint().expandedTo({text + around, 0});
}

bool WallTimeEdit::isAsGiven() const
{
    return dateTime() == m_givenWall;
}

} // namespace oa::window
