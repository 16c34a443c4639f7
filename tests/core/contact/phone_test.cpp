// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/phone.h"
#include "core/contact/validation/phonelibrary.h"
#include "core/contact/validation/phonetext.h"
#include "readings.h"

#include <QTest>

#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Phone numbers and extensions as they are read, refused, formatted and compared.
class PhoneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void findsFaults_data();
    void findsFaults();
    void findsLostPlus();
    void findsWhatIsLostInFront_data();
    void findsWhatIsLostInFront();
    void readsEveryRegionsExample_data();
    void readsEveryRegionsExample();
    void readsTheWorldsServices();
    void readsExtensions_data();
    void readsExtensions();
    void formats_data();
    void formats();
    void comparesWithExtension();
    void takesDialledDigits_data();
    void takesDialledDigits();
    void isForAnyThread();
};

void PhoneTest::readsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QString>("region");
    const auto row = [](const QString &typed, const char *in, const char *e164, const char *region,
                         const char *extension = "") {
        QTest::newRow(qUtf8Printable(typed + u' ' + QString::fromLatin1(in)))
            << typed << QString::fromLatin1(in) << QString::fromLatin1(e164) << QString::fromLatin1(extension)
            << QString::fromLatin1(region);
    };
    row(u"(512) 555-0123"_s, "US", "+15125550123", "US");
    row(u"+1 512-555-0123"_s, "", "+15125550123", "US");
    row(u"512.555.0123"_s, "us", "+15125550123", "US");
    row(u"1 512 555 0123"_s, "US", "+15125550123", "US");
    row(u"+1 512-555-0123"_s, "DE", "+15125550123", "US");
    row(u"\uFEFF +1 512 555 0123\r\n"_s, "", "+15125550123", "US");
    row(u"＋１ ５１２ ５５５ ０１２３"_s, "", "+15125550123", "US");
    row(u"٠٥٠ ١٢٣ ٤٥٦٧"_s, "AE", "+971501234567", "AE");
    row(u"tel:+1-512-555-0123"_s, "", "+15125550123", "US");
    row(u"020 7946 0958"_s, "GB", "+442079460958", "GB");
    row(u"+44 (0)20 7946 0958"_s, "", "+442079460958", "GB");
    row(u"0044 20 7946 0958"_s, "DE", "+442079460958", "GB");
    row(u"011 44 20 7946 0958"_s, "US", "+442079460958", "GB");
    row(u"030 123456"_s, "DE", "+4930123456", "DE");
    row(u"030/123456"_s, "DE", "+4930123456", "DE");
    row(u"06 1234 5678"_s, "IT", "+390612345678", "IT");
    row(u"+39 06 1234 5678"_s, "", "+390612345678", "IT");
    row(u"8 (912) 345-67-89"_s, "RU", "+79123456789", "RU");
    row(u"011 15-2345-6789"_s, "AR", "+5491123456789", "AR");
    row(u"+52 1 55 1234 5678"_s, "", "+525512345678", "MX");
    row(u"+800 1234 5678"_s, "", "+80012345678", "001");
    row(u"1-800-FLOWERS"_s, "US", "+18003569377", "US");
    row(u"512-555-0123 x12"_s, "US", "+15125550123", "US", "12");
    row(u"512-555-0123 ext. 12"_s, "US", "+15125550123", "US", "12");
    row(u"+1-512-555-0123;ext=007"_s, "", "+15125550123", "US", "007");
    row(u"tel:+1-512-555-0123;ext=12"_s, "", "+15125550123", "US", "12");
    row(u"+49 30 901820;ext=30201"_s, "", "+4930901820", "DE", "30201");
    row(u"+49 30 901820,,30201"_s, "", "+4930901820", "DE", "30201");
    row(u"1-800-FLOWERS ext 5"_s, "US", "+18003569377", "US", "5");
    row(u"+49 30 1234567 DW 12"_s, "", "+49301234567", "DE", "12");
    row(u"030 1234567 Durchwahl: 12345678901"_s, "DE", "+49301234567", "DE", "12345678901");
    row(u"(512) 555-0123 x123456789012"_s, "US", "+15125550123", "US", "123456789012");
    row(u"+1 512 555 0123 #1234567890"_s, "", "+15125550123", "US", "1234567890");
    row(u"+1 512 555 0123 ext 12345678901234567890"_s, "", "+15125550123", "US", "12345678901234567890");
    row(u"+1 512 555 0123,,1234567890"_s, "", "+15125550123", "US", "1234567890");
    row(u"+39 (0)6 12345678"_s, "", "+390612345678", "IT");
}

