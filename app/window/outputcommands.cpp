// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/outputcommands.h"

#include "app/window/appearance.h"
#include "app/window/banner.h"
#include "app/window/chartexport.h"
#include "app/window/comparison.h"
#include "app/window/exportdialog.h"
#include "app/window/mainactions.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace oa::window {

OutputCommands::OutputCommands(MainActions* actions, Comparison* comparison, Banner* banner, Appearance& appearance,
                               Settings& settings, const core::Clock& clock, QWidget* window)
    : QObject(window)
    , m_comparison(comparison)
    , m_banner(banner)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_clock(clock)
    , m_window(window)
{
    connect(actions->exportCharts, &QAction::triggered, this, &OutputCommands::showExport);
    connect(actions->copyImage, &QAction::triggered, this, &OutputCommands::copyImage);
    connect(actions->copyTable, &QAction::triggered, this, &OutputCommands::copyTable);
}

void OutputCommands::showExport()
{
    auto* dialog = new ExportDialog(m_comparison, m_settings, m_appearance.kind(), m_clock, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& path) {
        m_banner->showMessage(Banner::Kind::Info, u"export"_s, tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void OutputCommands::copyImage()
{
    copyChartsAsImage(*m_comparison, m_appearance.kind(), m_window->devicePixelRatioF(), m_clock.now());
    m_banner->showMessage(Banner::Kind::Info, u"copied"_s, tr("The charts are on the clipboard, as an image."));
}

void OutputCommands::copyTable()
{
    if (const auto copied = copyChartsAsTable(*m_comparison); !copied)
        return m_banner->showError(u"copied"_s, copied.error());
    m_banner->showMessage(Banner::Kind::Info, u"copied"_s, tr("The values are on the clipboard, as a table."));
}

} // namespace oa::window
