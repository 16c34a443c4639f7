// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/items.h"
#include "core/contact/validate.h"
#include "core/contact/validation/phone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Which items of a list are one.
class ItemsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItemsApart_data();
    void tellsItemsApart();
    void addsWhatIsNotHeld();
    void keepsOneOfEachInADraft();
    void mainOnesStandOnce();
    void extensionMakesAnotherNumber();
};

void ItemsTest::tellsItemsApart_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("tags") << u"tags"_s << u"VIP"_s << u"vip"_s << true;
    QTest::newRow("tags with a sharp s") << u"tags"_s << u"Straße"_s << u"STRASSE"_s << true;
    QTest::newRow("other tags") << u"tags"_s << u"vip"_s << u"vips"_s << false;
    QTest::newRow("addresses") << u"identifier.email"_s << u"Jane@Acme.com"_s << u"jane@acme.com"_s << true;
    QTest::newRow("other addresses") << u"identifier.email"_s << u"jane@acme.com"_s << u"jane@acme.org"_s << false;
    QTest::newRow("domain in A-labels") << u"identifier.email"_s << u"jane@müller.de"_s << u"jane@xn--mller-kva.de"_s
                                        << true;
    QTest::newRow("needless quotes") << u"identifier.email"_s << u"\"jane\"@acme.com"_s << u"jane@acme.com"_s << true;
    QTest::newRow("keys of a CRM") << u"identifier.crm"_s << u"001Ab"_s << u"001aB"_s << false;
    QTest::newRow("numbers") << u"identifier.phone"_s << u"+15125550123"_s << u"+15125550123"_s << true;
    QTest::newRow("lists") << u"list_ids"_s << u"a"_s << u"A"_s << false;
    QTest::newRow("custom list") << u"custom.langs"_s << u"de"_s << u"DE"_s << false;
}

void ItemsTest::tellsItemsApart()
{
    QFETCH(const QString, field);
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    const auto key = FieldKey::fromString(field);
    QVERIFY(key);
    QCOMPARE(isSameItem(*key, one, other), same);
    QCOMPARE(isSameItem(*key, other, one), same);
    QCOMPARE(holdsItem(*key, {u"x"_s, one}, other), same);
}

void ItemsTest::addsWhatIsNotHeld()
{
    const FieldKey email{Field::Identifier, u"email"_s};
    QCOMPARE(withItems(email, {u"a@b.com"_s}, {u"A@B.com"_s, u"c@d.com"_s, u"C@d.com"_s}),
        (QStringList{u"a@b.com"_s, u"c@d.com"_s}));
    const FieldKey crm{Field::Identifier, u"crm"_s};
    QCOMPARE(withItems(crm, {u"001Ab"_s}, {u"001aB"_s, u"001Ab"_s}), (QStringList{u"001Ab"_s, u"001aB"_s}));
    QCOMPARE(withItems(crm, {}, {}), QStringList());
}

void ItemsTest::keepsOneOfEachInADraft()
{
    const FieldKey email{Field::Identifier, u"email"_s};
    Fields raw;
    raw.set(email, QStringList{u"a@b.com"_s, u"A@b.com"_s});
    raw.set(Field::Tags, QStringList{u"vip"_s, u"VIP"_s});
    const Validated validated = validate(raw, {.region = u"US"_s});
    QCOMPARE(listOf(validated.draft.value(email)), QStringList{u"a@b.com"_s});
    QCOMPARE(listOf(validated.draft.value(Field::Tags)), QStringList{u"vip"_s});
}

void ItemsTest::mainOnesStandOnce()
{
    const FieldKey emails{Field::Identifier, u"email"_s};
    const FieldKey phones{Field::Identifier, u"phone"_s};
    Fields fields;
    fields.put(Field::Email, u"jane@acme.com"_s);
    fields.put(Field::Phone, u"+15125550123"_s);
    fields.put(emails, QStringList{u"Jane@acme.com"_s, u"jane@home.com"_s});
    fields.put(phones, QStringList{u"+15125550123"_s});
    dropRepeatedMain(fields);
    QCOMPARE(listOf(fields.value(emails)), QStringList{u"jane@home.com"_s});
    QVERIFY(!fields.contains(phones));
    QCOMPARE(fields.text(Field::Email), u"jane@acme.com"_s);
    // Without a main one the further ones stay.
    Fields further;
    further.put(emails, QStringList{u"jane@home.com"_s});
    const Fields before = further;
    dropRepeatedMain(further);
    QCOMPARE(further, before);
}

void ItemsTest::extensionMakesAnotherNumber()
{
    const FieldKey phones{Field::Identifier, u"phone"_s};
    const QString withExtension = phoneKey(u"+15125550123", u"5");
    Fields fields;
    fields.put(Field::Phone, u"+15125550123"_s);
    fields.put(Field::PhoneExt, u"5"_s);
    QCOMPARE(mainPhone(fields), withExtension);
    fields.put(phones, QStringList{u"+15125550123"_s, withExtension});
    dropRepeatedMain(fields);
    QCOMPARE(listOf(fields.value(phones)), QStringList{u"+15125550123"_s});
    QCOMPARE(mainPhone({}), QString());
}

QTEST_GUILESS_MAIN(ItemsTest)
#include "items_test.moc"
