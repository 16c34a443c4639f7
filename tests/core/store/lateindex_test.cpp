// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"
#include "testworkspace.h"

#include "core/store/contactlist.h"
#include "core/store/sql/selection.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using store::Session;
using store::sqlite::SqliteStore;

namespace {

constexpr int many = 700; // more than are brought in at once

contact::Fields person(int number)
{
    contact::Fields fields;
    fields.set(Field::FirstName, u"Given%1"_s.arg(number * 7919 % many, 4, 10, QChar(u'0')));
    fields.set(Field::Email, u"person%1@example.com"_s.arg(number));
    fields.set(Field::Company, u"Acme"_s);
    return fields;
}

identity::Identifier emailOf(int number)
{
    return identity::identifiersOf(person(number), store::Settings().identity).front();
}

/// A file and two programs that use it.
struct Place {
    test::TestFolder folder;
    test::Fault fault;
    int calls = 0; ///< of the first into the database
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteStore> other;

    Place()
    {
        const auto count = [this, fails = fault.call()] {
            ++calls;
            return fails();
        };
        store = std::move(*SqliteStore::open({.path = folder.path(), .mayCreate = true, .fault = count}));
        other = std::move(*SqliteStore::open({.path = folder.path()}));
    }

    Result<void> write(const std::function<void(Session &)> &body, bool keeps = true)
    {
        return store->write([&](Session &session) {
            body(session);
            return keeps;
        });
    }
    /// Notes persons from @p first on.
    Result<void> make(int first, int count, bool keeps = true)
    {
        return write(
            [&](Session &session) {
                session.putOffIndexing();
                const auto operation =
                    session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Import});
                for (int number = first; number < first + count; ++number) {
                    session.write({.entry = {.operation = operation,
                                       .effect = journal::Effect::Insert,
                                       .verdict = identity::Verdict::Created},
                        .after = {
                            .fields = person(number), .createdAt = test::testTime(), .updatedAt = test::testTime()}});
                }
            },
            keeps);
    }
    /// Notes that many persons with the email of the first.
    Result<void> makeAlike(int count)
    {
        return write([&](Session &session) {
            session.putOffIndexing();
            const auto operation =
                session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Import});
            for (int number = 0; number < count; ++number) {
                contact::Fields fields = person(number);
                fields.set(Field::Email, person(0).text(Field::Email));
                session.write({.entry = {.operation = operation,
                                   .effect = journal::Effect::Insert,
                                   .verdict = identity::Verdict::Created},
                    .after = {.fields = fields, .createdAt = test::testTime(), .updatedAt = test::testTime()}});
            }
        });
    }
    /// Changes a contact as it stands; deletes it where @p fields are empty.
    void change(ContactId id, const contact::Fields &fields)
    {
        QVERIFY(write([&](Session &session) {
            Contact contact = *session.contact(id);
            const Contact before = contact;
            contact.fields = fields;
            const auto operation =
                session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Edit});
            const bool deletes = fields.isEmpty();
            session.write({.entry = {.operation = operation,
                               .contact = id,
                               .effect = deletes ? journal::Effect::Delete : journal::Effect::Update,
                               .verdict = deletes ? identity::Verdict::Deleted : identity::Verdict::Updated},
                .before = before,
                .after = contact});
        }).ok());
    }
    Result<void> bringIn()
    {
        return write([](Session &session) {
            while (session.indexNext()) { }
        });
    }
    qint64 waiting()
    {
        qint64 count = 0;
        [[maybe_unused]] const auto read = other->read([&](Session &session) { count = session.unindexedCount(); });
        return count;
    }
    /// Who holds the email of person @p number, as the other program sees it.
    std::vector<ContactId> holders(int number)
    {
        std::vector<ContactId> ids;
        [[maybe_unused]] const auto read = other->read([&](Session &session) {
            for (const Contact &holder : session.holders(emailOf(number), 20))
                ids.push_back(holder.id);
        });
        return ids;
    }
    std::vector<ContactId> namesakes(const QString &nameKey)
    {
        std::vector<ContactId> ids;
        [[maybe_unused]] const auto read = other->read([&](Session &session) {
            for (const store::Namesake &namesake : session.namesakes(nameKey, 20))
                ids.push_back(namesake.id);
        });
        return ids;
    }
};

using Ids = std::vector<ContactId>;

} // namespace

/// Contacts that are noted for the indexes and come into them later are found and changed as any other.
class LateIndexTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFoundBeforeItIsIn();
    void isListedByName();
    void isChangedBeforeItIsIn();
    void isChangedWhileItComesIn();
    void isNotedWhileOthersComeIn();
    void isBackWhileItComesIn();
    void isChangedInVain();
    void isFoundInItsTransaction();
    void isFoundAmongMany();
    void comesInWhileOthersWrite();
    void isForgottenWithItsTransaction();
    void comesInWhateverFails();
    void isFoundAfterAFailure();
    void isNotWhatOthersTookOut();
    void isReadInOrder();
};

