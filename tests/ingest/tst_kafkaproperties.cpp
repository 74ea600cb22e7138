// SPDX-License-Identifier: GPL-3.0-only
#include "app/ingest/kafkaproperties.h"

#include <QTest>

using namespace oa::ingest;
using namespace Qt::StringLiterals;

/// Properties of librdkafka that people give, and what to do when brokers refuse them.
class TestKafkaProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsAreNotTyped()
    {
        const auto typed = typedProperty(u"session.timeout.ms = 6000"_s);
        QVERIFY(typed);
        QCOMPARE(typed->first, "session.timeout.ms");
        QCOMPARE(typed->second, "6000");
        for (const auto* text : {"sasl.password=x", "ssl.key.password=x", "sasl.oauthbearer.client.secret=x"}) {
            const auto refused = typedProperty(QString::fromLatin1(text));
            QVERIFY(!refused);
            QVERIFY(!refused.error().lines().contains(u"=x"_s));
        }
        QVERIFY(!typedProperty(u"isolation.level=read_uncommitted"_s));
        QVERIFY(!typedProperty(u"=6000"_s));
    }

    /// A library that Kafka 4 cannot be reached with by SCRAM is not called a wrong password alone.
    void aRefusedLogInByScram_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<quint32>("version");
        QTest::addColumn<QString>("named");
        const auto words =
            u"Authentication failed during authentication due to invalid credentials with SASL mechanism %1"_s;
        QTest::newRow("of Debian 12") << words.arg(u"SCRAM-SHA-256") << 0x020002ffU << u"librdkafka 2.0.2,"_s;
        QTest::newRow("the last without") << words.arg(u"SCRAM-SHA-512") << 0x020600ffU << u"librdkafka 2.6.0,"_s;
        QTest::newRow("the first with") << words.arg(u"SCRAM-SHA-512") << 0x020601ffU << QString();
        QTest::newRow("before its release") << words.arg(u"SCRAM-SHA-512") << 0x02060101U << QString();
        QTest::newRow("later") << words.arg(u"SCRAM-SHA-512") << 0x030000ffU << QString();
        QTest::newRow("another mechanism") << words.arg(u"PLAIN") << 0x020002ffU << QString();
    }
    void aRefusedLogInByScram()
    {
        QFETCH(QString, words);
        QFETCH(quint32, version);
        QFETCH(QString, named);
        const auto remedy = loginRemedy(words, version);
        QVERIFY(remedy.startsWith(u"Look at security.protocol"_s));
        QCOMPARE(remedy.contains(u"Or the password is right"_s), !named.isEmpty());
        QVERIFY2(remedy.contains(named), qPrintable(remedy));
    }
};

QTEST_GUILESS_MAIN(TestKafkaProperties)
#include "tst_kafkaproperties.moc"
