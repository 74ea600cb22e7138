// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QSortFilterProxyModel>

namespace oa::window {

/// Businesses whose visible name holds every word of a search; the one of exactly that name comes first, then names
/// that begin with the search.
class BusinessFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BusinessFilter(QObject* parent = nullptr);
    void setSearch(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_typed;
    QString m_search; ///< case-folded
    QStringList m_words;
};

} // namespace oa::window
