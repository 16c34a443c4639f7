// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/rule.h"
#include "fields.h"

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::identity;

/// Which of a contact's values identify it, in which order, and what they compare by.
class RuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIdentityFields_data();
    void readsIdentityFields();
    void listsIdentifiers_data();
    void listsIdentifiers();
    void indexesAll();
};

namespace {

QString shown(const Identifiers &identifiers)
{
    QStringList parts;
    for (const Identifier &identifier : identifiers)
        parts += identifier.kind + u'=' + identifier.key + u" (" + identifier.field.toString() + u')';
    return parts.join(u", "_s);
}

IdentityRule ruleOf(const QString &fields)
{
    return {.fields = identityFieldsFromString(fields).value()};
}

} // namespace

void RuleTest::readsIdentityFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fields"); // empty: refused
    QTest::newRow("usual") << u"email,phone"_s << u"email,phone"_s;
    QTest::newRow("other order") << u"phone,email"_s << u"phone,email"_s;
    QTest::newRow("blanks and repeats") << u" email , email,phone, "_s << u"email,phone"_s;
    QTest::newRow("keys") << u"identifier.externalId,custom.no"_s << u"identifier.externalId,custom.no"_s;
    QTest::newRow("further ones mean the same") << u"identifier.email,identifier.phone,email"_s << u"email,phone"_s;
    QTest::newRow("further ones misspelt") << u"identifier.Email"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("comma") << u","_s << u""_s;
    QTest::newRow("no identifier") << u"email,company"_s << u""_s;
    QTest::newRow("unknown") << u"emial"_s << u""_s;
    QTest::newRow("key missing") << u"custom"_s << u""_s;
    QTest::newRow("extension") << u"phone_ext"_s << u""_s;
}

void RuleTest::readsIdentityFields()
{
    QFETCH(QString, text);
    QFETCH(QString, fields);
    const auto read = identityFieldsFromString(text);
    QCOMPARE(read.ok(), !fields.isEmpty());
    if (read)
        QCOMPARE(identity::toString(*read), fields);
    else
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void RuleTest::listsIdentifiers_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("contact");
    QTest::addColumn<QString>("matching");
    const QByteArray full = R"({"email":"Jane@Acme.com","phone":"+15125550123","phone_ext":"12","custom.no":"7",
        "identifier.email":["j@home.org","JANE@acme.com"],"identifier.phone":["+15125550177"],
        "identifier.ref":["A","a"],"first_name":"Jane"})";
    QTest::newRow("email, phone") << u"email,phone"_s << full
                                  << u"email=jane@acme.com (email), email=j@home.org (identifier.email), "
                                     "phone=+15125550123;ext=12 (phone), phone=+15125550177 (identifier.phone), "
                                     "identifier.ref=A (identifier.ref), identifier.ref=a (identifier.ref)"_s;
    QTest::newRow("phone alone") << u"phone"_s << full
                                 << u"phone=+15125550123;ext=12 (phone), phone=+15125550177 (identifier.phone), "
                                    "identifier.ref=A (identifier.ref), identifier.ref=a (identifier.ref)"_s;
    QTest::newRow("custom first") << u"custom.no,email"_s << QByteArray(R"({"email":"a@b.co","custom.no":"7"})")
                                  << u"custom.no=7 (custom.no), email=a@b.co (email)"_s;
    QTest::newRow("a number as custom key")
        << u"custom.no"_s << QByteArray(R"({"custom.no":7})") << u"custom.no=7 (custom.no)"_s;
    QTest::newRow("identifier first") << u"identifier.ref,email"_s
                                      << QByteArray(R"({"email":"a@b.co","identifier.ref":["x"]})")
                                      << u"identifier.ref=x (identifier.ref), email=a@b.co (email)"_s;
    QTest::newRow("A-label") << u"email"_s << QByteArray(R"({"email":"a@bücher.example"})")
                             << u"email=a@xn--bcher-kva.example (email)"_s;
    QTest::newRow("nothing") << u"email,phone"_s << QByteArray(R"({"first_name":"Jane","phone_ext":"12"})") << u""_s;
}

void RuleTest::listsIdentifiers()
{
    QFETCH(QString, rule);
    QFETCH(QByteArray, contact);
    QTEST(shown(matchingIdentifiers(contact::fieldsFrom(contact), ruleOf(rule))), "matching");
}

void RuleTest::indexesAll()
{
    const contact::Fields fields = contact::fieldsFrom(
        R"({"email":"a@b.co","phone":"+15125550123","custom.no":"7","custom.other":"8","identifier.ref":["x"]})");
    QCOMPARE(shown(identifiersOf(fields, ruleOf(u"custom.no"_s))),
        u"email=a@b.co (email), phone=+15125550123 (phone), custom.no=7 (custom.no), identifier.ref=x (identifier.ref)"_s);
}

QTEST_GUILESS_MAIN(RuleTest)
#include "rule_test.moc"
