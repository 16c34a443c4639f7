// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file in which programs tell each other what they sent.

#include "core/net/ledger.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace onefold;
using namespace std::chrono_literals;
using net::Ledger;
using net::Usage;

namespace {

std::chrono::microseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

/// A day's count that is under way.
Usage counted(qint64 today)
{
    return {.dayBegan = std::chrono::duration_cast<std::chrono::milliseconds>(steadyNow()), .today = today};
}

void keep(Ledger &ledger, const Usage &kept)
{
    ledger.change([&](Usage &usage) {
        usage = kept;
        return true;
    });
}

Usage readFrom(Ledger &ledger)
{
    Usage read;
    ledger.change([&](const Usage &usage) {
        read = usage;
        return false;
    });
    return read;
}

Usage readFrom(const QString &path)
{
    Ledger ledger(path);
    return readFrom(ledger);
}

bool writeTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool areNear(std::chrono::microseconds one, std::chrono::microseconds other)
{
    return one - other < 1s && other - one < 1s;
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneKeepsTheOtherReads();
    void keepsNothingUnlessToldTo();
    void garbageIsNothing_data();
    void garbageIsNothing();
    void somebodyElsesFileIsLeftAlone();
    void worksWithoutAFile();
    void waitsForNobodyForLong();
    void deletedFileIsMadeAgain();
    void losesNoCount();

private:
    QTemporaryDir m_folder;
    int m_number = 0;
    [[nodiscard]] QString newPath() { return m_folder.filePath(QString::number(++m_number)); }
};

void LedgerTest::whatOneKeepsTheOtherReads()
{
    const QString path = newPath();
    Ledger ledger(path);
    Usage kept = counted(3);
    kept.next = steadyNow() + 5s;
    kept.heldUntil = kept.dayBegan + 30s;
    kept.limits = {.requests = 25, .interval = 10s, .daily = 10'000};
    kept.toldAt = kept.dayBegan;
    keep(ledger, kept);
    const Usage read = readFrom(path);
    QVERIFY(areNear(read.next, kept.next));
    QVERIFY(areNear(read.heldUntil, kept.heldUntil));
    QVERIFY(areNear(read.dayBegan, kept.dayBegan));
    QVERIFY(areNear(read.toldAt, kept.toldAt));
    QCOMPARE(read.today, 3);
    QCOMPARE(read.limits.requests, 25);
    QCOMPARE(read.limits.interval, 10'000ms);
    QCOMPARE(read.limits.daily, 10'000);
    QCOMPARE(
        QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    // A shorter text leaves nothing of a longer one.
    keep(ledger, counted(1));
    QCOMPARE(readFrom(path).today, 1);
    QCOMPARE(readFrom(path).limits.requests, 0);
}

void LedgerTest::keepsNothingUnlessToldTo()
{
    const QString path = newPath();
    Ledger ledger(path);
    keep(ledger, counted(3));
    ledger.change([](Usage &usage) {
        usage.today = 4;
        return false;
    });
    QCOMPARE(readFrom(path).today, 3);
}

void LedgerTest::garbageIsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *bytes : {"{", "null", "[1]", "\xff\xfe", R"({"today":"7","next":null,"requests":[]})",
             R"({"today":-7,"requests":-1,"daily":-1})"})
        QTest::newRow(bytes) << QByteArray(bytes);
    QTest::newRow("long") << QByteArray(100'000, '{');
}

void LedgerTest::garbageIsNothing()
{
    QFETCH(const QByteArray, bytes);
    const QString path = newPath();
    QVERIFY(writeTo(path, bytes));
    const Usage read = readFrom(path);
    QCOMPARE(read.today, 0);
    QCOMPARE(read.limits.requests, 0);
    QVERIFY(read.limits.daily == 0);
    Ledger ledger(path);
    keep(ledger, counted(2));
    QCOMPARE(readFrom(path).today, 2);
}

void LedgerTest::somebodyElsesFileIsLeftAlone()
{
    const QString other = newPath();
    const QString path = newPath();
    QVERIFY(writeTo(other, "mine"));
    QVERIFY(QFile::link(other, path));
    Ledger ledger(path);
    bool hasRun = false;
    ledger.change([&](Usage &usage) {
        hasRun = true;
        usage = counted(1);
        return true;
    });
    QVERIFY(hasRun);
    QCOMPARE(bytesOf(other), "mine");
}

void LedgerTest::worksWithoutAFile()
{
    for (const QString &path : {QString(), u"/nowhere/at/all"_s}) {
        int runs = 0;
        Ledger ledger(path);
        ledger.change([&](const Usage &usage) {
            ++runs;
            return usage.today == 0;
        });
        QCOMPARE(runs, 1);
    }
}

/// Another program was stopped while it had the lock.
void LedgerTest::waitsForNobodyForLong()
{
    const QString path = newPath();
    Ledger ledger(path);
    keep(ledger, counted(3));
    const int other = ::open(path.toLocal8Bit().constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(other >= 0 && flock(other, LOCK_EX) == 0);
    int runs = 0;
    ledger.change([&](Usage &usage) {
        ++runs;
        usage = counted(9);
        return true;
    });
    ::close(other);
    QCOMPARE(runs, 1);
    QCOMPARE(readFrom(path).today, 3);
    keep(ledger, counted(4));
    QCOMPARE(readFrom(path).today, 4);
}

void LedgerTest::deletedFileIsMadeAgain()
{
    const QString path = newPath();
    Ledger ledger(path);
    keep(ledger, counted(3));
    QVERIFY(QFile::remove(path));
    Ledger other(path);
    keep(other, counted(5));
    QCOMPARE(readFrom(ledger).today, 5);
}

void LedgerTest::losesNoCount()
{
    constexpr int each = 500;
    const QString path = newPath();
    Ledger first(path);
    keep(first, counted(1));
    const auto count = [&path] {
        Ledger ledger(path);
        for (int done = 0; done < each;) {
            ledger.change([&done](Usage &usage) {
                // On a busy machine the other may have the lock for so long that nobody waits for it: that is no count
                // that was lost, and it is tried again.
                const bool isHad = usage.today > 0;
                usage.today += isHad ? 1 : 0;
                done += isHad ? 1 : 0;
                return isHad;
            });
        }
    };
    std::thread one(count);
    std::thread other(count);
    one.join();
    other.join();
    QCOMPARE(readFrom(first).today, 1 + 2 * each);
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
