// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/duplicates/plaintext.h"
#include "core/duplicates/roles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace onefold::duplicates;

/// Values made comparable, and columns told by what they hold.
class FieldKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesPlain_data();
    void makesPlain();
    void splitsNames_data();
    void splitsNames();
    void dropsTitles();
    void readsDates_data();
    void readsDates();
    void readsTheRest();
    void tellsColumns_data();
    void tellsColumns();
};

void FieldKeysTest::makesPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");

    QTest::newRow("case and signs") << u" O'Neil-Smith, J. "_s << u"oneil smith j"_s;
    QTest::newRow("accents") << u"José Müller"_s << u"jose muller"_s;
    QTest::newRow("spelled out") << u"Straße Ærø Łódź"_s << u"strasse aero lodz"_s;
    QTest::newRow("Cyrillic") << u"Иванов"_s << u"ivanov"_s;
    QTest::newRow("Greek") << u"Παπαδόπουλος"_s << u"papadopoulos"_s;
    QTest::newRow("Chinese") << u"王小明"_s << u"wang xiao ming"_s;
    QTest::newRow("signs alone") << u"—!"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void FieldKeysTest::makesPlain()
{
    QFETCH(const QString, text);
    PlainText plain;
    QTEST(QString::fromStdString(plain(text.toStdString())), "plain");
}

void FieldKeysTest::splitsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");

    QTest::newRow("two words") << u"John Smith"_s << u"john"_s << u"smith"_s;
    QTest::newRow("comma") << u"Smith, John"_s << u"john"_s << u"smith"_s;
    QTest::newRow("suffix after a comma") << u"John Smith, Jr."_s << u"john"_s << u"smith"_s;
    QTest::newRow("title") << u"Dr. Anna Maria Berg"_s << u"anna maria"_s << u"berg"_s;
    QTest::newRow("particles") << u"Jan van der Berg"_s << u"jan"_s << u"van der berg"_s;
    QTest::newRow("Chinese") << u"王小明"_s << u"xiao ming"_s << u"wang"_s;
    QTest::newRow("one word") << u"Madonna"_s << QString() << u"madonna"_s;
    QTest::newRow("a title alone") << u"Dr."_s << QString() << u"dr"_s;
    QTest::newRow("nothing") << u" "_s << QString() << QString();
}

void FieldKeysTest::splitsNames()
{
    QFETCH(const QString, name);
    PlainText plain;
    const NameParts parts = nameParts(name.toStdString(), plain);
    QTEST(QString::fromStdString(parts.given), "given");
    QTEST(QString::fromStdString(parts.family), "family");
}

void FieldKeysTest::dropsTitles()
{
    QVERIFY(withoutTitles("prof dr anna") == "anna");
    QVERIFY(withoutTitles("john jr") == "john");
    QVERIFY(withoutTitles("don") == "don");
}

void FieldKeysTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isDayFirst");
    QTest::addColumn<QByteArray>("key");

    QTest::newRow("ISO") << QByteArray("1985-03-27") << false << QByteArray("19850327");
    QTest::newRow("compact") << QByteArray("19850327") << false << QByteArray("19850327");
    QTest::newRow("month first") << QByteArray("3/4/1985") << false << QByteArray("19850304");
    QTest::newRow("day first") << QByteArray("3.4.1985") << true << QByteArray("19850403");
    QTest::newRow("only a day") << QByteArray("27/3/1985") << false << QByteArray("19850327");
    QTest::newRow("only a month") << QByteArray("3/27/1985") << true << QByteArray("19850327");
    QTest::newRow("two digits") << QByteArray("3/1/70") << false << QByteArray("19700301");
    QTest::newRow("this century") << QByteArray("3/1/07") << false << QByteArray("20070301");
    QTest::newRow("named") << QByteArray("Mar 1 1970") << false << QByteArray("19700301");
    QTest::newRow("named, day first") << QByteArray("1st of March 1970") << false << QByteArray("19700301");
    QTest::newRow("with a time") << QByteArray("1970-03-01T00:00:00Z") << false << QByteArray("19700301");
    QTest::newRow("a year") << QByteArray("1970") << false << QByteArray("19700000");
    QTest::newRow("no such month") << QByteArray("19851327") << false << QByteArray();
    QTest::newRow("a number") << QByteArray("6988048") << false << QByteArray();
    QTest::newRow("far too long") << QByteArray("12345678901234567890") << false << QByteArray();
    QTest::newRow("words") << QByteArray("yesterday") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << false << QByteArray();
}

