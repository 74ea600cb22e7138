// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businesspicker.h"

#include "app/window/business/businessfilter.h"
#include "app/window/business/businesslist.h"
#include "app/window/business/namedelegate.h"
#include "app/window/style/spacing.h"
#include "app/window/style/symbolicicon.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/displaytext.h"
#include "app/window/widgets/popupplace.h"
#include "core/base/numbertext.h"

#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int listWidth = 380;
constexpr int listHeight = 360;

} // namespace

BusinessPicker::BusinessPicker(BusinessList* businesses, QWidget* parent)
    : QToolButton(parent)
    , m_placeholder(tr("Choose a business…"))
    , m_filter(new BusinessFilter(this))
{
    m_filter->setSourceModel(businesses);
    setObjectName(u"businessPicker"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(56); // of six panes beside each other in a small window
    connect(this, &QToolButton::clicked, this, &BusinessPicker::openList);
    updateText();
}

void BusinessPicker::setBusiness(const QString& id)
{
    m_business = id;
    updateText();
}

void BusinessPicker::setSwatch(const QColor& color)
{
    if (color == m_swatch)
        return; // every new icon fills Qt's pixmap cache a little more
    m_swatch = color;
    constexpr int side = space::iconSize;
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(side * scale, side * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(3, 3, side - 6, side - 6), 2, 2);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    setIcon(icon);
}

void BusinessPicker::resizeEvent(QResizeEvent* event)
{
    QToolButton::resizeEvent(event);
    updateText();
}

void BusinessPicker::paintEvent(QPaintEvent* event)
{
    QToolButton::paintEvent(event);
    QPainter painter(this);
    constexpr int side = space::large;
    const QRect arrow(width() - side - space::medium, (height() - side) / 2, side, side);
    symbolicIcon(u"chevron-down"_s).paint(&painter, QStyle::visualRect(layoutDirection(), rect(), arrow));
}

void BusinessPicker::updateText()
{
    // Swatch, arrow and the paddings of the style sheet.
    const auto room = std::max(width() - space::iconSize - space::large - 2 * space::large, 40);
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    const auto shown = m_business.isEmpty() ? m_placeholder : elidedName(m_business, QFontMetrics(bold), room);
    setText(withoutMnemonics(shown));
    setToolTip(m_business.isEmpty() ? tr("Choose what this pane shows") : tooltipName(m_business));
    setAccessibleName(m_business.isEmpty() ? tr("Business: none chosen")
                                           : tr("Business: %1").arg(visibleName(m_business)));
}

void BusinessPicker::makePopup()
{
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setObjectName(u"businessPopup"_s);
    m_popup->setProperty("popup", true);
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    layout->setSpacing(space::medium);
    m_search = new QLineEdit(m_popup);
    m_search->setObjectName(u"businessSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolicIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setAccessibleName(tr("Search businesses"));
    m_search->installEventFilter(this);
    layout->addWidget(m_search);
    m_view = new QListView(m_popup);
    m_view->setObjectName(u"businessView"_s);
    m_view->setUniformItemSizes(true);
    m_view->setItemDelegate(new NameDelegate(m_view));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Businesses, most receipts first"));
    m_view->setModel(m_filter);
    layout->addWidget(m_view, 1);
    m_spellings = new QToolButton(m_popup);
    m_spellings->setObjectName(u"businessSpellings"_s);
    m_spellings->setProperty("flat", true);
    m_spellings->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_spellings);
    connect(m_spellings, &QToolButton::clicked, this, [this] {
        m_popup->hide();
        Q_EMIT list()->spellingsRequested();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        m_view->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_view, &QListView::clicked, this, &BusinessPicker::pick);
    connect(m_view, &QListView::activated, this, &BusinessPicker::pick);
    connect(m_filter->sourceModel(), &QAbstractItemModel::modelReset, this, &BusinessPicker::showCount);
}

void BusinessPicker::showCount()
{
    //: %1 is how many there are
    m_search->setPlaceholderText(tr("Search among %1 businesses").arg(core::numberText(list()->businessCount())));
    m_spellings->setText(tr("%n businesses are spelt in several ways. Join?", nullptr, list()->spellings()));
    m_spellings->setVisible(list()->spellings() > 0);
}

BusinessList* BusinessPicker::list() const
{
    return qobject_cast<BusinessList*>(m_filter->sourceModel());
}

void BusinessPicker::openList()
{
    if (!m_popup)
        makePopup();
    m_search->clear();
    m_filter->setSearch({});
    showCount();
    // As high as the screen has room for below or above, and no higher than all names need.
    const auto around = m_popup->sizeHint().height() - m_view->sizeHint().height();
    const auto needed = around + m_filter->rowCount() * m_view->sizeHintForRow(0) + 2 * m_view->frameWidth();
    const auto least = lengthForFont(listHeight);
    m_popup->resize(lengthForFont(listWidth), std::clamp(needed, least, std::max(popupRoom(this), least)));
    m_popup->move(popupPlace(this, m_popup->size()));
    m_popup->show();
    m_search->setFocus();
    m_view->setCurrentIndex(m_filter->index(0, 0));
    m_view->scrollToTop();
}

bool BusinessPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            QCoreApplication::sendEvent(m_view, event);
            return true;
        case Qt::Key_Home:
        case Qt::Key_End:
            if (!m_search->text().isEmpty())
                break; // of the text
            QCoreApplication::sendEvent(m_view, event);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            pick(m_view->currentIndex());
            return true;
        default:
            break;
        }
    }
    return QToolButton::eventFilter(watched, event);
}

void BusinessPicker::pick(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto id = index.data(BusinessList::IdRole).toString();
    m_popup->hide();
    if (id == m_business)
        return;
    setBusiness(id);
    Q_EMIT businessPicked(id);
}

} // namespace oa::window
