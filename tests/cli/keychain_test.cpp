// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens in a real keychain: a session bus and a keyring of their own, which go with the test. Skipped where either is
// not installed.

#include "tests/cli/testservice.h"

#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

namespace {

constexpr int patience = 20'000; // milliseconds

/// A session bus that only this test is on; with a keyring on it where it is given a password.
class Keychain
{
public:
    ~Keychain()
    {
        for (QProcess *const process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished(patience);
        }
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    [[nodiscard]] bool startBus()
    {
        // Nothing is started by itself: whether there is a keyring is for the test to say.
        QFile config(m_folder.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly))
            return false;
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                     "</policy></busconfig>");
        config.close();
        m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
        if (!m_bus.waitForReadyRead(patience))
            return false;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        return true;
    }

    [[nodiscard]] bool startKeyring()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
            environment.insert(name, m_folder.path());
        m_keyring.setProcessEnvironment(environment);
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("password");
        m_keyring.closeWriteChannel();
        return m_keyring.waitForStarted(patience) && QTest::qWaitFor([] { return isKeyringThere(); }, patience);
    }

private:
    static bool isKeyringThere()
    {
        return QProcess::execute(u"dbus-send"_s,
                   {u"--session"_s, u"--print-reply=literal"_s, u"--dest=org.freedesktop.secrets"_s,
                       u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Peer.Ping"_s})
            == 0;
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

/// Runs the program with a secret on its standard input.
Run keep(const ServiceStage &stage, const QByteArray &token)
{
    return stage.program().run({u"workspace"_s, u"token"_s, u"Service"_s, u"--stdin"_s}, token + '\n');
}

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tokenOutlivesTheProgram();
    void variableGoesBeforeTheKeychain();
    void removedWorkspaceTakesItsTokenAlong();
    void busWithoutAKeyring();
};

void KeychainTest::initTestCase()
{
    for (const QString &tool : {u"dbus-daemon"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            QSKIP(qPrintable(tool + u" is not installed"_s));
    }
}

void KeychainTest::tokenOutlivesTheProgram()
{
    Keychain keychain;
    QVERIFY(keychain.startBus() && keychain.startKeyring());
    const ServiceStage stage(u"bird"_s);
    qunsetenv("ONEFOLD_TEST_TOKEN");
    QCOMPARE(verdictOf(stage.save({u"email="_s + janesEmail})), u"queued"_s);
    const Run kept = keep(stage, "test-token");
    QCOMPARE(kept.exitCode, 0);
    QVERIFY(!kept.out.contains("test-token") && !kept.err.contains("test-token"));
    (void)stage.sync();
    QCOMPARE(stage.effects(), QStringList{u"created"_s});
    QVERIFY(stage.outbox().isEmpty());
}

void KeychainTest::variableGoesBeforeTheKeychain()
{
    Keychain keychain;
    QVERIFY(keychain.startBus() && keychain.startKeyring());
    const ServiceStage stage(u"bird"_s);
    QCOMPARE(keep(stage, "another-token").exitCode, 0);
    QCOMPARE(verdictOf(stage.save({u"email="_s + janesEmail})), u"created"_s); // the variable is set
    qunsetenv("ONEFOLD_TEST_TOKEN");
    const Run run = stage.run({u"sync"_s});
    QCOMPARE(run.exitCode, 1); // the service does not know the one in the keychain
    QVERIFY2(run.err.contains("token"), run.err.constData());
    QVERIFY(!run.err.contains("another-token"));
}

void KeychainTest::removedWorkspaceTakesItsTokenAlong()
{
    Keychain keychain;
    QVERIFY(keychain.startBus() && keychain.startKeyring());
    ServiceStage stage(u"bird"_s);
    qunsetenv("ONEFOLD_TEST_TOKEN");
    QCOMPARE(keep(stage, "test-token").exitCode, 0);
    const QString path = stage.program().databasePath(u"Service"_s);
    const QString id = stage.run({u"workspace"_s, u"show"_s, u"Service"_s}).json().value("service_id"_L1).toString();
    QCOMPARE(stage.program().ask({u"workspace"_s, u"remove"_s, u"Service"_s}).exitCode, 0);
    const Run again = stage.program().ask({u"workspace"_s, u"create"_s, u"Service"_s, u"--kind"_s, u"bird"_s,
        u"--url"_s, stage.service().url().toString(), u"--id"_s, id, u"--path"_s, path});
    QCOMPARE(again.exitCode, 0);
    QVERIFY2(again.err.contains("There is no token"), again.err.constData());
}

/// As on a server: a bus, and nobody on it who keeps secrets. Nothing is kept anywhere else instead.
void KeychainTest::busWithoutAKeyring()
{
    Keychain keychain;
    QVERIFY(keychain.startBus());
    const ServiceStage stage(u"bird"_s);
    qunsetenv("ONEFOLD_TEST_TOKEN");
    const Run kept = keep(stage, "test-token");
    QCOMPARE(kept.exitCode, 1);
    QVERIFY2(kept.err.contains("--token-env"), kept.err.constData());
    const Run saved = stage.run({u"save"_s, u"email="_s + janesEmail});
    QCOMPARE(verdictOf(saved.json()), u"queued"_s);
    QVERIFY2(saved.err.contains("ONEFOLD_TEST_TOKEN"), saved.err.constData());
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
