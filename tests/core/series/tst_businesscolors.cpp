// SPDX-License-Identifier: GPL-3.0-only
#include "core/workspace/businesscolors.h"

#include <QTest>

using namespace oa::core;
using namespace Qt::StringLiterals;

class TestBusinessColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGetsOneInOrder()
    {
        const auto colors = colorsFor({u"a"_s, u"b"_s, u"a"_s, u"c"_s}, {});
        QCOMPARE(colors, (BusinessColors{{u"a"_s, 0}, {u"b"_s, 1}, {u"c"_s, 2}}));
        QCOMPARE(colorOf(colors, u"c"_s), 2);
        QCOMPARE(colorOf(colors, u"unknown"_s), 0);
    }

    void eachKeepsItsOwn()
    {
        const auto before = colorsFor({u"a"_s, u"b"_s, u"c"_s}, {});
        QCOMPARE(colorsFor({u"c"_s, u"b"_s, u"a"_s}, before), before); // whichever pane it is in
        // One that went gives its place back; a new one takes it and leaves the others theirs.
        const auto without = colorsFor({u"b"_s, u"c"_s}, before);
        QCOMPARE(without, (BusinessColors{{u"b"_s, 1}, {u"c"_s, 2}}));
        QCOMPARE(colorsFor({u"new"_s, u"b"_s, u"c"_s}, without),
                 (BusinessColors{{u"b"_s, 1}, {u"c"_s, 2}, {u"new"_s, 0}}));
    }

    void moreThanThereAreAreSpreadEvenly()
    {
        QStringList businesses;
        for (int i = 0; i < 3 * businessColorCount; ++i)
            businesses.append(QString::number(i));
        std::array<int, businessColorCount> used{};
        for (const auto& [business, place] : colorsFor(businesses, {}))
            ++used.at(static_cast<std::size_t>(place));
        for (const auto count : used)
            QCOMPARE(count, 3);
    }

    void whatCannotBeAPlaceIsGivenAnew()
    {
        QCOMPARE(colorsFor({u"a"_s, u"b"_s}, {{u"a"_s, -1}, {u"b"_s, 99}}), (BusinessColors{{u"a"_s, 0}, {u"b"_s, 1}}));
    }
};

QTEST_APPLESS_MAIN(TestBusinessColors)
#include "tst_businesscolors.moc"
