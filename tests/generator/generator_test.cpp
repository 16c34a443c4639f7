// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/distortion.h"
#include "tests/generator/generator.h"
#include "tests/generator/writer.h"

#include <phonenumbers/phonenumberutil.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace onefold::generator;

namespace {

std::vector<GeneratedContact> generate(const Options &options)
{
    std::vector<GeneratedContact> contacts;
    Generator generator(options);
    while (std::optional<GeneratedContact> contact = generator.next())
        contacts.push_back(std::move(*contact));
    return contacts;
}

QByteArray asJson(const Options &options)
{
    QByteArray lines;
    for (const GeneratedContact &contact : generate(options))
        writeJson(contact, lines);
    return lines;
}

/// Whether libphonenumber takes the contact's phone for a valid number, read in the contact's own country.
bool hasValidPhone(const GeneratedContact &contact)
{
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    const QString &country = contact.value(Field::Country);
    i18n::phonenumbers::PhoneNumber number;
    QString phone = contact.value(Field::Phone);
    if (phone.startsWith("00"_L1))
        phone = u'+' + phone.sliced(2);
    const std::string region = country.isEmpty() ? "ZZ" : country.toStdString();
    return util.Parse(phone.toStdString(), region, &number) == PhoneNumberUtil::NO_PARSING_ERROR
        && util.IsValidNumber(number);
}

} // namespace

/// The generator of contacts: that it says the same everywhere and that its truth is true.
class GeneratorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytesForASeed();
    void givesOtherContactsForAnotherSeed();
    void doesNotDependOnTheNumberAskedFor();
    void keepsTheDuplicateRate_data();
    void keepsTheDuplicateRate();
    void namesEachPersonsFirstContact();
    void changesDuplicatesAsItSays();
    void givesEmailsToOnePersonOnly();
    void givesEveryoneTheirOwnWhenUnique();
    void countsEachNumberOnce();
    void makesValidPhones();
    void meetsEverySituation();
    void tellsFatherAndSonApartByBirthAlone();
    void spellsNamesInBothScripts();
    void writesCsv();
    void writesJson();
    void makesTypos();
};

void GeneratorTest::givesTheSameBytesForASeed()
{
    const QByteArray lines = asJson({.seed = 1, .contacts = 1000});
    QCOMPARE(lines.count('\n'), 1000);
    QCOMPARE(QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex(),
        "99e06d3d26809cc559a2b1638aafa75a3ace2fd219680ce48e6e1d3b32def9af"_ba);
}

void GeneratorTest::givesOtherContactsForAnotherSeed()
{
    QVERIFY(asJson({.seed = 1, .contacts = 10}) != asJson({.seed = 2, .contacts = 10}));
}

void GeneratorTest::doesNotDependOnTheNumberAskedFor()
{
    QVERIFY(asJson({.contacts = 2000}).startsWith(asJson({.contacts = 500})));
    const Generator generator({.contacts = 1});
    QByteArray late;
    writeJson(generator.at(1999), late);
    QVERIFY(asJson({.contacts = 2000}).endsWith(late));
}

void GeneratorTest::keepsTheDuplicateRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("none") << 0.0;
    QTest::newRow("few") << 0.1;
    QTest::newRow("half") << 0.5;
    QTest::newRow("most") << 0.95;
}

void GeneratorTest::keepsTheDuplicateRate()
{
    QFETCH(double, rate);
    const Generator generator({.duplicateRate = rate});
    constexpr int count = 20000;
    int duplicates = 0;
    for (int i = 0; i < count; ++i)
        duplicates += generator.personOf(static_cast<quint64>(i)) != static_cast<quint64>(i) ? 1 : 0;
    QVERIFY2(qAbs(static_cast<double>(duplicates) / count - rate) < 0.01, qPrintable(QString::number(duplicates)));
}

void GeneratorTest::namesEachPersonsFirstContact()
{
    const std::vector<GeneratedContact> contacts = generate({.contacts = 5000, .duplicateRate = 0.3});
    for (const GeneratedContact &contact : contacts) {
        QVERIFY(contact.person <= contact.index);
        QCOMPARE(contact.kind == ContactKind::Duplicate, contact.person != contact.index);
        QVERIFY(contacts.at(contact.person).kind != ContactKind::Duplicate);
    }
}

