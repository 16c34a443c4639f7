// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long sending takes, in words.

#include "core/sync/duration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace onefold;

class DurationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRoundedUp();
    void bulkWorkIsToldOfBefore();
    void littleIsNotToldOf();
};

void DurationTest::isRoundedUp()
{
    QCOMPARE(sync::durationText(61s), u"2 minute(s)"_s);
    QCOMPARE(sync::durationText(121min), u"3 hour(s)"_s);
    QCOMPARE(sync::durationText(73h), u"4 day(s)"_s);
}

/// A million contacts are two million requests: ten days of HighLevel's 200 000 each.
void DurationTest::bulkWorkIsToldOfBefore()
{
    const QString highLevel = sync::sendingText(services::Kind::HighLevel, 1'000'000);
    QVERIFY2(
        highLevel.startsWith(u"sending to HighLevel takes about 10 day(s) (it permits 200"_s), qPrintable(highLevel));
    const QString bird = sync::sendingText(services::Kind::Bird, 1'000'000);
    QCOMPARE(bird, u"sending to Bird takes about 12 hour(s)"_s);
}

void DurationTest::littleIsNotToldOf()
{
    for (const services::Kind kind : {services::Kind::Leadpush, services::Kind::HighLevel, services::Kind::Bird})
        QCOMPARE(sync::sendingText(kind, 10), QString());
}

QTEST_GUILESS_MAIN(DurationTest)
#include "duration_test.moc"
