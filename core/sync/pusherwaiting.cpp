// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An identifier that goes from one contact of this workspace to another, as merging does and taking a merge back: at
// the service it is free for the second one only once the first one has let go of it there.

#include "core/sync/match.h"
#include "core/sync/pushjob.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace onefold::sync {

using namespace std::chrono_literals;
using contact::ContactId;
using identity::Identifier;
using identity::Identifiers;
using services::FailureKind;
using services::RemoteContact;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Pusher)
};

constexpr auto releasePause = 2'000ms; ///< the other one is most likely being sent at this moment
constexpr auto longestPause = 30'000ms;

/// Whether @p wanted has something that is in @p held and not in @p kept.
bool isGivenUp(const Identifiers &wanted, const Identifiers &held, const Identifiers &kept)
{
    return std::ranges::any_of(
        wanted, [&](const Identifier &one) { return isAmong(held, one) && !isAmong(kept, one); });
}

/// A contact that is yet to be sent: what it has at the service, as far as is known, and what it is to have there.
struct Bearer {
    ContactId contact = ContactId::None;
    Identifiers held;
    Identifiers wanted;
};

bool waitsFor(const Bearer &one, const Bearer &other)
{
    return std::ranges::any_of(one.wanted, [&](const Identifier &identifier) {
        return isAmong(other.held, identifier) && !isAmong(other.wanted, identifier) && !isAmong(one.held, identifier);
    });
}

/// Whether @p first waits for @p last, be it through others.
bool waitsInTheEnd(const std::vector<Bearer> &all, ContactId first, ContactId last)
{
    std::set<ContactId> reached{first};
    std::vector<ContactId> open{first};
    while (!open.empty()) {
        const auto one = std::ranges::find(all, open.back(), &Bearer::contact);
        open.pop_back();
        if (one == all.end())
            continue;
        for (const Bearer &other : all) {
            if (waitsFor(*one, other) && reached.insert(other.contact).second)
                open.push_back(other.contact);
        }
    }
    return reached.contains(last);
}

Identifiers heldBy(
    const store::OutboxItem &item, const std::optional<store::RemoteHalf> &half, const identity::IdentityRule &rule)
{
    return identity::identifiersOf(half ? half->synced : item.sent, rule);
}

/// Whether what the service has of @p half came to be known at @p time or later.
bool wasToldSince(const store::RemoteHalf &half, const QDateTime &time)
{
    return half.checkedAt.isValid() && half.checkedAt >= time;
}

} // namespace

bool isAmong(const Identifiers &all, const Identifier &one)
{
    return std::ranges::any_of(all, [&](const Identifier &other) { return mayBeSame(one, other); });
}

/// Where to look: a transaction on the cache.
struct Pusher::Place {
    Session &session;
    OutboxTable &table;
};

/// A contact of this workspace that is to be sent before another one, most often as it has given up here what that one
/// is to get.
struct Pusher::Release {
    enum class Why { GivesUp, IsInDoubt, IsEdited };

    ContactId holder = ContactId::None;
    bool isTold = false; ///< the service knows by now; what was read of it may be from before
    QDateTime notBefore = {};
    Why why = Why::GivesUp;
};

/// Whether @p holder waits for this contact in its turn, as where each is to get what the next one has: none can be
/// first.
bool Pusher::isCircle(const Job &job, ContactId holder, const Place &place)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    if (heldBy(job.item, job.half, rule).empty())
        return false; // nobody waits for what it has not
    std::vector<Bearer> all;
    for (const store::OutboxItem &item : place.table.items(mostLookedThrough)) {
        const auto contact = place.session.contact(item.contact);
        if (!store::isHeld(item)) {
            all.push_back({.contact = item.contact,
                .held = heldBy(item, place.table.half(item.contact), rule),
                .wanted = contact ? identity::identifiersOf(contact->fields, rule) : Identifiers()});
        }
    }
    return waitsInTheEnd(all, holder, job.item.contact);
}

/// What is to become of @p holder, who has @p held at the service, where that sets free what this contact wants.
/// Nothing where it keeps that, or waits for a person or for this one.
std::optional<Pusher::Release> Pusher::releaseBy(
    const Job &job, const Identifiers &held, ContactId holder, const Place &place)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const auto there = place.session.contact(holder);
    const Identifiers kept = there ? identity::identifiersOf(there->fields, rule) : Identifiers();
    const Identifiers wanted = identity::identifiersOf(job.contact.fields, rule);
    if (!isGivenUp(wanted, held, kept))
        return std::nullopt;
    const auto item = place.table.item(holder);
    if (!item) {
        const auto half = place.table.half(holder);
        return half && wasToldSince(*half, job.lookedAt) ? std::optional(Release{.holder = holder, .isTold = true})
                                                         : std::nullopt;
    }
    if (store::isHeld(*item) || isCircle(job, holder, place))
        return std::nullopt;
    return Release{.holder = holder, .notBefore = item->notBefore};
}

