// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/guidewindow.h"

#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/widgets/dialogparts.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

/// Pictures are as wide as the page at most, and as sharp as the screen.
class GuideBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl& name) override
    {
        if (type != QTextDocument::ImageResource)
            return QTextBrowser::loadResource(type, name);
        QImageReader reader(source().resolved(name).toLocalFile());
        auto image = reader.read();
        const auto room = (viewport()->width() - 4 * space::large) * devicePixelRatioF();
        if (image.width() > room && room > 0)
            image = image.scaledToWidth(static_cast<int>(room), Qt::SmoothTransformation);
        image.setDevicePixelRatio(devicePixelRatioF());
        return image;
    }
};

} // namespace

GuideWindow::GuideWindow(const QString& file, QWidget* parent)
    : QDialog(parent)
    , m_browser(new GuideBrowser(this))
{
    setObjectName(u"guideWindow"_s);
    setWindowTitle(tr("User guide"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    auto* column = makeDialogColumn(this);
    m_browser->setObjectName(u"guideText"_s);
    m_browser->setAccessibleName(windowTitle());
    m_browser->setOpenExternalLinks(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    const auto add = [&](const QString& icon, const QString& tip, auto slot, auto signal) {
        auto* button = new QToolButton(this);
        button->setIcon(symbolicIcon(icon));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setEnabled(false);
        connect(button, &QToolButton::clicked, m_browser, slot);
        connect(m_browser, signal, button, &QToolButton::setEnabled);
        row->addWidget(button);
    };
    add(u"chevron-left"_s, tr("Back"), &QTextBrowser::backward, &QTextBrowser::backwardAvailable);
    add(u"chevron-right"_s, tr("Forward"), &QTextBrowser::forward, &QTextBrowser::forwardAvailable);
    row->addStretch();
    column->addLayout(row);
    column->addWidget(m_browser, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    openWith(this, {980, 760});
    m_browser->setSource(QUrl::fromLocalFile(file), QTextDocument::MarkdownResource);
    m_browser->setFocus();
}

QString guideFile(const QString& programFolder)
{
    for (const auto* folder : {"../share/ocr-analytics/guide", "../../../docs"}) { // installed; in a build tree
        const QFileInfo file(QDir(programFolder).filePath(QLatin1StringView(folder) + u"/user-guide.md"_s));
        if (file.isReadable())
            return file.canonicalFilePath();
    }
    return {};
}

} // namespace oa::window