void PhoneTest::readsNumbers()
{
    QFETCH(QString, typed);
    QFETCH(QString, in);
    const PhoneReading reading = readPhone(typed, in);
    QCOMPARE(codesOf(reading.findings), QString());
    QTEST(reading.e164, "e164");
    QTEST(reading.extension, "extension");
    QTEST(reading.region, "region");
    QCOMPARE(regionOf(reading.e164), reading.region);
}

void PhoneTest::findsFaults_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const QString &typed, const char *in, const char *code, const char *e164 = "",
                         const char *suggestion = "") {
        QTest::newRow(qUtf8Printable(typed.left(40) + u' ' + QString::fromLatin1(in)))
            << typed << QString::fromLatin1(in) << QString::fromLatin1(code) << QString::fromLatin1(e164)
            << QString::fromLatin1(suggestion);
    };
    row(u"+15551234567"_s, "US", "phone.not_in_plan", "+15551234567");
    row(u"+15559876543"_s, "", "phone.not_in_plan", "+15559876543");
    row(u"+2290197979797"_s, "", "phone.longer_than_plan", "+2290197979797");
    row(u"+1 (0)512 555 0123"_s, "DE", "phone.trunk_zero", "", "+15125550123");
    row(u"+1 512 555 0123 ext 123456789012345678901"_s, "", "phone.extension_too_long");
    row(u"512 555 0123;ext=123456789012345678901"_s, "US", "phone.extension_too_long");
    row(u"+1 512 555 0123 x123456789012345678901"_s, "", "phone.extension_too_long");
    row(u"5125550123;5125550124"_s, "US", "phone.several_numbers", "", "+15125550123");
    row(u"+1 512 555 0123, +44 20 7946 0958"_s, "", "phone.several_numbers", "", "+15125550123");
    row(u"030 901820 & 030 901821"_s, "DE", "phone.several_numbers", "", "+4930901820");
    row(u"+1 (0)512 5"_s, "", "phone.too_short");
    row(u"01 97 97 97 97"_s, "BJ", "phone.longer_than_plan", "+2290197979797");
    row(u"491512345678"_s, "US", "phone.longer_than_plan", "+1491512345678", "+491512345678");
    row(u"4915123456789"_s, "US", "phone.longer_than_plan", "+14915123456789", "+4915123456789");
    row(u"+1234567890"_s, "", "phone.too_short");
    row(u"12"_s, "US", "phone.too_short");
    row(u"+44 20"_s, "", "phone.too_short");
    row(u"011 44"_s, "US", "phone.too_short");
    row(u"+1512555012345678"_s, "", "phone.too_long");
    row(u"512 555 0123 / 512 555 0199"_s, "US", "phone.several_numbers", "", "+15125550123");
    row(u"+49151234567890123456"_s, "", "phone.too_long");
    row(u"+999 123456789"_s, "", "phone.invalid_country_code");
    row(u"555-0123"_s, "US", "phone.local_only");
    row(u"+65 123 456 789"_s, "", "phone.wrong_length");
    row(u"512 555 0123"_s, "", "phone.no_country_code");
    row(u"512 555 0123"_s, "AQ", "phone.no_country_code");
    row(u"512 555 0123"_s, "nonsense", "phone.no_country_code");
    row(u"0044 20 7946 0958"_s, "", "phone.no_country_code", "", "+442079460958");
    row(u"4915123456789"_s, "", "phone.no_country_code", "", "+4915123456789");
    row(u"0044 20 7946 0958"_s, "US", "phone.international_prefix", "", "+442079460958");
    row(u"4.47E+11"_s, "GB", "phone.scientific");
    row(u"4,47911E+11"_s, "DE", "phone.scientific");
    row(u"4.47e11"_s, "", "phone.scientific");
    row(u"5125550123.0"_s, "US", "phone.decimal", "", "5125550123");
    row(u"512 555 0123 home"_s, "US", "phone.letters", "", "+15125550123");
    row(u"Phone: +1 512 555 0123"_s, "", "phone.letters", "", "+15125550123");
    row(u"512 555 0123 or 555 0199"_s, "US", "phone.letters");
    row(u"030 123456 home"_s, "DE", "phone.letters", "", "+4930123456");
    row(u"тел. +7 912 345-67-89"_s, "RU", "phone.letters", "", "+79123456789");
    row(u"none"_s, "US", "phone.letters");
    row(u"+44 7911 123456/7"_s, "", "phone.several_numbers", "", "+447911123456");
    row(u"030 123456 / 57"_s, "DE", "phone.several_numbers", "", "+4930123456");
    row(u"030 901820/901821"_s, "DE", "phone.several_numbers", "", "+4930901820");
    row(u"040 123456 / 789012"_s, "DE", "phone.several_numbers", "", "+4940123456");
    row(u"089 471100/-01"_s, "DE", "phone.several_numbers", "", "+4989471100");
    row(u"00229 0197979797"_s, "US", "phone.international_prefix", "", "+2290197979797");
    row(u"512-555-0123 or 512-555-0124"_s, "US", "phone.letters", "", "");
    row(u"030 1"_s, "DE", "phone.too_short");
    row(u"+49 30 1"_s, "", "phone.local_only");
    row(u"-"_s, "US", "phone.not_a_number");
    row(u"+"_s, "US", "phone.not_a_number");
    row(u"???"_s, "", "phone.not_a_number");
    row(u"+1 512\t555 0123"_s, "", "text.control_character", "", "+1 512 555 0123");
    row(u"\u202A+1 512 555 0123\u202C"_s, "", "text.bidi_control", "", "+1 512 555 0123");
    row(u"1"_s.repeated(251), "US", "text.too_long");
    row(QString(QChar(0xD800)), "US", "text.not_unicode");
}