/// Waits where @p theirs, who is in the way, is a contact of this workspace that lets go of what this one wants; looks
/// again where it has just done so. Nothing where it goes on.
std::optional<Result<Pushed>> Pusher::waitForRelease(Job &job, const RemoteContact &theirs)
{
    std::optional<Release> release;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        const auto half = table.halfById(theirs.id);
        if (!half || half->contact == job.item.contact)
            return;
        const identity::IdentityRule &rule = job.service->profile().identity;
        Identifiers held = identity::identifiersOf(theirs.fields, rule);
        // A reply may leave out the very one that it was found by.
        std::ranges::copy(identity::identifiersOf(half->synced, rule), std::back_inserter(held));
        release = releaseBy(job, held, half->contact, {session, table});
        // Found as it was before, its identifiers read as they are since: neither shows what it was found by.
        if (!release && theirs.isPartial && wasToldSince(*half, job.lookedAt))
            release = Release{.holder = half->contact, .isTold = true};
    });
    if (!read)
        return Result<Pushed>(read.error());
    if (!release)
        return std::nullopt;
    if (!release->isTold)
        return waitFor(job, *release);
    return job.rounds < mostRounds ? std::optional(pushChange(job)) : std::nullopt;
}

/// The same where it is not known who is in the way, or what became of it: one of those that wait to be sent may be.
std::optional<Result<Pushed>> Pusher::waitForAnyRelease(Job &job, const Identifiers &wanted)
{
    std::optional<Release> release;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        const identity::IdentityRule &rule = job.service->profile().identity;
        for (const store::OutboxItem &item : table.itemsThere(mostLookedThrough)) {
            const Identifiers held = heldBy(item, table.half(item.contact), rule);
            const bool isIt = item.contact != job.item.contact && isGivenUp(wanted, held, {});
            if (isIt && (release = releaseBy(job, held, item.contact, {session, table})))
                return;
        }
    });
    if (!read)
        return Result<Pushed>(read.error());
    return release ? std::optional(waitFor(job, *release)) : std::nullopt;
}

/// Waits where @p theirs, whom no contact of this workspace has as its other half, may be what another one's try has
/// made whose answer is lost, or what such a one is to delete: that one knows it by what it has sent. To take it for
/// this one would be to make one of two people: where the other one waits for a person, this one does, too.
std::optional<Result<Pushed>> Pusher::waitForMaker(Job &job, const RemoteContact &theirs)
{
    std::optional<store::OutboxItem> maker;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        if (!table.halfById(theirs.id))
            maker = makerOf(job, theirs, {session, table});
    });
    if (!read)
        return Result<Pushed>(read.error());
    if (!maker)
        return std::nullopt;
    if (store::isHeld(*maker))
        return failed(job, isOther(maker->contact), false);
    return waitFor(job, {.holder = maker->contact, .notBefore = maker->notBefore, .why = Release::Why::IsInDoubt});
}

/// Which other contact's try may have made @p theirs, where none of this one's has; or may have, and is to delete it.
/// Nothing where that one waits for this one in its turn, or would only delete it and waits for a person. Nor where
/// the two share what counts less than what this one is told by, as colleagues do with a number.
std::optional<store::OutboxItem> Pusher::makerOf(const Job &job, const RemoteContact &theirs, const Place &place)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const Identifiers there = identity::identifiersOf(theirs.fields, rule);
    const auto mayHaveMade = [&](const store::OutboxItem &item, const Identifiers &among) {
        const Identifiers sent = identity::identifiersOf(heldThere(item.sent, *job.service), rule);
        return std::ranges::any_of(among,
            [&](const Identifier &one) { return isAmong(sent, one) && (theirs.isPartial || isAmong(there, one)); });
    };
    const bool mayBeOwn =
        job.item.sentVersion > 0 && mayHaveMade(job.item, identity::identifiersOf(job.item.sent, rule));
    const auto isSurely = [&](const contact::Fields &fields) {
        return decisionOn(fields, theirs, rule).action == identity::Decision::Action::Update;
    };
    const bool isSure = !theirs.isPartial && isSurely(job.contact.fields);
    const Identifiers wanted = identity::identifiersOf(job.contact.fields, rule);
    for (const store::OutboxItem &item : place.table.inDoubt(mostLookedThrough)) {
        // What is deleted by mistake is made again from here.
        const bool comesFirst = item.deletes ? !store::isHeld(item) : !mayBeOwn;
        const bool isIt = item.contact != job.item.contact && comesFirst && mayHaveMade(item, wanted);
        const bool isRatherThis = isIt && isSure && !isSurely(heldThere(item.sent, *job.service));
        if (isIt && !isRatherThis && !isCircle(job, item.contact, place))
            return item;
    }
    return std::nullopt;
}

