// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Merges and their undoing through a service: addresses and numbers go from one contact to another, and each of the
// requests that it takes may fail.

#include "core/store/sqlite/sqlitestore.h"
#include "core/sync/cache.h"
#include "core/sync/outbox.h"
#include "core/sync/pusher.h"
#include "tests/core/sync/faultplay.h"
#include "tests/core/sync/heldthere.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using journal::OperationId;
namespace host = testservices::host;

namespace {

const QString annsEmail = u"ann@acme.com"_s;
const QString annesEmail = u"anne@home.example"_s;
const QString leesEmail = u"a.lee@work.example"_s;
const QString leesNewEmail = u"lee@new.example"_s;
const QString annesPhone = u"+15125550177"_s;

/// A service and a workspace of it, with three contacts that both have: Ann, Anne, who alone has a number, and Lee.
class Stage
{
public:
    explicit Stage(const QString &kind) : m_kind(kind), m_service(host::serviceOf(kind))
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        m_info = test::makeServiceWorkspace(m_folder.path(),
            {.kind = *services::kindFromString(kind),
                .address = m_service.url().toString(),
                .id = m_service.workspace()});
        auto opened = sync::Synchroniser::open(m_info, test::quickOptions());
        if (!opened)
            qFatal("no workspace");
        m_synchroniser = *std::move(opened);
        m_people = {
            save(u"Ann"_s, annsEmail, {}), save(u"Anne"_s, annesEmail, annesPhone), save(u"Lee"_s, leesEmail, {})};
        if (!settle().isEmpty())
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
    QString pushAnneAlone()
    {
        auto store = store::sqlite::SqliteStore::open({.path = m_info.path});
        if (!store)
            return store.error().message;
        const sync::Account &account = m_synchroniser->account();
        sync::Cache cache(**store, services::nameOf(account.kind), [] { return QDateTime::currentDateTimeUtc(); });
        services::Profile profile{.kind = account.kind, .id = account.id, .pathStyle = account.pathStyle};
        const Result<void> read =
            (*store)->read([&](store::Session &session) { profile.identity = store::loadIdentityRule(session); });
        if (!read)
            return read.error().message;
        const sync::SyncOptions options = test::quickOptions();
        sync::Link link(account, options.token, profile, options.link);
        const auto pushed =
            sync::Pusher(cache, link)
                .push(m_people[1], net::Priority::Bulk, std::chrono::steady_clock::now() + options.wait);
        const auto waiting = sync::outbox(here());
        if (!pushed || !waiting)
            return u"failed"_s;
        const auto item = std::ranges::find(*waiting, m_people[1], &store::OutboxItem::contact);
        return identity::toString(pushed->verdict) + u' ' + (item == waiting->end() ? QString() : item->code);
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
        for (test::HeldThere &person : test::peopleAt(m_service, m_kind)) {
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
            QStringList identifiers{fields.text(Field::Email), fields.text(Field::Phone)};
            if (m_kind == u"bird")
                identifiers += contact::listOf(fields.value({Field::Identifier, u"email"_s}));
            identifiers.removeAll(QString());
            identifiers.sort();
            people += fields.text(Field::FirstName) + u": "_s + identifiers.join(u' ');
        }
        people.sort();
        return people;
    }

    [[nodiscard]] QStringList apart() const
    {
        return {u"Ann: "_s + annsEmail, u"Anne: "_s + annesPhone + u' ' + annesEmail, u"Lee: "_s + leesEmail};
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

    void edit(std::size_t person, const QString &email)
    {
        saving::SaveRequest request{.id = m_people.at(person)};
        request.fields.set(Field::Email, email);
        const auto saved = here().save(request);
        if (!saved || !saved->notApplied.empty())
            qFatal("not edited");
    }

    ContactId save(const QString &firstName, const QString &email, const QString &phone)
    {
        saving::SaveRequest request;
        request.fields.set(Field::FirstName, firstName);
        request.fields.set(Field::Email, email);
        if (!phone.isEmpty())
            request.fields.set(Field::Phone, phone);
        const auto saved = here().save(request);
        return saved && saved->id ? *saved->id : ContactId::None;
    }

    const QString m_kind;
    QTemporaryDir m_folder;
    host::RunningService m_service;
    workspace::WorkspaceInfo m_info;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
    std::vector<ContactId> m_people;
    OperationId m_merge = OperationId::None;
};

} // namespace

class HandoverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateWaitsForTheDeletion_data() { addKinds(); }
    void updateWaitsForTheDeletion();
    void creationWaitsForTheUpdate_data() { addKinds(); }
    void creationWaitsForTheUpdate();
    void takenBackWithTheDeletionOnItsWay_data() { addKinds(); }
    void takenBackWithTheDeletionOnItsWay();
    void swappedAddressesEnd();
    void rotatedAddressesEnd();
    void waitingIsNoLostAnswer_data() { addKinds(); }
    void waitingIsNoLostAnswer();
    void manyMayWaitForOne();
    void unmergedWithoutSeeingIdentifiers();
    void everyRequestMayFail_data();
    void everyRequestMayFail();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

/// The merged contacts cannot be deleted there at first: what they had is not lost by it.
void HandoverTest::updateWaitsForTheDeletion()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    stage.push(u"500-before/DELETE@1-12"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.together());
    QCOMPARE(stage.mine(), stage.together());
}

