// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/paneheader.h"

#include "app/window/businesspicker.h"
#include "app/window/spacing.h"
#include "app/window/symbolicicon.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

PaneHeader::PaneHeader(BusinessList* businesses, QWidget* parent)
    : QWidget(parent)
    , m_picker(new BusinessPicker(businesses, this))
    , m_more(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    setObjectName(u"paneHeader"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::medium, space::medium, space::small);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_picker, 1);
    const auto prepare = [layout](QToolButton* button, const QString& name, const QString& icon, const QString& tip) {
        button->setObjectName(name);
        button->setProperty("flat", true);
        button->setIcon(symbolicIcon(icon));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        layout->addWidget(button);
    };
    prepare(m_more, u"paneMenu"_s, u"more"_s, tr("What this pane shows"));
    prepare(m_remove, u"paneRemove"_s, u"close"_s, tr("Remove this pane"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->addSection(tr("Charts"));
    for (const auto metric : core::allMetrics) {
        auto* action = m_menu->addAction(core::displayName(metric));
        action->setObjectName(u"metric_"_s + core::columnName(metric));
        action->setCheckable(true);
        action->setChecked(true);
        m_metricActions.push_back(action);
        connect(action, &QAction::triggered, this, [this, action] {
            std::vector<core::Metric> shown;
            for (std::size_t i = 0; i < m_metricActions.size(); ++i) {
                if (m_metricActions[i]->isChecked())
                    shown.push_back(core::allMetrics[i]);
            }
            if (shown.empty())
                action->setChecked(true); // at least one chart stays
            else
                Q_EMIT metricsPicked(shown);
        });
    }
    connect(m_remove, &QToolButton::clicked, this, &PaneHeader::removeRequested);
}

void PaneHeader::setMetrics(const std::vector<core::Metric>& metrics)
{
    for (std::size_t i = 0; i < m_metricActions.size(); ++i)
        m_metricActions[i]->setChecked(std::find(metrics.begin(), metrics.end(), core::allMetrics[i]) != metrics.end());
}

void PaneHeader::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

} // namespace oa::window
