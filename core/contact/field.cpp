// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/field.h"

#include "core/text/distance.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameLength = 1000;
constexpr int textLength = 2000;
constexpr int idLength = 500;

// clang-format off
constexpr std::array fields{
    FieldInfo{Field::Name,        "name",          QT_TRANSLATE_NOOP("onefold::contact::Field", "Full name"),       Kind::PersonName,     Group::Person,   nameLength, true},
    FieldInfo{Field::FirstName,   "first_name",    QT_TRANSLATE_NOOP("onefold::contact::Field", "First name"),      Kind::PersonName,     Group::Person,   nameLength, true},
    FieldInfo{Field::LastName,    "last_name",     QT_TRANSLATE_NOOP("onefold::contact::Field", "Last name"),       Kind::PersonName,     Group::Person,   nameLength, true},
    FieldInfo{Field::Email,       "email",         QT_TRANSLATE_NOOP("onefold::contact::Field", "Email"),           Kind::Email,          Group::Person,   nameLength, true},
    FieldInfo{Field::Phone,       "phone",         QT_TRANSLATE_NOOP("onefold::contact::Field", "Phone"),           Kind::Phone,          Group::Person,   idLength,   true},
    FieldInfo{Field::PhoneExt,    "phone_ext",     QT_TRANSLATE_NOOP("onefold::contact::Field", "Extension"),       Kind::PhoneExtension, Group::Person,   idLength,   false},
    FieldInfo{Field::Company,     "company",       QT_TRANSLATE_NOOP("onefold::contact::Field", "Company"),         Kind::Text,           Group::Person,   nameLength, true},
    FieldInfo{Field::Address1,    "address1",      QT_TRANSLATE_NOOP("onefold::contact::Field", "Street address"),  Kind::Text,           Group::Address,  textLength, false},
    FieldInfo{Field::City,        "city",          QT_TRANSLATE_NOOP("onefold::contact::Field", "City"),            Kind::Text,           Group::Address,  nameLength, true},
    FieldInfo{Field::State,       "state",         QT_TRANSLATE_NOOP("onefold::contact::Field", "State"),           Kind::Text,           Group::Address,  nameLength, false},
    FieldInfo{Field::PostalCode,  "postal_code",   QT_TRANSLATE_NOOP("onefold::contact::Field", "Postal code"),     Kind::Text,           Group::Address,  idLength,   false},
    FieldInfo{Field::Country,     "country",       QT_TRANSLATE_NOOP("onefold::contact::Field", "Country"),         Kind::Country,        Group::Address,  nameLength, false},
    FieldInfo{Field::Website,     "website",       QT_TRANSLATE_NOOP("onefold::contact::Field", "Website"),         Kind::Website,        Group::Web,      textLength, false},
    FieldInfo{Field::Timezone,    "timezone",      QT_TRANSLATE_NOOP("onefold::contact::Field", "Time zone"),       Kind::Timezone,       Group::Web,      idLength,   false},
    FieldInfo{Field::DateOfBirth, "date_of_birth", QT_TRANSLATE_NOOP("onefold::contact::Field", "Date of birth"),   Kind::BirthDate,      Group::Person,   idLength,   false},
    FieldInfo{Field::Source,      "source",        QT_TRANSLATE_NOOP("onefold::contact::Field", "Source"),          Kind::Text,           Group::Handling, nameLength, false},
    FieldInfo{Field::AssignedTo,  "assigned_to",   QT_TRANSLATE_NOOP("onefold::contact::Field", "Assigned to"),     Kind::Text,           Group::Handling, nameLength, false},
    FieldInfo{Field::Tags,        "tags",          QT_TRANSLATE_NOOP("onefold::contact::Field", "Tags"),            Kind::List,           Group::Handling, idLength,   true},
    FieldInfo{Field::Dnd,         "dnd",           QT_TRANSLATE_NOOP("onefold::contact::Field", "Do not disturb"),  Kind::Boolean,        Group::Handling, idLength,   false},
    FieldInfo{Field::DndSettings, "dnd_settings",  QT_TRANSLATE_NOOP("onefold::contact::Field", "Do not disturb by channel"), Kind::DndStatuses, Group::Handling, idLength, false},
    FieldInfo{Field::Subscribed,  "subscribed",    QT_TRANSLATE_NOOP("onefold::contact::Field", "Subscribed"),      Kind::Boolean,        Group::Handling, idLength,   false},
    FieldInfo{Field::ListIds,     "list_ids",      QT_TRANSLATE_NOOP("onefold::contact::Field", "Lists"),           Kind::List,           Group::Lists,    idLength,   false},
    FieldInfo{Field::AccountIds,  "account_ids",   QT_TRANSLATE_NOOP("onefold::contact::Field", "Accounts"),        Kind::List,           Group::Lists,    idLength,   false},
    FieldInfo{Field::CompanyRefs, "company_refs",  QT_TRANSLATE_NOOP("onefold::contact::Field", "Company references"), Kind::List,        Group::Lists,    idLength,   false},
    FieldInfo{Field::Custom,      "custom",        QT_TRANSLATE_NOOP("onefold::contact::Field", "Custom field"),    Kind::CustomValues,   Group::Custom,   textLength, false},
    FieldInfo{Field::Identifier,  "identifier",    QT_TRANSLATE_NOOP("onefold::contact::Field", "Further identifier"), Kind::Identifiers, Group::Custom,   idLength,   true},
};
// clang-format on

static_assert(std::ranges::all_of(
                  fields, [](const FieldInfo &info) { return &fields[static_cast<std::size_t>(info.field)] == &info; }),
    "the catalogue's order is the enumeration's");

