// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A service workspace in the window, against the stand-in of a service.

#include "tests/ui/failingclient.h"
#include "tests/ui/servicestage.h"
#include "ui/services/outboxpage.h"
#include "ui/services/serviceline.h"
#include "ui/services/servicewords.h"
#include "ui/settings/newworkspacepage.h"

#include "core/sync/synchroniser.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold; // sync alone would be the function of unistd.h
using onefold::contact::Field;
using onefold::ui::services::OutboxModel;
using onefold::ui::settings::NewWorkspace;
using onefold::ui::settings::NewWorkspacePage;
using onefold::uitest::Person;
using onefold::uitest::Stage;
namespace host = onefold::testservices::host;

class ServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheServiceCannotHoldIsSaid();
    void deletionIsToldAsItGoes();
    void conflictIsDecidedInTheOutbox();
    void scrollsAConflictOfManyFields();
    void outboxModelIsSound();
    void outboxSaysNothingItHasNotRead();
    void outboxKeepsTheKeyboard();
    void synchronisesOnceAtATime();
    void newWorkspaceAsksForTheAccount();
    void wordsSayHowItStands();
};

/// HighLevel has no place for an extension: said at the field, of the save that is to come, and by the verdict.
void ServiceTest::whatTheServiceCannotHoldIsSaid()
{
    const Stage stage;
    Person person(stage);
    person.type(u"First name"_s, u"Jane"_s);
    person.type(u"Email"_s, u"jane@acme.com"_s);
    person.type(u"Phone"_s, u"+15125550123"_s);
    person.type(u"Extension"_s, u"12"_s);
    QVERIFY(person.reads(u"kept here alone: HighLevel has no such field"_s));
    QVERIFY(person.reads(u"Kept here alone: Extension."_s));
    QVERIFY(person.press(u"Save"_s));
    QVERIFY(person.stripSays(u"confirmed by HighLevel"_s));
    QVERIFY(person.stripSays(u"Extension: has no place at the service and is kept here alone"_s));
    QVERIFY(person.find<QPushButton>(u"Undo"_s));
}

void ServiceTest::deletionIsToldAsItGoes()
{
    const Stage stage;
    Person person(stage);
    person.type(u"Email"_s, u"jane@acme.com"_s);
    QVERIFY(person.press(u"Save"_s));
    QVERIFY(person.stripSays(u"confirmed by HighLevel"_s));
    person.remove();
    // In either order: the service may answer before the work here has come to its end.
    QVERIFY2(person.wasTold(u"1 queued for the service"_s), qPrintable(person.told().join(u'\n')));
    QVERIFY2(
        person.wasTold(u"Deleted jane@acme.com · confirmed by HighLevel"_s), qPrintable(person.told().join(u'\n')));
    QCOMPARE(stage.service.count(), 0);
}

void ServiceTest::conflictIsDecidedInTheOutbox()
{
    const Stage stage;
    {
        auto opened = sync::Synchroniser::open(stage.info, {.token = "test-token"});
        QVERIFY(opened);
        onefold::saving::SaveRequest request;
        request.fields.set(Field::Email, u"jane@acme.com"_s);
        request.fields.set(Field::FirstName, u"Jane"_s);
        const auto saved = (*opened)->save(request);
        QVERIFY(saved);
        QVERIFY(saved->verdict == onefold::identity::Verdict::Created);
        stage.service.with([](host::Host &host) {
            auto &contacts = host.service().contacts();
            const QString id = contacts.all().front()->id;
            QJsonObject values = contacts.find(id)->values;
            values.insert(u"firstName"_s, u"Joan"_s);
            contacts.replace(id, values);
        });
        onefold::saving::SaveRequest edit;
        edit.id = saved->id;
        edit.fields.set(Field::FirstName, u"Janet"_s);
        QVERIFY((*opened)->workspace().save(edit));
    }
    Person person(stage);
    QVERIFY(person.stripSays(u"was changed here and at HighLevel"_s));
    QVERIFY(person.press(u"Open the outbox"_s));
    auto *const theirs = person.find<QRadioButton>(u"First name as it is at HighLevel: Joan"_s);
    QVERIFY(theirs);
    theirs->click();
    QVERIFY(person.press(u"Keep these"_s));
    const auto firstName = [&] {
        auto opened = onefold::workspace::Workspace::open(stage.info);
        return (*opened)->find({}).value().front().fields.text(Field::FirstName);
    };
    QTRY_COMPARE(firstName(), u"Joan"_s);
    QCOMPARE(stage.service.contacts().constFirst().value(u"firstName"_s).toString(), u"Joan"_s);
}

