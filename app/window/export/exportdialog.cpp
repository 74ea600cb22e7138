// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/exportdialog.h"

#include "app/presentation/caption.h"
#include "app/window/compare/comparison.h"
#include "app/window/export/chartexport.h"
#include "app/window/export/pagesizeform.h"
#include "app/window/settings/settings.h"
#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/fieldlabel.h"
#include "app/window/widgets/filequestion.h"
#include "core/base/numbertext.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr QSize previewSize{400, 280};
constexpr int allPanes = -1;
constexpr double mostPreviewPixels = 1.5e6; // more is not seen, and every turn of a wheel draws anew

QString suffixOf(int format)
{
    static const QStringList suffixes = {u"png"_s, u"svg"_s, u"pdf"_s, u"csv"_s, u"csv"_s};
    return suffixes.at(format);
}

} // namespace

ExportDialog::ExportDialog(Comparison* comparison, Settings& settings, charts::ThemeKind theme, QWidget* parent)
    : QDialog(parent)
    , m_comparison(comparison)
    , m_settings(settings)
    , m_format(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_charts(new QComboBox(this))
    , m_size(new PageSizeForm(settings, comparison->area()->size(), this))
    , m_title(new QLineEdit(this))
    , m_footnote(new QLineEdit(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_caption(new QCheckBox(tr("&Caption with range, interval and time zone"), this))
    , m_spreadsheet(new QCheckBox(tr("For s&preadsheets (decimals as in your language)"), this))
    , m_path(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_problem(makeText({}, this))
    , m_pixels(makeText({}, this, true))
    , m_form(new QWidget(this))
    , m_progress(new QProgressBar(this))
    , m_doing(makeText({}, this, true))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export"));
    makeControls();
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(theme)));
    m_path->setText(suggestedPath());
    formatChanged();
}

void ExportDialog::makeControls()
{
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItems({tr("Picture (PNG)"), tr("Drawing (SVG)"), tr("Document (PDF)"), tr("Table of the points (CSV)"),
                        tr("Table of the receipts (CSV)")});
    m_which->setObjectName(u"exportWhich"_s);
    m_which->addItem(tr("All panes"), allPanes);
    const auto& shown = m_comparison->workspace().panes;
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_which->addItem(elidedName(shown[i].businesses.value(0), fontMetrics(), 220), static_cast<int>(i));
    m_theme->setObjectName(u"exportTheme"_s);
    m_theme->addItem(tr("Light"), static_cast<int>(charts::ThemeKind::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(charts::ThemeKind::Dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(charts::ThemeKind::HighContrast));
    m_charts->setObjectName(u"exportCharts"_s);
    m_charts->addItem(tr("All charts"), allPanes);
    for (const auto metric : core::allMetrics)
        m_charts->addItem(core::displayName(metric), static_cast<int>(metric));
    m_title->setObjectName(u"exportTitle"_s);
    m_title->setPlaceholderText(tr("no title"));
    m_footnote->setObjectName(u"exportFootnote"_s);
    m_footnote->setPlaceholderText(tr("no footnote"));
    m_scale->setObjectName(u"exportScale"_s);
    m_scale->setRange(0.5, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setPrefix(u"× "_s);
    m_scale->setValue(m_settings.value(Settings::Key::ExportScale).toDouble());
    m_caption->setObjectName(u"exportCaption"_s);
    m_caption->setChecked(true);
    m_spreadsheet->setObjectName(u"exportForSpreadsheets"_s);
    m_spreadsheet->setToolTip(tr("For opening with a double click: with a byte order mark, and with the separators "
                                 "and decimals of your language. Programs usually expect commas and points."));
    m_spreadsheet->setChecked(m_settings.value(Settings::Key::ExportForSpreadsheets).toBool());
    m_path->setObjectName(u"exportPath"_s);
    m_problem->setObjectName(u"exportProblem"_s);
    m_problem->setProperty("state", u"error"_s);
    m_problem->hide();

    auto* path = new QHBoxLayout;
    path->setSpacing(space::small);
    path->addWidget(m_path, 1);
    auto* browseButton = new QToolButton(this);
    browseButton->setObjectName(u"exportBrowse"_s);
    browseButton->setText(u"…"_s);
    browseButton->setAccessibleName(tr("Choose a file"));
    path->addWidget(browseButton);

    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::medium);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [this, form](const QString& text, QLayout* row, QWidget* buddy) {
        form->addRow(new FieldLabel(text, buddy, this), row);
    };
    addField(form, tr("&Format"), m_format);
    addField(form, tr("&What"), m_which);
    addField(form, tr("C&harts"), m_charts);
    addField(form, tr("&Theme"), m_theme);
    addField(form, tr("&Size"), m_size);
    addField(form, tr("Sc&ale"), m_scale);
    form->addRow(QString(), m_pixels);
    addField(form, tr("T&itle"), m_title);
    addField(form, tr("Foot&note"), m_footnote);
    form->addRow(QString(), m_caption);
    form->addRow(QString(), m_spreadsheet);
    addRow(tr("Fi&le"), path, m_path);

    m_preview->setObjectName(u"exportPreview"_s);
    m_preview->setFixedSize(previewSize);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::huge);
    columns->addWidget(m_form, 1);
    columns->addWidget(m_preview, 0, Qt::AlignTop);
    auto* page = makeDialogColumn(this);
    page->addLayout(columns, 1);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("How much is written"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_doing->setObjectName(u"exportDoing"_s);
    m_doing->hide();
    page->addWidget(m_doing);
    page->addWidget(m_progress);
    page->addWidget(m_problem);
    auto* buttons = makeButtons(this, tr("Save"));
    m_save = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    connect(&m_run, &ExportRun::progressed, this, &ExportDialog::showProgress);
    connect(&m_run, &ExportRun::saved, this, &ExportDialog::finish);
    connect(&m_run, &ExportRun::failed, this, [this](const core::Error& error) {
        setWriting(false);
        showProblem(error);
    });
    disconnect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    page->addWidget(buttons);

    connect(browseButton, &QToolButton::clicked, this, &ExportDialog::browse);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_path, &QLineEdit::editingFinished, this, &ExportDialog::followSuffix);
    for (auto* box : {m_which, m_charts, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::updatePreview);
    connect(m_size, &PageSizeForm::changed, this, &ExportDialog::updatePreview);
    for (auto* line : {m_title, m_footnote})
        connect(line, &QLineEdit::textChanged, this, &ExportDialog::updatePreview);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::updatePreview);
    connect(m_caption, &QCheckBox::toggled, this, &ExportDialog::updatePreview);
}

ExportDialog::Format ExportDialog::format() const
{
    return static_cast<Format>(m_format->currentIndex());
}

void ExportDialog::formatChanged()
{
    const auto isPicture = format() != Format::Csv && format() != Format::Documents;
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_which, m_charts, m_theme, m_size, m_title, m_footnote, m_caption})
        control->setEnabled(isPicture);
    m_scale->setEnabled(format() == Format::Png);
    m_spreadsheet->setEnabled(!isPicture);
    const QFileInfo file(m_path->text());
    m_path->setText(QDir::toNativeSeparators(
        file.dir().filePath(file.completeBaseName() + u'.' + suffixOf(m_format->currentIndex()))));
    updatePreview();
}

