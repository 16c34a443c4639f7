// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Contacts with an address or number in common are sent one after the other.

#include "core/sync/turns.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using sync::Turn;
using sync::Turns;

namespace {

identity::Identifier email(const QString &address)
{
    return {.kind = u"email"_s, .key = address};
}

identity::Identifier phone(const QString &number)
{
    return {.kind = u"phone"_s, .key = number};
}

} // namespace

class TurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersGoOn();
    void oneInCommonWaits();
    void extensionIsNoDifference();
    void takesAnew();
};

void TurnsTest::othersGoOn()
{
    Turns turns;
    Turn first(turns);
    Turn second(turns);
    QVERIFY(first.isEmpty());
    QVERIFY(first.covers({}));
    first.take({email(u"ann@acme.com"_s), phone(u"+15125550177"_s)});
    second.take({email(u"lee@acme.com"_s)}); // comes back at once
    QVERIFY(first.covers({phone(u"+15125550177"_s)}));
    QVERIFY(!first.covers({email(u"lee@acme.com"_s)}));
    first.giveBack();
    QVERIFY(first.isEmpty());
}

void TurnsTest::oneInCommonWaits()
{
    Turns turns;
    std::atomic<bool> isTaken = false;
    std::thread waiting;
    {
        Turn first(turns);
        first.take({email(u"ann@acme.com"_s), email(u"anne@acme.com"_s)});
        waiting = std::thread([&] {
            Turn second(turns);
            second.take({email(u"lee@acme.com"_s), email(u"anne@acme.com"_s)});
            isTaken = true;
        });
        QTest::qSleep(50);
        Turn third(turns);
        third.take({email(u"lee@acme.com"_s)}); // who waits holds nobody up
    }
    const bool isTakenInTheEnd = QTest::qWaitFor([&isTaken] { return isTaken.load(); }, 30'000);
    waiting.join();
    QVERIFY(isTakenInTheEnd);
}

/// A service may know none.
void TurnsTest::extensionIsNoDifference()
{
    Turns turns;
    Turn first(turns);
    first.take({phone(u"+15125550177;ext=7"_s)});
    QVERIFY(first.covers({phone(u"+15125550177;ext=8"_s)}));
    std::atomic<bool> isTaken = false;
    std::thread waiting([&] {
        Turn second(turns);
        second.take({phone(u"+15125550177"_s)});
        isTaken = true;
    });
    QTest::qSleep(50);
    const bool wasTaken = isTaken;
    first.giveBack();
    waiting.join();
    QVERIFY(!wasTaken);
    QVERIFY(isTaken);
}

void TurnsTest::takesAnew()
{
    Turns turns;
    Turn first(turns);
    first.take({email(u"ann@acme.com"_s)});
    first.take({email(u"anne@acme.com"_s)});
    QVERIFY(!first.covers({email(u"ann@acme.com"_s)}));
    Turn second(turns);
    second.take({email(u"ann@acme.com"_s)});
    QVERIFY(second.covers({email(u"ann@acme.com"_s)}));
}

QTEST_GUILESS_MAIN(TurnsTest)
#include "turns_test.moc"
