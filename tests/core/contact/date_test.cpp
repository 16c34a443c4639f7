// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/validate.h"
#include "core/contact/validation/date.h"
#include "readings.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::contact;

/// Dates of birth as they are read.
class DateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsDates_data();
    void readsDates();
    void findsFaults_data();
    void findsFaults();
    void spellsDatesOut_data();
    void spellsDatesOut();
    void readsEveryDayInEveryFormat();
    void customDatesMayBeToCome();
};

namespace {

constexpr DateOrder monthFirst = DateOrder::MonthFirst;
constexpr DateOrder dayFirst = DateOrder::DayFirst;

QDate today()
{
    return {2026, 11, 22};
}

} // namespace

void DateTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void DateTest::readsDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &typed, DateOrder order, const QString &value) {
        QTest::addRow("%s %d", qUtf8Printable(typed), static_cast<int>(order))
            << typed << static_cast<int>(order) << value;
    };
    const QString value = u"1990-05-31"_s;
    for (const QString &typed : {u"1990/05/31"_s, u"1990-05-31"_s, u"1990.05.31"_s, u"1990-5-31"_s}) {
        row(typed, monthFirst, value);
        row(typed, dayFirst, value);
    }
    for (const QString &typed : {u"05/31/1990"_s, u"05-31-1990"_s, u"05.31.1990"_s, u"5/31/1990"_s})
        row(typed, monthFirst, value);
    for (const QString &typed : {u"31/05/1990"_s, u"31-05-1990"_s, u"31.05.1990"_s, u"31.5.1990"_s})
        row(typed, dayFirst, value);
    row(u" 1990-05-31\n"_s, monthFirst, value);
    row(u"1990-03-05"_s, monthFirst, u"1990-03-05"_s);
    row(u"05/05/1990"_s, monthFirst, u"1990-05-05"_s);
    row(u"02/29/2024"_s, monthFirst, u"2024-02-29"_s);
    row(u"2026-11-22"_s, monthFirst, u"2026-11-22"_s);
    row(u"1906-11-22"_s, monthFirst, u"1906-11-22"_s);
    row(u"٣١/٠٥/١٩٩٠"_s, dayFirst, value);
    row(u"１９９０-０５-３１"_s, dayFirst, value);
    row(u""_s, monthFirst, u""_s);
}

void DateTest::readsDates()
{
    QFETCH(QString, typed);
    QFETCH(int, order);
    const Reading reading = readBirthDate(typed, static_cast<DateOrder>(order), today());
    QCOMPARE(codesOf(reading.findings), QString());
    QTEST(reading.value, "value");
}

void DateTest::findsFaults_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *typed, DateOrder order, const char *code, const char *value, const char *suggestion,
                         const char *words) {
        QTest::addRow("%s %d", typed, static_cast<int>(order))
            << QString::fromUtf8(typed) << static_cast<int>(order) << QString::fromLatin1(code)
            << QString::fromUtf8(value) << QString::fromLatin1(suggestion) << QString::fromUtf8(words);
    };
    row("02/30/1985", monthFirst, "date.impossible", "02/30/1985", "02/03/1985",
        "February 1985 has 28 days. Did you mean 02/03/1985?");
    row("30.02.1985", dayFirst, "date.impossible", "30.02.1985", "03.02.1985", "February 1985 has 28 days.");
    row("02/29/1985", monthFirst, "date.impossible", "02/29/1985", "02/28/1985", "February 1985 has 28 days.");
    row("1985-4-31", monthFirst, "date.impossible", "1985-4-31", "1985-04-30", "April 1985 has 30 days.");
    row("1985-04-00", monthFirst, "date.impossible", "1985-04-00", "1985-04-01", "There is no day 0.");
    row("31/05/1990", monthFirst, "date.impossible", "31/05/1990", "05/31/1990", "There is no month 31.");
    row("05.31.1990", dayFirst, "date.impossible", "05.31.1990", "31.05.1990", "There is no month 31.");
    row("1990-31-05", monthFirst, "date.impossible", "1990-31-05", "1990-05-31", "There is no month 31.");
    row("1990-00-05", monthFirst, "date.impossible", "1990-00-05", "", "There is no month 0.");
    row("99/99/1990", monthFirst, "date.impossible", "99/99/1990", "", "There is no month 99.");
    row("0000-01-01", monthFirst, "date.impossible", "0000-01-01", "", "There is no such day");
    row("2026-11-23", monthFirst, "date.future", "2026-11-23", "", "November 23, 2026 is still to come.");
    row("12/05/2026", monthFirst, "date.future", "12/05/2026", "2026-05-12", "Did you mean May 12, 2026?");
    row("9999-12-31", monthFirst, "date.future", "9999-12-31", "", "December 31, 9999");
    row("05/31/90", monthFirst, "date.short_year", "05/31/90", "05/31/1990", "four");
    row("31.5.05", dayFirst, "date.short_year", "31.5.05", "31.05.2005", "four");
    row("31/05/90", monthFirst, "date.short_year", "31/05/90", "", "four");
    row("1905-11-21", monthFirst, "date.implausible", "1905-11-21", "", "November 21, 1905");
    row("0085-02-03", monthFirst, "date.implausible", "0085-02-03", "", "120");
    row("05.03.1990", monthFirst, "date.ambiguous", "1990-05-03", "1990-03-05", "Read as May 3, 1990.");
    row("05.03.1990", dayFirst, "date.ambiguous", "1990-03-05", "1990-05-03", "Read as March 5, 1990.");
    row("5/3/1990", monthFirst, "date.ambiguous", "1990-05-03", "1990-03-05", "Read as May 3, 1990.");
    row("May 3, 1990", monthFirst, "date.unreadable", "May 3, 1990", "", "05/31/1990");
    row("3. Mai 1990", dayFirst, "date.unreadable", "3. Mai 1990", "", "31/05/1990");
    for (const char *typed : {"19900531", "1990", "1990-05", "05-31.1990", "1990-05-31T00:00:00Z", "1990-05-31-01",
             "--", "1-2-3", "-1990-05-31", "05/31/990", "05/31/19900", "a/b/c", "1990-005-31"})
        row(typed, monthFirst, "date.unreadable", typed, "", "05/31/1990");
    row("1990-05-31\t1", monthFirst, "text.control_character", "1990-05-31\t1", "1990-05-31 1", "control");
}

