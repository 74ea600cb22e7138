// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/markers/markersfeature.h"

#include "app/presentation/panes/paneassembly.h"
#include "app/window/actions/mainactions.h"
#include "app/window/compare/comparison.h"
#include "app/window/connect/session.h"
#include "app/window/markers/markersdialog.h"
#include "app/window/widgets/banner.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/timetext.h"

#include <QMainWindow>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

const auto topic = u"markers"_s;
constexpr auto readEvery = 15s;
constexpr qsizetype mostCompared = 4; // businesses in one tooltip

} // namespace

MarkersFeature::MarkersFeature(const WindowParts& parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    m_timer.setInterval(readEvery);
    connect(&m_timer, &QTimer::timeout, this, &MarkersFeature::read);
    connect(m_parts.actions->markers, &QAction::triggered, this, [this] {
        // Where the crosshair stands, if it does; else at the end of what is visible and over.
        for (const auto* pane : m_parts.comparison->area()->panes()) {
            if (const auto time = pane->crosshair())
                return openDialog(*time);
        }
        openDialog(std::min(asOf(), m_parts.comparison->visibleRange().to - 1min)); // where it is seen
    });
    connect(m_parts.comparison, &Comparison::markerRequested, this, &MarkersFeature::openDialog);
    connect(m_parts.comparison->area(), &charts::PaneArea::timeMarkerRested, this, &MarkersFeature::showTip);
    connect(m_parts.session, &Session::stateChanged, this, &MarkersFeature::update);
    connect(m_parts.session, &Session::opened, this, &MarkersFeature::update);
    update();
}

MarkersFeature::~MarkersFeature() = default;

void MarkersFeature::update()
{
    m_parts.actions->markers->setEnabled(m_parts.session->isOpen());
}

void MarkersFeature::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_comparing.cancel();
    m_timer.stop();
    m_source = std::move(source);
    m_isTold = false;
    m_parts.banner->dismiss(topic);
    if (!m_source) {
        m_markers.clear();
        showMarkers();
        if (m_dialog)
            m_dialog->close();
        return;
    }
    m_timer.start();
    read();
}

void MarkersFeature::read()
{
    if (!m_source || m_reading.isBusy())
        return;
    m_reading.start(
        [source = m_source](const std::stop_token& stop) -> Markers {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::MarkerStore(*connection).list();
        },
        [this](Markers markers) {
            if (!markers)
                return showProblem(markers.error());
            m_isTold = false;
            m_parts.banner->dismiss(topic);
            m_markers = std::move(*markers);
            showMarkers();
        });
}

void MarkersFeature::showProblem(const core::Error& error)
{
    // A lost connection is told by the session; what was drawn stays until then.
    const auto isOurs = error.code != core::ErrorCode::ConnectionLost && error.code != core::ErrorCode::Canceled;
    if (isOurs && !std::exchange(m_isTold, true)) // once: somebody may have closed it
        m_parts.banner->showError(topic, error);
}

void MarkersFeature::showMarkers()
{
    if (m_parts.comparison)
        m_parts.comparison->area()->setTimeMarkers(presentation::timeMarkersOf(m_markers));
    if (m_dialog)
        m_dialog->showMarkers(m_markers);
}

core::TimePoint MarkersFeature::asOf() const
{
    const auto& pause = m_parts.comparison->pause();
    return pause ? pause->since : m_parts.clock.now();
}

