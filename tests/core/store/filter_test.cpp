// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/datespan.h"
#include "core/store/filter.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace onefold;
using contact::Contact;
using contact::Field;
using contact::FieldKey;
using contact::Value;
using store::Column;
using store::DateSpan;
using store::Filter;
using store::SpecialSort;

namespace {

Column columnOf(const QString &name)
{
    return *store::columnFromString(name);
}

bool passes(const QString &column, const QString &typed, const Value &value)
{
    return Filter({columnOf(column), typed}).passesValue(value);
}

} // namespace

/// What a person means by what stands in the box under a column.
class FilterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsText_data();
    void readsText();
    void readsLists();
    void readsPhones_data();
    void readsPhones();
    void readsCountries();
    void readsFlags();
    void readsBirthDates();
    void readsCustomValues();
    void readsTimes();
    void readsDisplayNames();
    void agreesOnTextHoweverAsked();
    void readsDateSpans_data();
    void readsDateSpans();
    void namesColumns();
    void helpsWithEveryColumn();
};

void FilterTest::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
    tzset();
    QLocale::setDefault(QLocale::English);
}

void FilterTest::readsText_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *typed, const char *value, bool passes) {
        QTest::addRow("%s in %s", typed, value) << QString::fromUtf8(typed) << QString::fromUtf8(value) << passes;
    };
    row("", "Acme", true);
    row("  ", "", true);
    row("acme", "Acme Ltd", true);
    row(" ME L ", "Acme Ltd", true);
    row("acmeltd", "Acme Ltd", false);
    row("muller", "Müller GmbH", true);
    row("MÜLLER", "muller", true);
    row("strasse", "Straße", true);
    row("acme", "", false);
    row("=acme", "ACME", true);
    row("= acme", "Acme Ltd", false);
    row("!acme", "Acme Ltd", false);
    row("!acme", "Initech", true);
    row("!acme", "", true);
    row("!=acme", "Acme Ltd", true);
    row("! =acme", "acme", false);
    row("=", "", true);
    row("=", "Acme", false);
    row("\"\"", "", true);
    row("!", "", false);
    row("!", "Acme", true);
    row("!=", "Acme", true);
    row("!\"\"", "", false);
    row("\"=1\"", "a=1", true);
    row("\"!\"", "Yahoo!", true);
    row("!\"!\"", "Yahoo!", false);
    row("\"acme", "say \"acme", true);
    row("\"", "5\" pipes", true);
    row(">m", "a>m", true);
    row("2024", "Expo 2024", true);
    row("%", "Acme", false);
    row("_", "Acme", false);
}

void FilterTest::readsText()
{
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QFETCH(bool, passes);
    QCOMPARE(::passes(u"company"_s, typed, contact::withoutBlanks(value)), passes);
}

void FilterTest::readsLists()
{
    const Value tags = QStringList{u"Lead"_s, u"hot lead"_s, u"VIP"_s};
    QVERIFY(passes(u"tags"_s, u"vi"_s, tags));
    QVERIFY(!passes(u"tags"_s, u"lead, hot"_s, tags));
    QVERIFY(passes(u"tags"_s, u"=lead"_s, tags));
    QVERIFY(!passes(u"tags"_s, u"=hot"_s, tags));
    QVERIFY(!passes(u"tags"_s, u"!vip"_s, tags));
    QVERIFY(passes(u"tags"_s, u"!=hot"_s, tags));
    QVERIFY(passes(u"tags"_s, u"="_s, {}) && !passes(u"tags"_s, u"="_s, tags));
    QVERIFY(passes(u"identifier.crm"_s, u"b-1"_s, QStringList{u"B-1"_s}));
    QVERIFY(passes(u"identifier.phone"_s, u"0151"_s, QStringList{u"+4915123456789;ext=7"_s}));
    QVERIFY(!passes(u"identifier.phone"_s, u"67897"_s, QStringList{u"+4915123456789;ext=7"_s}));
}

