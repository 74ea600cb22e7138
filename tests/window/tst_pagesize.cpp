// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/export/pagesizeform.h"
#include "app/window/settings/settings.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace oa::window;
using namespace Qt::StringLiterals;

/// Sizes of pictures: slides, pages, and what somebody types, in three units.
class TestPageSize : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    static QComboBox* box(const PageSizeForm& form, const char* name)
    {
        return form.findChild<QComboBox*>(QString::fromLatin1(name));
    }
    static QSpinBox* number(const PageSizeForm& form, const char* name)
    {
        return form.findChild<QSpinBox*>(QString::fromLatin1(name));
    }
    static void choose(const PageSizeForm& form, const QString& preset)
    {
        auto* presets = box(form, "exportPreset");
        presets->setCurrentIndex(presets->findData(preset));
    }

private Q_SLOTS:
    void pagesHaveTheirSizes()
    {
        Settings settings(m_folder.filePath(u"pages.ini"_s));
        const PageSizeForm form(settings, {1000, 650});
        QCOMPARE(form.pixels(), QSize(1000, 650)); // as on the screen
        QSignalSpy changed(&form, &PageSizeForm::changed);
        choose(form, u"slide"_s);
        QCOMPARE(form.pixels(), QSize(1280, 720));
        choose(form, u"a4-portrait"_s);
        QCOMPARE(form.pixels(), QSize(794, 1123)); // at 96 pixels an inch
        QCOMPARE(number(form, "exportWidth")->value(), 210);
        QCOMPARE(number(form, "exportHeight")->value(), 297);
        choose(form, u"a4-landscape"_s);
        QCOMPARE(form.pixels(), QSize(1123, 794));
        choose(form, u"letter-portrait"_s);
        QCOMPARE(form.pixels(), QSize(816, 1056));
        QCOMPARE(number(form, "exportWidth")->value(), 612); // points
        choose(form, u"letter-landscape"_s);
        QCOMPARE(form.pixels(), QSize(1056, 816));
        QCOMPARE(changed.size(), 5);
    }

    void unitsSayTheSameSize()
    {
        Settings settings(m_folder.filePath(u"units.ini"_s));
        const PageSizeForm form(settings, {960, 480});
        auto* units = box(form, "exportUnit");
        units->setCurrentIndex(1);
        QCOMPARE(number(form, "exportWidth")->value(), 254);
        QCOMPARE(number(form, "exportHeight")->value(), 127);
        QCOMPARE(form.pixels(), QSize(960, 480));
        units->setCurrentIndex(2);
        QCOMPARE(number(form, "exportWidth")->value(), 720);
        QCOMPARE(form.pixels(), QSize(960, 480));
        // What is typed is no page.
        choose(form, u"letter-portrait"_s);
        number(form, "exportWidth")->setValue(600);
        QCOMPARE(box(form, "exportPreset")->currentData().toString(), u"own"_s);
        QCOMPARE(form.pixels(), QSize(800, 1056));
    }

    void theLastSizeIsOfferedAgain()
    {
        Settings settings(m_folder.filePath(u"kept.ini"_s));
        {
            PageSizeForm form(settings, {960, 480});
            choose(form, u"a4-landscape"_s);
            form.remember();
        }
        const PageSizeForm next(settings, {500, 400});
        QCOMPARE(next.pixels(), QSize(1123, 794));
        QCOMPARE(box(next, "exportPreset")->currentData().toString(), u"a4-landscape"_s);
        QCOMPARE(number(next, "exportWidth")->value(), 297);
        settings.setValue(Settings::Key::ExportSize, QStringList{u"x"_s, u"9"_s, u"y"_s, u"-3"_s}); // damaged
        const PageSizeForm damaged(settings, {500, 400});
        QVERIFY(damaged.pixels().width() >= 100 && damaged.pixels().height() >= 100);
    }
};

QTEST_MAIN(TestPageSize)
#include "tst_pagesize.moc"
