// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "charts/picture/pictureoptions.h"
#include "core/base/result.h"

#include <QBuffer>
#include <QImage>

#include <functional>
#include <memory>
#include <stop_token>

class QPainter;

namespace oa::charts {

/// What a picture is drawn into, and once it is, the picture: pixels, or an SVG or PDF in memory. Getting the memory
/// for a large one takes a while, and so do compressing and writing it: each is for another thread than the window's,
/// one at a time.
class DrawnPicture
{
public:
    /// Empty, in the theme's colour. Errors: BadInput (the size).
    static core::Result<std::unique_ptr<DrawnPicture>> create(ImageFormat format, const ExportOptions& options);
    ~DrawnPicture();
    DrawnPicture(const DrawnPicture&) = delete;
    DrawnPicture& operator=(const DrawnPicture&) = delete;

    /// Draws in device-independent pixels; the same one until the picture is taken or saved.
    QPainter& painter();

    /// Encodes into a file that replaces `path` once it is whole. `written` is called with the bytes written so far.
    /// Errors: Canceled; BadInput when there is no memory to encode it; as core::OutputFile.
    core::Result<> save(const QString& path, const std::stop_token& stop = {},
                        const std::function<void(qint64 bytes)>& written = {});
    /// Encodes into memory. Errors: BadInput when there is none for it.
    core::Result<QByteArray> encoded();
    /// The pixels of a PNG.
    QImage takeImage();

private:
    DrawnPicture(ImageFormat format, const ExportOptions& options);
    void tellResolution();

    ImageFormat m_format;
    ExportOptions m_options;
    QImage m_image;
    QByteArray m_bytes; // of SVG and PDF
    QBuffer m_buffer{&m_bytes};
    std::unique_ptr<QPaintDevice> m_document; // writes into m_buffer
    std::unique_ptr<QPainter> m_painter;
};

} // namespace oa::charts
