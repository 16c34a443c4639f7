// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/contacts/historypage.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::ui::contacts::HistoryModel;
using onefold::ui::contacts::HistoryPage;
using onefold::workspace::Client;

namespace {

void edit(const TestWorkspace &workspace, Field field, const QString &text)
{
    Fields fields;
    fields.set(field, text);
    QVERIFY(workspace.other()->save({.fields = fields, .id = ContactId(1)}).ok());
}

} // namespace

/// The history of one contact.
class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened();
    void readsPageByPage();
    void putsWhatIsNewOnTop();
    void dropsAReplyForAnotherContact();
    void pageCountsAndUndoes();
    void pageSaysWhyAPullStays();
    void pageSaysThatThereIsNothing();
};

void HistoryTest::tellsWhatHappened()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, Field::Company, u"<b>Globex</b>"_s);
    Client client(workspace.info(), workspace.options());
    HistoryModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContact(ContactId(1));
    QTRY_COMPARE(model.rowCount(), 2);
    const QString newest = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(newest.startsWith(u"Updated"_s), qPrintable(newest));
    QVERIFY2(newest.contains(u"another"_s), qPrintable(newest));
    QVERIFY2(newest.contains(u"confirmed by the database"_s), qPrintable(newest));
    QVERIFY2(newest.contains(u"Company: nothing →"_s), qPrintable(newest));
    QVERIFY2(newest.contains(u"<b>Globex</b>"_s), qPrintable(newest));
    QVERIFY(model.index(1).data().toString().startsWith(u"Created"_s));
}

void HistoryTest::readsPageByPage()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    std::vector<onefold::saving::SaveRequest> edits;
    for (int i = 0; i < HistoryModel::pageSize + 5; ++i) {
        Fields fields;
        fields.set(Field::City, u"City %1"_s.arg(i));
        edits.push_back({.fields = fields, .id = ContactId(1)});
    }
    QVERIFY(workspace.other()->save(edits).ok());
    Client client(workspace.info(), workspace.options());
    HistoryModel model(client);
    // No QAbstractItemModelTester here: it fetches by itself what there is.
    model.setContact(ContactId(1));
    QTRY_COMPARE(model.rowCount(), HistoryModel::pageSize);
    QVERIFY(!model.isWhole());
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), HistoryModel::pageSize + 6);
    QVERIFY(model.isWhole());
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), HistoryModel::pageSize);
}

void HistoryTest::putsWhatIsNewOnTop()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    Client client(workspace.info(), workspace.options());
    HistoryModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContact(ContactId(1));
    QTRY_COMPARE(model.rowCount(), 1);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    edit(workspace, Field::City, u"Austin"_s);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 0);
    QVERIFY(reset.isEmpty());
    QVERIFY(model.index(0).data().toString().contains(u"Austin"_s));
}

void HistoryTest::dropsAReplyForAnotherContact()
{
    const TestWorkspace workspace;
    workspace.fill(2);
    edit(workspace, Field::City, u"Austin"_s);
    Client client(workspace.info(), workspace.options());
    HistoryModel model(client);
    model.setContact(ContactId(1));
    QTRY_COMPARE(model.rowCount(), 2);
    model.refresh();
    model.setContact(ContactId(2));
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.rowCount(), 1);
    QVERIFY(model.line(0).entry.contact == ContactId(2));
    model.setContact(ContactId::None);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isSettled());
}

void HistoryTest::pageCountsAndUndoes()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    edit(workspace, Field::City, u"Austin"_s);
    Client client(workspace.info(), workspace.options());
    HistoryPage page(client);
    page.resize(372, 600);
    page.show();
    QSignalSpy counted(&page, &HistoryPage::countChanged);
    QSignalSpy undone(&page, &HistoryPage::undoRequested);
    page.model().setContact(ContactId(1));
    QTRY_COMPARE(page.model().rowCount(), 2);
    QCOMPARE(counted.last().at(0).toString(), u"2"_s);
    auto *const button = page.findChild<QPushButton *>();
    QVERIFY(!button->isEnabled());
    page.focusList();
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(undone.size(), 1);
    QVERIFY(undone.first().at(0).value<onefold::journal::OperationId>() == page.model().line(0).operation.id);
}

void HistoryTest::pageSaysWhyAPullStays()
{
    const TestWorkspace workspace;
    workspace.fill(1);
    QVERIFY(workspace.other()->store().write([](onefold::store::Session &session) {
        const auto before = session.contact(ContactId(1));
        auto after = *before;
        after.fields.set(Field::City, u"Austin"_s);
        const auto operation = session.beginOperation(
            {.at = QDateTime::currentDateTimeUtc(), .who = u"Bird"_s, .kind = onefold::journal::OperationKind::Pull});
        session.write({.entry = {.operation = operation,
                           .contact = ContactId(1),
                           .effect = onefold::journal::Effect::Update,
                           .verdict = onefold::identity::Verdict::Updated,
                           .evidence = onefold::identity::Evidence::ReadFirst},
            .before = *before,
            .after = after,
            .fromService = true});
        return true;
    }));
    Client client(workspace.info(), workspace.options());
    HistoryPage page(client);
    page.show();
    page.model().setContact(ContactId(1));
    QTRY_COMPARE(page.model().rowCount(), 2);
    page.focusList();
    QVERIFY(!page.findChild<QPushButton *>()->isEnabled());
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().startsWith(u"This came from the service"_s); }));
}

void HistoryTest::pageSaysThatThereIsNothing()
{
    const TestWorkspace workspace;
    Client client(workspace.info(), workspace.options());
    HistoryPage page(client);
    page.show();
    QVERIFY(page.findChild<QListView *>()->isHidden());
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel *label) { return label->text().startsWith(u"Nothing has"_s); }));
}

QTEST_MAIN(HistoryTest)
#include "history_test.moc"
