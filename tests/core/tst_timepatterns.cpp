// SPDX-License-Identifier: GPL-3.0-only
#include "core/time/timepatterns.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace oa::core;

class TestTimePatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAsPeopleWriteIt_data();
    void looksAsPeopleWriteIt();
    void everyLocaleShowsTheWholeTime();
};

void TestTimePatterns::looksAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("dayWithYear");
    QTest::addColumn<QString>("minutes");
    QTest::addColumn<QString>("seconds");
    const auto row = [](const char* locale, const QString& day, const QString& year, const QString& minutes,
                        const QString& seconds) { QTest::newRow(locale) << day << year << minutes << seconds; };
    row("en_US", u"May 3"_s, u"May 3, 2024"_s, u"3:07 PM"_s, u"3:07:09 PM"_s);
    row("en_GB", u"3 May"_s, u"3 May 2024"_s, u"15:07"_s, u"15:07:09"_s);
    row("de_DE", u"3. Mai"_s, u"3. Mai 2024"_s, u"15:07"_s, u"15:07:09"_s);
    row("fr_FR", u"3 mai"_s, u"3 mai 2024"_s, u"15:07"_s, u"15:07:09"_s);
    row("es_ES", u"3 may"_s, u"3 may 2024"_s, u"15:07"_s, u"15:07:09"_s);
    row("fi_FI", u"3. toukok."_s, u"3. toukok. 2024"_s, u"15.07"_s, u"15.07.09"_s);
    row("fr_CA", u"3 mai"_s, u"3 mai 2024"_s, u"15:07"_s, u"15:07:09"_s);
    row("C", u"3 May"_s, u"3 May 2024"_s, u"15:07"_s, u"15:07:09"_s);
}

void TestTimePatterns::looksAsPeopleWriteIt()
{
    const QLocale locale(QString::fromLatin1(QTest::currentDataTag()));
    const QDate date(2024, 5, 3);
    const QTime time(15, 7, 9);
    // As Qt 6.4 writes it: later ones have a narrow blank before PM, and shorter months in Finnish.
    const auto written = [](QString text) {
        return text.replace(QChar(0x202f), u' ').replace(u"touko "_s, u"toukok. "_s);
    };
    QTEST(written(locale.toString(date, dayPattern(locale)) + u' ').trimmed(), "day");
    QTEST(written(locale.toString(date, dayWithYearPattern(locale))), "dayWithYear");
    QTEST(written(locale.toString(time, clockPattern(locale)).toUpper()), "minutes");
    QTEST(written(locale.toString(time, clockPattern(locale, ClockDigits::Seconds)).toUpper()), "seconds");
}

void TestTimePatterns::everyLocaleShowsTheWholeTime()
{
    const auto locales = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    QVERIFY(locales.size() > 100);
    for (const auto& locale : locales) {
        const auto shown = [&locale](int hour, ClockDigits digits) {
            return locale.toString(QTime(hour, 7, 9), clockPattern(locale, digits));
        };
        for (const auto digits : {ClockDigits::Minutes, ClockDigits::Seconds})
            QVERIFY2(shown(3, digits) != shown(15, digits), qPrintable(locale.name()));
        QVERIFY2(shown(3, ClockDigits::Seconds) != shown(3, ClockDigits::Minutes), qPrintable(locale.name()));
        QVERIFY2(clockPattern(locale, ClockDigits::Seconds).count(u"ss"_s) == 1, qPrintable(locale.name()));
        QVERIFY2(!clockPattern(locale).contains(u"ss"_s), qPrintable(locale.name()));
    }
}

QTEST_GUILESS_MAIN(TestTimePatterns)
#include "tst_timepatterns.moc"
