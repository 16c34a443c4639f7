// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"
#include "testworkspace.h"

#include "core/workspace/create.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using test::edit;
using test::Fault;
using test::request;
using test::rowsOf;
using workspace::Workspace;

namespace {

using Action = std::function<Result<void>(Workspace &)>;

template<typename Value>
Result<void> outcomeOf(const Result<Value> &result)
{
    return result ? Result<void>() : result.error();
}

Action saves(const saving::SaveRequest &request)
{
    return [request](Workspace &workspace) { return outcomeOf(workspace.save(request)); };
}

/// Two colleagues one of them edited since, the other's edit undone; what every action below starts from.
void fill(Workspace &workspace)
{
    const std::vector requests{
        request({{u"email", u"ann@example.com"_s}, {u"first_name", u"Ann"_s}, {u"phone", u"512-555-0100"_s},
            {u"tags", u"lead,vip"_s}, {u"custom.score", u"7"_s}}),
        request({{u"email", u"bob@example.com"_s}, {u"name", u"Bob"_s}, {u"identifier.crm", u"B-1"_s}}),
        edit(ContactId(1), {{u"city", u"Austin"_s}}),
        edit(ContactId(2), {{u"city", u"Boston"_s}}),
    };
    QVERIFY(workspace.setSettings(test::testSettings()).ok());
    QVERIFY(workspace.save(requests).ok());
    QVERIFY(workspace.undo().ok());
}

} // namespace

Q_DECLARE_METATYPE(Action)

/// The n-th call into the database fails, n = 0, 1, 2 …: each time there is an error, nothing is changed by halves, and
/// the same call heals to the same state as if nothing had happened (STYLE.md, rule 26).
class StoreFaultTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsWhole_data();
    void failsWhole();
    void erases();
    void opensNew();
    void creates();
};

void StoreFaultTest::failsWhole_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<bool>("forGood");
    const std::vector<std::pair<const char *, Action>> actions{
        {"create",
            saves(
                request({{u"email", u"new@example.com"_s}, {u"phone", u"512-555-0101"_s}, {u"custom.size", u"9"_s}}))},
        {"update",
            saves(request({{u"email", u"ann@example.com"_s}, {u"company", u"Acme"_s}, {u"phone", u"512-555-0102"_s}}))},
        {"unchanged", saves(request({{u"email", u"ann@example.com"_s}, {u"city", u"Austin"_s}}))},
        {"rejected", saves(request({{u"email", u"a@b..c"_s}}))},
        {"doubtful", saves(request({{u"email", u"eve@example.com"_s}, {u"phone", u"512-555-0100"_s}}))},
        {"two matches", saves(request({{u"email", u"bob@example.com"_s}, {u"phone", u"512-555-0100"_s}}))},
        {"edit",
            saves(edit(ContactId(2), {{u"email", u"bobby@example.com"_s}, {u"name", {}}, {u"identifier.crm", {}}}))},
        {"delete",
            [](Workspace &workspace) {
                return outcomeOf(workspace.remove({ContactId(1), ContactId(2)}));
            }},
        {"undo update", [](Workspace &workspace) { return outcomeOf(workspace.undo(journal::OperationId(3))); }},
        {"undo creation", [](Workspace &workspace) { return outcomeOf(workspace.undo(journal::OperationId(2))); }},
        {"undo last", [](Workspace &workspace) { return outcomeOf(workspace.undo()); }},
        {"redo last", [](Workspace &workspace) { return outcomeOf(workspace.redo()); }},
        {"undo the undo", [](Workspace &workspace) { return outcomeOf(workspace.undo(journal::OperationId(5))); }},
        {"settings",
            [](Workspace &workspace) {
                return workspace.setSettings(
                    {.identity = {.fields = {{contact::Field::Custom, u"score"_s}}, .required = true},
                        .region = u"DE"_s});
            }},
    };
    for (const auto &[name, action] : actions) {
        QTest::addRow("%s, one call fails", name) << action << false;
        QTest::addRow("%s, all calls from there on fail", name) << action << true;
    }
}

