// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/testworkspace.h"
#include "ui/importing/columnmodel.h"
#include "ui/importing/importdraft.h"
#include "ui/importing/mending.h"
#include "ui/importing/planmodel.h"
#include "ui/importing/planner.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using onefold::importing::Plan;
using onefold::importing::PlanQuery;
using namespace onefold::ui::importing;
using onefold::workspace::Client;

namespace {

/// A file of so many rows, every tenth of which is bad, and its plan.
struct Planned {
    explicit Planned(int rows) : client(workspace.info(), workspace.options()), draft(client), planner(client)
    {
        QFile file(workspace.folder() + u"/rows.csv"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("Name,Email\n");
        for (int i = 1; i <= rows; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray email = i % 10 == 0 ? QByteArray("bad") : QByteArray('p' + number + "@acme.example");
            file.write(QByteArray("Person " + number + ',' + email + '\n'));
        }
        file.close();
        QSignalSpy opened(&draft, &ImportDraft::opened);
        draft.open(file.fileName());
        if (!opened.wait())
            qFatal("not opened");
    }

    std::shared_ptr<Plan> plan()
    {
        QObject here;
        QObject::connect(
            &planner, &Planner::planned, &here, [this](const std::shared_ptr<Plan> &plan) { made = plan; });
        planner.start(draft.task());
        static_cast<void>(QTest::qWaitFor([this] { return made != nullptr; }, 20000));
        return std::exchange(made, {});
    }

    TestWorkspace workspace;
    Client client;
    ImportDraft draft;
    Planner planner;
    std::shared_ptr<Plan> made = {};
};

QString textOnceThere(const QModelIndex &index)
{
    static_cast<void>(QTest::qWaitFor([&] { return !index.data(PlanModel::IsLoadingRole).toBool(); }));
    return index.data().toString();
}

} // namespace

/// The models behind the steps of an import.
class PlanModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRowsAsTheyAreWanted();
    void showsOnlyWhatIsAskedFor();
    void forgetsAPlan();
    void tellsACorrection();
    void choosesWhatBecomesOfColumns();
    void saysWhyNothingIsMended();
};

void PlanModelTest::showsRowsAsTheyAreWanted()
{
    Planned planned(4000);
    PlanReader reader;
    PlanModel model(reader);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    reader.setPlan(planned.plan());
    QVERIFY(reader.plan());
    model.reset();
    QCOMPARE(model.rowCount(), 0); // until they are counted
    QTRY_COMPARE(model.rowCount(), 4000);
    QCOMPARE(textOnceThere(model.index(3998, PlanModel::FirstCell)), u"Person 3999"_s);
    QCOMPARE(textOnceThere(model.index(0, PlanModel::FirstCell)), u"Person 1"_s);
    // Every page in turn: those looked at first have gone by the end.
    for (int row = 0; row < 4000; row += PlanModel::pageSize)
        QCOMPARE(textOnceThere(model.index(row, PlanModel::FirstCell)), u"Person %1"_s.arg(row + 1));
}

void PlanModelTest::showsOnlyWhatIsAskedFor()
{
    Planned planned(1000);
    PlanReader reader;
    PlanModel model(reader);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    reader.setPlan(planned.plan());
    PlanQuery query;
    query.verdict = onefold::identity::Verdict::Rejected;
    model.setQuery(query);
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(textOnceThere(model.index(99, PlanModel::FirstCell)), u"Person 1000"_s);
    QCOMPARE(textOnceThere(model.index(70, PlanModel::Row)), QLocale().toString(710));
    query.verdict = onefold::identity::Verdict::Updated;
    model.setQuery(query);
    QSignalSpy counted(&model, &PlanModel::counted);
    QVERIFY(counted.wait());
    QCOMPARE(model.rowCount(), 0);
}

void PlanModelTest::forgetsAPlan()
{
    Planned planned(100);
    PlanReader reader;
    PlanModel model(reader);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    reader.setPlan(planned.plan());
    model.reset();
    QTRY_COMPARE(model.rowCount(), 100);
    static_cast<void>(model.index(0, 0).data()); // asked for, and answered too late
    reader.setPlan(nullptr);
    model.reset();
    QCOMPARE(model.rowCount(), 0);
    QTRY_VERIFY(reader.isIdle());
    QCOMPARE(model.rowCount(), 0);
}

void PlanModelTest::tellsACorrection()
{
    Planned planned(10);
    PlanReader reader;
    PlanModel model(reader);
    reader.setPlan(planned.plan());
    model.reset();
    QTRY_COMPARE(model.rowCount(), 10);
    const QModelIndex bad = model.index(9, PlanModel::FirstCell + 1);
    QCOMPARE(textOnceThere(bad), u"bad"_s);
    onefold::importing::CellPlace place;
    connect(&model, &PlanModel::corrected, this,
        [&](const onefold::importing::CellPlace &told, const QString & /*text*/) { place = told; });
    QVERIFY(!model.setData(bad, u"bad"_s)); // nothing is corrected
    QVERIFY(model.setData(bad, u"p10@acme.example"_s));
    QCOMPARE(place, (onefold::importing::CellPlace{10, 1}));
    QVERIFY(!(model.flags(bad.siblingAtColumn(PlanModel::Row)) & Qt::ItemIsEditable));
}

void PlanModelTest::choosesWhatBecomesOfColumns()
{
    Planned planned(10);
    ColumnModel model(planned.draft);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex email = model.index(1, ColumnModel::Target);
    QCOMPARE(email.data().toString(), u"Email"_s);
    QVERIFY(model.setData(email, 0));
    QCOMPARE(email.data().toString(), u"Left out"_s);
    QVERIFY(!planned.draft.choices().columns[1].field);
    QCOMPARE(model.leftOut(), QStringList(u"Email"_s));
    QVERIFY(!model.setData(email, 1000));
    QVERIFY(!(model.flags(email.siblingAtColumn(ColumnModel::Existing)) & Qt::ItemIsEditable));
    model.keepAllAsCustom();
    QCOMPARE(planned.draft.choices().columns[1].field->toString(), u"custom.Email"_s);
    QVERIFY(model.setData(email.siblingAtColumn(ColumnModel::Existing), 2));
    QCOMPARE(planned.draft.choices().columns[1].rule, onefold::importing::ColumnRule::Never);
}

/// Each reason has its own sentence: what helps differs.
void PlanModelTest::saysWhyNothingIsMended()
{
    Planned planned(20);
    const auto plan = planned.plan();
    QVERIFY(plan);
    QVERIFY(!plan->problems().empty());
    const QString key = plan->problems().front().key();
    const auto choices = plan->task().choices;
    const auto withoutSuggestion = mended(*plan, choices, key, Mending::AcceptSuggestions);
    QVERIFY(!withoutSuggestion);
    QVERIFY2(
        withoutSuggestion.error().message.contains(u"no suggestion"_s), qPrintable(withoutSuggestion.error().message));
    const auto leftOut = mended(*plan, choices, key, Mending::LeaveOut);
    QVERIFY(leftOut.ok());
    QCOMPARE(leftOut->corrections.size(), std::size_t(2));

    auto full = choices;
    for (int row = 1; row <= 50000; ++row)
        full.corrections[{row, 0}] = u"x"_s;
    const auto tooMany = mended(*plan, full, key, Mending::LeaveOut);
    QVERIFY(!tooMany);
    QVERIFY2(tooMany.error().message.contains(u"holds no more"_s), qPrintable(tooMany.error().message));
}

QTEST_MAIN(PlanModelTest)

#include "planmodel_test.moc"
