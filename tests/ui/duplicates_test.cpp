// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/named.h"
#include "tests/ui/testworkspace.h"
#include "ui/duplicates/comparisonview.h"
#include "ui/duplicates/dismissedmodel.h"
#include "ui/duplicates/duplicatespage.h"
#include "ui/duplicates/groupmodel.h"
#include "ui/duplicates/plannedmodel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <functional>

using namespace Qt::StringLiterals;
using onefold::contact::ContactId;
using onefold::contact::Field;
using onefold::contact::Fields;
using onefold::duplicates::Level;
using onefold::duplicates::Reason;
using onefold::ui::Notice;
using onefold::ui::duplicates::DismissedModel;
using onefold::ui::duplicates::DuplicatesPage;
using onefold::ui::duplicates::GroupModel;
using onefold::ui::duplicates::PlannedModel;
using onefold::workspace::Client;

namespace {

using Texts = std::initializer_list<std::pair<Field, QString>>;

/// A workspace in which groups were found.
class Found
{
public:
    ContactId add(Texts texts, const QStringList &tags = {})
    {
        Fields fields;
        for (const auto &[field, text] : texts)
            fields.set(field, text);
        if (!tags.isEmpty())
            fields.set(Field::Tags, tags);
        const auto saved = workspace.other()->save({.fields = fields});
        if (!saved || !saved->contact)
            qFatal("cannot add");
        return saved->contact->id;
    }

    void propose(const std::vector<ContactId> &contacts, double score, const std::vector<Reason> &reasons = {})
    {
        const auto done = workspace.other()->store().write([&](onefold::store::Session &session) {
            auto &review = session.duplicates();
            static_cast<void>(review.putGroup({.score = score, .contacts = contacts, .reasons = reasons}, 1));
            review.setScanState(
                {.at = QDateTime::currentDateTimeUtc(), .lastEntry = review.lastEntry(), .contacts = 9, .scan = 1});
            return true;
        });
        if (!done)
            qFatal("cannot propose");
    }

    /// Two of one phone number, @p score likely.
    std::vector<ContactId> addPair(const QString &name, double score)
    {
        const std::vector ids{add({{Field::FirstName, name}, {Field::Company, u"Acme"_s}, {Field::City, u"Austin"_s}}),
            add({{Field::FirstName, name + u'a'}, {Field::Company, u"Acme Corporation"_s}})};
        propose(ids, score, {{.field = u"first_name"_s, .level = Level::Close, .weight = 4.5}});
        return ids;
    }

    [[nodiscard]] Fields saved(ContactId id) const
    {
        const auto contact = workspace.other()->contact(id);
        return contact && *contact ? (*contact)->fields : Fields();
    }
    [[nodiscard]] bool isThere(ContactId id) const
    {
        const auto contact = workspace.other()->contact(id);
        return contact && contact->has_value();
    }