void LateIndexTest::isFoundBeforeItIsIn()
{
    Place place;
    QVERIFY(place.make(0, many));
    QCOMPARE(place.waiting(), many);
    QVERIFY(place.holders(5) == Ids{ContactId(6)});
    QVERIFY(place.holders(many).empty());
    QVERIFY(place.make(many, 1)); // noted since the other program looked
    QVERIFY(place.holders(many) == Ids{ContactId(many + 1)});
    QVERIFY(place.namesakes(u"given0000"_s) == (Ids{ContactId(1), ContactId(many + 1)}));
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    QVERIFY(place.bringIn());
    QCOMPARE(place.waiting(), 0);
    QVERIFY(place.holders(5) == Ids{ContactId(6)});
    QVERIFY(place.holders(many) == Ids{ContactId(many + 1)});
    QVERIFY(place.namesakes(u"given0000"_s) == (Ids{ContactId(1), ContactId(many + 1)}));
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

void LateIndexTest::isListedByName()
{
    Place place;
    QVERIFY(place.make(0, many / 2));
    QVERIFY(place.bringIn());
    QVERIFY(place.make(many / 2, many / 2));
    for (const bool descending : {false, true}) {
        const auto list = place.other->list();
        const store::ListQuery query{.sort = {.by = store::SpecialSort::DisplayName, .descending = descending}};
        const auto first = list->page(query, 0, 50);
        QVERIFY(first.ok());
        const auto all = list->ids(query);
        QVERIFY(all.ok());
        QCOMPARE(all->size(), std::size_t(many));
        for (std::size_t i = 0; i < 50; ++i)
            QVERIFY(first->contacts[i].id == (*all)[i]);
        store::FindResult found;
        QVERIFY(
            place.other
                ->read([&](Session &session) { found = session.find({.sort = query.sort, .limit = 20, .offset = 3}); })
                .ok());
        QCOMPARE(found.contacts.size(), 20U);
        const int step = descending ? -1 : 1;
        const int start = descending ? many - 1 : 0;
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(found.contacts[static_cast<std::size_t>(i)].fields.text(Field::FirstName),
                u"Given%1"_s.arg(start + step * (i + 3), 4, 10, QChar(u'0')));
        }
    }
}

