// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/teamworkspace.h"
#include "tests/core/store/testworkspace.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
using contact::Fields;
using journal::OperationId;
using test::edit;
using test::request;

namespace {

using State = std::map<ContactId, Fields>;

State stateOf(workspace::Workspace &workspace)
{
    State state;
    const auto found = workspace.find({.limit = -1});
    for (const contact::Contact &contact : found.value())
        state[contact.id] = contact.fields;
    return state;
}

/// Merges and edits at random, followed by a model: what a person edited stays, all else comes back.
class Life
{
public:
    Life(workspace::Workspace &workspace, quint32 seed, int contacts) : m_workspace(workspace), m_dice(seed)
    {
        std::vector<saving::SaveRequest> requests;
        for (int i = 0; i < contacts; ++i)
            requests.push_back(contactNumber(i));
        const auto outcomes = workspace.save(requests);
        for (const saving::SaveOutcome &saved : outcomes.value())
            m_expected[*saved.id] = saved.contact->fields;
        for (const auto &[id, fields] : m_expected)
            m_standing.push_back(id);
    }

    /// Two to four that stand, one of which takes in the others.
    bool merge()
    {
        std::vector<ContactId> some;
        const int wanted = 2 + roll(3);
        while (static_cast<int>(some.size()) < wanted) {
            const ContactId id = m_standing[static_cast<std::size_t>(roll(static_cast<int>(m_standing.size())))];
            if (std::ranges::find(some, id) == some.end())
                some.push_back(id);
        }
        const auto merged = m_workspace.merge({.contacts = some, .survivor = some.front()});
        if (!merged || merged->verdict != identity::Verdict::Merged || merged->merged.size() != some.size() - 1)
            return false;
        for (const ContactId loser : merged->merged)
            std::erase(m_standing, loser);
        m_merges.push_back(merged->operation);
        return true;
    }

    bool editOne()
    {
        const ContactId id = m_standing[static_cast<std::size_t>(roll(static_cast<int>(m_standing.size())))];
        const QString word = u"edit%1"_s.arg(++m_edits);
        saving::SaveRequest request = edit(id, {});
        Fields &expected = m_expected[id];
        if (roll(2) == 0) {
            const Field field = roll(2) == 0 ? Field::City : Field::FirstName;
            request.fields.set(field, word);
            expected.put(field, word);
        } else {
            request.addTags = {word};
            expected.put(Field::Tags, contact::listOf(expected.value(Field::Tags)) << word);
        }
        const auto saved = m_workspace.save(request);
        return saved && saved->verdict == identity::Verdict::Updated;
    }

    /// Takes all merges back in random order, going round until each is whole; what is in another's way waits.
    bool takeAllBack()
    {
        std::shuffle(m_merges.begin(), m_merges.end(), m_dice);
        // Each round ends one at least.
        for (std::size_t round = m_merges.size(); round > 0 && !m_merges.empty(); --round) {
            std::erase_if(m_merges, [this](OperationId operation) {
                const auto undone = m_workspace.undo(operation);
                m_waits += undone && !undone->failed.empty() ? 1 : 0;
                return undone && undone->failed.empty() && undone->kept.empty();
            });
        }
        return m_merges.empty();
    }

    [[nodiscard]] const State &expected() const { return m_expected; }
    [[nodiscard]] int waits() const { return m_waits; }

private:
    int roll(int sides) { return static_cast<int>(m_dice() % static_cast<quint32>(sides)); }

    saving::SaveRequest contactNumber(int i)
    {
        saving::SaveRequest made = request({{u"email", u"p%1@example.com"_s.arg(i)}, {u"tags", u"t%1"_s.arg(i)}});
        const auto maybe = [&](Field field, const QString &text) {
            if (roll(2) == 0)
                made.fields.set(field, text);
        };
        maybe(Field::FirstName, u"Ann%1"_s.arg(i));
        maybe(Field::City, u"City%1"_s.arg(roll(5)));
        maybe(Field::Company, u"Acme%1"_s.arg(roll(5)));
        if (roll(2) == 0)
            made.fields.set(Field::Phone, u"+1512555%1"_s.arg(1000 + i));
        if (roll(3) == 0)
            made.fields.set({Field::Identifier, u"crm"_s}, QStringList{u"C%1"_s.arg(i)});
        return made;
    }

