// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class ProfileDock;

/// The dock that shows weekdays by hours, and what is on screen told to it.
class ProfileFeature : public QObject
{
    Q_OBJECT

public:
    explicit ProfileFeature(const WindowParts& parts);

    ProfileDock* dock() const { return m_dock; }

private:
    void update();

    WindowParts m_parts;
    ProfileDock* m_dock;
};

} // namespace oa::window
