// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/presentation/panes/pagesize.h"

#include <QSize>
#include <QWidget>

class QComboBox;
class QSpinBox;

namespace oa::window {

class Settings;

/// How large a picture is: a slide, a page or a size of one's own, in pixels, millimetres or points. A pixel is one
/// 96th of an inch, so that letters have the same size on paper whatever the size was typed in. Remembers what was
/// chosen.
class PageSizeForm : public QWidget
{
    Q_OBJECT

public:
    /// `screen`: what is offered where nothing was chosen before, in pixels.
    PageSizeForm(Settings& settings, const QSize& screen, QWidget* parent = nullptr);

    /// In pixels of one 96th of an inch.
    QSize pixels() const;
    /// For the next time.
    void remember();

Q_SIGNALS:
    void changed();

private:
    void choosePreset();
    void chooseUnit();
    void setPixels(double width, double height);

    Settings& m_settings;
    QComboBox* m_preset;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_unit;
    presentation::LengthUnit m_shownUnit = presentation::LengthUnit::Pixels;
};

} // namespace oa::window
