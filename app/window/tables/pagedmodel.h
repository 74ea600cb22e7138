// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace oa::window {

/// A table that grows page by page: a view that comes near its end asks for more, once a page.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    bool isComplete() const { return m_isComplete; }
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void moreWanted();

protected:
    /// A page has come.
    void noteAnswer(bool isLastPage);

private:
    bool m_isComplete = true;
    bool m_isAsking = false;
};

/// The rows of such a table.
template <typename Row>
class PagedModel : public PagedModelBase
{
public:
    using PagedModelBase::PagedModelBase;

    /// The first page, in place of all.
    void reset(std::vector<Row> rows, bool isLastPage)
    {
        beginResetModel();
        m_rows = std::move(rows);
        noteAnswer(isLastPage);
        endResetModel();
    }
    void append(const std::vector<Row>& rows, bool isLastPage)
    {
        noteAnswer(isLastPage);
        if (rows.empty())
            return;
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }
    const Row* row(int index) const
    {
        return index >= 0 && index < rowCount() ? &m_rows[static_cast<std::size_t>(index)] : nullptr;
    }
    std::optional<Row> last() const { return m_rows.empty() ? std::nullopt : std::optional(m_rows.back()); }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

private:
    std::vector<Row> m_rows;
};

} // namespace oa::window