/// Waits for @p other, who is this contact at the service, and was edited: that may be just what makes it another one.
Result<Pushed> Pusher::waitForEdit(Job &job, ContactId other)
{
    std::optional<Release> release;
    bool isSent = false;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        const auto item = table.item(other);
        isSent = !item;
        if (item && !store::isHeld(*item) && !isCircle(job, other, {session, table}))
            release = Release{.holder = other, .notBefore = item->notBefore, .why = Release::Why::IsEdited};
    });
    if (!read)
        return read.error();
    if (release)
        return waitFor(job, *release);
    return isSent && job.rounds < mostRounds ? pushChange(job) : failed(job, isOther(other), false);
}

/// Which other contact of this workspace has one of @p wanted at the service, as far as is known; None where none does.
ContactId Pusher::holderHere(const Job &job, const Identifiers &wanted, const Place &place)
{
    const identity::IdentityRule &rule = job.service->profile().identity;
    const auto isIt = [&](ContactId contact, const Identifiers &held) {
        return contact != job.item.contact && isGivenUp(wanted, held, {});
    };
    // Here it may have another one by now; then that is what waits to be sent.
    for (const store::OutboxItem &item : place.table.itemsThere(mostLookedThrough)) {
        if (isIt(item.contact, heldBy(item, place.table.half(item.contact), rule)))
            return item.contact;
    }
    for (const Identifier &identifier : wanted) {
        for (const contact::Contact &contact : place.session.holders(identifier, store::holdersOfASave)) {
            const auto half = place.table.half(contact.id);
            if (half && isIt(contact.id, identity::identifiersOf(half->synced, rule)))
                return contact.id;
        }
    }
    return ContactId::None;
}

/// Where nobody can be looked up, the service writes @p sent into whoever has its identifier. A contact of this
/// workspace that is to give that up does so first; into one that keeps it, or waits for a person, nothing is written.
std::optional<Result<Pushed>> Pusher::keepOffOthers(Job &job, const contact::Fields &sent)
{
    Identifiers wanted = identity::identifiersOf(sent, job.service->profile().identity);
    std::erase_if(wanted, [&](const Identifier &identifier) { return !job.service->find(identifier); });
    if (auto waits = waitForAnyRelease(job, wanted))
        return waits;
    ContactId holder = ContactId::None;
    const Result<void> read = m_cache.read([&](Session &session, OutboxTable &table) {
        holder = holderHere(job, wanted, {session, table});
    });
    if (!read)
        return Result<Pushed>(read.error());
    if (holder == ContactId::None)
        return std::nullopt;
    services::Failure failure{.kind = FailureKind::Duplicate};
    failure.message =
        Messages::tr("At the service contact %1 of this workspace has this address or number. The token may look "
                     "nobody up there, so that sending this could change that contact: nothing was sent. Once that "
                     "one has let go of it there, send this again.")
            .arg(contact::toString(holder));
    return failed(job, failure, false);
}

QString Pusher::wordsOf(const Release &release)
{
    const QString holder = contact::toString(release.holder);
    switch (release.why) {
    case Release::Why::GivesUp: break;
    case Release::Why::IsInDoubt:
        return Messages::tr("It waits for contact %1: what the service has of this address or number may have been "
                            "made for that one, which is found out first.")
            .arg(holder);
    case Release::Why::IsEdited:
        return Messages::tr("It waits for contact %1, which the service has with the same address or number: what was "
                            "edited of that one is sent first.")
            .arg(holder);
    }
    return Messages::tr("It waits for contact %1, which gives up an address or number that this one is to have: the "
                        "service is told of that first.")
        .arg(holder);
}

Result<Pushed> Pusher::waitFor(Job &job, const Release &release)
{
    if (job.item.state == store::OutboxState::Sending)
        noteRefused(job);
    services::Failure failure{.kind = FailureKind::RateLimited};
    failure.message = wordsOf(release);
    auto pause = std::chrono::milliseconds(static_cast<qint64>(double(releasePause.count()) * m_link.pauses()));
    if (release.notBefore.isValid())
        pause = std::max(pause, std::chrono::milliseconds(m_cache.now().msecsTo(release.notBefore)));
    if (job.priority == net::Priority::Interactive) {
        // Nobody else may be about to send it. In the background, so that it sends no third one in its turn.
        auto sent = push(release.holder, net::Priority::Bulk, job.deadline);
        if (!sent)
            return sent;
        if (sent->what == Pushed::What::Settled)
            pause = 0ms;
    }
    failure.retryAfter = std::min<std::chrono::milliseconds>(pause, longestPause);
    job.isWaiting = true;
    auto pushed = failed(job, failure, false);
    m_isWaiting = true;
    return pushed;
}

} // namespace onefold::sync
