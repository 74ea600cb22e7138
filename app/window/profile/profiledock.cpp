// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/profile/profiledock.h"

#include "app/presentation/caption.h"
#include "app/presentation/panes/weekheatmap.h"
#include "app/window/settings/settings.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/filequestion.h"
#include "app/window/widgets/wrappingcolumn.h"
#include "charts/picture/heatmappicture.h"
#include "charts/widgets/heatmapview.h"
#include "db/stores/profilestore.h"
#include "db/stores/subject.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

constexpr QSize pictureSize{1120, 420};
constexpr int widestName = 260;

} // namespace

ProfileDock::ProfileDock(Settings& settings, Now now, QWidget* parent)
    : QDockWidget(tr("Profile"), parent)
    , m_now(std::move(now))
    , m_settings(settings)
    , m_business(new QComboBox(this))
    , m_metric(new QComboBox(this))
    , m_view(new charts::HeatMapView(this))
    , m_note(makeText({}, this, true))
{
    setObjectName(u"profileDock"_s);
    auto* box = new QWidget(this);
    auto* layout = new WrappingColumn(box);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(makeControls());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    setWidget(box);
    m_view->setObjectName(u"profileMap"_s);
    m_view->setAccessibleName(tr("Weekdays by hours"));
    m_note->setObjectName(u"profileNote"_s);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms); // a range that is being dragged is not worth a query
    connect(&m_delay, &QTimer::timeout, this, &ProfileDock::read);
    connect(m_business, &QComboBox::currentIndexChanged, this, &ProfileDock::readSoon);
    connect(m_business, &QComboBox::activated, this, [this] { m_picked = business(); });
    connect(m_metric, &QComboBox::currentIndexChanged, this, &ProfileDock::draw);
    draw();
}

ProfileDock::~ProfileDock() = default;

QWidget* ProfileDock::makeControls()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    m_business->setObjectName(u"profileBusiness"_s);
    m_business->setAccessibleName(tr("Business"));
    m_business->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_business->setMinimumContentsLength(12);
    m_metric->setObjectName(u"profileMetric"_s);
    m_metric->setAccessibleName(tr("What is shown"));
    for (const auto metric : core::allMetrics)
        m_metric->addItem(core::displayName(metric), static_cast<int>(metric));
    auto* out = new QToolButton(this);
    out->setObjectName(u"profileExport"_s);
    out->setFixedHeight(space::controlHeight);
    out->setText(tr("Export"));
    out->setIcon(symbolicIcon(u"export"_s));
    out->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    out->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(out);
    menu->addAction(symbolicIcon(u"export"_s), tr("Save as a &picture…"), this, &ProfileDock::savePicture)
        ->setObjectName(u"profileSavePicture"_s);
    menu->addAction(symbolicIcon(u"table"_s), tr("Save as a &table (CSV)…"), this, &ProfileDock::saveTable)
        ->setObjectName(u"profileSaveTable"_s);
    menu->addAction(symbolicIcon(u"image"_s), tr("&Copy as image"), this, &ProfileDock::copyPicture)
        ->setObjectName(u"profileCopy"_s);
    out->setMenu(menu);
    row->addWidget(m_business, 1);
    row->addWidget(m_metric, 1);
    row->addWidget(out);
    return box;
}

void ProfileDock::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_reading.cancel();
    m_source = std::move(source);
    m_readBusiness.clear();
    draw();
    readSoon();
}

void ProfileDock::show(Shown shown)
{
    const auto isSame = shown.businesses == m_shown.businesses && shown.range == m_shown.range &&
                        shown.zone == m_shown.zone && shown.currency == m_shown.currency;
    m_shown = std::move(shown);
    if (isSame)
        return;
    auto names = m_shown.businesses;
    names.removeDuplicates();
    names.removeAll(db::Subject::all.toString());
    names.append(db::Subject::all.toString());
    const QSignalBlocker silence(m_business);
    m_business->clear();
    for (const auto& name : names)
        m_business->addItem(
            name == db::Subject::all ? tr("All businesses") : elidedName(name, fontMetrics(), widestName), name);
    m_business->setCurrentIndex(std::max(0, m_business->findData(m_picked)));
    readSoon();
}