void PhoneTest::findsLostPlus()
{
    const PhoneReading lost = readPhone(u"447911123458", u"US", true);
    QCOMPARE(codesOf(lost.findings), u"phone.lost_plus"_s);
    QCOMPARE(lost.findings.front().suggestion, u"+447911123458"_s);
    QVERIFY(readPhone(u"447911123458", u"US").ok()); // typed by a person: a caution
    QCOMPARE(readPhone(u"5125550123", u"US", true).e164, u"+15125550123"_s);
    QCOMPARE(readPhone(u"+447911123458", u"US", true).e164, u"+447911123458"_s);
}

void PhoneTest::findsWhatIsLostInFront_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("e164");
    QTest::newRow("zero") << u"1701234567"_s << u"DE"_s << u"phone.lost_zero"_s << u"+491701234567"_s;
    QTest::newRow("plus, where the national number is valid too")
        << u"491701234567"_s << u"DE"_s << u"phone.lost_plus"_s << QString();
    QTest::newRow("plus") << u"447911123458"_s << u"GB"_s << u"phone.read_with_plus"_s << u"+447911123458"_s;
    QTest::newRow("nothing") << u"01701234567"_s << u"DE"_s << QString() << u"+491701234567"_s;
    QTest::newRow("nothing, with blanks") << u"170 1234567"_s << u"DE"_s << QString() << u"+491701234567"_s;
    QTest::newRow("nothing where 1 is dialled") << u"15125550123"_s << u"US"_s << QString() << u"+15125550123"_s;
    QTest::newRow("nothing where the zero is not written")
        << u"13812345678"_s << u"CN"_s << QString() << u"+8613812345678"_s;
    QTest::newRow("nothing where no zero is") << u"612345678"_s << u"ES"_s << QString() << u"+34612345678"_s;
}

