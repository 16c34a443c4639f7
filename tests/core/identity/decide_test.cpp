// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/identity/decide.h"
#include "fields.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace onefold::identity;
using contact::Contact;
using contact::ContactId;

/// decide() over every combination, against a table written by hand from PRODUCT.md §2.3 to §2.5.
class DecideTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void decidesByTheRulesOrder();
    void identifierKeyIsTheLowest();
    void soundMatchComesBeforeDoubtfulOnes();
    void looksPastTheHoldersAtHand();
    void readsWords();
};

namespace {

struct Situation {
    QByteArray draft;
    QByteArrayList contacts; ///< A, B, … oldest first
};

constexpr const char *both = R"({"email":"x@acme.com","phone":"+1512"})";

std::map<QString, Situation> situations()
{
    return {
        {u"nobody"_s, {both, {R"({"email":"other@acme.com"})"}}},
        {u"email"_s, {both, {R"({"email":"X@acme.com","phone":"+1999"})"}}},
        {u"email and phone of one"_s, {both, {both}}},
        {u"email of A, phone of B"_s, {both, {R"({"email":"x@acme.com"})", R"({"phone":"+1512"})"}}},
        {u"phone of A, email of B"_s, {both, {R"({"phone":"+1512"})", R"({"email":"x@acme.com"})"}}},
        {u"phone, no email there"_s, {both, {R"({"phone":"+1512"})"}}},
        {u"phone, no email here"_s, {R"({"phone":"+1512"})", {R"({"email":"y@acme.com","phone":"+1512"})"}}},
        {u"phone, emails differ"_s, {both, {R"({"email":"y@acme.com","phone":"+1512"})"}}},
        {u"phone, other extension"_s,
            {R"({"phone":"+1512","phone_ext":"1"})", {R"({"phone":"+1512","phone_ext":"2"})", R"({"phone":"+1512"})"}}},
        {u"phone, emails differ in the older"_s,
            {both, {R"({"email":"y@acme.com","phone":"+1512"})", R"({"phone":"+1512"})"}}},
        {u"email of two"_s, {R"({"email":"x@acme.com"})", {R"({"email":"x@acme.com"})", R"({"email":"X@acme.com"})"}}},
    };
}

Matches matchesFor(const contact::Fields &draft, const std::vector<Contact> &contacts, const IdentityRule &rule)
{
    Matches matches;
    for (const Identifier &identifier : matchingIdentifiers(draft, rule)) {
        Match match{identifier, {}};
        for (const Contact &contact : contacts) {
            const Identifiers held = identifiersOf(contact.fields, rule);
            if (std::ranges::any_of(held, [&](const Identifier &theirs) { return theirs.sameAs(identifier); }))
                match.holders.push_back(contact);
        }
        matches.push_back(std::move(match));
    }
    return matches;
}

std::vector<Contact> contactsFrom(const QByteArrayList &jsons)
{
    std::vector<Contact> contacts;
    for (const QByteArray &json : jsons) {
        const auto id = ContactId(static_cast<qint64>(contacts.size()) + 1);
        contacts.push_back({.id = id, .fields = contact::fieldsFrom(json)});
    }
    return contacts;
}

QString letter(ContactId id)
{
    return QString(QChar(static_cast<char16_t>(u'A' + static_cast<qint64>(id) - 1)));
}

QString word(Decision::Action action)
{
    switch (action) {
    case Decision::Action::Create: return u"create"_s;
    case Decision::Action::Update: return u"update"_s;
    case Decision::Action::Reject: return u"reject"_s;
    case Decision::Action::Skip: return u"skip"_s;
    }
    return {};
}

/// "update A by email, not phone (B), also C, doubtful"
QString shown(const Decision &decision)
{
    QString text = word(decision.action);
    if (decision.target)
        text += u' ' + letter(decision.target->id);
    if (!decision.matchedBy.isEmpty())
        text += u" by " + decision.matchedBy;
    for (const NotApplied &row : decision.notApplied) {
        text += row.reason == NotAppliedReason::SharedDoubtful ? u", shared "_s : u", not "_s;
        text += row.field.toString() + u" (" + letter(row.holder) + u')';
    }
    for (const ContactId id : decision.alsoMatched)
        text += u", also " + letter(id);
    return decision.doubtful ? QString(text + u", doubtful") : text;
}

/// Adds rows to the table of decides(); onDoubt "any" stands for all three.
class Table
{
public:
    void add(
        const QString &situation, bool duplicates, const QString &mode, const QString &onDoubt, const QString &decision)
    {
        const QStringList doubts =
            onDoubt == u"any"_s ? QStringList{u"new"_s, u"update"_s, u"skip"_s} : QStringList(onDoubt);
        for (const QString &doubt : doubts) {
            const QString name =
                u"%1 / %2 %3 / %4"_s.arg(situation, mode, duplicates ? u"with duplicates"_s : u"without"_s, doubt);
            QTest::newRow(qPrintable(name)) << situation << duplicates << mode << doubt << decision;
        }
    }

