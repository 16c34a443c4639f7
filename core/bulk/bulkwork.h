// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bulk/bulkedit.h"
#include "core/bulk/chunks.h"
#include "core/saving/saver.h"

#include <functional>
#include <map>
#include <optional>

namespace onefold::bulk {

/// Gives the context to save in; asked in each transaction anew, as others may change the settings in between.
using ContextSource = std::function<saving::SaveContext(store::Session &)>;

/// Work on each of a list of contacts in one operation of the journal, unfinished until the last of them is done.
/// Lives for one run of runInChunks().
class BulkWork : public ChunkedWork
{
public:
    BulkWork(std::vector<contact::ContactId> ids, ContextSource context);

    [[nodiscard]] qint64 total() const final { return m_outcome.asked; }
    [[nodiscard]] qint64 done() const final { return m_outcome.done(); }
    void enter(store::Session &session) override;
    bool step(store::Session &session) final;
    void keep() final;

    [[nodiscard]] const BulkOutcome &outcome() const { return m_outcome; }

protected:
    virtual void work(store::Session &session, contact::ContactId id, BulkOutcome &counts) = 0;

    [[nodiscard]] saving::SaveContext context(store::Session &session) const { return m_context(session); }
    /// The one operation, begun when it is first asked for.
    [[nodiscard]] journal::OperationId operation(store::Session &session, journal::OperationKind kind);

private:
    const std::vector<contact::ContactId> m_ids;
    const ContextSource m_context;
    BulkOutcome m_outcome; ///< what is written
    BulkOutcome m_chunk;   ///< what this transaction came to
};

/// Edits each contact as a person editing it by its id would (PRODUCT.md §2.5): same validation, same verdicts.
class BulkEditWork final : public BulkWork
{
public:
    BulkEditWork(std::vector<contact::ContactId> ids, BulkEdit edit, ContextSource context)
        : BulkWork(std::move(ids), std::move(context)),
          m_edit(std::move(edit))
    { }

    void enter(store::Session &session) override;

protected:
    void work(store::Session &session, contact::ContactId id, BulkOutcome &counts) override;

private:
    const BulkEdit m_edit;
    std::optional<saving::Saver> m_saver;
};

/// Edits each contact in a way of its own: cells pasted over a table.
class EachEditWork final : public BulkWork
{
public:
    EachEditWork(const std::vector<ContactEdit> &edits, ContextSource context);

    void enter(store::Session &session) override;

protected:
    void work(store::Session &session, contact::ContactId id, BulkOutcome &counts) override;

private:
    std::map<contact::ContactId, contact::Fields> m_edits;
    std::optional<saving::Saver> m_saver;
};

/// Deletes each contact; one that is not there is counted as rejected.
class BulkDeleteWork final : public BulkWork
{
public:
    using BulkWork::BulkWork;

    void enter(store::Session &session) override;

protected:
    void work(store::Session &session, contact::ContactId id, BulkOutcome &counts) override;

private:
    bool m_isService = false;
};

} // namespace onefold::bulk
