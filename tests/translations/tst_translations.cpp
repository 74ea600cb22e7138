// SPDX-License-Identifier: GPL-3.0-only
#include "app/translations.h"
#include "core/series/metric.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languageIsTheLocales_data();
    void languageIsTheLocales();
};

void TestTranslations::languageIsTheLocales_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("totalAmount");
    QTest::addColumn<QString>(
        "thousand"); // after a number: apart from it, but on its line, where a language wants it so
    QTest::addRow("English") << u"en_US"_s << u"Total amount"_s << u"k"_s;
    QTest::addRow("German") << u"de_DE"_s << u"Gesamtbetrag"_s << u"\u00a0Tsd."_s;
    QTest::addRow("Swiss German has German's") << u"de_CH"_s << u"Gesamtbetrag"_s << u"\u00a0Tsd."_s;
    QTest::addRow("Spanish") << u"es_MX"_s << u"Importe total"_s << u"\u00a0k"_s;
    QTest::addRow("French") << u"fr_CA"_s << u"Montant total"_s << u"\u00a0k"_s;
    QTest::addRow("a language that is not there shows English") << u"ja_JP"_s << u"Total amount"_s << u"k"_s;
}

void TestTranslations::languageIsTheLocales()
{
    QFETCH(QString, locale);
    QFETCH(QString, totalAmount);
    QFETCH(QString, thousand);

    int argc = 1;
    QByteArray name("tst_translations");
    char* argv[] = {name.data(), nullptr};
    QCoreApplication application(argc, argv);
    oa::installTranslations(application, QLocale(locale));
    QCOMPARE(oa::core::displayName(oa::core::Metric::TotalAmount), totalAmount);
    QCOMPARE(QCoreApplication::translate("oa::charts::ValueAxis", "k"), thousand);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