void PhoneTest::findsWhatIsLostInFront()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, in);
    const PhoneReading reading = readPhone(typed, in, true);
    QTEST(codesOf(reading.findings), "codes");
    QTEST(reading.e164, "e164");
    QVERIFY(areSentences(reading.findings));
    for (const Finding &each : readPhone(typed, in).findings)
        QVERIFY(!each.code.startsWith(u"phone.lost"_s) && each.code != u"phone.read_with_plus"_s);
}

void PhoneTest::findsFaults()
{
    QFETCH(QString, typed);
    QFETCH(QString, in);
    QFETCH(QString, e164);
    const PhoneReading reading = readPhone(typed, in);
    QTEST(codesOf(reading.findings), "code");
    QCOMPARE(reading.e164, e164);
    QCOMPARE(reading.ok(), !e164.isEmpty());
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(areSentences(reading.findings));
    if (reading.ok())
        QVERIFY(!reading.region.isEmpty());
}

void PhoneTest::readsEveryRegionsExample_data()
{
    QTest::addColumn<QString>("region");
    std::set<std::string> regions;
    phonelibrary::util().GetSupportedRegions(&regions);
    QVERIFY(regions.size() > 200);
    for (const std::string &region : regions)
        QTest::newRow(region.c_str()) << QString::fromStdString(region);
}

void PhoneTest::readsEveryRegionsExample()
{
    QFETCH(QString, region);
    phonelibrary::Number example;
    QVERIFY(phonelibrary::util().GetExampleNumber(region.toStdString(), &example));
    const QString e164 = phonelibrary::format(example, phonelibrary::Util::E164);
    // The two share their example number; the library names the first of the regions that know it.
    const QString numberRegion = region == u"MF" ? u"BL"_s : region;
    const PhoneReading expected{.e164 = e164, .extension = {}, .region = numberRegion, .findings = {}};
    QCOMPARE(readPhone(e164, {}), expected);
    QCOMPARE(readPhone(formatInternational(e164), u"US"), expected);
    QCOMPARE(readPhone(formatNational(e164), region), expected);
    QCOMPARE(readPhone(nationalDigits(e164), region), expected);
}

void PhoneTest::readsTheWorldsServices()
{
    std::set<int> codes;
    phonelibrary::util().GetSupportedGlobalNetworkCallingCodes(&codes);
    for (const int code : codes) {
        phonelibrary::Number example;
        QVERIFY(phonelibrary::util().GetExampleNumberForNonGeoEntity(code, &example));
        const QString e164 = phonelibrary::format(example, phonelibrary::Util::E164);
        QCOMPARE(
            readPhone(e164, u"US"), (PhoneReading{.e164 = e164, .extension = {}, .region = u"001"_s, .findings = {}}));
    }
}

void PhoneTest::readsExtensions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("digits") << u" 12 "_s << u"12"_s << u""_s;
    QTest::newRow("zeros kept") << u"007"_s << u"007"_s << u""_s;
    QTest::newRow("x") << u"x12"_s << u"12"_s << u""_s;
    QTest::newRow("ext.") << u"Ext. 12"_s << u"12"_s << u""_s;
    QTest::newRow(";ext=") << u";ext=12"_s << u"12"_s << u""_s;
    QTest::newRow("number sign") << u"#12"_s << u"12"_s << u""_s;
    QTest::newRow("other digits") << u"١٢"_s << u"12"_s << u""_s;
    QTest::newRow("grouped") << u"12-34 5"_s << u"12345"_s << u""_s;
    QTest::newRow("blank") << u" "_s << u""_s << u""_s;
    QTest::newRow("twenty") << u"1"_s.repeated(20) << u"1"_s.repeated(20) << u""_s;
    QTest::newRow("too long") << u"1"_s.repeated(21) << u"1"_s.repeated(21) << u"phone_ext.too_long"_s;
    QTest::newRow("letters") << u"12a"_s << u"12a"_s << u"phone_ext.not_digits"_s;
    QTest::newRow("label only") << u"ext."_s << u"ext."_s << u"phone_ext.not_digits"_s;
    QTest::newRow("hyphen only") << u"x-"_s << u"x-"_s << u"phone_ext.not_digits"_s;
    QTest::newRow("tab") << u"1\t2"_s << u"1\t2"_s << u"text.control_character"_s;
}

