// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teamworkspace.h"
#include "testworkspace.h"

#include "core/contact/validate.h"
#include "core/importing/inspection.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using saving::SaveOutcome;
using saving::SaveRequest;
using test::edit;
using test::request;
using workspace::Workspace;

/// What must be so on every store, asked of a local and of a team workspace alike.
class BothStoresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void verdicts();
    void duplicatesAllowed();
    void everyFieldComesBack();
    void searchesAlike_data();
    void searchesAlike();
    void listsInOrder();
    void showsChangesOfOthers();
    void undoesAndRedoes();
    void mergesAndTakesItBack();
    void erasesForGood();
    void findsAndKeepsDuplicates();
    void changesTheIdentityRule();
    void tellsItsHistory();
    void findsAnImportByItsOperation();
    void looksOverForCare();
    void keepsWhatACancelledWriteDidNot();
    void overwritesNobodysWordsUnseen();
    void showsWhoLooksAlike_data();
    void showsWhoLooksAlike();

private:
    Result<std::unique_ptr<Workspace>> open();
    SaveOutcome save(const SaveRequest &request);
    ContactId make(test::Texts fields) { return save(request(fields)).id.value_or(ContactId::None); }
    QStringList names(const store::Search &search);

    bool m_isTeam = false;
    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<test::TeamDatabase> m_database;
    std::unique_ptr<Workspace> m_workspace;
};

void BothStoresTest::initTestCase_data()
{
    QTest::addColumn<bool>("team");
    QTest::newRow("local") << false;
    QTest::newRow("team") << true;
}

void BothStoresTest::init()
{
    QFETCH_GLOBAL(bool, team);
    m_isTeam = team;
    m_folder = std::make_unique<test::TestFolder>();
    if (team)
        m_database = std::make_unique<test::TeamDatabase>();
    auto opened = open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_workspace = *std::move(opened);
    QVERIFY(m_workspace->setSettings(test::testSettings()));
}

void BothStoresTest::cleanup()
{
    m_workspace.reset();
    m_database.reset();
    m_folder.reset();
}

Result<std::unique_ptr<Workspace>> BothStoresTest::open()
{
    return m_isTeam ? m_database->open(u"olga"_s) : test::openTest(m_folder->path());
}

SaveOutcome BothStoresTest::save(const SaveRequest &request)
{
    const auto saved = m_workspace->save(request);
    if (!saved)
        QTest::qFail(qPrintable(saved.error().message + u' ' + saved.error().detail), __FILE__, __LINE__);
    return saved ? *saved : SaveOutcome{.verdict = identity::Verdict::Failed};
}

QStringList BothStoresTest::names(const store::Search &search)
{
    QStringList found;
    const auto contacts = m_workspace->find({.search = search});
    if (!contacts)
        QTest::qFail(qPrintable(contacts.error().message + u' ' + contacts.error().detail), __FILE__, __LINE__);
    else
        for (const contact::Contact &each : *contacts)
            found += contact::displayName(each.fields);
    return found;
}