void GeneratorTest::changesDuplicatesAsItSays()
{
    const std::vector<GeneratedContact> contacts = generate({.contacts = 20000, .duplicateRate = 0.5});
    constexpr Changes ofEmail = Change::ChangedEmail | Change::JobChange | Change::EmailTypo | Change::MissingField;
    for (const GeneratedContact &contact : contacts) {
        const bool sameEmail =
            contact.value(Field::Email).compare(contacts.at(contact.person).value(Field::Email), Qt::CaseInsensitive)
            == 0;
        if (contact.kind == ContactKind::Duplicate && !(contact.changes & ofEmail))
            QVERIFY(sameEmail);
        if (contact.changes.testFlag(Change::ChangedEmail) && !contact.changes.testFlag(Change::MissingField))
            QVERIFY(!sameEmail);
        QVERIFY(contact.kind == ContactKind::Duplicate || !contact.changes);
    }
}

void GeneratorTest::givesEmailsToOnePersonOnly()
{
    QHash<QString, quint64> owners;
    for (const GeneratedContact &contact : generate({.contacts = 100000, .duplicateRate = 0.2, .roleMailboxRate = 0})) {
        const QString email = contact.value(Field::Email).toLower();
        if (email.isEmpty() || contact.changes.testFlag(Change::EmailTypo))
            continue;
        QVERIFY2(email.count(u'@') == 1 && email.endsWith(".example"_L1) && !email.startsWith(u'@'), qPrintable(email));
        if (!owners.contains(email))
            owners.insert(email, contact.person);
        QVERIFY2(owners.value(email) == contact.person, qPrintable(email));
    }
}

void GeneratorTest::givesEveryoneTheirOwnWhenUnique()
{
    Generator generator({.contacts = 200000, .unique = true});
    QSet<QString> emails;
    QSet<QString> phones;
    while (const std::optional<GeneratedContact> contact = generator.next()) {
        emails.insert(contact->value(Field::Email).toLower());
        QString phone = contact->value(Field::Phone);
        phone.remove(u' ');
        phones.insert(phone.startsWith("00"_L1) ? u'+' + phone.sliced(2) : phone);
    }
    QCOMPARE(emails.size(), 200000);
    QCOMPARE(phones.size(), 200000);
    QVERIFY(!emails.contains(QString()) && !phones.contains(QString()));
}

void GeneratorTest::countsEachNumberOnce()
{
    const NumberRange range(u"30[258]##");
    QCOMPARE(range.capacity(), 300U);
    QSet<QString> numbers;
    for (quint64 unit = 0; unit < range.capacity(); ++unit)
        numbers.insert(range.number(unit, Seed(1)));
    QCOMPARE(numbers.size(), 300);
    QVERIFY(std::ranges::all_of(
        numbers, [](const QString &number) { return number.size() == 5 && number.startsWith("30"_L1); }));
}

void GeneratorTest::makesValidPhones()
{
    int phones = 0;
    int valid = 0;
    std::map<QString, int> wrong;
    for (const GeneratedContact &contact : generate({.contacts = 30000, .duplicateRate = 0})) {
        if (contact.value(Field::Phone).isEmpty())
            continue;
        ++phones;
        if (hasValidPhone(contact))
            ++valid;
        else if (++wrong[contact.value(Field::Country)] <= 2)
            qInfo("%s is not valid in %s", qPrintable(contact.value(Field::Phone)),
                qPrintable(contact.value(Field::Country)));
    }
    QVERIFY(phones > 25000);
    QVERIFY2(valid * 100 >= phones * 99, qPrintable(u"%1 of %2"_s.arg(valid).arg(phones)));
}

