// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

class QBoxLayout;
class QDialog;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QSize;
class QWidget;

namespace oa::window {

/// The parts every dialog is put together from, so that all have the same margins, headings and buttons.

/// A column with the dialog's margins.
QVBoxLayout* makeDialogColumn(QDialog* dialog);
/// Gives a dialog whose content has no size of its own one to begin with: larger with large letters, and no larger than
/// the screen.
void openWith(QDialog* dialog, const QSize& size);
/// Puts a part of a dialog into what scrolls it on screens that have no room for all of it.
QWidget* makeScrolled(QWidget* part);
/// Plain text that wraps; muted when it only explains.
QLabel* makeText(const QString& text, QWidget* parent, bool isMuted = false);
QLabel* makeHeading(const QString& text, QWidget* parent);
/// Fields below each other with their labels before them; fields are as wide as there is room.
QFormLayout* makeForm(QWidget* parent);
/// The label stands at the height of the field's text and is its buddy.
QLabel* addField(QFormLayout* form, const QString& label, QWidget* field);
/// The one button that does what the dialog is for.
void setPrimary(QPushButton* button);
/// Cancel and one button that does what the dialog is for; connected to reject() and accept().
QDialogButtonBox* makeButtons(QDialog* dialog, const QString& doText);

} // namespace oa::window
