// SPDX-License-Identifier: GPL-3.0-only
#include "app/window/business/spellingsdialog.h"

#include "app/window/style/typography.h"
#include "app/window/tables/tableparts.h"
#include "app/window/widgets/dialogparts.h"
#include "app/window/widgets/displaytext.h"
#include "db/connection/connection.h"
#include "db/state/jobrunstore.h"
#include "db/stores/groupstore.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace oa::window {

namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

SpellingsDialog::SpellingsDialog(std::shared_ptr<db::ConnectionPool> source,
                                 std::optional<db::ConnectionParameters> writing, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_writing(std::move(writing))
    , m_tree(new QTreeWidget(this))
    , m_note(makeText({}, this, true))
{
    setObjectName(u"spellingsDialog"_s);
    setWindowTitle(tr("Join spellings"));
    auto* column = makeDialogColumn(this);
    column->addWidget(makeHeading(tr("Join spellings"), this));
    column->addWidget(
        makeText(tr("These names differ only in case, spaces, punctuation, accents or legal form. What you "
                    "join counts as one business, for everybody who uses this database. It can be taken "
                    "back with “ocr-analytics group undo”."),
                 this, true));
    m_tree->setObjectName(u"spellingsTree"_s);
    m_tree->setAccessibleName(tr("Names that look like one business"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setMinimumSize(lengthForFont(460), lengthForFont(300));
    column->addWidget(m_tree, 1);
    m_note->setObjectName(u"spellingsNote"_s);
    column->addWidget(m_note);
    auto* buttons = makeButtons(this, tr("&Join"));
    m_join = buttons->findChild<QPushButton*>(u"dialogDo"_s);
    column->addWidget(buttons);
    connect(m_tree, &QTreeWidget::itemChanged, this, &SpellingsDialog::update);
    m_join->setEnabled(false);
    read();
}

SpellingsDialog::~SpellingsDialog() = default;

void SpellingsDialog::read()
{
    tell(tr("Reading the names…"));
    m_reading.start(
        [source = m_source](const std::stop_token& stop) -> Suggestions {
            OA_TRY_ASSIGN(auto connection, source->acquire(stop));
            return db::suggestGroups(*connection);
        },
        [this](Suggestions suggestions) {
            if (suggestions)
                show(std::move(*suggestions));
            else
                tell(suggestions.error().text(), true);
        });
}

void SpellingsDialog::show(std::vector<db::GroupSuggestion> suggestions)
{
    const QSignalBlocker blocker(m_tree);
    m_tree->clear();
    for (const auto& suggestion : suggestions) {
        //: %1 a business, %n how many ways its name is spelt in
        auto* top = new QTreeWidgetItem(
            m_tree, {tr("%1 (%n spellings)", nullptr, static_cast<int>(suggestion.businesses.size()))
                         .arg(visibleName(suggestion.name))});
        top->setData(0, nameRole, suggestion.name);
        top->setSizeHint(0, {-1, rowHeight(m_tree->fontMetrics())}); // of all rows: they are uniform
        top->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        top->setCheckState(0, Qt::Unchecked);
        for (const auto& business : suggestion.businesses) {
            auto* item = new QTreeWidgetItem(top, {visibleName(business)});
            item->setData(0, nameRole, business);
            item->setToolTip(0, tooltipName(business));
        }
    }
    m_tree->expandAll();
    update();
}

std::vector<db::GroupSuggestion> SpellingsDialog::chosen() const
{
    std::vector<db::GroupSuggestion> all;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const auto* top = m_tree->topLevelItem(i);
        if (top->checkState(0) != Qt::Checked)
            continue;
        db::GroupSuggestion suggestion{top->data(0, nameRole).toString(), {}};
        for (int child = 0; child < top->childCount(); ++child)
            suggestion.businesses.append(top->child(child)->data(0, nameRole).toString());
        all.push_back(std::move(suggestion));
    }
    return all;
}

void SpellingsDialog::accept()
{
    if (!m_writing || m_joining.isBusy())
        return;
    m_join->setEnabled(false);
    tell(tr("Joining…"));
    m_joining.start(
        [writing = *m_writing, all = chosen()](const std::stop_token& stop) -> core::Result<qint64> {
            OA_TRY_ASSIGN(const auto connection, db::Connection::open(writing, stop));
            db::GroupStore store(*connection);
            qint64 changed = 0;
            for (const auto& [name, businesses] : all) {
                OA_TRY_ASSIGN(const auto added, store.add(name, businesses, db::JobRunStore::thisClient()));
                changed += added;
            }
            return changed;
        },
        [this](const core::Result<qint64>& changed) {
            if (!changed) {
                m_join->setEnabled(true);
                return tell(changed.error().text(), true);
            }
            Q_EMIT joined();
            QDialog::accept();
        });
}

void SpellingsDialog::update()
{
    const auto count = static_cast<int>(chosen().size());
    m_join->setEnabled(m_writing.has_value() && count > 0);
    if (!m_writing)
        tell(tr("This connection may only read: names can be looked at, not joined."));
    else if (m_tree->topLevelItemCount() == 0)
        tell(tr("No names look like one business."));
    else
        tell(tr("Check what is one business."));
}

void SpellingsDialog::tell(const QString& text, bool isError)
{
    m_note->setProperty("state", isError ? u"error"_s : QString());
    m_note->style()->unpolish(m_note);
    m_note->style()->polish(m_note);
    m_note->setText(text);
}

} // namespace oa::window
