// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/pipelinefixture.h"

#include "db/schema/distributor.h"
#include "db/schema/migrator.h"
#include "db/verify/verifier.h"
#include "tests/support/sqlliteral.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace oa::tests {

namespace {

std::string oraclePart(const QByteArray& name)
{
    QFile file(QStringLiteral(OA_ORACLE_SQL));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", OA_ORACLE_SQL);
    const auto text = file.readAll();
    const QByteArray mark = "-- :" + name + '\n';
    const auto start = text.indexOf(mark);
    if (start < 0)
        qFatal("%s has no part %s", OA_ORACLE_SQL, name.constData());
    const auto end = text.indexOf("\n-- :", start + mark.size());
    return text.mid(start + mark.size(), end < 0 ? -1 : end - start - mark.size()).toStdString();
}

void warn(const core::Error& error)
{
    qWarning().noquote() << error.message << error.detail;
}

} // namespace

PipelineFixture::PipelineFixture(TestServer& server)
    : PipelineFixture(server, server.createDatabase())
{}

PipelineFixture::PipelineFixture(TestServer& server, db::ConnectionParameters database, Tables tables)
    : m_server(server)
    , m_parameters(std::move(database))
    , m_writer(server.connect(m_parameters))
    , m_worker(server.connectAsProgram(m_parameters))
{
    if (tables == Tables::Migrated) {
        if (auto migrated = db::Migrator(*m_writer).migrate(); !migrated)
            warn(migrated.error());
        else if (m_server.workers() != nullptr)
            spread();
    }
    if (auto prepared = m_writer->executeScript(oraclePart("prepare")); !prepared)
        warn(prepared.error());
}

void PipelineFixture::spread()
{
    if (const auto done = db::Distributor(*m_writer).distribute(); !done)
        warn(done.error());
}

bool PipelineFixture::write(std::string_view sql)
{
    const auto done = m_writer->executeScript(sql);
    if (!done)
        warn(done.error());
    return done.has_value();
}

QString PipelineFixture::value(std::string_view sql)
{
    const auto result = m_writer->execute(sql);
    if (!result) {
        warn(result.error());
        return u"(failed)"_s;
    }
    return result->rowCount() == 0 ? QString() : result->text(0, 0);
}

std::optional<db::RefreshCounts> PipelineFixture::drain(db::RefreshOptions options)
{
    db::Refresher refresher(*m_worker, options);
    db::RefreshCounts counts;
    for (;;) {
        const auto step = refresher.step();
        if (!step) {
            warn(step.error());
            return std::nullopt;
        }
        counts += step->counts;
        if (step->drained)
            return counts;
        if (step->busyElsewhere) {
            qWarning("another refresher is at work");
            return std::nullopt;
        }
    }
}

QString PipelineFixture::differences()
{
    const auto result = m_writer->execute(oraclePart("differences"));
    if (!result) {
        warn(result.error());
        return u"(failed)"_s;
    }
    QString lines;
    for (int row = 0; row < result->rowCount(); ++row)
        lines += result->text(row, 0) + u": "_s + result->text(row, 1) + u'\n';
    db::Verifier::Options options;
    options.differs = [&lines](const db::Difference& difference) {
        lines += u"verify: "_s + core::toIsoString(difference.bucket) + u' ' + difference.businessId + u' ' +
                 difference.detail + u'\n';
    };
    if (const auto verified = db::Verifier(*m_worker).run(options); !verified) {
        warn(verified.error());
        return u"(failed)"_s;
    }
    return lines;
}

QString PipelineFixture::payload(const QString& business, const QString& total, const QString& score,
                                 const QString& ocrScore)
{
    auto json = uR"({"business_id": "%1", "line_items": [], "total": {"value": %2)"_s.arg(business, total);
    if (!score.isEmpty())
        json += uR"(, "score": %1)"_s.arg(score);
    if (!ocrScore.isEmpty())
        json += uR"(, "ocr_score": %1)"_s.arg(ocrScore);
    return json + u"}}"_s;
}

std::string PipelineFixture::insertion(const QString& timestamp, const QString& payload)
{
    return "INSERT INTO documents (ml_response, \"timestamp\") VALUES (" + sqlLiteral(payload.toUtf8()) + ", " +
           sqlLiteral(timestamp.toUtf8()) + ");";
}

} // namespace oa::tests
