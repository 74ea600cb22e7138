// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/dialogparts.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/fieldlabel.h"
#include "app/window/widgets/popupplace.h"
#include "app/window/widgets/wrappingcolumn.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int leastScrolled = 5 * space::controlHeight;

/// Text that wraps needs a height for the width that the dialog has at least, not for the one it would like.
class DialogColumn final : public WrappingColumn
{
public:
    using WrappingColumn::WrappingColumn;

    QSize sizeHint() const override
    {
        const auto hint = QVBoxLayout::sizeHint();
        return {std::max(hint.width(), parentWidget()->minimumWidth()), hint.height()};
    }
};

/// As large as what it holds, where there is room for that.
class ScrolledPart final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        const auto least = widget()->minimumSizeHint();
        return {least.width() + verticalScrollBar()->sizeHint().width(), std::min(least.height(), leastScrolled)};
    }
};

} // namespace

QVBoxLayout* makeDialogColumn(QDialog* dialog)
{
    auto* column = new DialogColumn(dialog);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::large);
    return column;
}

void openWith(QDialog* dialog, const QSize& size)
{
    dialog->resize(sizeOnScreen(dialog, QSize(lengthForFont(size.width()), lengthForFont(size.height()))));
}

QWidget* makeScrolled(QWidget* part)
{
    auto* area = new ScrolledPart(part->parentWidget());
    area->setWidget(part);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QLabel* makeText(const QString& text, QWidget* parent, bool isMuted)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (isMuted)
        label->setProperty("muted", true);
    return label;
}

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* label = makeText(text, parent);
    setTextRole(label, TextRole::Heading);
    return label;
}

QFormLayout* makeForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::large);
    form->setVerticalSpacing(space::medium);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLabel* addField(QFormLayout* form, const QString& label, QWidget* field)
{
    auto* text = new FieldLabel(label, field, field->parentWidget());
    form->addRow(text, field);
    return text;
}

void setPrimary(QPushButton* button)
{
    button->setProperty("primary", true);
    button->style()->unpolish(button); // it may have been polished as an ordinary one already
    button->style()->polish(button);
}

QDialogButtonBox* makeButtons(QDialog* dialog, const QString& doText)
{
    auto* buttons = new QDialogButtonBox(dialog);
    auto* doButton = buttons->addButton(doText, QDialogButtonBox::AcceptRole);
    doButton->setObjectName(u"dialogDo"_s);
    setPrimary(doButton);
    doButton->setDefault(true);
    auto* cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"dialogCancel"_s);
    for (auto* button : buttons->buttons())
        button->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

} // namespace oa::window
