// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/window/actions/windowparts.h"

#include <QObject>

namespace oa::window {

class DocumentsDock;

/// The dock of the receipts behind a point, which a click on a chart fills.
class DocumentsFeature : public QObject
{
    Q_OBJECT

public:
    explicit DocumentsFeature(const WindowParts& parts);

    DocumentsDock* dock() const { return m_dock; }

private:
    DocumentsDock* m_dock;
};

} // namespace oa::window
