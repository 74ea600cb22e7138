// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businessdrag.h"

#include "core/base/utf8text.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace oa::window {

QString businessMimeType()
{
    return u"application/x-ocr-analytics-business"_s;
}

QMimeData* mimeDataFor(const QString& businessId)
{
    auto* data = new QMimeData;
    data->setData(businessMimeType(), businessId.toUtf8());
    data->setText(businessId);
    return data;
}

BusinessDrop::BusinessDrop(QWidget* target)
    : QObject(target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

bool BusinessDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    auto* drop = static_cast<QDropEvent*>(event);
    if (!drop->mimeData()->hasFormat(businessMimeType()))
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(core::textFromUtf8(drop->mimeData()->data(businessMimeType()).toStdString()),
                       drop->modifiers().testFlag(Qt::ControlModifier));
    return true;
}

} // namespace oa::window