    workspace::Workspace &m_workspace;
    std::mt19937 m_dice;
    State m_expected;
    std::vector<ContactId> m_standing;
    std::vector<OperationId> m_merges;
    int m_edits = 0;
    int m_waits = 0;
};

/// Lists are sets here: an item that comes back may stand elsewhere in its list.
State sorted(State state)
{
    for (auto &[id, fields] : state) {
        for (const contact::FieldKey &key :
            {contact::FieldKey{Field::Tags}, contact::FieldKey{Field::Identifier, u"crm"_s}}) {
            QStringList items = contact::listOf(fields.value(key));
            items.sort();
            fields.put(key, items);
        }
    }
    return state;
}

} // namespace

/// Merges and their undoing, in any order, interrupted anywhere.
class UnmergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackInAnyOrder_data();
    void comesBackInAnyOrder();
    void failsWhole_data();
    void failsWhole();
    void mergesManyGroupsAPartAtATime();
    void leavesIdentifiersFree();
    void comesBackWithoutWhatIsTaken();
    void comesBackInTheOrderOfMerging();
    void comesBackWhereAnEditWasTakenBack();
    void comesBackToWhatWasShared();
};

void UnmergeTest::comesBackInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void UnmergeTest::comesBackInAnyOrder()
{
    QFETCH(const quint32, seed);
    // The thousand merges that the product is held to take too long for every day.
    const int merges = qEnvironmentVariableIsSet("ONEFOLD_LONG_TESTS") ? 1000 : 60;
    const test::TestFolder folder;
    auto workspace = test::openTest(folder.path());
    QVERIFY(workspace.ok());
    QVERIFY((*workspace)->setSettings(test::testSettings()).ok());
    Life life(**workspace, seed, merges * 3);
    for (int i = 0; i < merges; ++i) {
        QVERIFY(life.merge());
        QVERIFY(life.editOne());
    }
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
    QVERIFY(life.takeAllBack());
    QVERIFY(sorted(stateOf(**workspace)) == sorted(life.expected()));
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
    QVERIFY(life.waits() > 0);
}

void UnmergeTest::failsWhole_data()
{
    QTest::addColumn<bool>("isTeam");
    QTest::addColumn<bool>("isUndo");
    QTest::newRow("merge") << false << false;
    QTest::newRow("undo") << false << true;
    QTest::newRow("merge in a team") << true << false;
    QTest::newRow("undo in a team") << true << true;
}

