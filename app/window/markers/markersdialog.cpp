// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/markers/markersdialog.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/fieldlabel.h"
#include "app/window/widgets/timetext.h"
#include "app/window/widgets/walltimeedit.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int idRole = Qt::UserRole;

} // namespace

MarkersDialog::MarkersDialog(core::TimePoint time, const QTimeZone& zone, bool mayWrite, QWidget* parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_mayWrite(mayWrite)
    , m_list(new QTreeWidget(this))
    , m_comparison(makeText({}, this))
    , m_text(new QLineEdit(this))
    , m_time(new WallTimeEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_note(makeText({}, this, true))
{
    setObjectName(u"markersDialog"_s);
    setWindowTitle(tr("Markers"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Markers"), this));
    column->addWidget(makeText(tr("Moments that all charts show, for everybody who uses this database."), this, true));
    m_list->setObjectName(u"markersList"_s);
    m_list->setAccessibleName(tr("Markers"));
    m_list->setHeaderLabels({tr("Time"), tr("Text"), tr("Added by")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumSize(lengthForFont(680), lengthForFont(180)); // figures below it stay on their lines
    column->addWidget(m_list, 1);
    m_comparison->setObjectName(u"markersComparison"_s);
    column->addWidget(m_comparison);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_text->setObjectName(u"markersText"_s);
    m_text->setPlaceholderText(tr("for instance model 4.2"));
    m_text->setAccessibleName(tr("Text of the marker"));
    m_text->setMaxLength(static_cast<int>(db::MarkerStore::longestText));
    m_time->setObjectName(u"markersTime"_s);
    m_time->setAccessibleName(tr("Time of the marker"));
    m_time->setInstant(time, zone);
    m_add->setObjectName(u"markersAdd"_s);
    m_remove->setObjectName(u"markersRemove"_s);
    row->addWidget(m_time);
    row->addWidget(m_text, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    column->addLayout(row);
    m_note->setObjectName(u"markersNote"_s);
    column->addWidget(m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QLineEdit::textChanged, this, &MarkersDialog::update);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &MarkersDialog::choose);
    m_add->setDefault(true);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(m_time->instant(), m_text->text()); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* item = m_list->currentItem())
            remove(item->data(0, idRole).toLongLong());
    });
    if (!m_mayWrite)
        m_note->setText(tr("This connection only reads."));
    m_text->setFocus();
    update();
}

void MarkersDialog::showMarkers(const std::vector<db::Marker>& markers)
{
    if (markers == m_markers && m_list->topLevelItemCount() > 0)
        return;
    const auto* present = m_list->currentItem();
    const auto chosenId = present ? present->data(0, idRole).toLongLong() : 0;
    m_markers = markers;
    const QSignalBlocker silence(m_list);
    m_list->clear();
    for (const auto& marker : markers) {
        auto* item = new QTreeWidgetItem(
            m_list, {minuteText(marker.time, m_zone), visibleName(marker.text), visibleName(marker.addedBy)});
        item->setData(0, idRole, marker.id);
        item->setSizeHint(2, {-1, rowHeight(m_list->fontMetrics())}); // not of a column that is fitted to its texts
        item->setToolTip(1, tooltipName(marker.text));
        item->setToolTip(2, tooltipName(marker.addedBy));
        if (marker.id == chosenId)
            m_list->setCurrentItem(item);
    }
    for (const auto section : {0, 1})
        m_list->resizeColumnToContents(section);
    constexpr int widestText = 320;
    m_list->setColumnWidth(1, std::min(m_list->columnWidth(1), lengthForFont(widestText)));
    update();
    choose();
}

void MarkersDialog::showProblem(const std::optional<core::Error>& problem)
{
    m_note->setProperty("state", problem ? u"error"_s : QString());
    m_note->style()->polish(m_note);
    const auto removed = std::exchange(m_removed, std::nullopt);
    m_note->setText(problem   ? problem->text()
                    : removed ? tr("Removed for everybody. It stands in the fields once more: Add brings it back.")
                              : QString());
    if (problem)
        return;
    m_text->setText(removed ? removed->text : QString());
    if (removed)
        m_time->setInstant(removed->time, m_zone);
}

void MarkersDialog::remove(qint64 id)
{
    const auto found =
        std::find_if(m_markers.begin(), m_markers.end(), [id](const db::Marker& marker) { return marker.id == id; });
    if (found != m_markers.end())
        m_removed = *found;
    Q_EMIT removeRequested(id);
}

void MarkersDialog::showComparison(const QString& text)
{
    m_comparison->setText(text);
    m_comparison->setMinimumHeight(m_comparison->heightForWidth(m_comparison->width())); // all of it
}

void MarkersDialog::choose()
{
    update();
    m_comparison->clear();
    const auto* item = m_list->currentItem();
    if (!item)
        return;
    const auto id = item->data(0, idRole).toLongLong();
    for (const auto& marker : m_markers) {
        if (marker.id == id)
            Q_EMIT chosen(marker.time);
    }
}

void MarkersDialog::update()
{
    m_add->setEnabled(m_mayWrite && !m_text->text().trimmed().isEmpty());
    m_remove->setEnabled(m_mayWrite && m_list->currentItem());
}

} // namespace oa::window
