// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/link.h"

#include "core/services/reading.h"
#include "core/sync/explain.h"

#include <QRandomGenerator>

#include <algorithm>

namespace onefold::sync {

using net::Priority;
using services::Answer;
using services::Done;
using services::FailureKind;
using services::RemoteContact;
using services::Reply;
using services::Request;

namespace {

constexpr int mostDefinitionPages = 50;
constexpr int mostIdentifierPages = 10;

/// Whether @p whole has all identifiers of @p part, and more.
bool holdsAll(const RemoteContact &whole, const RemoteContact &part, const identity::IdentityRule &rule)
{
    const auto known = identity::identifiersOf(part.fields, rule);
    const auto all = identity::identifiersOf(whole.fields, rule);
    return all.size() > known.size() && std::ranges::all_of(known, [&](const identity::Identifier &one) {
        return std::ranges::any_of(all, [&](const identity::Identifier &other) { return other.sameAs(one); });
    });
}

/// Whether the service does not show the list at all. Any other answer tells nothing of it: to go on without would take
/// what it did not show for gone.
bool isRefusal(const services::Failure &failure)
{
    return !failure.isPassing() && failure.kind != FailureKind::NotAService;
}

/// HighLevel finds contacts by their additional addresses and numbers too, and a reply may leave those out
/// (SERVICES.md §2.3, issue 331): what a contact was found by is its own.
void noteFoundBy(RemoteContact &contact, const identity::Identifier &identifier, const services::Service &service)
{
    const contact::FieldKey primary{identifier.kind == u"email" ? contact::Field::Email : contact::Field::Phone};
    const contact::FieldKey further{contact::Field::Identifier, identifier.kind};
    const QString value = identifier.value.section(u';', 0, 0); // no extension
    QStringList others = contact::listOf(contact.fields.value(further));
    const bool isKnown = service.isSame(primary, contact.fields.value(primary), value)
        || std::ranges::any_of(others, [&](const QString &other) { return service.isSame(primary, other, value); });
    if (!isKnown)
        contact.fields.put(further, others << value);
}

} // namespace

Link::Link(const Account &account, const QByteArray &token, const services::Profile &profile,
    const LinkOptions &options, const QString &ledger)
    : m_service(services::makeService(profile)),
      m_pauses(options.pauses),
      m_transport({.kind = account.kind,
          .address = account.address,
          .authorization = m_service->authorization(token),
          .certificates = options.certificates,
          .silence = options.silence}),
      m_gate(m_transport, options.limits.value_or(m_service->limits()),
          {.seed = QRandomGenerator::global()->generate(), .pauses = options.pauses}, ledger)
{ }

std::shared_ptr<const services::Service> Link::service() const
{
    const std::scoped_lock lock(m_mutex);
    return m_service;
}

void Link::setProfile(const services::Profile &profile)
{
    const std::scoped_lock lock(m_mutex);
    m_service = services::makeService(profile);
}

Answer<Reply> Link::send(const Request &request, Priority priority, Deadline deadline)
{
    return m_gate.send(request, priority, deadline);
}

Answer<RemoteContact> Link::get(const QString &id, Priority priority, Deadline deadline)
{
    const auto service = this->service();
    const auto reply = send(service->get(id), priority, deadline);
    if (!reply)
        return reply.failure();
    auto contact = service->readContact(*reply);
    return contact ? complete(*std::move(contact), priority, deadline) : contact;
}

Answer<RemoteContact> Link::complete(RemoteContact contact, Priority priority, Deadline deadline)
{
    const auto service = this->service();
    RemoteContact whole = contact;
    QByteArray cursor;
    for (int page = 0; contact.isPartial && page < mostIdentifierPages; ++page) {
        const auto request = service->identifiers(contact.id, cursor);
        if (!request)
            return contact;
        const auto reply = send(*request, priority, deadline);
        const auto next = reply ? service->readIdentifiers(*reply, whole, page == 0) : reply.failure();
        if (!next)
            return isRefusal(next.failure()) ? Answer<RemoteContact>(contact) : next.failure();
        whole.isPartial = !next->isEmpty();
        if (!whole.isPartial || *next == cursor)
            break;
        cursor = *next;
    }
    // A list without what the contact itself has shown is no list of its identifiers.
    const bool isMore = holdsAll(whole, contact, service->profile().identity);
    return whole.isPartial || !isMore ? contact : whole;
}

Answer<std::optional<RemoteContact>> Link::find(const contact::Fields &fields, Priority priority, Deadline deadline)
{
    return findBy(identity::matchingIdentifiers(fields, service()->profile().identity), priority, deadline);
}

Answer<std::optional<RemoteContact>> Link::findBy(
    const identity::Identifiers &identifiers, Priority priority, Deadline deadline)
{
    const auto service = this->service();
    if (m_mayNotFind)
        return std::optional<RemoteContact>();
    for (const identity::Identifier &identifier : identifiers) {
        const auto request = service->find(identifier);
        if (!request)
            continue;
        const auto reply = send(*request, priority, deadline);
        if (!reply)
            return reply.failure();
        auto found = service->readFound(*reply);
        // A key of Bird's or Leadpush's may write and not look up (SERVICES.md §1.2, 3.4): then the answer to what is
        // sent tells, or its times do.
        const bool isRefused = !found && service->profile().kind != services::Kind::HighLevel
            && found.failure().kind == FailureKind::MissingScope;
        if (isRefused) {
            m_mayNotFind = true;
            return std::optional<RemoteContact>();
        }
        if (!found)
            return found;
        if (*found) {
            auto whole = complete(**std::move(found), priority, deadline);
            if (whole && service->profile().kind == services::Kind::HighLevel)
                noteFoundBy(*whole, identifier, *service);
            return whole ? Answer<std::optional<RemoteContact>>(*std::move(whole)) : whole.failure();
        }
    }
    return std::optional<RemoteContact>();
}

bool Link::canFind(const contact::Fields &fields) const
{
    const auto service = this->service();
    const auto identifiers = identity::matchingIdentifiers(fields, service->profile().identity);
    return std::ranges::any_of(
        identifiers, [&](const identity::Identifier &identifier) { return service->find(identifier).has_value(); });
}

Answer<Done> Link::checkOnce(Deadline deadline)
{
    const auto service = this->service();
    const auto reply = send(service->check(), Priority::Interactive, deadline);
    auto checked = reply ? service->readCheck(*reply) : Answer<Done>(reply.failure());
    if (checked)
        return checked;
    services::Failure failure = checked.failure();
    if (failure.kind == FailureKind::NotFound) { // no contact was asked for: it is the address that is not known there
        failure.kind = FailureKind::NotAService;
        failure.message.clear();
    }
    return explained(failure, service->profile().kind);
}

Answer<Done> Link::check(Deadline deadline)
{
    auto checked = checkOnce(deadline);
    const services::Profile before = service()->profile();
    const bool isOfOthers = !checked && checked.failure().kind == FailureKind::MissingScope; // or has too few rights
    const bool isNotThere =
        !checked && (checked.failure().kind == FailureKind::NotFound || checked.failure().status == 404);
    if (before.kind != services::Kind::Leadpush || !(isNotThere || isOfOthers))
        return checked;
    services::Profile other = before;
    const bool isOfKey = before.pathStyle == services::PathStyle::OfKey;
    if (isOfKey && (before.id.isEmpty() || isOfOthers))
        return checked;
    other.pathStyle = isOfKey ? services::PathStyle::OfWorkspace : services::PathStyle::OfKey;
    setProfile(other);
    auto again = checkOnce(deadline);
    if (again && isNotThere)
        return again;
    setProfile(before);
    if (!again)
        return checked;
    // Its own workspace the token may read: the id is another's (SERVICES.md §1.6 has one status for both).
    services::Failure failure{.kind = FailureKind::WrongPlace, .status = checked.failure().status};
    failure.message = services::sentenceFor(failure, before.kind);
    return failure;
}

Answer<services::Definitions> Link::definitions(Deadline deadline)
{
    const auto service = this->service();
    services::Definitions definitions;
    QByteArray cursor;
    for (int page = 0; page < mostDefinitionPages; ++page) {
        const auto request = service->definitions(cursor);
        if (!request)
            break;
        const auto reply = send(*request, Priority::Interactive, deadline);
        if (!reply)
            return reply.failure();
        const auto next = service->readDefinitions(*reply, definitions);
        if (!next)
            return next.failure();
        if (next->isEmpty() || *next == cursor)
            break;
        cursor = *next;
    }
    return definitions;
}

} // namespace onefold::sync
