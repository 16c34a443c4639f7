// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"
#include "testworkspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace onefold;

namespace {

QStringList found(workspace::Workspace &workspace, const QString &text)
{
    QStringList names;
    const auto contacts = workspace.find({.search = {.text = text}});
    if (!contacts)
        return {contacts.error().message};
    for (const contact::Contact &contact : *contacts)
        names += contact::displayName(contact.fields);
    return names;
}

} // namespace

/// The search index after a change: each part of a document changes by itself.
class SearchTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatStands_data();
    void findsWhatStands();
    void changesOfManyFields();
    void wordsOfSeveralTexts();
    void anyChanges();
};

void SearchTableTest::findsWhatStands_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("oldText");
    QTest::addColumn<QString>("newText");
    QTest::newRow("company") << u"company"_s << u"Acme Ltd"_s << u"Bolt GmbH"_s << u"acme"_s << u"bolt"_s;
    QTest::newRow("city") << u"city"_s << u"Graz"_s << u"New York"_s << u"graz"_s << u"york"_s;
    QTest::newRow("tags") << u"tags"_s << u"gold,lead"_s << u"lead,silver"_s << u"gold"_s << u"silver"_s;
    QTest::newRow("email") << u"email"_s << u"ann@old.example"_s << u"ann@new.example"_s << u"@old.example"_s
                           << u"@new.example"_s;
    QTest::newRow("name") << u"first_name"_s << u"Anna"_s << u"Berta"_s << u"anna"_s << u"berta"_s;
    QTest::newRow("phone") << u"phone"_s << u"+1 415 555 0132"_s << u"+1 415 555 0199"_s << u"550132"_s << u"550199"_s;
    QTest::newRow("further phone") << u"identifier.phone"_s << u"+1 415 555 0111"_s << u"+1 415 555 0122"_s
                                   << u"550111"_s << u"550122"_s;
    QTest::newRow("further key") << u"identifier.crm"_s << u"alpha"_s << u"beta"_s << u"alpha"_s << u"beta"_s;
    QTest::newRow("added") << u"city"_s << u""_s << u"Graz"_s << u"nowhere"_s << u"graz"_s;
    QTest::newRow("cleared") << u"city"_s << u"Graz"_s << u""_s << u"graz"_s << u"lombardi"_s;
}

