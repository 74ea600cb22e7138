// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/pagesizeform.h"

#include "app/window/settings/settings.h"
#include "app/window/style/spacing.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr auto ownSize = "own"; // for settings
constexpr int smallest = 100;   // pixels
constexpr int largest = 10'000;

} // namespace

PageSizeForm::PageSizeForm(Settings& settings, const QSize& screen, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_preset(new QComboBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    m_preset->setObjectName(u"exportPreset"_s);
    m_preset->setAccessibleName(tr("Page"));
    m_preset->addItem(tr("Custom size"), QString::fromLatin1(ownSize));
    for (const auto& preset : presentation::pagePresets())
        m_preset->addItem(preset.title(), preset.name);
    m_unit->setObjectName(u"exportUnit"_s);
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItems({tr("px"), tr("mm"), tr("pt")});
    m_width->setObjectName(u"exportWidth"_s);
    m_width->setAccessibleName(tr("Width"));
    m_height->setObjectName(u"exportHeight"_s);
    m_height->setAccessibleName(tr("Height"));
    for (auto* box : {m_width, m_height}) {
        box->setRange(smallest, largest);
        box->setGroupSeparatorShown(true);
    }
    setFocusProxy(m_preset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_preset);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(u"×"_s, this));
    row->addWidget(m_height, 1);
    row->addWidget(m_unit);
    column->addLayout(row);
    setPixels(screen.width(), screen.height());
    const auto kept = m_settings.value(Settings::Key::ExportSize).toStringList();
    if (kept.size() == 4) { // preset, unit, width, height
        m_shownUnit = static_cast<presentation::LengthUnit>(std::clamp(kept[1].toInt(), 0, 2));
        m_unit->setCurrentIndex(static_cast<int>(m_shownUnit));
        setPixels(kept[2].toDouble(), kept[3].toDouble());
        m_preset->setCurrentIndex(std::max(0, m_preset->findData(kept[0])));
    }
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PageSizeForm::choosePreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PageSizeForm::chooseUnit);
    for (auto* box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            const QSignalBlocker silence(m_preset);
            m_preset->setCurrentIndex(0); // what is typed is no page any more
            Q_EMIT changed();
        });
    }
}

QSize PageSizeForm::pixels() const
{
    return presentation::pixelsOf(QSizeF(m_width->value(), m_height->value()), m_shownUnit);
}

void PageSizeForm::setPixels(double width, double height)
{
    const auto factor = presentation::pixelsPer(m_shownUnit);
    for (auto [box, value] : {std::pair(m_width, width), std::pair(m_height, height)}) {
        const QSignalBlocker silence(box);
        box->setRange(static_cast<int>(std::ceil(smallest / factor)), static_cast<int>(largest / factor));
        box->setValue(static_cast<int>(std::lround(value / factor)));
    }
}

void PageSizeForm::choosePreset()
{
    const auto preset = presentation::pagePreset(m_preset->currentData().toString());
    if (!preset)
        return;
    const QSignalBlocker silence(m_unit);
    m_shownUnit = preset->unit;
    m_unit->setCurrentIndex(static_cast<int>(preset->unit));
    const auto pixels = QSizeF(preset->size) * presentation::pixelsPer(preset->unit);
    setPixels(pixels.width(), pixels.height());
    Q_EMIT changed();
}

void PageSizeForm::chooseUnit()
{
    const auto before = QSizeF(m_width->value(), m_height->value()) * presentation::pixelsPer(m_shownUnit);
    m_shownUnit = static_cast<presentation::LengthUnit>(m_unit->currentIndex());
    setPixels(before.width(), before.height());
    Q_EMIT changed();
}

void PageSizeForm::remember()
{
    const auto size = pixels();
    m_settings.setValue(Settings::Key::ExportSize,
                        QStringList{m_preset->currentData().toString(), QString::number(static_cast<int>(m_shownUnit)),
                                    QString::number(size.width()), QString::number(size.height())});
}

} // namespace oa::window