    TestWorkspace workspace;
};

/// The page, and what it says.
struct Shown {
    /// @p fault: see store::sqlite::ConnectionOptions.
    explicit Shown(const Found &found, const std::function<bool()> &fault = {})
        : settings(found.workspace.folder()),
          client(found.workspace.info(), {.who = found.workspace.options().who, .fault = fault}),
          deeds(client),
          page({client, deeds, settings, u"Test"_s})
    {
        const auto keep = [this](const Notice &notice) { said = notice; };
        QObject::connect(&page, &onefold::ui::Page::noticed, &page, keep);
        QObject::connect(&deeds, &onefold::ui::contacts::Deeds::noticed, &page, keep);
        QObject::connect(&deeds, &onefold::ui::contacts::Deeds::done, &page, &DuplicatesPage::refresh);
        QObject::connect(&page, &onefold::ui::Page::restingChanged, &page,
            [this](const QString &title, const QString &detail) { resting = title + u" · "_s + detail; });
        page.resize(1230, 800);
        page.show();
        page.hostStrip(&strip);
        page.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&page));
    }

    QListView &list() { return *find<QListView>(u"Groups"_s); }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(page, name);
    }

    /// Presses what comes to be there and can be pressed.
    bool press(const QString &name)
    {
        QAbstractButton *button = nullptr;
        const bool isThere =
            QTest::qWaitFor([&] { return (button = find<QAbstractButton>(name)) && button->isEnabled(); });
        if (isThere)
            button->click();
        return isThere;
    }

    bool isReady(const QString &button)
    {
        return QTest::qWaitFor([&] {
            const auto *const found = find<QAbstractButton>(button);
            return found && found->isEnabled();
        });
    }

    bool isChosen(const QString &value)
    {
        return QTest::qWaitFor([&] {
            const auto *const found = find<QAbstractButton>(value);
            return found && found->isChecked();
        });
    }

    bool rows(int count)
    {
        return QTest::qWaitFor([&] {
            auto *const groups = find<QListView>(u"Groups"_s);
            return groups && groups->model()->rowCount() == count;
        });
    }

    bool reads(const QString &words)
    {
        return QTest::qWaitFor([&] {
            for (const QLabel *const label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        });
    }

    bool says(const QString &words)
    {
        return QTest::qWaitFor([&] { return QString(said.headline + u" · "_s + said.detail).contains(words); });
    }

    bool act(const QString &text)
    {
        for (const onefold::ui::NoticeAction &action : std::vector(said.actions)) {
            if (action.text == text) {
                action.run();
                return true;
            }
        }
        return false;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page.window()->focusWidget() ? page.window()->focusWidget() : &page, key, modifiers);
    }

    onefold::ui::WindowSettings settings;
    Client client;
    onefold::ui::contacts::Deeds deeds;
    Notice said;
    QString resting;
    DuplicatesPage page;
    QWidget strip; ///< gone before the page, which takes it as a child
};

} // namespace

/// Duplicate review in the window.
class DuplicatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsGroupsTheLikeliestFirst();
    void pagesAndFilters();
    void mergesByKeyboardAndOpensTheNext();
    void takesAMergeBack();
    void keepsWhatIsChosen();
    void takesOnlySome();
    void editsTheResult();
    void refusesWhatBelongsToSomebodyElse();
    void remembersWhoIsNotTheSame();
    void decidesNothingOfWhatCannotBeRead();
    void takesDismissalsBackFromTheList();
    void explainsTheScore();
    void searchesWhenAsked();
    void keepsTheKeyboardThroughASearch();
    void searchesNotWhileTheServerIsAway();
    void listsPlannedMerges();
    void plansAndMergesMany();
    void asksAgainForARefusedMerge();
    void scrollsManyChangesOfAMerge();
    void remembersTheRules();
    void walksByTheArrowKeys();
    void namesEveryControlOnce();
};

void DuplicatesTest::listsGroupsTheLikeliestFirst()
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

void DuplicatesTest::pagesAndFilters()
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

void DuplicatesTest::mergesByKeyboardAndOpensTheNext()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    found.addPair(u"Bob"_s, 0.9);
    found.addPair(u"Zoe"_s, 0.8);
    Shown shown(found);
    QVERIFY(shown.rows(3));
    shown.page.focusMain();
    QVERIFY(shown.reads(u"After the merge: Jane"_s));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    const QSignalSpy changed(&shown.page, &DuplicatesPage::changed);
    shown.key(Qt::Key_M);
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QVERIFY(shown.rows(2));
    QVERIFY(shown.reads(u"After the merge: Bob"_s));
    QCOMPARE(changed.size(), 1);
    QVERIFY(found.isThere(jane[0]));
    QVERIFY(!found.isThere(jane[1]));
    QTRY_VERIFY2(shown.resting.contains(u"2 groups to review"_s), qPrintable(shown.resting));
    shown.key(Qt::Key_L);
    QVERIFY(shown.reads(u"After the merge: Zoe"_s));
    QVERIFY(shown.isReady(u"Not the same person"_s));
    shown.key(Qt::Key_N);
    QVERIFY(shown.says(u"Zoe and Zoea are not the same person"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(shown.reads(u"After the merge: Bob"_s));
}

void DuplicatesTest::takesAMergeBack()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QVERIFY(shown.reads(u"No duplicates to review."_s));
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Undone"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(found.isThere(jane[1]));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
}

