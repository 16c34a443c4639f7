// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Two tries in a row of which it is not known whether they arrived, the contact edited in between: what was edited last
// is what the service has in the end.

#include "core/sync/outbox.h"
#include "tests/core/sync/faultplay.h"
#include "tests/services/host/runningservice.h"
#include "tests/services/host/services.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::ContactId;
using contact::Field;
namespace host = testservices::host;

namespace {

// Looks, writes and loses the answer; and then nothing can be looked at.
const QString appliedAndLost = u"drop-after@2,500-before@3-"_s;
// Looks, and writes in vain.
const QString notApplied = u"500-before@2-"_s;

/// A service and a workspace of it, which gives up soon.
class Stage
{
public:
    explicit Stage(const QString &kind) : m_service(host::serviceOf(kind))
    {
        if (!m_service.start())
            qFatal("the test service does not start");
        QString id;
        m_service.with([&](host::Host &host) { id = host.service().workspace(); });
        workspace::Registry registry(m_folder.path());
        const auto account = sync::accountFrom(
            {.kind = *services::kindFromString(kind), .address = m_service.url().toString(), .id = id});
        if (!registry.prepare() || !account)
            qFatal("no workspace");
        const auto info = sync::createServiceWorkspace(registry, u"Service"_s, {}, {.region = u"US"_s}, *account);
        if (!info)
            qFatal("no workspace");
        sync::SyncOptions options = test::quickOptions();
        options.wait = std::chrono::milliseconds(150);
        auto opened = sync::Synchroniser::open(*info, options);
        if (!opened || !(*opened)->check())
            qFatal("the service cannot be reached");
        m_synchroniser = *std::move(opened);
    }

    /// Saves here alone.
    ContactId save(const QString &firstName, std::optional<ContactId> id = {})
    {
        saving::SaveRequest request{.id = id};
        request.fields.set(Field::FirstName, firstName);
        if (!id)
            request.fields.set(Field::Email, u"jane@acme.com"_s);
        const auto saved = m_synchroniser->workspace().save(request);
        return saved && saved->id ? *saved->id : ContactId::None;
    }

    /// The verdict's word.
    QString push(ContactId id, const QString &faults)
    {
        if (!m_service.setFaults(faults).isEmpty())
            qFatal("a wrong plan");
        const auto pushed = m_synchroniser->push(id);
        return pushed ? identity::toString(pushed->verdict) : pushed.error().message;
    }

    QString remove(ContactId id, const QString &faults)
    {
        if (!m_synchroniser->workspace().remove({id}))
            return u"failed"_s;
        return push(id, faults);
    }

    /// The first name of the service's only contact.
    [[nodiscard]] QString theirs() const
    {
        const QList<QJsonObject> contacts = m_service.contacts();
        if (contacts.size() != 1)
            return u"%1 contacts"_s.arg(contacts.size());
        const QByteArray text = QJsonDocument(contacts.first()).toJson();
        for (const QString &name : {u"Janet"_s, u"Joan"_s, u"Jane"_s}) {
            if (text.contains(QByteArray('"' + name.toUtf8() + '"')))
                return name;
        }
        return QString::fromUtf8(text);
    }

    [[nodiscard]] QString mine(ContactId id)
    {
        const auto contact = m_synchroniser->workspace().contact(id);
        return contact && *contact ? (*contact)->fields.text(Field::FirstName) : QString();
    }

private:
    QTemporaryDir m_folder;
    host::RunningService m_service;
    std::unique_ptr<sync::Synchroniser> m_synchroniser;
};

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editAfterALostCreation_data() { addKinds(); }
    void editAfterALostCreation();
    void editAfterALostUpdate_data() { addKinds(); }
    void editAfterALostUpdate();
    void pageForBrowsersProvesNothing_data() { addKinds(); }
    void pageForBrowsersProvesNothing();

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"leadpush", "highlevel", "bird"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

void RetryTest::editAfterALostCreation()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, notApplied), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QCOMPARE(stage.theirs(), u"Janet"_s);
    QCOMPARE(stage.mine(id), u"Janet"_s);
}

void RetryTest::editAfterALostUpdate()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Joan"_s);
    QCOMPARE(stage.push(id, {}), u"created"_s);
    QVERIFY(stage.save(u"Jane"_s, id) == id);
    QCOMPARE(stage.push(id, appliedAndLost), u"unknown"_s);
    QCOMPARE(stage.theirs(), u"Jane"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, notApplied), u"unknown"_s);
    QCOMPARE(stage.push(id, {}), u"updated"_s); // and no conflict with oneself
    QCOMPARE(stage.theirs(), u"Janet"_s);
}

/// A proxy answers in the service's place: 200, and nothing was done.
void RetryTest::pageForBrowsersProvesNothing()
{
    QFETCH(const QString, kind);
    Stage stage(kind);
    const ContactId id = stage.save(u"Jane"_s);
    QCOMPARE(stage.push(id, u"html-before@2"_s), u"created"_s);
    QVERIFY(stage.save(u"Janet"_s, id) == id);
    QCOMPARE(stage.push(id, u"html-before@2"_s), u"updated"_s);
    QCOMPARE(stage.theirs(), u"Janet"_s);
    QCOMPARE(stage.mine(id), u"Janet"_s);
    QCOMPARE(stage.remove(id, u"html-before@1"_s), u"deleted"_s);
    QCOMPARE(stage.theirs(), u"0 contacts"_s);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "retry_test.moc"
