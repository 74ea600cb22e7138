// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/widgets/asof.h"
#include "charts/model/theme.h"
#include "core/base/latestjob.h"
#include "core/statistics/weekprofile.h"
#include "db/sessions/connectionpool.h"

#include <QDockWidget>
#include <QTimeZone>
#include <QTimer>

class QComboBox;
class QLabel;

namespace oa::charts {
class HeatMapView;
}

namespace oa::window {

class Settings;

/// A metric of a business by weekday and hour over the range on screen. The newest question wins; the window never
/// waits. GUI thread.
class ProfileDock : public QDockWidget
{
    Q_OBJECT

public:
    /// `settings` must outlive it.
    ProfileDock(Settings& settings, Now now, QWidget* parent = nullptr);
    ~ProfileDock() override;

    void setSource(std::shared_ptr<db::ConnectionPool> source);
    /// What is on screen: of the businesses one is chosen here.
    struct Shown
    {
        QStringList businesses;
        core::TimeRange range{};
        QTimeZone zone = QTimeZone::utc();
        QString currency;
    };
    void show(Shown shown);
    using QDockWidget::show;
    void setTheme(charts::ThemeKind theme);

Q_SIGNALS:
    void saved(const QString& path);
    void savingFailed(const oa::core::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using Answer = core::Result<core::WeekProfile>;

    QWidget* makeControls();
    QString business() const;
    core::Metric metric() const;
    void readSoon();
    void read();
    void draw();
    void copyPicture();
    void savePicture();
    void saveTable();
    void tellSaved(const QString& path, const core::Result<>& result);

    Now m_now;
    Settings& m_settings;
    QComboBox* m_business;
    QComboBox* m_metric;
    charts::HeatMapView* m_view;
    QLabel* m_note;
    charts::ThemeKind m_theme = charts::ThemeKind::Light;
    std::shared_ptr<db::ConnectionPool> m_source;
    Shown m_shown;
    core::WeekProfile m_profile;
    QString m_picked;       ///< by a person; otherwise the first on screen is shown
    QString m_readBusiness; ///< of m_profile; empty: none was read
    QString m_caption;      ///< of m_profile
    bool m_isRead = false;  ///< m_profile is of what is shown
    QTimer m_delay;
    core::LatestJob<Answer> m_reading;
    core::LatestJob<core::Result<>> m_saving;
};

} // namespace oa::window
