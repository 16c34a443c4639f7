// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/contact.h"

#include "core/text/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {

/// An identifier with a single value is a text, with several an array; further emails and phones are always an array.
bool isShownAsText(const FieldKey &key, const QStringList &list)
{
    return key.field == Field::Identifier && key.member != "email"_L1 && key.member != "phone"_L1 && list.size() == 1;
}

void appendJson(QByteArray &out, const QStringList &list)
{
    out += '[';
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out += ',';
        text::appendJsonString(out, list.at(i));
    }
    out += ']';
}

void appendJson(QByteArray &out, const FieldKey &key, const Value &value)
{
    if (const auto *const text = std::get_if<QString>(&value))
        text::appendJsonString(out, *text);
    else if (const auto *const flag = std::get_if<bool>(&value))
        out += *flag ? "true" : "false";
    else if (const auto *const number = std::get_if<double>(&value); number && std::isfinite(*number))
        out += numberText(*number).toLatin1();
    else if (const auto *const list = std::get_if<QStringList>(&value); list && isShownAsText(key, *list))
        text::appendJsonString(out, list->first());
    else if (list)
        appendJson(out, *list);
    else
        out += "null";
}

/// The first of the further identifiers: an address or a number before the keys of other systems.
QString furtherIdentifier(const Fields &fields)
{
    const auto first = [&](const QString &member) {
        return contact::listOf(fields.value(FieldKey{Field::Identifier, member})).value(0);
    };
    if (QString email = first(u"email"_s); !email.isEmpty())
        return email;
    if (const QString phone = first(u"phone"_s); !phone.isEmpty())
        return phone.section(u';', 0, 0); // without its extension, as a main one
    const auto key = std::ranges::find(fields, Field::Identifier, [](const auto &entry) { return entry.first.field; });
    return key == fields.end() ? QString() : contact::listOf(key->second).value(0);
}

} // namespace

QString toString(ContactId id)
{
    return QString::number(static_cast<qint64>(id));
}

std::optional<ContactId> contactIdFromString(QStringView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number > 0 ? std::optional(ContactId(number)) : std::nullopt;
}

QString joinedName(const Fields &fields)
{
    const QString first = fields.text(Field::FirstName);
    const QString last = fields.text(Field::LastName);
    return first.isEmpty() || last.isEmpty() ? QString(first + last) : QString(first + u' ' + last);
}

QString displayName(const Fields &fields)
{
    if (QString name = fields.text(Field::Name); !name.isEmpty())
        return name;
    if (QString name = joinedName(fields); !name.isEmpty())
        return name;
    for (const Field field : {Field::Email, Field::Phone, Field::Company}) {
        if (QString name = fields.text(field); !name.isEmpty())
            return name;
    }
    if (QString name = furtherIdentifier(fields); !name.isEmpty())
        return name;
    return QCoreApplication::translate("onefold::contact::Contact", "No name");
}

FieldChanges difference(const Fields &before, const Fields &after)
{
    FieldChanges changes;
    auto old = before.begin();
    auto now = after.begin();
    while (old != before.end() || now != after.end()) {
        if (now == after.end() || (old != before.end() && old->first < now->first)) {
            changes.push_back({old->first, old->second, {}});
            ++old;
        } else if (old == before.end() || now->first < old->first) {
            changes.push_back({now->first, {}, now->second});
            ++now;
        } else {
            if (old->second != now->second)
                changes.push_back({old->first, old->second, now->second});
            ++old;
            ++now;
        }
    }
    return changes;
}

QString toIsoString(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue toJson(const FieldKey &key, const Value &value)
{
    if (const auto *const list = std::get_if<QStringList>(&value); list && isShownAsText(key, *list))
        return list->first();
    return toJson(value);
}

QJsonObject toJson(const Fields &fields)
{
    QJsonObject json;
    for (const auto &[key, value] : fields)
        json.insert(key.toString(), toJson(key, value));
    return json;
}

QJsonObject toJson(const Contact &contact, bool isAnonymous)
{
    QJsonObject json = toJson(contact.fields);
    if (contact.id != ContactId::None)
        json.insert("id"_L1, toString(contact.id));
    json.insert("display_name"_L1, displayName(contact.fields));
    json.insert("anonymous"_L1, isAnonymous);
    if (contact.createdAt.isValid())
        json.insert("created_at"_L1, toIsoString(contact.createdAt));
    if (contact.updatedAt.isValid())
        json.insert("updated_at"_L1, toIsoString(contact.updatedAt));
    return json;
}

QJsonObject toJson(const FieldChanges &changes)
{
    QJsonObject json;
    for (const FieldChange &change : changes) {
        json.insert(change.field.toString(),
            QJsonArray{toJson(change.field, change.before), toJson(change.field, change.after)});
    }
    return json;
}

QByteArray toJsonText(const FieldChanges &changes)
{
    QByteArray json = "{"_ba;
    for (const FieldChange &change : changes) {
        if (json.size() > 1)
            json += ',';
        if (isFamily(change.field.field))
            text::appendJsonString(json, change.field.toString());
        else // a name in the catalogue holds nothing that JSON would escape
            json.append('"').append(infoOf(change.field.field).key).append('"');
        json += ":[";
        appendJson(json, change.field, change.before);
        json += ',';
        appendJson(json, change.field, change.after);
        json += ']';
    }
    return json + '}';
}

FieldChanges changesFromJson(const QJsonObject &json)
{
    FieldChanges changes;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto key = FieldKey::fromString(it.key());
        if (!key)
            continue;
        const auto read = [&](int index) {
            const Value value = valueFromJson(it.value().toArray().at(index));
            return key->field == Field::Identifier ? withoutBlanks(listOf(value)) : value;
        };
        changes.push_back({*key, read(0), read(1)});
    }
    std::ranges::sort(changes, std::less<>(), &FieldChange::field);
    return changes;
}

} // namespace onefold::contact
