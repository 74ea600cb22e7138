// SPDX-License-Identifier: GPL-3.0-only
#include "core/series/series.h"

#include <algorithm>
#include <cmath>

namespace oa::core {

namespace {

std::size_t offset(BucketIndex from, BucketIndex to)
{
    return static_cast<std::size_t>(to - from);
}

} // namespace

double Series::at(BucketIndex bucket) const
{
    return bucket >= m_first && bucket < end() ? m_samples[offset(m_first, bucket)] : missing;
}

void Series::reset(BucketIndex from, BucketIndex to, double value)
{
    if (from >= to)
        return;
    if (m_samples.empty()) {
        m_first = from;
        m_samples.assign(offset(from, to), value);
        m_pyramid.rebuild(m_samples, 0, m_samples.size());
        return;
    }
    if (from < m_first) { // everything moves, so the blocks are all other ones afterwards
        std::vector<double> wider;
        wider.reserve(offset(from, std::max(to, end())));
        wider.assign(offset(from, m_first), missing);
        wider.insert(wider.end(), m_samples.begin(), m_samples.end());
        m_samples = std::move(wider);
        m_first = from;
        m_pyramid.rebuild(m_samples, 0, m_samples.size());
    }
    if (to > end()) {
        const auto size = offset(m_first, to);
        // Tighter than doubling: a live series is appended to for days, and memory is what years of minutes cost.
        if (size > m_samples.capacity())
            m_samples.reserve(size + size / 32 + 16);
        m_samples.resize(size, missing);
    }
    std::fill(m_samples.begin() + (from - m_first), m_samples.begin() + (to - m_first), value);
}

void Series::set(BucketIndex bucket, double value)
{
    Q_ASSERT(bucket >= m_first && bucket < end());
    m_samples[offset(m_first, bucket)] = value;
}

void Series::rebuild(BucketIndex from, BucketIndex to)
{
    from = std::clamp(from, m_first, end());
    to = std::clamp(to, from, end());
    m_pyramid.rebuild(m_samples, offset(m_first, from), offset(m_first, to));
}

std::size_t Series::memoryBytes() const
{
    return m_samples.capacity() * sizeof(double) + m_pyramid.memoryBytes();
}

BusinessSeries::BusinessSeries(QString businessId, BucketCalendar calendar, SeriesContent content, QString currency)
    : m_businessId(std::move(businessId))
    , m_calendar(std::move(calendar))
    , m_content(content)
    , m_currency(std::move(currency))
{}

const SpreadSeries* BusinessSeries::spread(Metric metric) const
{
    if (m_content == SeriesContent::Metrics || !hasSpread(metric))
        return nullptr;
    return &m_spread[metric == Metric::MedianScore ? 0 : 1];
}

void BusinessSeries::replace(BucketIndex from, BucketIndex to, std::span<const BucketRow> rows)
{
    if (from >= to)
        return;
    const TimeRange range{bucketStart(from, m_calendar), bucketStart(to, m_calendar)};
    const auto touches = !m_loaded.isEmpty() && range.from <= m_loaded.to && m_loaded.from <= range.to;
    if (!touches) {
        m_metrics = {};
        m_scored = {};
        m_ocrScored = {};
        m_amountDocuments = {};
        m_currencies = {};
        m_spread = {};
    }
    m_loaded = touches ? m_loaded.united(range) : range;

    for (const auto metric : allMetrics)
        m_metrics[indexOf(metric)].reset(from, to);
    for (auto* counts : {&m_scored, &m_ocrScored})
        counts->reset(from, to);
    if (!m_currency.isEmpty())
        m_amountDocuments.reset(from, to);
    m_currencies.reset(from, to);
    for (const auto& row : rows) {
        if (row.bucket < from || row.bucket >= to)
            continue;
        for (std::size_t i = 0; i < row.values.size(); ++i)
            m_metrics[i].set(row.bucket, row.values[i]);
        m_metrics[indexOf(Metric::DocumentCount)].set(row.bucket, row.documents);
        m_scored.set(row.bucket, row.scored);
        m_ocrScored.set(row.bucket, row.ocrScored);
        m_currencies.set(row.bucket, row.currencies);
        if (!m_currency.isEmpty())
            restrictAmount(row);
    }
    for (const auto metric : allMetrics) {
        if (isAdditive(metric))
            fillAdditive(metric, from, to);
        m_metrics[indexOf(metric)].rebuild(from, to);
    }
    for (auto* counts : {&m_scored, &m_ocrScored})
        counts->rebuild(from, to);
    if (!m_currency.isEmpty())
        m_amountDocuments.rebuild(from, to);
    if (m_content == SeriesContent::MetricsAndSpread)
        replaceSpread(from, to, rows);
}

void BusinessSeries::restrictAmount(const BucketRow& row)
{
    const auto share = std::ranges::find(row.currencies, m_currency, &CurrencyShare::currency);
    const auto isIn = share != row.currencies.end();
    m_metrics[indexOf(Metric::TotalAmount)].set(row.bucket, isIn ? share->amount : 0);
    m_amountDocuments.set(row.bucket, isIn ? static_cast<double>(share->documents) : 0);
}

QStringList BusinessSeries::currenciesAt(BucketIndex bucket) const
{
    if (!hasRow(bucket))
        return {};
    return m_currency.isEmpty() ? m_currencies.at(bucket) : QStringList{m_currency};
}

CurrencyShares BusinessSeries::sharesAt(BucketIndex bucket) const
{
    const auto currencies = currenciesAt(bucket);
    if (currencies.isEmpty())
        return {};
    if (const auto* mixed = m_currencies.mixedAt(bucket); mixed != nullptr && m_currency.isEmpty())
        return *mixed;
    return {{currencies.front(), metric(Metric::TotalAmount).at(bucket), std::llround(amountCount().at(bucket))}};
}

template <typename Visit>
void BusinessSeries::visitBuckets(std::span<const TimeRange> ranges, BucketIndex end, const Visit& visit) const
{
    for (const auto& range : ranges) {
        if (range.isEmpty())
            continue;
        const auto shown = shownBuckets(range.intersected(m_loaded), m_calendar);
        const auto last = std::min({bucketAt(shown.to, m_calendar), documentCount().end(), end});
        for (auto bucket = std::max(bucketAt(shown.from, m_calendar), documentCount().first()); bucket < last; ++bucket)
        {
            if (documentCount().at(bucket) > 0) // NaN compares false
                visit(bucket);
        }
    }
}

CurrencyShares BusinessSeries::sharesIn(std::span<const TimeRange> ranges, BucketIndex end) const
{
    CurrencyShares shares;
    if (m_currencies.isEmpty())
        return shares;
    std::vector<CurrencyShare> ofSets(m_currencies.setCount()); // of buckets in one currency, or in none
    const auto& amounts = metric(Metric::TotalAmount);
    visitBuckets(ranges, end, [&](BucketIndex bucket) {
        const auto* mixed = m_currency.isEmpty() ? m_currencies.mixedAt(bucket) : nullptr;
        if (mixed != nullptr)
            return addShares(shares, *mixed);
        auto& share = ofSets[m_currency.isEmpty() ? m_currencies.setAt(bucket) : 0];
        share.amount += amounts.at(bucket);
        share.documents += std::llround(amountCount().at(bucket));
    });
    for (quint32 number = 0; number < ofSets.size(); ++number) {
        auto& share = ofSets[number];
        if (share.documents == 0)
            continue;
        share.currency = m_currency.isEmpty() ? m_currencies.set(number).value(0) : m_currency;
        addShares(shares, std::span(&share, 1));
    }
    const auto saysNone = shares.size() == 1 && shares.front().currency.isEmpty();
    return saysNone ? CurrencyShares() : shares;
}

QStringList BusinessSeries::currenciesIn(std::span<const TimeRange> ranges) const
{
    QStringList currencies;
    if (m_currencies.isEmpty())
        return currencies;
    std::vector<bool> isMet(m_currencies.setCount());
    visitBuckets(ranges, documentCount().end(), [&](BucketIndex bucket) { isMet[m_currencies.setAt(bucket)] = true; });
    for (quint32 number = 0; number < isMet.size(); ++number) {
        if (isMet[number])
            addCurrencies(currencies, number == 0 ? QStringList{QString()} : m_currencies.set(number));
    }
    return currencies == QStringList{QString()} ? QStringList() : currencies;
}

void BusinessSeries::replaceSpread(BucketIndex from, BucketIndex to, std::span<const BucketRow> rows)
{
    const std::array<Series*, spreadBounds> bounds = {&m_spread[0].lower, &m_spread[0].upper, &m_spread[1].lower,
                                                      &m_spread[1].upper};
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        bounds[i]->reset(from, to);
        for (const auto& row : rows) {
            if (row.bucket >= from && row.bucket < to)
                bounds[i]->set(row.bucket, row.spread[i]);
        }
        bounds[i]->rebuild(from, to);
    }
}