void SearchTableTest::findsWhatStands()
{
    QFETCH(QString, field);
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, oldText);
    QFETCH(QString, newText);
    const QString person = u"Lombardi"_s;
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    workspace::Workspace &workspace = **opened;
    QVERIFY(workspace.setSettings(test::testSettings()).ok());
    // Another one with all of it, whom the change is not to touch.
    QVERIFY(workspace
                .save(test::request({{u"name", u"Other"_s}, {u"email", u"other@third.example"_s},
                    {u"company", u"Third"_s}, {u"city", u"Linz"_s}, {u"phone", u"+1 512 555 0177"_s}}))
                .ok());
    const auto saved = workspace.save(test::request({{u"last_name", person}, {u"identifier.email", u"l@x.example"_s},
        {u"company", u"Held"_s}, {u"city", u"Wels"_s}, {u"phone", u"+1 512 555 0188"_s}, {field, before}}));
    QVERIFY(saved.ok() && saved->id);
    QCOMPARE(found(workspace, oldText).size(), oldText == u"nowhere" ? 0 : 1);
    QVERIFY(workspace.save(test::edit(*saved->id, {{field, after}}))->verdict == identity::Verdict::Updated);
    QCOMPARE(found(workspace, oldText), QStringList());
    QCOMPARE(found(workspace, newText).size(), 1);
    QCOMPARE(found(workspace, u"lombardi "_s + newText).size(), 1);
    QCOMPARE(found(workspace, u"linz third"_s), QStringList(u"Other"_s));
    QVERIFY(workspace.undo().ok());
    QCOMPARE(found(workspace, oldText).size(), oldText == u"nowhere" ? 0 : 1);
    if (newText != u"lombardi")
        QCOMPARE(found(workspace, newText), QStringList());
    opened->reset();
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// All at once, one after the other, and what stands already.
void SearchTableTest::changesOfManyFields()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    workspace::Workspace &workspace = **opened;
    const auto saved = workspace.save(test::request(
        {{u"name", u"Ann"_s}, {u"email", u"ann@acme.example"_s}, {u"city", u"Graz"_s}, {u"tags", u"one"_s}}));
    QVERIFY(saved.ok() && saved->id);
    for (int i = 0; i < 20; ++i) {
        const QString turn = QString::number(i / 2); // every other one changes nothing but the title
        const auto edited = workspace.save(test::edit(*saved->id,
            {{u"name", u"Ann %1"_s.arg(turn)}, {u"city", u"Graz %1"_s.arg(turn)}, {u"source", QString::number(i)}}));
        QVERIFY(edited->verdict == identity::Verdict::Updated);
    }
    QCOMPARE(found(workspace, u"graz-9 ann-9"_s), QStringList(u"Ann 9"_s));
    QCOMPARE(found(workspace, u"graz-8"_s), QStringList());
    opened->reset();
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// A word that stands in two texts stays where it was not changed, and side by side with what was beside it.
void SearchTableTest::wordsOfSeveralTexts()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    workspace::Workspace &workspace = **opened;
    const auto saved = workspace.save(test::request({{u"name", u"Malcolm X 512"_s}, {u"email", u"ann@acme.example"_s},
        {u"company", u"Acme"_s}, {u"phone", u"+43 664 1512512"_s}}));
    QVERIFY(saved.ok() && saved->id);
    const QStringList person(u"Malcolm X 512"_s);
    for (const QString &company : {u"Beta"_s, u"Ann Acme"_s, u"Club 512"_s, u"X"_s}) {
        QVERIFY(workspace.save(test::edit(*saved->id, {{u"company", company}})).ok());
        for (const QString &text : {u"acme"_s, u"ann@acme"_s, u"malcolm-x"_s, u"x 512"_s, u"1512512"_s, company})
            QCOMPARE(found(workspace, text), person);
        QVERIFY(workspace.save(test::edit(*saved->id, {{u"phone", u"+43 664 1512999"_s}})).ok());
        QCOMPARE(found(workspace, u"malcolm-x-512"_s), person);
        QCOMPARE(found(workspace, u"1512512"_s), QStringList());
        QVERIFY(workspace.save(test::edit(*saved->id, {{u"phone", u"+43 664 1512512"_s}})).ok());
    }
    opened->reset();
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// Few words, so that they meet in every text.
void SearchTableTest::anyChanges()
{
    constexpr quint32 seed = 12;
    QRandomGenerator random(seed);
    const QStringList words{u"ann"_s, u"acme"_s, u"x"_s, u"512"_s, u"com"_s, u"graz"_s};
    const auto word = [&] { return words[random.bounded(words.size())]; };
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    QVERIFY(opened.ok());
    const auto saved = (*opened)->save(test::request({{u"email", u"ann@acme.com"_s}}));
    QVERIFY(saved.ok() && saved->id);
    constexpr int rounds = 40;
    constexpr int changesOfARound = 5;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < changesOfARound; ++i) {
            const std::array<std::pair<QStringView, QString>, 6> changes{
                {{u"name", word() + u' ' + word()}, {u"company", word()}, {u"city", word()},
                    {u"tags", word() + u',' + word()}, {u"phone", u"+1 512 512 %1"_s.arg(random.bounded(2000, 9999))},
                    {u"identifier.email", word() + u'@' + word() + u".com"_s}}};
            const auto &[field, value] = changes[random.bounded(quint32(changes.size()))];
            QVERIFY((*opened)->save(test::edit(*saved->id, {{field, value}})).ok());
        }
        opened->reset();
        QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
        opened = test::openTest(folder.path());
    }
}

QTEST_GUILESS_MAIN(SearchTableTest)
#include "searchtable_test.moc"