void DuplicatesTest::keepsWhatIsChosen()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isChosen(u"Keep Jane"_s));
    QVERIFY(shown.isChosen(u"Company of Jane: Acme"_s));
    QVERIFY(shown.press(u"Company of Janea: Acme Corporation"_s));
    QVERIFY(shown.press(u"Keep Janea"_s));
    QVERIFY(shown.isChosen(u"First name of Janea: Janea"_s));
    QVERIFY(shown.isChosen(u"City of Jane: Austin"_s));
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Jane into Janea"_s));
    QVERIFY(!found.isThere(jane[0]));
    const Fields kept = found.saved(jane[1]);
    QCOMPARE(kept.text(Field::Company), u"Acme Corporation"_s);
    QCOMPARE(kept.text(Field::City), u"Austin"_s);
}

void DuplicatesTest::takesOnlySome()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Acme"_s}}, {u"lead"_s}),
        found.add({{Field::FirstName, u"Jana"_s}}, {u"fair"_s}), found.add({{Field::FirstName, u"Jim"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isReady(u"Merge 3 contact(s)"_s));
    QVERIFY(shown.press(u"Jim"_s)); // the head of its column
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Jana into Jane"_s));
    QVERIFY(found.isThere(ids[2]));
    QCOMPARE(onefold::contact::listOf(found.saved(ids[0]).value(Field::Tags)), (QStringList{u"lead"_s, u"fair"_s}));
    // Whoever is left is still to be decided on.
    QVERIFY(shown.rows(1));
    QTRY_VERIFY(!shown.find<QAbstractButton>(u"Jana"_s));
    QVERIFY(shown.reads(u"After the merge: Jane"_s));
    QVERIFY(shown.press(u"Jim"_s));
    QVERIFY(shown.reads(u"It takes two contacts to merge."_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Not the same person"_s)->isEnabled());
}

void DuplicatesTest::editsTheResult()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    shown.page.focusMain();
    shown.key(Qt::Key_E);
    QTRY_VERIFY(shown.find<QLineEdit>(u"City"_s));
    auto *const city = shown.find<QLineEdit>(u"City"_s);
    city->setFocus();
    city->selectAll();
    QTest::keyClicks(city, u"San Marcos"_s); // the M merges nothing here
    QVERIFY(shown.reads(u"Acme · San Marcos"_s));
    QVERIFY(shown.press(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.says(u"Merged Janea into Jane"_s));
    QCOMPARE(found.saved(jane[0]).text(Field::City), u"San Marcos"_s);
}

void DuplicatesTest::refusesWhatBelongsToSomebodyElse()
{
    Found found;
    found.add({{Field::FirstName, u"Zoe"_s}, {Field::Email, u"zoe@acme.example"_s}});
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Email, u"jane@acme.example"_s}}),
        found.add({{Field::FirstName, u"Jana"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Edit the result"_s));
    QTRY_VERIFY(shown.find<QLineEdit>(u"Email"_s));
    shown.find<QLineEdit>(u"Email"_s)->setText(u"jane@"_s);
    QVERIFY(shown.reads(u"What was typed cannot be saved like this."_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Merge 2 contact(s)"_s)->isEnabled());
    shown.find<QLineEdit>(u"Email"_s)->setText(u"zoe@acme.example"_s);
    QVERIFY(shown.reads(u"belongs to Zoe"_s));
    QVERIFY(!shown.find<QAbstractButton>(u"Merge 2 contact(s)"_s)->isEnabled());
    QVERIFY(shown.press(u"Discard the edits"_s));
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
    QVERIFY(shown.reads(u"jane@acme.example"_s));
}

void DuplicatesTest::remembersWhoIsNotTheSame()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Not the same person"_s));
    QVERIFY(shown.says(u"Remembered: Jane and Janea are not the same person"_s));
    QVERIFY(shown.reads(u"No duplicates to review."_s));
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Taken back"_s));
    QVERIFY(shown.rows(1));
}

/// The list stands on another group, and what was shown before is not to be taken for it.
void DuplicatesTest::decidesNothingOfWhatCannotBeRead()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    found.addPair(u"Bob"_s, 0.9);
    std::atomic<bool> isBroken = false;
    Shown shown(found, [&] { return isBroken.load(); });
    QVERIFY(shown.rows(2));
    QVERIFY(shown.isReady(u"Later"_s));
    isBroken = true;
    shown.list().setCurrentIndex(shown.list().model()->index(1, 0));
    for (const QString &name : {u"Later"_s, u"Not the same person"_s})
        QTRY_VERIFY(!shown.find<QAbstractButton>(name)->isEnabled());
    isBroken = false;
}

void DuplicatesTest::takesDismissalsBackFromTheList()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    QVERIFY(found.workspace.other()->dismissDuplicates(jane).ok());
    Client client(found.workspace.info(), found.workspace.options());
    DismissedModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"Jane and Janea, another · just now"_s);

    Shown shown(found);
    QVERIFY(shown.press(u"Not the same…"_s));
    QVERIFY(shown.isReady(u"Take back"_s));
    shown.find<QAbstractButton>(u"Take back"_s)->setFocus();
    QVERIFY(shown.press(u"Take back"_s));
    QVERIFY(shown.says(u"Taken back"_s));
    QVERIFY(shown.reads(u"No pair is marked as not the same person yet."_s));
    QCOMPARE(shown.page.focusWidget(), shown.find<QListView>(u"Not the same person"_s));
    QVERIFY(shown.press(u"Back to review"_s));
    QVERIFY(shown.rows(1));
}

void DuplicatesTest::explainsTheScore()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}}), found.add({{Field::FirstName, u"Jana"_s}})};
    found.propose(ids, 0.97,
        {{.field = u"phone"_s, .level = Level::FewShare, .weight = 9.84, .holders = 3},
            {.field = u"date_of_birth"_s, .level = Level::Different, .weight = -7.4}});
    Shown shown(found);
    QVERIFY(shown.reads(u"Why these two · 97 %"_s));
    QVERIFY(shown.reads(u"+9.8"_s));
    QVERIFY(shown.reads(u"What speaks against it"_s));
    QVERIFY(shown.reads(u"−7.4"_s));
    QVERIFY(shown.reads(u"Date of birth"_s));
    QVERIFY(shown.reads(u"the same, which 3 contact(s) have"_s));
}