/// The n-th call into the database fails, for each n: nothing is done by halves, and the next attempt does it whole.
void UnmergeTest::failsWhole()
{
    QFETCH(const bool, isTeam);
    QFETCH(const bool, isUndo);
    const test::TestFolder folder;
    test::Fault fault;
    const auto database = isTeam ? std::make_unique<test::TeamDatabase>() : nullptr;
    auto opened = isTeam ? workspace::Workspace::open(database->info(u"olga"_s), {.fault = fault.call()})
                         : test::openTest(folder.path(), &fault);
    QVERIFY(opened.ok());
    workspace::Workspace &workspace = **opened;
    QVERIFY(workspace.setSettings(test::testSettings()).ok());
    const std::vector requests{request({{u"email", u"ann@example.com"_s}, {u"tags", u"lead"_s}}),
        request({{u"email", u"anne@example.com"_s}, {u"phone", u"512-555-0100"_s}, {u"tags", u"vip"_s}}),
        request({{u"email", u"a.lee@example.com"_s}, {u"city", u"Austin"_s}})};
    const auto saved = workspace.save(requests);
    QVERIFY(saved.ok());
    const State apart = stateOf(workspace);
    std::vector<ContactId> all;
    for (const saving::SaveOutcome &outcome : *saved)
        all.push_back(*outcome.id);
    OperationId operation = OperationId::None;
    const auto merge = [&] {
        const auto merged = workspace.merge({.contacts = all, .survivor = all.front()});
        operation = merged ? merged->operation : operation;
        return merged.ok();
    };
    QVERIFY(merge());
    const State together = stateOf(workspace);
    QCOMPARE(together.size(), 1U);
    if (!isUndo)
        QVERIFY(workspace.undo(operation).ok());
    const State before = isUndo ? together : apart;
    const State after = isUndo ? apart : together;
    for (int n = 0;; ++n) {
        fault.arm(n);
        const bool isDone = isUndo ? workspace.undo(operation).ok() : merge();
        fault.disarm();
        if (!fault.hasHit()) {
            QVERIFY(isDone);
            break;
        }
        QVERIFY2(!isDone, qPrintable(u"call %1 failed unnoticed"_s.arg(n)));
        QVERIFY2(stateOf(workspace) == before, qPrintable(u"half done after call %1"_s.arg(n)));
        QVERIFY(n < 1000);
    }
    QVERIFY(stateOf(workspace) == after);
    if (!isTeam)
        QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

void UnmergeTest::mergesManyGroupsAPartAtATime()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path(), nullptr, {.wholeUpTo = 0, .locked = std::chrono::milliseconds(0)});
    QVERIFY(opened.ok());
    workspace::Workspace &workspace = **opened;
    std::vector<saving::SaveRequest> requests;
    for (int i = 0; i < 20; ++i)
        requests.push_back(request({{u"email", u"p%1@example.com"_s.arg(i)}, {u"city", u"City%1"_s.arg(i)}}));
    QVERIFY(workspace.save(requests).ok());
    const State apart = stateOf(workspace);
    merging::BulkMergePlan plan;
    for (qint64 i = 1; i <= 20; i += 2)
        plan.merges.push_back({.survivor = ContactId(i), .losers = {ContactId(i + 1)}, .changedFields = 1});
    int told = 0;
    const Progress stopsAfterFour{.report = [&](qint64 done, qint64) { told = static_cast<int>(done); },
        .isCancelled = [&] { return told >= 4; }};
    const auto stopped = workspace.merge(plan, stopsAfterFour);
    QVERIFY(stopped.ok());
    QVERIFY(stopped->cancelled);
    QCOMPARE(stopped->merged, 4);
    QCOMPARE(stateOf(workspace).size(), 16U);
    // What was merged already is not merged again.
    const auto rest = workspace.merge(plan, {});
    QCOMPARE(rest->merged, 6);
    QCOMPARE(rest->skipped, 4);
    QVERIFY(workspace.undo(rest->operation).ok());
    QVERIFY(workspace.undo(stopped->operation).ok());
    QVERIFY(stateOf(workspace) == apart);
}

void UnmergeTest::leavesIdentifiersFree()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    workspace::Workspace &workspace = **opened;
    QVERIFY(workspace
                .save({request({{u"email", u"ann@example.com"_s}}), request({{u"email", u"lee@example.com"_s}}),
                    request({{u"email", u"eve@example.com"_s}})})
                .ok());
    // An address that somebody else has cannot be typed into the result.
    merging::MergeRequest request{.contacts = {ContactId(1), ContactId(2)}, .survivor = ContactId(1)};
    request.choices.edited.set(Field::Email, u"eve@example.com"_s);
    const auto refused = workspace.merge(request);
    QVERIFY(refused.ok());
    QVERIFY(refused->verdict == identity::Verdict::Rejected);
    request.choices.edited = {};
    request.choices.from[{Field::Email}] = ContactId(2);
    QVERIFY(workspace.merge(request).ok());
    const Fields fields = (*workspace.contact(ContactId(1)))->fields;
    QCOMPARE(fields.text(Field::Email), u"lee@example.com"_s);
    QCOMPARE(contact::listOf(fields.value({Field::Identifier, u"email"_s})), QStringList{u"ann@example.com"_s});
}