/// The verdicts of saving, one after the other: what PRODUCT.md §2 promises.
void BothStoresTest::verdicts()
{
    const auto verdictOf = [this](const SaveRequest &request) { return identity::toString(save(request).verdict); };
    const auto mode = [](SaveRequest wish, identity::SaveMode chosen) {
        wish.mode = chosen;
        return wish;
    };
    const SaveOutcome jane = save(request({{u"email", u"jane@acme.com"_s}, {u"first_name", u"Jane"_s}}));
    QCOMPARE(identity::toString(jane.verdict), u"created"_s);
    QCOMPARE(identity::toString(jane.evidence), u"database"_s);
    const SaveOutcome other = save(request({{u"email", u"JANE@Acme.com"_s}, {u"city", u"Bonn"_s}}));
    QCOMPARE(identity::toString(other.verdict), u"updated"_s);
    QCOMPARE(other.matchedBy, u"email"_s);
    QVERIFY(other.id == jane.id);
    QCOMPARE(verdictOf(request({{u"email", u"jane@acme.com"_s}, {u"city", u"Bonn"_s}})), u"unchanged"_s);
    QCOMPARE(verdictOf(mode(request({{u"email", u"jane@acme.com"_s}}), identity::SaveMode::Create)), u"rejected"_s);
    QCOMPARE(verdictOf(mode(request({{u"email", u"new@acme.com"_s}}), identity::SaveMode::Update)), u"rejected"_s);
    const SaveOutcome bob = save(request({{u"phone", u"(512) 555-0123"_s}, {u"first_name", u"Bob"_s}}));
    QCOMPARE(identity::toString(bob.verdict), u"created"_s);
    // The email is one's, the phone another's: the higher field wins, the other is not moved.
    const SaveOutcome both = save(request({{u"email", u"jane@acme.com"_s}, {u"phone", u"+1 512 555 0123"_s}}));
    QCOMPARE(identity::toString(both.verdict), u"unchanged"_s);
    QVERIFY(both.id == jane.id);
    QCOMPARE(both.notApplied.size(), std::size_t(1));
    // Own email, a colleague's phone: a new contact without it.
    QCOMPARE(verdictOf(edit(*bob.id, {{u"email", u"bob@acme.com"_s}})), u"updated"_s);
    const SaveOutcome alice = save(request({{u"email", u"alice@acme.com"_s}, {u"phone", u"+15125550123"_s}}));
    QCOMPARE(identity::toString(alice.verdict), u"created"_s);
    QCOMPARE(alice.notApplied.size(), std::size_t(1));
    QVERIFY(alice.id != bob.id);
    // Editing never saves into another one.
    const SaveOutcome edited = save(edit(*alice.id, {{u"email", u"bob@acme.com"_s}, {u"city", u"Ulm"_s}}));
    QCOMPARE(identity::toString(edited.verdict), u"updated"_s);
    QCOMPARE(edited.notApplied.size(), std::size_t(1));
    QCOMPARE(verdictOf(edit(ContactId(999), {{u"city", u"Ulm"_s}})), u"rejected"_s);
    QCOMPARE(verdictOf(request({{u"email", u"no address"_s}})), u"rejected"_s);
    QCOMPARE(*m_workspace->contactCount(), 3);
    QVERIFY(!m_workspace->reviewPairs(10)->empty());
}

void BothStoresTest::duplicatesAllowed()
{
    store::Settings settings = test::testSettings();
    settings.identity.duplicatesAllowed = true;
    QVERIFY(m_workspace->setSettings(settings));
    SaveRequest again = request({{u"email", u"jane@acme.com"_s}});
    again.mode = identity::SaveMode::Create;
    const ContactId first = make({{u"email", u"jane@acme.com"_s}});
    QCOMPARE(identity::toString(save(again).verdict), u"created"_s);
    const SaveOutcome third = save(request({{u"email", u"jane@acme.com"_s}, {u"city", u"Bonn"_s}}));
    QVERIFY(third.id == first); // the oldest
    QCOMPARE(third.alsoMatched.size(), std::size_t(1));
}

void BothStoresTest::everyFieldComesBack()
{
    SaveRequest all = request({{u"first_name", u"Zoë \"Z\" O'Neil \\ 李"_s}, {u"email", u"zoe@acme.com"_s},
        {u"phone", u"+15125550199"_s}, {u"phone_ext", u"7"_s}, {u"tags", u"lead,vip"_s}, {u"dnd", u"true"_s},
        {u"custom.score", u"7"_s}, {u"identifier.externalId", u"{x\"y\\z}"_s}, {u"date_of_birth", u"1990-03-05"_s},
        {u"dnd_settings.SMS", u"active"_s}});
    const SaveOutcome saved = save(all);
    QCOMPARE(identity::toString(saved.verdict), u"created"_s);
    const auto kept = m_workspace->contact(*saved.id);
    QVERIFY(kept && *kept);
    QVERIFY((*kept)->fields == saved.contact->fields);
    QVERIFY((*kept)->createdAt == saved.contact->createdAt);
    const auto history = m_workspace->history({.contact = saved.id});
    QCOMPARE(history->size(), std::size_t(1));
    contact::FieldChanges told = history->front().entry.changes;
    contact::FieldChanges changed = saved.changed;
    const auto byField = [](const contact::FieldChange &a, const contact::FieldChange &b) { return a.field < b.field; };
    std::ranges::sort(told, byField);
    std::ranges::sort(changed, byField);
    QVERIFY(told == changed);
    // Found again by what is hardest to write down.
    QVERIFY(save(request({{u"identifier.externalId", u"{x\"y\\z}"_s}})).id == saved.id);
}

