// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/contacts/longwork.h"

#include "core/workspace/client.h"

#include <QObject>

#include <optional>

namespace onefold::ui::contacts {

/// The notice of a save's verdict: colour, icon and words (PRODUCT.md §3).
[[nodiscard]] Notice noticeOf(const saving::SaveOutcome &outcome);
[[nodiscard]] Notice noticeOf(const Error &error);

/// What an undo would take back.
struct UndoTarget {
    journal::Operation operation;
    QString what; ///< "Save · Jane Smith", "Delete · 3 contacts"
};

/// What the person does to whole contacts: deleting and undoing, each with its notice. Lives in the window's thread.
class Deeds final : public QObject
{
    Q_OBJECT

public:
    explicit Deeds(workspace::Client &client, QObject *parent = nullptr);

    void remove(const std::vector<contact::ContactId> &ids);
    /// Undoes the person's own last operation. One that touched more than one contact is named first and undone when
    /// asked again.
    void undoLast();
    /// The question is no longer before the person's eyes.
    void forgetAsked() { m_asked.reset(); }
    void undo(journal::OperationId id);
    void redo(journal::OperationId id);
    /// What is done to many contacts in the background, one at a time.
    [[nodiscard]] LongWork &longWork() { return m_longWork; }
    /// Looks what an undo would take back now; see undoTargetChanged().
    void lookWhatToUndo();

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    /// Something was written.
    void done();
    void undoTargetChanged(const QString &what);

private:
    void showRemoved(const std::vector<workspace::RemovalOutcome> &outcomes);
    void showReversed(const undo::ReverseOutcome &outcome, bool isUndo);
    void ask(const UndoTarget &target);

    workspace::Client &m_client;
    LongWork m_longWork;
    std::optional<journal::OperationId> m_asked; ///< named to the person, who may ask for it again
};

} // namespace onefold::ui::contacts
