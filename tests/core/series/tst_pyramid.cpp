// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/pyramid.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace oa::core;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

std::vector<double> randomSamples(std::size_t count, double missingShare, std::mt19937& random)
{
    std::uniform_real_distribution<double> value(-1000, 1000);
    std::bernoulli_distribution isMissing(missingShare);
    std::vector<double> samples(count);
    for (auto& sample : samples)
        sample = isMissing(random) ? gap : value(random);
    // A long hole, as a business that was closed for a while leaves it.
    for (auto i = count / 3; i < count / 2; ++i)
        samples[i] = gap;
    return samples;
}

/// Compares every answer about [from, to) with a plain loop; returns what differs.
QString difference(const Pyramid& pyramid, const std::vector<double>& samples, std::size_t from, std::size_t to)
{
    double min = gap;
    double max = gap;
    bool anyMissing = false;
    auto first = to;
    auto last = to;
    for (auto i = from; i < to; ++i) {
        if (std::isnan(samples[i])) {
            anyMissing = true;
            continue;
        }
        min = std::isnan(min) ? samples[i] : std::min(min, samples[i]);
        max = std::isnan(max) ? samples[i] : std::max(max, samples[i]);
        first = first == to ? i : first;
        last = i;
    }
    const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    const auto got = pyramid.summary(samples, from, to);
    const auto where = QStringLiteral(" in [%1, %2)").arg(from).arg(to);
    if (!same(got.range.min, min) || !same(got.range.max, max))
        return QStringLiteral("range %1..%2, expected %3..%4").arg(got.range.min).arg(got.range.max).arg(min).arg(max) +
               where;
    if (got.anyMissing != anyMissing)
        return QStringLiteral("anyMissing") + where;
    if (pyramid.firstPresent(samples, from, to) != first)
        return QStringLiteral("firstPresent") + where;
    if (pyramid.lastPresent(samples, from, to) != last)
        return QStringLiteral("lastPresent") + where;
    return {};
}

} // namespace

class TestPyramid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsBruteForceForEveryStretch_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("missingShare");
        QTest::addRow("none") << 0 << 0.0;
        QTest::addRow("less than a block") << 15 << 0.1;
        QTest::addRow("one block") << 16 << 0.1;
        QTest::addRow("a block and a bit") << 17 << 0.1;
        QTest::addRow("three levels, all there") << 300 << 0.0;
        QTest::addRow("three levels, half missing") << 333 << 0.5;
        QTest::addRow("three levels, nearly all missing") << 333 << 0.99;
    }

    void equalsBruteForceForEveryStretch()
    {
        QFETCH(int, count);
        QFETCH(double, missingShare);
        std::mt19937 random(1);
        const auto samples = randomSamples(static_cast<std::size_t>(count), missingShare, random);
        Pyramid pyramid;
        pyramid.rebuild(samples, 0, samples.size());
        for (std::size_t from = 0; from <= samples.size(); ++from) {
            for (auto to = from; to <= samples.size(); ++to)
                QCOMPARE(difference(pyramid, samples, from, to), QString());
        }
    }

    void followsChangesGrowthAndShrinking()
    {
        std::mt19937 random(2);
        auto samples = randomSamples(5000, 0.2, random);
        Pyramid pyramid;
        pyramid.rebuild(samples, 0, samples.size());
        std::uniform_real_distribution<double> value(-5000, 5000);
        for (int round = 0; round < 400; ++round) {
            const auto oldSize = samples.size();
            auto from = random() % oldSize;
            auto to = std::min(from + random() % 70, oldSize);
            for (auto i = from; i < to; ++i)
                samples[i] = random() % 4 == 0 ? gap : value(random);
            if (round % 3 == 0) {
                const auto grow = random() % 200;
                for (std::size_t i = 0; i < grow; ++i)
                    samples.push_back(value(random));
            } else if (round % 7 == 0) {
                samples.resize(oldSize - random() % 300);
            }
            pyramid.rebuild(samples, from, to);
            for (int check = 0; check < 20; ++check) {
                const auto a = random() % (samples.size() + 1);
                const auto b = random() % (samples.size() + 1);
                QCOMPARE(difference(pyramid, samples, std::min(a, b), std::max(a, b)), QString());
            }
            QCOMPARE(difference(pyramid, samples, 0, samples.size()), QString());
        }
    }

    void appendingOneByOneNeedsOnlyTheLastSample()
    {
        std::mt19937 random(3);
        std::vector<double> samples;
        Pyramid pyramid;
        for (int i = 0; i < 700; ++i) {
            samples.push_back(i % 11 == 0 ? gap : static_cast<double>(random() % 1000));
            pyramid.rebuild(samples, samples.size() - 1, samples.size());
            QCOMPARE(difference(pyramid, samples, 0, samples.size()), QString());
        }
    }

    void infiniteSamplesCount()
    {
        const auto infinity = std::numeric_limits<double>::infinity();
        std::vector<double> samples(40, infinity);
        Pyramid pyramid;
        pyramid.rebuild(samples, 0, samples.size());
        QCOMPARE(pyramid.range(samples, 0, 40).min, infinity);
        QCOMPARE(pyramid.firstPresent(samples, 0, 40), std::size_t(0));
    }

    void costsLessThanOneAndAHalfBytesASample()
    {
        const std::vector<double> year(525'600, 1.0);
        Pyramid pyramid;
        pyramid.rebuild(year, 0, year.size());
        const auto bytesASample = static_cast<double>(pyramid.memoryBytes()) / static_cast<double>(year.size());
        QVERIFY2(bytesASample < 1.5, qPrintable(QString::number(bytesASample)));
    }
};

QTEST_APPLESS_MAIN(TestPyramid)
#include "tst_pyramid.moc"
