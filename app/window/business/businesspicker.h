// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QToolButton>

class QFrame;
class QLineEdit;
class QListView;

namespace oa::window {

class BusinessFilter;
class BusinessList;

/// A button that shows the chosen business and opens a searchable list. Stays quick with thousands of names: the list
/// draws only what is visible, typing filters on names folded once.
class BusinessPicker : public QToolButton
{
    Q_OBJECT

public:
    /// `businesses` must outlive the picker.
    explicit BusinessPicker(BusinessList* businesses, QWidget* parent = nullptr);

    QString business() const { return m_business; }
    /// From the program: does not emit businessPicked.
    void setBusiness(const QString& id);
    void setSwatch(const QColor& color);
    void openList();

Q_SIGNALS:
    void businessPicked(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void updateText();
    void pick(const QModelIndex& index);
    void makePopup();
    void showCount();
    BusinessList* list() const;

    QString m_business;
    QString m_placeholder;
    QColor m_swatch;
    BusinessFilter* m_filter;
    QFrame* m_popup = nullptr;
    QLineEdit* m_search = nullptr;
    QListView* m_view = nullptr;
    QToolButton* m_spellings = nullptr;
};

} // namespace oa::window
