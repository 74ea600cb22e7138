// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/exportrun.h"

#include "core/base/numbertext.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::window {

ExportRun::ExportRun(QObject* parent)
    : QObject(parent)
{
    m_reports.setInterval(100ms);
    connect(&m_reports, &QTimer::timeout, this, &ExportRun::report);
    connect(&m_picture, &PictureTask::progressed, this, [this](double share) { m_drawn = share; });
}

ExportRun::~ExportRun() = default;

void ExportRun::writePicture(const PictureRequest& request, const QString& path)
{
    begin(Step::Drawing);
    m_picture.start(request, [this, path](core::Result<PictureTask::Picture> picture) {
        if (!picture) {
            end();
            Q_EMIT failed(picture.error());
            return;
        }
        begin(Step::Encoding);
        startWriting(path, [picture = std::move(*picture), path, counts = m_counts](std::stop_token stop) {
            return picture->save(path, stop, [&counts](qint64 bytes) { counts->done = bytes; }).map([] {
                return qint64(1);
            });
        });
    });
}

void ExportRun::writePoints(PointTable table, const QString& path)
{
    begin(Step::Points);
    startWriting(path, [table = std::move(table), path, counts = m_counts](std::stop_token stop) {
        return writeTable(table, path, stop, [&counts](qint64 done, qint64 total) {
            counts->total = total;
            counts->done = done;
        });
    });
}

void ExportRun::writeDocuments(std::shared_ptr<db::ConnectionPool> source, const presentation::RawTable& table)
{
    begin(Step::Documents);
    startWriting(
        table.path,
        [source = std::move(source), table, counts = m_counts,
         noConnection = core::Error{core::ErrorCode::ConnectionLost,
                                    tr("There is no connection to a database."),
                                    {},
                                    tr("Connect, then try again.")}](std::stop_token stop) -> core::Result<qint64> {
            if (!source)
                return tl::unexpected(noConnection);
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return presentation::writeRawTable(
                *connection, table,
                [&counts](qint64 done, qint64 total) {
                    counts->total = total;
                    counts->done = done;
                },
                stop);
        });
}

void ExportRun::cancel()
{
    end();
    m_picture.cancel();
    m_writing.cancel();
}

void ExportRun::begin(Step step)
{
    cancel();
    m_step = step;
    m_drawn = 0;
    m_counts = std::make_shared<Counts>();
    m_reports.start();
    report();
}

void ExportRun::startWriting(const QString& path, std::function<core::Result<qint64>(std::stop_token)> work)
{
    m_writing.start(std::move(work), [this, path](core::Result<qint64> written) {
        end();
        if (written)
            Q_EMIT saved(path);
        else
            Q_EMIT failed(written.error());
    });
}

void ExportRun::end()
{
    m_reports.stop();
}

void ExportRun::report()
{
    const QLocale locale;
    const auto done = m_counts->done.load();
    const auto total = m_counts->total.load();
    const auto share = total > 0
                           ? std::optional(static_cast<double>(std::min(done, total)) / static_cast<double>(total))
                           : std::nullopt;
    switch (m_step) {
    case Step::Drawing:
        Q_EMIT progressed(tr("Drawing the charts…"), m_drawn);
        return;
    case Step::Encoding:
        Q_EMIT progressed(done > 0
                              //: %1 a size such as "3.2 MB"
                              ? tr("Compressing and writing the picture… %1").arg(locale.formattedDataSize(done))
                              : tr("Compressing and writing the picture…"),
                          {});
        return;
    case Step::Points:
        Q_EMIT progressed(tr("Writing the points…"), share);
        return;
    case Step::Documents:
        Q_EMIT progressed(
            total > 0
                ? tr("Writing receipts: %1 of %2").arg(core::numberText(done, locale), core::numberText(total, locale))
                : tr("Counting receipts…"),
            share);
        return;
    }
}

} // namespace oa::window
