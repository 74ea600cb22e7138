// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/stores/markerstore.h"

#include <QDialog>
#include <QTimeZone>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace oa::window {

class WallTimeEdit;

/// The markers of the database as a list, with what one needs to add one or to remove one. Asks for both by signals and
/// changes nothing by itself. GUI thread.
class MarkersDialog : public QDialog
{
    Q_OBJECT

public:
    /// `time`: of the marker that is to be added.
    MarkersDialog(core::TimePoint time, const QTimeZone& zone, bool mayWrite, QWidget* parent = nullptr);

    void showMarkers(const std::vector<db::Marker>& markers);
    /// Nothing: all went well.
    void showProblem(const std::optional<core::Error>& problem);
    /// What changed at the marker that is chosen; plain text.
    void showComparison(const QString& text);

Q_SIGNALS:
    void addRequested(oa::core::TimePoint time, const QString& text);
    void removeRequested(qint64 id);
    void chosen(oa::core::TimePoint time);

private:
    void update();
    void choose();
    /// Asks for it, and once it is gone leaves it in the fields, so that it can be added again.
    void remove(qint64 id);

    QTimeZone m_zone;
    bool m_mayWrite;
    std::vector<db::Marker> m_markers;
    std::optional<db::Marker> m_removed; ///< until it is known what became of it
    QTreeWidget* m_list;
    QLabel* m_comparison;
    QLineEdit* m_text;
    WallTimeEdit* m_time;
    QPushButton* m_add;
    QPushButton* m_remove;
    QLabel* m_note;
};

} // namespace oa::window
