// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/outbox.h"
#include "tests/core/sync/heldthere.h"
#include "tests/core/sync/onetry.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>

#include <algorithm>

namespace onefold::test {

using namespace Qt::StringLiterals;

inline const QString annsEmail = u"ann@acme.com"_s;
inline const QString annesEmail = u"anne@home.example"_s;
inline const QString leesEmail = u"a.lee@work.example"_s;
inline const QString leesNewEmail = u"lee@new.example"_s;
inline const QString annesPhone = u"+15125550177"_s;

/// A service and a workspace of it, with three contacts that both have: Ann, Anne, who alone has a number, and Lee.
class HandoverStage
{
public:
    enum class Begin { Sent, Unsent };

    /// With Begin::Unsent the service has none of the three yet.
    explicit HandoverStage(const QString &kind, Begin begin = Begin::Sent)
        : m_kind(kind),
          m_service(testservices::host::serviceOf(kind))
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        m_info = makeServiceWorkspace(m_folder.path(),
            {.kind = *services::kindFromString(kind),
                .address = m_service.url().toString(),
                .id = m_service.workspace()});
        auto opened = sync::Synchroniser::open(m_info, quickOptions());
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
        if (!m_synchroniser->check())
            qFatal("the service cannot be reached");
        m_people = {
            save(u"Ann"_s, annsEmail, {}), save(u"Anne"_s, annesEmail, annesPhone), save(u"Lee"_s, leesEmail, {})};
        if (begin == Begin::Sent && !settle().isEmpty())
            qFatal("the contacts are not sent");
    }

    /// Adds so many more, whom both have too.
    void addGuests(int count)
    {
        for (int i = 0; i < count; ++i)
            m_people.push_back(save(u"Guest"_s, u"guest%1@home.example"_s.arg(i), {}));
        if (!settle().isEmpty())
            qFatal("the guests are not sent");
    }

    /// Merges all into Ann, here alone.
    void merge()
    {
        const auto merged = here().merge({.contacts = m_people, .survivor = m_people.front()});
        if (!merged || merged->verdict != identity::Verdict::Merged)
            qFatal("no merge");
        m_merge = merged->operation;
    }

    /// Takes that back, here alone.
    void unmerge()
    {
        const auto undone = here().undo(m_merge);
        if (!undone || !undone->failed.empty() || !undone->kept.empty())
            qFatal("not taken back");
    }

    /// Gives Ann's address to Anne and the other way round, here alone.
    void swapAddresses()
    {
        edit(0, u"none@acme.com"_s);
        edit(1, annsEmail);
        edit(0, annesEmail);
    }

    /// The service's key may not read a contact's identifiers.
    void hideIdentifiers()
    {
        if (!m_service.setOption(u"identifiersAllowed"_s, false).isEmpty())
            qFatal("no such option");
    }

    /// The service's key may look nobody up.
    void forbidLookUps()
    {
        if (!m_service.setOption(u"searchAllowed"_s, false).isEmpty())
            qFatal("no such option");
    }

    /// What is to be sent of Ann waits for a person, as where the service refuses it.
    void holdAnn()
    {
        auto store = store::sqlite::SqliteStore::open({.path = m_info.path});
        const bool isHeld = store && (*store)->write([&](store::Session &) {
            store::sqlite::OutboxTable table((*store)->connection());
            auto item = table.item(m_people.front());
            if (!item)
                return false;
            item->state = store::OutboxState::Failed;
            table.update(*item);
            return true;
        });
        if (!isHeld)
            qFatal("nothing of Ann's waits");
    }

    /// The person asks for another try of all that waits.
    void retryAll()
    {
        const auto waiting = sync::outbox(here());
        for (const store::OutboxItem &item : waiting.value()) {
            if (!sync::retry(here(), item.contact))
                qFatal("no other try");
        }
    }

    /// Gives each the address of the next one, here alone.
    void rotateAddresses()
    {
        edit(0, u"none@acme.com"_s);
        edit(2, annsEmail);
        edit(1, leesEmail);
        edit(0, annesEmail);
    }

    /// Gives Lee's address to Anne, here alone, and another one to Lee.
    void handOn()
    {
        edit(2, leesNewEmail);
        edit(1, leesEmail);
    }

    /// Sends Anne's changes once, as one of several that wait; gives what that came to, and what it waits for.
    QString pushAnneAlone() { return pushAlone(1); }
    /// The same of Ann's.
    QString pushAnnAlone() { return pushAlone(0); }

    /// The same of Ann's, who is to be made there: the service answers that by this fault.
    QString loseAnn(const QString &fault) { return lose(0, fault); }
    /// The same of Anne's.
    QString loseAnne(const QString &fault) { return lose(1, fault); }

    /// So long the service takes to answer.
    void setLatency(std::chrono::milliseconds latency)
    {
        m_service.with([latency](testservices::host::Host &host) { host.setLatency(latency); });
    }

    /// Sends what waits while the service goes by the plan @p faults, until nothing is left to be sent or, where
    /// @p most is given, it has been asked so often.
    void push(const QString &faults, std::optional<std::size_t> most = {})
    {
        if (!m_service.setFaults(faults).isEmpty())
            qFatal("a wrong plan");
        const std::size_t before = requests();
        (void)m_synchroniser->pushAll({.isCancelled = [&] { return most && requests() >= before + *most; }});
    }

    /// The same to the end; gives why it ended where something is left.
    QString pushToTheEnd(const QString &faults)
    {
        if (!m_service.setFaults(faults).isEmpty())
            qFatal("a wrong plan");
        const auto report = m_synchroniser->pushAll({});
        if (!report)
            return report.error().message;
        return report->failure ? u"failed: "_s + report->failure->message : u"%1 left"_s.arg(report->later);
    }

