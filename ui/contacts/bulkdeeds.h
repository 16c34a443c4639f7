// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/contacts/listreader.h"

#include "core/bulk/bulkedit.h"
#include "core/workspace/client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace onefold::ui::contacts {

class Deeds;

/// What the person does to many contacts in one go: each one operation of the journal, done in the background, with its
/// progress and then its verdict told. One at a time: while one is under way another is refused. Lives in the window's
/// thread.
class BulkDeeds final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    BulkDeeds(workspace::Client &client, Deeds &deeds, QObject *parent = nullptr);
    ~BulkDeeds() override;

    /// @p what stands in the verdict: "tag lead added".
    void edit(const SharedIds &ids, const bulk::BulkEdit &edit, const QString &what);
    void editEach(const std::vector<bulk::ContactEdit> &edits, const QString &what);
    void remove(const SharedIds &ids);

    /// Stops what is under way; what is done stays, and can be undone.
    void cancel();

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    /// Something was written.
    void done();

private:
    using Work = std::function<Result<bulk::BulkOutcome>(workspace::Workspace &, const Progress &)>;
    struct Run;

    void start(const QString &headline, const QString &what, Work work);
    void tellProgress();
    void finish(const Result<bulk::BulkOutcome> &outcome);
    [[nodiscard]] Notice verdictOn(const bulk::BulkOutcome &outcome) const;

    workspace::Client &m_client;
    Deeds &m_deeds;
    QTimer m_tick;
    std::shared_ptr<Run> m_run; ///< shared with the thread that works
};

} // namespace onefold::ui::contacts