/// The one that stays cannot be told at first to give back what it had taken over.
void HandoverTest::creationWaitsForTheUpdate()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.unmerge();
    stage.push(u"500-before/PUT@1-12,500-before/PATCH@1-12"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// The deletions arrived, their answers are lost, and the merge is taken back before anybody knows.
void HandoverTest::takenBackWithTheDeletionOnItsWay()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.merge();
    stage.push(u"drop-after@1-2,500-before@3-"_s, 2);
    stage.unmerge();
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

/// Two contacts that are each to have the other's address cannot both wait for the other one.
void HandoverTest::swappedAddressesEnd()
{
    Stage stage(u"bird"_s);
    stage.swapAddresses();
    stage.push({});
    QVERIFY(stage.isQuiet());
}

/// Nor can three, where each is to have the next one's.
void HandoverTest::rotatedAddressesEnd()
{
    Stage stage(u"bird"_s);
    stage.rotateAddresses();
    stage.push({});
    QVERIFY(stage.isQuiet());
}

/// What the service plainly refuses has not arrived, however often; and no limit of the service's stands in the way.
void HandoverTest::waitingIsNoLostAnswer()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    stage.handOn();
    QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.pushAnneAlone(), u"queued outbox.waits_for_contact"_s);
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(),
        (QStringList{u"Ann: "_s + annsEmail, u"Anne: "_s + annesPhone + u' ' + leesEmail, u"Lee: "_s + leesNewEmail}));
}

/// That so many wait for one that the service does not take at first is no sign that it takes nobody.
void HandoverTest::manyMayWaitForOne()
{
    Stage stage(u"bird"_s);
    stage.addGuests(40);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.unmerge();
    QCOMPARE(stage.pushToTheEnd(u"500-before/PATCH@1-150"_s), u"0 left"_s);
}

/// What the one that stays had taken over goes from it, though the service does not show it.
void HandoverTest::unmergedWithoutSeeingIdentifiers()
{
    Stage stage(u"bird"_s);
    stage.merge();
    QCOMPARE(stage.settle(), QString());
    stage.hideIdentifiers();
    stage.unmerge();
    QCOMPARE(stage.settle(), QString());
    QCOMPARE(stage.there(), stage.apart());
    QCOMPARE(stage.mine(), stage.apart());
}

void HandoverTest::everyRequestMayFail_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isUndo");
    for (const char *kind : {"leadpush", "highlevel", "bird"}) {
        for (const char *fault : {"500-before", "drop-after", "html-before"}) {
            QTest::addRow("%s, merge, %s", kind, fault)
                << QString::fromLatin1(kind) << QString::fromLatin1(fault) << false;
            QTest::addRow("%s, undo, %s", kind, fault)
                << QString::fromLatin1(kind) << QString::fromLatin1(fault) << true;
        }
    }
}

/// The n-th request fails, for each n: nothing is lost and nothing doubled, and nothing waits for a person.
void HandoverTest::everyRequestMayFail()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, fault);
    QFETCH(const bool, isUndo);
    bool wasMet = true;
    int n = 0;
    while (wasMet) {
        ++n;
        QVERIFY(n < 100);
        Stage stage(kind);
        stage.merge();
        if (isUndo) {
            QCOMPARE(stage.settle(), QString());
            stage.unmerge();
        }
        const std::size_t before = stage.requests();
        stage.push(u"%1@%2"_s.arg(fault).arg(n));
        wasMet = stage.hasMetFault(before);
        const QString wrong = stage.settle();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"request %1: %2"_s.arg(n).arg(wrong)));
        const QStringList expected = isUndo ? stage.apart() : stage.together();
        QVERIFY2(stage.there() == expected, qPrintable(u"request %1: "_s.arg(n) + stage.there().join(u'\n')));
        QVERIFY2(stage.mine() == expected, qPrintable(u"request %1: "_s.arg(n) + stage.mine().join(u'\n')));
    }
    QVERIFY(n > 3);
}

QTEST_GUILESS_MAIN(HandoverTest)
#include "handover_test.moc"