void BothStoresTest::searchesAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("start of a word") << u"smi"_s << QStringList{u"Jane Smith"_s, u"John Smithson"_s};
    QTest::newRow("accents") << u"zoe"_s << QStringList{u"Zoë Müller"_s};
    QTest::newRow("middle of a word") << u"mith"_s << QStringList{};
    QTest::newRow("two words") << u"acme jane"_s << QStringList{u"Jane Smith"_s};
    QTest::newRow("digits of a phone") << u"5550123"_s << QStringList{u"Jane Smith"_s};
    QTest::newRow("national") << u"(512) 555-01"_s << QStringList{u"Jane Smith"_s, u"John Smithson"_s};
    QTest::newRow("an email") << u"john@globex.com"_s << QStringList{u"John Smithson"_s};
    QTest::newRow("first and last name") << u"jane-smith"_s << QStringList{u"Jane Smith"_s};
    QTest::newRow("who somebody is and where") << u"smith-acme"_s << QStringList{}; // not side by side
    QTest::newRow("signs of LIKE") << u"100%_"_s << QStringList{};
    QTest::newRow("signs alone") << u"%"_s << QStringList{};
    QTest::newRow("nothing") << u""_s << QStringList{u"Jane Smith"_s, u"John Smithson"_s, u"Zoë Müller"_s};
}

void BothStoresTest::searchesAlike()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    make({{u"first_name", u"Jane"_s}, {u"last_name", u"Smith"_s}, {u"company", u"Acme"_s},
        {u"phone", u"+15125550123"_s}});
    make({{u"first_name", u"John"_s}, {u"last_name", u"Smithson"_s}, {u"email", u"john@globex.com"_s},
        {u"phone", u"+15125550188"_s}});
    make({{u"first_name", u"Zoë"_s}, {u"last_name", u"Müller"_s}, {u"email", u"zm@acme.com"_s}});
    const QStringList byFind = names({.text = text});
    QCOMPARE(byFind, expected);
    QCOMPARE(*m_workspace->count({.text = text}), expected.size());
    auto list = m_workspace->store().list();
    const auto page = list->page({.search = {.text = text}}, 0, 10);
    QVERIFY(page);
    QCOMPARE(page->contacts.size(), static_cast<std::size_t>(expected.size()));
    QCOMPARE(*list->count({.search = {.text = text}}), expected.size());
}

void BothStoresTest::listsInOrder()
{
    const QStringList cities{u"Ulm"_s, u"bonn"_s, u"Århus"_s, u""_s, u"Bonn"_s};
    for (qsizetype i = 0; i < cities.size(); ++i)
        make({{u"email", u"p%1@acme.com"_s.arg(i)}, {u"city", cities[i]}});
    auto list = m_workspace->store().list();
    const store::ListQuery byCity{.sort = {.by = contact::FieldKey{contact::Field::City}}};
    const auto order = [&list](const store::ListQuery &query) {
        QStringList found;
        const auto page = list->page(query, 0, 10);
        for (const contact::Contact &each : page->contacts)
            found += each.fields.text(contact::Field::City);
        return found;
    };
    QCOMPARE(order(byCity), (QStringList{u"Århus"_s, u"bonn"_s, u"Bonn"_s, u"Ulm"_s, u""_s}));
    store::ListQuery down = byCity;
    down.sort.descending = true;
    QCOMPARE(*list->count(down), 5);
    QCOMPARE(order(down), (QStringList{u"Ulm"_s, u"Bonn"_s, u"bonn"_s, u"Århus"_s, u""_s}));
    QCOMPARE(*list->positionOf(byCity, ContactId(1)), 3);
    QCOMPARE(list->ids(byCity)->size(), std::size_t(5));
    const store::ListQuery filtered{
        .search = {.filters = {{.column = contact::FieldKey{contact::Field::City}, .text = u"bon"_s}}}};
    QCOMPARE(*list->count(filtered), 2);
}