/// The survivor has taken the other's address over for good meanwhile: the other comes back all the same.
void UnmergeTest::comesBackWithoutWhatIsTaken()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    workspace::Workspace &workspace = **opened;
    QVERIFY(workspace
                .save({request({{u"email", u"ann@example.com"_s}}),
                    request({{u"email", u"lee@example.com"_s}, {u"city", u"Bonn"_s}})})
                .ok());
    const auto merged = workspace.merge({.contacts = {ContactId(1), ContactId(2)}, .survivor = ContactId(1)});
    QVERIFY(merged->verdict == identity::Verdict::Merged);
    QVERIFY(workspace.save(test::edit(ContactId(1), {{u"email", u"lee@example.com"_s}})).ok());
    const auto undone = workspace.undo(merged->operation);
    QVERIFY(undone.ok());
    QCOMPARE(undone->reversed.size(), 2U);
    QCOMPARE(undone->failed.size(), 0U);
    const bool isTold = std::ranges::any_of(undone->takenFields, [](const auto &taken) {
        return taken.contact == ContactId(2) && taken.field == contact::FieldKey{Field::Email};
    });
    QVERIFY(isTold);
    const auto back = *workspace.contact(ContactId(2));
    QVERIFY(back);
    QCOMPARE(back->fields.text(Field::City), u"Bonn"_s);
    QCOMPARE(back->fields.text(Field::Email), QString());
    const Fields survivor = (*workspace.contact(ContactId(1)))->fields;
    QCOMPARE(survivor.text(Field::Email), u"lee@example.com"_s);
    QCOMPARE(survivor.text(Field::City), QString());
    QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
}

/// What the first merge gave the survivor must not come back with the second one's undo.
void UnmergeTest::comesBackInTheOrderOfMerging()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    workspace::Workspace &workspace = **opened;
    const auto named = [](const QString &name, const QString &email) {
        return request({{u"first_name", name}, {u"email", email}});
    };
    QVERIFY(workspace
                .save({named(u"Ann"_s, u"a@example.com"_s), named(u"Annabella"_s, u"b@example.com"_s),
                    named(u"Annabella-Maria"_s, u"c@example.com"_s)})
                .ok());
    const auto apart = stateOf(workspace);
    const auto mergeWith = [&](qint64 loser) {
        return workspace
            .merge({.contacts = {ContactId(1), ContactId(loser)},
                .survivor = ContactId(1),
                .survivorship = {.rule = merging::Survivor::Longest}})
            ->operation;
    };
    const auto first = mergeWith(2);
    const auto second = mergeWith(3);
    QVERIFY(workspace.undo(first).ok());
    QVERIFY(workspace.undo(second).ok());
    QVERIFY(stateOf(workspace) == apart);
}

/// An edit of the extension that was itself taken back is none.
void UnmergeTest::comesBackWhereAnEditWasTakenBack()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    workspace::Workspace &workspace = **opened;
    const std::vector requests{request({{u"email", u"a@example.com"_s}}),
        request({{u"email", u"b@example.com"_s}, {u"phone", u"+15125550101"_s}, {u"phone_ext", u"1"_s}})};
    QVERIFY(workspace.save(requests).ok());
    const State apart = stateOf(workspace);
    const auto merged = workspace.merge({.contacts = {ContactId(1), ContactId(2)}, .survivor = ContactId(1)});
    QVERIFY(workspace.save(edit(ContactId(1), {{u"phone_ext", u"2"_s}})).ok());
    QVERIFY(workspace.undo().ok());
    QVERIFY(workspace.undo(merged->operation).ok());
    QVERIFY(stateOf(workspace) == apart);
}

/// The merge changed nothing in the one that stays: both have had the number before, and both have it again.
void UnmergeTest::comesBackToWhatWasShared()
{
    const test::TestFolder folder;
    auto opened = test::openTest(folder.path());
    workspace::Workspace &workspace = **opened;
    store::Settings settings = test::testSettings();
    settings.identity.duplicatesAllowed = true;
    QVERIFY(workspace.setSettings(settings).ok());
    saving::SaveRequest twin = request({{u"phone", u"+15125550101"_s}});
    twin.mode = identity::SaveMode::Create;
    QVERIFY(workspace.save({request({{u"first_name", u"Jane"_s}, {u"phone", u"+15125550101"_s}}), twin}).ok());
    QVERIFY(workspace.setSettings(test::testSettings()).ok());
    const State apart = stateOf(workspace);
    QCOMPARE(apart.size(), 2U);
    const auto merged = workspace.merge({.contacts = {ContactId(1), ContactId(2)}, .survivor = ContactId(1)});
    QVERIFY(merged->changes.empty());
    QVERIFY(workspace.undo(merged->operation)->failed.empty());
    QVERIFY(stateOf(workspace) == apart);
}

QTEST_GUILESS_MAIN(UnmergeTest)
#include "unmerge_test.moc"
