// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of several that wait are sent at the same time.

#include "core/sync/outbox.h"
#include "tests/core/sync/faultplay.h"
#include "tests/core/sync/heldthere.h"
#include "tests/services/host/services.h"
#include "tests/support/serviceworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Field;
namespace host = testservices::host;

namespace {

bool save(sync::Synchroniser &synchroniser, const QString &email, const QString &extension)
{
    saving::SaveRequest request;
    request.fields.set(Field::Email, email);
    if (!extension.isEmpty()) {
        request.fields.set(Field::Phone, u"+15125550177"_s);
        request.fields.set(Field::PhoneExt, extension);
    }
    const auto saved = synchroniser.workspace().save(request);
    return saved && saved->id;
}

} // namespace

class SendersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharedNumberHoldsUpNobodyElse();
};

/// Two share a number, and are sent one after the other. The third one has nothing to do with them: it needs fewer
/// requests than the first one, and so is there before it.
void SendersTest::sharedNumberHoldsUpNobodyElse()
{
    host::RunningService service(host::serviceOf(u"highlevel"_s));
    QVERIFY(service.start());
    const QTemporaryDir folder;
    const workspace::WorkspaceInfo info = test::makeServiceWorkspace(folder.path(),
        {.kind = services::Kind::HighLevel, .address = service.url().toString(), .id = service.workspace()});
    sync::SyncOptions options = test::quickOptions();
    options.senders = 2;
    auto synchroniser = sync::Synchroniser::open(info, options);
    QVERIFY(synchroniser);
    QVERIFY((*synchroniser)->check());
    QVERIFY(save(**synchroniser, u"ann@acme.com"_s, u"1"_s));
    QVERIFY(save(**synchroniser, u"bob@acme.com"_s, u"2"_s));
    QVERIFY(save(**synchroniser, u"lee@home.example"_s, {}));
    service.with([](host::Host &running) { running.setLatency(std::chrono::milliseconds(400)); });
    const auto report = (*synchroniser)->pushAll({});
    QVERIFY(report && !report->failure);
    const auto waiting = sync::outbox((*synchroniser)->workspace());
    QVERIFY(waiting && waiting->empty());
    QStringList order;
    for (const test::HeldThere &person : test::peopleAt(service, u"highlevel"_s))
        order += person.emails;
    QCOMPARE(order, QStringList({u"lee@home.example"_s, u"ann@acme.com"_s, u"bob@acme.com"_s}));
}

QTEST_GUILESS_MAIN(SendersTest)
#include "senders_test.moc"
