// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/latestjob.h"
#include "db/extraction/payloadformatstore.h"
#include "db/sessions/connectionpool.h"

#include <QDialog>
#include <QJsonArray>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace oa::window {

class PayloadFormatForm;
class PayloadTrial;

/// The payload formats of a database: the built-in ones to look at, a person's own to add, change, remove and order,
/// tried on a sample before they are saved.
class PayloadFormatsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads from `source`. `writing`: where to save, nothing on a connection that only reads.
    PayloadFormatsDialog(std::shared_ptr<db::ConnectionPool> source,
                         const std::optional<db::ConnectionParameters>& writing, QWidget* parent = nullptr);
    ~PayloadFormatsDialog() override;

    void setSample(const QString& payload);

Q_SIGNALS:
    /// They are in the database; what the change touches is invalidated and waits for a refresh.
    void saved(oa::db::PayloadFormatStore::Recompute needed);

private:
    using Read = core::Result<core::PayloadFormats>;
    using Saved = core::Result<db::PayloadFormatStore::Recompute>;

    QWidget* makeList();
    QToolButton* makeTool(const QString& name, const QString& icon, const QString& text);
    void read();
    void onRead(const Read& formats);
    void fillList(int current);
    void showCurrent();
    void onEdited();
    void addFormat();
    void changeBuiltIn();
    bool hasOwn(const QString& name) const;
    void removeFormat();
    void moveFormat(int by);
    void check();
    void save();
    int current() const; ///< among the own ones, -1 on a built-in one
    void tell(const QString& text, bool isError);

    std::shared_ptr<db::ConnectionPool> m_source;
    std::optional<db::ConnectionParameters> m_writing;
    std::vector<core::PayloadFormat> m_stored;
    QJsonArray m_own; ///< as they stand in the form, right or wrong
    bool m_isRead = false;
    bool m_hasProblems = false; ///< what is stored holds more than could be read
    QListWidget* m_list = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_change = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    PayloadFormatForm* m_form;
    PayloadTrial* m_trial;
    QLabel* m_note;
    QPushButton* m_save = nullptr;
    core::LatestJob<Read> m_reading;
    core::LatestJob<Saved> m_saving;
};

} // namespace oa::window
