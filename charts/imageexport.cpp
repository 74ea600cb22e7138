// SPDX-License-Identifier: GPL-3.0-only
#include "charts/imageexport.h"

#include "charts/panescene.h"
#include "charts/stateoverlay.h"
#include "charts/yscaling.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace oa::charts {

namespace {

constexpr int margin = 16;
constexpr int paneGap = 20;
constexpr int smallest = 100;
constexpr int largest = 20'000; // device pixels a side; larger images than QImage and most viewers take

QString translated(const char* text)
{
    return QCoreApplication::translate("oa::charts::ImageExport", text);
}

/// A page of panes, laid out for its own size and theme, apart from any window.
class Page
{
public:
    Page(const std::vector<ChartPane*>& panes, YMode yMode, const ExportOptions& options)
        : m_options(options)
        , m_theme(Theme::of(options.theme))
    {
        m_titleFont = m_theme.font;
        m_titleFont.setPointSizeF(m_theme.font.pointSizeF() * 1.4);
        m_titleFont.setWeight(QFont::DemiBold);
        m_paneFont = m_theme.font;
        m_paneFont.setPointSizeF(m_theme.font.pointSizeF() * 1.15);
        m_paneFont.setWeight(QFont::DemiBold);

        const auto count = static_cast<int>(panes.size());
        const auto top = margin + heightOf(options.title, m_titleFont);
        const auto bottom = options.size.height() - margin - captionHeight();
        const auto width = (options.size.width() - 2 * margin - (count - 1) * paneGap) / std::max(count, 1);
        std::vector<PaneScene*> scenes;
        const auto anyTitle =
            std::any_of(panes.begin(), panes.end(), [](const ChartPane* pane) { return !pane->title().isEmpty(); });
        const auto anyLegend =
            std::any_of(panes.begin(), panes.end(), [](const ChartPane* pane) { return shownLayers(*pane) > 1; });
        m_legendHeight = anyLegend ? heightOf(u"X"_s, m_theme.font) : 0;
        const auto paneTitle = (anyTitle ? heightOf(u"X"_s, m_paneFont) : 0) + m_legendHeight;
        auto left = margin;
        for (const auto* pane : panes) {
            auto scene = std::make_unique<PaneScene>();
            scene->setTheme(m_theme);
            scene->setContent(pane->content());
            scene->setSize({width, std::max(bottom - top - paneTitle, 10)});
            scenes.push_back(scene.get());
            m_panes.push_back({std::move(scene), QRect(left, top, width, paneTitle)});
            left += width + paneGap;
        }
        // Twice: the margin that labels need decides about the width, and the width about nothing else.
        scaleTogether(scenes, yMode, true);
        for (auto* scene : scenes)
            scene->updateNotes();
    }

