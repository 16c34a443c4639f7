// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/distortion.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace onefold::generator {

namespace {

constexpr double changeShare = 0.35;

/// By how often it happens; drawn evenly.
constexpr std::array lifeChanges{Change::JobChange, Change::JobChange, Change::ChangedEmail, Change::ChangedEmail,
    Change::ChangedPhone, Change::ChangedPhone, Change::Moved};
constexpr std::array slips{Change::Typo, Change::Typo, Change::Typo, Change::MissingField, Change::MissingField,
    Change::Nickname, Change::Nickname, Change::SwappedNames, Change::Initial, Change::LetterCase, Change::LetterCase,
    Change::NoAccents, Change::NameInOne, Change::EmailTypo, Change::PhoneTypo, Change::DateSlip, Change::Title};

template<typename Values>
auto draw(const Values &values, Dice &dice)
{
    return values[dice.below(static_cast<quint32>(values.size()))];
}

/// A key beside that of @p c on a keyboard; other scripts keep theirs.
QChar neighbour(QChar c, Dice &dice)
{
    constexpr std::array rows{
        QLatin1StringView("qwertyuiop"), QLatin1StringView("asdfghjkl"), QLatin1StringView("zxcvbnm")};
    for (const QLatin1StringView row : rows) {
        const qsizetype at = row.indexOf(c.toLower());
        if (at < 0)
            continue;
        const qsizetype beside = at == 0 || (at + 1 < row.size() && dice.chance(0.5)) ? at + 1 : at - 1;
        return c.isUpper() ? QChar(row.at(beside)).toUpper() : QChar(row.at(beside));
    }
    return c;
}

/// @p text as a scanner misreads it; unchanged where nothing in it looks like something else.
QString misread(QString text, Dice &dice)
{
    constexpr std::array<std::pair<QStringView, QStringView>, 6> alike{
        {{u"m", u"rn"}, {u"l", u"1"}, {u"o", u"0"}, {u"rn", u"m"}, {u"i", u"l"}, {u"e", u"c"}}};
    const auto &[right, wrong] = draw(alike, dice);
    if (const qsizetype at = text.indexOf(right, 1); at > 0)
        text.replace(at, right.size(), wrong.toString());
    return text;
}

/// A place in @p text after the first where two letters stand side by side, or -1.
qsizetype letterPair(const QString &text, Dice &dice)
{
    if (text.size() < 3)
        return -1;
    const qsizetype places = text.size() - 2;
    const qsizetype start = dice.below(static_cast<quint32>(places));
    for (qsizetype i = 0; i < places; ++i) {
        const qsizetype at = 1 + (start + i) % places;
        if (text[at].isLetter() && text[at + 1].isLetter())
            return at;
    }
    return -1;
}

bool changeJob(Person &person, quint64 spare, const Population &population)
{
    const std::optional<quint64> employer = population.employer(spare);
    if (!employer || !person.company || employer == person.company->number)
        return false;
    if (person.phone.number == person.company->switchboard.number)
        person.phone.number.clear();
    person.company = companyOf(*employer, population.seed());
    person.email = population.workEmail(spare, person.name, *person.company, true);
    return true;
}

void move(Person &person, Dice &dice)
{
    const Country &country = countries().at(person.country);
    person.city = dice.skewed(static_cast<quint32>(country.cities.size()));
    person.address1 = streetAddress(country, dice);
    person.postalCode = postalCode(country.cities.at(person.city), dice);
}

bool mistype(GeneratedContact &contact, Dice &dice)
{
    constexpr std::array fields{Field::LastName, Field::LastName, Field::FirstName, Field::FirstName, Field::Company,
        Field::Address1, Field::City};
    QString &value = contact.value(draw(fields, dice));
    const QString before = value;
    value = typo(value, dice);
    return value != before;
}

bool leaveOut(GeneratedContact &contact, Phone &phone, bool keepIdentity, Dice &dice)
{
    constexpr std::array fields{Field::Email, Field::Phone, Field::FirstName, Field::Company, Field::Address1,
        Field::PostalCode, Field::DateOfBirth, Field::City};
    const Field field = draw(fields, dice);
    const bool identity = field == Field::Email || field == Field::Phone;
    if (identity && (keepIdentity || contact.value(Field::Email).isEmpty() || phone.isEmpty()))
        return false;
    if (field == Field::Phone) {
        phone.number.clear();
        return true;
    }
    const bool wasThere = !contact.value(field).isEmpty();
    contact.value(field).clear();
    return wasThere;
}

bool useNickname(GeneratedContact &contact, Dice &dice)
{
    const QStringList names = nicknames(contact.value(Field::FirstName));
    if (names.isEmpty())
        return false;
    contact.value(Field::FirstName) = names.at(static_cast<qsizetype>(dice.below(static_cast<quint32>(names.size()))));
    return true;
}

bool useInitial(GeneratedContact &contact)
{
    QString &first = contact.value(Field::FirstName);
    if (first.size() < 2 || !first.front().isLetter() || contact.value(Field::LastName).isEmpty())
        return false;
    first = first.first(1) + u'.';
    return true;
}

bool changeCase(GeneratedContact &contact, bool keepIdentity, Dice &dice)
{
    const bool capitals = dice.chance(0.5);
    const auto recase = [&](Field field, bool upper) {
        QString &value = contact.value(field);
        const QString before = value;
        value = upper ? value.toUpper() : value.toLower();
        return value != before;
    };
    const bool first = recase(Field::FirstName, capitals);
    const bool last = recase(Field::LastName, capitals);
    if (!keepIdentity && dice.chance(0.3))
        recase(Field::Email, true);
    return first || last;
}

bool dropAccents(GeneratedContact &contact)
{
    bool changed = false;
    for (const Field field : {Field::FirstName, Field::LastName, Field::Company, Field::Address1, Field::City}) {
        QString &value = contact.value(field);
        const QString before = std::exchange(value, withoutAccents(value));
        changed = changed || value != before;
    }
    return changed;
}

bool writeInOne(GeneratedContact &contact)
{
    const QString first = contact.value(Field::FirstName);
    const QString last = contact.value(Field::LastName);
    if (first.isEmpty() || last.isEmpty())
        return false;
    const bool unspaced = QChar::script(last.front().unicode()) == QChar::Script_Han;
    contact.value(Field::Name) = unspaced ? last + first : QString(first + u' ' + last);
    contact.value(Field::FirstName).clear();
    contact.value(Field::LastName).clear();
    return true;
}

bool mistypeEmail(GeneratedContact &contact, bool keepIdentity, Dice &dice)
{
    QString &email = contact.value(Field::Email);
    const qsizetype at = email.indexOf(u'@');
    if (keepIdentity || at < 0)
        return false;
    const QString before = email;
    email = typo(email.first(at), dice) + email.sliced(at);
    return email != before;
}

bool mistypePhone(Phone &phone, bool keepIdentity, Dice &dice)
{
    if (keepIdentity || phone.number.size() < 6)
        return false;
    const qsizetype at = phone.number.size() - 2 - static_cast<qsizetype>(dice.below(3));
    const QString before = phone.number;
    QString &number = phone.number;
    qSwap(number[at], number[at + 1]);
    return phone.number != before;
}

bool slipDate(GeneratedContact &contact, Dice &dice)
{
    QString &date = contact.value(Field::DateOfBirth);
    if (date.size() != 10)
        return false;
    const QString day = date.sliced(8);
    const QString month = date.sliced(5, 2);
    if (day <= "12"_L1 && day != month)
        date = date.first(5) + day + u'-' + month;
    else
        date = QString(date.first(3) + QString::number(dice.below(10)) + date.sliced(4));
    return true;
}

bool swapNames(GeneratedContact &contact)
{
    qSwap(contact.value(Field::FirstName), contact.value(Field::LastName));
    return contact.value(Field::FirstName) != contact.value(Field::LastName);
}

bool addTitle(GeneratedContact &contact, Dice &dice)
{
    QString &first = contact.value(Field::FirstName);
    if (first.isEmpty())
        return false;
    constexpr std::array titles{QLatin1StringView("Dr. "), QLatin1StringView("Prof. "), QLatin1StringView("Ing. ")};
    first.prepend(draw(titles, dice));
    return true;
}

/// Makes one slip; false where this contact gives no occasion for it.
bool make(Change what, GeneratedContact &contact, Phone &phone, bool keepIdentity, Dice &dice)
{
    switch (what) {
    case Change::Typo: return mistype(contact, dice);
    case Change::MissingField: return leaveOut(contact, phone, keepIdentity, dice);
    case Change::Nickname: return useNickname(contact, dice);
    case Change::SwappedNames: return swapNames(contact);
    case Change::Initial: return useInitial(contact);
    case Change::LetterCase: return changeCase(contact, keepIdentity, dice);
    case Change::NoAccents: return dropAccents(contact);
    case Change::NameInOne: return writeInOne(contact);
    case Change::EmailTypo: return mistypeEmail(contact, keepIdentity, dice);
    case Change::PhoneTypo: return mistypePhone(phone, keepIdentity, dice);
    case Change::DateSlip: return slipDate(contact, dice);
    case Change::Title: return addTitle(contact, dice);
    case Change::None:
    case Change::ChangedEmail:
    case Change::ChangedPhone:
    case Change::JobChange:
    case Change::Moved:
    case Change::OtherScript: break;
    }
    return false;
}

} // namespace

