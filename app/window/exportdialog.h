// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/imageexport.h"
#include "core/clock.h"

#include "core/latestjob.h"

#include <QDialog>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace oa::window {

class Comparison;
class Settings;

/// Saves what is on screen as PNG, SVG, PDF or CSV, with a small preview of the picture; or the documents behind it as
/// CSV, which a worker writes while the dialog shows how far it is. Cancel ends that first, then the dialog.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Comparison* comparison, Settings& settings, charts::ThemeKind theme, const core::Clock& clock,
                 QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void exported(const QString& path);

private:
    enum class Format { Png, Svg, Pdf, Csv, Documents };

    void makeControls();
    void formatChanged();
    void updatePreview();
    Format format() const;
    std::vector<charts::ChartPane*> panes() const;
    charts::ExportOptions options() const;
    QString suggestedPath() const;
    void browse();
    void write();
    void writeDocuments(const QString& path);
    void setWriting(bool writing);
    void showProgress();
    void finish(const QString& path, const core::Result<qint64>& written);
    std::optional<std::size_t> chosenPane() const;

    Comparison* m_comparison;
    Settings& m_settings;
    const core::Clock& m_clock;
    QComboBox* m_format;
    QComboBox* m_which;
    QComboBox* m_theme;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QCheckBox* m_caption;
    QLineEdit* m_path;
    QLabel* m_preview;
    QLabel* m_problem;
    QLabel* m_pixels;
    QWidget* m_form;
    QProgressBar* m_progress;
    QPushButton* m_save = nullptr;
    QTimer m_progressTimer;

    /// Written by the worker, read by the dialog.
    struct Progress
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };
    std::shared_ptr<Progress> m_written;
    QThreadPool m_worker;
    core::LatestJob<core::Result<qint64>> m_job{&m_worker};
};

} // namespace oa::window
