// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/widgets/dialogparts.h"

#include "app/window/style/spacing.h"
#include "app/window/style/typography.h"
#include "app/window/widgets/fieldlabel.h"
#include "app/window/widgets/popupplace.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

/// Text that wraps needs a height for the width that the dialog has at least, not for the one it would like.
class DialogColumn final : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;

    QSize sizeHint() const override
    {
        const auto hint = QVBoxLayout::sizeHint();
        return {std::max(hint.width(), parentWidget()->minimumWidth()), hint.height()};
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