void FilterTest::readsPhones_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *typed, const char *number, bool passes) {
        QTest::addRow("%s in %s", typed, number) << QString::fromUtf8(typed) << QString::fromUtf8(number) << passes;
    };
    row("512", "+15125550123", true);
    row("(512) 555-01", "+15125550123", true);
    row("5 0 1", "+15125550123", true);
    row("0151", "+4915123456789", true);
    row("0 15", "+4915123456789", true);
    row("+49 (0)151", "+4915123456789", true);
    row("(0)151", "+4915123456789", true);
    row("(0)151", "+15125550123", false);
    row("011 49 151 23", "+4915123456789", true);
    row("=011 49 151 23456789", "+4915123456789", true);
    row("0114 123 4567", "+441141234567", true); // a town of Britain
    row("=0114 123 4567", "+441141234567", true);
    row("0512", "+15125550123", false);
    row("8 912", "+79123456789", true);
    row("06 20", "+36201234567", true);
    row("+1", "+15125550123", true);
    row("+1", "+4915123456789", false);
    row("+512", "+15125550123", false);
    row("0041 44", "+41446681800", true);
    row("0041 44", "+15414455012", false);
    row("0012", "+15125550012", true);
    row("=0041446681800", "+41446681800", true);
    row("=004144", "+41446681800", false);
    row("!0041", "+41446681800", false);
    row("=+1 512 555 0123", "+15125550123", true);
    row("=(512) 555-0123", "+15125550123", true);
    row("=0151 23456789", "+4915123456789", true);
    row("=512", "+15125550123", false);
    row("!512", "+15125550123", false);
    row("!030", "+15125550123", true);
    row("0", "+15125550123", true);
    row("abc", "+15125550123", false);
    row("", "+15125550123", true);
    row("=", "+15125550123", false);
    row("!", "+15125550123", true);
    row("hot", "Hotline", true);
}

void FilterTest::readsPhones()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QFETCH(bool, passes);
    QCOMPARE(::passes(u"phone"_s, typed, number), passes);
}

void FilterTest::readsCountries()
{
    const auto passes = [](const QString &typed, const QString &code) { return ::passes(u"country"_s, typed, code); };
    QVERIFY(passes(u"de"_s, u"DE"_s));
    QVERIFY(passes(u"germ"_s, u"DE"_s));
    QVERIFY(passes(u"GERMANY"_s, u"DE"_s));
    QVERIFY(passes(u"united"_s, u"US"_s) && passes(u"united"_s, u"GB"_s));
    QVERIFY(!passes(u"united"_s, u"DE"_s));
    QVERIFY(passes(u"=germany"_s, u"DE"_s) && passes(u"=de"_s, u"DE"_s) && !passes(u"=germ"_s, u"DE"_s));
    QVERIFY(!passes(u"!germany"_s, u"DE"_s) && passes(u"!germany"_s, u"US"_s) && passes(u"!germany"_s, {}));
    QVERIFY(passes(u"atlantis"_s, u"Atlantis"_s)); // what a service holds may be no country
}

void FilterTest::readsFlags()
{
    QVERIFY(passes(u"dnd"_s, u"yes"_s, true) && passes(u"dnd"_s, u"TRUE"_s, true) && !passes(u"dnd"_s, u"no"_s, true));
    QVERIFY(passes(u"dnd"_s, u"no"_s, false) && !passes(u"dnd"_s, u"no"_s, {}) && passes(u"dnd"_s, u"!yes"_s, {}));
    QVERIFY(!passes(u"dnd"_s, u"perhaps"_s, true));
    QVERIFY(passes(u"dnd"_s, u"="_s, {}) && !passes(u"dnd"_s, u"="_s, false));
}

