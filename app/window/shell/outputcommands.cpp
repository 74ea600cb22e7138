// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/outputcommands.h"

#include "app/window/compare/comparison.h"
#include "app/window/export/chartexport.h"
#include "app/window/export/exportdialog.h"
#include "app/window/shell/mainactions.h"
#include "app/window/style/appearance.h"
#include "app/window/widgets/banner.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

const auto topic = u"copied"_s;

}

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
    m_slow.setSingleShot(true);
    m_slow.setInterval(500ms); // what is quicker needs no word
    connect(&m_slow, &QTimer::timeout, this, &OutputCommands::showCopying);
}

OutputCommands::~OutputCommands() = default;

void OutputCommands::showExport()
{
    if (m_dialog) { // it may be writing
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new ExportDialog(m_comparison, m_settings, m_appearance.kind(), m_clock, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::exported, this, [this](const QString& path) {
        m_banner->showMessage(Banner::Kind::Info, u"export"_s, tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
    m_dialog->open();
}

void OutputCommands::copyImage()
{
    m_table.cancel();
    PictureRequest request;
    request.panes = m_comparison->area()->panes();
    request.yMode = m_comparison->area()->yMode();
    request.options.size = m_comparison->area()->size();
    request.options.scale = m_window->devicePixelRatioF();
    request.options.theme = m_appearance.kind();
    request.options.caption = captionFor(*m_comparison, m_clock.now());
    m_image.start(request, [this](const core::Result<PictureTask::Picture>& picture) {
        if (!picture)
            return m_banner->showError(topic, picture.error());
        QGuiApplication::clipboard()->setImage((*picture)->takeImage());
        m_banner->showMessage(Banner::Kind::Info, topic, tr("The charts are on the clipboard, as an image."));
    });
}

void OutputCommands::copyTable()
{
    m_image.cancel();
    m_table.start([table = pointTableOf(*m_comparison)](std::stop_token stop) { return copiedTable(table, stop); },
                  [this](const core::Result<CopiedTable>& copied) {
                      m_slow.stop();
                      if (!copied)
                          return m_banner->showError(topic, copied.error());
                      auto* data = new QMimeData;
                      data->setData(u"text/csv"_s, copied->csv);
                      data->setData(u"text/tab-separated-values"_s, copied->tabs);
                      data->setText(QString::fromUtf8(copied->tabs));
                      QGuiApplication::clipboard()->setMimeData(data);
                      m_banner->showMessage(Banner::Kind::Info, topic,
                                            tr("The values are on the clipboard, as a table."));
                  });
    m_slow.start();
}

void OutputCommands::showCopying()
{
    m_banner->showMessage(Banner::Kind::Info, topic, tr("Copying the values…"), {}, tr("Cancel"),
                          [this] { m_table.cancel(); });
}

} // namespace oa::window
