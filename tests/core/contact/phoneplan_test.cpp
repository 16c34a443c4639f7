// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phone.h"
#include "core/contact/validation/phonelibrary.h"
#include "core/contact/validation/phoneplan.h"
#include "core/text/fold.h"

#include <QTest>

#include <list>
#include <random>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::phonelibrary::Number;
using contact::phonelibrary::Parsed;
using contact::phonelibrary::util;
using contact::phonelibrary::Util;

namespace {

/// How many numbers are made of each example: more where the test is to take its time.
int mutationsPerExample()
{
    constexpr int quick = 40;
    const int asked = qEnvironmentVariableIntValue("ONEFOLD_PHONE_MUTATIONS");
    return asked > 0 ? asked : quick;
}

/// What the library itself says: the region of a number that is valid and that it takes as it stands.
std::optional<QString> byLibrary(const QString &e164)
{
    const Parsed parsed = contact::phonelibrary::parse(e164, {});
    if (parsed.error != Util::NO_PARSING_ERROR || contact::phonelibrary::format(parsed.number, Util::E164) != e164)
        return std::nullopt;
    const QString region = contact::phonelibrary::region(parsed.number);
    const bool isValid = util().IsValidNumberForRegion(parsed.number, region.toStdString());
    return isValid ? std::optional(region) : std::nullopt;
}

QString digitsByLibrary(const QString &e164)
{
    const Parsed parsed = contact::phonelibrary::parseE164(e164);
    return parsed.error == Util::NO_PARSING_ERROR
        ? text::digits(contact::phonelibrary::format(parsed.number, Util::NATIONAL))
        : text::digits(e164);
}

/// An example of each type of number in each region, and of the world's services.
std::set<QString> examples()
{
    std::set<QString> found;
    const auto add = [&](const Number &number) { found.insert(contact::phonelibrary::format(number, Util::E164)); };
    std::set<std::string> regions;
    util().GetSupportedRegions(&regions);
    for (const std::string &region : regions) {
        for (int type = 0; type <= static_cast<int>(Util::VOICEMAIL); ++type) {
            Number number;
            if (util().GetExampleNumberForType(region, static_cast<Util::PhoneNumberType>(type), &number))
                add(number);
        }
    }
    std::set<int> codes;
    util().GetSupportedGlobalNetworkCallingCodes(&codes);
    for (const int code : codes) {
        Number number;
        if (util().GetExampleNumberForNonGeoEntity(code, &number))
            add(number);
    }
    return found;
}

/// @p e164 with some of its digits changed, dropped or added, or with other ones from the calling code on.
QString mutated(QString e164, std::mt19937 &random)
{
    const auto below = [&](qsizetype end) { return static_cast<qsizetype>(random() % static_cast<quint32>(end)); };
    const auto digit = [&] { return QChar(static_cast<char16_t>(u'0' + below(10))); };
    for (qsizetype changes = below(4); changes >= 0; --changes)
        e164[1 + below(e164.size() - 1)] = digit();
    switch (below(6)) {
    case 0: e164.insert(1 + below(e164.size() - 1), digit()); break;
    case 1: e164.chop(1); break;
    case 2:
        for (qsizetype i = 4; i < e164.size(); ++i)
            e164[i] = digit();
        break;
    default: break;
    }
    return e164;
}

} // namespace

/// The quick way to a number's region and national digits against the library itself.
class PhonePlanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsExamples();
    void neverDiffersFromTheLibrary();
    void readsWhatIsWrittenWithItsCode();
    void leavesTheRestToTheLibrary();
    void isForAnyThread();
};

void PhonePlanTest::knowsExamples()
{
    const std::set<QString> numbers = examples();
    QVERIFY(numbers.size() > 500);
    std::size_t known = 0;
    for (const QString &e164 : numbers) {
        const auto region = contact::phonelibrary::regionOfValid(e164);
        known += region ? 1 : 0;
        if (region)
            QCOMPARE(std::pair(e164, *region), std::pair(e164, byLibrary(e164).value_or(u"none"_s)));
        QCOMPARE(std::pair(e164, contact::nationalDigits(e164)), std::pair(e164, digitsByLibrary(e164)));
    }
    // Else it would be of no use.
    QVERIFY2(known * 100 >= numbers.size() * 95, qPrintable(u"%1 of %2"_s.arg(known).arg(numbers.size())));
}