void StoreFaultTest::failsWhole()
{
    QFETCH(const Action, action);
    QFETCH(const bool, forGood);
    const test::TestFolder folder;
    const QString soundPath = folder.path(u"sound.onefold"_s);
    const QString path = folder.path();
    Fault fault;
    auto sound = test::openTest(soundPath);
    auto workspace = test::openTest(path, &fault);
    QVERIFY(sound.ok() && workspace.ok());
    fill(**sound);
    fill(**workspace);
    const QStringList before = rowsOf(path);
    QCOMPARE(rowsOf(soundPath), before);
    QVERIFY(action(**sound).ok());

    int calls = 0;
    for (;; ++calls) {
        fault.arm(calls, forGood);
        const Result<void> done = action(**workspace);
        fault.disarm();
        if (!fault.hasHit())
            break;
        QVERIFY2(!done.ok(), qPrintable(u"call %1 failed and nobody was told"_s.arg(calls)));
        QVERIFY(!done.error().message.isEmpty());
        QCOMPARE(rowsOf(path), before);
    }
    QVERIFY(calls > 5);
    QVERIFY(rowsOf(path) != before);
    QCOMPARE(rowsOf(path), rowsOf(soundPath));
    QCOMPARE(test::inconsistenciesOf(path), QStringList());
}

/// Erasing has two steps, rows and then traces: an error says which of them was reached, and the same call heals.
void StoreFaultTest::erases()
{
    for (int call = 0;; ++call) {
        const test::TestFolder folder;
        Fault fault;
        auto workspace = test::openTest(folder.path(), &fault);
        QVERIFY(workspace.ok());
        fill(**workspace);
        const QStringList before = rowsOf(folder.path());
        fault.arm(call);
        const auto erased = (*workspace)->erase({ContactId(1)});
        fault.disarm();
        if (!fault.hasHit()) {
            QVERIFY(erased.ok() && call > 15);
            break;
        }
        QVERIFY(!erased.ok());
        const bool isGone = rowsOf(folder.path()) != before;
        QCOMPARE(erased.error().message.contains(u"gone from every list"_s), isGone);
        QVERIFY((*workspace)->erase({ContactId(1)}).ok());
        QCOMPARE((*workspace)->history({.contact = ContactId(1)})->size(), 1U);
        QCOMPARE(test::inconsistenciesOf(folder.path()), QStringList());
    }
}

void StoreFaultTest::opensNew()
{
    const test::TestFolder folder;
    const QString soundPath = folder.path(u"sound.onefold"_s);
    QVERIFY(test::openTest(soundPath).ok());
    const QString schemaSql = u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)"_s;
    for (const bool forGood : {false, true}) {
        const QString path = folder.path(forGood ? u"a"_s : u"b"_s);
        int calls = 0;
        for (;; ++calls) {
            Fault fault;
            fault.arm(calls, forGood);
            const auto opened = Workspace::open({u"Test"_s, path}, {.mayCreate = true, .fault = fault.call()});
            QCOMPARE(opened.ok(), !fault.hasHit());
            if (!fault.hasHit())
                break;
        }
        QVERIFY(calls > 10);
        QCOMPARE(test::askBare(path, schemaSql.toUtf8()), test::askBare(soundPath, schemaSql.toUtf8()));
        QCOMPARE(rowsOf(path), rowsOf(soundPath));
        QCOMPARE(test::inconsistenciesOf(path), QStringList());
    }
}

void StoreFaultTest::creates()
{
    const test::TestFolder folder;
    workspace::Registry registry(folder.path(u"data"_s));
    QVERIFY(registry.prepare().ok());
    int calls = 0;
    for (;; ++calls) {
        Fault fault;
        fault.arm(calls);
        const auto created = workspace::create(registry, u"Sales"_s, {}, test::testSettings(), {.fault = fault.call()});
        QCOMPARE(created.ok(), !fault.hasHit());
        QCOMPARE(registry.list()->size(), fault.hasHit() ? 0U : 1U);
        if (!fault.hasHit())
            break;
    }
    QVERIFY(calls > 20);
    auto opened = Workspace::open(*registry.find(u"Sales"_s));
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->settings().value(), test::testSettings());
}

QTEST_GUILESS_MAIN(StoreFaultTest)
#include "store_fault_test.moc"
