// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/erasework.h"

#include <algorithm>
#include <iterator>

namespace onefold::workspace {

using contact::ContactId;
using identity::Verdict;
using journal::OperationId;
using store::Session;

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
    if (!session.contact(id) && session.history({.contact = id, .limit = 1}).empty())
        return {.id = id};
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