void LateIndexTest::isChangedBeforeItIsIn()
{
    Place place;
    QVERIFY(place.make(0, 10));
    QVERIFY(place.holders(1) == Ids{ContactId(2)});
    contact::Fields fields = person(1);
    fields.set(Field::Email, u"other@example.com"_s);
    fields.set(Field::FirstName, u"Zoe"_s);
    place.change(ContactId(2), fields);
    place.change(ContactId(4), {});
    QVERIFY(place.holders(1).empty());
    QVERIFY(place.holders(3).empty());
    QVERIFY(place.namesakes(u"zoe"_s) == Ids{ContactId(2)});
    QCOMPARE(place.waiting(), 9);
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    QVERIFY(place.bringIn());
    QVERIFY(place.namesakes(u"zoe"_s) == Ids{ContactId(2)});
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    place.change(ContactId(2), person(1));
    QVERIFY(place.namesakes(u"zoe"_s).empty());
    QVERIFY(place.holders(1) == Ids{ContactId(2)});
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

/// What was read before a contact was changed does not bring back what it was.
void LateIndexTest::isChangedWhileItComesIn()
{
    for (int steps = 1; steps < 120; steps += steps < 16 ? 1 : 7) {
        Place place;
        QVERIFY(place.make(0, many));
        for (int step = 0; step < steps; ++step)
            QVERIFY(place.write([](Session &session) { session.indexNext(); }));
        contact::Fields fields = person(600);
        fields.set(Field::Email, u"other@example.com"_s);
        fields.set(Field::FirstName, u"Zoe"_s);
        place.change(ContactId(601), fields);
        place.change(ContactId(2), {});
        place.change(ContactId(700), {});
        fields = person(300);
        fields.set(Field::City, u"Zagreb"_s);
        place.change(ContactId(301), fields);
        QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
        QVERIFY(place.bringIn());
        QCOMPARE(place.waiting(), 0);
        QVERIFY(place.namesakes(u"zoe"_s) == Ids{ContactId(601)});
        QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    }
}

/// Who is noted while others come in waits for the next time, and is found all along.
void LateIndexTest::isNotedWhileOthersComeIn()
{
    Place place;
    QVERIFY(place.make(0, many));
    bool isLeft = true;
    int noted = many;
    while (isLeft) {
        QVERIFY(place.make(noted++, 1));
        QVERIFY(place.write([&](Session &session) {
            isLeft = session.indexNext();
            for (const int number : {0, many - 1, many, noted - 1}) {
                const auto holders = session.holders(emailOf(number), 20);
                QVERIFY(holders.size() == 1 && holders.front().id == ContactId(number + 1));
            }
        }));
        QVERIFY(place.holders(noted - 1) == Ids{ContactId(noted)});
    }
    QVERIFY(noted > many + 20);
    QCOMPARE(place.waiting(), noted - many - 1); // the first was noted before it began
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    QVERIFY(place.bringIn());
    QCOMPARE(place.waiting(), 0);
    QVERIFY(place.holders(noted - 1) == Ids{ContactId(noted)});
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

/// One that was deleted meanwhile, and comes back under the number that it had.
void LateIndexTest::isBackWhileItComesIn()
{
    for (int steps = 1; steps < 120; steps += 9) {
        Place place;
        QVERIFY(place.make(0, many));
        for (int step = 0; step < steps; ++step)
            QVERIFY(place.write([](Session &session) { session.indexNext(); }));
        place.change(ContactId(2), {});
        QVERIFY(place.write([](Session &session) {
            session.putOffIndexing();
            session.write({.entry = {.operation = session.beginOperation({.at = test::testTime()}),
                               .effect = journal::Effect::Insert,
                               .verdict = identity::Verdict::Created},
                .after = {.id = ContactId(2),
                    .fields = person(1),
                    .createdAt = test::testTime(),
                    .updatedAt = test::testTime()}});
        }));
        QVERIFY(place.holders(1) == Ids{ContactId(2)});
        QVERIFY(place.bringIn());
        QVERIFY(place.bringIn());
        QCOMPARE(place.waiting(), 0);
        QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    }
}

/// A change that comes to nothing leaves what comes in as it was.
void LateIndexTest::isChangedInVain()
{
    for (int steps = 1; steps < 120; steps += 9) {
        Place place;
        QVERIFY(place.make(0, many));
        for (int step = 0; step < steps; ++step)
            QVERIFY(place.write([](Session &session) { session.indexNext(); }));
        QVERIFY(place.write(
            [](Session &session) {
                const auto operation = session.beginOperation({.at = test::testTime()});
                const Contact before = *session.contact(ContactId(300));
                Contact after = before;
                after.fields.set(Field::Email, u"other@example.com"_s);
                after.fields.set(Field::FirstName, u"Zoe"_s);
                session.write({.entry = {.operation = operation,
                                   .contact = ContactId(300),
                                   .effect = journal::Effect::Update,
                                   .verdict = identity::Verdict::Updated},
                    .before = before,
                    .after = after});
            },
            false));
        QVERIFY(place.bringIn());
        QCOMPARE(place.waiting(), 0);
        QVERIFY(place.holders(299) == Ids{ContactId(300)});
        QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
    }
}

/// Putting it off changes nothing of what a transaction sees of its own work.
void LateIndexTest::isFoundInItsTransaction()
{
    Place place;
    QVERIFY(place.write([](Session &session) {
        session.putOffIndexing();
        const auto operation = session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Import});
        const ContactId id = session.write({.entry = {.operation = operation,
                                                .effect = journal::Effect::Insert,
                                                .verdict = identity::Verdict::Created},
            .after = {.fields = person(0), .createdAt = test::testTime(), .updatedAt = test::testTime()}});
        const std::vector<Contact> holders = session.holders(emailOf(0), 20);
        QVERIFY(holders.size() == 1 && holders.front().id == id);
        const auto namesakes = session.namesakes(u"given0000"_s, 20);
        QVERIFY(namesakes.size() == 1 && namesakes.front().id == id);
        QCOMPARE(session.unindexedCount(), 1);
    }));
}

/// Of many who share an identifier the oldest is found without a look at all of them, at whatever stage they are.
void LateIndexTest::isFoundAmongMany()
{
    Place place;
    QVERIFY(place.makeAlike(many));
    place.change(ContactId(3), {});
    bool isLeft = true;
    while (isLeft) {
        QVERIFY(place.write([&](Session &session) {
            isLeft = session.indexNext();
            QVERIFY(session.holderIds(emailOf(0), 3) == (Ids{ContactId(1), ContactId(2), ContactId(4)}));
            const int before = place.calls;
            QVERIFY(session.holderIds(emailOf(0), 1) == Ids{ContactId(1)});
            QVERIFY2(place.calls - before < many / 10, qPrintable(QString::number(place.calls - before)));
        }));
    }
    QCOMPARE(place.waiting(), 0);
    QVERIFY(place.holders(0).size() == 20U);
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

void LateIndexTest::comesInWhileOthersWrite()
{
    constexpr int mostSteps = 20;
    Place place;
    QVERIFY(place.make(0, many));
    bool isLeft = true;
    int steps = 0;
    for (; isLeft && steps < mostSteps; ++steps) {
        QVERIFY(place.other->write([](Session &session) {
            (void)session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Save});
            return true;
        }));
        QVERIFY(place.write([&](Session &session) { isLeft = session.indexNext(); }));
    }
    QVERIFY(!isLeft);
    QVERIFY(steps > 1);
    QCOMPARE(place.waiting(), 0);
    QVERIFY(place.holders(many - 1) == Ids{ContactId(many)});
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

