// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lookalike/lookalike.h"
#include "fields.h"

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
                found.push_back({contact.id, contact.fields.text(contact::Field::Company),
                    contact.fields.text(contact::Field::City)});
        }
        return found;
    }

    bool failed() const override { return false; }
    std::optional<Contact> contact(ContactId id) override { return m_contacts.at(static_cast<std::size_t>(id) - 1); }
    std::vector<Contact> holders(const identity::Identifier &, int) override { return {}; }
    std::vector<ContactId> holderIds(const identity::Identifier &, int) override { return {}; }
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

QTEST_GUILESS_MAIN(LookAlikeTest)
#include "lookalike_test.moc"
