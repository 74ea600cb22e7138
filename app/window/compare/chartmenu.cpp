// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/chartmenu.h"

#include "app/window/widgets/displaytext.h"
#include "core/base/numbertext.h"

#include <QInputDialog>
#include <QLocale>

#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int widestName = 240;

}

ChartMenu::ChartMenu(core::Metric metric, std::optional<double> value, const core::WorkspacePane& pane, QWidget* parent)
    : QMenu(parent)
{
    setObjectName(u"chartMenu"_s);
    const auto text = [](double number) { return core::numberText(number, 'g', 12); };
    const auto& threshold = pane.thresholds[core::indexOf(metric)];
    // A threshold is held against values, not against differences or indexes.
    const auto showsValues = pane.mode == core::Comparison::None;
    if (value && showsValues) {
        // Points of amounts are sums: what is held against the value is each receipt.
        auto* here = addAction(
            (metric == core::Metric::TotalAmount ? tr("Threshold for single receipts &at %1") : tr("Threshold &at %1"))
                .arg(text(*value)));
        here->setObjectName(u"thresholdHere"_s);
        connect(here, &QAction::triggered, this, [this, value] { Q_EMIT thresholdPicked(value); });
    }
    auto* other = addAction(threshold ? tr("&Change threshold of %1…").arg(text(*threshold)) : tr("&Threshold…"));
    other->setObjectName(u"thresholdOther"_s);
    other->setEnabled(showsValues);
    connect(other, &QAction::triggered, this, &ChartMenu::thresholdRequested);
    auto* none = addAction(tr("&Remove threshold"));
    none->setObjectName(u"thresholdNone"_s);
    none->setEnabled(threshold.has_value());
    connect(none, &QAction::triggered, this, [this] { Q_EMIT thresholdPicked(std::nullopt); });
    addSeparator();
    for (const auto& [extreme, title, name] :
         {std::tuple(charts::Extreme::Highest, tr("Go to the &highest point"), u"chartHighest"_s),
          std::tuple(charts::Extreme::Lowest, tr("Go to the &lowest point"), u"chartLowest"_s)})
    {
        auto* action = addAction(title);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, extreme = extreme] { Q_EMIT extremePicked(extreme); });
    }
    for (const auto& business : pane.businesses) {
        const auto name = withoutMnemonics(elidedName(business, fontMetrics(), widestName));
        const auto add = [this, business](const QString& title, const QString& objectName,
                                          std::optional<double> below) {
            auto* action = addAction(title);
            action->setObjectName(objectName);
            connect(action, &QAction::triggered, this,
                    [this, business, below] { Q_EMIT receiptsRequested(business, below); });
        };
        //: %1 a business
        add((metric == core::Metric::TotalAmount ? tr("Smallest receipts of %1") : tr("Worst receipts of %1"))
                .arg(name),
            u"receiptsWorst"_s, std::nullopt);
        if (threshold && showsValues && core::isOfDocuments(metric))
            //: %1 a business, %2 a number
            add(tr("Receipts of %1 below %2").arg(name, text(*threshold)), u"receiptsBelow"_s, threshold);
    }
    for (const auto& business : core::isAdditive(metric) ? QStringList() : pane.businesses) {
        //: %1 a business
        auto* explain = addAction(
            tr("What changed here: %1…").arg(withoutMnemonics(elidedName(business, fontMetrics(), widestName))));
        explain->setObjectName(u"chartExplain"_s);
        connect(explain, &QAction::triggered, this, [this, business] { Q_EMIT explanationRequested(business); });
    }
    addSeparator();
    auto* marker = addAction(tr("Add a &marker here…"));
    marker->setObjectName(u"chartMarker"_s);
    connect(marker, &QAction::triggered, this, &ChartMenu::markerRequested);
    auto* spread = addAction(tr("&Spread (p10–p90) under the medians"));
    spread->setObjectName(u"chartSpread"_s);
    spread->setCheckable(true);
    spread->setChecked(pane.spread);
    connect(spread, &QAction::triggered, this, &ChartMenu::spreadPicked);
}

std::optional<double> roundedThreshold(std::optional<double> value)
{
    if (!value)
        return {};
    constexpr double digits = 100; // of two digits: 57, 450, 4.5
    const auto unit = *value == 0 ? 1.0 : std::pow(10.0, std::floor(std::log10(std::abs(*value) * 10 / digits)));
    return std::round(*value / unit) * unit;
}

void askForThreshold(core::Metric metric, std::optional<double> present, QWidget* parent,
                     const std::function<void(double)>& chosen)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setObjectName(u"thresholdDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setWindowTitle(ChartMenu::tr("Threshold"));
    dialog->setLabelText(
        !core::isOfDocuments(metric)
            ? ChartMenu::tr("Number of receipts in a bucket. The line shows which buckets have fewer.")
        : metric == core::Metric::TotalAmount
            ? ChartMenu::tr(
                  "Amount of a single receipt, not of all receipts of a point. The line shows what share of the "
                  "visible receipts is below it.")
            : ChartMenu::tr("Score of a receipt, in points: how confident the model was. The line shows what share of "
                            "the visible receipts is below it."));
    constexpr double farthest = 1e12;
    dialog->setDoubleRange(-farthest, farthest);
    dialog->setDoubleDecimals(3);
    dialog->setDoubleValue(present.value_or(0));
    QObject::connect(dialog, &QInputDialog::doubleValueSelected, parent, chosen);
    dialog->open();
}

} // namespace oa::window
