// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/documents/importtally.h"

#include "core/base/numbertext.h"
#include "core/input/filekind.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::ImportJob)
};

} // namespace

QString placeText(const RefusedEntry& entry)
{
    const auto number = core::numberText(entry.number);
    //: %1 counts the elements of a list
    return entry.isLine ? Texts::tr("Line %1").arg(number) : Texts::tr("Entry %1").arg(number);
}

void ImportJob::Tally::take(const core::JsonLine& line)
{
    ++imported;
    twice += line.occurs == core::WallTime::Occurs::Twice ? 1 : 0;
    never += line.occurs == core::WallTime::Occurs::Never ? 1 : 0;
}

RefusedEntry ImportJob::Tally::refuse(const core::JsonLine& line, core::JsonPieces::Layout layout)
{
    breaksOff = breaksOff || line.isCutOff;
    breaksOffInLine = breaksOffInLine || (line.isCutOff && layout == core::JsonPieces::Layout::Lines);
    const RefusedEntry entry{line.number, layout == core::JsonPieces::Layout::Lines, line.refusal};
    if (refused++ == 0)
        firstRefused = entry;
    if (refusedLines.size() < maximumListedLines) {
        refusedLines.append(
            QJsonObject{{entry.isLine ? u"line"_s : u"entry"_s, entry.number}, {u"reason"_s, entry.reason}});
    }
    return entry;
}

Outcome ImportJob::Tally::outcome() const
{
    auto summary = Texts::tr("Imported %1 receipts.").arg(core::numberText(imported));
    if (refused > 0)
        summary +=
            u' ' +
            Texts::tr("%1 of %2 entries were refused.").arg(core::numberText(refused), core::numberText(lines()));
    if (twice > 0)
        //: %1 a number of receipts
        summary += u' ' + Texts::tr("Local times that occur twice, because clocks were turned back: %1; the first "
                                    "of the two was used.")
                              .arg(core::numberText(twice));
    if (never > 0)
        //: %1 a number of receipts
        summary += u' ' + Texts::tr("Local times that do not exist, because clocks were turned forward: %1; they "
                                    "were moved on by as much.")
                              .arg(core::numberText(never));
    if (!remark.isEmpty())
        summary += u' ' + remark.trimmed();
    return {.rows = imported,
            .counts = {{u"lines"_s, lines()},
                       {u"imported"_s, imported},
                       {u"refused"_s, refused},
                       {u"ambiguous_times"_s, twice},
                       {u"missing_times"_s, never},
                       {u"refused_lines"_s, refusedLines}},
            .summary = summary};
}

core::Error ImportJob::Tally::nothingIn(QByteArrayView head) const
{
    const auto remedy = core::remedyForText(head);
    if (refused == 0)
        return {core::ErrorCode::BadInput, Texts::tr("Nothing was imported: there are no receipts in it."), {}, remedy};
    return {core::ErrorCode::BadInput,
            Texts::tr("Nothing was imported: none of %1 entries is a receipt.").arg(core::numberText(refused)),
            placeText(firstRefused) + u": "_s + firstRefused.reason, remedy};
}

core::Error ImportJob::Tally::cutOff() const
{
    return {core::ErrorCode::BadInput,
            Texts::tr("The file breaks off in the middle, behind %1 receipts. Nothing was imported.")
                .arg(core::numberText(imported)),
            {},
            breaksOffInLine
                ? Texts::tr("Get all of it. To import what there is, take away its last line, which is not whole.")
                : Texts::tr("Get all of it. To import what there is, write each receipt on a line of its own.")};
}

} // namespace oa::jobs
