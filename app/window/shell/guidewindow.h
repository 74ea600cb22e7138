// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDialog>

class QTextBrowser;

namespace oa::window {

/// The user guide as it was installed, with its pictures and the pages that it links to. Needs no network; links to the
/// web open in a browser.
class GuideWindow : public QDialog
{
    Q_OBJECT

public:
    /// `file`: of guideFile().
    explicit GuideWindow(const QString& file, QWidget* parent = nullptr);

private:
    QTextBrowser* m_browser;
};

/// Where the guide lies: beside the program that runs, as it was installed, unpacked or built; empty where it is not.
/// `programFolder`: of the binary.
QString guideFile(const QString& programFolder);

} // namespace oa::window
