// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using bulk::BulkEdit;
using bulk::BulkOutcome;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using test::Fault;
using test::request;
using workspace::Workspace;

namespace {

constexpr int personCount = 12;
// Each contact in a transaction of its own, so that every place between two is seen.
const bulk::Chunking oneByOne{.wholeUpTo = 0, .locked = {}, .pause = {}};

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

std::unique_ptr<Workspace> openChunked(const QString &path, Fault *fault = nullptr)
{
    return test::openTest(path, fault, oneByOne).value();
}

/// Twelve people, the first three tagged.
std::vector<ContactId> fill(Workspace &workspace)
{
    std::vector<saving::SaveRequest> requests;
    for (int i = 0; i < personCount; ++i) {
        requests.push_back(request({{u"email", u"p%1@example.com"_s.arg(i)}, {u"first_name", u"P%1"_s.arg(i)},
            {u"tags", i < 3 ? u"Lead,old"_s : QString()}}));
    }
    std::vector<ContactId> ids;
    for (const saving::SaveOutcome &saved : valueOf(workspace.save(requests)))
        ids.push_back(*saved.id);
    return ids;
}

BulkEdit setting(QStringView field, const QString &text)
{
    return {.set = request({{field, text}}).fields};
}

std::vector<contact::Fields> fieldsIn(Workspace &workspace)
{
    std::vector<contact::Fields> fields;
    for (const Contact &contact : valueOf(workspace.find({.sort = {store::SpecialSort::CreatedAt}, .limit = -1})))
        fields.push_back(contact.fields);
    return fields;
}

QStringList tagsOf(Workspace &workspace, ContactId id)
{
    return contact::listOf((*valueOf(workspace.contact(id))).fields.value(Field::Tags));
}

} // namespace

/// Many contacts edited or deleted at once: one operation, a verdict each, and nothing by halves but at the person's
/// wish.
class BulkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tagsAndUntags();
    void setsAndClears();
    void rejectsWhatASaveWouldReject();
    void leavesIdentitiesWithTheirOwners();
    void isOneOperation();
    void deletes();
    void tellsProgress();
    void stopsWhereAsked();
    void letsOthersSaveBetween();
    void isWholeWhereSmall();
    void asksForNothing();
    void keepsWhatIsDoneWhenTheStoreBreaks_data();
    void keepsWhatIsDoneWhenTheStoreBreaks();

private:
    std::unique_ptr<test::TestFolder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<ContactId> m_ids;
};

void BulkTest::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<test::TestFolder>();
    m_workspace = openChunked(m_folder->path());
    QVERIFY(m_workspace->setSettings(test::testSettings()).ok());
    m_ids = fill(*m_workspace);
}

