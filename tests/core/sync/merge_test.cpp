// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two sides of a contact and what they had in common last.

#include "core/contact/validation/phone.h"
#include "core/sync/merge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using contact::FieldKey;
using contact::Fields;

namespace {

Fields fieldsOf(std::initializer_list<std::pair<const char *, contact::Value>> rows)
{
    Fields fields;
    for (const auto &[name, value] : rows)
        fields.put(FieldKey::fromString(QString::fromLatin1(name)).value(), value);
    return fields;
}

sync::Merged merged(const std::optional<Fields> &base, const Fields &mine, const Fields &theirs, bool isPartial = false)
{
    const auto service = services::makeService({.kind = services::Kind::HighLevel, .id = u"l"_s});
    return sync::merge({.base = base, .mine = mine, .theirs = theirs, .isPartial = isPartial}, *service);
}

/// Nothing was changed here, and the reply leaves identifiers out.
sync::Merged mergedAtBird(const Fields &known, const Fields &shown)
{
    const auto service = services::makeService({.kind = services::Kind::Bird, .id = u"w"_s});
    return sync::merge({.base = known, .mine = known, .theirs = shown, .isPartial = true}, *service);
}

} // namespace

class MergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSideKeepsItsChange();
    void sameChangeIsNone();
    void bothChangedIsACollision();
    void clearingIsAChange();
    void listsMergeByItem();
    void addressesInAnotherCaseAreOne();
    void keysInAnotherCaseAreTwo();
    void withoutABaseMineCounts();
    void furtherAddressIsNotPromoted();
    void shownFurtherAddressesAreTaken();
    void whatTheServiceCannotHoldStays();
    void whatOnlyWeHoldIsNoBase();
    void leftOutIdentifiersStay();
    void partialRepliesTakeNothingAway();
    void leftOutFieldsStay();
    void letterCaseIsAnEdit();
    void servicesWayOfWritingIsTaken();
};

void MergeTest::eachSideKeepsItsChange()
{
    const auto result = merged(fieldsOf({{"city", u"A"_s}, {"state", u"X"_s}}),
        fieldsOf({{"city", u"B"_s}, {"state", u"X"_s}}), fieldsOf({{"city", u"A"_s}, {"state", u"Y"_s}}));
    QVERIFY(result.collisions.empty());
    QCOMPARE(result.fields, fieldsOf({{"city", u"B"_s}, {"state", u"Y"_s}}));
}

void MergeTest::sameChangeIsNone()
{
    const auto result =
        merged(fieldsOf({{"city", u"A"_s}}), fieldsOf({{"city", u"B"_s}}), fieldsOf({{"city", u"B"_s}}));
    QVERIFY(result.collisions.empty());
    QCOMPARE(result.fields, fieldsOf({{"city", u"B"_s}}));
}

void MergeTest::bothChangedIsACollision()
{
    const auto result =
        merged(fieldsOf({{"city", u"A"_s}}), fieldsOf({{"city", u"B"_s}}), fieldsOf({{"city", u"C"_s}}));
    const store::Collision expected{{Field::City}, u"A"_s, u"B"_s, u"C"_s};
    QCOMPARE(result.collisions, store::Collisions{expected});
    QCOMPARE(result.fields, fieldsOf({{"city", u"B"_s}}));
}

void MergeTest::clearingIsAChange()
{
    const auto mine = merged(fieldsOf({{"city", u"A"_s}, {"email", u"a@b.test"_s}}),
        fieldsOf({{"email", u"a@b.test"_s}}), fieldsOf({{"city", u"A"_s}, {"email", u"a@b.test"_s}}));
    QCOMPARE(mine.fields, fieldsOf({{"email", u"a@b.test"_s}}));
    const auto theirs = merged(fieldsOf({{"city", u"A"_s}, {"email", u"a@b.test"_s}}),
        fieldsOf({{"city", u"A"_s}, {"email", u"a@b.test"_s}}), fieldsOf({{"email", u"a@b.test"_s}}));
    QCOMPARE(theirs.fields, fieldsOf({{"email", u"a@b.test"_s}}));
}

void MergeTest::listsMergeByItem()
{
    const auto result = merged(fieldsOf({{"tags", QStringList{u"a"_s, u"b"_s, u"c"_s}}}),
        fieldsOf({{"tags", QStringList{u"A"_s, u"b"_s, u"mine"_s}}}),
        fieldsOf({{"tags", QStringList{u"a"_s, u"c"_s, u"theirs"_s}}}));
    QVERIFY(result.collisions.empty());
    QCOMPARE(contact::listOf(result.fields.value(Field::Tags)), (QStringList{u"a"_s, u"theirs"_s, u"mine"_s}));
}

