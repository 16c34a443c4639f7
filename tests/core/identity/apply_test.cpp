// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/decide.h"
#include "fields.h"

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::identity;

/// A draft meets a contact: what stands afterwards.
class ApplyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applies_data();
    void applies();
    void appliesTwiceAsOnce_data() { applies_data(); }
    void appliesTwiceAsOnce();
};

namespace {

/// The draft's identifiers in the fields named; "identifier.email:VALUE" names one of several.
Identifiers withheldIn(const contact::Fields &draft, const QString &name)
{
    Identifiers withheld;
    for (const Identifier &identifier : matchingIdentifiers(draft, {})) {
        const bool isField = identifier.field.toString() == name.section(u':', 0, 0);
        if (isField && (!name.contains(u':') || identifier.value == name.section(u':', 1)))
            withheld.push_back(identifier);
    }
    return withheld;
}

void row(const char *what, const char *before, const char *draft, const char *match, const char *edit,
    const QString &withheld = {})
{
    QTest::addRow("%s (match)", what) << QByteArray(before) << QByteArray(draft) << withheld << false
                                      << QByteArray(match);
    QTest::addRow("%s (edit)", what) << QByteArray(before) << QByteArray(draft) << withheld << true << QByteArray(edit);
}

void row(const char *what, const char *before, const char *draft, const char *after, const QString &withheld = {})
{
    row(what, before, draft, after, after, withheld);
}

void addPlainRows()
{
    row("nothing", R"({"city":"Bonn"})", "{}", R"({"city":"Bonn"})");
    row("to nothing", "{}", R"({"city":"Bonn"})", R"({"city":"Bonn"})");
    row("added", R"({"city":"Bonn"})", R"({"company":"Acme"})", R"({"city":"Bonn","company":"Acme"})");
    row("replaced", R"({"city":"Bonn","dnd":true})", R"({"city":"Ulm","dnd":false})", R"({"city":"Ulm","dnd":false})");
    row("cleared", R"({"city":"Bonn","tags":["x"],"dnd":true})", R"({"city":null,"tags":null,"dnd":null})", "{}");
    row("case of other text", R"({"city":"bonn"})", R"({"city":"Bonn"})", R"({"city":"bonn"})", R"({"city":"Bonn"})");
    row("case of a custom text", R"({"custom.t":"x"})", R"({"custom.t":"X"})", R"({"custom.t":"x"})",
        R"({"custom.t":"X"})");
    row("case of a key", R"({"custom.k":["x"],"identifier.ref":["a"]})", R"({"custom.k":["X"]})",
        R"({"custom.k":["x","X"],"identifier.ref":["a"]})", R"({"custom.k":["X"],"identifier.ref":["a"]})");
    row("email's case", R"({"email":"a@b.co"})", R"({"email":"A@B.co"})", R"({"email":"a@b.co"})",
        R"({"email":"A@B.co"})");
    row("email replaced", R"({"email":"a@b.co"})", R"({"email":"c@b.co"})", R"({"email":"c@b.co"})");
    row("tags", R"({"tags":["Lead"]})", R"({"tags":["lead","new"]})", R"({"tags":["Lead","new"]})",
        R"({"tags":["lead","new"]})");
    row("the list that stands", R"({"tags":["Lead","lead"]})", R"({"tags":["Lead","lead"]})",
        R"({"tags":["Lead","lead"]})");
    row("tags by full case folding", R"({"tags":["Straße"]})", R"({"tags":["STRASSE","new"]})",
        R"({"tags":["Straße","new"]})", R"({"tags":["STRASSE","new"]})");
    row("sharp s in capitals", R"({"company":"Groß"})", R"({"company":"GROSS"})", R"({"company":"Groß"})",
        R"({"company":"GROSS"})");
    row("lists", R"({"list_ids":["a"]})", R"({"list_ids":["A","a"]})", R"({"list_ids":["a","A"]})",
        R"({"list_ids":["A","a"]})");
    row("custom list", R"({"custom.l":["a"]})", R"({"custom.l":["b"]})", R"({"custom.l":["a","b"]})",
        R"({"custom.l":["b"]})");
    row("custom values", R"({"custom.n":1,"custom.t":"x"})", R"({"custom.n":2,"custom.t":null})", R"({"custom.n":2})");
}

void addPhoneRows()
{
    row("phone replaced drops the extension", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone":"+1999"})",
        R"({"phone":"+1999"})");
    row("phone replaced with its own", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone":"+1999","phone_ext":"2"})",
        R"({"phone":"+1999","phone_ext":"2"})");
    row("same phone keeps the extension", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone":"+1512"})",
        R"({"phone":"+1512","phone_ext":"1"})");
    row("extension alone", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone_ext":"2"})",
        R"({"phone":"+1512","phone_ext":"2"})");
    row("extension cleared", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone_ext":null})", R"({"phone":"+1512"})");
    row("phone cleared", R"({"phone":"+1512","phone_ext":"1","city":"Bonn"})", R"({"phone":null})",
        R"({"city":"Bonn"})");
    row("phone cleared where an extension alone stands", R"({"phone_ext":"1","city":"Bonn"})", R"({"phone":null})",
        R"({"city":"Bonn"})");
    row("extension without a phone", R"({"city":"Bonn"})", R"({"phone_ext":"1"})", R"({"city":"Bonn"})");
    row("phone withheld", R"({"phone":"+1512","phone_ext":"1"})", R"({"phone":"+1999","phone_ext":"2"})",
        R"({"phone":"+1512","phone_ext":"1"})", u"phone"_s);
    row("phone withheld from a new one", "{}", R"({"email":"a@b.co","phone":"+1999","phone_ext":"2"})",
        R"({"email":"a@b.co"})", u"phone"_s);
}

void addIdentifierRows()
{
    row("email withheld", R"({"email":"a@b.co"})", R"({"email":"c@b.co","city":"Bonn"})",
        R"({"email":"a@b.co","city":"Bonn"})", u"email"_s);
    row("one of several withheld", R"({"email":"a@b.co"})", R"({"identifier.email":["c@b.co","d@b.co"]})",
        R"({"email":"a@b.co","identifier.email":["d@b.co"]})", u"identifier.email:c@b.co"_s);
    row("all of several withheld", R"({"identifier.ref":["a"]})", R"({"identifier.ref":["b"]})",
        R"({"identifier.ref":["a"]})", u"identifier.ref:b"_s);
    row("one withheld of an edited list", R"({"identifier.ref":["a","c"]})", R"({"identifier.ref":["b","d"]})",
        R"({"identifier.ref":["a","c","d"]})", u"identifier.ref:b"_s);
    row("further email in other letter case", R"({"identifier.email":["ok@x.co"]})",
        R"({"identifier.email":["OK@X.CO"]})", R"({"identifier.email":["ok@x.co"]})",
        R"({"identifier.email":["OK@X.CO"]})");
    row("further email given twice", "{}", R"({"identifier.email":["q@münchen.de","Q@xn--mnchen-3ya.de"]})",
        R"({"identifier.email":["q@münchen.de"]})");
    row("new primary email beside a further one", R"({"email":"a@b.co","identifier.email":["c@b.co"]})",
        R"({"email":"n@b.co","identifier.email":["C@b.co"]})",
        R"({"email":"n@b.co","identifier.email":["c@b.co","a@b.co"]})",
        R"({"email":"n@b.co","identifier.email":["C@b.co"]})");
    row("primary one moved to the further ones", R"({"email":"a@b.co"})",
        R"({"email":"n@b.co","identifier.email":["a@b.co"]})", R"({"email":"n@b.co","identifier.email":["a@b.co"]})");
    row("new primary phone beside a further one", R"({"phone":"+1512","phone_ext":"4","identifier.phone":["+1999"]})",
        R"({"phone":"+1777","identifier.phone":["+1999"]})",
        R"({"phone":"+1777","identifier.phone":["+1999","+1512;ext=4"]})",
        R"({"phone":"+1777","identifier.phone":["+1999"]})");
    row("further email given as the primary one", R"({"email":"a@b.co","identifier.email":["c@b.co"]})",
        R"({"email":"C@b.co"})", R"({"email":"a@b.co","identifier.email":["c@b.co"]})", R"({"email":"C@b.co"})");
    row("primary email given as a further one", R"({"email":"a@b.co"})", R"({"identifier.email":["A@b.co","d@b.co"]})",
        R"({"email":"a@b.co","identifier.email":["d@b.co"]})");
    row("further phone given as the primary one", R"({"phone":"+1512","identifier.phone":["+1999;ext=7"]})",
        R"({"phone":"+1999","phone_ext":"7"})", R"({"phone":"+1512","identifier.phone":["+1999;ext=7"]})",
        R"({"phone":"+1999","phone_ext":"7"})");
    row("keys compare exactly", R"({"identifier.ref":["a"]})", R"({"identifier.ref":["A"]})",
        R"({"identifier.ref":["a","A"]})", R"({"identifier.ref":["A"]})");
}

void addNameRows()
{
    row("name equal to the pair", R"({"first_name":"Jane","last_name":"Smith"})", R"({"name":"Jane Smith"})",
        R"({"first_name":"Jane","last_name":"Smith"})");
    row("pair in capitals", R"({"first_name":"Jane","last_name":"Smith"})", R"({"name":"JANE SMITH"})",
        R"({"first_name":"Jane","last_name":"Smith"})",
        R"({"name":"JANE SMITH","first_name":"Jane","last_name":"Smith"})");
    row("name and pair in capitals", R"({"first_name":"Jane","last_name":"Smith"})",
        R"({"name":"JANE SMITH","first_name":"JANE","last_name":"SMITH"})",
        R"({"first_name":"Jane","last_name":"Smith"})", R"({"first_name":"JANE","last_name":"SMITH"})");
    row("pair comes to equal it", R"({"name":"Jane Smith"})", R"({"first_name":"Jane","last_name":"Smith"})",
        R"({"first_name":"Jane","last_name":"Smith"})");
    row("name that equalled the old pair", R"({"name":"Jane Smith","first_name":"Jane","last_name":"Smith"})",
        R"({"last_name":"Jones"})", R"({"first_name":"Jane","last_name":"Jones"})");
    row("name of its own stays", R"({"name":"Dr J","first_name":"Jane"})", R"({"first_name":"Joan"})",
        R"({"name":"Dr J","first_name":"Joan"})");
    row("name given with the pair", R"({"first_name":"Jane","last_name":"Smith"})",
        R"({"name":"Jane Smith","last_name":"Jones"})",
        R"({"name":"Jane Smith","first_name":"Jane","last_name":"Jones"})");
    row("name cleared", R"({"name":"Dr J","first_name":"Jane"})", R"({"name":null})", R"({"first_name":"Jane"})");
    row("name without a pair", R"({"name":"Jane"})", R"({"city":"Bonn"})", R"({"name":"Jane","city":"Bonn"})");
}

} // namespace

