// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using identity::Verdict;
using journal::Standing;
using test::edit;
using test::request;

namespace {

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

} // namespace

/// Which contacts need care, kept with their rows whatever is done to them; and the list of what was done.
class CareTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhy();
    void followsEveryWrite();
    void looksOverAfterNewSettings();
    void looksOverAnOlderFile();
    void looksOverAfterANewType();
    void listsOperations();
    void findsOperations();

private:
    [[nodiscard]] qint64 needing() const { return valueOf(m_workspace->count({.needsCare = true})); }
    ContactId save(test::Texts fields) { return *valueOf(m_workspace->save(request(fields))).id; }

    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

void CareTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<test::TestFolder>();
    m_workspace = test::openTest(m_folder->path()).value();
    QVERIFY(m_workspace->setSettings(test::testSettings()).ok());
}

void CareTest::saysWhy()
{
    const care::Context context{.region = u"US"_s, .customTypes = {{u"score"_s, contact::CustomType::Number}}};
    contact::Fields fields;
    fields.put(Field::Name, u"JANE SMITH"_s);
    QCOMPARE(care::toString(care::notesOn(fields, context)), u"email identity.missing"_s);
    fields.put(Field::Email, u"jane@gmial.com"_s);
    fields.put(Field::Phone, u"+15551234567"_s);
    fields.put({Field::Custom, u"score"_s}, u"many"_s);
    const care::Notes notes = care::notesOn(fields, context);
    QCOMPARE(care::toString(notes), u"email email.slip\nphone phone.not_in_plan\ncustom.score custom.not_a_number"_s);
    QVERIFY(care::notesFromString(care::toString(notes)) == notes);
    fields.put(Field::Email, u"not an address"_s);
    QVERIFY(care::toString(care::notesOn(fields, context)).startsWith(u"email email."_s));
}

