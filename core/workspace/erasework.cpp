// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/erasework.h"

#include "core/store/duplicatereview.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace onefold::workspace {

using contact::ContactId;
using identity::Verdict;
using journal::OperationId;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::EraseWork)
};

/// The contact that stands for @p id, which was merged into it.
std::optional<ContactId> survivorOf(Session &session, ContactId id)
{
    if (session.contact(id))
        return std::nullopt;
    const auto merged = store::standingMerge(session, id);
    if (!merged)
        return std::nullopt;
    return session.contact(merged->survivor) ? std::optional(merged->survivor) : survivorOf(session, merged->survivor);
}

/// Whether nothing is left of the contact: there never was one, or it is erased already, and who did that stays told.
bool isGone(Session &session, ContactId id)
{
    if (session.contact(id))
        return false;
    const auto last = session.history({.contact = id, .limit = 1});
    return last.empty() || last.front().entry.verdict == Verdict::Erased;
}

} // namespace

EraseWork::EraseWork(std::vector<ContactId> ids, journal::Operation operation)
    : m_ids(std::move(ids)),
      m_operation(std::move(operation))
{ }

void EraseWork::enter(Session & /*session*/)
{
    m_chunk.clear();
    m_chunkId = m_id;
}

bool EraseWork::step(Session &session)
{
    const std::size_t next = m_outcomes.size() + m_chunk.size();
    m_chunk.push_back(erase(session, m_ids[next]));
    return next + 1 < m_ids.size();
}

void EraseWork::keep()
{
    m_id = m_chunkId;
    std::ranges::move(m_chunk, std::back_inserter(m_outcomes));
    m_chunk.clear();
}

RemovalOutcome EraseWork::erase(Session &session, ContactId id)
{
    if (isGone(session, id))
        return {.id = id};
    // What was his stands in the other now, where erasing him would not reach it.
    if (const auto survivor = survivorOf(session, id)) {
        return {.id = id,
            .message = Messages::tr("Contact %1 is a part of contact %2 since they were merged. Erase that one, which "
                                    "erases both, or undo the merge first.")
                           .arg(contact::toString(id), contact::toString(*survivor))};
    }
    if (m_chunkId == OperationId::None)
        m_chunkId = session.beginOperation(m_operation);
    session.erase({id});
    session.write({.entry = {.operation = m_chunkId,
                       .contact = id,
                       .verdict = Verdict::Erased,
                       .evidence = identity::Evidence::Database}});
    return {Verdict::Erased, id, m_chunkId};
}

} // namespace onefold::workspace
