// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/retrypolicy.h"
#include "tests/jobs/scriptedjob.h"

#include <QTest>

using namespace oa;
using namespace oa::jobs;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWorthRepeating_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<int>("retries");
        QTest::addColumn<bool>("retried");
        const auto row = [](const char* name, core::ErrorCode code, bool repeatable, int retries, bool retried) {
            QTest::addRow("%s", name) << static_cast<int>(code) << repeatable << retries << retried;
        };
        using enum core::ErrorCode;
        row("lost connection", ConnectionLost, true, 0, true);
        row("conflict", Conflict, true, 0, true);
        row("no answer in time", TimedOut, true, 0, true);
        row("third retry", ConnectionLost, true, 2, true);
        row("no fourth", ConnectionLost, true, 3, false);
        row("not repeatable", ConnectionLost, false, 0, false);
        row("wrong password", Authentication, true, 0, false);
        row("denied", Denied, true, 0, false);
        row("bad input", BadInput, true, 0, false);
        row("unknown outcome", OutcomeUnknown, true, 0, false);
        row("canceled", Canceled, true, 0, false);
        row("disk full", DiskFull, true, 0, false);
    }
    void whatIsWorthRepeating()
    {
        QFETCH(int, code);
        QFETCH(bool, repeatable);
        QFETCH(int, retries);
        const test::ScriptedJob job({}, repeatable);
        core::Error error;
        error.code = static_cast<core::ErrorCode>(code);
        QTEST(RetryPolicy().shouldRetry(job, error, retries), "retried");
    }

    void unlimitedNeverGivesUp()
    {
        RetryPolicy policy;
        policy.maximumRetries = RetryPolicy::unlimited;
        const test::ScriptedJob job({});
        QVERIFY(policy.shouldRetry(job, core::Error{core::ErrorCode::ConnectionLost, {}, {}, {}}, 1'000'000));
        QVERIFY(policy.shouldRetry(job, core::Error{core::ErrorCode::DiskFull, {}, {}, {}}, 1'000'000));
        QVERIFY(!policy.shouldRetry(job, core::Error{core::ErrorCode::Authentication, {}, {}, {}}, 0));
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
