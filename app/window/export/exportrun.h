// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/rawtable.h"
#include "app/window/export/chartexport.h"
#include "app/window/export/picturetask.h"
#include "db/sessions/connectionpool.h"

#include <atomic>
#include <optional>

namespace oa::window {

/// Brings one export at a time from its start to the file's being there, while the window goes on working: pictures are
/// drawn in slices, and all that computes for long or waits for disk or network happens in a worker. A file that is not
/// finished, because of an error or a cancel, is not there, and an older one of that name is as it was.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    explicit ExportRun(QObject* parent = nullptr);
    ~ExportRun() override;

    // Each takes the place of one that still runs. Errors: as the functions that write.
    void writePicture(const PictureRequest& request, const QString& path);
    void writePoints(PointTable table, const QString& path);
    /// `source` may be null: there is no connection then.
    void writeDocuments(std::shared_ptr<db::ConnectionPool> source, const presentation::RawTable& table);

    bool isBusy() const { return m_picture.isBusy() || m_writing.isBusy(); }
    /// Neither saved() nor failed() will follow.
    void cancel();

Q_SIGNALS:
    /// What is being done; `share` of it, 0 to 1, where that is known. A few times a second.
    void progressed(const QString& what, std::optional<double> share);
    void saved(const QString& path);
    void failed(const oa::core::Error& error);

private:
    enum class Step { Drawing, Encoding, Points, Documents };
    /// Written by the worker, read here.
    struct Counts
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };

    void begin(Step step);
    void startWriting(const QString& path, std::function<core::Result<qint64>(std::stop_token)> work);
    void end();
    void report();

    Step m_step = Step::Drawing;
    double m_drawn = 0;
    std::shared_ptr<Counts> m_counts;
    QTimer m_reports;
    PictureTask m_picture;
    core::LatestJob<core::Result<qint64>> m_writing;
};

} // namespace oa::window