void FilterTest::readsBirthDates()
{
    const QString born = u"1990-03-05"_s;
    for (const char *typed : {"1990", "19", "1990-03", "1990/03/05", "1990.03", "1990-0", "-03-05", "03-05",
             ">1990-03-04", ">=1990-03-05", "<1991", "<=1990", "1980..1990", "1990-03..", "..1990-03-05", "=1990-3-5",
             "=1990", "!1991", "\"90-0\"", "!"})
        QVERIFY2(passes(u"date_of_birth"_s, QString::fromUtf8(typed), born), typed);
    for (const char *typed :
        {"1991", "1990-04", ">1990-03-05", ">1990", "<1990", "1991..", "..1989", "!1990", "=", "x"})
        QVERIFY2(!passes(u"date_of_birth"_s, QString::fromUtf8(typed), born), typed);
    QVERIFY(!passes(u"date_of_birth"_s, u"<1991"_s, {}));
}

void FilterTest::readsCustomValues()
{
    const auto passes = [](const char *typed, const Value &value) {
        return ::passes(u"custom.score"_s, QString::fromUtf8(typed), value);
    };
    QVERIFY(passes(">5", 7.0) && !passes(">7", 7.0) && passes(">=7", 7.0) && passes("<7.5", 7.0) && !passes("<7", 7.0));
    QVERIFY(passes("5..7", 7.0) && !passes("5..6.9", 7.0) && passes("..7", 7.0) && passes("7..", 7.0));
    QVERIFY(passes("> -3", -2.5) && passes("7", 72.0) && !passes("=7", 72.0) && passes("=72", 72.0));
    QVERIFY(!passes(">5", {}) && !passes(">5", u"seven"_s) && !passes("!>5", 7.0) && passes("!>5", {}));
    QVERIFY(passes(">2024-03", u"2024-04-01"_s) && !passes(">2024-03", u"2024-03-31"_s));
    QVERIFY(passes("2024..2025", u"2024-03-31"_s) && !passes("2024-01..2024-02", 2024.0));
    QVERIFY(passes(">b", u"a>b"_s)); // no number and no date: the text itself
    QVERIFY(passes("red", QStringList{u"Red"_s}));
}

void FilterTest::readsTimes()
{
    const auto passes = [](const QString &typed, const QDateTime &time) {
        return Filter({SpecialSort::UpdatedAt, typed}).passesTime(time.toMSecsSinceEpoch());
    };
    // Half an hour past midnight in Berlin is the day before in UTC.
    const QDateTime night(QDate(2024, 2, 29), QTime(23, 30), Qt::UTC);
    QVERIFY(passes(u"2024-03-01"_s, night) && passes(u"2024-03"_s, night) && !passes(u"2024-02"_s, night));
    QVERIFY(passes(u">2024-02-29"_s, night) && !passes(u">2024-03-01"_s, night) && passes(u"<=2024-03-01"_s, night));
    QVERIFY(passes(u"2024-02..2024-03"_s, night) && !passes(u"!2024"_s, night) && passes(u"202"_s, night));
    QVERIFY(!passes(u"march"_s, night) && passes(u"!march"_s, night) && passes(u""_s, night));
}

void FilterTest::readsDisplayNames()
{
    Contact contact;
    contact.fields.put(Field::FirstName, u"José"_s);
    contact.fields.put(Field::LastName, u"O'Neil-Smith"_s);
    const auto passes = [&](const QString &typed) { return Filter({SpecialSort::DisplayName, typed}).passes(contact); };
    QVERIFY(passes(u"jose o"_s) && passes(u"Oneil"_s) && passes(u"o'neil"_s) && passes(u"neil-sm"_s));
    QVERIFY(!passes(u"smith jose"_s) && !passes(u"…"_s) && passes(u"!smythe"_s));
    QVERIFY(passes(u"=josé o'neil smith"_s) && !passes(u"=jose"_s) && !passes(u"="_s) && passes(u"!"_s));
}

/// The quick way over UTF-8 that a store takes, and the plain one.
void FilterTest::agreesOnTextHoweverAsked()
{
    for (const char *column : {"company", "phone", "country", "date_of_birth", "email"}) {
        for (const char *typed : {"", "a", "=a", "!a", "=", "!", "1990", "+1", "51", "de", ">1990"}) {
            const Filter filter({columnOf(QString::fromUtf8(column)), QString::fromUtf8(typed)});
            QVERIFY(filter.isOfText());
            for (const char *value : {"", "a", "Ä", "+15125550123", "DE", "1990-03-05", "+4915123456789"}) {
                const QString text = QString::fromUtf8(value);
                QCOMPARE(filter.passesText(value), filter.passesValue(contact::withoutBlanks(text)));
            }
        }
    }
}

