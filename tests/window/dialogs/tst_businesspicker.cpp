// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/businesspicker.h"

#include "app/window/business/businessfilter.h"
#include "app/window/business/businesslist.h"
#include "app/window/widgets/displaytext.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFrame>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace oa::window;
using namespace Qt::StringLiterals;

class TestBusinessPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSwatchOfTheSameColourIsKept()
    {
        BusinessList businesses;
        BusinessPicker picker(&businesses);
        picker.setSwatch(Qt::red);
        const auto first = picker.icon().cacheKey();
        picker.setSwatch(Qt::red); // with every change of the view
        QCOMPARE(picker.icon().cacheKey(), first);
        picker.setSwatch(Qt::blue);
        QVERIFY(picker.icon().cacheKey() != first);
    }

    void namesStayOnOneLineAndPlain_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::addRow("ordinary") << u"cvs"_s << u"cvs"_s;
        QTest::addRow("two lines") << u"A\nB"_s << u"A⏎B"_s;
        QTest::addRow("two lines from Windows") << u"A\r\nB"_s << u"A⏎B"_s;
        QTest::addRow("trailing space") << u"A "_s << u"A·"_s;
        QTest::addRow("tabulator inside") << u"A\tB"_s << u"A⇥B"_s;
        QTest::addRow("nothing") << QString() << u"“”"_s;
        QTest::addRow("turned around") << u"A\u202eB"_s << u"A\ufffdB"_s;
        QTest::addRow("mark-up stays text") << u"<b>A</b>"_s << u"<b>A</b>"_s;
    }

    void namesStayOnOneLineAndPlain()
    {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(visibleName(raw), shown);
        QVERIFY(!tooltipName(raw).contains(u"<b>"));
    }

    void theListIsAProperModel()
    {
        BusinessList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setEntries({{u"small"_s, 1}, {u"big"_s, 100}});
        QCOMPARE(list.index(0).data(BusinessList::IdRole).toString(), u"big"_s);
        BusinessFilter filter;
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&list);
        filter.setSearch(u"MAL"_s);
        QCOMPARE(filter.rowCount(), 1);
        list.setEntries({{u"normal"_s, 3}, {u"mall"_s, 2}, {u"other"_s, 9}});
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.index(0, 0).data(BusinessList::IdRole).toString(), u"mall"_s); // begins with the search
    }

    void manyNamesAreSearchedAndPicked()
    {
        BusinessList list;
        std::vector<BusinessEntry> entries;
        for (int i = 0; i < 1640; ++i)
            entries.push_back({u"Business no. %1 <i>&amp;</i>\nsecond line of its name"_s.arg(i), 2000 - i});
        list.setEntries(entries);
        BusinessPicker picker(&list);
        picker.resize(200, 30);
        picker.show();
        QSignalSpy picked(&picker, &BusinessPicker::businessPicked);
        picker.openList();
        auto* search = picker.findChild<QLineEdit*>(u"businessSearch"_s);
        QTest::keyClicks(search, u"no. 1639"_s);
        QCOMPARE(picker.findChild<QListView*>(u"businessView"_s)->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().first().toString(), entries.back().id);
        QVERIFY(picker.fontMetrics().horizontalAdvance(picker.text()) <= picker.width());
        QVERIFY(picker.text().contains(u'…'));
    }

    /// All of them together are a choice, and no business.
    void businessesAreCountedWithoutAllOfThem()
    {
        BusinessList list;
        list.setEntries({{u"*"_s, 60}, {u"cvs"_s, 30}, {u"walmart"_s, 20}, {u"safeway"_s, 10}});
        BusinessPicker picker(&list);
        picker.openList();
        QCOMPARE(picker.findChild<QLineEdit*>(u"businessSearch"_s)->placeholderText(), u"Search among 3 businesses"_s);
    }

    /// At the top, as high as the screen allows; Home and End lead to its ends, an exact name to that one.
    void theListOpensAtItsTop()
    {
        BusinessList list;
        std::vector<BusinessEntry> entries;
        for (int i = 0; i < 300; ++i)
            entries.push_back({u"shop %1"_s.arg(i), 2000 - i});
        entries.push_back({u"Shop"_s, 3});
        entries.push_back({u"shop"_s, 2});
        list.setEntries(entries);
        BusinessPicker picker(&list);
        picker.resize(200, 30);
        picker.setBusiness(u"shop 250"_s);
        picker.show();
        picker.openList();
        auto* view = picker.findChild<QListView*>(u"businessView"_s);
        auto* search = picker.findChild<QLineEdit*>(u"businessSearch"_s);
        QCOMPARE(view->currentIndex().row(), 0);
        QCOMPARE(view->indexAt({5, 5}).row(), 0);
        const auto* popup = picker.findChild<QFrame*>(u"businessPopup"_s);
        QVERIFY(popup->height() > picker.screen()->availableGeometry().height() * 2 / 5);
        QVERIFY(popup->height() <= picker.screen()->availableGeometry().height());
        QTest::keyClick(search, Qt::Key_End);
        QCOMPARE(view->currentIndex().row(), view->model()->rowCount() - 1);
        QTest::keyClick(search, Qt::Key_Home);
        QCOMPARE(view->currentIndex().row(), 0);
        QSignalSpy picked(&picker, &BusinessPicker::businessPicked);
        QTest::keyClicks(search, u"shop"_s); // not the 300 that begin so, nor the one in capitals
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.first().first().toString(), u"shop"_s);
    }

    void theLargestBusinessesComeFirst()
    {
        BusinessList list;
        list.setEntries({{u"walgreens"_s, 5}, {u"*"_s, 100}, {u"largest"_s, 70}, {u"none"_s, 0}});
        QCOMPARE(list.suggestionBeside({}), u"largest"_s);
        QCOMPARE(list.suggestionBeside({u"largest"_s}), u"walgreens"_s);
        QCOMPARE(list.suggestionBeside({u"largest"_s, u"walgreens"_s}), std::nullopt);
        QVERIFY(!list.isRangeEmpty());
        list.setEntries({{u"walgreens"_s, 0}, {u"*"_s, 0}});
        QVERIFY(list.isRangeEmpty());
    }

    void realNamesAreKeptByteForByte()
    {
        QFile file(QStringLiteral(OA_SHARED_DATA "/real_receipts.jsonl"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The collection of real receipts is not here.");
        QStringList names;
        while (!file.atEnd()) {
            const auto name = QJsonDocument::fromJson(file.readLine()).object()[u"ml_response"][u"business_id"];
            if (name.isString() && !names.contains(name.toString()))
                names.append(name.toString());
        }
        QVERIFY(names.size() > 500);
        BusinessList list;
        std::vector<BusinessEntry> entries;
        for (const auto& name : names)
            entries.push_back({name, 1});
        list.setEntries(entries);
        for (int row = 0; row < list.rowCount(); ++row) {
            QCOMPARE(list.index(row).data(BusinessList::IdRole).toString(), names.at(row));
            QVERIFY(!list.index(row).data().toString().contains(u'\n'));
        }
    }
};

QTEST_MAIN(TestBusinessPicker)
#include "tst_businesspicker.moc"