void MergeTest::addressesInAnotherCaseAreOne()
{
    const Fields lower = fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"c@d.test"_s}}});
    const Fields upper = fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"C@D.test"_s}}});
    QCOMPARE(merged(std::nullopt, upper, lower).fields, lower);
    QCOMPARE(merged(lower, lower, upper).fields, upper);
    // One that was edited here stays as it was written.
    QCOMPARE(merged(lower, upper, lower).fields, upper);
    // One that was taken away here is gone in any letter case.
    const Fields without = fieldsOf({{"email", u"a@b.test"_s}});
    QCOMPARE(merged(lower, without, upper).fields, without);
}

/// As those of Salesforce do.
void MergeTest::keysInAnotherCaseAreTwo()
{
    const FieldKey key{Field::Identifier, u"crm"_s};
    const auto service = services::makeService({.kind = services::Kind::Bird, .id = u"w"_s});
    const Fields mine = fieldsOf({{"identifier.crm", QStringList{u"001Ab"_s}}});
    const Fields theirs = fieldsOf({{"identifier.crm", QStringList{u"001aB"_s}}});
    const auto result = sync::merge({.mine = mine, .theirs = theirs}, *service);
    QCOMPARE(contact::listOf(result.fields.value(key)), (QStringList{u"001aB"_s, u"001Ab"_s}));
}

/// A first meeting by an address that is one of their further ones; the number likewise.
void MergeTest::furtherAddressIsNotPromoted()
{
    const Fields mine = fieldsOf({{"first_name", u"Jane"_s}, {"email", u"Jane@home.test"_s},
        {"phone", u"+15125550177"_s}, {"phone_ext", u"5"_s}});
    const Fields theirs = fieldsOf({{"email", u"jane@acme.test"_s}, {"phone", u"+15125550199"_s},
        {"identifier.email", QStringList{u"jane@home.test"_s}},
        {"identifier.phone", QStringList{contact::phoneKey(u"+15125550177"_s, u"5"_s)}}});
    Fields expected = theirs;
    expected.put(Field::FirstName, u"Jane"_s);
    for (const services::Kind kind : {services::Kind::HighLevel, services::Kind::Bird}) {
        const auto service = services::makeService({.kind = kind, .id = u"l"_s});
        QCOMPARE(sync::merge({.mine = mine, .theirs = theirs}, *service).fields, expected);
    }
    // Where they were one contact before, it is an edit.
    QCOMPARE(merged(theirs, mine, theirs).fields.text(Field::Email), u"Jane@home.test"_s);
}

/// HighLevel lets nobody write them, and shows those that it has.
void MergeTest::shownFurtherAddressesAreTaken()
{
    const FieldKey further{Field::Identifier, u"email"_s};
    const Fields base = fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"c@d.test"_s}}});
    const Fields mine =
        fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"c@d.test"_s, u"mine@d.test"_s}}});
    const Fields theirs = fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"new@d.test"_s}}});
    QCOMPARE(contact::listOf(merged(base, mine, theirs).fields.value(further)),
        (QStringList{u"new@d.test"_s, u"mine@d.test"_s}));
    // One that was made the main one there.
    const auto promoted = merged(base, base, fieldsOf({{"email", u"c@d.test"_s}}));
    QCOMPARE(promoted.fields, fieldsOf({{"email", u"c@d.test"_s}}));
}

void MergeTest::withoutABaseMineCounts()
{
    const auto result = merged(std::nullopt, fieldsOf({{"city", u"B"_s}, {"tags", QStringList{u"x"_s}}}),
        fieldsOf({{"city", u"A"_s}, {"state", u"Y"_s}, {"tags", QStringList{u"y"_s}}}));
    QVERIFY(result.collisions.empty());
    QCOMPARE(result.fields, fieldsOf({{"city", u"B"_s}, {"state", u"Y"_s}, {"tags", QStringList{u"y"_s, u"x"_s}}}));
}

void MergeTest::whatTheServiceCannotHoldStays()
{
    const auto result = merged(fieldsOf({{"city", u"A"_s}}), fieldsOf({{"city", u"A"_s}, {"phone_ext", u"5"_s}}),
        fieldsOf({{"city", u"A"_s}}));
    QCOMPARE(result.fields, fieldsOf({{"city", u"A"_s}, {"phone_ext", u"5"_s}}));
}

