// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class RejectedDock;

/// Receipts that do not count: their dock, trying them again, and the payload formats that decide it.
class RejectedFeature : public QObject
{
    Q_OBJECT

public:
    explicit RejectedFeature(const WindowParts& parts);

    RejectedDock* dock() const { return m_dock; }

private:
    void update();
    void showFormats(const QString& sample);

    WindowParts m_parts;
    RejectedDock* m_dock;
};

} // namespace oa::window
