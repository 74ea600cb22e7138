// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/sessions/connectionpool.h"
#include "db/stores/groupsuggestions.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace oa::window {

/// Names that look like spellings of one business, to be put together where a person says so: into groups of the
/// database, for everybody who uses it.
class SpellingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Without `writing` the names can be looked at, not put together.
    SpellingsDialog(std::shared_ptr<db::ConnectionPool> source, std::optional<db::ConnectionParameters> writing,
                    QWidget* parent = nullptr);
    ~SpellingsDialog() override;

    /// Closes when the names are joined.
    void accept() override;

Q_SIGNALS:
    void joined();

private:
    using Suggestions = core::Result<std::vector<db::GroupSuggestion>>;

    void read();
    void show(std::vector<db::GroupSuggestion> suggestions);
    std::vector<db::GroupSuggestion> chosen() const;
    void update();
    void tell(const QString& text, bool isError = false);

    std::shared_ptr<db::ConnectionPool> m_source;
    std::optional<db::ConnectionParameters> m_writing;
    QTreeWidget* m_tree;
    QLabel* m_note;
    QPushButton* m_join;
    core::LatestJob<Suggestions> m_reading;
    core::LatestJob<core::Result<qint64>> m_joining;
};

} // namespace oa::window
