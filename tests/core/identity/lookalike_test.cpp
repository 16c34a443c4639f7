// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/lookalike.h"
#include "core/lookalike/slips.h"
#include "core/text/fold.h"
#include "fields.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::ContactId;

namespace {

/// A store that holds a few contacts and answers what look-alikes ask.
class FakeSession final : public store::Session
{
public:
    void add(const QByteArray &json)
    {
        const auto id = ContactId(static_cast<qint64>(m_contacts.size()) + 1);
        m_contacts.push_back({.id = id, .fields = contact::fieldsFrom(json)});
    }

    std::vector<store::Namesake> namesakes(const QString &nameKey, int limit) override
    {
        std::vector<store::Namesake> found;
        for (const Contact &contact : m_contacts) {
            if (store::nameKeyOf(contact.fields) == nameKey && found.size() < static_cast<std::size_t>(limit))
                found.push_back(namesakeOf(contact));
        }
        return found;
    }

    std::vector<store::Namesake> contactsWithWords(const QStringList &words, int limit) override
    {
        std::vector<store::Namesake> found;
        for (const Contact &contact : m_contacts) {
            const QStringList searched = text::words(QStringList{store::nameKeyOf(contact.fields),
                contact.fields.text(contact::Field::Company), contact.fields.text(contact::Field::City)}
                                                         .join(u' '));
            if (std::ranges::all_of(words, [&](const QString &word) { return searched.contains(word); })
                && found.size() < static_cast<std::size_t>(limit))
                found.push_back(namesakeOf(contact));
        }
        return found;
    }

    std::vector<ContactId> holderIds(const identity::Identifier &identifier, int) override
    {
        std::vector<ContactId> ids;
        for (const Contact &contact : m_contacts) {
            if (std::ranges::any_of(identity::identifiersOf(contact.fields, {}),
                    [&](const identity::Identifier &held) { return held.sameAs(identifier); }))
                ids.push_back(contact.id);
        }
        return ids;
    }

    bool failed() const override { return false; }
    std::optional<Contact> contact(ContactId id) override { return m_contacts.at(static_cast<std::size_t>(id) - 1); }
    std::vector<Contact> holders(const identity::Identifier &, int) override { return {}; }
    qint64 contactCount() override { return 0; }
    care::Notes notesOn(ContactId) override { return {}; }
    qint64 count(const store::Search &) override { return 0; }
    store::FindResult find(const store::FindQuery &) override { return {}; }
    journal::OperationId beginOperation(const journal::Operation &) override { return {}; }
    void finishOperation(journal::OperationId) override { }
    void lookOverAll() override { }
    bool isLookOverDue() override { return false; }
    bool lookOverNext(int) override { return false; }
    ContactId write(const store::ContactWrite &) override { return {}; }
    void addReviewPair(const store::ReviewPair &) override { }
    store::DuplicateReview &duplicates() override { qFatal("nobody reviews here"); }
    void erase(const std::vector<ContactId> &) override { }
    bool isPurgeDue() override { return false; }
    std::vector<journal::HistoryLine> history(const journal::HistoryQuery &) override { return {}; }
    std::vector<journal::OperationSummary> operations(const journal::OperationQuery &) override { return {}; }
    std::optional<journal::Operation> operation(journal::OperationId) override { return {}; }
    std::vector<journal::Operation> reversalsOf(journal::OperationId) override { return {}; }
    std::vector<journal::Touch> touchesOf(journal::OperationId, qint64, int) override { return {}; }
    std::vector<journal::Operation> operationsBy(const QString &, journal::OperationId, int) override { return {}; }
    std::vector<store::ReviewPair> reviewPairs(int) override { return {}; }
    qint64 outdatedCount(const QDateTime &) override { return 0; }
    journal::OperationId nextOutdated(const QDateTime &, journal::OperationId) override { return {}; }
    bool forgetOperation(journal::OperationId, int) override { return false; }
    importing::RunId beginImport(const importing::ImportRun &) override { return {}; }
    void keepImport(const importing::ImportRun &) override { }
    void addImportRow(importing::RunId, const importing::RowVerdict &) override { }
    std::optional<importing::ImportRun> import(importing::RunId) override { return {}; }
    std::vector<importing::ImportRun> imports(const importing::RunQuery &) override { return {}; }
    std::vector<importing::RowVerdict> importRows(importing::RunId, qint64, int) override { return {}; }
    std::optional<QString> setting(const QString &) override { return {}; }
    void setSetting(const QString &, const QString &) override { }
    void dropSetting(const QString &) override { }
    std::map<QString, contact::CustomType> customTypes() override { return {}; }
    void defineCustomField(const QString &, contact::CustomType) override { }
    void reindexIdentifiers(const identity::IdentityRule &) override { }

private:
    static store::Namesake namesakeOf(const Contact &contact)
    {
        return {.id = contact.id,
            .nameKey = store::nameKeyOf(contact.fields),
            .company = contact.fields.text(contact::Field::Company),
            .city = contact.fields.text(contact::Field::City)};
    }

