// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Of several programs one sends for a workspace, and the next one may as soon as it has ended, however it did.

#include "core/sync/sendinglock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using onefold::sync::SendingLock;

class SendingLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHeldByOne();
    void isWaitedFor();
    void leavesNoFile();
    void fileThatNobodyHoldsIsNoLock_data();
    void fileThatNobodyHoldsIsNoLock();
    void killedProgramHoldsNothing();
    void linkIsLeftAlone();
    void pipeIsLeftAlone();
    void noFolderIsToldAtOnce();
    void isWaitedForUntilStopped();
    void anothersFileIsLeft();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"service.onefold.sync-lock"_s); }

    QTemporaryDir m_folder;
};

void SendingLockTest::isHeldByOne()
{
    SendingLock first(path());
    QVERIFY(!first.isLocked());
    QVERIFY(first.tryLock(0ms));
    QVERIFY(first.isLocked());
    QVERIFY(first.tryLock(0ms)); // it has it
    SendingLock second(path());
    QVERIFY(!second.tryLock(20ms));
    QVERIFY(!second.isLocked());
}

void SendingLockTest::isWaitedFor()
{
    auto first = std::make_unique<SendingLock>(path());
    QVERIFY(first->tryLock(0ms));
    std::thread ending([&first] {
        std::this_thread::sleep_for(50ms);
        first.reset();
    });
    SendingLock second(path());
    const bool isLocked = second.tryLock(30s);
    ending.join();
    QVERIFY(isLocked);
    SendingLock third(path()); // the first one has not taken the second one's file away
    QVERIFY(!third.tryLock(0ms));
}

void SendingLockTest::leavesNoFile()
{
    {
        SendingLock lock(path());
        QVERIFY(lock.tryLock(0ms));
        QVERIFY(QFile::exists(path()));
        SendingLock other(path());
        QVERIFY(!other.tryLock(0ms));
    }
    QVERIFY(!QFile::exists(path()));
}

void SendingLockTest::fileThatNobodyHoldsIsNoLock_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a program that ended before it wrote it") << QByteArray();
    QTest::newRow("another program has the number by now")
        << QByteArray(QByteArray::number(QCoreApplication::applicationPid()) + "\nsendinglock_test\n\n");
}

/// As an older version leaves it behind when it is killed.
void SendingLockTest::fileThatNobodyHoldsIsNoLock()
{
    QFETCH(const QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    SendingLock lock(path());
    QVERIFY(lock.tryLock(0ms));
}

/// Also before anybody has asked how it ended.
void SendingLockTest::killedProgramHoldsNothing()
{
    int said[2];
    QCOMPARE(pipe(said), 0);
    const QString place = path();
    const pid_t program = fork();
    QVERIFY(program >= 0);
    if (program == 0) {
        SendingLock lock(place);
        const char word = lock.tryLock(0ms) ? 'y' : 'n';
        (void)!write(said[1], &word, 1);
        while (true)
            pause();
    }
    char word = 0;
    QCOMPARE(read(said[0], &word, 1), ssize_t(1));
    SendingLock lock(place);
    const bool wasLocked = word == 'y' && !lock.tryLock(0ms);
    kill(program, SIGKILL);
    const bool isLocked = lock.tryLock(10s); // until then it is not asked about
    int status = 0;
    waitpid(program, &status, 0);
    close(said[0]);
    close(said[1]);
    QVERIFY(wasLocked);
    QVERIFY(isLocked);
    QVERIFY(WIFSIGNALED(status));
}

void SendingLockTest::linkIsLeftAlone()
{
    const QString target = m_folder.filePath(u"somebody's"_s);
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(target, path()));
    {
        SendingLock lock(path());
        QVERIFY(!lock.tryLock(10min)); // at once
        QVERIFY(!lock.obstacle().isEmpty());
    }
    QVERIFY(QFile::exists(target));
    QVERIFY(QFile::remove(path()));
}

void SendingLockTest::pipeIsLeftAlone()
{
    QCOMPARE(mkfifo(QFile::encodeName(path()).constData(), S_IRUSR | S_IWUSR), 0);
    {
        SendingLock lock(path());
        QVERIFY(!lock.tryLock(10min)); // at once
        QVERIFY(!lock.obstacle().isEmpty());
    }
    QVERIFY(QFile::remove(path()));
}

/// There is nobody to be waited for.
void SendingLockTest::noFolderIsToldAtOnce()
{
    SendingLock lock(m_folder.filePath(u"nowhere/service.onefold.sync-lock"_s));
    QVERIFY(!lock.tryLock(10min));
    QVERIFY(!lock.obstacle().isEmpty());
    QVERIFY(!lock.isLocked());
}

void SendingLockTest::isWaitedForUntilStopped()
{
    SendingLock first(path());
    QVERIFY(first.tryLock(0ms));
    int asked = 0;
    SendingLock second(path());
    QVERIFY(!second.tryLock(10min, [&asked] { return ++asked == 3; }));
    QCOMPARE(asked, 3);
    QVERIFY(second.obstacle().isEmpty()); // somebody else has it
}

/// Where somebody took the file away, and the next one has made another.
void SendingLockTest::anothersFileIsLeft()
{
    auto first = std::make_unique<SendingLock>(path());
    QVERIFY(first->tryLock(0ms));
    QVERIFY(QFile::remove(path()));
    SendingLock second(path());
    QVERIFY(second.tryLock(0ms));
    first.reset();
    QVERIFY(QFile::exists(path()));
    SendingLock third(path());
    QVERIFY(!third.tryLock(0ms));
}

QTEST_GUILESS_MAIN(SendingLockTest)
#include "sendinglock_test.moc"
