// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/duplicatesfixture.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/duplicates/plannedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::duplicates::Level;
using onefold::duplicates::Reason;
using onefold::test::Found;
using onefold::ui::duplicates::GroupModel;
using onefold::ui::duplicates::PlannedModel;
using onefold::workspace::Client;

/// The lists of groups and of planned merges.
class GroupModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsGroupsTheLikeliestFirst();
    void pagesAndFilters();
    void listsPlannedMerges();
};

void GroupModelTest::listsGroupsTheLikeliestFirst()
{
    Found found;
    found.addPair(u"Bob"_s, 0.81);
    found.addPair(u"Jane"_s, 0.996);
    Client client(found.workspace.info(), found.workspace.options());
    GroupModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"Jane / Janea, 99 %, 2 contact(s)"_s);
    QCOMPARE(model.index(1).data(GroupModel::ScoreRole).toString(), u"81 %"_s);
    QVERIFY(model.isComplete());
    model.putOff(model.groupAt(0)->id);
    QCOMPARE(model.index(0).data(GroupModel::CaptionRole).toString(), u"2 contact(s) · later"_s);
    model.remove(model.groupAt(1)->id);
    QCOMPARE(model.rowCount(), 1);
    model.remove(model.groupAt(0)->id);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.groupAt(0));
    model.reload();
    QTRY_COMPARE(model.rowCount(), 2);
}

void GroupModelTest::pagesAndFilters()
{
    Found found;
    const ContactId common = found.add({{Field::FirstName, u"Common"_s}});
    const auto other = found.workspace.other();
    found.workspace.fill(150);
    for (int i = 0; i < 150; ++i) {
        const bool isRare = i == 149;
        const Reason reason{
            .field = isRare ? u"company"_s : u"email"_s, .level = isRare ? Level::Close : Level::Exact, .weight = 3};
        const auto done = other->store().write([&](onefold::store::Session &session) {
            static_cast<void>(session.duplicates().putGroup(
                {.score = 0.99 - i / 1000.0, .contacts = {common, ContactId(2 + i)}, .reasons = {reason}}, 1));
            return true;
        });
        QVERIFY(done.ok());
    }
    Client client(found.workspace.info(), found.workspace.options());
    GroupModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.reload();
    // A page, and another as soon as somebody asks for it; the tester does.
    QTRY_VERIFY(model.rowCount() >= 100);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 150);
    QCOMPARE(inserted.size(), 1); // the first page came with a reset
    // Read anew the list is as long as it was.
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.reload();
    QTRY_COMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 150);
    model.setFilter({.field = u"company"_s});
    QTRY_COMPARE(model.rowCount(), 1);
    model.setFilter({.field = u"company"_s, .level = Level::Exact});
    QTRY_COMPARE(model.rowCount(), 0);
    model.setFilter({.level = Level::Exact});
    QTRY_VERIFY(model.rowCount() >= 99);
}

void GroupModelTest::listsPlannedMerges()
{
    PlannedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.mergeAt(0));
    const onefold::merging::PlannedMerge merge{.survivor = ContactId(1),
        .survivorName = u"<b>Jane</b>"_s,
        .losers = {ContactId(2)},
        .score = 0.996,
        .changedFields = 2};
    model.setPlan({.merges = {merge}, .contacts = 2});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(GroupModel::HeadlineRole).toString(), u"<b>Jane</b>"_s);
    QCOMPARE(model.index(0).data(GroupModel::ScoreRole).toString(), u"99 %"_s);
    QVERIFY(model.mergeAt(0) && *model.mergeAt(0) == merge);
    QVERIFY(!model.mergeAt(1));
    model.setPlan({});
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(GroupModelTest)
#include "groupmodel_test.moc"