/// However many fields were changed on both sides, there is room for the rest, and each can be come to.
void ServiceTest::scrollsAConflictOfManyFields()
{
    store::OutboxItem item{.id = 1, .contact = contact::ContactId(1), .state = store::OutboxState::Conflict};
    for (int i = 0; i < 60; ++i)
        item.collisions.push_back({.field = *contact::FieldKey::fromString(u"custom.field%1"_s.arg(i)),
            .base = u"before"_s,
            .mine = u"mine"_s,
            .theirs = u"theirs"_s});
    QWidget page;
    page.resize(900, 600);
    auto *const column = new QVBoxLayout(&page);
    column->addWidget(new QTableView(&page), 1);
    auto *const card = new ui::services::ConflictCard(&page);
    column->addWidget(card);
    card->ask(item, u"Jane"_s, u"HighLevel"_s);
    page.show();
    auto *const area = card->findChild<QScrollArea *>();
    QVERIFY(area);
    QCOMPARE(area->accessibleName(), u"Jane was changed on both sides"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    QCOMPARE(page.height(), 600);
    QVERIFY(card->height() < 400);
    const auto choices = card->findChildren<QRadioButton *>();
    QCOMPARE(choices.size(), 120);
    for (QRadioButton *const choice : choices) {
        area->ensureWidgetVisible(choice);
        const int middle = choice->mapTo(area->viewport(), choice->rect().center()).y();
        QVERIFY2(middle > 0 && middle < area->viewport()->height(), qPrintable(choice->accessibleName()));
    }
    auto *const keep = card->findChild<QPushButton *>();
    QCOMPARE(keep->text(), u"Keep these"_s);
    QVERIFY(page.rect().contains(keep->geometry().translated(card->pos())));
}

void ServiceTest::outboxModelIsSound()
{
    const Stage stage;
    onefold::workspace::Client client(stage.info, {});
    OutboxModel model(client);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy read(&model, &OutboxModel::read);
    model.reload();
    QTRY_COMPARE(read.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    auto opened = onefold::workspace::Workspace::open(stage.info);
    QVERIFY(opened);
    onefold::saving::SaveRequest request;
    request.fields.set(Field::Email, u"jane@acme.com"_s);
    QVERIFY((*opened)->save(request));
    model.reload();
    QTRY_COMPARE(read.size(), 2);
    QCOMPARE(model.rowCount(), 1);
    const auto cell = [&](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(cell(OutboxModel::Contact), u"jane@acme.com"_s);
    QCOMPARE(cell(OutboxModel::What), u"Save"_s);
    QCOMPARE(cell(OutboxModel::State), u"Waiting"_s);
}

/// That everything is confirmed is said once it is known, and never where it could not be read.
void ServiceTest::outboxSaysNothingItHasNotRead()
{
    const Stage stage;
    FailingClient failing(stage.info);
    onefold::ui::services::ServiceLine line({}, {}); // without a service: nothing comes in between
    onefold::ui::services::OutboxPage page({failing.client(), line});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    const auto *const empty = page.findChild<onefold::ui::look::EmptyState *>();
    QVERIFY(!empty->isVisible());
    QTRY_VERIFY(empty->isVisible());
    auto *const again = empty->findChild<QPushButton *>();
    QCOMPARE(again->accessibleName(), u"Try again"_s);
    failing.mend();
    again->click();
    QTRY_COMPARE(again->accessibleName(), u"Synchronise now"_s);
    QVERIFY(empty->findChild<QLabel *>()->text().startsWith(u"Nothing waits"_s));
}

/// The last change is discarded by the keyboard: the button goes, and what is left to do has the keyboard.
void ServiceTest::outboxKeepsTheKeyboard()
{
    const Stage stage;
    auto opened = onefold::workspace::Workspace::open(stage.info);
    QVERIFY(opened);
    onefold::saving::SaveRequest request;
    request.fields.set(Field::Email, u"jane@acme.com"_s);
    QVERIFY((*opened)->save(request));
    onefold::workspace::Client client(stage.info, {});
    onefold::ui::services::ServiceLine line({}, {}); // without a service: nothing is sent
    onefold::ui::services::OutboxPage page({client, line});
    QWidget strip;
    page.show();
    page.hostStrip(&strip);
    const auto buttons = page.findChildren<QPushButton *>();
    const auto discard = std::ranges::find(buttons, u"Discard the change"_s, &QPushButton::text);
    QVERIFY(discard != buttons.end());
    QTRY_VERIFY((*discard)->isVisible() && (*discard)->isEnabled());
    (*discard)->setFocus();
    (*discard)->click();
    auto *const empty = page.findChild<onefold::ui::look::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(page.focusWidget(), empty->findChild<QPushButton *>());
}

void ServiceTest::synchronisesOnceAtATime()
{
    const Stage stage;
    Person person(stage);
    QVERIFY(person.press(u"Online"_s)); // leads to the outbox
    auto *const now = person.find<QPushButton>(u"Synchronise now"_s);
    QVERIFY(now);
    QTRY_VERIFY(now->accessibleDescription().isEmpty());
    QSemaphore isHeld;
    QSemaphore mayGoOn;
    std::thread holder([&] {
        stage.service.with([&](host::Host &) {
            isHeld.release();
            mayGoOn.acquire();
        });
    });
    isHeld.acquire();
    now->setFocus();
    now->click();
    static_cast<void>(QTest::qWaitFor([now] { return !now->accessibleDescription().isEmpty(); }));
    const QString why = now->accessibleDescription();
    const bool hasKeyboard = now->isEnabled() && now->window()->focusWidget() == now;
    now->click();
    const bool isSaid = person.stripSays(why);
    mayGoOn.release();
    holder.join();
    QCOMPARE(why, u"It is being synchronised just now."_s);
    QVERIFY(hasKeyboard);
    QVERIFY(isSaid);
    QTRY_VERIFY(now->accessibleDescription().isEmpty());
    QCOMPARE(now->window()->focusWidget(), now);
}

void ServiceTest::newWorkspaceAsksForTheAccount()
{
    NewWorkspacePage page;
    page.show();
    const QSignalSpy asked(&page, &NewWorkspacePage::createRequested);
    const auto line = [&](const QString &name) {
        const auto lines = page.findChildren<QLineEdit *>();
        return *std::ranges::find(lines, name, [](const QLineEdit *one) { return one->accessibleName(); });
    };
    const auto buttons = page.findChildren<QPushButton *>();
    auto *const create = *std::ranges::find(buttons, u"Create workspace"_s, &QPushButton::text);
    const auto boxes = page.findChildren<QComboBox *>();
    auto *const kind = *std::ranges::find(
        boxes, u"Where the contacts are"_s, [](const QComboBox *box) { return box->accessibleName(); });
    line(u"Workspace name"_s)->setText(u"Sales"_s);
    QVERIFY(!line(u"Token"_s)->isVisible());
    kind->setCurrentText(u"Bird"_s);
    QVERIFY(line(u"Token"_s)->isVisible());
    QCOMPARE(line(u"Token"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(!create->isEnabled());
    line(u"Workspace id"_s)->setText(u"w-1"_s);
    line(u"Token"_s)->setText(u"secret"_s);
    create->click();
    QCOMPARE(asked.size(), 1);
    const auto wanted = asked.front().front().value<NewWorkspace>();
    QVERIFY(wanted.account && wanted.account->kind == onefold::services::Kind::Bird);
    QCOMPARE(wanted.account->id, u"w-1"_s);
    QCOMPARE(wanted.token, "secret");
}

void ServiceTest::wordsSayHowItStands()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using Line = sync::CourierStatus::Line;
    const auto words = [&](const sync::CourierStatus &status) {
        return onefold::ui::services::lineText(status, u"Bird"_s, now);
    };
    QVERIFY(words({.line = Line::Offline, .waiting = 3}).startsWith(u"Off-line · 3 change"_s));
    QCOMPARE(words({.line = Line::Online, .held = 1}), u"Online · 1 for you to decide"_s);
    QCOMPARE(words({.line = Line::Blocked}), u"Bird needs you"_s);
    const sync::CourierStatus cutShort{.line = Line::Online, .unlisted = 2, .syncedAt = now};
    QVERIFY2(words(cutShort).endsWith(u"2 not listed"_s), qPrintable(words(cutShort)));
    QVERIFY(onefold::ui::services::fullText(cutShort, u"Bird"_s, now).contains(u"more than it listed"_s));
    const auto bulk = words(
        {.line = Line::Online, .isPushing = true, .done = 10, .total = 1'000'000, .takes = std::chrono::hours(28)});
    QVERIFY2(bulk.contains(u"about 28 hour"_s), qPrintable(bulk));
    const auto skipped = onefold::ui::services::noticeOf(
        {.contact = contact::ContactId(1), .verdict = identity::Verdict::Skipped, .message = u"Bird has Alice."_s},
        u"Bob"_s, 0, u"Bird"_s);
    QCOMPARE(skipped.headline, u"Skipped Bob"_s);
    QCOMPARE(skipped.detail, u"Bird has Alice."_s);
}

QTEST_MAIN(ServiceTest)
#include "service_test.moc"