void BusinessSeries::setCovered(const TimeRange& range)
{
    if (range == m_covered)
        return;
    const auto before = m_covered;
    m_covered = range;
    // Growing at the end by a bucket is what happens every minute: only the difference is gone over.
    auto changed = before.isEmpty() ? range : range.isEmpty() ? before : before.united(range);
    if (!before.isEmpty() && before.from == range.from)
        changed.from = std::min(before.to, range.to);
    const auto inside = wholeBuckets(changed.intersected(m_loaded), m_calendar);
    if (inside.isEmpty())
        return;
    const auto from = bucketAt(inside.from, m_calendar);
    const auto to = bucketAt(inside.to, m_calendar);
    for (const auto metric : allMetrics) {
        if (!isAdditive(metric))
            continue;
        fillAdditive(metric, from, to);
        m_metrics[indexOf(metric)].rebuild(from, to);
    }
}

bool BusinessSeries::hasRow(BucketIndex bucket) const
{
    return !std::isnan(m_scored.at(bucket));
}

void BusinessSeries::fillAdditive(Metric metric, BucketIndex from, BucketIndex to)
{
    auto& series = m_metrics[indexOf(metric)];
    from = std::max(from, series.first());
    to = std::min(to, series.end());
    for (auto bucket = from; bucket < to; ++bucket) {
        if (hasRow(bucket))
            continue;
        const auto isThere = m_covered.contains(bucketStart(bucket, m_calendar)) && hasLength(bucket, m_calendar);
        series.set(bucket, isThere ? 0.0 : missing);
    }
}

std::size_t BusinessSeries::memoryBytes() const
{
    auto bytes = sizeof(*this) + m_scored.memoryBytes() + m_ocrScored.memoryBytes() + m_amountDocuments.memoryBytes() +
                 m_currencies.memoryBytes();
    for (const auto& series : m_metrics)
        bytes += series.memoryBytes();
    for (const auto& spread : m_spread)
        bytes += spread.lower.memoryBytes() + spread.upper.memoryBytes();
    return bytes;
}

} // namespace oa::core