void DuplicatesTest::searchesWhenAsked()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    QVERIFY(shown.reads(u"Nobody has searched here for duplicates yet."_s));
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Search done · 5 contact(s) compared"_s));
    QTRY_VERIFY2(shown.resting.contains(u"5 contacts compared at"_s), qPrintable(shown.resting));
}

/// What offered the search goes while its result is read; the keyboard is with what comes instead.
void DuplicatesTest::keepsTheKeyboardThroughASearch()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    const auto focused = [&shown] {
        const QWidget *const widget = shown.page.focusWidget();
        return widget ? widget->accessibleName() : QString();
    };
    shown.page.focusMain();
    QTRY_COMPARE(focused(), u"Search for duplicates"_s);
    shown.key(Qt::Key_Space);
    QVERIFY(shown.says(u"Search done"_s));
    QVERIFY(shown.isReady(u"Search again"_s));
    QTRY_COMPARE(focused(), u"Search for duplicates"_s);
}

void DuplicatesTest::searchesNotWhileTheServerIsAway()
{
    Found found;
    found.workspace.fill(5);
    Shown shown(found);
    QVERIFY(shown.isReady(u"Search for duplicates"_s));
    shown.deeds.longWork().setAway(true);
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Not done · The server is away"_s));
    QVERIFY(shown.isReady(u"Search for duplicates"_s)); // nothing was begun that would have to be stopped
    shown.deeds.longWork().setAway(false);
    QVERIFY(shown.press(u"Search for duplicates"_s));
    QVERIFY(shown.says(u"Search done"_s));
}