void DateTest::findsFaults()
{
    QFETCH(QString, typed);
    QFETCH(int, order);
    QFETCH(QString, words);
    const Reading reading = readBirthDate(typed, static_cast<DateOrder>(order), today());
    QTEST(codesOf(reading.findings), "code");
    QTEST(reading.value, "value");
    QTEST(suggestionOf(reading.findings), "suggestion");
    QVERIFY(areSentences(reading.findings));
    QVERIFY2(reading.findings.at(0).message.contains(words), qUtf8Printable(reading.findings.at(0).message));
}

void DateTest::spellsDatesOut_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("spelled");
    QTest::newRow("US") << QLocale(QLocale::English, QLocale::UnitedStates) << u"May 3, 1990"_s;
    QTest::newRow("UK") << QLocale(QLocale::English, QLocale::UnitedKingdom) << u"3 May 1990"_s;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"3. Mai 1990"_s;
    QTest::newRow("C") << QLocale::c() << u"3 May 1990"_s;
}

void DateTest::spellsDatesOut()
{
    QFETCH(QLocale, locale);
    QLocale::setDefault(locale);
    const Reading reading = readBirthDate(u"05/03/1990", monthFirst, today());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QTEST(QString(reading.findings.at(0).message).remove(u"Read as "_s).chopped(1), "spelled");
}

void DateTest::readsEveryDayInEveryFormat()
{
    for (QDate day(2000, 1, 1); day.year() == 2000; day = day.addDays(1)) {
        const QString iso = day.toString(Qt::ISODate);
        for (const QString &format :
            {u"yyyy/MM/dd"_s, u"MM/dd/yyyy"_s, u"yyyy-MM-dd"_s, u"MM-dd-yyyy"_s, u"yyyy.MM.dd"_s, u"MM.dd.yyyy"_s})
            QCOMPARE(readBirthDate(day.toString(format), monthFirst, today()).value, iso);
        for (const QString &format : {u"dd/MM/yyyy"_s, u"dd-MM-yyyy"_s, u"dd.MM.yyyy"_s, u"d.M.yyyy"_s})
            QCOMPARE(readBirthDate(day.toString(format), dayFirst, today()).value, iso);
    }
}

/// A custom field of dates holds a contract's end as well as a birthday.
void DateTest::customDatesMayBeToCome()
{
    QCOMPARE(readDate(u"2031-12-31", monthFirst).value, u"2031-12-31"_s);
    QCOMPARE(readDate(u"31.12.1066", dayFirst).value, u"1066-12-31"_s);
    QVERIFY(readDate(u"2031-12-31", monthFirst).findings.empty());
    QCOMPARE(readDate(u"2031-02-30", monthFirst).findings.front().code, u"date.impossible"_s);
    QCOMPARE(readDate(u"1/2/31", monthFirst).findings.front().code, u"date.short_year"_s);
    QCOMPARE(readDate(u"01/02/2031", monthFirst).findings.front().suggestion, u"2031-02-01"_s);

    const ValidationContext context{.customTypes = {{u"ends"_s, CustomType::Date}, {u"colours"_s, CustomType::List}}};
    Fields typed;
    typed.set({Field::Custom, u"ends"_s}, u"2031-12-31"_s);
    typed.set({Field::Custom, u"colours"_s}, u"red, green"_s);
    const Validated validated = validate(typed, context);
    QVERIFY(validated.problems.empty());
    QCOMPARE(validated.draft.value({Field::Custom, u"ends"_s}), Value(u"2031-12-31"_s));
    QCOMPARE(validated.draft.value({Field::Custom, u"colours"_s}), Value(QStringList{u"red"_s, u"green"_s}));
}

QTEST_APPLESS_MAIN(DateTest)
#include "date_test.moc"
