// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validation/country.h"
#include "core/contact/validation/timezone.h"
#include "readings.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Countries and time zones as they are read.
class PlaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheOfficialCountries();
    void readsEveryCountry_data();
    void readsEveryCountry();
    void readsCountriesByOtherNames_data();
    void readsCountriesByOtherNames();
    void findsCountryFaults_data();
    void findsCountryFaults();
    void readsEveryTimezone();
    void readsTimezones_data();
    void readsTimezones();
    void findsTimezoneFaults_data();
    void findsTimezoneFaults();
};

void PlaceTest::knowsTheOfficialCountries()
{
    QCOMPARE(countryCodes().size(), 249);
    for (const QString &code : {u"BL"_s, u"BQ"_s, u"CW"_s, u"SS"_s, u"AX"_s, u"GB"_s, u"TW"_s})
        QVERIFY(countryCodes().contains(code));
    for (const QString &code : {u"XK"_s, u"AN"_s, u"UK"_s, u"EU"_s, u"IC"_s})
        QVERIFY(!countryCodes().contains(code));
}

void PlaceTest::readsEveryCountry_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : countryCodes())
        QTest::newRow(qUtf8Printable(code)) << code;
}

void PlaceTest::readsEveryCountry()
{
    QFETCH(QString, code);
    const Reading expected{.value = code, .findings = {}};
    QCOMPARE(readCountry(code), expected);
    QCOMPARE(readCountry(code.toLower()), expected);
    for (const QLocale::Language language : {QLocale::English, QLocale::German}) {
        QLocale::setDefault(QLocale(language));
        const QString name = countryName(code);
        QVERIFY(name != code);
        QCOMPARE(readCountry(name), expected);
        QCOMPARE(readCountry(QString(u' ' + name.toUpper() + u' ')), expected);
    }
    QLocale::setDefault(QLocale::c());
}

void PlaceTest::readsCountriesByOtherNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    const auto row = [](const QString &typed, const char *code) {
        QTest::newRow(qUtf8Printable(typed)) << typed << QString::fromLatin1(code);
    };
    row(u"USA"_s, "US");
    row(u"U.S.A."_s, "US");
    row(u"United States of America"_s, "US");
    row(u"UK"_s, "GB");
    row(u"Great Britain"_s, "GB");
    row(u"England"_s, "GB");
    row(u"Großbritannien"_s, "GB");
    row(u"grossbritannien"_s, "GB");
    row(u"Holland"_s, "NL");
    row(u"Czech Republic"_s, "CZ");
    row(u"Burma"_s, "MM");
    row(u"Türkei"_s, "TR");
    row(u"Turkey"_s, "TR");
    row(u"Cote d'Ivoire"_s, "CI");
    row(u"COTE D’IVOIRE"_s, "CI");
    row(u"Saint Kitts and Nevis"_s, "KN");
    row(u"Bosnia and Herzegovina"_s, "BA");
    row(u"Korea, Republic of"_s, "KR");
    row(u"Congo"_s, "CG");
    row(u"Kongo"_s, "CG");
    row(u"Moldau"_s, "MD");
    row(u"die Niederlande"_s, "NL");
    row(u"the Netherlands"_s, "NL");
    row(u"Bosnia"_s, "BA");
    row(u"Oesterreich"_s, "AT");
    row(u"Tuerkei"_s, "TR");
    row(u"Åland"_s, "AX");
    row(u"DEU"_s, "DE");
    row(u"che"_s, "CH");
    row(u"Österreich"_s, "AT");
    row(u"osterreich"_s, "AT");
    row(u"España"_s, "ES");
    row(u"Italia"_s, "IT");
    row(u"Nederland"_s, "NL");
    row(u"Pays-Bas"_s, "NL");
    row(u"Brasil"_s, "BR");
    row(u"Stati Uniti"_s, "US");
    row(u"ＵＳ"_s, "US");
    row(u""_s, "");
}

void PlaceTest::readsCountriesByOtherNames()
{
    QFETCH(QString, typed);
    QTEST(readCountry(typed).value, "code");
    QVERIFY(readCountry(typed).findings.empty());
}