    /// A situation without doubt: upsert and update do the same unless said, and only create asks about duplicates.
    void plain(const QString &situation, const QString &upsert, const QString &update, const QString &create,
        const QString &createWithDuplicates)
    {
        for (const bool duplicates : {false, true}) {
            add(situation, duplicates, u"upsert"_s, u"any"_s, upsert);
            add(situation, duplicates, u"update"_s, u"any"_s, update);
            add(situation, duplicates, u"create"_s, u"any"_s, duplicates ? createWithDuplicates : create);
        }
    }
};

} // namespace

void DecideTest::decides_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<bool>("duplicates");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("onDoubt");
    QTest::addColumn<QString>("decision");
    Table table;
    table.plain(u"nobody"_s, u"create"_s, u"reject"_s, u"create"_s, u"create"_s);
    const QString byEmail = u"update A by email"_s;
    table.plain(u"email"_s, byEmail, byEmail, u"reject A by email"_s, u"create, also A"_s);
    table.plain(u"email and phone of one"_s, byEmail, byEmail, u"reject A by email"_s, u"create, also A"_s);
    const QString butPhone = u"update A by email, not phone (B)"_s;
    table.plain(u"email of A, phone of B"_s, butPhone, butPhone, u"reject A by email"_s, u"create, also A"_s);
    const QString butOldPhone = u"update B by email, not phone (A)"_s;
    table.plain(u"phone of A, email of B"_s, butOldPhone, butOldPhone, u"reject B by email"_s, u"create, also B"_s);
    const QString byPhone = u"update A by phone"_s;
    table.plain(u"phone, no email there"_s, byPhone, byPhone, u"reject A by phone"_s, u"create, also A"_s);
    table.plain(u"phone, no email here"_s, byPhone, byPhone, u"reject A by phone"_s, u"create, also A"_s);
    table.plain(u"phone, other extension"_s, u"create"_s, u"reject"_s, u"create"_s, u"create"_s);
    const QString oldest = u"update A by email, also B"_s;
    table.plain(u"email of two"_s, oldest, oldest, u"reject A by email"_s, u"create, also A, also B"_s);
    const QString sound = u"update B by phone, also A"_s;
    table.plain(
        u"phone, emails differ in the older"_s, sound, sound, u"reject B by phone"_s, u"create, also A, also B"_s);
    const QString doubtful = u"phone, emails differ"_s;
    for (const bool duplicates : {false, true}) {
        table.add(doubtful, duplicates, u"upsert"_s, u"new"_s, u"create, shared phone (A), doubtful"_s);
        table.add(doubtful, duplicates, u"upsert"_s, u"update"_s, u"update A by phone, doubtful"_s);
        table.add(doubtful, duplicates, u"upsert"_s, u"skip"_s, u"skip A by phone, doubtful"_s);
        table.add(doubtful, duplicates, u"update"_s, u"new"_s, u"reject A by phone, doubtful"_s);
        table.add(doubtful, duplicates, u"update"_s, u"update"_s, u"update A by phone, doubtful"_s);
        table.add(doubtful, duplicates, u"update"_s, u"skip"_s, u"skip A by phone, doubtful"_s);
    }
    table.add(doubtful, false, u"create"_s, u"new"_s, u"create, shared phone (A), doubtful"_s);
    table.add(doubtful, false, u"create"_s, u"update"_s, u"reject A by phone, doubtful"_s);
    table.add(doubtful, false, u"create"_s, u"skip"_s, u"skip A by phone, doubtful"_s);
    table.add(doubtful, true, u"create"_s, u"any"_s, u"create, also A"_s);
}

void DecideTest::decides()
{
    QFETCH(QString, situation);
    QFETCH(bool, duplicates);
    QFETCH(QString, mode);
    QFETCH(QString, onDoubt);
    const Situation given = situations().at(situation);
    const contact::Fields draft = contact::fieldsFrom(given.draft);
    const IdentityRule rule{.duplicatesAllowed = duplicates};
    const Matches matches = matchesFor(draft, contactsFrom(given.contacts), rule);
    const Decision decision = decide({.draft = draft,
        .rule = rule,
        .matches = matches,
        .mode = saveModeFromString(mode).value(),
        .onDoubt = onDoubtFromString(onDoubt).value()});
    QTEST(shown(decision), "decision");
    // What is not applied is what is withheld.
    QCOMPARE(decision.withheld.size(), decision.notApplied.size());
    for (std::size_t i = 0; i < decision.withheld.size(); ++i)
        QVERIFY(decision.withheld[i].field == decision.notApplied[i].field);
}