void CareTest::followsEveryWrite()
{
    const ContactId jane = save({{u"email", u"jane@example.com"_s}, {u"phone", u"555-123-4567"_s}});
    const ContactId bob = save({{u"email", u"bob@example.com"_s}});
    QCOMPARE(needing(), 1);
    QCOMPARE(care::toString(valueOf(m_workspace->notesOn(jane))), u"phone phone.not_in_plan"_s);
    (void)valueOf(m_workspace->save(edit(jane, {{u"city", u"Austin"_s}})));
    QCOMPARE(needing(), 1);
    (void)valueOf(m_workspace->save(edit(jane, {{u"phone", u"512-555-0100"_s}})));
    QCOMPARE(needing(), 0);
    (void)valueOf(m_workspace->undo());
    QCOMPARE(needing(), 1);
    (void)valueOf(m_workspace->redo());
    QCOMPARE(needing(), 0);
    (void)valueOf(m_workspace->save(edit(bob, {{u"name", u"Bob"_s}, {u"email", {}}})));
    QCOMPARE(care::toString(valueOf(m_workspace->notesOn(bob))), u"email identity.missing"_s);
    (void)valueOf(m_workspace->remove({bob}));
    QCOMPARE(needing(), 0);
    (void)valueOf(m_workspace->undo());
    QCOMPARE(needing(), 1);
    const auto list = m_workspace->store().list();
    const auto page = valueOf(list->page({.search = {.needsCare = true}}, 0, 10));
    QCOMPARE(page.contacts.size(), 1U);
    QVERIFY(page.contacts[0].id == bob);
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

void CareTest::looksOverAfterNewSettings()
{
    save({{u"email", u"jane@example.com"_s}});
    save({{u"phone", u"512-555-0100"_s}});
    QCOMPARE(needing(), 0);
    const auto list = m_workspace->store().list();
    (void)valueOf(list->refresh());
    QVERIFY(m_workspace->setSettings({.identity = {.fields = {{Field::Email}}}, .region = u"US"_s}).ok());
    auto other = test::openTest(m_folder->path()).value();
    QVERIFY(other->tend({}).ok());
    QCOMPARE(needing(), 1);
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
    QVERIFY(m_workspace->setSettings(test::testSettings()).ok());
    QVERIFY(m_workspace->tend({}).ok());
    QCOMPARE(needing(), 0);
}

/// A file from before notes of care were kept.
void CareTest::looksOverAnOlderFile()
{
    for (int i = 0; i < 100; ++i)
        save({{u"email", u"p%1@example.com"_s.arg(i)},
            {u"phone", i % 2 ? u"555-123-45%1"_s.arg(i, 2, 10, QChar(u'0')) : QString()}});
    QCOMPARE(needing(), 50);
    QVERIFY(test::runBare(
        m_folder->path(), "UPDATE contact SET care=NULL; INSERT INTO setting(key,value) VALUES('care_next','0')"));
    QCOMPARE(needing(), 0);
    qint64 told = 0;
    QVERIFY(m_workspace->tend({.report = [&](qint64 done, qint64) { told = done; }}).ok());
    QVERIFY(told >= 100);
    QCOMPARE(needing(), 50);
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

void CareTest::looksOverAfterANewType()
{
    save({{u"email", u"jane@example.com"_s}, {u"custom.score", u"many"_s}});
    QVERIFY(m_workspace->defineCustomField(u"score"_s, contact::CustomType::Number).ok());
    QVERIFY(!m_workspace->defineCustomField(u"a b"_s, contact::CustomType::Text).ok());
    QVERIFY(m_workspace->tend({}).ok());
    QCOMPARE(needing(), 1);
    QVERIFY(valueOf(m_workspace->customFields()).at(u"score"_s) == contact::CustomType::Number);
}

void CareTest::listsOperations()
{
    const ContactId jane = save({{u"email", u"jane@example.com"_s}, {u"name", u"Jane"_s}});
    const ContactId bob = save({{u"email", u"bob@example.com"_s}, {u"name", u"Bob"_s}});
    (void)valueOf(m_workspace->edit({jane, bob}, {.addTags = {u"x"_s}}, {}));
    (void)valueOf(m_workspace->undo());
    (void)valueOf(m_workspace->remove({bob}));
    const auto all = valueOf(m_workspace->operations({}));
    QCOMPARE(all.size(), 5U);
    QCOMPARE(all[0].contactName, u"Bob"_s); // deleted: by what the journal knows
    QVERIFY(all[0].contact == bob && all[0].verdicts.at(Verdict::Deleted) == 1);
    QCOMPARE(all[2].contacts, 2);
    QVERIFY(all[2].standing == Standing::Undone && all[2].verdicts.at(Verdict::Updated) == 2);
    QVERIFY(all[1].standing == Standing::InEffect && all[1].operation.reverses == all[2].operation.id);
    QCOMPARE(all[4].contactName, u"Jane"_s);
    (void)valueOf(m_workspace->redo(all[1].operation.id));
    QVERIFY(valueOf(m_workspace->operations({}))[3].standing != Standing::Undone);
    const auto page = valueOf(m_workspace->operations({.before = all[2].operation.id, .limit = 1}));
    QVERIFY(page.size() == 1 && page[0] == all[3]);
}

void CareTest::findsOperations()
{
    const ContactId jane = save({{u"email", u"jane@example.com"_s}, {u"name", u"Jane Doe"_s}});
    const ContactId zoe = save({{u"email", u"zoe@example.com"_s}, {u"name", u"Zoe"_s}});
    (void)valueOf(m_workspace->save(edit(jane, {{u"city", u"Austin"_s}})));
    (void)valueOf(m_workspace->remove({zoe}));
    const auto found = [&](const journal::OperationQuery &query) {
        return valueOf(m_workspace->operations(query)).size();
    };
    QCOMPARE(found({.text = u"jane"_s}), 2U);
    QCOMPARE(found({.text = u"ZOE"_s}), 1U);
    QCOMPARE(found({.text = u"delete"_s}), 1U);
    QCOMPARE(found({.text = u"tester"_s}), 4U);
    QCOMPARE(found({.text = u"nobody"_s}), 0U);
    QCOMPARE(found({.who = u"tester"_s, .kind = journal::OperationKind::Edit}), 1U);
    QCOMPARE(found({.who = u"somebody"_s}), 0U);
    QCOMPARE(found({.since = test::testTime().addDays(1)}), 0U);
}

QTEST_GUILESS_MAIN(CareTest)
#include "care_test.moc"
