// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/likeness.h"

#include "ui/contacts/wording.h"

#include "core/text/fold.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <set>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::FieldKey;
using contact::Kind;
using contact::Value;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::duplicates::Likeness)
};

constexpr double leastCommon = 0.6;

Kind kindOf(const FieldKey &key)
{
    return contact::infoOf(key.field).kind;
}

bool isList(const FieldKey &key, const std::vector<Contact> &contacts)
{
    return std::ranges::any_of(contacts,
        [&key](const Contact &contact) { return std::holds_alternative<QStringList>(contact.fields.value(key)); });
}

/// What is compared of a value: of an email the part that tells people of one company apart.
QString tellingPart(const FieldKey &key, const QString &text)
{
    return kindOf(key) == Kind::Email ? text.section(u'@', 0, 0) : text;
}

/// How many characters stand at another place or are others, for texts of equal length.
int otherPlaces(const QString &a, const QString &b)
{
    int count = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        count += a.at(i) != b.at(i) ? 1 : 0;
    return count;
}

/// Digits are one slip apart where one is another, or two have changed places; months and days swapped count as two.
bool isSlipApart(const QString &a, const QString &b)
{
    constexpr int slip = 2;
    return a.size() == b.size() && otherPlaces(a, b) <= slip;
}

/// "M." for Marta, "Rob" for Robert.
bool isShortFor(const QString &a, const QString &b)
{
    const QString shorter = text::fold(a).remove(u'.').trimmed();
    const QString longer = text::fold(b);
    return !shorter.isEmpty() && longer.startsWith(shorter);
}

bool areAlike(const FieldKey &key, const Value &reference, const Value &value)
{
    const QString a = contact::displayText(reference);
    const QString b = contact::displayText(value);
    switch (kindOf(key)) {
    case Kind::Phone:
    case Kind::PhoneExtension:
    case Kind::BirthDate: return isSlipApart(a, b);
    case Kind::Country:
    case Kind::Timezone:
    case Kind::Boolean:
    case Kind::DndStatuses: return false;
    default: break;
    }
    if (key.field == contact::Field::FirstName && (isShortFor(a, b) || isShortFor(b, a)))
        return true;
    return differenceOf(text::fold(tellingPart(key, a)), text::fold(tellingPart(key, b))).common >= leastCommon;
}

Likeness likenessOf(const FieldKey &key, const Value &reference, const Value &value)
{
    if (contact::isEmpty(reference) && contact::isEmpty(value))
        return Likeness::NoneHas;
    if (contact::isEmpty(reference) || contact::isEmpty(value))
        return Likeness::OneMissing;
    if (text::sameIgnoringCase(contact::displayText(reference), contact::displayText(value)))
        return Likeness::Same;
    return areAlike(key, reference, value) ? Likeness::Alike : Likeness::Different;
}

/// Numbers and dates that differ are marked as a whole: which of their digits agree by chance says nothing.
std::vector<Mark> marksOf(const FieldKey &key, Likeness likeness, const QString &reference, const QString &text)
{
    const bool isNumber = kindOf(key) == Kind::Phone || kindOf(key) == Kind::BirthDate;
    if (likeness == Likeness::Different)
        return isNumber ? std::vector<Mark>{{0, text.size()}} : std::vector<Mark>{};
    const bool isMarked = likeness == Likeness::Same || likeness == Likeness::Alike;
    return isMarked ? differenceOf(reference, text).marks : std::vector<Mark>{};
}

ComparedField comparedField(const FieldKey &key, const std::vector<Contact> &contacts)
{
    ComparedField field{.key = key, .label = contact::labelOf(key), .isUnited = isList(key, contacts)};
    const Value &reference = contacts.front().fields.value(key);
    std::set<QString> different;
    for (const Contact &contact : contacts) {
        const Value &value = contact.fields.value(key);
        ComparedValue shown{.likeness = likenessOf(key, reference, value)};
        if (field.isUnited) {
            for (const QString &item : contact::listOf(value))
                shown.items += contacts::visible(item);
            if (shown.likeness == Likeness::Different || shown.likeness == Likeness::Alike)
                shown.likeness = Likeness::United;
        } else {
            shown.text = comparedText(key, value);
            shown.marks =
                marksOf(key, shown.likeness, field.values.empty() ? shown.text : field.values.front().text, shown.text);
            if (!shown.text.isEmpty())
                different.insert(shown.text);
        }
        field.values.push_back(std::move(shown));
    }
    const bool isSomewhereMissing = std::ranges::any_of(field.values, &ComparedValue::isEmpty);
    field.isOpen = !field.isUnited && (different.size() > 1 || (different.size() == 1 && isSomewhereMissing));
    return field;
}

} // namespace

QString symbolOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Same: return u"="_s;
    case Likeness::Alike: return u"≈"_s;
    case Likeness::OneMissing: return u"∅"_s;
    case Likeness::Different: return u"≠"_s;
    case Likeness::United: return u"∪"_s;
    case Likeness::NoneHas: break;
    }
    return {};
}

QString wordOf(Likeness likeness)
{
    switch (likeness) {
    case Likeness::Same: return Messages::tr("same", "how two values compare");
    case Likeness::Alike: return Messages::tr("alike", "how two values compare");
    case Likeness::OneMissing: return Messages::tr("one is missing", "how two values compare");
    case Likeness::Different: return Messages::tr("different", "how two values compare");
    case Likeness::United: return Messages::tr("all are kept", "how two lists compare");
    case Likeness::NoneHas: break;
    }
    return {};
}

QString comparedText(const FieldKey &key, const Value &value)
{
    if (kindOf(key) == Kind::BirthDate) {
        const QDate date = QDate::fromString(contact::textOf(value), Qt::ISODate);
        if (date.isValid())
            return QLocale().toString(date, u"d MMMM yyyy"_s);
    }
    return contacts::shownText(key, value);
}

std::vector<ComparedField> comparedFields(const std::vector<Contact> &contacts, const QDateTime &now)
{
    std::vector<ComparedField> fields;
    if (contacts.empty())
        return fields;
    std::set<FieldKey> keys;
    for (const Contact &contact : contacts) {
        for (const auto &[key, value] : contact.fields)
            keys.insert(key);
    }
    for (const FieldKey &key : keys)
        fields.push_back(comparedField(key, contacts));
    ComparedField updated{.label = Messages::tr("Updated", "when a contact was"), .isKnown = false};
    for (const Contact &contact : contacts)
        updated.values.push_back(
            {.text = contacts::relativeTime(contact.updatedAt, now), .likeness = Likeness::NoneHas});
    fields.push_back(std::move(updated));
    return fields;
}

QStringList distinctNames(const std::vector<Contact> &contacts)
{
    QStringList names;
    for (const Contact &contact : contacts) {
        const QString name = contacts::visible(contact::displayName(contact.fields));
        QString distinct = name;
        for (int number = 2; names.contains(distinct); ++number)
            distinct = Messages::tr("%1 (%2)", "the second contact of a name").arg(name).arg(number);
        names += distinct;
    }
    return names;
}

} // namespace onefold::ui::duplicates