void PlaceTest::findsCountryFaults_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const QString &typed, const char *code, const QString &value, const QString &suggestion) {
        QTest::newRow(qUtf8Printable(typed)) << typed << QString::fromLatin1(code) << value << suggestion;
    };
    row(u"Germny"_s, "country.unknown", u"Germny"_s, u"Germany"_s);
    row(u"Deutchland"_s, "country.unknown", u"Deutchland"_s, u"Deutschland"_s);
    row(u"Untied States"_s, "country.unknown", u"Untied States"_s, u"United States"_s);
    row(u"Irlend"_s, "country.unknown", u"Irlend"_s, u"Irland"_s);
    row(u"Kongu"_s, "country.unknown", u"Kongu"_s, u"Kongo"_s);
    row(u"Alend"_s, "country.unknown", u"Alend"_s, u"Åland"_s); // and not Irland, which is two letters off
    row(u"Atlantis"_s, "country.unknown", u"Atlantis"_s, u""_s);
    row(u"XX"_s, "country.unknown", u"XX"_s, u""_s);
    row(u"EU"_s, "country.unknown", u"EU"_s, u""_s);
    row(u"1"_s, "country.unknown", u"1"_s, u""_s);
    row(u"--"_s, "country.unknown", u"--"_s, u""_s);
    row(u"AN"_s, "country.withdrawn", u"AN"_s, u"CW"_s);
    row(u"yu"_s, "country.withdrawn", u"yu"_s, u""_s);
    row(u"XK"_s, "country.user_assigned", u"XK"_s, u""_s);
    row(u"Kosovo"_s, "country.user_assigned", u"XK"_s, u""_s);
    row(u"U\tS"_s, "text.control_character", u"U\tS"_s, u"U S"_s);
}

void PlaceTest::findsCountryFaults()
{
    QFETCH(QString, typed);
    const Reading reading = readCountry(typed);
    QTEST(codesOf(reading.findings), "code");
    QTEST(reading.value, "value");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(reading.ok(), reading.value == u"XK");
}

void PlaceTest::readsEveryTimezone()
{
    QVERIFY(timezoneIds().size() > 550);
    for (const QString &id : timezoneIds()) {
        QCOMPARE(readTimezone(id), (Reading{.value = id, .findings = {}}));
        QCOMPARE(readTimezone(id.toUpper()).value, id);
    }
}

void PlaceTest::readsTimezones_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("seed") << u"America/Chicago"_s << u"America/Chicago"_s;
    QTest::newRow("case") << u" america/new_york"_s << u"America/New_York"_s;
    QTest::newRow("three parts") << u"America/Argentina/Buenos_Aires"_s << u"America/Argentina/Buenos_Aires"_s;
    QTest::newRow("link") << u"US/Central"_s << u"US/Central"_s;
    QTest::newRow("old name") << u"Asia/Calcutta"_s << u"Asia/Calcutta"_s;
    QTest::newRow("new name") << u"Europe/Kyiv"_s << u"Europe/Kyiv"_s;
    QTest::newRow("newer than ICU 72") << u"America/Ciudad_Juarez"_s << u"America/Ciudad_Juarez"_s;
    QTest::newRow("UTC") << u"utc"_s << u"UTC"_s;
    QTest::newRow("fixed") << u"Etc/GMT+1"_s << u"Etc/GMT+1"_s;
    QTest::newRow("three letters of IANA") << u"EST"_s << u"EST"_s;
    QTest::newRow("blank") << u" "_s << u""_s;
}

void PlaceTest::readsTimezones()
{
    QFETCH(QString, typed);
    QTEST(readTimezone(typed).value, "value");
    QVERIFY(readTimezone(typed).findings.empty());
}

void PlaceTest::findsTimezoneFaults_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("suggestion");
    const auto row = [](const QString &typed, const char *code, const char *suggestion) {
        QTest::newRow(qUtf8Printable(typed)) << typed << QString::fromLatin1(code) << QString::fromLatin1(suggestion);
    };
    row(u"CST"_s, "timezone.abbreviation", "America/Chicago");
    row(u"pst"_s, "timezone.abbreviation", "America/Los_Angeles");
    row(u"BST"_s, "timezone.abbreviation", "Europe/London");
    row(u"UTC+1"_s, "timezone.offset", "");
    row(u"GMT-05:00"_s, "timezone.offset", "");
    row(u"+0530"_s, "timezone.offset", "");
    row(u"America/New York"_s, "timezone.unknown", "America/New_York");
    row(u"America/Chicgo"_s, "timezone.unknown", "America/Chicago");
    row(u"Chicago"_s, "timezone.unknown", "America/Chicago");
    row(u"são paulo"_s, "timezone.unknown", "America/Sao_Paulo");
    row(u"ACT"_s, "timezone.unknown", "Australia/ACT");
    row(u"Mars/Olympus"_s, "timezone.unknown", "");
    row(u"SystemV/CST6"_s, "timezone.unknown", "");
    row(u"/"_s, "timezone.unknown", "");
    row(u"UTC\u200B+1"_s, "text.invisible_character", "UTC+1");
}

void PlaceTest::findsTimezoneFaults()
{
    QFETCH(QString, typed);
    const Reading reading = readTimezone(typed);
    QTEST(codesOf(reading.findings), "code");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(areSentences(reading.findings));
    QCOMPARE(reading.value, typed);
}

QTEST_APPLESS_MAIN(PlaceTest)
#include "place_test.moc"