/// The channels HighLevel knows for do-not-disturb (seed 001: "Keys: Call, Email, SMS, WhatsApp, GMB, FB").
constexpr std::array dndChannels{"Call"_L1, "Email"_L1, "SMS"_L1, "WhatsApp"_L1, "GMB"_L1, "FB"_L1};

constexpr std::array furtherKeys{"email"_L1, "phone"_L1};

/// Keys are compared as written and stand in names such as custom.KEY; white space and '=' could not be typed there.
bool isMemberKey(QStringView key)
{
    constexpr qsizetype maximumKeyLength = 64;
    return !key.isEmpty() && key.size() <= maximumKeyLength
        && std::ranges::all_of(key, [](QChar c) { return c.isPrint() && !c.isSpace() && c != u'='; });
}

/// identifier.email and identifier.phone hold further ones of these; in another letter case they would be keys of their
/// own, whose addresses nothing reads or matches.
bool isMisspeltFurther(const FieldInfo &family, QStringView member)
{
    return family.field == Field::Identifier && std::ranges::any_of(furtherKeys, [&](QLatin1StringView key) {
        return member != key && member.compare(key, Qt::CaseInsensitive) == 0;
    });
}

std::optional<FieldKey> memberOf(const FieldInfo &family, QStringView member)
{
    if (isMisspeltFurther(family, member))
        return std::nullopt;
    if (family.field != Field::DndSettings)
        return isMemberKey(member) ? std::optional(FieldKey{family.field, member.toString()}) : std::nullopt;
    const auto *const channel = std::ranges::find_if(
        dndChannels, [&](QLatin1StringView known) { return member.compare(known, Qt::CaseInsensitive) == 0; });
    if (channel == dndChannels.end())
        return std::nullopt;
    return FieldKey{family.field, QString(*channel)};
}

constexpr int maximumSlips = 3; ///< more letters than these off, and it is another word

/// The field that @p name is or may be meant for; none where none is near.
const FieldInfo *nearestField(QStringView name)
{
    QStringList names;
    for (const FieldInfo &info : fields)
        names += QLatin1StringView(info.key);
    const qsizetype found = text::nearest(name, names, maximumSlips);
    return found < 0 ? nullptr : &fields[static_cast<std::size_t>(found)];
}

/// The field's name as help texts write it.
QString nameOf(const FieldInfo &info)
{
    const QString key = QLatin1StringView(info.key);
    return isFamily(info.field) ? key + (info.field == Field::DndSettings ? u".CHANNEL"_s : u".KEY"_s) : key;
}

/// The same for a name with a dot: the part before it tells the family, what follows is kept where it can stand.
QString nearestMember(QStringView base, QStringView member)
{
    const FieldInfo *const info = nearestField(base);
    if (!info || !isFamily(info->field))
        return info ? nameOf(*info) : QString();
    if (isMisspeltFurther(*info, member))
        return FieldKey{info->field, member.toString().toLower()}.toString();
    if (const auto key = memberOf(*info, member); key && base != QLatin1StringView(info->key))
        return key->toString();
    if (info->field != Field::DndSettings)
        return nameOf(*info);
    const QStringList channels(dndChannels.begin(), dndChannels.end());
    const qsizetype found = text::nearest(member, channels, maximumSlips);
    return found < 0 ? nameOf(*info) : QString(QLatin1StringView(info->key) + u'.' + channels.at(found));
}

} // namespace

std::span<const FieldInfo> catalogue()
{
    return fields;
}

const FieldInfo &infoOf(Field field)
{
    return fields[static_cast<std::size_t>(field)];
}

QString labelOf(Field field)
{
    return QCoreApplication::translate("onefold::contact::Field", infoOf(field).label);
}

QString labelOf(const FieldKey &key)
{
    if (key.member.isEmpty())
        return labelOf(key.field);
    if (key.field == Field::Custom)
        return key.member;
    if (key.field == Field::Identifier && key.member == "email"_L1)
        return QCoreApplication::translate("onefold::contact::Field", "Further email");
    if (key.field == Field::Identifier && key.member == "phone"_L1)
        return QCoreApplication::translate("onefold::contact::Field", "Further phone");
    //: %1 is the name of a field that has parts, such as "Further identifier", %2 that of the part, such as
    //: "externalId".
    return QCoreApplication::translate("onefold::contact::Field", "%1 %2").arg(labelOf(key.field), key.member);
}

QString labelWithin(const FieldKey &key)
{
    QString label = labelOf(key);
    if (key.field != Field::Custom && !label.isEmpty() && QLocale().language() != QLocale::German)
        label.front() = label.front().toLower();
    return label;
}

QString labelsOf(std::span<const FieldKey> keys)
{
    QStringList labels;
    for (const FieldKey &key : keys)
        labels += labelOf(key);
    return labels.join(u", "_s);
}

bool isFamily(Field field)
{
    const Kind kind = infoOf(field).kind;
    return kind == Kind::DndStatuses || kind == Kind::CustomValues || kind == Kind::Identifiers;
}

QString FieldKey::toString() const
{
    const QLatin1StringView key(infoOf(field).key);
    return member.isEmpty() ? QString(key) : key + u'.' + member;
}

std::optional<FieldKey> FieldKey::fromString(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    const QStringView base = dot < 0 ? name : name.first(dot);
    const auto *const info = std::ranges::find_if(
        fields, [&](const FieldInfo &candidate) { return base == QLatin1StringView(candidate.key); });
    if (info == fields.end() || isFamily(info->field) != (dot >= 0))
        return std::nullopt;
    return dot < 0 ? FieldKey{info->field} : memberOf(*info, name.sliced(dot + 1));
}

QString nearestFieldName(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot >= 0)
        return nearestMember(name.first(dot), name.sliced(dot + 1));
    const FieldInfo *const info = nearestField(name);
    return info ? nameOf(*info) : QString();
}

} // namespace onefold::contact
