// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

namespace {

QList<QJsonObject> lines(const Got &got)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : got.body.split('\n')) {
        if (!line.isEmpty())
            objects += QJsonDocument::fromJson(line).object();
    }
    return objects;
}

} // namespace

/// The back door, over the wire as the program's own is used.
class AdminTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretIsNeeded();
    void theLogTellsTheTruth();
    void contactsChangeBehindTheBack();
    void allContactsCanGo();
    void settingsAreChecked();
    void neitherLimitsNorFaultsApply();
    void aServiceCanStopAndGoOn();
    void manyContactsAreQuick();

private:
    struct Door {
        Stand stand{u"leadpush"_s};
        TestClient admin{QUrl(), {}};

        Door() : admin(stand.service.url().resolved(QUrl(u"/"_s)), {{"X-Admin-Secret", "open"}})
        {
            stand.service.setAdminSecret(u"open"_s);
        }
        Got ask(const QByteArray &method, const QByteArray &path) { return admin.send(method, "_admin/" + path); }
        Got ask(const QByteArray &method, const QByteArray &path, const QJsonObject &body)
        {
            return admin.send(method, "_admin/" + path, body);
        }
    };
};

void AdminTest::aSecretIsNeeded()
{
    Door door;
    QCOMPARE(door.ask("GET", "log").status, 200);
    door.admin.headers() = {{"X-Admin-Secret", "guess"}};
    QCOMPARE(door.ask("GET", "log").status, 403);
    door.stand.service.setAdminSecret({});
    door.admin.headers() = {{"X-Admin-Secret", ""}};
    QCOMPARE(door.ask("GET", "log").status, 403);
}

void AdminTest::theLogTellsTheTruth()
{
    Door door;
    QCOMPARE(door.stand.service.setFaults(u"500-after@1"_s), QString());
    const QJsonObject body{{u"attributes"_s, QJsonObject{{u"email"_s, u"a@example.com"_s}}}};
    QCOMPARE(door.stand.client.send("POST", "/contacts", body).status, 500);
    QCOMPARE(door.stand.client.send("POST", "/contacts/upsert", body).status, 200);
    const QList<QJsonObject> log = lines(door.ask("GET", "log"));
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.first().value(u"fault"_s), u"500-after"_s);
    QCOMPARE(log.first().value(u"status"_s), 500);
    const QJsonObject change = log.first().value(u"changes"_s).toArray().first().toObject();
    QCOMPARE(change.value(u"effect"_s), u"created"_s);
    QCOMPARE(change.value(u"after"_s).toObject().value(u"attributes"_s), body.value(u"attributes"_s));
    QCOMPARE(lines(door.ask("GET", "log?since=1")).size(), 1);
    QVERIFY(!door.ask("GET", "log").body.contains("test-token"));
    QCOMPARE(door.ask("DELETE", "log").status, 204);
    QVERIFY(door.ask("GET", "log").body.isEmpty());
}

void AdminTest::contactsChangeBehindTheBack()
{
    Door door;
    QCOMPARE(door.ask("POST", "seed", {{u"count"_s, 2}}).status, 204);
    const QByteArray id = lines(door.ask("GET", "contacts")).constFirst().value(u"uuid"_s).toString().toLatin1();
    const QJsonObject attributes{{u"email"_s, u"other@example.com"_s}};
    QCOMPARE(door.ask("PATCH", "contacts/" + id, {{u"attributes"_s, attributes}}).status, 200);
    QCOMPARE(door.stand.client.send("GET", "/contacts/other%40example.com").status, 200);
    QCOMPARE(
        door.ask("POST", "contacts", {{u"attributes"_s, QJsonObject{{u"email"_s, u"new@example.com"_s}}}}).status, 201);
    QCOMPARE(door.stand.client.send("GET", "/contacts/new%40example.com").status, 200);
    QCOMPARE(door.ask("DELETE", "contacts/" + id).status, 204);
    QCOMPARE(door.ask("DELETE", "contacts/" + id).status, 404);
    for (const store::LogEntry &entry : door.stand.service.log())
        QVERIFY(entry.changes.isEmpty());
}

void AdminTest::allContactsCanGo()
{
    Door door;
    door.stand.service.seed(5);
    QCOMPARE(door.ask("DELETE", "contacts").status, 204);
    QCOMPARE(door.stand.service.count(), 0);
}

void AdminTest::settingsAreChecked()
{
    Door door;
    QCOMPARE(door.ask("PATCH", "options", {{u"pathStyle"_s, u"old"_s}}).status, 204);
    QCOMPARE(door.ask("GET", "options").text(u"pathStyle"_s), u"old"_s);
    QCOMPARE(door.ask("PATCH", "options", {{u"pathStyle"_s, 7}}).status, 400);
    QCOMPARE(door.ask("PATCH", "options", {{u"colour"_s, u"red"_s}}).status, 400);
    QCOMPARE(door.ask("PUT", "faults", {{u"plan"_s, u"explode"_s}}).status, 400);
    QCOMPARE(door.ask("PUT", "rate", {{u"rate"_s, u"fast"_s}}).status, 400);
    QCOMPARE(door.ask("PUT", "latency", {{u"milliseconds"_s, 1}}).status, 204);
    QCOMPARE(door.ask("GET", "nothing").status, 404);
}

void AdminTest::neitherLimitsNorFaultsApply()
{
    Door door;
    QCOMPARE(door.ask("PUT", "faults", {{u"plan"_s, u"drop-before"_s}}).status, 204);
    QCOMPARE(door.ask("PUT", "rate", {{u"rate"_s, u"1/3600"_s}, {u"daily"_s, 5}}).status, 204);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(door.ask("GET", "contacts").status, 200);
    QCOMPARE(door.stand.client.send("GET", "/contacts").status, 0);
    QCOMPARE(door.stand.client.send("GET", "/contacts").status, 429);
}

void AdminTest::aServiceCanStopAndGoOn()
{
    Stand stand(u"leadpush"_s);
    stand.service.seed(1);
    QCOMPARE(stand.client.send("GET", "/contacts").status, 200);
    stand.service.stop();
    QCOMPARE(stand.client.send("GET", "/contacts").status, 0);
    QVERIFY(stand.service.start());
    QCOMPARE(stand.client.send("GET", "/contacts").json().value(u"data"_s).toArray().size(), 1);
}

void AdminTest::manyContactsAreQuick()
{
    Stand stand(u"highlevel"_s);
    stand.service.seed(20'000);
    QJsonObject body{{u"locationId"_s, u"ve9EPM428h8vShlRW1KT"_s}, {u"pageLimit"_s, 500}};
    qsizetype seen = 0;
    for (int page = 0; page < 40; ++page) {
        const QJsonArray contacts =
            stand.client.send("POST", "/contacts/search", body).json().value(u"contacts"_s).toArray();
        seen += contacts.size();
        body.insert(u"searchAfter"_s, contacts.last().toObject().value(u"searchAfter"_s));
    }
    QCOMPARE(seen, 20'000);
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::AdminTest)
#include "admin_test.moc"
