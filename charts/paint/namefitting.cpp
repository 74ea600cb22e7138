// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/namefitting.h"

#include <QFontMetricsF>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

using Places = QList<qsizetype>;

/// The places of texts that stand for more than one name.
QList<Places> lookalikes(const QStringList& texts, const QStringList& names)
{
    QHash<QString, Places> byText;
    for (qsizetype i = 0; i < texts.size(); ++i)
        byText[texts.at(i)].append(i);
    QList<Places> groups;
    for (const auto& places : std::as_const(byText)) {
        if (std::any_of(places.begin(), places.end(),
                        [&](qsizetype place) { return names.at(place) != names.at(places.first()); }))
            groups.append(places);
    }
    return groups;
}

/// How many characters the names of a group begin with in common, without tearing one apart.
qsizetype commonPrefix(const QStringList& names, const Places& places)
{
    const auto& first = names.at(places.first());
    auto length = first.size();
    for (const auto place : places) {
        const auto& other = names.at(place);
        const auto differs = std::mismatch(first.begin(), first.begin() + std::min(length, other.size()), other.begin(),
                                           other.begin() + std::min(length, other.size()));
        length = differs.first - first.begin();
    }
    const auto isInside = [](const QString& name, qsizetype at) {
        return at > 0 && at < name.size() && (name.at(at).isLowSurrogate() || name.at(at).isMark());
    };
    while (length > 0 && std::any_of(places.begin(), places.end(),
                                     [&](qsizetype place) { return isInside(names.at(place), length); }))
        --length;
    return length;
}

/// The beginning of the name, and what comes after the first `common` characters.
QString cutBefore(const QString& name, qsizetype common, const QFontMetricsF& metrics, double width)
{
    const auto head = metrics.elidedText(name.left(common), Qt::ElideRight, width * 0.4); // ends in …
    return metrics.elidedText(head + name.mid(common), Qt::ElideRight, width);
}

} // namespace

QStringList fitNames(const QStringList& names, const QFontMetricsF& metrics, double width)
{
    QStringList lines;
    for (const auto& name : names)
        lines.append(name.simplified());
    QStringList texts;
    for (const auto& line : std::as_const(lines))
        texts.append(metrics.elidedText(line, Qt::ElideMiddle, width));
    // Those that share more than others do are left for another round.
    for (qsizetype round = 0; round < names.size(); ++round) {
        const auto alike = lookalikes(texts, lines);
        if (alike.isEmpty())
            break;
        for (const auto& places : alike) {
            const auto common = commonPrefix(lines, places);
            for (const auto place : places)
                texts[place] = cutBefore(lines.at(place), common, metrics, width);
        }
    }
    for (const auto& places : lookalikes(texts, names)) {
        QStringList met;
        for (const auto place : places) {
            if (!met.contains(names.at(place)))
                met.append(names.at(place));
            const auto number = u" (%1)"_s.arg(met.indexOf(names.at(place)) + 1);
            texts[place] =
                metrics.elidedText(lines.at(place), Qt::ElideMiddle, width - metrics.horizontalAdvance(number)) +
                number;
        }
    }
    return texts;
}

bool canBeToldApart(const QStringList& texts, const QStringList& names)
{
    return lookalikes(texts, names).isEmpty();
}

} // namespace oa::charts
