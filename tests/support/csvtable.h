// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QStringList>

#include <vector>

namespace oa::tests {

/// Reads a table as spreadsheets do (RFC 4180 with a separator of choice): quotes count where a cell begins with one.
inline std::vector<QStringList> csvRows(const QString& text, QChar separator)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    bool atCellStart = true;
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
        atCellStart = true;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = text.at(at);
        if (isQuoted) {
            if (c != u'"')
                cell += c;
            else if (at + 1 < text.size() && text.at(at + 1) == u'"')
                cell += text.at(++at);
            else
                isQuoted = false;
            continue;
        }
        if (c == u'"' && atCellStart) {
            isQuoted = true;
            atCellStart = false;
        } else if (c == separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n')
                ++at;
            endCell();
            rows.push_back(row);
            row.clear();
        } else {
            cell += c;
            atCellStart = false;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endCell();
        rows.push_back(row);
    }
    return rows;
}

} // namespace oa::tests