    std::vector<Contact> m_contacts;
};

} // namespace

/// Contacts that may be the same person although no identifier matches.
class LookAlikeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void bestFirstAndNotSelf();
    void atMostAHandful();
    void slipsAreFewAndNeverTheSame();
};

void LookAlikeTest::finds_data()
{
    QTest::addColumn<QByteArray>("standing");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *what, const char *standing, const char *given, const QString &reason) {
        QTest::newRow(what) << QByteArray(standing) << QByteArray(given) << reason;
    };
    const QString company = u"same-name-and-company"_s;
    const QString city = u"same-name-and-city"_s;
    row("same", R"({"first_name":"Jane","last_name":"Smith","company":"Acme"})",
        R"({"first_name":"Jane","last_name":"Smith","company":"Acme"})", company);
    row("case and accents", R"({"first_name":"José","last_name":"García","company":"Söhne"})",
        R"({"first_name":"JOSE","last_name":"garcia","company":"SOHNE"})", company);
    row("punctuation", R"({"name":"Jean-Luc O'Neil","company":"A.B.C. Ltd"})",
        R"({"name":"Jean Luc Oneil","company":"A B C, Ltd."})", company);
    row("full name against the pair", R"({"name":"Jane Smith","company":"Acme"})",
        R"({"first_name":"Jane","last_name":"Smith","company":"Acme"})", company);
    row("city", R"({"name":"Jane Smith","city":"München"})", R"({"name":"Jane Smith","city":"Munchen"})", city);
    row("company before city", R"({"name":"Jane Smith","city":"Bonn","company":"Acme"})",
        R"({"name":"Jane Smith","city":"Bonn","company":"Acme"})", company);
    row("swapped", R"({"first_name":"Smith","last_name":"Jane","company":"Acme"})",
        R"({"first_name":"Jane","last_name":"Smith","company":"Acme"})", u"swapped-name-and-company"_s);
    row("swapped, city", R"({"first_name":"Smith","last_name":"Jane","city":"Bonn"})",
        R"({"first_name":"Jane","last_name":"Smith","city":"Bonn"})", u"swapped-name-and-city"_s);
    const QString alike = u"alike-name-and-company"_s;
    row("legal form", R"({"name":"Jane Smith","company":"Acme Corp"})",
        R"({"name":"Jane Smith","company":"ACME Corporation"})", company);
    row("legal form left out", R"({"name":"Jane Smith","company":"Muster GmbH & Co. KG"})",
        R"({"name":"Jane Smith","company":"Muster"})", company);
    row("slip in the last name", R"({"name":"Jane Smith","company":"Acme Inc"})",
        R"({"name":"Jane Smiht","company":"Acme"})", alike);
    row("slip in the first name", R"({"first_name":"Johannes","last_name":"Weber","company":"Acme"})",
        R"({"first_name":"Johanes","last_name":"Weber","company":"Acme"})", alike);
    row("slip and city", R"({"name":"Jane Smith","city":"Bonn"})", R"({"name":"Jane Smyth","city":"Bonn"})",
        u"alike-name-and-city"_s);
    row("nickname", R"({"name":"Robert Smith","company":"Acme"})", R"({"name":"Bob Smith","company":"Acme"})", alike);
    row("middle name", R"({"name":"Jane A. Smith","company":"Acme"})", R"({"name":"Jane Smith","company":"Acme"})",
        alike);
    row("short names are other names", R"({"name":"Ann Li","company":"Acme"})", R"({"name":"Ian Li","company":"Acme"})",
        {});
    row("slips in both words", R"({"name":"Jane Smith","company":"Acme"})", R"({"name":"Jann Smiht","company":"Acme"})",
        {});
    const QString phone = u"slip-in-phone"_s;
    row("digits swapped", R"({"name":"Jane Smith","phone":"+15125550199"})",
        R"({"name":"Jane Smith","phone":"+15125551099"})", phone);
    row("a wrong digit, name misspelt", R"({"name":"Jane Smith","phone":"+15125550199"})",
        R"({"name":"Jane Smyth","phone":"+15125550198"})", phone);
    row("a wrong digit, other name", R"({"name":"Jane Smith","phone":"+15125550199"})",
        R"({"name":"Carl Weber","phone":"+15125550198"})", {});
    row("two wrong digits", R"({"name":"Jane Smith","phone":"+15125550199"})",
        R"({"name":"Jane Smith","phone":"+15125550188"})", {});
    const QString email = u"slip-in-email"_s;
    row("letters swapped", R"({"name":"Jane Smith","email":"jane@acme.example"})",
        R"({"name":"Jane Smith","email":"jnae@acme.example"})", email);
    row("a letter too many", R"({"name":"Jane Smith","email":"jane@acme.example"})",
        R"({"name":"J. Smith","email":"janne@acme.example"})", email);
    row("other mail host", R"({"name":"Jane Smith","email":"jane@acme.example"})",
        R"({"name":"Jane Smith","email":"jane@amce.example"})", {});
    row("place before slip", R"({"name":"Jane Smith","city":"Bonn","phone":"+15125550199"})",
        R"({"name":"Jane Smith","city":"Bonn","phone":"+15125551099"})", city);
    row("Chinese", R"({"name":"陈伟","company":"北京科技"})", R"({"name":"陈伟","company":"北京科技"})", company);
    row("other company", R"({"name":"Jane Smith","company":"Acme"})", R"({"name":"Jane Smith","company":"Globex"})",
        {});
    row("no company there", R"({"name":"Jane Smith"})", R"({"name":"Jane Smith","company":"Acme"})", {});
    row("neither company nor city", R"({"name":"Jane Smith","company":"Acme"})", R"({"name":"Jane Smith"})", {});
    row("company of signs only", R"({"name":"Jane Smith","company":"---"})", R"({"name":"Jane Smith","company":"..."})",
        {});
    row("other name", R"({"name":"Jane Smith","company":"Acme"})", R"({"name":"Joan Smith","company":"Acme"})", {});
    row("no name", R"({"email":"a@b.co","company":"Acme"})", R"({"email":"a@b.co","company":"Acme"})", {});
}