void FilterTest::readsDateSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    const auto row = [](const char *text, QDate from, QDate until) {
        QTest::newRow(text) << QString::fromUtf8(text) << from << until;
    };
    row("2024", QDate(2024, 1, 1), QDate(2025, 1, 1));
    row("202", QDate(2020, 1, 1), QDate(2030, 1, 1));
    row("2", QDate(2000, 1, 1), QDate(3000, 1, 1));
    row("0", QDate(1, 1, 1), QDate(1000, 1, 1));
    row("2024-", QDate(2024, 1, 1), QDate(2025, 1, 1));
    row("2024-0", QDate(2024, 1, 1), QDate(2024, 10, 1));
    row("2024-1", QDate(2024, 10, 1), QDate(2025, 1, 1));
    row("2024-2", QDate(2024, 2, 1), QDate(2024, 3, 1));
    row("2024-02", QDate(2024, 2, 1), QDate(2024, 3, 1));
    row("2024-02-", QDate(2024, 2, 1), QDate(2024, 3, 1));
    row("2024-02-0", QDate(2024, 2, 1), QDate(2024, 2, 10));
    row("2024-02-2", QDate(2024, 2, 20), QDate(2024, 3, 1));
    row("2024-02-29", QDate(2024, 2, 29), QDate(2024, 3, 1));
    row("2024/12/31", QDate(2024, 12, 31), QDate(2025, 1, 1));
    row(" =2024-1 ", QDate(2024, 1, 1), QDate(2024, 2, 1));
    row(">2024-1", QDate(2024, 2, 1), {});
    row(">=2024-1-2", QDate(2024, 1, 2), {});
    row("<2024", {}, QDate(2024, 1, 1));
    row("<= 2024", {}, QDate(2025, 1, 1));
    row("2024-01..2024-06", QDate(2024, 1, 1), QDate(2024, 7, 1));
    row("2024..", QDate(2024, 1, 1), {});
    row("..2024-02", {}, QDate(2024, 3, 1));
    for (const char *none : {"", "x", "20245", "2024-13", "2024-00", "2023-02-29", "2024-02-30", "2024-02-3", "2024--1",
             "2024-1-1-1", "..", ">", ">20", "20..2024", "2024..x", "-1", "24-01-01", "٢٠٢٤"})
        row(none, {}, {});
}

void FilterTest::readsDateSpans()
{
    QFETCH(QString, text);
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    const auto span = store::dateSpanFromString(text);
    QCOMPARE(span.has_value(), from.isValid() || until.isValid());
    QVERIFY(span.value_or(DateSpan()) == (DateSpan{from, until}));
}

void FilterTest::namesColumns()
{
    for (const SpecialSort special : {SpecialSort::DisplayName, SpecialSort::CreatedAt, SpecialSort::UpdatedAt})
        QVERIFY(columnOf(store::toString(special)) == Column(special));
    for (const contact::FieldInfo &info : contact::catalogue()) {
        const QString member = info.field == Field::DndSettings ? u"Email"_s : u"ref"_s;
        const FieldKey key{info.field, contact::isFamily(info.field) ? member : QString()};
        QVERIFY(columnOf(store::toString(key)) == Column(key));
    }
    QVERIFY(!store::columnFromString(u"nothing") && !store::columnFromString(u""));
}

void FilterTest::helpsWithEveryColumn()
{
    for (const contact::FieldInfo &info : contact::catalogue())
        QVERIFY(store::filterHelp(FieldKey{info.field}).size() > 10);
    QVERIFY(store::filterHelp(SpecialSort::UpdatedAt).contains(u"2024"_s));
}

QTEST_GUILESS_MAIN(FilterTest)
#include "filter_test.moc"
