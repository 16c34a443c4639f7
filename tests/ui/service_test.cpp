// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A service workspace in the window, against the stand-in of a service.

#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"
#include "ui/services/outboxpage.h"
#include "ui/services/servicewords.h"
#include "ui/settings/newworkspacepage.h"
#include "ui/shell/mainwindow.h"

#include "core/sync/create.h"
#include "core/sync/synchroniser.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using onefold::contact::Field;
using onefold::ui::WindowSettings;
using onefold::ui::services::OutboxModel;
using onefold::ui::settings::NewWorkspace;
using onefold::ui::settings::NewWorkspacePage;
using onefold::ui::shell::MainWindow;
using onefold::ui::shell::VerdictStrip;
namespace host = onefold::testservices::host;
namespace sync = onefold::sync;

namespace {

/// A HighLevel location and a workspace of it.
struct Stage {
    Stage() : service(host::serviceOf(u"highlevel"_s))
    {
        if (!service.start())
            qFatal("the test service does not start");
        QString id;
        service.with([&](host::Host &host) { id = host.service().workspace(); });
        onefold::workspace::Registry registry(folder.path());
        const auto account = sync::accountFrom(
            {.kind = onefold::services::Kind::HighLevel, .address = service.url().toString(), .id = id});
        if (!registry.prepare() || !account)
            qFatal("no workspace");
        const auto made = sync::createServiceWorkspace(registry, u"Service"_s, {}, {.region = u"US"_s}, *account);
        if (!made)
            qFatal("no workspace");
        info = *made;
    }

    QTemporaryDir folder;
    host::RunningService service;
    onefold::workspace::WorkspaceInfo info;
};

/// The window, driven by the names that a person reads.
class Person final
{
public:
    explicit Person(const Stage &stage)
        : m_settings(stage.folder.path()),
          m_window({.workspace = stage.info, .workspaceNames = {u"Service"_s}, .token = "test-token"}, m_settings)
    {
        m_window.resize(1440, 900);
        m_window.show();
        m_window.resize(1440, 900);
        static_cast<void>(QTest::qWaitForWindowActive(&m_window));
    }

    template<typename Widget>
    Widget *find(const QString &name)
    {
        Widget *found = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            for (Widget *const widget : m_window.findChildren<Widget *>()) {
                if (widget->accessibleName().startsWith(name) && widget->isVisibleTo(&m_window))
                    found = widget;
            }
            return found != nullptr;
        }));
        return found;
    }

    void type(const QString &field, const QString &text)
    {
        auto *const line = find<QLineEdit>(field);
        QVERIFY2(line, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    bool press(const QString &button)
    {
        auto *const found = find<QPushButton>(button);
        if (!found || !QTest::qWaitFor([&] { return found->isEnabled(); }))
            return false;
        found->click();
        return true;
    }

    bool stripSays(const QString &words)
    {
        return QTest::qWaitFor([&] { return m_window.findChild<VerdictStrip *>()->words().contains(words); }, 10'000);
    }

private:
    WindowSettings m_settings;
    MainWindow m_window;
};

} // namespace

class ServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdictTurnsFromQueuedToWhatTheServiceSaid();
    void conflictIsDecidedInTheOutbox();
    void outboxModelIsSound();
    void newWorkspaceAsksForTheAccount();
    void wordsSayHowItStands();
};

void ServiceTest::verdictTurnsFromQueuedToWhatTheServiceSaid()
{
    const Stage stage;
    Person person(stage);
    person.type(u"First name"_s, u"Jane"_s);
    person.type(u"Email"_s, u"jane@acme.com"_s);
    QVERIFY(person.press(u"Save"_s));
    QVERIFY(person.stripSays(u"Created at HighLevel"_s));
    QCOMPARE(stage.service.count(), 1);
    QVERIFY(person.find<QPushButton>(u"Online"_s));
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
    QVERIFY(person.stripSays(u"Changed here and at HighLevel"_s));
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
    QCOMPARE(stage.service.contacts().first().value(u"firstName"_s).toString(), u"Joan"_s);
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
    line(u"Workspace or location id"_s)->setText(u"w-1"_s);
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
}

QTEST_MAIN(ServiceTest)
#include "service_test.moc"
