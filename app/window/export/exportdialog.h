// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/export/exportrun.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace oa::window {

class Comparison;
class PageSizeForm;
class Settings;

/// Saves what is on screen as PNG, SVG, PDF or CSV, with a small preview of the picture; or the documents behind it as
/// CSV. Shows what is being done and how far that is. Cancel ends the export first, then the dialog.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Comparison* comparison, Settings& settings, charts::ThemeKind theme, QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void exported(const QString& path);

private:
    enum class Format { Png, Svg, Pdf, Csv, Documents };

    void makeControls();
    void formatChanged();
    /// Writes what the suffix of the chosen file says.
    void followSuffix();
    void updatePreview();
    Format format() const;
    std::vector<charts::ChartPane*> panes() const;
    charts::ExportOptions options() const;
    core::CsvStyle style() const;
    QString suggestedPath() const;
    void browse();
    void save(); ///< asks before a file is replaced
    void write();
    QString chosenPath() const;
    void setWriting(bool writing);
    void showProgress(const QString& what, std::optional<double> share);
    void showProblem(const core::Error& error);
    void finish(const QString& path);
    std::optional<std::size_t> chosenPane() const;

    Comparison* m_comparison;
    Settings& m_settings;
    QComboBox* m_format;
    QComboBox* m_which;
    QComboBox* m_theme;
    QComboBox* m_charts;
    PageSizeForm* m_size;
    QLineEdit* m_title;
    QLineEdit* m_footnote;
    QDoubleSpinBox* m_scale;
    QCheckBox* m_caption;
    QCheckBox* m_spreadsheet;
    QLineEdit* m_path;
    QLabel* m_preview;
    QLabel* m_problem;
    QLabel* m_pixels;
    QWidget* m_form;
    QProgressBar* m_progress;
    QLabel* m_doing;
    QPushButton* m_save = nullptr;
    PictureTask m_sketch; // of the preview
    ExportRun m_run{this};
};

} // namespace oa::window
