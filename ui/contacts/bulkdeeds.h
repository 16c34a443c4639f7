// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/contacts/listreader.h"

#include "core/bulk/bulkedit.h"

#include <QObject>

#include <functional>

namespace onefold::ui::contacts {

class Deeds;

/// What the person does to many contacts in one go: each one operation of the journal, done in the background, with its
/// verdict told. Lives in the window's thread.
class BulkDeeds final : public QObject
{
    Q_OBJECT

public:
    /// @p deeds must outlive this.
    explicit BulkDeeds(Deeds &deeds, QObject *parent = nullptr);

    /// Whether anything can begin now; where not, it is said why.
    bool mayBegin();
    /// @p what stands in the verdict: "tag lead added". False where it is refused.
    bool edit(const SharedIds &ids, const bulk::BulkEdit &edit, const QString &what);
    void editEach(const std::vector<bulk::ContactEdit> &edits, const QString &what);
    void remove(const SharedIds &ids);

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    /// Something was written.
    void done();
    /// An edit() has failed, and may be asked for again.
    void editFailed();

private:
    [[nodiscard]] std::function<void(const Result<bulk::BulkOutcome> &)> finishing(const QString &what);
    void finish(const Result<bulk::BulkOutcome> &outcome, const QString &what);
    [[nodiscard]] Notice verdictOn(const bulk::BulkOutcome &outcome, const QString &what) const;

    Deeds &m_deeds;
};

} // namespace onefold::ui::contacts