void FieldKeysTest::readsDates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isDayFirst);
    const std::string key = dateKey(text.toStdString(), isDayFirst ? DayMonth::DayFirst : DayMonth::MonthFirst);
    QTEST(QByteArray::fromStdString(key), "key");
}

void FieldKeysTest::readsTheRest()
{
    QVERIFY(emailKey(" Jane@Acme.COM ") == "jane@acme.com");
    QVERIFY(emailKey("jane").empty() && emailKey("@acme.com").empty() && emailKey("jane@").empty());
    QVERIFY(isRoleMailbox("info@acme.com") && !isRoleMailbox("jane@acme.com"));
    QVERIFY(phoneKey("1 (512) 555-0100") == phoneKey("512.555.0100"));
    QVERIFY(phoneKey("+15125550100x12") == "15125550100x12");
    QVERIFY(phoneKey("12").empty());
    QVERIFY(streetKey("12 main street") == "12 main st");
    QVERIFY(streetKey("hauptstrasse 5") == streetKey("hauptstr 5"));
    QVERIFY(organisationKey("acme corporation") == organisationKey("acme inc"));
    QVERIFY(organisationKey("the company") == "the company");
    QVERIFY(websiteKey("https://www.Acme.com/about?x=1") == "acme.com");
}

void FieldKeysTest::tellsColumns_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<Role>("role");

    QStringList numbers;
    QStringList words;
    QStringList dates;
    QStringList emails;
    QStringList colours;
    for (int i = 0; i < 100; ++i) {
        numbers += QString::number(6'000'000 + i * 7919);
        words += u"word%1 thing"_s.arg(QChar(u'a' + i % 26)) + QString(i / 26, u'x');
        dates += u"19%1-0%2-1%3"_s.arg(50 + i % 50).arg(1 + i % 9).arg(i % 10);
        emails += u"p%1@acme.com"_s.arg(i);
        colours += i % 2 == 0 ? u"red"_s : u"green"_s;
    }
    QTest::newRow("surname") << u"surname"_s << words << Role::FamilyName;
    QTest::newRow("a word of it") << u"PRIMARY_NAME_LAST"_s << words << Role::FamilyName;
    QTest::newRow("dob") << u"dob"_s << dates << Role::Date;
    QTest::newRow("dates without a name") << u"x17"_s << dates << Role::Date;
    QTest::newRow("emails without a name") << u"x17"_s << emails << Role::Email;
    QTest::newRow("numbers") << u"soc_sec_id"_s << numbers << Role::Code;
    QTest::newRow("few values") << u"colour"_s << colours << Role::Category;
    QTest::newRow("words") << u"hobby"_s << words << Role::Text;
    QTest::newRow("named wrongly") << u"email"_s << words << Role::Text;
    QTest::newRow("empty") << u"hobby"_s << QStringList() << Role::Ignored;
}

void FieldKeysTest::tellsColumns()
{
    QFETCH(const QString, header);
    QFETCH(const QStringList, values);
    RecordTable table;
    const std::size_t column = table.addColumn(header, {});
    for (const QString &value : values) {
        table.beginRecord(static_cast<qint64>(table.recordCount()) + 1);
        table.put(column, value.toStdString());
    }
    QTEST(inferredRole(table.columns().front()).role, "role");
}

QTEST_GUILESS_MAIN(FieldKeysTest)
#include "fieldkeys_test.moc"
