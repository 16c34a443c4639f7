// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/notedholders.h"

#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using store::sqlite::NotedHolders;

namespace {

/// "contact:number" of each, in their order.
QString of(NotedHolders &noted, qint64 hash)
{
    QStringList holders;
    for (const NotedHolders::Holder &holder : noted.of(hash))
        holders += u"%1:%2"_s.arg(static_cast<qint64>(holder.contact)).arg(holder.number);
    return holders.join(u' ');
}

using Numbers = std::vector<qint64>;

} // namespace

class NotedHoldersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areInOrder();
    void goOneByOne();
    void areManyOfAllKinds();
};

void NotedHoldersTest::areInOrder()
{
    NotedHolders noted;
    QCOMPARE(of(noted, 7), QString());
    noted.add(7, {.number = 1, .contact = ContactId(5)});
    noted.add(8, {.number = 2, .contact = ContactId(5)});
    QCOMPARE(of(noted, 7), u"5:1"_s);
    noted.add(7, {.number = 3, .contact = ContactId(9)});
    noted.add(7, {.number = 4, .contact = ContactId(2)}); // one that was deleted, and is back
    QCOMPARE(of(noted, 7), u"2:4 5:1 9:3"_s);
    QCOMPARE(of(noted, 8), u"5:2"_s);
    noted.clear();
    QVERIFY(noted.of(7).empty() && noted.of(8).empty());
}

void NotedHoldersTest::goOneByOne()
{
    NotedHolders noted;
    for (const int contact : {1, 2, 3})
        noted.add(7, {.number = contact, .contact = ContactId(contact)});
    QVERIFY(noted.remove(7, ContactId(4)).empty());
    QVERIFY(noted.remove(8, ContactId(1)).empty());
    QVERIFY(noted.remove(7, ContactId(2)) == Numbers{2});
    QCOMPARE(of(noted, 7), u"1:1 3:3"_s);
    QVERIFY(noted.remove(7, ContactId(1)) == Numbers{1});
    QVERIFY(noted.remove(7, ContactId(1)).empty());
    QVERIFY(noted.remove(7, ContactId(3)) == Numbers{3});
    QVERIFY(noted.of(7).empty());
    noted.add(7, {.number = 4, .contact = ContactId(4)});
    QVERIFY(noted.remove(7, ContactId(5)).empty());
    QVERIFY(noted.remove(7, ContactId(4)) == Numbers{4});
    QVERIFY(noted.of(7).empty());
}

/// Whatever comes and goes, each hash has its own.
void NotedHoldersTest::areManyOfAllKinds()
{
    NotedHolders noted;
    std::map<qint64, std::map<qint64, qint64>> expected; // by hash and contact
    std::minstd_rand random(1);
    qint64 number = 0;
    for (int i = 0; i < 20'000; ++i) {
        const qint64 hash = qint64(random() % 700) << (random() % 2 * 20); // many that fall on one place
        const auto contact = qint64(random() % 50 + 1);
        if (random() % 3 == 0) {
            const bool was = expected[hash].erase(contact) > 0;
            QCOMPARE(noted.remove(hash, ContactId(contact)).empty(), !was);
        } else if (expected[hash].try_emplace(contact, number + 1).second) {
            noted.add(hash, {.number = ++number, .contact = ContactId(contact)});
        }
    }
    for (const auto &[hash, contacts] : expected) {
        QStringList all;
        for (const auto &[contact, its] : contacts)
            all += u"%1:%2"_s.arg(contact).arg(its);
        QCOMPARE(of(noted, hash), all.join(u' '));
    }
}

QTEST_GUILESS_MAIN(NotedHoldersTest)
#include "notedholders_test.moc"
