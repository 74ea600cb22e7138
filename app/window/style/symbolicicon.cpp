// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/style/symbolicicon.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

#include <memory>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

class SymbolicIconEngine final : public QIconEngine
{
public:
    SymbolicIconEngine(const QString& name, const QColor& color)
        : m_name(name)
        , m_color(color)
        , m_renderer(std::make_shared<QSvgRenderer>(u":/oa/icons/%1.svg"_s.arg(name)))
    {
        Q_ASSERT_X(m_renderer->isValid(), "symbolicIcon", qPrintable(name));
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto scale = painter->device()->devicePixelRatioF();
        auto picture = scaledPixmap(rect.size() * scale, mode, state, scale);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels, as QIcon::pixmap() asks for it.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        const auto side = std::min(size.width(), size.height());
        m_renderer->render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colorFor(mode));
        painter.end();
        return QPixmap::fromImage(image);
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !m_renderer->isValid(); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const auto palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (m_color.isValid())
            return m_color;
        // A chosen row keeps the colour of its text, and so does its icon.
        return palette.color(QPalette::ButtonText);
    }

    QString m_name;
    QColor m_color;
    std::shared_ptr<QSvgRenderer> m_renderer;
};

} // namespace

QIcon symbolicIcon(const QString& name)
{
    return symbolicIcon(name, {});
}

QIcon symbolicIcon(const QString& name, const QColor& color)
{
    return QIcon(new SymbolicIconEngine(name, color));
}

} // namespace oa::window
