// SPDX-License-Identifier: GPL-3.0-only
#include "app/cli/valueoptions.h"

#include "app/cli/commandline.h"
#include "core/base/currencycode.h"
#include "core/base/nearmatch.h"
#include "core/base/visiblename.h"
#include "db/stores/groupsuggestions.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace oa::cli {

tl::expected<core::Metric, Failure> metricFrom(const QString& name)
{
    if (const auto metric = core::metricFromColumnName(name))
        return *metric;
    QStringList all;
    for (const auto known : core::allMetrics)
        all.append(core::columnName(known));
    const auto near = core::nearMatches(name, all);
    return wrongUsage(
        translated(QT_TRANSLATE_NOOP("oa::cli", "There is no metric “%1”.")).arg(name.left(100)),
        translated(QT_TRANSLATE_NOOP("oa::cli", "Give one of: %1.")).arg((near.isEmpty() ? all : near).join(u", "_s)));
}

tl::expected<QString, Failure> currencyOption(const CommandLine& line)
{
    if (!line.has("currency"_L1))
        return QString();
    const auto code = core::currencyCode(line.value("currency"_L1));
    if (!code) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "“%1” is not a currency."))
                              .arg(line.value("currency"_L1).left(100)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "Write it as receipts do, such as EUR.")));
    }
    return *code;
}

tl::expected<std::chrono::seconds, Failure> lengthFrom(const QString& text, QLatin1StringView option)
{
    static const QRegularExpression pattern(u"^([1-9][0-9]{0,5})([smhdw])$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return wrongUsage(translated(QT_TRANSLATE_NOOP("oa::cli", "--%1 takes a length of time, not “%2”."))
                              .arg(option, text.left(100)),
                          translated(QT_TRANSLATE_NOOP("oa::cli", "For instance 30m, 2h, 7d or 2w.")));
    }
    const auto number = match.captured(1).toLongLong();
    switch (match.captured(2).front().unicode()) {
    case u's':
        return std::chrono::seconds(number);
    case u'm':
        return std::chrono::minutes(number);
    case u'h':
        return std::chrono::hours(number);
    case u'd':
        return std::chrono::days(number);
    default:
        return std::chrono::weeks(number);
    }
}

tl::expected<void, Failure> checkBusinesses(db::Connection& connection, const QStringList& names,
                                            const QStringList& further)
{
    OA_TRY_ASSIGN(auto known, db::businessNames(connection));
    known += further;
    for (const auto& name : names) {
        if (known.contains(name))
            continue;
        QStringList shown;
        for (const auto& near : core::nearMatches(name, known))
            shown.append(core::visibleName(near));
        return tl::unexpected(Failure(core::Error{
            core::ErrorCode::NotFound,
            translated(QT_TRANSLATE_NOOP("oa::cli", "There are no totals of a business “%1”."))
                .arg(core::visibleName(name)),
            {},
            shown.isEmpty() ? QString()
                            : translated(QT_TRANSLATE_NOOP("oa::cli", "Did you mean %1?")).arg(shown.join(u", "_s))}));
    }
    return {};
}

} // namespace oa::cli