void DuplicatesTest::listsPlannedMerges()
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

void DuplicatesTest::plansAndMergesMany()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    const auto bob = found.addPair(u"Bob"_s, 0.98);
    const auto zoe = found.addPair(u"Zoe"_s, 0.6);
    Shown shown(found);
    QVERIFY(shown.rows(3));
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    QVERIFY(shown.isReady(u"Merge 2 group(s)"_s));
    QVERIFY(found.isThere(jane[1])); // nothing before it was asked for
    QVERIFY(shown.reads(u"4 contacts become 2."_s));
    auto *const rule = shown.find<QComboBox>(u"Rule for all fields"_s);
    rule->setCurrentIndex(rule->findData(static_cast<int>(onefold::merging::Survivor::Longest)));
    QVERIFY(shown.reads(u"Company: \u2068Acme\u2069 → \u2068Acme Corporation\u2069"_s));
    QVERIFY(shown.press(u"Merge 2 group(s)"_s));
    QVERIFY(shown.says(u"Merged 2 group(s)"_s));
    QVERIFY(shown.rows(1));
    QVERIFY(!found.isThere(jane[1]) && !found.isThere(bob[1]) && found.isThere(zoe[1]));
    QCOMPARE(found.saved(bob[0]).text(Field::Company), u"Acme Corporation"_s);
    QVERIFY(shown.act(u"Undo"_s));
    QVERIFY(shown.says(u"Undone"_s));
    QVERIFY(shown.rows(3));
    QVERIFY(found.isThere(jane[1]) && found.isThere(bob[1]));
}

/// Refused as nothing can be written just now, a merge of many can be asked for again.
void DuplicatesTest::asksAgainForARefusedMerge()
{
    Found found;
    const auto jane = found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    shown.deeds.longWork().setAway(true);
    QVERIFY(shown.press(u"Merge 1 group(s)"_s));
    QVERIFY(shown.says(u"Not done"_s));
    QVERIFY(found.isThere(jane[1]));
    shown.deeds.longWork().setAway(false);
    QVERIFY(shown.press(u"Merge 1 group(s)"_s));
    QVERIFY(shown.says(u"Merged 1 group(s)"_s));
    QVERIFY(!found.isThere(jane[1]));
}

/// However many fields a merge changes, the page stays as high as it is, and each can be come to.
void DuplicatesTest::scrollsManyChangesOfAMerge()
{
    Found found;
    // Whichever of the two stays gets the other's fields.
    const auto make = [&](const QString &firstName, const QString &side) {
        Fields many;
        many.set(Field::FirstName, firstName);
        many.set(Field::Company, u"Acme"_s);
        for (int i = 0; i < 60; ++i)
            many.set(*onefold::contact::FieldKey::fromString(u"custom.%1%2"_s.arg(side).arg(i)), u"value%1"_s.arg(i));
        const auto saved = found.workspace.other()->save({.fields = many});
        return saved ? saved->id.value_or(ContactId::None) : ContactId::None;
    };
    found.propose({make(u"Jane"_s, u"left"_s), make(u"Janet"_s, u"right"_s)}, 0.99,
        {{.field = u"first_name"_s, .level = Level::Close, .weight = 4.5}});
    Shown shown(found);
    shown.page.resize(900, 600);
    QVERIFY(shown.press(u"Merge all above 97 %…"_s));
    QVERIFY(shown.reads(u"value59"_s));
    auto *const area = shown.find<QScrollArea>(u"What the merge changes"_s);
    QVERIFY(area);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QVERIFY(shown.page.height() <= 600);
    QVERIFY(area->height() < 300);
    QVERIFY(area->widget()->height() > 60 * area->fontMetrics().height());
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    const QWidget *const words = area->widget()->findChild<QLabel *>();
    QVERIFY(words->mapTo(area->viewport(), words->rect().bottomLeft()).y() < area->viewport()->height());
    const auto *const list = shown.find<QListView>(u"Planned merges"_s);
    QVERIFY(list->viewport()->height() >= list->sizeHintForRow(0));
}

