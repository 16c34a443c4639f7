// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include "core/store/sqlite/identifierfilter.h"
#include "core/store/sqlite/sqlitestore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using store::Session;
using store::sqlite::HashFilter;
using store::sqlite::SqliteStore;

namespace {

contact::Fields person(int number)
{
    contact::Fields fields;
    fields.set(Field::Email, u"person%1@example.com"_s.arg(number));
    return fields;
}

void create(Session &session, int number)
{
    const auto operation = session.beginOperation({.at = test::testTime(), .kind = journal::OperationKind::Import});
    session.write(
        {.entry = {.operation = operation, .effect = journal::Effect::Insert, .verdict = identity::Verdict::Created},
            .after = {.fields = person(number), .createdAt = test::testTime(), .updatedAt = test::testTime()}});
}

bool isHeld(Session &session, int number)
{
    return !session.holders(identity::identifiersOf(person(number), store::Settings().identity).front(), 5).empty();
}

/// A file, a program in the midst of long work, and another one.
struct Place {
    test::TestFolder folder;
    int calls = 0; ///< of the first into the database
    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<SqliteStore> other;

    Place()
    {
        const auto count = [this] { return ++calls == 0; };
        store = std::move(*SqliteStore::open({.path = folder.path(), .mayCreate = true, .fault = count}));
        other = std::move(*SqliteStore::open({.path = folder.path()}));
    }

    bool work(const std::function<void(Session &)> &body, bool keeps = true)
    {
        return store
            ->write([&](Session &session) {
                session.putOffIndexing();
                body(session);
                return keeps;
            })
            .ok();
    }
    /// Asks for so many that nobody holds that it pays to make the filter before the next transaction.
    bool askInVain()
    {
        return work([](Session &session) {
            for (int number = 1000; number < 1100; ++number)
                QVERIFY(!isHeld(session, number));
        });
    }
    /// How often the database is called to find out that nobody holds an identifier.
    int callsOfALook()
    {
        int needed = -1;
        work([&](Session &session) {
            const int before = calls;
            QVERIFY(!isHeld(session, 2000));
            needed = calls - before;
        });
        return needed;
    }
    bool holds(int number)
    {
        bool isFound = false;
        return work([&](Session &session) { isFound = isHeld(session, number); }) && isFound;
    }
};

} // namespace

class IdentifierFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsMostOthersApart();
    void sparesTheLook();
    void seesWhatOthersWrite();
    void seesWhatItWrites();
    void goesWithTheLongWork();
};

void IdentifierFilterTest::tellsMostOthersApart()
{
    constexpr qint64 count = 20'000;
    HashFilter filter(count);
    for (qint64 hash = 0; hash < count; ++hash)
        filter.add(hash * hash);
    QVERIFY(!filter.isFull());
    int mistaken = 0;
    for (qint64 hash = 0; hash < count; ++hash) {
        QVERIFY(filter.mayHold(hash * hash));
        mistaken += filter.mayHold(-1 - hash) ? 1 : 0;
    }
    QVERIFY2(mistaken < count / 100, qPrintable(QString::number(mistaken)));
    filter.add(1);
    QVERIFY(filter.isFull());
}

void IdentifierFilterTest::sparesTheLook()
{
    Place place;
    QVERIFY(place.callsOfALook() > 0);
    QVERIFY(place.askInVain());
    QCOMPARE(place.callsOfALook(), 0);
}

void IdentifierFilterTest::seesWhatOthersWrite()
{
    Place place;
    QVERIFY(place.work([](Session &session) { create(session, 1); }));
    QVERIFY(place.askInVain());
    QCOMPARE(place.callsOfALook(), 0);
    QVERIFY(place.other->write([](Session &session) {
        create(session, 2);
        return true;
    }));
    QVERIFY(place.holds(2));
    QVERIFY(place.callsOfALook() > 0);
    QVERIFY(place.askInVain());
    QCOMPARE(place.callsOfALook(), 0);
    QVERIFY(place.holds(1));
    QVERIFY(place.holds(2));
}

void IdentifierFilterTest::seesWhatItWrites()
{
    Place place;
    QVERIFY(place.askInVain());
    QVERIFY(place.work([](Session &session) {
        create(session, 1);
        QVERIFY(isHeld(session, 1));
    }));
    QVERIFY(place.holds(1));
    QVERIFY(place.work([](Session &session) { create(session, 2); }, false));
    QVERIFY(!place.holds(2));
    QVERIFY(place.holds(1));
}

void IdentifierFilterTest::goesWithTheLongWork()
{
    Place place;
    QVERIFY(place.askInVain());
    QCOMPARE(place.callsOfALook(), 0);
    QVERIFY(place.store->write([](Session &) { return true; }));
    QVERIFY(place.store->write([](Session &) { return true; }));
    QVERIFY(place.callsOfALook() > 0);
}

QTEST_GUILESS_MAIN(IdentifierFilterTest)
#include "identifierfilter_test.moc"
