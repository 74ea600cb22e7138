// SPDX-License-Identifier: GPL-3.0-only
#include "core/payload/documentgenerator.h"
#include "core/payload/extractor.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace oa::core;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const DocumentGenerator& generator, std::uint64_t index)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(generator.document(index))).object();
}

/// Chi-square of counts against an even spread, over its degrees of freedom: about 1 when the spread is even.
double unevenness(const std::vector<int>& counts)
{
    double total = 0;
    for (const int count : counts)
        total += count;
    const double expected = total / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum / static_cast<double>(counts.size() - 1);
}

} // namespace

class TestDocumentGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeThePredecessors()
    {
        const DocumentGenerator generator;
        const auto document = parsed(generator, 0);
        QCOMPARE(document.keys(), (QStringList{u"business_id"_s, u"line_items"_s, u"total"_s}));
        const auto items = document[u"line_items"].toArray();
        QCOMPARE(items.size(), 9);
        for (const auto& item : items) {
            QCOMPARE(item.toObject().keys(), (QStringList{u"bounding_box"_s, u"ocr_score"_s, u"score"_s, u"value"_s}));
            QCOMPARE(item[u"bounding_box"].toArray().size(), 4);
        }
        QCOMPARE(document[u"total"].toObject().keys(), (QStringList{u"ocr_score"_s, u"score"_s, u"value"_s}));
    }

    void totalsAreSumAndMeans()
    {
        const DocumentGenerator generator({.randomSeed = 7});
        Extractor extractor;
        for (std::uint64_t index = 0; index < 2000; ++index) {
            const auto document = parsed(generator, index);
            int value = 0;
            int score = 0;
            int ocrScore = 0;
            for (const auto& item : document[u"line_items"].toArray()) {
                value += item[u"value"].toInt();
                score += item[u"score"].toInt();
                ocrScore += item[u"ocr_score"].toInt();
            }
            const auto total = document[u"total"];
            QCOMPARE(total[u"value"].toInt(-1), value);
            QCOMPARE(total[u"score"].toDouble(), std::round(score * 100.0 / 9.0) / 100.0);
            QCOMPARE(total[u"ocr_score"].toDouble(), std::round(ocrScore * 100.0 / 9.0) / 100.0);

            const auto values = extractor.extract(generator.document(index));
            QVERIFY(values);
            QCOMPARE(QString::fromStdString(values->businessId), document[u"business_id"].toString());
            QCOMPARE(values->totalAmount, std::to_string(value));
        }
    }

    void drawsEvenly()
    {
        constexpr int documents = 4'000;
        const DocumentGenerator generator({.randomSeed = 42});
        QHash<QString, int> businesses;
        std::vector<int> values(101);
        std::vector<int> scores(85);
        std::vector<int> ocrScores(85);
        std::vector<int> boxes(101);
        qint64 bytes = 0;
        for (int i = 0; i < documents; ++i) {
            bytes += static_cast<qint64>(generator.document(static_cast<std::uint64_t>(i)).size());
            const auto document = parsed(generator, static_cast<std::uint64_t>(i));
            ++businesses[document[u"business_id"].toString()];
            for (const auto& item : document[u"line_items"].toArray()) {
                ++values.at(static_cast<std::size_t>(item[u"value"].toInt(-1)));
                ++scores.at(static_cast<std::size_t>(item[u"score"].toInt(-1) - 15));
                ++ocrScores.at(static_cast<std::size_t>(item[u"ocr_score"].toInt(-1) - 15));
                for (const auto& number : item[u"bounding_box"].toArray())
                    ++boxes.at(static_cast<std::size_t>(std::lround(number.toDouble(-1) * 100)));
            }
        }
        const double meanBytes = static_cast<double>(bytes) / documents;
        QVERIFY2(meanBytes > 860 && meanBytes < 900, qPrintable(QString::number(meanBytes)));
        // The ends come from half as wide an interval.
        boxes.front() *= 2;
        boxes.back() *= 2;
        std::vector<int> shops;
        for (const auto& name : {u"walgreens"_s, u"cvs"_s, u"traderjoes"_s, u"safeway"_s, u"walmart"_s})
            shops.push_back(businesses.take(name));
        QVERIFY(businesses.isEmpty());
        // With 4 to 100 degrees of freedom an even draw stays below these with odds far above 1000 to 1; the seed is
        // fixed, so the outcome does not change from run to run.
        QVERIFY2(unevenness(shops) < 5, qPrintable(QString::number(unevenness(shops))));
        for (const auto& counts : {values, scores, ocrScores, boxes})
            QVERIFY2(unevenness(counts) < 1.6, qPrintable(QString::number(unevenness(counts))));
    }

    void feedScoresStartAtSixty()
    {
        const DocumentGenerator generator({.lowestScore = GeneratorOptions::lowestScoreOfFeed});
        int lowest = 1000;
        int highest = 0;
        for (std::uint64_t index = 0; index < 500; ++index) {
            for (const auto& item : parsed(generator, index)[u"line_items"].toArray()) {
                for (const auto& key : {u"score"_s, u"ocr_score"_s}) {
                    lowest = std::min(lowest, item[key].toInt());
                    highest = std::max(highest, item[key].toInt());
                }
            }
        }
        QCOMPARE(lowest, 60);
        QCOMPARE(highest, 99);
    }

    /// The very bytes, on every platform and in every version: whoever seeds with a number gets the same database.
    void staysTheSame()
    {
        const DocumentGenerator generator({.randomSeed = 2024, .businesses = 7});
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (std::uint64_t index = 0; index < 1000; ++index)
            hash.addData(QByteArray::fromStdString(generator.document(index)));
        QCOMPARE(hash.result().toHex(), QByteArray("ce42f5d25fe5aa5c55f5d893a9003b2460afd28f26b7513ef55dcf4915f5b883"));
    }

    void dependsOnSeedAndIndexAlone()
    {
        const DocumentGenerator one({.randomSeed = 5});
        const DocumentGenerator same({.randomSeed = 5});
        const DocumentGenerator other({.randomSeed = 6});
        QSet<QByteArray> seen;
        for (std::uint64_t index = 200; index-- > 0;) {
            QCOMPARE(same.document(index), one.document(index));
            QVERIFY(other.document(index) != one.document(index));
            seen.insert(QByteArray::fromStdString(one.document(index)));
        }
        QCOMPARE(seen.size(), 200);
    }

    void namesAreDistinctAndPlain()
    {
        QSet<QString> names;
        constexpr int count = 5000;
        for (int number = 0; number < count; ++number) {
            const auto name = DocumentGenerator::businessName(number);
            QVERIFY(name.size() <= DocumentGenerator::maximumNameBytes);
            QVERIFY(name.find_first_of("\"\\") == std::string::npos);
            names.insert(QString::fromStdString(name).toCaseFolded());
        }
        QCOMPARE(names.size(), count);
        QCOMPARE(DocumentGenerator({.businesses = 1640}).businesses().size(), std::size_t(1640));
    }

    void longestDocumentFits()
    {
        const DocumentGenerator generator(
            {.businesses = DocumentGenerator::maximumBusinesses, .lowestScore = 999, .highestScore = 999});
        for (std::uint64_t index = 0; index < 1000; ++index)
            QVERIFY(generator.document(index).size() <= DocumentGenerator::maximumBytes - 16);
    }
};

QTEST_APPLESS_MAIN(TestDocumentGenerator)
#include "tst_documentgenerator.moc"
