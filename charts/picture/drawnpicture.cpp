// SPDX-License-Identifier: GPL-3.0-only
#include "charts/picture/drawnpicture.h"

#include "core/base/outputfile.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int pixelsAnInch = 96; // device-independent ones, as on the web and in SVG
constexpr int smallest = 100;
constexpr int largest = 20'000; // device pixels a side; larger images than QImage and most viewers take

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::charts::ImageExport", text);
}

tl::unexpected<core::Error> impossible(const ExportOptions& options, const QString& remedy)
{
    return core::fail(
        core::ErrorCode::BadInput,
        translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport", "A picture of %1 × %2 at scale %3 cannot be drawn."))
            .arg(options.size.width())
            .arg(options.size.height())
            .arg(options.scale),
        {}, remedy);
}

tl::unexpected<core::Error> tooLarge(const ExportOptions& options)
{
    return impossible(options, translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport",
                                                            "There is not enough memory for it: choose a smaller "
                                                            "size or scale.")));
}

/// What viewers show as the document's name: its title, or what the caption begins with.
QString nameOf(const ExportOptions& options)
{
    return options.title.isEmpty() ? options.caption.section(u'\n', 0, 0) : options.title;
}

std::unique_ptr<QPaintDevice> svgInto(QIODevice& device, const ExportOptions& options)
{
    auto generator = std::make_unique<QSvgGenerator>();
    generator->setOutputDevice(&device);
    generator->setSize(options.size);
    generator->setViewBox(QRect(QPoint(0, 0), options.size));
    generator->setResolution(pixelsAnInch);
    // QSvgGenerator writes both into the XML as they are.
    generator->setTitle(nameOf(options).toHtmlEscaped());
    generator->setDescription(options.caption.toHtmlEscaped());
    return generator;
}

std::unique_ptr<QPaintDevice> pdfInto(QIODevice& device, const ExportOptions& options)
{
    auto writer = std::make_unique<QPdfWriter>(&device);
    writer->setTitle(nameOf(options));
    writer->setCreator(QCoreApplication::applicationName());
    constexpr int pointsAnInch = 72;
    writer->setPageSize(
        QPageSize(QSizeF(options.size) * pointsAnInch / pixelsAnInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer->setPageMargins(QMarginsF(0, 0, 0, 0));
    writer->setResolution(pixelsAnInch);
    return writer;
}

/// Hands on to a file and says how much that was.
class CountingDevice final : public QIODevice
{
public:
    CountingDevice(core::OutputFile& file, const std::function<void(qint64)>& written)
        : m_file(file)
        , m_written(written)
    {
        setOpenMode(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        const auto count = m_file.write(data, size);
        m_total += std::max<qint64>(count, 0);
        if (m_written)
            m_written(m_total);
        return count;
    }

private:
    core::OutputFile& m_file;
    const std::function<void(qint64)>& m_written;
    qint64 m_total = 0;
};

} // namespace

DrawnPicture::DrawnPicture(ImageFormat format, const ExportOptions& options)
    : m_format(format)
    , m_options(options)
{}

DrawnPicture::~DrawnPicture()
{
    m_painter.reset(); // before what it draws on
}

core::Result<std::unique_ptr<DrawnPicture>> DrawnPicture::create(ImageFormat format, const ExportOptions& options)
{
    const auto device = QSizeF(options.size) * options.scale;
    if (options.size.width() < smallest || options.size.height() < smallest || !(options.scale > 0) ||
        device.width() > largest || device.height() > largest)
        return impossible(options, translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport",
                                                                "Choose at least %1 points and at most %2 pixels a "
                                                                "side."))
                                       .arg(smallest)
                                       .arg(largest));
    std::unique_ptr<DrawnPicture> picture(new DrawnPicture(format, options));
    if (format != ImageFormat::Png)
        return picture;
    auto& image = picture->m_image;
    image = QImage(device.toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return tooLarge(options);
    image.fill(Theme::of(options.theme).background); // takes hold of the memory, so that drawing need not
    image.setDevicePixelRatio(std::max(options.scale, 1.0));
    image.setText(u"Title"_s, nameOf(options));
    image.setText(u"Description"_s, options.caption);
    return picture;
}

QPainter& DrawnPicture::painter()
{
    if (m_painter)
        return *m_painter;
    if (m_format == ImageFormat::Png) {
        m_painter = std::make_unique<QPainter>(&m_image);
        m_painter->setRenderHint(QPainter::TextAntialiasing);
        if (m_options.scale < 1) // which painters do not take for a device's ratio
            m_painter->scale(m_options.scale, m_options.scale);
        return *m_painter;
    }
    m_buffer.open(QIODevice::WriteOnly);
    m_document = m_format == ImageFormat::Svg ? svgInto(m_buffer, m_options) : pdfInto(m_buffer, m_options);
    m_painter = std::make_unique<QPainter>(m_document.get());
    return *m_painter;
}

core::Result<> DrawnPicture::save(const QString& path, const std::stop_token& stop,
                                  const std::function<void(qint64)>& written)
{
    core::OutputFile file(path, stop);
    OA_TRY(file.begin());
    m_painter.reset(); // compresses the page of a PDF
    tellResolution();
    CountingDevice device(file, written);
    const auto isEncoded =
        m_format == ImageFormat::Png ? m_image.save(&device, "PNG") : device.write(m_bytes) == m_bytes.size();
    OA_TRY(file.check());
    if (!isEncoded)
        return tooLarge(m_options);
    return file.finish();
}

core::Result<QByteArray> DrawnPicture::encoded()
{
    m_painter.reset();
    tellResolution();
    if (m_format != ImageFormat::Png)
        return m_bytes;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!m_image.save(&buffer, "PNG"))
        return tooLarge(m_options);
    return bytes;
}

void DrawnPicture::tellResolution()
{
    // Not before it is painted: fonts in points would follow it.
    constexpr double inch = 0.0254; // metres
    const auto dots = static_cast<int>(std::lround(pixelsAnInch * m_options.scale / inch));
    m_image.setDotsPerMeterX(dots);
    m_image.setDotsPerMeterY(dots);
}

QImage DrawnPicture::takeImage()
{
    m_painter.reset();
    tellResolution();
    return std::exchange(m_image, {});
}

} // namespace oa::charts
