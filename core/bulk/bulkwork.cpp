// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bulk/bulkwork.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::bulk {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using journal::OperationId;
using journal::OperationKind;
using saving::SaveOutcome;
using store::Session;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::bulk::BulkWork)
};

void countReasons(BulkOutcome &counts, ContactId id, const SaveOutcome &saved)
{
    const auto error = std::ranges::find_if(saved.problems, &contact::Problem::isError);
    if (saved.verdict == Verdict::Rejected && error != saved.problems.end())
        counts.count({error->field, error->finding.code, error->finding.message, id, 1});
    for (const identity::NotApplied &row : saved.notApplied) {
        const auto name = saved.holderNames.find(row.holder);
        counts.count({row.field, identity::toString(row.reason),
            identity::describe(row, name == saved.holderNames.end() ? QString() : name->second), id, 1});
    }
}

void countSave(BulkOutcome &counts, ContactId id, const SaveOutcome &saved)
{
    if (saved.verdict == Verdict::Updated || saved.verdict == Verdict::Queued)
        ++counts.updated;
    else if (saved.verdict == Verdict::Unchanged)
        ++counts.unchanged;
    else
        ++counts.rejected;
    if (saved.verdict == Verdict::Queued)
        ++counts.queued;
    if (!saved.notApplied.empty())
        ++counts.notApplied;
    countReasons(counts, id, saved);
}

std::vector<ContactId> idsOf(const std::vector<ContactEdit> &edits)
{
    std::vector<ContactId> ids;
    std::ranges::transform(edits, std::back_inserter(ids), &ContactEdit::id);
    return ids;
}

} // namespace

BulkWork::BulkWork(std::vector<ContactId> ids, ContextSource context)
    : m_ids(std::move(ids)),
      m_context(std::move(context)),
      m_outcome{.asked = static_cast<qint64>(m_ids.size())}
{ }

void BulkWork::enter(Session & /*session*/)
{
    m_chunk = {.operation = m_outcome.operation};
}

bool BulkWork::step(Session &session)
{
    const auto at = static_cast<std::size_t>(m_outcome.done() + m_chunk.done());
    work(session, m_ids[at], m_chunk);
    const bool isLeft = at + 1 < m_ids.size();
    if (!isLeft && m_chunk.operation != OperationId::None)
        session.finishOperation(m_chunk.operation);
    return isLeft;
}

void BulkWork::keep()
{
    m_outcome.add(m_chunk);
}

OperationId BulkWork::operation(Session &session, OperationKind kind)
{
    if (m_chunk.operation == OperationId::None) {
        const saving::SaveContext context = m_context(session);
        // Over a slow line the last contact may come hours after the first.
        m_chunk.operation =
            session.beginOperation({.at = context.now, .who = context.who, .kind = kind, .unfinished = true});
    }
    return m_chunk.operation;
}

void BulkEditWork::enter(Session &session)
{
    BulkWork::enter(session);
    m_saver.emplace(session, context(session));
}

void BulkEditWork::work(Session &session, ContactId id, BulkOutcome &counts)
{
    const saving::SaveRequest request{
        .fields = m_edit.set, .id = id, .addTags = m_edit.addTags, .removeTags = m_edit.removeTags};
    countSave(counts, id, m_saver->saveInto(operation(session, OperationKind::Edit), request));
}

EachEditWork::EachEditWork(const std::vector<ContactEdit> &edits, ContextSource context)
    : BulkWork(idsOf(edits), std::move(context))
{
    for (const ContactEdit &edit : edits)
        m_edits.emplace(edit.id, edit.set);
}

void EachEditWork::enter(Session &session)
{
    BulkWork::enter(session);
    m_saver.emplace(session, context(session));
}

void EachEditWork::work(Session &session, ContactId id, BulkOutcome &counts)
{
    const saving::SaveRequest request{.fields = m_edits.at(id), .id = id};
    countSave(counts, id, m_saver->saveInto(operation(session, OperationKind::Edit), request));
}

void BulkDeleteWork::enter(Session &session)
{
    BulkWork::enter(session);
    m_isService = context(session).settings.service.has_value();
}

void BulkDeleteWork::work(Session &session, ContactId id, BulkOutcome &counts)
{
    const auto contact = session.contact(id);
    if (!contact) {
        ++counts.rejected;
        counts.count({{}, u"contact.not_found"_s,
            Messages::tr("There is no contact %1. It may have been deleted.").arg(contact::toString(id)), id, 1});
        return;
    }
    ++counts.deleted;
    if (m_isService)
        ++counts.queued;
    session.write({.entry = {.operation = operation(session, OperationKind::Delete),
                       .contact = id,
                       .effect = journal::Effect::Delete,
                       .verdict = Verdict::Deleted,
                       .evidence = identity::Evidence::Database},
        .before = *contact});
}

} // namespace onefold::bulk