void BulkTest::tagsAndUntags()
{
    const BulkOutcome tagged = valueOf(m_workspace->edit(m_ids, {.addTags = {u"lead"_s}}, {}));
    QCOMPARE(tagged.updated, personCount - 3);
    QCOMPARE(tagged.unchanged, 3);
    QCOMPARE(tagsOf(*m_workspace, m_ids[0]), (QStringList{u"Lead"_s, u"old"_s}));
    QCOMPARE(tagsOf(*m_workspace, m_ids[5]), QStringList(u"lead"_s));
    const BulkOutcome swapped =
        valueOf(m_workspace->edit(m_ids, {.addTags = {u"new"_s}, .removeTags = {u"OLD"_s, u"lead"_s}}, {}));
    QCOMPARE(swapped.updated, personCount);
    QCOMPARE(tagsOf(*m_workspace, m_ids[0]), QStringList(u"new"_s));
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

void BulkTest::setsAndClears()
{
    QCOMPARE(valueOf(m_workspace->edit(m_ids, setting(u"country", u"Germany"_s), {})).updated, personCount);
    QCOMPARE((*valueOf(m_workspace->contact(m_ids[7]))).fields.text(Field::Country), u"DE"_s);
    const BulkOutcome cleared = valueOf(m_workspace->edit(m_ids, setting(u"country", {}), {}));
    QCOMPARE(cleared.updated, personCount);
    QVERIFY(!(*valueOf(m_workspace->contact(m_ids[7]))).fields.contains(Field::Country));
}

void BulkTest::rejectsWhatASaveWouldReject()
{
    std::vector<ContactId> ids = m_ids;
    ids.push_back(ContactId(999));
    const BulkOutcome outcome = valueOf(m_workspace->edit(ids, setting(u"country", u"Atlantis"_s), {}));
    QCOMPARE(outcome.rejected, personCount + 1);
    QCOMPARE(outcome.updated, 0);
    QCOMPARE(outcome.reasons.size(), 2U);
    QVERIFY(outcome.reasons[0].field == contact::FieldKey{Field::Country});
    QCOMPARE(outcome.reasons[0].contacts, personCount);
    QVERIFY(outcome.reasons[0].first == m_ids[0]);
    QCOMPARE(outcome.reasons[1].code, u"contact.not_found"_s);
    QVERIFY(!outcome.reasons[0].message.isEmpty());
    // Everybody asked for has a verdict in the journal.
    QCOMPARE(valueOf(m_workspace->history({.operation = outcome.operation})).size(), ids.size());
}

void BulkTest::leavesIdentitiesWithTheirOwners()
{
    const BulkOutcome outcome = valueOf(m_workspace->edit(m_ids, setting(u"email", u"p3@example.com"_s), {}));
    QCOMPARE(outcome.notApplied, personCount - 1);
    QCOMPARE(outcome.unchanged, personCount);
    QCOMPARE(outcome.reasons.size(), 1U);
    QCOMPARE(outcome.reasons[0].contacts, personCount - 1);
    QVERIFY(outcome.reasons[0].message.contains(u"P3"_s));
}

void BulkTest::isOneOperation()
{
    const auto before = fieldsIn(*m_workspace);
    const BulkOutcome outcome = valueOf(m_workspace->edit(m_ids, {.addTags = {u"x"_s}}, {}));
    const auto next = valueOf(m_workspace->nextToUndo());
    QVERIFY(next->id == outcome.operation);
    QCOMPARE(next->changes, personCount);
    QVERIFY(!next->unfinished);
    QCOMPARE(valueOf(m_workspace->undo()).reversed.size(), std::size_t(personCount));
    QVERIFY(fieldsIn(*m_workspace) == before);
}

void BulkTest::deletes()
{
    const auto before = fieldsIn(*m_workspace);
    std::vector<ContactId> ids = m_ids;
    ids.push_back(ContactId(999));
    const BulkOutcome outcome = valueOf(m_workspace->remove(ids, {}));
    QCOMPARE(outcome.deleted, personCount);
    QCOMPARE(outcome.rejected, 1);
    QCOMPARE(valueOf(m_workspace->contactCount()), 0);
    QCOMPARE(valueOf(m_workspace->undo()).reversed.size(), std::size_t(personCount));
    QVERIFY(fieldsIn(*m_workspace) == before);
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

void BulkTest::tellsProgress()
{
    std::vector<qint64> told;
    const Progress progress{.report = [&](qint64 done, qint64 total) {
        QCOMPARE(total, personCount);
        told.push_back(done);
    }};
    (void)valueOf(m_workspace->edit(m_ids, {.addTags = {u"x"_s}}, progress));
    QCOMPARE(told.size(), std::size_t(personCount));
    QCOMPARE(told.back(), personCount);
    QVERIFY(std::ranges::is_sorted(told));
}

void BulkTest::stopsWhereAsked()
{
    int asked = 0;
    const Progress progress{.isCancelled = [&] { return ++asked > 5; }};
    const BulkOutcome outcome = valueOf(m_workspace->edit(m_ids, {.addTags = {u"x"_s}}, progress));
    QVERIFY(outcome.cancelled && !outcome.failure);
    QCOMPARE(outcome.updated, 5);
    QCOMPARE(bulk::summaryOf(outcome), u"Updated 5 contact(s) · stopped, 7 left alone"_s);
    QCOMPARE(valueOf(m_workspace->count({.filters = {{contact::FieldKey{Field::Tags}, u"=x"_s}}})), 5);
    QVERIFY(!valueOf(m_workspace->nextToUndo())->unfinished); // nobody goes on with it
    QCOMPARE(valueOf(m_workspace->undo()).reversed.size(), 5U);
}

void BulkTest::letsOthersSaveBetween()
{
    auto other = test::openTest(m_folder->path()).value();
    int saved = 0;
    const Progress progress{.report = [&](qint64, qint64) {
        saved += other->save(request({{u"email", u"new%1@example.com"_s.arg(saved)}})).ok() ? 1 : 0;
        (void)other->remove({m_ids.back()});
    }};
    const BulkOutcome outcome = valueOf(m_workspace->edit(m_ids, {.addTags = {u"x"_s}}, progress));
    QCOMPARE(saved, personCount);
    QCOMPARE(outcome.updated, personCount - 1);
    QCOMPARE(outcome.rejected, 1);
    QCOMPARE(outcome.done(), outcome.asked);
}

void BulkTest::isWholeWhereSmall()
{
    m_workspace = test::openTest(m_folder->path(), nullptr, {.wholeUpTo = personCount, .locked = {}}).value();
    int chunks = 0;
    const Progress progress{.report = [&](qint64, qint64) { ++chunks; }};
    (void)valueOf(m_workspace->edit(m_ids, {.addTags = {u"x"_s}}, progress));
    QCOMPARE(chunks, 1);
}

void BulkTest::asksForNothing()
{
    const QStringList before = test::rowsOf(m_folder->path());
    QVERIFY(valueOf(m_workspace->edit({}, {.addTags = {u"x"_s}}, {})) == BulkOutcome());
    QCOMPARE(valueOf(m_workspace->edit(m_ids, {}, {})).unchanged, personCount);
    QVERIFY(valueOf(m_workspace->remove({}, {})) == BulkOutcome());
    QCOMPARE(test::rowsOf(m_folder->path()), before);
}

void BulkTest::keepsWhatIsDoneWhenTheStoreBreaks_data()
{
    QTest::addColumn<bool>("isDelete");
    QTest::addColumn<bool>("forGood");
    for (const bool isDelete : {false, true}) {
        for (const bool forGood : {false, true}) {
            QTest::addRow("%s, %s", isDelete ? "delete" : "edit", forGood ? "for good" : "once") << isDelete << forGood;
        }
    }
}

/// The n-th call fails, n = 0, 1, 2 …: what is counted is done, the rest is not begun, all can be taken back, and the
/// same call again heals to the same end.
void BulkTest::keepsWhatIsDoneWhenTheStoreBreaks()
{
    QFETCH(bool, isDelete);
    QFETCH(bool, forGood);
    const BulkEdit edit{.set = request({{u"city", u"Austin"_s}}).fields, .addTags = {u"x"_s}};
    const std::vector<ContactId> ids(m_ids.begin(), m_ids.begin() + 4);
    const auto run = [&](Workspace &workspace) {
        return isDelete ? workspace.remove(ids, {}) : workspace.edit(ids, edit, {});
    };
    const auto done = [&](Workspace &workspace) {
        const qint64 left = valueOf(workspace.contactCount());
        return isDelete ? personCount - left
                        : valueOf(workspace.count({.where = {{contact::FieldKey{Field::City}, u"Austin"_s}}}));
    };
    const auto before = fieldsIn(*m_workspace);
    Fault fault;
    auto workspace = openChunked(m_folder->path(), &fault);
    for (int call = 0;; ++call) {
        fault.arm(call, forGood);
        const Result<BulkOutcome> outcome = run(*workspace);
        fault.disarm();
        if (!fault.hasHit()) {
            QVERIFY(call > 30);
            QCOMPARE(valueOf(outcome).done(), 4);
            break;
        }
        QVERIFY(!outcome || outcome->failure);
        const qint64 counted = outcome ? outcome->done() : 0;
        QCOMPARE(done(*m_workspace), counted);
        QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
        (void)valueOf(run(*workspace));
        QCOMPARE(done(*m_workspace), 4);
        while (done(*m_workspace) > 0)
            QVERIFY(!valueOf(workspace->undo()).reversed.empty());
        QVERIFY(fieldsIn(*m_workspace) == before);
    }
    QCOMPARE(test::inconsistenciesOf(m_folder->path()), QStringList());
}

QTEST_GUILESS_MAIN(BulkTest)
#include "bulk_test.moc"