void DecideTest::decidesByTheRulesOrder()
{
    const IdentityRule rule{.fields = identityFieldsFromString(u"phone,email").value()};
    const contact::Fields draft = contact::fieldsFrom(both);
    const auto decided = [&](const QByteArrayList &contacts) {
        const Matches matches = matchesFor(draft, contactsFrom(contacts), rule);
        return shown(decide({.draft = draft, .rule = rule, .matches = matches}));
    };
    QCOMPARE(decided({R"({"email":"x@acme.com"})", R"({"phone":"+1512"})"}), u"update B by phone, not email (A)"_s);
    QCOMPARE(decided({R"({"email":"x@acme.com","phone":"+1999"})"}), u"create, shared email (A), doubtful"_s);
    QCOMPARE(decided({R"({"email":"y@acme.com","phone":"+1512"})"}), u"update A by phone"_s);
}

void DecideTest::identifierKeyIsTheLowest()
{
    const IdentityRule rule;
    const contact::Fields draft = contact::fieldsFrom(R"({"email":"x@acme.com","identifier.ref":["7"]})");
    const auto decided = [&](const QByteArrayList &contacts) {
        const Matches matches = matchesFor(draft, contactsFrom(contacts), rule);
        return shown(decide({.draft = draft, .rule = rule, .matches = matches}));
    };
    const QString shared = u"create, shared identifier.ref (A), doubtful"_s;
    QCOMPARE(decided({R"({"first_name":"A","identifier.ref":["7"]})"}), u"update A by identifier.ref"_s);
    QCOMPARE(decided({R"({"email":"y@acme.com","identifier.ref":["7"]})"}), shared);
    QCOMPARE(decided({R"({"identifier.email":["x@acme.com"],"identifier.ref":["7"]})"}), u"update A by email"_s);
    QCOMPARE(decided({R"({"identifier.email":["y@acme.com"],"identifier.ref":["7"]})"}), shared);
}

void DecideTest::soundMatchComesBeforeDoubtfulOnes()
{
    const IdentityRule rule{.fields = identityFieldsFromString(u"email,phone,identifier.ext").value()};
    const contact::Fields draft =
        contact::fieldsFrom(R"({"email":"c@acme.com","phone":"+1512","identifier.ext":["1"]})");
    const QByteArray alice = R"({"email":"a@acme.com","phone":"+1512"})";
    const auto decided = [&](const QByteArray &second) {
        const Matches matches = matchesFor(draft, contactsFrom({alice, second}), rule);
        return shown(decide({.draft = draft, .rule = rule, .matches = matches}));
    };
    QCOMPARE(decided(R"({"identifier.ext":["1"]})"), u"update B by identifier.ext, not phone (A)"_s);
    const QString doubtful = u"create, shared phone (A), shared identifier.ext (B), doubtful"_s;
    QCOMPARE(decided(R"({"email":"b@acme.com","identifier.ext":["1"]})"), doubtful);
    QCOMPARE(decided(R"({"phone":"+1999","identifier.ext":["1"]})"), doubtful);
    QCOMPARE(decided(R"({"phone":"+1999","identifier.phone":["+1512"],"identifier.ext":["1"]})"),
        u"update B by phone, also A"_s);
}

/// Where very many hold an identifier, not all of them are at hand: the match itself may be one of the others.
void DecideTest::looksPastTheHoldersAtHand()
{
    const IdentityRule rule{.duplicatesAllowed = true};
    const contact::Fields draft = contact::fieldsFrom(both);
    const std::vector<Contact> contacts =
        contactsFrom({R"({"email":"a@acme.com","phone":"+1512"})", R"({"email":"b@acme.com","phone":"+1512"})", both});
    Matches matches = matchesFor(draft, contacts, rule);
    matches.at(1).holders.resize(1);
    matches.at(1).holderIds = {ContactId(1), ContactId(2), ContactId(3)};
    QCOMPARE(shown(decide({.draft = draft, .rule = rule, .matches = matches})), u"update C by email"_s);
    matches.at(0).holders.clear();
    const DecisionInput unsure{.draft = draft, .rule = rule, .matches = matches, .onDoubt = OnDoubt::Update};
    QCOMPARE(shown(decide(unsure)), u"update A by phone, also B, also C, doubtful"_s);
}

void DecideTest::readsWords()
{
    QVERIFY(saveModeFromString(u"upsert") == SaveMode::Upsert);
    QVERIFY(saveModeFromString(u"create") == SaveMode::Create);
    QVERIFY(saveModeFromString(u"update") == SaveMode::Update);
    QVERIFY(!saveModeFromString(u"Upsert") && !saveModeFromString(u""));
    QVERIFY(onDoubtFromString(u"new") == OnDoubt::New);
    QVERIFY(onDoubtFromString(u"update") == OnDoubt::Update);
    QVERIFY(onDoubtFromString(u"skip") == OnDoubt::Skip);
    QVERIFY(!onDoubtFromString(u"ask") && !onDoubtFromString(u""));
}

QTEST_GUILESS_MAIN(DecideTest)
#include "decide_test.moc"
