// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/shell/shortcutsheet.h"

#include "app/window/style/spacing.h"
#include "app/window/widgets/dialogparts.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

QString withoutMarks(QString text)
{
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

void addRow(QGridLayout* grid, const QString& keys, const QString& what, QWidget* parent)
{
    const auto row = grid->rowCount();
    auto* key = new QLabel(keys, parent);
    key->setTextFormat(Qt::PlainText);
    key->setProperty("muted", true);
    grid->addWidget(key, row, 0, Qt::AlignTop);
    auto* text = makeText(what, parent);
    text->setWordWrap(false);
    grid->addWidget(text, row, 1);
}

QGridLayout* addColumn(QHBoxLayout* into, const QString& title, QWidget* parent)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(space::large);
    auto* heading = makeHeading(title, parent);
    heading->setWordWrap(false);
    column->addWidget(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::large + space::small);
    grid->setVerticalSpacing(space::small + space::tiny);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addStretch();
    into->addLayout(column, 1);
    return grid;
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* page = makeDialogColumn(this);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::page);
    page->addLayout(columns);
    auto* charts = addColumn(columns, tr("Charts"), this);
    addRow(charts, tr("Left, Right"), tr("Pan"), this);
    addRow(charts, tr("Page Up, Page Down"), tr("Pan by a page"), this);
    addRow(charts, tr("Home, End"), tr("The first and the last receipts"), this);
    addRow(charts, tr("+  -  Up  Down"), tr("Zoom in and out"), this);
    addRow(charts, tr("Shift+Up, Shift+Down"), tr("Choose a chart"), this);
    addRow(charts, tr("Ctrl+Left, Ctrl+Right"), tr("Crosshair to the next point"), this);
    addRow(charts, tr("Ctrl+Up, Ctrl+Down"), tr("Crosshair to the highest and the lowest point"), this);
    addRow(charts, tr("Enter"), tr("The receipts at the crosshair"), this);
    addRow(charts, tr("Esc"), tr("Hide the crosshair, give up a selection"), this);
    addRow(charts, tr("Menu"), tr("What can be done in a chart"), this);
    addRow(charts, tr("Mouse wheel"), tr("Zoom at the pointer"), this);
    addRow(charts, tr("Shift+Mouse wheel, Shift+Drag"), tr("Pan"), this);
    addRow(charts, tr("Drag"), tr("Zoom to what is marked"), this);
    addRow(charts, tr("Double-click"), tr("Show the whole range"), this);
    addRow(charts, tr("Click on a point"), tr("Its receipts"), this);
    addRow(charts, tr("Click on min or max"), tr("The receipts there"), this);
    addRow(charts, tr("Click, double-click on a name"), tr("Hide that line, show it alone"), this);
    addRow(charts, tr("Space"), tr("Pause and follow new receipts"), this);
    auto* window = addColumn(columns, tr("Window"), this);
    QSet<QKeySequence> seen;
    for (const auto* action : actions) {
        if (action->shortcut().isEmpty() || seen.contains(action->shortcut()))
            continue;
        seen.insert(action->shortcut());
        const auto text = action->property("sheetText").toString();
        addRow(window, action->shortcut().toString(QKeySequence::NativeText),
               withoutMarks(text.isEmpty() ? action->text() : text), this);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    page->addWidget(buttons);
}

} // namespace oa::window