void LookAlikeTest::finds()
{
    QFETCH(QByteArray, standing);
    QFETCH(QByteArray, given);
    QFETCH(QString, reason);
    FakeSession session;
    session.add(standing);
    const auto found = lookalike::findLookAlikes(session, contact::fieldsFrom(given), ContactId::None);
    QCOMPARE(found.size(), std::size_t(reason.isEmpty() ? 0 : 1));
    if (reason.isEmpty())
        return;
    QCOMPARE(lookalike::toString(found.front().reason), reason);
    QVERIFY(!lookalike::describe(found.front().reason).isEmpty());
    QVERIFY(!found.front().displayName.isEmpty());
}

void LookAlikeTest::bestFirstAndNotSelf()
{
    FakeSession session;
    session.add(R"({"first_name":"Smith","last_name":"Jane","company":"Acme"})");
    session.add(R"({"name":"Jane Smith","city":"Bonn"})");
    session.add(R"({"name":"Jane Smith","company":"Acme"})");
    session.add(R"({"name":"Jane Smith","company":"Acme"})");
    const contact::Fields given =
        contact::fieldsFrom(R"({"first_name":"Jane","last_name":"Smith","company":"Acme","city":"Bonn"})");
    QList<qint64> ids;
    for (const lookalike::LookAlike &other : lookalike::findLookAlikes(session, given, ContactId(4)))
        ids += static_cast<qint64>(other.id);
    QCOMPARE(ids, (QList<qint64>{3, 2, 1}));
}

void LookAlikeTest::atMostAHandful()
{
    FakeSession session;
    const QByteArray jane = R"({"name":"Jane Smith","company":"Acme"})";
    for (int i = 0; i < 30; ++i)
        session.add(jane);
    const auto found = lookalike::findLookAlikes(session, contact::fieldsFrom(jane), ContactId::None);
    QCOMPARE(found.size(), std::size_t(5));
}

void LookAlikeTest::slipsAreFewAndNeverTheSame()
{
    const auto slips = [](const QString &kind, const QString &key) {
        std::set<QString> keys;
        const identity::Identifiers found = lookalike::oneSlipFrom({.kind = kind, .key = key});
        for (const identity::Identifier &variant : found) {
            if (variant.kind == kind && variant.key != key)
                keys.insert(variant.key);
        }
        return keys.size() == found.size() ? static_cast<int>(keys.size()) : -1;
    };
    QCOMPARE(slips(u"phone"_s, u"+123"_s), 2 + 3 * 9);
    QCOMPARE(slips(u"phone"_s, u"+1123"_s), 2 + 4 * 9);
    QCOMPARE(slips(u"email"_s, u"abc@x.co"_s), 2 + 3);
    QCOMPARE(slips(u"email"_s, u"aab@x.co"_s), 1 + 2);
    QCOMPARE(slips(u"email"_s, u"a@x.co"_s), 0); // nothing would be left
    QCOMPARE(slips(u"identifier.crm"_s, u"12345"_s), 0);
    QCOMPARE(slips(u"email"_s, QString(70, u'a') + u"@x.co"_s), 0);
}

QTEST_GUILESS_MAIN(LookAlikeTest)
#include "lookalike_test.moc"
