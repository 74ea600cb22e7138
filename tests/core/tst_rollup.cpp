// SPDX-License-Identifier: GPL-3.0-only
#include "core/rollup/rollup.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace oa::core;

namespace {

struct Receipt
{
    std::string amount;
    std::optional<std::string> score;
    std::optional<std::string> ocrScore;
    std::optional<std::string> currency;
};

ExactDecimal decimal(const std::string& text)
{
    return ExactDecimal::fromText(text).value();
}

QByteArray text(const ExactDecimal& value)
{
    return QByteArray::fromStdString(value.toString());
}

Distribution distribution(const QByteArrayList& values)
{
    DistributionBuilder builder;
    for (const auto& value : values)
        builder.add(decimal(value.toStdString()));
    return builder.take();
}

Rollup rollupOf(std::span<const Receipt> receipts)
{
    RollupBuilder builder;
    for (const auto& receipt : receipts) {
        if (!builder.add(receipt.amount, receipt.score, receipt.ocrScore, receipt.currency))
            return {};
    }
    return builder.take();
}

/// All of a roll-up, as it is stored.
QByteArray bytesOf(const Rollup& rollup)
{
    return QByteArray::number(rollup.documents) + ' ' + text(rollup.amount) + ' ' + text(rollup.amountSquares) + ' ' +
           rollup.scores.encoded().toHex() + ' ' + rollup.ocrScores.encoded().toHex() + ' ' +
           QByteArray::fromStdString(rollup.currencies.encoded(rollup.amounts()));
}

enum class Kind { TwoDecimals, AsWritten, FifteenDecimals, Huge };

/// Numbers of a kind that producers send; some kinds write the same value in several ways.
std::string number(Random& random, Kind kind)
{
    const auto whole = static_cast<qulonglong>(random.below(100));
    switch (kind) {
    case Kind::TwoDecimals:
        return QStringLiteral("%1.%2").arg(whole).arg(10 + random.below(90)).toStdString();
    case Kind::AsWritten: {
        static constexpr std::array endings = {"", ".0", ".5", ".50", ".500", ".25", ".00"};
        return QStringLiteral("%1%2%3")
            .arg(random.below(4) == 0 ? QStringLiteral("-") : QString())
            .arg(1 + random.below(5))
            .arg(QLatin1StringView(endings[random.below(endings.size())]))
            .toStdString();
    }
    case Kind::FifteenDecimals:
        return QStringLiteral("0.%1").arg(100'000'000'000'000 + random.next() % 900'000'000'000'000).toStdString();
    case Kind::Huge:
        if (random.below(3) == 0)
            return QString::number(whole).toStdString();
        return QStringLiteral("-%1%2.25").arg(1 + random.next() / 2).arg(random.next()).toStdString();
    }
    return {};
}

std::vector<Receipt> receipts(Random& random, std::size_t count, Kind kind)
{
    static constexpr std::array currencies = {"EUR", "MYR", "USD", "\xE2\x82\xAC"};
    std::vector<Receipt> all(count);
    const auto mostCurrencies = 1 + random.below(currencies.size());
    const auto sayNone = random.below(3);
    for (auto& receipt : all) {
        receipt.amount = number(random, kind);
        if (random.below(10) > 0)
            receipt.score = number(random, kind);
        if (random.below(3) > 0)
            receipt.ocrScore = number(random, random.below(50) == 0 ? Kind::Huge : kind);
        if (random.below(3) >= sayNone)
            receipt.currency = currencies[random.below(mostCurrencies)];
    }
    return all;
}

} // namespace

