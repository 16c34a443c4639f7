// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/decide.h"
#include "core/merging/survivorship.h"

#include "tests/core/store/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::Fields;
using merging::Survivor;

namespace {

Contact contactOf(qint64 id, test::Texts fields, int updatedAfterHours = 0)
{
    return {.id = ContactId(id),
        .fields = identity::apply({}, test::request(fields).fields, {}, identity::Merge::Edit),
        .updatedAt = test::testTime().addSecs(3600LL * updatedAfterHours)};
}

} // namespace

/// Which value stays, field by field.
class SurvivorshipTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneValueByRule_data();
    void keepsOneValueByRule();
    void hasARuleForAField();
    void unitesListsAndIdentifiers();
    void keepsWhoMustNotBeContacted();
    void keepsTheStrongestWishOfAChannel();
    void takesNumberAndExtensionTogether();
    void makesNoAddressOfTwo();
    void makesNoNameOfTwo();
    void countsChoicesMost();
    void prefersTheMostComplete();
    void namesItsRules();
};

void SurvivorshipTest::keepsOneValueByRule_data()
{
    QTest::addColumn<Survivor>("rule");
    QTest::addColumn<QString>("company");

    QTest::newRow("kept") << Survivor::Kept << u"Acme"_s;
    QTest::newRow("most recent") << Survivor::MostRecent << u"Acme Co"_s;
    QTest::newRow("most complete") << Survivor::MostComplete << u"ACME"_s;
    QTest::newRow("longest") << Survivor::Longest << u"Acme Corporation"_s;
    QTest::newRow("from source") << Survivor::FromSource << u"Acme Corporation"_s;
}

void SurvivorshipTest::keepsOneValueByRule()
{
    QFETCH(const Survivor, rule);
    const std::vector contacts{contactOf(1, {{u"company", u"Acme"_s}, {u"email", u"a@x.example"_s}}, 1),
        contactOf(2, {{u"company", u"Acme Co"_s}}, 9),
        contactOf(3, {{u"company", u"ACME"_s}, {u"city", u"Austin"_s}, {u"state", u"TX"_s}, {u"country", u"US"_s}}, 2),
        contactOf(4, {{u"company", u"Acme Corporation"_s}, {u"source", u"Trade fair"_s}}, 3)};
    const Fields merged = merging::mergedFields(contacts, ContactId(1), {.rule = rule, .source = u"trade fair"_s}, {});
    QTEST(merged.text(Field::Company), "company");
    // Where only one has a value, that one stays whatever the rule.
    QCOMPARE(merged.text(Field::City), u"Austin"_s);
    QCOMPARE(merged.text(Field::Email), u"a@x.example"_s);
}

void SurvivorshipTest::hasARuleForAField()
{
    const std::vector contacts{contactOf(1, {{u"company", u"Acme"_s}, {u"city", u"Austin"_s}}),
        contactOf(2, {{u"company", u"Acme Corporation"_s}, {u"city", u"San Antonio"_s}})};
    const Fields merged =
        merging::mergedFields(contacts, ContactId(1), {.byField = {{{Field::Company}, Survivor::Longest}}}, {});
    QCOMPARE(merged.text(Field::Company), u"Acme Corporation"_s);
    QCOMPARE(merged.text(Field::City), u"Austin"_s);
}

