// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/payloadformats.h"

#include <QJsonObject>
#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;

namespace oa::window {

/// The fields of one payload format: a name and where each value stands, as JSON Pointers. Says while one types what is
/// wrong with them.
class PayloadFormatForm : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadFormatForm(QWidget* parent = nullptr);

    /// Shows a format; a built-in one can be read but not changed.
    void setFormat(const QJsonObject& format, bool isReadOnly);
    /// What stands in the fields, whether it is right or not, in the form in which settings keep it.
    QJsonObject format() const;
    void showProblem(const QString& problem);

    /// Several pointers in one line: "/a, /b"; as a JSON list where that could be misread.
    static QString textOf(const std::vector<std::string>& pointers);
    static std::vector<std::string> pointersOf(const QString& text);

Q_SIGNALS:
    void edited();

private:
    static constexpr std::size_t fieldCount = 8;
    QLineEdit* m_name;
    std::array<QLineEdit*, fieldCount> m_fields{};
    QComboBox* m_scale;
    QLabel* m_problem;
};

} // namespace oa::window
