// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Saving in a service workspace: look there, decide here, send, tell.

#include "core/store/sqlite/journaltable.h"
#include "core/sync/pusher.h"
#include "core/sync/synchroniser.h"

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Evidence;
using identity::Verdict;
using net::Priority;
using saving::SaveOutcome;
using saving::SaveRequest;
using services::Answer;
using services::FailureKind;
using store::Session;
using store::sqlite::OutboxTable;
using store::sqlite::SqliteStore;

namespace {

/// Whether what was to be changed stands as before, as @p row says why. Of a list the rest may have changed.
bool isUndoneBy(const contact::FieldChange &change, const identity::NotApplied &row)
{
    const bool isLeft = row.reason == identity::NotAppliedReason::NotTakenThere
        || (row.holder != ContactId::None && row.field.field != contact::Field::Identifier);
    return row.field == change.field && isLeft;
}

} // namespace

/// Brings what the save may match into the cache; Nothing where the service could not be asked.
Result<Seen> Synchroniser::readThrough(const SaveRequest &request, Deadline deadline)
{
    const auto ready = makeReady();
    if (!ready || !*ready)
        return Seen::Nothing;
    std::optional<store::RemoteHalf> half;
    contact::Fields fields = request.fields;
    bool isWaiting = false;
    const Result<void> read = m_cache->read([&](Session &session, OutboxTable &table) {
        if (request.id) {
            half = table.half(*request.id);
            isWaiting = table.item(*request.id).has_value();
            return;
        }
        // Numbers are compared in their international form.
        fields = contact::validate(request.fields,
            {.region = m_settings.region, .today = QDate::currentDate(), .customTypes = session.customTypes()})
                     .draft;
    });
    if (!read)
        return read.error();
    if (isWaiting || (request.id && !half))
        return Seen::Nothing;
    // Another program that sends looks there before: asking too would only take turns from it.
    const auto isLocked = lockSending(now() + shortWait);
    if (!isLocked)
        return isLocked.error();
    if (!*isLocked)
        return Seen::Nothing;
    const auto service = m_link->service();
    Answer<std::optional<services::RemoteContact>> found = std::optional<services::RemoteContact>();
    if (half) {
        auto got = m_link->get(half->id, Priority::Interactive, deadline);
        if (got)
            found = std::optional(*std::move(got));
        else
            found = got.failure();
    } else {
        found = m_link->find(fields, Priority::Interactive, deadline);
    }
    if (!found)
        return Seen::Nothing;
    if (*found) {
        const Result<void> written = m_cache->write([&](Session &session, OutboxTable &table) {
            auto operation = journal::OperationId::None;
            m_cache->adopt(session, table, **found, *service, operation, {.isCertain = true});
        });
        if (!written)
            return written.error();
    }
    return *found ? Seen::Contact : Seen::Absence;
}

/// Tells the saved contact's story as the service ended it.
Result<void> Synchroniser::complete(SaveOutcome &outcome, const Pushed &pushed)
{
    if (pushed.what == Pushed::What::Nothing)
        return {};
    outcome.verdict = pushed.verdict;
    outcome.evidence = pushed.evidence;
    outcome.message = pushed.failure.message;
    outcome.isBlocked = pushed.what == Pushed::What::Blocked;
    std::ranges::copy(pushed.notApplied, std::back_inserter(outcome.notApplied));
    if (pushed.existing != ContactId::None)
        outcome.id = pushed.existing;
    if (outcome.matchedBy.isEmpty())
        outcome.matchedBy = pushed.matchedBy;
    if (pushed.changed)
        outcome.changed = *pushed.changed;
    const bool isGivenUp = pushed.verdict == Verdict::Rejected || pushed.verdict == Verdict::Skipped;
    if (pushed.verdict == Verdict::Unchanged || isGivenUp)
        outcome.changed.clear();
    if (isGivenUp && pushed.failure.kind == FailureKind::Duplicate && outcome.matchedBy.isEmpty())
        outcome.matchedBy = pushed.failure.matchedBy;
    if (pushed.verdict == Verdict::Rejected) {
        const bool isTaken = pushed.failure.kind == FailureKind::Duplicate;
        const QString code = isTaken ? u"identity.exists"_s : u"service.refused"_s;
        outcome.problems.push_back(
            {.field = pushed.failure.field, .finding = {code, contact::Severity::Error, pushed.failure.message}});
    }
    std::erase_if(outcome.changed, [&](const contact::FieldChange &change) {
        return std::ranges::any_of(
            pushed.notApplied, [&](const identity::NotApplied &row) { return isUndoneBy(change, row); });
    });
    return m_cache->read([&](Session &session, OutboxTable &) {
        for (const identity::NotApplied &row : pushed.notApplied) {
            if (const auto holder = session.contact(row.holder))
                outcome.holderNames.emplace(row.holder, contact::displayName(holder->fields));
        }
        if (!outcome.id)
            return;
        if (const auto contact = session.contact(*outcome.id)) {
            outcome.contact = contact;
            outcome.anonymous = identity::isAnonymous(contact->fields, m_settings.identity);
        }
    });
}

/// What was decided here was decided by what the service was just seen to hold.
Result<void> Synchroniser::journalEvidence(SaveOutcome &outcome)
{
    outcome.evidence = Evidence::ReadFirst;
    auto *const store = dynamic_cast<SqliteStore *>(&m_workspace->store());
    return m_cache->write([&](Session &session, OutboxTable &) {
        for (const journal::HistoryLine &line : session.history({.operation = outcome.operation})) {
            store::sqlite::changeVerdict(store->connection(), line.entry.id, line.entry.verdict, Evidence::ReadFirst,
                line.entry.notApplied, line.entry.problems.join(u'\n'));
        }
    });
}

Result<SaveOutcome> Synchroniser::save(const SaveRequest &request)
{
    const Deadline deadline = waitUntil();
    const auto seen = readThrough(request, deadline);
    if (!seen)
        return seen.error();
    auto saved = m_workspace->save(request);
    if (!saved)
        return saved;
    const bool isDecided = saved->verdict == Verdict::Unchanged || saved->verdict == Verdict::Skipped
        || (saved->verdict == Verdict::Rejected && saved->contact);
    if (isDecided && *seen != Seen::Nothing) {
        if (const Result<void> kept = journalEvidence(*saved); !kept)
            return kept.error();
    }
    if (!saved->id || saved->verdict == Verdict::Rejected || saved->verdict == Verdict::Skipped)
        return saved;
    const auto pushed = pushUntil(*saved->id, deadline, *seen);
    if (!pushed)
        return pushed.error();
    if (saved->verdict == Verdict::Unchanged)
        return saved; // what was waiting from before is told by itself
    const Result<void> completed = complete(*saved, *pushed);
    return completed ? saved : Result<SaveOutcome>(completed.error());
}

} // namespace onefold::sync