void ProfileDock::setTheme(charts::ThemeKind theme)
{
    m_theme = theme;
    m_view->setTheme(theme);
}

QString ProfileDock::business() const
{
    return m_business->currentData().toString();
}

core::Metric ProfileDock::metric() const
{
    return static_cast<core::Metric>(m_metric->currentData().toInt());
}

void ProfileDock::showEvent(QShowEvent* event)
{
    QDockWidget::showEvent(event);
    if (!m_isRead)
        read();
}

void ProfileDock::readSoon()
{
    m_isRead = false;
    m_delay.start();
}

void ProfileDock::read()
{
    if (!m_source || !isVisible() || business().isEmpty())
        return;
    m_reading.start(
        [source = m_source, name = business(), range = m_shown.range, zone = m_shown.zone,
         currency = m_shown.currency](std::stop_token stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::ProfileStore(*connection, currency).read(name, range, zone);
        },
        [this, name = business(),
         caption = withAsOf(presentation::profileCaption(m_shown.range, m_shown.zone, m_shown.currency), m_shown.range,
                            m_shown.zone, m_now())](Answer profile) {
            if (!profile) {
                m_note->setText(profile.error().message);
                return;
            }
            m_isRead = true;
            m_profile = std::move(*profile);
            m_readBusiness = name;
            m_caption = caption;
            m_note->setText(caption);
            draw();
        });
}

void ProfileDock::draw()
{
    charts::HeatMap map;
    if (m_readBusiness.isEmpty())
        map.message = m_source ? tr("Loading…") : tr("Not connected");
    else
        map = presentation::heatMapOf(m_profile, metric(), m_readBusiness);
    m_view->setMap(std::move(map));
}

void ProfileDock::copyPicture()
{
    charts::ExportOptions options;
    options.size = pictureSize;
    options.scale = m_settings.value(Settings::Key::ExportScale).toDouble();
    options.theme = m_theme;
    options.caption = m_caption;
    if (const auto picture = charts::drawHeatMap(charts::ImageFormat::Png, m_view->map(), options))
        QGuiApplication::clipboard()->setImage((*picture)->takeImage());
}

void ProfileDock::savePicture()
{
    const auto filters = tr("Picture (PNG)") + u" (*.png);;"_s + tr("Drawing (SVG)") + u" (*.svg);;"_s +
                         tr("Document (PDF)") + u" (*.pdf)"_s;
    askForFileToSave(this, tr("Export the profile"), filters, u"profile.png"_s, [this](const QString& path) {
        const auto suffix = QFileInfo(path).suffix().toLower();
        const auto format = suffix == u"svg"   ? charts::ImageFormat::Svg
                            : suffix == u"pdf" ? charts::ImageFormat::Pdf
                                               : charts::ImageFormat::Png;
        charts::ExportOptions options;
        options.size = pictureSize;
        options.scale = m_settings.value(Settings::Key::ExportScale).toDouble();
        options.theme = m_theme;
        options.title = m_view->map().title;
        options.caption = m_caption;
        auto drawn = charts::drawHeatMap(format, m_view->map(), options);
        if (!drawn)
            return Q_EMIT savingFailed(drawn.error());
        // In a worker: a disk may be slow.
        m_saving.start([path, picture = std::shared_ptr<charts::DrawnPicture>(std::move(*drawn))](
                           const std::stop_token& stop) { return picture->save(path, stop); },
                       [this, path](const core::Result<>& result) { tellSaved(path, result); });
    });
}

void ProfileDock::saveTable()
{
    askForFileToSave(this, tr("Export the profile"), tr("CSV files (*.csv)"), u"profile.csv"_s,
                     [this, profile = m_profile](const QString& path) {
                         m_saving.start(
                             [path, profile](const std::stop_token& stop) -> core::Result<> {
                                 core::CsvWriter writer(path, {}, stop);
                                 OA_TRY(writer.open());
                                 core::writeProfile(writer, profile);
                                 return writer.commit();
                             },
                             [this, path](const core::Result<>& result) { tellSaved(path, result); });
                     });
}

void ProfileDock::tellSaved(const QString& path, const core::Result<>& result)
{
    if (result)
        Q_EMIT saved(path);
    else
        Q_EMIT savingFailed(result.error());
}

} // namespace oa::window