void MarkersFeature::openDialog(core::TimePoint time)
{
    if (!m_source)
        return;
    if (m_dialog)
        m_dialog->close();
    auto* dialog = new MarkersDialog(time, m_parts.comparison->zone(), !m_parts.session->isReadOnly(), m_parts.window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MarkersDialog::addRequested, this, [this](core::TimePoint at, const QString& text) {
        change([at, text](db::MarkerStore& store) -> core::Result<> {
            OA_TRY(store.add(at, text));
            return {};
        });
    });
    connect(dialog, &MarkersDialog::removeRequested, this, [this](qint64 id) {
        change([id](db::MarkerStore& store) -> core::Result<> {
            OA_TRY(store.remove(id));
            return {};
        });
    });
    connect(dialog, &MarkersDialog::chosen, this, [this, dialog](core::TimePoint moment) {
        QStringList businesses;
        for (const auto& pane : m_parts.comparison->workspace().panes)
            businesses += pane.businesses;
        businesses.removeDuplicates();
        compare(businesses, moment, [dialog = QPointer(dialog)](const QString& text) {
            if (dialog)
                dialog->showComparison(text);
        });
    });
    dialog->showMarkers(m_markers);
    dialog->open();
}

void MarkersFeature::change(Change change)
{
    if (m_changing.isBusy() || !m_parts.session->isOpen())
        return;
    m_changing.start(
        [change, database = m_parts.session->database()->parameters](const std::stop_token& stop) -> core::Result<> {
            OA_TRY_ASSIGN(const auto connection, db::Connection::open(database, stop));
            db::MarkerStore store(*connection);
            return change(store);
        },
        [this](const core::Result<>& changed) {
            if (m_dialog)
                m_dialog->showProblem(changed ? std::nullopt : std::optional(changed.error()));
            m_reading.cancel(); // what is read now may be of before
            read();
        });
}

void MarkersFeature::compare(const QStringList& businesses, core::TimePoint moment, Told told)
{
    const auto around =
        presentation::stretchesAround(moment, m_parts.comparison->visibleRange(), asOf(), m_parts.comparison->known());
    if (!m_source || !around || businesses.isEmpty()) {
        m_comparing.cancel();
        return told(tr("Not enough of the visible range lies before and after it to compare."));
    }
    m_comparing.start(
        [source = m_source, names = businesses.mid(0, mostCompared), around = *around,
         currency = m_parts.comparison->workspace().currency](const std::stop_token& stop) -> Compared {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            db::ChangeStore store(*connection, currency);
            std::vector<std::pair<QString, db::BeforeAfter>> all;
            for (const auto& name : names) {
                OA_TRY_ASSIGN(const auto change, store.read(name, around.from, around.moment, around.to));
                all.emplace_back(name, change);
            }
            return all;
        },
        [around = *around, told](const Compared& compared) {
            if (!compared)
                return told(compared.error().message);
            //: %1 a length of time such as "3 h"
            QStringList lines = {tr("%1 after, against %1 before:").arg(durationText(around.length()))};
            for (const auto& [name, change] : *compared) {
                lines.append(visibleName(name));
                for (const auto& line : presentation::linesOf(change))
                    lines.append(u"    "_s + line);
            }
            told(lines.join(u'\n'));
        });
}

QStringList MarkersFeature::businessesOf(const charts::ChartPane* pane) const
{
    QStringList names;
    for (const auto& layer : pane->layers()) {
        if (layer.series && layer.isVisible && layer.shift.isNone())
            names.append(layer.series->businessId());
    }
    names.removeDuplicates();
    return names;
}

void MarkersFeature::showTip(const charts::ChartPane* pane, int marker, QPoint position)
{
    const auto& shown = pane->content().timeMarkers;
    if (marker < 0 || static_cast<std::size_t>(marker) >= shown.size())
        return;
    const auto chosen = shown[static_cast<std::size_t>(marker)];
    const auto head = chosen.text + u'\n' + minuteText(chosen.time, m_parts.comparison->zone());
    const auto show = [position, head](const QString& text) {
        QToolTip::showText(position, tooltipName(head) + tooltipLines(text));
    };
    show(tr("Comparing…"));
    compare(businessesOf(pane), chosen.time, [show](const QString& text) {
        if (QToolTip::isVisible()) // the pointer still rests there
            show(text);
    });
}

} // namespace oa::window
