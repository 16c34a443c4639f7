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
    void nobodyGoesAheadOfWhoWaits();
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
    bool wasTaken = false;
    {
        Turn first(turns);
        first.take({email(u"ann@acme.com"_s), email(u"anne@acme.com"_s)});
        waiting = std::thread([&] {
            Turn second(turns);
            second.take({email(u"lee@acme.com"_s), email(u"anne@acme.com"_s)});
            isTaken = true;
        });
        QTest::qSleep(50);
        wasTaken = isTaken;
        Turn third(turns);
        third.take({email(u"jane@acme.com"_s)}); // comes back at once
    }
    waiting.join();
    QVERIFY(!wasTaken);
    QVERIFY(isTaken);
}

/// One that has something in common with many that come again and again has its turn all the same.
void TurnsTest::nobodyGoesAheadOfWhoWaits()
{
    Turns turns;
    std::atomic<bool> isEnough = false;
    const auto comeAgain = [&](const QString &address) {
        Turn turn(turns);
        while (!isEnough) {
            turn.take({email(address)});
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    };
    std::thread one([&] { comeAgain(u"ann@acme.com"_s); });
    std::thread other([&] { comeAgain(u"anne@acme.com"_s); });
    for (int i = 0; i < 20; ++i) {
        Turn both(turns);
        both.take({email(u"ann@acme.com"_s), email(u"anne@acme.com"_s)}); // comes back in the end
    }
    isEnough = true;
    one.join();
    other.join();
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
