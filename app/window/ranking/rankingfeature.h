// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class RankingDock;

/// The dock that ranks the businesses of the range on screen, and what a person does there: a business into a pane.
class RankingFeature : public QObject
{
    Q_OBJECT

public:
    explicit RankingFeature(const WindowParts& parts);

    RankingDock* dock() const { return m_dock; }

private:
    void showRange();
    void show(const QString& business, bool inNewPane);

    WindowParts m_parts;
    RankingDock* m_dock;
};

} // namespace oa::window
