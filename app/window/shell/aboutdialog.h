// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

namespace oa::window {

/// Name, version, licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace oa::window
