// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/jobs/jobdetails.h"

#include "app/jobs/documents/importjob.h"
#include "app/window/jobs/jobsmodel.h"
#include "app/window/widgets/timetext.h"
#include "core/base/numbertext.h"

#include <QJsonArray>
#include <QLocale>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

/// All text comes escaped: messages may hold what stood in a payload.
class Html
{
public:
    void heading(const QString& text) { m_html += u"<p><b>%1</b></p>"_s.arg(text.toHtmlEscaped()); }
    void paragraph(const QString& text)
    {
        if (!text.isEmpty())
            m_html += u"<p>%1</p>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    }
    void row(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_rows += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    void endTable()
    {
        if (!m_rows.isEmpty())
            m_html += u"<table>%1</table>"_s.arg(m_rows);
        m_rows.clear();
    }
    const QString& text() const { return m_html; }

private:
    QString m_html;
    QString m_rows;
};

void addTimes(Html& html, const JobRow& job, core::TimePoint now, const QTimeZone& zone)
{
    if (job.started)
        html.row(JobDetails::tr("Started"), instantText(*job.started, zone));
    if (job.finished)
        html.row(JobDetails::tr("Ended"), instantText(*job.finished, zone));
    if (job.started)
        html.row(JobDetails::tr("Took"), durationText(job.finished.value_or(now) - *job.started));
}

void addRefusedLines(Html& html, const QJsonObject& counts)
{
    const auto lines = counts.value(u"refused_lines"_s).toArray();
    if (lines.isEmpty())
        return;
    const auto all = counts.value(u"refused"_s).toInteger();
    html.heading(JobDetails::tr("What was refused"));
    for (const auto& entry : lines) {
        const auto isLine = !entry[u"line"].isUndefined();
        html.row(jobs::placeText({entry[isLine ? u"line" : u"entry"].toInteger(), isLine, {}}),
                 entry[u"reason"].toString());
    }
    html.endTable();
    if (all > lines.size())
        html.paragraph(JobDetails::tr("and %1 more").arg(core::numberText(all - lines.size())));
}

QString htmlOf(const JobRow& job, core::TimePoint now, const QTimeZone& zone)
{
    Html html;
    html.heading(u"%1 – %2"_s.arg(JobsModel::kindText(job.kind), JobsModel::stateText(job.state)));
    html.row(JobDetails::tr("By"),
             job.own ? JobDetails::tr("this window, %1").arg(JobsModel::triggerText(job.trigger))
                     : JobDetails::tr("another program, %1: %2").arg(JobsModel::triggerText(job.trigger), job.client));
    addTimes(html, job, now, zone);
    html.row(JobDetails::tr("Rows"), core::numberText(job.rows));
    html.row(JobDetails::tr("Attempts"), core::numberText(job.attempt));
    html.endTable();
    if (job.error.message.isEmpty()) {
        html.paragraph(job.message);
    } else {
        html.paragraph(job.error.message);
        html.paragraph(job.error.remedy);
        html.paragraph(job.error.detail);
    }
    addRefusedLines(html, job.counts);
    return html.text();
}

} // namespace

JobDetails::JobDetails(QWidget* parent)
    : QTextEdit(parent)
{
    setObjectName(u"jobDetails"_s);
    setReadOnly(true);
    setTabChangesFocus(true);
    setAccessibleName(tr("Details of the chosen job"));
    setPlaceholderText(tr("Choose a job to see its details."));
}

void JobDetails::show(const JobRow& job, core::TimePoint now, const QTimeZone& zone)
{
    const auto html = htmlOf(job, now, zone);
    if (html == m_html)
        return;
    const auto scrolled = verticalScrollBar()->value();
    m_html = html;
    setHtml(html);
    verticalScrollBar()->setValue(scrolled);
}

void JobDetails::showNothing()
{
    m_html.clear();
    clear();
}

} // namespace oa::window