void ExportDialog::followSuffix()
{
    const auto suffix = QFileInfo(chosenPath()).suffix().toLower();
    for (int i = 0; i < m_format->count() && suffix != suffixOf(m_format->currentIndex()); ++i) {
        if (suffix == suffixOf(i))
            m_format->setCurrentIndex(i);
    }
}

std::optional<std::size_t> ExportDialog::chosenPane() const
{
    const auto which = m_which->currentData().toInt();
    return which == allPanes ? std::nullopt : std::optional(static_cast<std::size_t>(which));
}

std::vector<charts::ChartPane*> ExportDialog::panes() const
{
    const auto& all = m_comparison->area()->panes();
    if (const auto pane = chosenPane())
        return {all.at(*pane)};
    return all;
}

charts::ExportOptions ExportDialog::options() const
{
    charts::ExportOptions options;
    options.size = m_size->pixels();
    options.title = m_title->text().simplified();
    if (const auto chart = m_charts->currentData().toInt(); chart != allPanes)
        options.metrics = {static_cast<core::Metric>(chart)};
    options.scale = format() == Format::Png ? m_scale->value() : 1.0;
    options.theme = static_cast<charts::ThemeKind>(m_theme->currentData().toInt());
    const auto caption = m_caption->isChecked() ? captionFor(*m_comparison, chosenPane(), options.metrics) : QString();
    options.caption = presentation::belowPicture(m_footnote->text(), caption);
    return options;
}

core::CsvStyle ExportDialog::style() const
{
    return m_spreadsheet->isChecked() ? core::CsvStyle::forSpreadsheets(QLocale()) : core::CsvStyle();
}