void PhonePlanTest::neverDiffersFromTheLibrary()
{
    std::mt19937 random(20221105); // NOLINT(cert-msc51-cpp): the same numbers each time
    qsizetype valid = 0;
    for (const QString &example : examples()) {
        for (int i = 0; i < mutationsPerExample(); ++i) {
            const QString e164 = mutated(example, random);
            const auto region = contact::phonelibrary::regionOfValid(e164);
            if (const auto expected = byLibrary(e164); region) {
                ++valid;
                QCOMPARE(std::pair(e164, *region), std::pair(e164, expected.value_or(u"none"_s)));
            }
            if (const auto digits = contact::phonelibrary::plannedNationalDigits(e164))
                QCOMPARE(std::pair(e164, *digits), std::pair(e164, digitsByLibrary(e164)));
        }
    }
    QVERIFY(valid > 0);
}

void PhonePlanTest::readsWhatIsWrittenWithItsCode()
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same numbers each time
    constexpr std::array regions{"US", "DE", "JP", "AU", "GB", "BR", "KR", "ZZ", ""};
    const QString between = u"  -()"_s;
    qsizetype read = 0;
    for (const QString &example : examples()) {
        for (int i = 0; i < mutationsPerExample() / 4 + 1; ++i) {
            QString typed = random() % 2 == 0 ? example : mutated(example, random);
            if (random() % 2 == 0)
                typed.replace(0, 1, u"00"_s);
            for (quint32 marks = random() % 4; marks > 0; --marks)
                typed.insert(2 + static_cast<qsizetype>(random() % static_cast<quint32>(typed.size() - 2)),
                    between[static_cast<qsizetype>(random() % 5)]);
            const QString region = QString::fromLatin1(regions[random() % regions.size()]);
            const auto e164 = contact::phonelibrary::plainE164(typed, region);
            if (!e164 || !contact::phonelibrary::regionOfValid(*e164))
                continue;
            ++read;
            const Parsed parsed = contact::phonelibrary::parse(typed, region);
            QCOMPARE(std::pair(typed, parsed.error), std::pair(typed, Util::NO_PARSING_ERROR));
            QCOMPARE(
                std::pair(typed, contact::phonelibrary::format(parsed.number, Util::E164)), std::pair(typed, *e164));
            QVERIFY(parsed.number.extension().empty());
        }
    }
    QVERIFY(read > 1000);
}

void PhonePlanTest::leavesTheRestToTheLibrary()
{
    for (const QString &text : {u""_s, u"+"_s, u"+1"_s, u"5125550123"_s, u"+1 5125550123"_s, u"+0005125550123"_s,
             u"+999512555012"_s, u"+1512555012345678"_s, u"+39000000000"_s, u"+١٥١٢٥٥٥٠١٢٣"_s, u"+15125550123x1"_s}) {
        QVERIFY2(!contact::phonelibrary::regionOfValid(text), qPrintable(text));
    }
    QVERIFY(!contact::phonelibrary::plainE164(u"00442079460958"_s, u"US"_s));
    QVERIFY(!contact::phonelibrary::plainE164(u"00442079460958"_s, u""_s));
    QVERIFY(!contact::phonelibrary::plainE164(u"02079460958"_s, u"GB"_s));
    QVERIFY(!contact::phonelibrary::plainE164(u"+442079460958 x1"_s, u"GB"_s));
    QVERIFY(!contact::phonelibrary::plainE164(u"+442079460958.0"_s, u"GB"_s));
    // A trunk prefix within an international number, which the library takes off.
    QVERIFY(!contact::phonelibrary::regionOfValid(u"+4902034567890"_s));
    QCOMPARE(contact::readPhone(u"+490203456789"_s, {}).e164, u"+49203456789"_s);
    // Argentina's mobiles are written in another order.
    QCOMPARE(contact::nationalDigits(u"+5491123456789"_s), digitsByLibrary(u"+5491123456789"_s));
}

void PhonePlanTest::isForAnyThread()
{
    std::vector<std::thread> threads;
    std::array<bool, 4> isRight{};
    for (std::size_t i = 0; i < isRight.size(); ++i) {
        threads.emplace_back([&, i] {
            isRight[i] = contact::phonelibrary::regionOfValid(u"+442079460958"_s) == u"GB"_s
                && contact::phonelibrary::plannedNationalDigits(u"+442079460958"_s) == u"02079460958"_s;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(std::ranges::all_of(isRight, [](bool right) { return right; }));
}

QTEST_APPLESS_MAIN(PhonePlanTest)

#include "phoneplan_test.moc"
