// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/compare/thresholdreader.h"

#include "app/presentation/panes/thresholdshares.h"

#include <algorithm>

namespace oa::window {

namespace {

constexpr auto restMilliseconds = 250;        // a range that is being dragged is not worth a query
constexpr auto livePeriodMilliseconds = 3000; // while documents keep arriving

} // namespace

ThresholdReader::ThresholdReader(charts::ChartPane* pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
{
    m_rested.setSingleShot(true);
    connect(&m_rested, &QTimer::timeout, this, &ThresholdReader::read);
    connect(pane, &charts::ChartPane::layerVisibilityChanged, this, &ThresholdReader::show);
}

ThresholdReader::~ThresholdReader() = default;

bool ThresholdReader::hasThreshold() const
{
    return std::any_of(m_thresholds.begin(), m_thresholds.end(), [](const auto& value) { return value.has_value(); });
}

void ThresholdReader::setSource(std::shared_ptr<db::ConnectionPool> source)
{
    m_job.cancel();
    m_source = std::move(source);
    if (m_source)
        m_rested.start(restMilliseconds);
}

void ThresholdReader::setThresholds(const core::Thresholds& thresholds)
{
    if (thresholds == m_thresholds)
        return;
    m_thresholds = thresholds;
    forget();
}

void ThresholdReader::setLines(const std::vector<core::PaneLine>& lines, const core::BusinessColors& colors)
{
    if (lines == m_lines && colors == m_colors)
        return;
    m_lines = lines;
    m_colors = colors;
    forget();
}

void ThresholdReader::setVisible(const core::TimeRange& range)
{
    if (range == m_visible)
        return;
    // A live view moves on by seconds; until the new shares are there the old ones are as good as true.
    const auto moved = std::max(range.from - m_visible.from, m_visible.from - range.from);
    const auto isFollowing =
        !m_visible.isEmpty() && range.length() == m_visible.length() && moved * 50 < range.length();
    m_visible = range;
    if (!isFollowing)
        forget();
    else if (hasThreshold() && !m_rested.isActive())
        m_rested.start(livePeriodMilliseconds);
}

void ThresholdReader::setCurrency(const QString& currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    forget();
}

void ThresholdReader::refresh(const core::TimeRange& minutes)
{
    const auto isVisible = std::any_of(m_lines.begin(), m_lines.end(), [&](const core::PaneLine& line) {
        return minutes.overlaps(line.shift.source(m_visible));
    });
    if (isVisible && hasThreshold() && !m_rested.isActive())
        m_rested.start(livePeriodMilliseconds);
}

void ThresholdReader::forget()
{
    m_job.cancel();
    m_shares = {};
    show();
    if (hasThreshold())
        m_rested.start(restMilliseconds);
    else
        m_rested.stop();
}

void ThresholdReader::show()
{
    const auto isHidden = [this](const charts::ThresholdShare& share) {
        const auto& layers = m_pane->layers();
        return share.line < layers.size() && !layers[share.line].isVisible;
    };
    for (const auto metric : core::allMetrics) {
        const auto& value = m_thresholds[core::indexOf(metric)];
        auto shares = m_shares[core::indexOf(metric)];
        std::erase_if(shares, isHidden);
        m_pane->setThreshold(metric,
                             value ? std::optional(charts::Threshold{*value, std::move(shares)}) : std::nullopt);
    }
}

void ThresholdReader::read()
{
    if (!m_source || !hasThreshold() || m_lines.empty() || m_visible.isEmpty())
        return;
    m_job.start(
        [source = m_source, lines = m_lines, visible = m_visible, thresholds = m_thresholds, colors = m_colors,
         currency = m_currency](std::stop_token stop) -> Answer {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return presentation::sharesBelow(*connection, lines, visible, thresholds, colors, currency);
        },
        [this](Answer answer) {
            if (!answer) {
                Q_EMIT readingFailed(answer.error());
                return;
            }
            m_shares = std::move(*answer);
            show();
        });
}

} // namespace oa::window