void PhoneTest::readsExtensions()
{
    QFETCH(QString, typed);
    const Reading reading = readPhoneExtension(typed);
    QTEST(reading.value, "value");
    QTEST(codesOf(reading.findings), "code");
    QVERIFY(areSentences(reading.findings));
}

void PhoneTest::formats_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("national");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("region");
    QTest::newRow("US") << u"+15125550123"_s << u"+1 512-555-0123"_s << u"(512) 555-0123"_s << u"5125550123"_s
                        << u"US"_s;
    QTest::newRow("trunk zero") << u"+4930123456"_s << u"+49 30 123456"_s << u"030 123456"_s << u"030123456"_s
                                << u"DE"_s;
    QTest::newRow("leading zero") << u"+390612345678"_s << u"+39 06 1234 5678"_s << u"06 1234 5678"_s << u"0612345678"_s
                                  << u"IT"_s;
    QTest::newRow("in no plan") << u"+15551234567"_s << u"+1 555-123-4567"_s << u"(555) 123-4567"_s << u"5551234567"_s
                                << u"US"_s;
    QTest::newRow("Canada") << u"+16135550123"_s << u"+1 613-555-0123"_s << u"(613) 555-0123"_s << u"6135550123"_s
                            << u"CA"_s;
    QTest::newRow("nothing") << u""_s << u""_s << u""_s << u""_s << u""_s;
    QTest::newRow("nonsense") << u"jane"_s << u"jane"_s << u"jane"_s << u""_s << u""_s;
}

void PhoneTest::formats()
{
    QFETCH(QString, e164);
    QTEST(formatInternational(e164), "international");
    QTEST(formatNational(e164), "national");
    QTEST(nationalDigits(e164), "digits");
    QTEST(regionOf(e164), "region");
}

void PhoneTest::comparesWithExtension()
{
    QCOMPARE(phoneKey(u"+15125550123", u""), u"+15125550123"_s);
    QCOMPARE(phoneKey(u"+15125550123", u"12"), u"+15125550123;ext=12"_s);
    QCOMPARE(readPhone(phoneKey(u"+15125550123", u"12"), {}).extension, u"12"_s);
}

void PhoneTest::takesDialledDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("international");
    const auto row = [](const QString &typed, const QString &digits, const QString &international) {
        QTest::newRow(qUtf8Printable(typed)) << typed << digits << international;
    };
    row(u"(512) 555-0123"_s, u"5125550123"_s, u"5125550123"_s);
    row(u"+49 (0)30 123456"_s, u"4930123456"_s, u"4930123456"_s);
    row(u"(0)30 123456"_s, u"030123456"_s, u"030123456"_s); // nothing before it that it would be left out behind
    row(u" (0)30 123456"_s, u"030123456"_s, u"030123456"_s);
    row(u"0049 (0)30 123456"_s, u"004930123456"_s, u"4930123456"_s);
    row(u"011 49 30 123456"_s, u"0114930123456"_s, u"4930123456"_s);
    row(u"011 12345"_s, u"01112345"_s, u"01112345"_s); // too few digits behind
    row(u"00"_s, u"00"_s, QString());
    row(u"unknown"_s, QString(), QString());
}

void PhoneTest::takesDialledDigits()
{
    QFETCH(const QString, typed);
    const QString digits = phonetext::dialledDigits(typed);
    QTEST(digits, "digits");
    QTEST(phonetext::withoutExitCode(digits), "international");
}

void PhoneTest::isForAnyThread()
{
    std::array<bool, 4> agreed{};
    std::vector<std::thread> threads;
    for (bool &agrees : agreed) {
        threads.emplace_back([&agrees] {
            bool all = true;
            for (int i = 0; i < 200; ++i)
                all = all && readPhone(u"(512) 555-0123", u"US").e164 == u"+15125550123";
            agrees = all;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(std::ranges::all_of(agreed, [](bool agrees) { return agrees; }));
}

QTEST_APPLESS_MAIN(PhoneTest)
#include "phone_test.moc"
