// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/exportfeature.h"

#include "app/window/actions/mainactions.h"
#include "app/window/compare/comparison.h"
#include "app/window/export/exportdialog.h"
#include "app/window/style/appearance.h"
#include "app/window/widgets/banner.h"
#include "core/time/clock.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

namespace {

const auto topic = u"copied"_s;

}

ExportFeature::ExportFeature(const WindowParts& parts, Appearance& appearance)
    : QObject(parts.window)
    , m_parts(parts)
    , m_appearance(appearance)
{
    const auto* actions = m_parts.actions;
    connect(actions->exportCharts, &QAction::triggered, this, &ExportFeature::showExport);
    connect(actions->copyImage, &QAction::triggered, this, &ExportFeature::copyImage);
    connect(actions->copyTable, &QAction::triggered, this, &ExportFeature::copyTable);
    m_slow.setSingleShot(true);
    m_slow.setInterval(500ms); // what is quicker needs no word
    connect(&m_slow, &QTimer::timeout, this, &ExportFeature::showCopying);
}

ExportFeature::~ExportFeature() = default;

void ExportFeature::setAvailable(bool available)
{
    for (auto* action : {m_parts.actions->exportCharts, m_parts.actions->copyImage, m_parts.actions->copyTable})
        action->setEnabled(available);
}

void ExportFeature::showExport()
{
    if (m_dialog) { // it may be writing
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new ExportDialog(m_parts.comparison, m_parts.settings, m_appearance.kind(), m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::exported, this,
            [this](const QString& path) { m_parts.banner->showSaved(u"export"_s, path); });
    m_dialog->open();
}

void ExportFeature::copyImage()
{
    m_table.cancel();
    PictureRequest request;
    request.panes = m_parts.comparison->area()->panes();
    request.axes = m_parts.comparison->area()->axes();
    request.options.size = m_parts.comparison->area()->size();
    request.options.scale = m_parts.window->devicePixelRatioF();
    request.options.theme = m_appearance.kind();
    request.options.caption = captionFor(*m_parts.comparison);
    m_image.start(request, [this](const core::Result<PictureTask::Picture>& picture) {
        if (!picture)
            return m_parts.banner->showError(topic, picture.error());
        QGuiApplication::clipboard()->setImage((*picture)->takeImage());
        m_parts.banner->showPassing(topic, tr("The charts are on the clipboard, as an image."));
    });
}

void ExportFeature::copyTable()
{
    m_image.cancel();
    m_table.start(
        [table = pointTableOf(*m_parts.comparison)](std::stop_token stop) { return copiedTable(table, stop); },
        [this](const core::Result<CopiedTable>& copied) {
            m_slow.stop();
            if (!copied)
                return m_parts.banner->showError(topic, copied.error());
            auto* data = new QMimeData;
            data->setData(u"text/csv"_s, copied->csv);
            data->setData(u"text/tab-separated-values"_s, copied->tabs);
            data->setText(QString::fromUtf8(copied->tabs));
            QGuiApplication::clipboard()->setMimeData(data);
            m_parts.banner->showPassing(topic, tr("The values are on the clipboard, as a table."));
        });
    m_slow.start();
}

void ExportFeature::showCopying()
{
    m_parts.banner->showMessage(Banner::Kind::Info, topic, tr("Copying the values…"), {}, tr("Cancel"),
                                [this] { m_table.cancel(); });
}

} // namespace oa::window
