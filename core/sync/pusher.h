// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/decide.h"
#include "core/sync/cache.h"
#include "core/sync/link.h"
#include "core/sync/report.h"

namespace onefold::sync {

struct Sides;

/// Sends one contact's changes, and settles what comes back. Before anything is sent the service's contact is looked
/// at, so that the verdict is known, edits from both sides are merged, and a lost answer never makes a second contact.
/// Each step is durable before the next: a program that ends anywhere goes on from there. Contacts that have an
/// identifier in common are sent one after the other, whatever pusher of the link sends them. One thread.
class Pusher
{
public:
    Pusher(Cache &cache, Link &link) : m_cache(cache), m_link(link), m_turn(link.turns()) { }

    /// @p seen is what the same save has just asked the service: it need not be asked again.
    [[nodiscard]] Result<Pushed> push(
        contact::ContactId contact, net::Priority priority, Deadline deadline, Seen seen = Seen::Nothing);
    /// Whether the last push() gives Later because it waits for another contact of this workspace, and not for the
    /// service.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

private:
    struct Job;
    struct Release;
    struct Place;
    using Theirs = std::optional<services::RemoteContact>;

    [[nodiscard]] Result<Pushed> pushInTurn(
        contact::ContactId contact, net::Priority priority, Deadline deadline, Seen seen);
    [[nodiscard]] Result<bool> loadInTurn(Job &job, contact::ContactId contact);
    [[nodiscard]] Result<bool> load(Job &job, contact::ContactId contact);
    [[nodiscard]] static identity::Identifiers concerning(const Job &job);
    [[nodiscard]] services::Answer<Theirs> lookUp(Job &job);
    [[nodiscard]] services::Answer<Theirs> findWanted(const Job &job);
    [[nodiscard]] services::Answer<Theirs> findSent(const Job &job);
    [[nodiscard]] bool canFindSent(const Job &job) const;
    [[nodiscard]] Result<bool> belongsToOther(
        const Job &job, const identity::Identifier &identifier, const services::RemoteContact &theirs);
    [[nodiscard]] Result<Pushed> pushChange(Job &job);
    [[nodiscard]] std::optional<Result<Pushed>> meet(Job &job, Theirs &theirs);
    [[nodiscard]] static bool mayBeMade(const Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] std::optional<Result<Pushed>> meetKnown(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] std::optional<Result<Pushed>> meetMatched(
        Job &job, const services::RemoteContact &theirs, const QString &matchedBy);
    [[nodiscard]] std::optional<Result<Pushed>> meetRefusing(
        Job &job, const services::RemoteContact &theirs, const identity::Decision &decision);
    [[nodiscard]] Result<contact::ContactId> otherOf(const Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] static contact::ContactId otherIn(
        store::sqlite::OutboxTable &table, const Job &job, const QString &id);
    [[nodiscard]] Result<Pushed> meetOther(Job &job, contact::ContactId other);
    [[nodiscard]] static bool isCircle(const Job &job, contact::ContactId holder, const Place &place);
    [[nodiscard]] static std::optional<Release> releaseBy(
        const Job &job, const identity::Identifiers &held, contact::ContactId holder, const Place &place);
    [[nodiscard]] std::optional<Result<Pushed>> waitForRelease(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] std::optional<Result<Pushed>> waitForAnyRelease(Job &job, const identity::Identifiers &wanted);
    [[nodiscard]] std::optional<Result<Pushed>> waitForMaker(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] static std::optional<store::OutboxItem> makerOf(
        const Job &job, const services::RemoteContact &theirs, const Place &place);
    [[nodiscard]] Result<Pushed> waitForEdit(Job &job, contact::ContactId other);
    [[nodiscard]] static QString wordsOf(const Release &release);
    [[nodiscard]] Result<Pushed> waitFor(Job &job, const Release &release);
    [[nodiscard]] static contact::ContactId holderHere(
        const Job &job, const identity::Identifiers &wanted, const Place &place);
    [[nodiscard]] std::optional<Result<Pushed>> keepOffOthers(Job &job, const contact::Fields &sent);
    static void noteRefused(Job &job);
    [[nodiscard]] Result<Pushed> leaveTo(
        Job &job, const identity::Identifier &identifier, const Theirs &holder, const services::RemoteContact &before);
    [[nodiscard]] static services::Failure isOther(contact::ContactId other);
    static void takeBack(const Job &job, store::sqlite::OutboxTable &table);
    [[nodiscard]] Result<Pushed> foldInto(Job &job, contact::ContactId other, const services::RemoteContact &theirs);
    [[nodiscard]] store::ContactWrite editOf(
        store::Session &session, const contact::Contact &before, const contact::Contact &after) const;
    [[nodiscard]] Result<Pushed> pushFolded(
        const Job &job, contact::ContactId other, const contact::FieldChanges &changed);
    [[nodiscard]] Result<Pushed> withhold(Job &job, const identity::Identifiers &shared,
        identity::NotAppliedReason reason, const Theirs &holder, const contact::Fields &instead);
    [[nodiscard]] services::Answer<Theirs> holderOf(
        const Job &job, const identity::Identifier &identifier, const QString &namedId);
    [[nodiscard]] Result<Pushed> giveWay(
        Job &job, const services::RemoteContact &before, const services::Failure &failure);
    [[nodiscard]] Result<Pushed> hold(Job &job);
    [[nodiscard]] Result<Pushed> pushCreation(Job &job);
    [[nodiscard]] std::optional<Result<Pushed>> goBlind(Job &job, const contact::Fields &first, bool isUpsert);
    [[nodiscard]] Result<Pushed> takeCreation(
        Job &job, const services::Reply &reply, const std::optional<contact::Fields> &upserted);
    [[nodiscard]] identity::Evidence tellWhetherNew(
        const Job &job, const services::Reply &reply, services::Written &written, bool isUpsert) const;
    [[nodiscard]] static bool wasAllAsked(const Job &job);
    [[nodiscard]] Result<Pushed> settleCreation(
        Job &job, const services::Written &written, identity::Evidence evidence);
    [[nodiscard]] Result<void> seeAsUpdate(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] Result<void> seeAsCreation(Job &job);
    [[nodiscard]] Result<void> forgetWhoIsGone(Job &job);
    [[nodiscard]] Result<Pushed> pushUpdate(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] Result<Pushed> pushDeletion(Job &job);
    [[nodiscard]] Result<Pushed> deleteThere(Job &job, const QString &id);
    [[nodiscard]] Result<Pushed> creationFailed(Job &job, services::Failure failure);
    [[nodiscard]] Result<Pushed> updateRefused(Job &job, const QString &id, services::Failure failure);
    [[nodiscard]] static std::vector<services::Step> remainder(
        const Job &job, const contact::Fields &first, const services::RemoteContact &theirs);
    [[nodiscard]] std::optional<Result<Pushed>> sendSteps(
        Job &job, const std::vector<services::Step> &steps, services::RemoteContact &theirs);
    [[nodiscard]] static bool takeAnswer(
        Job &job, const services::Step &step, const services::Reply &reply, services::RemoteContact &theirs);
    [[nodiscard]] std::optional<Result<Pushed>> markSending(Job &job, bool wasAbsent, const contact::Fields &sent);
    [[nodiscard]] static Sides sidesOf(const Job &job, const services::RemoteContact &theirs);
    static void takeBase(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] Result<Pushed> collide(Job &job, const services::RemoteContact &theirs);
    [[nodiscard]] Result<Pushed> failed(Job &job, const services::Failure &given, bool wasSending);
    [[nodiscard]] Result<Pushed> settle(
        Job &job, const services::RemoteContact &after, identity::Verdict verdict, identity::Evidence evidence);
    [[nodiscard]] contact::Fields writeMerged(store::Session &session, Job &job, const contact::Contact &current,
        const services::RemoteContact &after, identity::Verdict verdict);
    static void takeForm(Job &job, const contact::Fields &fields);
    [[nodiscard]] Result<Pushed> settleDeletion(Job &job, identity::Evidence evidence);
    [[nodiscard]] Result<Pushed> giveUp(
        Job &job, const services::RemoteContact &theirs, identity::Verdict verdict, const QString &matchedBy);
    [[nodiscard]] std::vector<identity::NotApplied> notAppliedIn(
        const Job &job, const services::RemoteContact &after) const;

    Cache &m_cache;
    Link &m_link;
    Turn m_turn;
    bool m_isInTurn = false;
    bool m_isWaiting = false;
};

} // namespace onefold::sync