void BothStoresTest::showsChangesOfOthers()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"last_name", u"Smith"_s}});
    make({{u"email", u"zoe@acme.com"_s}, {u"last_name", u"Zimmer"_s}});
    auto list = m_workspace->store().list();
    QVERIFY(*list->refresh() || true);
    QCOMPARE(*list->positionOf({}, id), 0);
    QVERIFY(!*list->refresh());
    const qint64 before = *m_workspace->store().lastEntry();
    auto other = *open();
    QVERIFY(other->save(edit(id, {{u"last_name", u"Zz"_s}})));
    QTRY_VERIFY(*m_workspace->store().lastEntry() > before);
    QVERIFY(*list->refresh());
    QCOMPARE(*list->positionOf({}, id), 1);
}

void BothStoresTest::undoesAndRedoes()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"city", u"Bonn"_s}});
    save(edit(id, {{u"city", u"Ulm"_s}}));
    const auto undone = m_workspace->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
    QCOMPARE((*m_workspace->contact(id))->fields.text(contact::Field::City), u"Bonn"_s);
    QVERIFY(m_workspace->redo());
    QCOMPARE((*m_workspace->contact(id))->fields.text(contact::Field::City), u"Ulm"_s);
    QVERIFY(m_workspace->remove(std::vector{id})->front().verdict == identity::Verdict::Deleted);
    QVERIFY(!*m_workspace->contact(id));
    QVERIFY(names({.text = u"jane"_s}).isEmpty());
    QVERIFY(m_workspace->undo());
    QCOMPARE((*m_workspace->contact(id))->fields.text(contact::Field::City), u"Ulm"_s);
    QVERIFY(save(request({{u"email", u"jane@acme.com"_s}})).id == id);
}

void BothStoresTest::mergesAndTakesItBack()
{
    const ContactId a = make({{u"email", u"a@acme.com"_s}, {u"first_name", u"Ann"_s}});
    const ContactId b = make({{u"phone", u"+15125550123"_s}, {u"city", u"Bonn"_s}});
    const auto merged = m_workspace->merge({.contacts = {a, b}, .survivor = a});
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().message + merged.error().detail));
    QCOMPARE(identity::toString(merged->verdict), u"merged"_s);
    QVERIFY(!*m_workspace->contact(b));
    QVERIFY(save(request({{u"phone", u"+15125550123"_s}})).id == a);
    QVERIFY(m_workspace->undo(merged->operation));
    QVERIFY(*m_workspace->contact(b));
    QVERIFY(save(request({{u"phone", u"+15125550123"_s}})).id == b);
}

void BothStoresTest::erasesForGood()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"first_name", u"Jane"_s}});
    save(edit(id, {{u"city", u"Ulm"_s}}));
    const auto erased = m_workspace->erase({id});
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().message + erased.error().detail));
    QCOMPARE(identity::toString(erased->front().verdict), u"erased"_s);
    const auto history = m_workspace->history({.contact = id});
    QCOMPARE(history->size(), std::size_t(1)); // the nameless entry
    QVERIFY(history->front().entry.changes.empty());
    QVERIFY(names({}).isEmpty());
}

void BothStoresTest::findsAndKeepsDuplicates()
{
    make({{u"first_name", u"Katherine"_s}, {u"last_name", u"Brightwater"_s}, {u"email", u"kb@acme.com"_s},
        {u"company", u"Acme"_s}});
    make({{u"first_name", u"Katherine"_s}, {u"last_name", u"Brightwater"_s}, {u"phone", u"+15125550123"_s},
        {u"company", u"Acme"_s}});
    const auto scanned = m_workspace->scanDuplicates();
    QVERIFY2(scanned, scanned ? "" : qPrintable(scanned.error().message + scanned.error().detail));
    const auto groups = m_workspace->duplicateGroups();
    QCOMPARE(groups->size(), std::size_t(1));
    QVERIFY(m_workspace->dismissDuplicates(groups->front().contacts));
    QCOMPARE(*m_workspace->duplicateGroupCount(), 0);
}