void DuplicatesTest::remembersTheRules()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    {
        Shown shown(found);
        QVERIFY(shown.press(u"Rules…"_s));
        auto *const add = shown.find<QComboBox>(u"Another rule for a field"_s);
        const int company = add->findData(u"company"_s);
        add->setCurrentIndex(company);
        Q_EMIT add->activated(company);
        auto *const rule = shown.find<QComboBox>(u"Rule for Company"_s);
        QVERIFY(rule);
        rule->setCurrentIndex(rule->findData(static_cast<int>(onefold::merging::Survivor::Longest)));
        QVERIFY(add->findData(u"company"_s) < 0);
        QTest::keyClick(rule, Qt::Key_Escape);
        QVERIFY(shown.reads(u"Acme Corporation · Austin"_s)); // one group goes by the rules too
    }
    Shown shown(found);
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    QVERIFY(shown.press(u"Rules…"_s));
    QVERIFY(shown.press(u"Drop the rule for Company"_s));
    QVERIFY(shown.press(u"Back to review"_s));
    QVERIFY(shown.reads(u"Acme · Austin"_s));
}

void DuplicatesTest::walksByTheArrowKeys()
{
    Found found;
    found.addPair(u"Jane"_s, 0.99);
    Shown shown(found);
    QVERIFY(shown.rows(1));
    QVERIFY(shown.isChosen(u"Company of Jane: Acme"_s));
    shown.page.focusMain();
    shown.key(Qt::Key_Return);
    const auto focused = [&] { return shown.page.window()->focusWidget()->accessibleName(); };
    QCOMPARE(focused(), u"Jane · keep"_s);
    shown.key(Qt::Key_Right);
    QCOMPARE(focused(), u"Janea"_s);
    shown.key(Qt::Key_Down);
    QCOMPARE(focused(), u"Keep Janea"_s);
    shown.key(Qt::Key_Down);
    shown.key(Qt::Key_Down);
    QCOMPARE(focused(), u"Company of Janea: Acme Corporation"_s);
    shown.key(Qt::Key_Return);
    QVERIFY(shown.reads(u"Acme Corporation · Austin"_s));
    shown.key(Qt::Key_Space); // takes the contact out of the group
    QVERIFY(shown.reads(u"It takes two contacts to merge."_s));
    shown.key(Qt::Key_Space);
    QVERIFY(shown.isReady(u"Merge 2 contact(s)"_s));
}

void DuplicatesTest::namesEveryControlOnce()
{
    Found found;
    const std::vector ids{found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Acme"_s}}),
        found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Globex"_s}}),
        found.add({{Field::FirstName, u"Jane"_s}, {Field::Company, u"Globex"_s}})};
    found.propose(ids, 0.9);
    Shown shown(found);
    QVERIFY(shown.isReady(u"Merge 3 contact(s)"_s));
    const auto check = [&shown] {
        QStringList names;
        for (const QWidget *const widget : shown.page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                continue;
            const QString name = QString::fromLatin1(widget->metaObject()->className()) + widget->accessibleName();
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names += name;
        }
        QVERIFY(names.size() > 5);
    };
    check();
    QVERIFY(shown.press(u"Edit the result"_s));
    check();
    QVERIFY(shown.press(u"Rules…"_s));
    check();
    QVERIFY(shown.press(u"Not the same…"_s));
    check();
}

QTEST_MAIN(DuplicatesTest)
#include "duplicates_test.moc"
