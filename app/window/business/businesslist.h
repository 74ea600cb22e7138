// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace oa::window {

/// One business of the current range.
struct BusinessEntry
{
    QString id;           ///< byte-exact name, the key in the database
    qint64 documents = 0; ///< in the current range
    bool isGroup = false; ///< several names that count as one
    friend bool operator==(const BusinessEntry&, const BusinessEntry&) = default;
};

/// The businesses that can be picked, most documents first. One model serves every picker.
class BusinessList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString, as in the database
        DocumentsRole,         ///< qint64
        GroupRole,             ///< bool
        SearchRole             ///< QString: visible name, case-folded
    };

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the order given for equal counts. Does nothing when nothing changed.
    void setEntries(std::vector<BusinessEntry> entries);
    const std::vector<BusinessEntry>& entries() const { return m_entries; }
    bool contains(const QString& id) const;
    /// Without all of them together, which is an entry as well.
    int businessCount() const;
    /// How many businesses there seem to be whose names are spelt in several ways that are not joined.
    int spellings() const { return m_spellings; }
    void setSpellings(int count) { m_spellings = count; }
    /// There are businesses, and none of them has a document in the range.
    bool isRangeEmpty() const { return !m_entries.empty() && m_entries.front().documents == 0; }
    /// What to show in one more pane: the one with most documents in the range that is not in `shown`.
    std::optional<QString> suggestionBeside(const QStringList& shown) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// In one of the pickers a person wants to see them.
    void spellingsRequested();

private:
    std::vector<BusinessEntry> m_entries;
    int m_spellings = 0;
    std::vector<QString> m_folded; // parallel to m_entries
};

} // namespace oa::window