void LateIndexTest::isForgottenWithItsTransaction()
{
    Place place;
    QVERIFY(place.make(0, 3));
    QVERIFY(place.make(3, 1, false));
    QVERIFY(place.write([](Session &session) { QVERIFY(session.holders(emailOf(3), 20).empty()); }));
    QVERIFY(place.make(4, 1)); // under the number that the one before had
    QVERIFY(place.write([](Session &session) {
        QVERIFY(session.holders(emailOf(3), 20).empty());
        QCOMPARE(session.holders(emailOf(4), 20).size(), 1U);
    }));
    QVERIFY(place.write(
        [](Session &session) {
            while (session.indexNext()) { }
        },
        false));
    QCOMPARE(place.waiting(), 4);
    QVERIFY(place.bringIn());
    QCOMPARE(place.waiting(), 0);
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

/// Each call into the database fails once, one after the other.
void LateIndexTest::comesInWhateverFails()
{
    Place place;
    QVERIFY(place.make(0, 12));
    bool hasFailed = true;
    for (int calls = 0; hasFailed; ++calls) {
        place.fault.arm(calls);
        const Result<void> done = place.bringIn();
        place.fault.disarm();
        hasFailed = place.fault.hasHit();
        QCOMPARE(done.ok(), !hasFailed);
        QVERIFY(place.holders(7) == Ids{ContactId(8)});
    }
    QVERIFY(place.bringIn());
    QCOMPARE(place.waiting(), 0);
    QCOMPARE(test::inconsistenciesOf(place.folder.path()), QStringList());
}

/// A call that fails while it is looked for hides nobody from the next look.
void LateIndexTest::isFoundAfterAFailure()
{
    Place place;
    QVERIFY(place.make(0, 3));
    bool hasFailed = true;
    for (int calls = 0; hasFailed; ++calls) {
        place.fault.arm(calls);
        const auto look = [&](Ids &ids) {
            return place.store->read([&](Session &session) {
                for (const Contact &holder : session.holders(emailOf(1), 20))
                    ids.push_back(holder.id);
            });
        };
        Ids ids;
        const Result<void> done = look(ids);
        place.fault.disarm();
        hasFailed = place.fault.hasHit();
        QCOMPARE(done.ok(), !hasFailed);
        ids.clear();
        QVERIFY(look(ids).ok());
        QVERIFY(ids == Ids{ContactId(2)});
    }
}

/// Who asks for one holder gets the one that is there, whoever was there before.
void LateIndexTest::isNotWhatOthersTookOut()
{
    Place place;
    QVERIFY(place.make(0, 3));
    std::swap(place.store, place.other);
    place.change(ContactId(1), {});
    QVERIFY(place.write([](Session &session) {
        session.write({.entry = {.operation = session.beginOperation({.at = test::testTime()}),
                           .effect = journal::Effect::Insert,
                           .verdict = identity::Verdict::Created},
            .after = {.fields = person(0), .createdAt = test::testTime(), .updatedAt = test::testTime()}});
    }));
    QVERIFY(place.other->read([](Session &session) {
        const auto holders = session.holders(emailOf(0), 1);
        QCOMPARE(holders.size(), 1U);
        QVERIFY(holders.front().id == ContactId(4));
        QVERIFY(session.holderIds(emailOf(0), 10) == Ids{ContactId(4)});
    }));
}

/// What is in the order of names already is merged with what waits, and not sorted again.
void LateIndexTest::isReadInOrder()
{
    Place place;
    for (const bool descending : {false, true}) {
        const store::Sort sort{.by = store::SpecialSort::DisplayName, .descending = descending};
        const QString sql = QString::fromLatin1(store::sql::byNameSql(place.store->connection().dialect(), sort));
        QString bound = sql;
        bound.replace(u"LIMIT ? OFFSET ?"_s, u"LIMIT 50 OFFSET 0"_s);
        QStringList plan;
        auto rows = place.store->connection().prepare("EXPLAIN QUERY PLAN " + bound.toLatin1());
        while (rows.step())
            plan += rows.text(3);
        QVERIFY2(plan.value(0).startsWith(u"MERGE"_s), qPrintable(plan.join(u'\n')));
        QCOMPARE(plan.count(u"USE TEMP B-TREE FOR ORDER BY"_s), 1);
    }
}

QTEST_GUILESS_MAIN(LateIndexTest)
#include "lateindex_test.moc"
