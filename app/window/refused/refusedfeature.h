// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class RefusedDock;

/// Messages from Kafka that could not become documents: their dock, and trying them again.
class RefusedFeature : public QObject
{
    Q_OBJECT

public:
    explicit RefusedFeature(const WindowParts& parts);

    RefusedDock* dock() const { return m_dock; }

private:
    void update();
    void retry();

    WindowParts m_parts;
    RefusedDock* m_dock;
};

} // namespace oa::window
