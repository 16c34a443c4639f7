// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/testworkspace.h"
#include "tests/support/postgresserver.h"
#include "tests/ui/named.h"
#include "ui/contacts/contactspage.h"

#include "core/workspace/create.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using test::request;
using ui::contacts::ContactsPage;
using ui::contacts::ContactTable;
using ui::contacts::RowRanges;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

constexpr int longest = 30'000;

/// The contacts' page on a team's database, and what it says.
struct TeamPage {
    explicit TeamPage(const WorkspaceInfo &info)
        : settings(folder.path()),
          client(info, {}),
          deeds(client),
          page({client, deeds, settings, u"Team"_s})
    {
        QObject::connect(&page, &ui::Page::noticed, &page, [this](const ui::Notice &notice) {
            said = notice;
            ++notices;
        });
        page.resize(1400, 800);
        page.show();
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return named<Widget>(page, name);
    }

    QTemporaryDir folder;
    ui::WindowSettings settings;
    workspace::Client client;
    ui::contacts::Deeds deeds;
    ui::Notice said;
    int notices = 0;
    ContactsPage page;
};

} // namespace

/// What the window does where the contacts are on a server: others write there, and it may be away.
class TeamPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPlaceWhenOthersSave();
    void showsOthersAndOutlivesTheServer();
};

/// What a colleague saves comes by itself; what is selected and where the table is scrolled stays with the contacts.
void TeamPageTest::keepsItsPlaceWhenOthersSave()
{
    constexpr int many = 120;
    test::PostgresServer server;
    const WorkspaceInfo info{.name = u"Team"_s, .kind = u"team"_s, .url = server.url(server.makeDatabase())};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    auto other = *Workspace::open(info);
    const auto save = [&other](const QString &first, const QString &last) {
        const QString email = first + last + u"@acme.com"_s;
        return other->save(request({{u"first_name", first}, {u"last_name", last}, {u"email", email}})).ok();
    };
    for (int i = 0; i < many; ++i)
        QVERIFY(save(u"Person"_s, u"Number%1"_s.arg(i, 3, 10, QLatin1Char('0'))));
    TeamPage f(info);
    auto *const table = f.page.findChild<ContactTable *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), many, longest);
    QTRY_VERIFY_WITH_TIMEOUT(table->verticalScrollBar()->maximum() > 50, longest);
    table->verticalScrollBar()->setValue(50);
    QCOMPARE(table->verticalScrollBar()->value(), 50);
    table->selectRanges({{60, 62}});
    QVERIFY(save(u"Aaron"_s, u"First"_s)); // above all of them
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), many + 1, longest);
    QTRY_COMPARE_WITH_TIMEOUT(table->selectedRanges(), (RowRanges{{61, 63}}), longest);
    QTRY_COMPARE_WITH_TIMEOUT(table->verticalScrollBar()->value(), 51, longest);
}

void TeamPageTest::showsOthersAndOutlivesTheServer()
{
    test::PostgresServer server;
    const WorkspaceInfo info{.name = u"Team"_s, .kind = u"team"_s, .url = server.url(server.makeDatabase())};
    QVERIFY(workspace::initTeam(info, test::testSettings()));
    auto other = *Workspace::open(info);
    QVERIFY(other->save(request({{u"first_name", u"Jane"_s}, {u"email", u"jane@acme.com"_s}})));
    TeamPage f(info);
    auto *const model = f.page.findChild<ContactTable *>()->model();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, longest);
    QVERIFY(other->save(request({{u"first_name", u"Bob"_s}, {u"email", u"bob@acme.com"_s}})));
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, longest);

    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(f.said.headline.contains(u"Nothing can be saved now"_s), longest);
    auto *const email = f.find<QLineEdit>(u"Email"_s);
    auto *const save = f.find<QPushButton>(u"Save"_s);
    QVERIFY(email && save);
    const int told = f.notices;
    QTest::keyClicks(email, u"carl@acme.com"_s);
    model->sort(0, Qt::DescendingOrder); // rows that cannot be read now
    QTest::qWait(3000);                  // it is tried again meanwhile, and what is typed is looked at
    QCOMPARE(f.notices, told);
    QVERIFY(!save->isEnabled());
    QCOMPARE(model->rowCount(), 2);
    // A cell waits to be saved, and as a draft where the window closes before.
    contact::Fields company;
    company.set(contact::Field::Company, u"Globex"_s);
    Q_EMIT f.page.findChild<ContactTable *>()->edited({.fields = company, .id = contact::ContactId(1)});
    const auto *const form = f.page.findChild<ui::contacts::ContactForm *>();
    const auto isKept = [&] {
        f.page.keepUnsent();
        return form->waiting() == 1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), longest);

    // What is done to whole contacts is refused at once, in words.
    QStringList refusals;
    const auto noted = QObject::connect(&f.deeds, &ui::contacts::Deeds::noticed, &f.page,
        [&refusals](const ui::Notice &notice) { refusals += notice.headline + u": "_s + notice.detail; });
    f.deeds.remove({contact::ContactId(2)});
    f.deeds.undoLast();
    f.deeds.undo(journal::OperationId(1));
    f.deeds.redo(journal::OperationId(1));
    QCOMPARE(refusals.size(), 4);
    for (const QString &refusal : std::as_const(refusals))
        QVERIFY2(refusal.contains(u"Not done: The server is away"_s), qPrintable(refusal));
    QObject::disconnect(noted);

    server.start();
    QTRY_VERIFY_WITH_TIMEOUT(f.said.headline.contains(u"Connected again"_s), longest);
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), longest);
    QCOMPARE(email->text(), u"carl@acme.com"_s);
    save->click();
    QTRY_VERIFY_WITH_TIMEOUT(f.said.headline.contains(u"Created"_s), longest);
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 3, longest);
    f.deeds.remove({contact::ContactId(2)});
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 2, longest);
}

QTEST_MAIN(TeamPageTest)
#include "teampage_test.moc"
