// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/imageexport.h"
#include "core/clock.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace oa::window {

class Comparison;
class Settings;

/// Saves what is on screen as PNG, SVG, PDF or CSV, with a small preview of the picture.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Comparison* comparison, Settings& settings, charts::ThemeKind theme, const core::Clock& clock,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void exported(const QString& path);

private:
    enum class Format { Png, Svg, Pdf, Csv };

    void makeControls();
    void formatChanged();
    void updatePreview();
    Format format() const;
    std::vector<charts::ChartPane*> panes() const;
    charts::ExportOptions options() const;
    QString suggestedPath() const;
    void browse();
    void write();

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
};

} // namespace oa::window
