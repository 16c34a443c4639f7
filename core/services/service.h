// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/identity/rule.h"
#include "core/identity/verdict.h"
#include "core/services/answer.h"
#include "core/services/exchange.h"
#include "core/services/kind.h"
#include "core/services/remotecontact.h"

#include <memory>

namespace onefold::services {

/// How Leadpush's paths begin: the key's own workspace, or /workspaces/ID as in seed 000 and the older documents.
/// Which of them a server knows is probed: see sync::Probe.
enum class PathStyle { OfKey, OfWorkspace };

/// What an adapter goes by beside the contact: handed in, never looked up.
struct Profile {
    Kind kind = Kind::Leadpush;
    QString id = {}; ///< of the workspace or location
    PathStyle pathStyle = PathStyle::OfWorkspace;
    identity::IdentityRule identity = {};
    Definitions definitions = {};
    bool knowsDefinitions = false; ///< whether the definitions could be read
};

/// In which order a list of contacts comes.
enum class Order {
    Steady,       ///< one in which a contact that is changed or added meanwhile does not move the others
    ChangedFirst, ///< the latest changes first, where Service::listsChangedFirst()
};

/// What a reply to one request of an update is read for.
enum class Expect {
    Contact,   ///< the contact as it is now
    Accepted,  ///< only that it was done
    Processed, ///< Bird's itemsProcessed: fewer than were sent were silently left out
};

/// One request of an update; they are sent in order.
struct Step {
    Request request;
    Expect expect = Expect::Contact;
    contact::FieldKey field = {}; ///< for Processed: what is not applied where nothing was processed
};

/// How often a service may be asked.
struct Limits {
    int requests = 0; ///< in one interval
    std::chrono::milliseconds interval = {};
    qint64 daily = 0; ///< 0: no limit known
};

/// One contact service's language: builds requests and reads replies, and does nothing else. Pure and immutable; any
/// thread. The three adapters stand in folders of their own; SERVICES.md is their source, and what it could not verify
/// stands at the top of each adapter.
class Service
{
public:
    explicit Service(Profile profile) : m_profile(std::move(profile)) { }
    virtual ~Service() = default;
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] QString name() const { return nameOf(m_profile.kind); }

    /// The value of the Authorization header.
    [[nodiscard]] virtual QByteArray authorization(const QByteArray &token) const = 0;
    [[nodiscard]] virtual Limits limits() const = 0;
    /// How many contacts a page of list() holds at most.
    [[nodiscard]] virtual int pageSize() const = 0;

    /// The fields of @p fields that the service cannot hold.
    [[nodiscard]] virtual std::vector<Unheld> unheld(const contact::Fields &fields) const = 0;
    /// Whether two values are the same to the service, which may have its own way of writing them.
    [[nodiscard]] virtual bool isSame(
        const contact::FieldKey &field, const contact::Value &one, const contact::Value &other) const;

    /// A request whose reply tells whether address, token and id are right; it changes nothing.
    [[nodiscard]] virtual Request check() const = 0;
    [[nodiscard]] virtual Answer<Done> readCheck(const Reply &reply) const = 0;

    [[nodiscard]] virtual Request create(const contact::Fields &fields) const = 0;
    /// Whether upsert() tells a new contact from a known one, so that it is the safer way to make one.
    [[nodiscard]] virtual bool createsByUpsert() const { return false; }
    /// @p fields without those of which an upsert takes away what somebody else added to the contact meanwhile, or
    /// which it does not take: they are sent by update() afterwards.
    [[nodiscard]] virtual contact::Fields withoutReplaced(const contact::Fields &fields) const { return fields; }
    /// Nothing where the contact has no identifier to match by: then only create() will do.
    [[nodiscard]] virtual std::optional<Request> upsert(const contact::Fields &fields) const = 0;
    [[nodiscard]] virtual Request get(const QString &id) const = 0;
    /// A page of all identifiers of a contact, for where a reply left some out; nothing where the service leaves none
    /// out. @p cursor is empty for the first one.
    [[nodiscard]] virtual std::optional<Request> identifiers(const QString &id, const QByteArray &cursor) const;
    /// Puts them in the place of those that @p contact has, or with a further page beside them; gives the next cursor,
    /// empty at the end.
    [[nodiscard]] virtual Answer<QByteArray> readIdentifiers(
        const Reply &reply, RemoteContact &contact, bool isFirst) const;
    /// What turns the contact from @p before into @p after; only what differs is sent.
    [[nodiscard]] virtual std::vector<Step> update(
        const QString &id, const contact::Fields &before, const contact::Fields &after) const = 0;
    [[nodiscard]] virtual Request remove(const QString &id) const = 0;

    /// Looks a contact up by an identifier; nothing where the service has no such look-up.
    [[nodiscard]] virtual std::optional<Request> find(const identity::Identifier &identifier) const = 0;
    /// A page of all contacts; @p cursor is empty for the first one.
    [[nodiscard]] virtual Request list(const QByteArray &cursor, Order order) const = 0;
    /// Whether list() can give those changed last first, so that a later pull may stop at what it knows.
    [[nodiscard]] virtual bool listsChangedFirst() const { return false; }

    /// Requests whose replies together hold the definitions of further fields; empty where the service needs none.
    [[nodiscard]] virtual std::optional<Request> definitions(const QByteArray &cursor) const = 0;
    /// Adds to @p definitions; gives the next cursor, empty at the end.
    [[nodiscard]] virtual Answer<QByteArray> readDefinitions(const Reply &reply, Definitions &definitions) const = 0;

    [[nodiscard]] virtual Answer<Written> readWritten(const Reply &reply) const = 0;
    [[nodiscard]] virtual Answer<RemoteContact> readContact(const Reply &reply) const = 0;
    /// Nothing where no contact has the identifier.
    [[nodiscard]] virtual Answer<std::optional<RemoteContact>> readFound(const Reply &reply) const = 0;
    [[nodiscard]] virtual Answer<Page> readPage(const Reply &reply, const QByteArray &cursor) const = 0;
    [[nodiscard]] virtual Answer<Done> readDone(const Reply &reply) const;
    [[nodiscard]] virtual Answer<int> readProcessed(const Reply &reply) const;
    /// How the service says that a contact is new: in its answer, or by the status.
    [[nodiscard]] virtual identity::Evidence evidenceOfNew() const { return identity::Evidence::ReadFirst; }
    /// What a reply that is no success says.
    [[nodiscard]] virtual Failure readFailure(const Reply &reply) const = 0;

protected:
    [[nodiscard]] const Definition *definitionOf(const QString &key) const;
    [[nodiscard]] const Definition *definitionById(const QString &id) const;

private:
    const Profile m_profile;
};

/// The adapter for @p profile's kind.
[[nodiscard]] std::unique_ptr<Service> makeService(const Profile &profile);

} // namespace onefold::services
