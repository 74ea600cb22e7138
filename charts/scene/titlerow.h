// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/model/extreme.h"
#include "charts/model/theme.h"

#include <QRect>
#include <QStringList>

#include <vector>

class QPainter;

namespace oa::charts {

/// What stands above a chart at the left.
struct ChartTitle
{
    QString name;
    QString shortName{};      ///< where there is no room for it and a figure; empty for none
    QStringList briefNames{}; ///< where there is no room for that alone, each shorter than the one before it
    QString unit;             ///< "points"; empty for none
    QString course{};         ///< what the strong line over a paler one is, "line: by the day"; empty without one
    QString band;             ///< what a shaded band is, "p10–p90"; empty without one
    int bandColorIndex = -1;  ///< -1: bands of several colours
    friend bool operator==(const ChartTitle&, const ChartTitle&) = default;
};

/// A part of a note that leads to where a line is lowest or highest.
struct NoteLink
{
    QString text; ///< as it stands in the note's forms
    Extreme extreme = Extreme::Lowest;
};

/// A short text above a chart at the right.
struct Note
{
    QStringList forms;             ///< each shorter than the one before it, and each understood by itself
    int colorIndex = -1;           ///< of the line it speaks of; -1 when there is but one
    std::vector<NoteLink> links{}; ///< those that a form holds
    QString line{};                ///< the line's name, where there are several
};

/// Where a link is drawn in a row.
struct NoteLinkPlace
{
    QRectF area;
    QString text;
    Extreme extreme = Extreme::Lowest;
};

/// Height of the row, in device-independent pixels.
int titleHeight(const QFont& font);

/// How wide the shortest form of a title is, which has nothing but a name.
double shortestTitle(const ChartTitle& title, const Theme& theme);

/// Draws title and notes into `row`. Where there is no room for both, notes become shorter, the name does, then notes
/// stay out, then the band's and the unit's text; a name is elided only where its briefest form has no room. What the
/// strong line is stays out where a note would become shorter for it. Links look like such if `hasLinks`.
void paintTitleRow(QPainter& painter, const QRect& row, const ChartTitle& title, const std::vector<Note>& notes,
                   const Theme& theme, bool hasLinks);

/// The name as it stands in such a row.
QString shownName(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes, const Theme& theme);

/// All that title and notes say, a line each, where a row shows less of it; else empty.
QString titleInFull(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes, const Theme& theme);

/// The links of a row that is drawn so.
std::vector<NoteLinkPlace> noteLinks(const QRect& row, const ChartTitle& title, const std::vector<Note>& notes,
                                     const Theme& theme);

} // namespace oa::charts