    void paint(QPainter& painter) const
    {
        const QRect all(QPoint(0, 0), m_options.size);
        painter.fillRect(all, m_theme.background);
        painter.setFont(m_titleFont);
        painter.setPen(m_theme.text);
        const auto textWidth = all.width() - 2 * margin;
        const auto elided = [textWidth](const QString& text, const QFont& font, int width = 0) {
            return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width > 0 ? width : textWidth);
        };
        if (!m_options.title.isEmpty())
            painter.drawText(QRect(margin, margin, textWidth, heightOf(m_options.title, m_titleFont)),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                             elided(m_options.title.simplified(), m_titleFont));
        for (const auto& pane : m_panes) {
            painter.setFont(m_paneFont);
            painter.setPen(m_theme.text);
            const auto title = pane.scene->content().title.simplified();
            const auto indent = pane.scene->leftMargin();
            painter.drawText(pane.title.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                             elided(title, m_paneFont, pane.title.width() - indent));
            if (m_legendHeight > 0)
                paintLegend(painter, pane.scene->content().layers,
                            QRect(pane.title.left() + indent, pane.title.bottom() + 1 - m_legendHeight,
                                  pane.title.width() - indent, m_legendHeight));
            painter.save();
            painter.translate(pane.title.left(), pane.title.top() + pane.title.height());
            const QRectF area(QPointF(0, 0), pane.scene->size());
            if (!hidesCharts(*pane.scene))
                pane.scene->paint(painter);
            paintState(painter, *pane.scene, area);
            painter.restore();
        }
        if (!m_options.caption.isEmpty()) {
            painter.setFont(m_theme.font);
            painter.setPen(m_theme.mutedText);
            painter.drawText(QRect(margin, all.height() - margin - captionHeight() + 6, textWidth, captionHeight() - 6),
                             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_options.caption);
        }
    }

private:
    static std::ptrdiff_t shownLayers(const ChartPane& pane)
    {
        return std::count_if(pane.layers().begin(), pane.layers().end(),
                             [](const Layer& layer) { return layer.series && layer.isVisible; });
    }
    /// Names beside the lines' colours and markers, as many as there is room for.
    void paintLegend(QPainter& painter, const std::vector<Layer>& layers, const QRect& row) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(m_theme.font);
        const QFontMetricsF metrics(m_theme.font);
        constexpr double swatchWidth = 22;
        constexpr double longest = 180;
        double left = row.left();
        std::size_t shown = 0;
        for (const auto& layer : layers) {
            if (!layer.series || !layer.isVisible)
                continue;
            const auto label = metrics.elidedText(layer.label.simplified(), Qt::ElideRight, longest);
            const auto width = swatchWidth + 4 + metrics.horizontalAdvance(label);
            if (left + width > row.right())
                break;
            const auto color = m_theme.line(layer.colorIndex);
            const QPointF middle(left + swatchWidth / 2, row.center().y());
            painter.setPen(QPen(color, 1.6));
            painter.drawLine(middle - QPointF(10, 0), middle + QPointF(10, 0));
            paintMarker(painter, markerOf(shown++), middle, 3.5, color);
            painter.setPen(m_theme.text);
            painter.drawText(QRectF(left + swatchWidth + 4, row.top(), width, row.height()),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
            left += width + 14;
        }
        painter.restore();
    }
    static int heightOf(const QString& text, const QFont& font)
    {
        return text.isEmpty() ? 0 : static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 6;
    }
    int captionHeight() const
    {
        if (m_options.caption.isEmpty())
            return 0;
        const QRectF room(0, 0, m_options.size.width() - 2 * margin, 10'000);
        return 6 + static_cast<int>(std::ceil(
                       QFontMetricsF(m_theme.font).boundingRect(room, Qt::TextWordWrap, m_options.caption).height()));
    }

    struct Pane
    {
        std::unique_ptr<PaneScene> scene;
        QRect title;
    };
    ExportOptions m_options;
    const Theme& m_theme;
    QFont m_titleFont;
    QFont m_paneFont;
    int m_legendHeight = 0;
    std::vector<Pane> m_panes;
};

core::Result<> checked(const ExportOptions& options, const std::vector<ChartPane*>& panes)
{
    const auto device = QSizeF(options.size) * options.scale;
    if (panes.empty())
        return core::fail(core::ErrorCode::BadInput,
                          translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport", "There is nothing to draw.")));
    if (options.size.width() < smallest || options.size.height() < smallest || !(options.scale > 0) ||
        device.width() > largest || device.height() > largest)
        return core::fail(core::ErrorCode::BadInput,
                          translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport",
                                                       "A picture of %1 × %2 at scale %3 cannot be drawn."))
                              .arg(options.size.width())
                              .arg(options.size.height())
                              .arg(options.scale),
                          {},
                          translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport",
                                                       "Choose at least %1 points and at most %2 pixels a side."))
                              .arg(smallest)
                              .arg(largest));
    return {};
}

void drawSvg(QIODevice& device, const Page& page, const ExportOptions& options)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(0, 0), options.size));
    generator.setResolution(96);
    // QSvgGenerator writes both into the XML as they are.
    generator.setTitle(options.title.toHtmlEscaped());
    generator.setDescription(options.caption.toHtmlEscaped());
    QPainter painter(&generator);
    page.paint(painter);
}

bool drawPdf(QIODevice& device, const Page& page, const ExportOptions& options)
{
    QPdfWriter writer(&device);
    writer.setTitle(options.title);
    writer.setCreator(QCoreApplication::applicationName());
    constexpr int pointsAnInch = 72;
    constexpr int pixelsAnInch = 96;
    // One device-independent pixel is 1/96 inch, as on the web and in SVG.
    writer.setPageSize(
        QPageSize(QSizeF(options.size) * pointsAnInch / pixelsAnInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(pixelsAnInch);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    page.paint(painter);
    return painter.end();
}

tl::unexpected<core::Error> notWritten(const QSaveFile& file)
{
    const auto code = file.error() == QFileDevice::ResourceError ? core::ErrorCode::DiskFull : core::ErrorCode::Other;
    return core::fail(
        code,
        translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport", "The picture could not be written to %1."))
            .arg(file.fileName()),
        file.errorString(),
        translated(QT_TRANSLATE_NOOP("oa::charts::ImageExport",
                                     "Check that the folder exists, may be written to and has room.")));
}

} // namespace

QImage renderImage(const std::vector<ChartPane*>& panes, YMode yMode, const ExportOptions& options)
{
    if (!checked(options, panes))
        return {};
    QImage image((QSizeF(options.size) * options.scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(options.scale);
    image.setText(u"Title"_s, options.title);
    image.setText(u"Description"_s, options.caption);
    const Page page(panes, yMode, options);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    page.paint(painter);
    return image;
}

core::Result<> writeImage(const QString& path, ImageFormat format, const std::vector<ChartPane*>& panes, YMode yMode,
                          const ExportOptions& options)
{
    OA_TRY(checked(options, panes));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    bool isDrawn = true;
    switch (format) {
    case ImageFormat::Png:
        isDrawn = renderImage(panes, yMode, options).save(&file, "PNG");
        break;
    case ImageFormat::Svg:
        drawSvg(file, Page(panes, yMode, options), options);
        break;
    case ImageFormat::Pdf:
        isDrawn = drawPdf(file, Page(panes, yMode, options), options);
        break;
    }
    if (!isDrawn || file.error() != QFileDevice::NoError || !file.commit())
        return notWritten(file);
    return {};
}

} // namespace oa::charts
