// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/testclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace onefold::testservices {

/// The program onefold_testservice, started as a person or a script does.
class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsItsAddress_data();
    void itTellsItsAddress();
    void optionsAreObeyed();
    void tlsIsServed();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();

private:
    struct Running {
        QProcess process;
        QJsonObject told;

        explicit Running(const QStringList &arguments)
        {
            process.start(QStringLiteral(ONEFOLD_TESTSERVICE), arguments);
            while (!process.canReadLine() && process.waitForReadyRead(20'000)) { }
            told = QJsonDocument::fromJson(process.readLine()).object();
        }
        ~Running()
        {
            process.kill();
            process.waitForFinished();
        }
        [[nodiscard]] QUrl url() const { return QUrl(told.value(u"url"_s).toString()); }
    };
};

void ProgramTest::itTellsItsAddress_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("leadpush") << QByteArray("/contacts");
    QTest::newRow("highlevel") << QByteArray("/contacts/?locationId=WORKSPACE");
    QTest::newRow("bird") << QByteArray("/workspaces/WORKSPACE/contacts");
}

void ProgramTest::itTellsItsAddress()
{
    QFETCH(QByteArray, path);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    const Running running({kind, u"--seed-contacts"_s, u"3"_s});
    QCOMPARE(running.told.value(u"kind"_s), kind);
    QCOMPARE(running.told.value(u"token"_s), u"test-token"_s);
    TestClient client(running.url(), headersFor(kind));
    const Got got =
        client.send("GET", path.replace("WORKSPACE", running.told.value(u"workspace"_s).toString().toLatin1()));
    QCOMPARE(got.status, 200);
    QCOMPARE(got.body.count("@example.com"), kind == u"highlevel" ? 6 : 3);
}

void ProgramTest::optionsAreObeyed()
{
    const Running running({u"leadpush"_s, u"--token"_s, u"secret"_s, u"--workspace"_s, u"w1"_s, u"--scopes"_s,
        u"contacts.read"_s, u"--faults"_s, u"500-before@3"_s, u"--rate"_s, u"3/3600"_s, u"--option"_s,
        u"pathStyle=old"_s, u"--option"_s, u"contactLimit=5"_s, u"--admin"_s, u"open"_s});
    TestClient client(running.url(), {{"Authorization", "Bearer secret"}});
    QCOMPARE(client.send("GET", "/workspaces/w1/contacts").status, 200);
    QCOMPARE(client.send("POST", "/workspaces/w1/contacts", QJsonObject()).status, 403);
    QCOMPARE(client.send("GET", "/contacts").status, 500);
    QCOMPARE(client.send("GET", "/contacts").status, 429);
    TestClient admin(running.url().resolved(QUrl(u"/"_s)), {{"X-Admin-Secret", "open"}});
    QCOMPARE(admin.send("GET", "_admin/options").json().value(u"contactLimit"_s), 5);
}

void ProgramTest::tlsIsServed()
{
    const QTemporaryDir folder;
    const Running running({u"bird"_s, u"--tls"_s, folder.path()});
    TestClient client(running.url(), headersFor(u"bird"_s));
    client.trust(folder.filePath(u"certificate.pem"_s));
    QCOMPARE(client.send("GET", "/workspaces/a1405560-c8d3-4b1a-877d-3f449ad95352/contacts").status, 200);
}

void ProgramTest::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("kind") << QStringList{u"crm"_s};
    QTest::newRow("faults") << QStringList{u"bird"_s, u"--faults"_s, u"explode"_s};
    QTest::newRow("rate") << QStringList{u"bird"_s, u"--rate"_s, u"fast"_s};
    QTest::newRow("option") << QStringList{u"bird"_s, u"--option"_s, u"colour=red"_s};
}

void ProgramTest::wrongUsageIsRefused()
{
    QFETCH(const QStringList, arguments);
    QProcess process;
    process.start(QStringLiteral(ONEFOLD_TESTSERVICE), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().isEmpty());
}

} // namespace onefold::testservices

QTEST_GUILESS_MAIN(onefold::testservices::ProgramTest)
#include "program_test.moc"
