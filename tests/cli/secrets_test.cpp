// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a token is not: in no file, in nothing that is said, and in no argument list.

#include "tests/cli/testservice.h"

#include <QDirIterator>
#include <QTest>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold::clitest;

namespace {

/// The token as it is and in the forms that it may be written down in.
QByteArrayList formsOf(const QByteArray &token)
{
    const QString text = QString::fromLatin1(token);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return {token, token.toBase64(QByteArray::OmitTrailingEquals), token.toHex(), wide};
}

bool holdsAny(const QByteArray &bytes, const QByteArrayList &forms)
{
    return std::any_of(forms.begin(), forms.end(), [&](const QByteArray &form) { return bytes.contains(form); });
}

/// Looks at the argument list of every process on this computer, again and again, as long as it lives.
class ArgumentWatch
{
public:
    /// @p sign is in the arguments of the program that is watched, @p secret is to be in nobody's.
    ArgumentWatch(QByteArray sign, QByteArray secret)
        : m_thread([this, sign = std::move(sign), secret = std::move(secret)] {
              while (!m_isEnding)
                  look(sign, secret);
          })
    { }
    ~ArgumentWatch() { end(); }
    ArgumentWatch(const ArgumentWatch &) = delete;
    ArgumentWatch &operator=(const ArgumentWatch &) = delete;

    void end()
    {
        m_isEnding = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    /// How often the program was seen.
    [[nodiscard]] int sightings() const { return m_sightings; }
    [[nodiscard]] bool hasSeenSecret() const { return m_hasSeenSecret; }

private:
    void look(const QByteArray &sign, const QByteArray &secret)
    {
        const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
        for (const QString &process : processes) {
            QFile file(u"/proc/%1/cmdline"_s.arg(process));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray arguments = file.readAll();
            m_sightings += arguments.contains(sign) ? 1 : 0;
            if (arguments.contains(secret))
                m_hasSeenSecret = true;
        }
        QThread::msleep(10);
    }

    std::atomic<bool> m_isEnding = false;
    std::atomic<int> m_sightings = 0;
    std::atomic<bool> m_hasSeenSecret = false;
    std::thread m_thread; // the last one: it uses the others
};

/// The files below @p folder that hold the token; @p looked is how many there are.
QStringList filesWith(const QByteArrayList &forms, const QString &folder, int &looked)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || holdsAny(file.readAll(), forms))
            found += file.fileName();
        ++looked;
    }
    return found;
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenIsNowhere_data() { addKinds(); }
    void tokenIsNowhere();
};

/// After saves, a pull, errors, a refused token, a killed program and a deletion.
void SecretsTest::tokenIsNowhere()
{
    QFETCH(const QString, kind);
    const QString token = u"pit-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QByteArrayList forms = formsOf(token.toLatin1());
    ServiceStage stage(kind, {.token = token});
    stage.service().with([](auto &host) { host.setLatency(std::chrono::milliseconds(50)); });
    ArgumentWatch watch(stage.program().dataDir().toUtf8(), token.toUtf8());
    qputenv("QT_LOGGING_RULES", "onefold.net.debug=true");
    QByteArray said;
    const auto run = [&](const QStringList &arguments) {
        Run done = stage.run(arguments);
        said += done.out + done.err;
        return done;
    };
    const QString id = idOf(run({u"save"_s, u"first_name=Jane"_s, u"email="_s + janesEmail}).json());
    (void)run({u"sync"_s});
    QCOMPARE(stage.service().setFaults(u"500-before@1-2"_s), QString());
    (void)run({u"save"_s, u"--id"_s, id, u"first_name=Janet"_s});
    (void)run({u"workspace"_s, u"show"_s, u"Service"_s});
    QCOMPARE(stage.service().setFaults(u"stall-after@1-"_s), QString());
    const auto killed = stage.program().start({u"--data-dir"_s, stage.program().dataDir(), u"-w"_s, u"Service"_s,
        u"save"_s, u"--id"_s, id, u"first_name=Joan"_s});
    const auto isWaiting = [&stage] { return stage.service().log().constLast().fault == u"stall-after"; };
    QVERIFY(QTest::qWaitFor(isWaiting, 30'000));
    killed->kill();
    const Run ended = waitFor(*killed);
    said += ended.out + ended.err;
    QCOMPARE(stage.service().setFaults({}), QString());
    qputenv("ONEFOLD_TEST_TOKEN", token.toUtf8() + "x");
    (void)run({u"sync"_s});
    qputenv("ONEFOLD_TEST_TOKEN", token.toUtf8());
    (void)run({u"delete"_s, id});
    qunsetenv("QT_LOGGING_RULES");
    watch.end();
    QVERIFY(watch.sightings() > 0);
    QVERIFY(!watch.hasSeenSecret());
    QVERIFY(said.contains("onefold.net")); // the log was on
    QVERIFY(!holdsAny(said, forms));
    const QByteArrayList logLines = said.split('\n');
    for (const QByteArray &line : logLines) {
        if (line.startsWith("onefold.net"))
            QVERIFY(!line.contains("jane"));
    }
    // The home folder stands beside the data folder: settings and whatever else a program may write.
    int looked = 0;
    QCOMPARE(filesWith(forms, QFileInfo(stage.program().dataDir()).path(), looked), QStringList());
    QVERIFY(looked >= 2);
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "secrets_test.moc"