void BothStoresTest::changesTheIdentityRule()
{
    const ContactId id = make({{u"first_name", u"Jane"_s}, {u"custom.badge", u"B7"_s}});
    store::Settings settings = test::testSettings();
    settings.identity.fields = *identity::identityFieldsFromString(u"custom.badge");
    QVERIFY(m_workspace->setSettings(settings));
    const SaveOutcome again = save(request({{u"custom.badge", u"B7"_s}, {u"city", u"Bonn"_s}}));
    QCOMPARE(identity::toString(again.verdict), u"updated"_s);
    QVERIFY(again.id == id);
}

void BothStoresTest::tellsItsHistory()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"first_name", u"Jane"_s}});
    save(request({{u"email", u"jane@acme.com"_s}}));
    QVERIFY(m_workspace->remove(std::vector{id}));
    const auto all = m_workspace->operations({});
    QVERIFY2(all, all ? "" : qPrintable(all.error().message + all.error().detail));
    QCOMPARE(all->size(), std::size_t(3));
    QCOMPARE(all->front().contactName, u"Jane"_s);
    QCOMPARE(m_workspace->operations({.text = u"Jane"_s})->size(), std::size_t(1)); // she is deleted: by name in it
    QCOMPARE(m_workspace->operations({.kind = journal::OperationKind::Delete})->size(), std::size_t(1));
    QCOMPARE(m_workspace->history({.contact = id, .limit = 2})->size(), std::size_t(2));
    QCOMPARE(m_workspace->history({.who = u"nobody"_s})->size(), std::size_t(0));
    QCOMPARE(*m_workspace->outdatedCount(36500), 0);
}

void BothStoresTest::findsAnImportByItsOperation()
{
    std::vector<journal::OperationId> operations;
    for (const char *const name : {"first", "second", "third"}) {
        QFile file(m_folder->path(QString::fromLatin1(name) + u".csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Email\n") + name + "@acme.com\n");
        file.close();
        const auto inspection = importing::inspect(file.fileName());
        QVERIFY(inspection);
        const auto outcome = m_workspace->runImport({file.fileName(), inspection->choices});
        QVERIFY(outcome && !outcome->failure);
        operations.push_back(outcome->run.operation);
    }
    QCOMPARE(m_workspace->imports()->size(), std::size_t(3));
    const auto found = m_workspace->imports({.operation = operations.front()});
    QVERIFY2(found, found ? "" : qPrintable(found.error().message + found.error().detail));
    QCOMPARE(found->size(), std::size_t(1));
    QVERIFY(found->front().operation == operations.front());
    QVERIFY(found->front().path.endsWith(u"first.csv"_s));
    QVERIFY(m_workspace->imports({.before = found->front().id, .operation = operations.back()})->empty());
    save(request({{u"email", u"fourth@acme.com"_s}}));
    const auto newest = m_workspace->operations({.limit = 1});
    QVERIFY(newest && !newest->empty());
    QVERIFY(m_workspace->imports({.operation = newest->front().operation.id})->empty());
}

void BothStoresTest::looksOverForCare()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"custom.score", u"many"_s}});
    QVERIFY(m_workspace->defineCustomField(u"score"_s, contact::CustomType::Number));
    QVERIFY(m_workspace->tend({}));
    QVERIFY(!m_workspace->notesOn(id)->empty());
    QCOMPARE(*m_workspace->count({.needsCare = true}), 1);
}

void BothStoresTest::keepsWhatACancelledWriteDidNot()
{
    const auto previewed = m_workspace->preview(std::vector{request({{u"email", u"jane@acme.com"_s}})});
    QVERIFY(previewed);
    QCOMPARE(identity::toString(previewed->front().verdict), u"created"_s);
    QCOMPARE(*m_workspace->contactCount(), 0);
    QVERIFY(m_workspace->history({})->empty());
}

