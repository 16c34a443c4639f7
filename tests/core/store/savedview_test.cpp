// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
using contact::FieldKey;
using store::SavedView;
using store::SavedViews;
using store::SpecialSort;

namespace {

SavedViews someViews()
{
    SavedView leads{.name = u"Leads “new”"_s};
    leads.query.search = {.text = u"jan"_s,
        .where = {{{Field::Tags}, u"lead"_s}},
        .filters = {{SpecialSort::UpdatedAt, u">2024-01"_s}, {FieldKey{Field::Custom, u"score"_s}, u">5"_s}},
        .needsCare = true};
    leads.query.sort = {FieldKey{Field::Company}, true};
    leads.columns = {{SpecialSort::DisplayName, 240}, {FieldKey{Field::Name}, 0}, {FieldKey{Field::Email}, 180}};
    return {leads, {.name = u"Alle Kontakte"_s}};
}

} // namespace

/// Views kept in the workspace: what was saved comes back, and what is not a list of views is refused whole.
class SavedViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void standsInTheWorkspace();
    void refusesOtherJson_data();
    void refusesOtherJson();
};

void SavedViewTest::comesBack()
{
    const auto read = store::savedViewsFromJson(store::toJson(someViews()));
    QVERIFY(read.ok());
    QVERIFY(*read == someViews());
    QVERIFY(store::savedViewsFromJson("[]")->empty());
}

void SavedViewTest::standsInTheWorkspace()
{
    const test::TestFolder folder;
    auto one = test::openTest(folder.path());
    auto other = test::openTest(folder.path());
    QVERIFY((*one)->savedViews()->empty());
    QVERIFY((*one)->setSavedViews(someViews()).ok());
    QVERIFY((*other)->savedViews().value() == someViews());
    QVERIFY((*other)->setSavedViews({}).ok());
    QVERIFY((*one)->savedViews()->empty());
}

void SavedViewTest::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("no JSON") << QByteArray("[{") << QByteArray("[");
    QTest::newRow("no list") << QByteArray("[") << QByteArray("{\"a\":[");
    QTest::newRow("wrong type") << QByteArray("\"width\":240") << QByteArray("\"width\":\"240\"");
    QTest::newRow("negative width") << QByteArray("\"width\":240") << QByteArray("\"width\":-240");
    QTest::newRow("half a pixel") << QByteArray("\"width\":240") << QByteArray("\"width\":240.5");
    QTest::newRow("width of a wall") << QByteArray("\"width\":240") << QByteArray("\"width\":1e9");
    QTest::newRow("unknown member") << QByteArray("\"width\":240") << QByteArray("\"width\":240,\"x\":1");
    QTest::newRow("missing member") << QByteArray("\"needs_care\":true,") << QByteArray();
    QTest::newRow("no such column") << QByteArray("\"company\"") << QByteArray("\"firm\"");
    QTest::newRow("no such field") << QByteArray("\"field\":\"tags\"") << QByteArray("\"field\":\"tag\"");
    QTest::newRow("no name") << QByteArray("\"Alle Kontakte\"") << QByteArray("\" \"");
    QTest::newRow("a name twice") << QByteArray("Alle Kontakte") << QByteArray("Leads “new”");
}

void SavedViewTest::refusesOtherJson()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = store::toJson(someViews());
    QVERIFY(json.contains(from));
    json.replace(from, to);
    QCOMPARE(store::savedViewsFromJson(json).error().code, ErrorCode::Corrupt);
    const test::TestFolder folder;
    auto workspace = test::openTest(folder.path());
    (void)(*workspace)->store().write([&](store::Session &session) {
        session.setSetting(u"saved_views"_s, QString::fromUtf8(json));
        return true;
    });
    QCOMPARE((*workspace)->savedViews().error().code, ErrorCode::Corrupt);
    QVERIFY((*workspace)->setSavedViews(someViews()).ok());
    QVERIFY((*workspace)->savedViews().ok());
}

QTEST_GUILESS_MAIN(SavedViewTest)
#include "savedview_test.moc"