QString typo(QString text, Dice &dice)
{
    const qsizetype at = letterPair(text, dice);
    if (at < 0)
        return text;
    switch (dice.below(5)) {
    case 0: qSwap(text[at], text[at + 1]); break;
    case 1: text.remove(at, 1); break;
    case 2: text[at] = neighbour(text[at], dice); break;
    case 3: text.insert(at, text[at]); break;
    default: text = misread(text, dice);
    }
    return text;
}

Changes change(Person &person, quint64 spare, const Population &population, Dice &dice)
{
    Changes changes;
    if (culture(person.name.culture).hasNativeScript() && dice.chance(0.15)) {
        person.native = !person.native;
        changes |= Change::OtherScript;
    }
    if (!dice.chance(changeShare))
        return changes;
    Change what = draw(lifeChanges, dice);
    if (what == Change::JobChange && !changeJob(person, spare, population))
        what = Change::ChangedEmail;
    if (what == Change::ChangedEmail)
        person.email = population.freeEmail(spare, person.name);
    else if (what == Change::ChangedPhone)
        person.phone = population.mobilePhone(spare, person.country, person.city);
    else if (what == Change::Moved)
        move(person, dice);
    return changes | what;
}

Changes slip(GeneratedContact &contact, Phone &phone, bool keepIdentity, Dice &dice)
{
    Changes made;
    for (quint32 left = dice.below(4); left > 0; --left) {
        const Change what = draw(slips, dice);
        if (!made.testFlag(what) && make(what, contact, phone, keepIdentity, dice))
            made |= what;
    }
    return made;
}

} // namespace onefold::generator