void GeneratorTest::meetsEverySituation()
{
    std::map<ContactKind, int> kinds;
    QHash<QString, QSet<quint64>> byPhone;
    QHash<QString, QSet<quint64>> byEmail;
    Changes changes;
    for (const GeneratedContact &contact : generate({.contacts = 20000})) {
        ++kinds[contact.kind];
        changes |= contact.changes;
        byPhone[contact.value(Field::Phone)].insert(contact.person);
        byEmail[contact.value(Field::Email)].insert(contact.person);
    }
    byPhone.remove(QString());
    byEmail.remove(QString());
    QCOMPARE(kinds.size(), std::size_t{7});
    QCOMPARE(changes.toInt(), (Changes(Change::Title).toInt() << 1) - 1);
    const auto shared = [](const QSet<quint64> &persons) { return persons.size() > 1; };
    QVERIFY(std::ranges::count_if(byPhone, shared) > 100);
    QVERIFY(std::ranges::count_if(byEmail, shared) > 5);
}

void GeneratorTest::tellsFatherAndSonApartByBirthAlone()
{
    std::map<QString, std::vector<GeneratedContact>> families;
    for (const GeneratedContact &contact : generate({.contacts = 10000, .duplicateRate = 0, .fatherAndSonRate = 0.2})) {
        if (contact.kind == ContactKind::FatherAndSon && !contact.value(Field::Address1).isEmpty()) {
            const QString home =
                contact.value(Field::FirstName) + contact.value(Field::LastName) + contact.value(Field::Address1);
            families[home].push_back(contact);
        }
    }
    int pairs = 0;
    for (const auto &[home, members] : families) {
        if (members.size() != 2)
            continue;
        ++pairs;
        QVERIFY(members[0].person != members[1].person);
        const int years = members[0].value(Field::DateOfBirth).first(4).toInt()
            - members[1].value(Field::DateOfBirth).first(4).toInt();
        QVERIFY2(qAbs(years) > 20, qPrintable(home));
    }
    QVERIFY(pairs > 200);
}

void GeneratorTest::spellsNamesInBothScripts()
{
    for (int id = 0; id < static_cast<int>(CultureId::Count); ++id) {
        const Culture &names = culture(static_cast<CultureId>(id));
        if (!names.hasNativeScript())
            continue;
        const auto agree = [](const NameList &a, const NameList &b) {
            return a.whole.size() == b.whole.size() && a.heads.size() == b.heads.size()
                && a.tails.size() == b.tails.size();
        };
        QVERIFY2(agree(names.men, names.nativeMen), qPrintable(QString::number(id)));
        QVERIFY2(agree(names.women, names.nativeWomen), qPrintable(QString::number(id)));
        QVERIFY2(agree(names.families, names.nativeFamilies), qPrintable(QString::number(id)));
    }
}

void GeneratorTest::writesCsv()
{
    GeneratedContact contact;
    contact.value(Field::FirstName) = u"Ann"_s;
    contact.value(Field::Company) = u"Acme, \"the\" best"_s;
    contact.value(Field::Phone) = u"+15125550123"_s;
    contact.value(Field::PhoneExt) = u"12"_s;
    contact.tags = QStringList{u"lead"_s, u"vip"_s};
    QByteArray line;
    writeCsv(contact, line);
    QCOMPARE(line, "Ann,,,+15125550123 ext. 12,\"Acme, \"\"the\"\" best\",,,,,,\"lead,vip\",\n"_ba);
    QCOMPARE(csvHeader().count(','), 11);
}

void GeneratorTest::writesJson()
{
    for (const QByteArray &line : asJson({.contacts = 300}).split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(object.contains("source"_L1));
        QVERIFY(!object.contains("tags"_L1) || !object.value("tags"_L1).toArray().isEmpty());
    }
}

void GeneratorTest::makesTypos()
{
    Dice dice(1);
    QCOMPARE(typo(u"Jo"_s, dice), u"Jo"_s);
    QCOMPARE(typo(u"12345"_s, dice), u"12345"_s);
    int changed = 0;
    for (int i = 0; i < 100; ++i) {
        const QString slipped = typo(u"Katherine"_s, dice);
        changed += slipped != "Katherine"_L1 ? 1 : 0;
        QVERIFY(qAbs(slipped.size() - 9) <= 1 && slipped.front() == u'K');
    }
    QVERIFY(changed > 80);
}

QTEST_APPLESS_MAIN(GeneratorTest)
#include "generator_test.moc"
