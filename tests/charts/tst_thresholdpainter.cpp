// SPDX-License-Identifier: GPL-3.0-only
#include "charts/paint/thresholdpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace oa;
using namespace oa::charts;
using namespace Qt::StringLiterals;

namespace {

const QRect plot(20, 10, 500, 200);

struct Drawn
{
    QImage image{560, 240, QImage::Format_RGB32};
    const Theme& theme = Theme::of(ThemeKind::Light);

    explicit Drawn(const Threshold& threshold)
    {
        image.fill(theme.plotBackground);
        QPainter painter(&image);
        paintThreshold(painter, plot, ValueScale{0, 100, 20}, threshold, core::Metric::AverageScore, theme);
    }
    bool isInk(int x, int y) const { return image.pixel(x, y) != theme.plotBackground.rgb(); }
    /// The row of the dashed line; -1 where there is none. It reaches into the left half, where no text is.
    int line() const
    {
        for (int y = 0; y < image.height(); ++y) {
            if (isInk(plot.left(), y) && isInk(plot.left() + 1, y))
                return y;
        }
        return -1;
    }
    /// What is painted right of the line's beginning, but for the line.
    QRect label() const
    {
        QRect all;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = plot.left() + 30; x < image.width() && y != line(); ++x) {
                if (isInk(x, y))
                    all |= QRect(x, y, 1, 1);
            }
        }
        return all;
    }
};

} // namespace

class TestThresholdPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLineLiesAtItsValue_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("row"); ///< -1: outside of the scale
        QTest::addRow("in the middle") << 50.0 << plot.top() + plot.height() / 2;
        QTest::addRow("a quarter up") << 25.0 << plot.top() + plot.height() * 3 / 4;
        QTest::addRow("at the highest") << 100.0 << plot.top();
        QTest::addRow("at the lowest") << 0.0 << plot.top() + plot.height();
        QTest::addRow("above") << 100.1 << -1;
        QTest::addRow("below") << -0.1 << -1;
    }
    void theLineLiesAtItsValue()
    {
        QFETCH(double, value);
        const Drawn drawn(Threshold{value, {}});
        QTEST(drawn.line(), "row");
        const auto label = drawn.label();
        QVERIFY(plot.adjusted(-1, -1, 1, 1).contains(label));
        QVERIFY(label.right() > plot.right() - 20);
        if (value > 100)
            QVERIFY(label.top() < plot.top() + 15);
        else if (value < 0)
            QVERIFY(label.bottom() > plot.bottom() - 15);
        else if (value < 100) // above the line, where there is room
            QVERIFY(label.bottom() < drawn.line());
        else
            QVERIFY(label.top() > drawn.line());
    }

    void marksAndTextsLieBesideEachOther()
    {
        const Drawn drawn(Threshold{50, {{0, 0.375}, {1, 0.5}}});
        for (const int color : {0, 1}) {
            QRect mark;
            for (int y = 0; y < drawn.image.height(); ++y) {
                for (int x = 0; x < drawn.image.width(); ++x) {
                    if (drawn.image.pixel(x, y) == drawn.theme.line(color).rgb())
                        mark |= QRect(x, y, 1, 1);
                }
            }
            QVERIFY(mark.width() >= 5 && mark.width() == mark.height());
            for (int x = mark.left() - 1; x <= mark.right() + 1; ++x) {
                for (int y = mark.top() - 3; y <= mark.bottom() + 3; ++y)
                    QVERIFY(mark.contains(x, y) || !drawn.isInk(x, y));
            }
        }
        QVERIFY(plot.contains(drawn.label()));
        const Drawn wide(Threshold{50, {{0, 0.375}, {1, 0.5}, {2, 0.25}}});
        QVERIFY(wide.label().left() < drawn.label().left() - 20); // as much further left as there is more
        QVERIFY(std::abs(wide.label().right() - drawn.label().right()) <= 3);
    }

    void textsSayWhatIsBelow()
    {
        const QLocale locale(u"en_GB"_s);
        const auto one = thresholdText(Threshold{60, {{0, 0.123}}}, core::Metric::AverageScore, locale);
        QCOMPARE(one, u"60 · 12.3 % of receipts below"_s);
        const auto two = thresholdText(Threshold{60, {{0, 0.123}, {1, 0.08}}}, core::Metric::AverageScore, locale);
        QVERIFY2(two.contains(u"receipts below: 12.3 % 8"_s), qPrintable(two));
        const auto sum = thresholdText(Threshold{60, {{0, 0.123}}}, core::Metric::TotalAmount, locale);
        QVERIFY2(sum.contains(u"receipts below 60"_s), qPrintable(sum));
    }
};

QTEST_MAIN(TestThresholdPainter)
#include "tst_thresholdpainter.moc"