    /// Whether nothing waits any more to be sent by itself.
    [[nodiscard]] bool isQuiet()
    {
        const auto waiting = sync::outbox(here());
        return waiting && std::ranges::all_of(*waiting, store::isHeld);
    }

    /// Whether any request since the plan was set met a fault.
    [[nodiscard]] bool hasMetFault(std::size_t since) const
    {
        const auto log = m_service.log();
        return std::any_of(log.begin() + static_cast<std::ptrdiff_t>(since), log.end(),
            [](const auto &entry) { return !entry.fault.isEmpty(); });
    }
    [[nodiscard]] std::size_t requests() const { return static_cast<std::size_t>(m_service.log().size()); }

    /// Sends all that waits to a service that is sound; gives what then still waits for a person, or does not fit.
    QString settle()
    {
        push({});
        for (int i = 0; i < 10; ++i) {
            const auto waiting = sync::outbox(here());
            if (!waiting)
                return waiting.error().message;
            if (waiting->empty())
                break;
            if (std::ranges::any_of(*waiting, store::isHeld))
                return u"held: "_s + waiting->front().message;
            push({});
        }
        const auto pulled = m_synchroniser->pull({.whole = true}, {});
        const bool isSame = pulled && !pulled->failure && pulled->created + pulled->updated + pulled->deleted == 0;
        return isSame ? QString() : u"the service and the workspace differ"_s;
    }

    /// "first name: addresses and numbers" of each contact that the service has.
    [[nodiscard]] QStringList there() const
    {
        QStringList people;
        for (HeldThere &person : peopleAt(m_service, m_kind)) {
            QStringList identifiers = person.emails + person.phones;
            identifiers.sort();
            people += person.firstName + u": "_s + identifiers.join(u' ');
        }
        people.sort();
        return people;
    }

    /// The same as the workspace has them: further addresses only where the service holds those.
    [[nodiscard]] QStringList mine()
    {
        const auto contacts = here().find({.limit = -1});
        QStringList people;
        for (const contact::Contact &contact : contacts.value()) {
            const contact::Fields &fields = contact.fields;
            QStringList identifiers{fields.text(contact::Field::Email), fields.text(contact::Field::Phone)};
            if (m_kind == u"bird")
                identifiers += contact::listOf(fields.value({contact::Field::Identifier, u"email"_s}));
            identifiers.removeAll(QString());
            identifiers.sort();
            people += fields.text(contact::Field::FirstName) + u": "_s + identifiers.join(u' ');
        }
        people.sort();
        return people;
    }

    [[nodiscard]] QStringList apart() const
    {
        return {u"Ann: "_s + annsEmail, u"Anne: "_s + annesPhone + u' ' + annesEmail, u"Lee: "_s + leesEmail};
    }
    /// Settles all; gives what then is not as it was before the merge, there or here.
    [[nodiscard]] QString settleApart()
    {
        if (const QString left = settle(); !left.isEmpty())
            return left;
        if (there() != apart())
            return u"there: "_s + there().join(u"; "_s);
        return mine() == apart() ? QString() : u"here: "_s + mine().join(u"; "_s);
    }
    [[nodiscard]] QStringList together() const
    {
        QStringList identifiers{annsEmail, annesPhone};
        if (m_kind == u"bird") // the others have no place for a second address
            identifiers += {annesEmail, leesEmail};
        identifiers.sort();
        return {u"Ann: "_s + identifiers.join(u' ')};
    }

private:
    workspace::Workspace &here() { return m_synchroniser->workspace(); }

    QString pushAlone(std::size_t person)
    {
        const auto pushed = tryOnce(m_info, m_synchroniser->account(), m_people.at(person), net::Priority::Bulk);
        const auto waiting = sync::outbox(here());
        if (!pushed || !waiting)
            return u"failed"_s;
        const auto item = std::ranges::find(*waiting, m_people.at(person), &store::OutboxItem::contact);
        return identity::toString(pushed->verdict) + u' ' + (item == waiting->end() ? QString() : item->code);
    }

    QString lose(std::size_t person, const QString &fault)
    {
        // A search of Bird's is a POST, and so is what makes a contact elsewhere.
        const QString method = m_kind == u"bird" ? u"PATCH"_s : u"POST"_s;
        if (!m_service.setFaults(u"%1/%2@1-50"_s.arg(fault, method)).isEmpty())
            qFatal("a wrong plan");
        const QString pushed = pushAlone(person);
        if (!m_service.setFaults({}).isEmpty())
            qFatal("the faults do not end");
        return pushed;
    }

    void edit(std::size_t person, const QString &email)
    {
        saving::SaveRequest request{.id = m_people.at(person)};
        request.fields.set(contact::Field::Email, email);
        const auto saved = here().save(request);
        if (!saved || !saved->notApplied.empty())
            qFatal("not edited");
    }

    contact::ContactId save(const QString &firstName, const QString &email, const QString &phone)
    {
        saving::SaveRequest request;
        request.fields.set(contact::Field::FirstName, firstName);
        request.fields.set(contact::Field::Email, email);
        if (!phone.isEmpty())
            request.fields.set(contact::Field::Phone, phone);
        const auto saved = here().save(request);
        return saved && saved->id ? *saved->id : contact::ContactId::None;
    }

    const QString m_kind;
    QTemporaryDir m_folder;
    testservices::host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
    std::vector<contact::ContactId> m_people;
    journal::OperationId m_merge = journal::OperationId::None;
};

} // namespace onefold::test