class TestRollup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySplittingIsTheSame_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("two decimals") << Kind::TwoDecimals;
        QTest::newRow("one value written in several ways") << Kind::AsWritten;
        QTest::newRow("fifteen decimals") << Kind::FifteenDecimals;
        QTest::newRow("huge") << Kind::Huge;
    }

    /// Any order, any cuts, any grouping: the same bytes, and what sorting all of them says.
    void everySplittingIsTheSame()
    {
        QFETCH(Kind, kind);
        Random random(7);
        for (int round = 0; round < 200; ++round) {
            auto all = receipts(random, 1 + random.below(120), kind);
            const auto whole = rollupOf(all);
            const auto expected = bytesOf(whole);
            QCOMPARE(whole.documents, static_cast<qint64>(all.size()));
            checkAgainstSorted(whole.scores, all);
            checkCurrencies(whole, all);

            for (std::size_t i = all.size() - 1; i > 0; --i)
                std::swap(all[i], all[random.below(static_cast<std::uint32_t>(i + 1))]);
            std::vector<Rollup> parts;
            for (std::span<const Receipt> rest(all); !rest.empty();) {
                const auto length = std::min<std::size_t>(rest.size(), 1 + random.below(20));
                parts.push_back(rollupOf(rest.first(length)));
                rest = rest.subspan(length);
            }
            while (parts.size() > 1) {
                const auto into = random.below(static_cast<std::uint32_t>(parts.size()));
                const auto from = random.below(static_cast<std::uint32_t>(parts.size()));
                if (into == from)
                    continue;
                parts[into].merge(parts[from]);
                parts.erase(parts.begin() + from);
            }
            QCOMPARE(bytesOf(parts.front()), expected);
            Rollup empty;
            parts.front().merge(empty);
            empty.merge(parts.front());
            QCOMPARE(bytesOf(empty), expected);
        }
    }

    void bytesAreReadBack_data() { everySplittingIsTheSame_data(); }

    void bytesAreReadBack()
    {
        QFETCH(Kind, kind);
        Random random(8);
        for (int round = 0; round < 200; ++round) {
            const auto some = rollupOf(receipts(random, random.below(60), kind)).scores;
            const auto others = rollupOf(receipts(random, random.below(60), kind)).scores;
            const auto bytes = some.encoded();
            const auto back = Distribution::decode(bytes.toStdString());
            QVERIFY(back);
            QCOMPARE(back->encoded(), bytes);
            QVERIFY(*back == some);
            // Two pieces behind each other are what merging gives.
            auto both = some;
            both.merge(others);
            const auto read = Distribution::decode((bytes + others.encoded()).toStdString());
            QVERIFY(read);
            QCOMPARE(read->encoded(), both.encoded());
        }
    }

    void currenciesAreReadBack()
    {
        Random random(10);
        for (int round = 0; round < 200; ++round) {
            const auto some = rollupOf(receipts(random, 1 + random.below(40), Kind::TwoDecimals));
            const auto others = rollupOf(receipts(random, 1 + random.below(40), Kind::TwoDecimals));
            const auto text = some.currencies.encoded(some.amounts());
            const auto back = CurrencyAmounts::decode(text, some.amounts());
            QVERIFY(back);
            QVERIFY(*back == some.currencies);
            // Lists put together with a comma are what merging gives.
            auto both = some;
            both.merge(others);
            const auto other = others.currencies.encoded(others.amounts());
            if (text.find(' ') == std::string::npos || other.find(' ') == std::string::npos)
                continue;
            const auto read = CurrencyAmounts::decode(text + ',' + other, both.amounts());
            QVERIFY(read);
            QVERIFY(*read == both.currencies);
        }
    }

    void currenciesTakeNoRoomWhereTheyAreOne()
    {
        const auto written = [](const std::vector<Receipt>& all) {
            const auto rollup = rollupOf(all);
            return QByteArray::fromStdString(rollup.currencies.encoded(rollup.amounts()));
        };
        QCOMPARE(written({{"1", {}, {}, {}}, {"2", {}, {}, {}}}), QByteArray());
        QCOMPARE(written({{"1", {}, {}, "EUR"}, {"2", {}, {}, "EUR"}}), QByteArray("EUR"));
        QCOMPARE(written({{"1.50", {}, {}, "USD"}, {"-2", {}, {}, "EUR"}, {"3", {}, {}, {}}, {"4", {}, {}, "EUR"}}),
                 QByteArray("- 1 3.00 9.0000,EUR 2 2 20,USD 1 1.50 2.2500"));
    }

    void hostileCurrenciesAreAnError_data()
    {
        QTest::addColumn<QByteArray>("written");
        for (const auto* written :
             {"-", "EUR,USD", "EUR 2", "EUR 2 1", "EUR x 1 1", "EUR 0 1 1", "EUR -1 1 1", "EUR 1 1 1", "EUR 3 1 1",
              "EUR 2 NaN 1", "EUR 2x 1 1", "EUR 2 1 1 1", " 2 1 1", "EUR 99999999999999999999 1 1", "EUR 2 1 1, "})
            QTest::addRow("%s", written) << QByteArray(written);
    }

    void hostileCurrenciesAreAnError()
    {
        QFETCH(QByteArray, written);
        const auto decoded = CurrencyAmounts::decode(written.toStdString(), {2, decimal("1"), decimal("1")});
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::BadInput);
    }

    void medianHasTheServersDigits_data()
    {
        QTest::addColumn<QByteArrayList>("values");
        QTest::addColumn<QByteArray>("median");
        QTest::newRow("one") << QByteArrayList{"85.20"} << QByteArray("85.200");
        QTest::newRow("two") << QByteArrayList{"85.20", "85.3"} << QByteArray("85.250");
        QTest::newRow("integers") << QByteArrayList{"1", "2"} << QByteArray("1.5");
        QTest::newRow("odd") << QByteArrayList{"3", "1.25", "100"} << QByteArray("3.0");
        QTest::newRow("negative") << QByteArrayList{"-3", "-1", "-2", "7.00"} << QByteArray("-1.5");
        QTest::newRow("the longer way of writing counts") << QByteArrayList{"5", "5.00"} << QByteArray("5.000");
        QTest::newRow("often the same") << QByteArrayList{"5", "5", "5", "9"} << QByteArray("5.0");
    }

    void medianHasTheServersDigits()
    {
        QFETCH(QByteArrayList, values);
        QFETCH(QByteArray, median);
        QCOMPARE(text(distribution(values).median()), median);
    }

    void tellsRanks()
    {
        const auto scores = distribution({"10", "20", "20", "30.5", "40", "40", "40", "50", "60", "99.99"});
        QCOMPARE(scores.count(), 10);
        QCOMPARE(scores.size(), 7U);
        QCOMPARE(text(scores.tenth(1)), QByteArray("10"));
        QCOMPARE(text(scores.tenth(9)), QByteArray("60"));
        QCOMPARE(text(scores.smallest()), QByteArray("10"));
        QCOMPARE(text(scores.largest()), QByteArray("99.99"));
        QCOMPARE(scores.countBelow(decimal("10")), 0);
        QCOMPARE(scores.countBelow(decimal("20.0")), 1);
        QCOMPARE(scores.countBelow(decimal("20.000000000000000000000000001")), 3);
        QCOMPARE(scores.countBelow(decimal("1000")), 10);
        QCOMPARE(text(scores.sum()), QByteArray("410.49"));
        QCOMPARE(text(scores.sumOfSquares()), QByteArray("22728.2501"));
        QCOMPARE(text(distribution({"-1.5", QByteArray(30, '9')}).sumOfSquares()),
                 text(decimal(std::string(30, '9')) * decimal(std::string(30, '9')) + decimal("2.25")));
    }

    void isSmall()
    {
        Random random(9);
        DistributionBuilder minute;
        for (int i = 0; i < 12; ++i)
            minute.add(decimal(number(random, Kind::TwoDecimals)));
        const auto bytes = minute.take().encoded().size();
        QVERIFY2(bytes <= 34, qPrintable(QString::number(bytes)));
        DistributionBuilder hour;
        for (int i = 0; i < 1'000'000; ++i)
            hour.add(ExactDecimal(random.below(10'001), 2));
        const auto dense = hour.take();
        QCOMPARE(dense.size(), 10'001U);
        QVERIFY2(dense.encoded().size() < 22'000, qPrintable(QString::number(dense.encoded().size())));
    }

    void hostileBytesAreAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const char* hex) {
            QTest::addRow("%s", name) << QByteArray::fromHex(hex);
        };
        row("unknown form", "00");
        row("unknown form, the highest", "ff");
        row("nothing behind the form", "01");
        row("too many decimals", "0113000100000000");
        row("least decimals above the most", "010203010000");
        row("no values", "0102020000");
        row("more values than bytes", "010202ffffffff0f0000");
        row("an endless number", "010202ffffffffffffffffffffff0000");
        row("a number beyond 64 bits", "01020201ffffffffffffffffff0200");
        row("the first with a step", "0102020102"
                                     "02");
        row("a step of none", "01020202020000");
        row("beyond 62 bits", "0102020100ffffffffffffffffff01");
        row("a count beyond 48 bits", "010202010201ffffffffffffff7f");
        row("counts that are missing", "010202010201");
        row("a scale too small", "020201"
                                 "8201"
                                 "00"
                                 "00");
        row("a scale above that of the units", "020201"
                                               "8201"
                                               "00"
                                               "03");
        row("text that is no number", "030102"
                                      "3161"
                                      "01");
        row("text that ends early", "030105"
                                    "31");
        row("a count of none", "03010131"
                               "00");
        row("not ascending", "0302"
                             "013201"
                             "013101");
        row("the same twice", "0302"
                              "013101"
                              "03312e3001");
        row("something behind it", "01020201020055");
    }

    void hostileBytesAreAnError()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = Distribution::decode(bytes.toStdString());
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::BadInput);
    }

    /// We write one form of each; others that mean the same are read alike, up to each limit and not beyond.
    void allFormsOfTheSameAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("values"); ///< "value:count …"; empty where they are refused
        const auto row = [](const char* name, const QByteArray& hex, const QByteArray& values) {
            QTest::addRow("%s", name) << QByteArray::fromHex(hex) << values;
        };
        row("as we write it", "01010101 1e 00", "1.5:1");
        row("in units that none needs", "01030101 b817 00", "1.5:1");
        row("in units that none needs, of two", "01040202 b0ea01 00 80fa01", "1.50:1 3.10:1");
        row("a negative one in such units", "01030101 b717 00", "-1.5:1");
        row("the most decimals", "0112120102 00", "0.000000000000000001:1");
        row("the most decimals and one more", "0113130102 00", "");
        row("least decimals as many as the units", "01020201 02 00", "0.01:1");
        row("counts from two on", "01000001 02 01 00", "1:2");
        row("counts of more than a byte", "01000001 02 01 8001", "1:130");
        row("the highest count", "01000001 02 01 fdffffffffff3f", "1:281474976710655");
        row("a count beyond it", "01000001 02 01 feffffffffff3f", "");
        row("the highest count in two values", "01000002 02 01 03 fbffffffffff3f 00", "1:281474976710653 2:2");
        row("beyond it in two values", "01000002 02 01 03 fcffffffffff3f 00", "");
        row("the highest number", "01000001 feffffffffffffff7f 00", "4611686018427387903:1");
        row("a number beyond it", "01000001 8080808080808080 8001 00", "");
        row("the lowest number", "01000001 fdffffffffffffff7f 00", "-4611686018427387903:1");
        row("a number below it", "01000001 ffffffffffffffff7f 00", "");
        row("decimals of their own", "020201 8201 00 02", "0.65:1");
        row("decimals of their own that are zeros", "020201 c801 00 02", "1.00:1");
        row("none of its own", "020201 c801 00 00", "1:1");
        row("one of its own", "020201 c801 00 01", "1.0:1");
        row("too few of its own", "020201 8201 00 01", "");
        row("more of its own than the units", "020201 c801 00 03", "");
        row("long ones that are short", "0302 013101 0132 05", "1:1 2:5");
        row("long ones up to the highest count", "0301 0131 ffffffffffff3f", "1:281474976710655");
        row("long ones beyond it", "0301 0131 80808080808040", "");
        row("long ones beyond it together", "0302 0131 ffffffffffff3f 0132 01", "");
        row("the longest text", "0301 c801" + QByteArray(200, '9').toHex() + "01", QByteArray(200, '9') + ":1");
        row("a longer text", "0301 c901" + QByteArray(201, '9').toHex() + "01", "");
        row("pieces", "01000001 02 00 01000001 02 00 01010101 1e 00", "1:2 1.5:1");
        row("pieces up to the highest count", "01000001 02 01 fcffffffffff3f 01000001 02 00", "1:281474976710655");
        row("pieces beyond it", "01000001 02 01 fdffffffffff3f 01000001 02 00", "");
    }

    void allFormsOfTheSameAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, values);
        const auto read = Distribution::decode(bytes.toStdString());
        QByteArrayList entries;
        for (std::size_t i = 0; read && i < read->size(); ++i)
            entries += text(read->at(i).value) + ':' + QByteArray::number(read->at(i).count);
        QCOMPARE(entries.join(' '), values);
        if (read)
            QVERIFY(Distribution::decode(read->encoded().toStdString()).value() == *read);
    }

    /// So many that each is possible and all together are not, however often 64 bits wrap round.
    void countsThatWrapRoundAreRefused()
    {
        auto bytes = QByteArray::fromHex("010000 808004 02 01"); // 65,536 values from 1 on
        for (int i = 1; i < 65'536; ++i)
            bytes += QByteArray::fromHex("03");
        for (int i = 0; i < 65'536; ++i)
            bytes += QByteArray::fromHex("fdffffffffff3f"); // 2^48 - 1 of each
        QVERIFY(!Distribution::decode(bytes.toStdString()));
    }

    void whatIsNoNumberIsNotTaken()
    {
        RollupBuilder builder;
        QVERIFY(!builder.add("NaN", {}, {}));
        QVERIFY(!builder.add("1", "x", {}));
        QVERIFY(!builder.add("1", "2", "1e3"));
        QVERIFY(builder.isEmpty());
        QVERIFY(builder.add("1", "2", {}));
        const auto rollup = builder.take();
        QCOMPARE(rollup.documents, 1);
        QCOMPARE(rollup.scores.count(), 1);
        QVERIFY(rollup.ocrScores.isEmpty());
        QVERIFY(builder.take() == Rollup());
    }

private:
    static void checkCurrencies(const Rollup& whole, const std::vector<Receipt>& all)
    {
        for (const auto& [currency, amounts] : whole.currencies.entries()) {
            ExactDecimal sum;
            qint64 count = 0;
            for (const auto& receipt : all) {
                if (receipt.currency == currency) {
                    sum += decimal(receipt.amount);
                    ++count;
                }
            }
            QCOMPARE(amounts.documents, count);
            QCOMPARE(text(amounts.sum), text(sum));
        }
        const auto saysOne =
            std::ranges::any_of(all, [](const Receipt& receipt) { return receipt.currency.has_value(); });
        QCOMPARE(whole.currencies.isEmpty(), !saysOne);
    }
    static void checkAgainstSorted(const Distribution& scores, const std::vector<Receipt>& all)
    {
        std::vector<ExactDecimal> sorted;
        ExactDecimal sum;
        ExactDecimal squares;
        for (const auto& receipt : all) {
            if (!receipt.score)
                continue;
            sorted.push_back(decimal(*receipt.score));
            sum += sorted.back();
            squares += sorted.back() * sorted.back();
        }
        std::ranges::stable_sort(sorted);
        const auto count = static_cast<qint64>(sorted.size());
        QCOMPARE(scores.count(), count);
        QCOMPARE(text(scores.sum()), text(sum));
        QCOMPARE(scores.sumOfSquares(), squares);
        for (qint64 rank = 1; rank <= count; ++rank)
            QCOMPARE(scores.atRank(rank), sorted[static_cast<std::size_t>(rank - 1)]);
        if (sorted.empty())
            return;
        QCOMPARE(scores.median() + scores.median(),
                 sorted[static_cast<std::size_t>((count - 1) / 2)] + sorted[static_cast<std::size_t>(count / 2)]);
        const auto& threshold = sorted[static_cast<std::size_t>(count / 3)];
        QCOMPARE(scores.countBelow(threshold),
                 std::ranges::count_if(sorted, [&](const auto& v) { return v < threshold; }));
    }
};

QTEST_GUILESS_MAIN(TestRollup)
#include "tst_rollup.moc"