void MergeTest::whatOnlyWeHoldIsNoBase()
{
    const auto service = services::makeService({.kind = services::Kind::HighLevel, .id = u"l"_s});
    const Fields mine = fieldsOf({{"email", u"a@b.test"_s}, {"phone_ext", u"5"_s},
        {"identifier.email", QStringList{u"c@d.test"_s, u"e@f.test"_s}}, {"identifier.crm", QStringList{u"7"_s}}});
    const Fields theirs = fieldsOf({{"email", u"a@b.test"_s}, {"identifier.email", QStringList{u"c@d.test"_s}}});
    const Fields base = sync::heldByBoth(mine, theirs, *service);
    // Nobody gets the extension there, and nobody takes it away.
    QCOMPARE(base,
        fieldsOf({{"email", u"a@b.test"_s}, {"phone_ext", u"5"_s}, {"identifier.email", QStringList{u"c@d.test"_s}}}));
    QCOMPARE(contact::listOf(merged(base, mine, theirs).fields.value({Field::Identifier, u"email"_s})),
        (QStringList{u"c@d.test"_s, u"e@f.test"_s}));
}

void MergeTest::leftOutIdentifiersStay()
{
    const Fields both = fieldsOf({{"email", u"a@b.test"_s}, {"city", u"A"_s}});
    const auto result = merged(both, both, fieldsOf({{"city", u"B"_s}}), true);
    QCOMPARE(result.fields, fieldsOf({{"email", u"a@b.test"_s}, {"city", u"B"_s}}));
}

/// Bird shows some of the identifiers, now these and now those: none is gone, and the main one stays the main one.
void MergeTest::partialRepliesTakeNothingAway()
{
    const Fields known = fieldsOf({{"email", u"a@x.test"_s}, {"phone", u"+15125550100"_s},
        {"identifier.email", QStringList{u"b@x.test"_s, u"c@x.test"_s}}});
    for (const Fields &shown : {fieldsOf({{"email", u"b@x.test"_s}}),
             fieldsOf({{"email", u"a@x.test"_s}, {"identifier.email", QStringList{u"b@x.test"_s}}}), Fields()})
        QCOMPARE(mergedAtBird(known, shown).fields, known);
    const Fields capital =
        fieldsOf({{"email", u"Jane@x.test"_s}, {"identifier.email", QStringList{u"Joan@x.test"_s, u"Jo@x.test"_s}}});
    for (const Fields &shown : {fieldsOf({{"email", u"jane@x.test"_s}}), fieldsOf({{"email", u"joan@x.test"_s}}),
             fieldsOf({{"email", u"jane@x.test"_s}, {"identifier.email", QStringList{u"jo@x.test"_s}}})})
        QCOMPARE(mergedAtBird(capital, shown).fields, capital);
    const auto grown = mergedAtBird(known, fieldsOf({{"email", u"d@x.test"_s}}));
    QCOMPARE(grown.fields.text(Field::Email), u"a@x.test"_s);
    QCOMPARE(contact::listOf(grown.fields.value({Field::Identifier, u"email"_s})),
        (QStringList{u"b@x.test"_s, u"c@x.test"_s, u"d@x.test"_s}));
}

void MergeTest::leftOutFieldsStay()
{
    const auto service = services::makeService({.kind = services::Kind::HighLevel, .id = u"l"_s});
    const Fields known = fieldsOf({{"name", u"Solo Name"_s}, {"city", u"A"_s}});
    const Fields shown = fieldsOf({{"name", u"solo name"_s}, {"city", u"B"_s}});
    const auto result =
        sync::merge({.base = known, .mine = known, .theirs = shown, .leftOut = {Field::Name, Field::State}}, *service);
    QCOMPARE(result.fields, fieldsOf({{"name", u"Solo Name"_s}, {"city", u"B"_s}}));
}

/// PRODUCT.md §2.5: no change when matching, but one when editing.
void MergeTest::letterCaseIsAnEdit()
{
    const Fields known = fieldsOf({{"email", u"cas@x.test"_s}});
    const Fields mine = fieldsOf({{"email", u"CAS@x.test"_s}});
    QCOMPARE(merged(known, mine, known).fields, mine);
    QCOMPARE(merged({}, mine, known).fields, known);
    const auto service = services::makeService({.kind = services::Kind::HighLevel, .id = u"l"_s});
    QCOMPARE(service->update(u"c"_s, known, mine).size(), 1U);
}

void MergeTest::servicesWayOfWritingIsTaken()
{
    const auto result = merged(fieldsOf({{"tags", QStringList{u"Lead"_s}}}),
        fieldsOf({{"tags", QStringList{u"Lead"_s}}}), fieldsOf({{"tags", QStringList{u"lead"_s}}}));
    QCOMPARE(result.fields, fieldsOf({{"tags", QStringList{u"lead"_s}}}));
}

QTEST_GUILESS_MAIN(MergeTest)
#include "merge_test.moc"