void ExportDialog::updatePreview()
{
    m_problem->hide();
    if (format() == Format::Csv || format() == Format::Documents) {
        m_sketch.cancel();
        m_preview->setPixmap({});
        m_preview->setText(format() == Format::Csv
                               ? tr("One row for every business and point of time\nthat the charts show.")
                               : tr("One row for every receipt behind the charts,\nwith its exact values."));
        m_pixels->clear();
        return;
    }
    PictureRequest request{panes(), m_comparison->area()->axes(), charts::ImageFormat::Png, options()};
    const auto& size = request.options.size;
    const auto ratio = devicePixelRatioF();
    const auto fitted = (QSizeF(size.scaled(previewSize, Qt::KeepAspectRatio)) * ratio).toSize();
    request.options.scale = std::min(1.0, std::sqrt(mostPreviewPixels / size.width() / size.height()));
    m_sketch.start(request, [this, fitted, ratio](const core::Result<PictureTask::Picture>& picture) {
        auto image = picture ? (*picture)->takeImage().scaled(fitted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             : QImage();
        image.setDevicePixelRatio(ratio);
        m_preview->setPixmap(QPixmap::fromImage(image));
    });
    const QLocale locale;
    m_pixels->setText(format() == Format::Png
                          ? tr("%1 × %2 pixels")
                                .arg(core::numberText(std::lround(size.width() * m_scale->value()), locale),
                                     core::numberText(std::lround(size.height() * m_scale->value()), locale))
                          : QString());
}

QString ExportDialog::suggestedPath() const
{
    auto folder = m_settings.value(Settings::Key::ExportFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    QStringList businesses;
    for (const auto& pane : m_comparison->workspace().panes)
        businesses += pane.businesses;
    businesses.removeDuplicates();
    return QDir::toNativeSeparators(QDir(folder).filePath(fileNameFor(
        businesses, m_comparison->visibleRange(), m_comparison->zone(), suffixOf(m_format->currentIndex()))));
}

void ExportDialog::browse()
{
    QStringList filters;
    for (int i = 0; i < m_format->count(); ++i)
        filters.append(u"%1 (*.%2)"_s.arg(m_format->itemText(i), suffixOf(i)));
    auto* dialog = new QFileDialog(this, tr("Export"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filters.at(m_format->currentIndex()));
    dialog->setDefaultSuffix(suffixOf(m_format->currentIndex()));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // that is asked when it is written
    dialog->selectFile(chosenPath());
    letSuffixFollowFilter(dialog);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, filters](const QString& path) {
        m_format->setCurrentIndex(static_cast<int>(filters.indexOf(dialog->selectedNameFilter())));
        m_path->setText(QDir::toNativeSeparators(path));
        followSuffix();
    });
    dialog->open();
}

void ExportDialog::save()
{
    const QFileInfo file(chosenPath());
    if (!file.isFile())
        return write();
    //: %1 is a file's name
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Export"),
                        tr("“%1” is there already. Replace it?").arg(file.fileName()), QMessageBox::Cancel, this);
    question->setObjectName(u"exportReplace"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const auto* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(replace, &QAbstractButton::clicked, this, &ExportDialog::write);
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

QString ExportDialog::chosenPath() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

void ExportDialog::write()
{
    const auto path = chosenPath();
    m_problem->hide();
    setWriting(true);
    switch (format()) {
    case Format::Csv: {
        auto table = pointTableOf(*m_comparison);
        table.style = style();
        return m_run.writePoints(std::move(table), path);
    }
    case Format::Documents: {
        auto table = rawTableOf(*m_comparison, path);
        table.style = style();
        return m_run.writeDocuments(m_comparison->source(), table);
    }
    case Format::Png:
    case Format::Svg:
    case Format::Pdf:
        break;
    }
    const auto kind = format() == Format::Png   ? charts::ImageFormat::Png
                      : format() == Format::Svg ? charts::ImageFormat::Svg
                                                : charts::ImageFormat::Pdf;
    m_run.writePicture({panes(), m_comparison->area()->axes(), kind, options()}, path);
}

void ExportDialog::setWriting(bool writing)
{
    m_form->setEnabled(!writing);
    m_save->setEnabled(!writing);
    m_doing->setVisible(writing);
    m_progress->setVisible(writing);
}

void ExportDialog::showProgress(const QString& what, std::optional<double> share)
{
    constexpr int parts = 1000;                 // a bar counts in int
    m_progress->setRange(0, share ? parts : 0); // without an end it moves to and fro
    m_progress->setValue(static_cast<int>(share.value_or(0) * parts));
    m_doing->setText(what);
}

void ExportDialog::showProblem(const core::Error& error)
{
    m_problem->setText(error.text());
    m_problem->setToolTip(tooltipName(error.detail));
    m_problem->show();
}

void ExportDialog::finish(const QString& path)
{
    setWriting(false);
    m_settings.setValue(Settings::Key::ExportFolder, QFileInfo(path).absolutePath());
    m_settings.setValue(Settings::Key::ExportScale, m_scale->value());
    if (format() != Format::Csv && format() != Format::Documents)
        m_size->remember();
    m_settings.setValue(Settings::Key::ExportForSpreadsheets, m_spreadsheet->isChecked());
    accept();
    Q_EMIT exported(path);
}

void ExportDialog::reject()
{
    if (!m_run.isBusy())
        return QDialog::reject();
    m_run.cancel();
    setWriting(false);
    showProblem({core::ErrorCode::Canceled, tr("Canceled: nothing was written."), {}, {}});
}

} // namespace oa::window