void SurvivorshipTest::unitesListsAndIdentifiers()
{
    const std::vector contacts{
        contactOf(1, {{u"email", u"a@x.example"_s}, {u"tags", u"lead,VIP"_s}, {u"identifier.crm", u"1"_s}}),
        contactOf(2,
            {{u"email", u"b@x.example"_s}, {u"phone", u"+15125550101"_s}, {u"tags", u"vip,fair"_s},
                {u"identifier.crm", u"2"_s}, {u"identifier.email", u"A@x.example,c@x.example"_s}}),
        contactOf(3, {{u"phone", u"+15125550102"_s}, {u"phone_ext", u"7"_s}})};
    const Fields merged = merging::mergedFields(contacts, ContactId(1), {}, {});
    const auto list = [&](const QString &name) {
        return contact::listOf(merged.value(*contact::FieldKey::fromString(name)));
    };
    QCOMPARE(list(u"tags"_s), (QStringList{u"lead"_s, u"VIP"_s, u"fair"_s}));
    QCOMPARE(list(u"identifier.crm"_s), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(list(u"identifier.email"_s), (QStringList{u"b@x.example"_s, u"c@x.example"_s}));
    QCOMPARE(merged.text(Field::Phone), u"+15125550101"_s);
    QCOMPARE(list(u"identifier.phone"_s), QStringList{u"+15125550102;ext=7"_s});
}

void SurvivorshipTest::keepsWhoMustNotBeContacted()
{
    const std::vector contacts{
        contactOf(1, {{u"email", u"a@x.example"_s}, {u"dnd", u"no"_s}, {u"subscribed", u"yes"_s}}),
        contactOf(2, {{u"dnd", u"yes"_s}, {u"subscribed", u"no"_s}})};
    Contact first = contacts[0];
    Contact second = contacts[1];
    first.fields.put(Field::Dnd, false);
    first.fields.put(Field::Subscribed, true);
    second.fields.put(Field::Dnd, true);
    second.fields.put(Field::Subscribed, false);
    const Fields merged = merging::mergedFields({first, second}, ContactId(1), {.rule = Survivor::Longest}, {});
    QCOMPARE(merged.value(Field::Dnd), contact::Value(true));
    QCOMPARE(merged.value(Field::Subscribed), contact::Value(false));
}

void SurvivorshipTest::keepsTheStrongestWishOfAChannel()
{
    const contact::FieldKey sms{Field::DndSettings, u"SMS"_s};
    Contact first = contactOf(1, {{u"email", u"a@x.example"_s}});
    Contact second = contactOf(2, {{u"email", u"b@x.example"_s}});
    first.fields.put(sms, u"inactive"_s);
    second.fields.put(sms, u"permanent"_s);
    const Fields merged = merging::mergedFields({first, second}, ContactId(1), {}, {});
    QCOMPARE(merged.value(sms), contact::Value(u"permanent"_s));
}

void SurvivorshipTest::makesNoAddressOfTwo()
{
    const Contact austin = contactOf(1, {{u"city", u"Austin"_s}, {u"state", u"TX"_s}, {u"country", u"US"_s}});
    const Contact lyon =
        contactOf(2, {{u"address1", u"4 Rue Haute"_s}, {u"city", u"Lyon"_s}, {u"postal_code", u"69001"_s}});
    const Fields apart = merging::mergedFields({austin, lyon}, ContactId(1), {}, {});
    QCOMPARE(apart.text(Field::City), u"Austin"_s);
    QCOMPARE(apart.text(Field::Address1), QString());
    QCOMPARE(apart.text(Field::PostalCode), QString());
    // What agrees fills in what is missing.
    const Contact street =
        contactOf(3, {{u"address1", u"1 Main St"_s}, {u"city", u"austin"_s}, {u"postal_code", u"78701"_s}});
    const Fields together = merging::mergedFields({austin, street}, ContactId(1), {}, {});
    QCOMPARE(together.text(Field::City), u"Austin"_s);
    QCOMPARE(together.text(Field::Address1), u"1 Main St"_s);
    QCOMPARE(together.text(Field::PostalCode), u"78701"_s);
    // A person may want it otherwise.
    const Fields chosen =
        merging::mergedFields({austin, lyon}, ContactId(1), {}, {.from = {{{Field::Address1}, ContactId(2)}}});
    QCOMPARE(chosen.text(Field::Address1), u"4 Rue Haute"_s);
}

void SurvivorshipTest::makesNoNameOfTwo()
{
    const Contact whole = contactOf(1, {{u"name", u"Bobby Tables"_s}});
    const Contact parts = contactOf(2, {{u"first_name", u"Robert"_s}, {u"last_name", u"Tablez"_s}});
    const Fields merged = merging::mergedFields({whole, parts}, ContactId(1), {}, {});
    QCOMPARE(merged.text(Field::Name), QString());
    QCOMPARE(merged.text(Field::FirstName), u"Robert"_s);
    QCOMPARE(merged.text(Field::LastName), u"Tablez"_s);
}

void SurvivorshipTest::takesNumberAndExtensionTogether()
{
    const std::vector contacts{contactOf(1, {{u"phone", u"+15125550101"_s}}, 1),
        contactOf(2, {{u"phone", u"+15125550102"_s}, {u"phone_ext", u"7"_s}}, 9)};
    QCOMPARE(merging::mergedFields(contacts, ContactId(1), {}, {}).text(Field::PhoneExt), QString());
    const Fields recent = merging::mergedFields(contacts, ContactId(1), {.rule = Survivor::MostRecent}, {});
    QCOMPARE(recent.text(Field::Phone), u"+15125550102"_s);
    QCOMPARE(recent.text(Field::PhoneExt), u"7"_s);
}

void SurvivorshipTest::countsChoicesMost()
{
    const std::vector contacts{
        contactOf(1, {{u"first_name", u"Jane"_s}, {u"last_name", u"Smith"_s}, {u"city", u"A"_s}}),
        contactOf(2, {{u"first_name", u"Jean"_s}, {u"city", u"B"_s}})};
    merging::Choices choices{.from = {{{Field::FirstName}, ContactId(2)}}};
    choices.edited.set(Field::LastName, u"Smythe"_s);
    choices.edited.set(Field::City, contact::Value());
    const Fields merged = merging::mergedFields(contacts, ContactId(1), {}, choices);
    QCOMPARE(merged.text(Field::FirstName), u"Jean"_s);
    QCOMPARE(merged.text(Field::LastName), u"Smythe"_s);
    QVERIFY(!merged.contains(Field::City));
}

void SurvivorshipTest::prefersTheMostComplete()
{
    const Contact poor = contactOf(1, {{u"email", u"a@x.example"_s}});
    const Contact rich = contactOf(3, {{u"email", u"b@x.example"_s}, {u"city", u"B"_s}});
    const Contact alike = contactOf(2, {{u"email", u"c@x.example"_s}, {u"city", u"C"_s}});
    QVERIFY(merging::preferredSurvivor({poor, rich, alike}) == ContactId(2));
}

void SurvivorshipTest::namesItsRules()
{
    for (const Survivor rule :
        {Survivor::Kept, Survivor::MostRecent, Survivor::MostComplete, Survivor::Longest, Survivor::FromSource}) {
        QVERIFY(merging::survivorFromString(merging::toString(rule)) == rule);
        QVERIFY(!merging::labelOf(rule).isEmpty());
    }
    QVERIFY(!merging::survivorFromString(u"best"_s));
}

QTEST_GUILESS_MAIN(SurvivorshipTest)
#include "survivorship_test.moc"