void ApplyTest::applies_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("draft");
    QTest::addColumn<QString>("withheld");
    QTest::addColumn<bool>("edit");
    QTest::addColumn<QByteArray>("after");
    addPlainRows();
    addPhoneRows();
    addIdentifierRows();
    addNameRows();
}

void ApplyTest::applies()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, draft);
    QFETCH(QString, withheld);
    QFETCH(bool, edit);
    QFETCH(QByteArray, after);
    const contact::Fields given = contact::fieldsFrom(draft);
    const Merge merge = edit ? Merge::Edit : Merge::Match;
    const contact::Fields result = apply(contact::fieldsFrom(before), given, withheldIn(given, withheld), merge);
    QCOMPARE(contact::asJson(result), contact::asJson(contact::fieldsFrom(after)));
}

void ApplyTest::appliesTwiceAsOnce()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, draft);
    QFETCH(QString, withheld);
    QFETCH(bool, edit);
    const contact::Fields given = contact::fieldsFrom(draft);
    const Identifiers kept = withheldIn(given, withheld);
    const Merge merge = edit ? Merge::Edit : Merge::Match;
    const contact::Fields once = apply(contact::fieldsFrom(before), given, kept, merge);
    QCOMPARE(contact::asJson(apply(once, given, kept, merge)), contact::asJson(once));
}

QTEST_GUILESS_MAIN(ApplyTest)
#include "apply_test.moc"
