// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLayout>

#include <vector>

namespace oa::window {

/// A row of controls that goes on in further rows where there is no room: large letters, long languages, a dock at the
/// side. Trailing widgets stand at the far end of their row.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addTrailing(QWidget* widget);
    /// Room between two groups of controls, besides the spacing.
    void addGap(int width);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all in one row
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Item
    {
        QLayoutItem* item = nullptr; ///< owned
        bool isTrailing = false;
    };
    struct Row
    {
        std::vector<Item> items;
        int width = 0;
        int height = 0;
    };
    std::vector<Row> rowsFor(int width) const;
    void place(const Row& row, const QRect& where) const;
    QRect inner(const QRect& rect) const;

    std::vector<Item> m_items;
};

} // namespace oa::window