/// Two people have the same contact open; the second one saves without having seen what the first one wrote.
void BothStoresTest::overwritesNobodysWordsUnseen()
{
    const ContactId id = make({{u"email", u"jane@acme.com"_s}, {u"city", u"Bonn"_s}});
    const auto other = *open();
    const auto editOver = [id](const QString &city, const QString &standing) {
        SaveRequest wish = edit(id, {{u"city", city}});
        wish.seen.emplace(contact::FieldKey{contact::Field::City}, standing);
        return wish;
    };
    QCOMPARE(identity::toString(other->save(editOver(u"Köln"_s, u"Bonn"_s))->verdict), u"updated"_s);
    const SaveOutcome blind = save(editOver(u"Mainz"_s, u"Bonn"_s));
    QCOMPARE(identity::toString(blind.verdict), u"rejected"_s);
    QCOMPARE(blind.problems.front().finding.code, u"contact.changed_meanwhile"_s);
    QVERIFY(blind.problems.front().finding.message.contains(u"Köln"_s));
    QCOMPARE((*m_workspace->contact(id))->fields.text(contact::Field::City), u"Köln"_s);
    // Whoever wants the same, or has seen it, gets his way; other fields are nobody's business.
    QCOMPARE(identity::toString(save(editOver(u"Köln"_s, u"Bonn"_s)).verdict), u"unchanged"_s);
    SaveRequest elsewhere = edit(id, {{u"company", u"Acme"_s}});
    elsewhere.seen.emplace(contact::FieldKey{contact::Field::Company}, contact::Value());
    QCOMPARE(identity::toString(save(elsewhere).verdict), u"updated"_s);
    QCOMPARE(identity::toString(save(editOver(u"Mainz"_s, u"Köln"_s)).verdict), u"updated"_s);
}

void BothStoresTest::showsWhoLooksAlike_data()
{
    using lookalike::Reason;
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("company");
    QTest::addColumn<Reason>("reason");
    const QString company = u"Great Northern International Logistics & Partners"_s;
    QTest::addRow("slip in the address") << u"Smith"_s << u"jane.smiht@acme.example"_s << QString() << QString()
                                         << Reason::SlipInEmail;
    QTest::addRow("slip in the number") << u"Smith"_s << QString() << u"+15125550132"_s << QString()
                                        << Reason::SlipInPhone;
    QTest::addRow("name misspelt, a company of many words")
        << u"Smyth"_s << QString() << QString() << company << Reason::AlikeNameAndCompany;
}

void BothStoresTest::showsWhoLooksAlike()
{
    QFETCH(const QString, last);
    QFETCH(const QString, email);
    QFETCH(const QString, phone);
    QFETCH(const QString, company);
    QFETCH(const lookalike::Reason, reason);
    const ContactId jane =
        make({{u"first_name"_s, u"Jane"_s}, {u"last_name"_s, u"Smith"_s}, {u"email"_s, u"jane.smith@acme.example"_s},
            {u"phone"_s, u"+15125550123"_s}, {u"company"_s, u"Great Northern International Logistics & Partners"_s}});
    make({{u"first_name"_s, u"Jane"_s}, {u"last_name"_s, u"Smithers"_s}, {u"email"_s, u"js@acme.example"_s},
        {u"company"_s, u"Great Northern International Logistics"_s}});
    const auto expected = m_workspace->preview(request({{u"first_name"_s, u"Jane"_s}, {u"last_name"_s, last},
        {u"email"_s, email}, {u"phone"_s, phone}, {u"company"_s, company}}));
    QVERIFY(expected);
    const auto found = std::ranges::find(expected->lookAlikes, jane, &lookalike::LookAlike::id);
    QVERIFY(found != expected->lookAlikes.end());
    QCOMPARE(lookalike::toString(found->reason), lookalike::toString(reason));
}

QTEST_GUILESS_MAIN(BothStoresTest)
#include "bothstores_test.moc"
