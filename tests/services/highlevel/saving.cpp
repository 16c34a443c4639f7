// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/saving.h"

#include "tests/services/highlevel/contactview.h"
#include "tests/services/highlevel/replies.h"
#include "tests/services/highlevel/values.h"

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

QString keyOf(const QString &field, const QString &value)
{
    return field + u'\n' + (field == u"email" ? value.toLower() : value);
}

/// What is empty or null is not kept.
void put(QJsonObject &values, const QString &name, const QJsonValue &value)
{
    if (value.isNull() || value.toString(u"-"_s).isEmpty())
        values.remove(name);
    else
        values.insert(name, value);
}

} // namespace

Saving::Saving(
    store::ContactStore &contacts, const Definitions &definitions, const host::Options &options, QString location)
    : m_contacts(contacts),
      m_definitions(definitions),
      m_options(options),
      m_location(std::move(location))
{ }

QStringList Saving::keysOf(const Record &record)
{
    QStringList keys;
    for (const QString &field : {u"email"_s, u"phone"_s}) {
        const QString value = record.values.value(field).toString();
        if (!value.isEmpty())
            keys += keyOf(field, value);
    }
    for (const auto &[field, name] :
        {std::pair(u"email"_s, u"additionalEmails"_s), std::pair(u"phone"_s, u"additionalPhones"_s)}) {
        const QJsonArray further = record.values.value(name).toArray();
        for (const QJsonValue value : further)
            keys += keyOf(field, value.toString());
    }
    return keys;
}

const Record *Saving::owner(const QString &field, const QString &value) const
{
    return value.isEmpty() ? nullptr : m_contacts.withKey(keyOf(field, value)).value(0);
}

/// The identities that the location looks for duplicates by, most important first.
QStringList Saving::duplicateFields() const
{
    return m_options.list(u"duplicateFields"_s);
}

/// Checks a body and brings its values into the form they are stored in; null stays, for merged().
Saving::Read Saving::read(const QJsonObject &body, Endpoint endpoint) const
{
    Read read{
        .values = body, .problems = problemsOf(body, endpoint, m_options.on(u"seedCustomFields"_s)), .refusal = {}};
    if (!read.problems.isEmpty())
        return read;
    const QString phone = body.value(u"phone"_s).toString();
    if (!phone.isEmpty()) {
        const std::optional<QString> number = phoneNumber(phone);
        if (!number)
            read.refusal = u"The string supplied did not seem to be a phone number"_s;
        read.values.insert(u"phone"_s, number.value_or(QString()));
    }
    if (body.value(u"locationId"_s).toString(m_location) != m_location)
        read.refusal = u"The token does not have access to this location."_s;
    const QString born = body.value(u"dateOfBirth"_s).toString();
    if (!born.isEmpty())
        read.values.insert(u"dateOfBirth"_s, dateOfBirth(born).value_or(QDate()).toString(Qt::ISODate));
    if (body.contains(u"tags"_s))
        read.values.insert(u"tags"_s, tags(body.value(u"tags"_s).toArray()));
    for (const QString &name : {u"locationId"_s, u"createNewIfDuplicateAllowed"_s})
        read.values.remove(name);
    return read;
}

Reply Saving::create(const QJsonObject &body, const QString &newId)
{
    const Read given = read(body, Endpoint::Create);
    if (!given.problems.isEmpty())
        return unprocessable(given.problems);
    if (!given.refusal.isEmpty())
        return refused(given.refusal.contains(u"location") ? 403 : 400, given.refusal);
    for (const QString &field : duplicateFields()) {
        const Record *const other = owner(field, given.values.value(field).toString());
        if (other != nullptr && !m_options.on(u"allowDuplicates"_s))
            return duplicate(*other, field);
    }
    const Record empty;
    const Record &added = m_contacts.add(newId, merged(empty, given.values));
    return http::json(201, {{u"contact"_s, contactJson(added, View::Created, m_location)}});
}

/// The contact that matches by the first field of the priority is updated; a field that is another contact's is left
/// out without a word (seed 003, issue 37).
Reply Saving::upsert(const QJsonObject &body, const QString &newId)
{
    Read given = read(body, Endpoint::Upsert);
    if (!given.problems.isEmpty())
        return unprocessable(given.problems);
    if (!given.refusal.isEmpty())
        return refused(given.refusal.contains(u"location") ? 403 : 400, given.refusal);
    const bool addAnyway = m_options.on(u"allowDuplicates"_s) && body.value(u"createNewIfDuplicateAllowed"_s).toBool();
    const Record *record = nullptr;
    for (const QString &field : duplicateFields())
        record = record != nullptr || addAnyway ? record : owner(field, given.values.value(field).toString());
    const bool isNew = record == nullptr;
    if (isNew) {
        record = &m_contacts.add(newId, merged({}, given.values));
    } else {
        const QString channel = permanentChannel(*record, given.values);
        if (!channel.isEmpty())
            return refused(400, u"Not authorized to update permanent dnd setting for "_s + channel);
        dropForeignIdentities(*record, given.values);
        given.values.remove(u"gender"_s); // issue 313
        m_contacts.replace(record->id, merged(*record, given.values));
    }
    const int status = isNew ? m_options.number(u"upsertCreatedStatus"_s) : 200;
    return http::json(status, {{u"new"_s, isNew}, {u"contact"_s, contactJson(*record, View::Read, m_location)}});
}

Reply Saving::update(const Record &record, const QJsonObject &body)
{
    const Read given = read(body, Endpoint::Update);
    if (!given.problems.isEmpty())
        return unprocessable(given.problems);
    if (!given.refusal.isEmpty())
        return refused(400, given.refusal);
    const QString channel = permanentChannel(record, given.values);
    if (!channel.isEmpty())
        return refused(400, u"Not authorized to update permanent dnd setting for "_s + channel);
    for (const QString &field : duplicateFields()) {
        const Record *const other = owner(field, given.values.value(field).toString());
        if (other != nullptr && other != &record && !m_options.on(u"allowDuplicates"_s))
            return duplicate(*other, field);
    }
    m_contacts.replace(record.id, merged(record, given.values));
    return http::json(200, {{u"succeded"_s, true}, {u"contact"_s, contactJson(record, View::Read, m_location)}});
}

Reply Saving::duplicate(const Record &record, const QString &field) const
{
    const QJsonObject meta{
        {u"contactId"_s, record.id}, {u"contactName"_s, fullName(record.values)}, {u"matchingField"_s, field}};
    return http::json(400,
        {{u"statusCode"_s, 400}, {u"message"_s, u"This location does not allow duplicated contacts."_s},
            {u"meta"_s, meta}});
}

/// The values after a write: what was given replaces, tags as a whole; channels and custom fields one by one.
QJsonObject Saving::merged(const Record &record, QJsonObject given) const
{
    QJsonObject values = record.values;
    const QJsonObject channelsGiven = given.take(u"dndSettings"_s).toObject();
    QJsonObject channelsKept = values.value(u"dndSettings"_s).toObject();
    for (auto it = channelsGiven.begin(); it != channelsGiven.end(); ++it)
        channelsKept.insert(it.key(), it.value());
    if (!channelsKept.isEmpty())
        values.insert(u"dndSettings"_s, channelsKept);
    if (given.contains(u"customFields"_s)) {
        const QJsonArray kept = values.value(u"customFields"_s).toArray();
        values.insert(u"customFields"_s, m_definitions.merged(kept, given.take(u"customFields"_s).toArray()));
    }
    for (auto it = given.begin(); it != given.end(); ++it)
        put(values, it.key(), it.value());
    // An additional address that becomes the main one is no additional one any more; the old main one is lost (issue
    // 337).
    const QJsonArray further = values.value(u"additionalEmails"_s).toArray();
    QJsonArray others;
    for (const QJsonValue email : further) {
        if (email.toString().compare(values.value(u"email"_s).toString(), Qt::CaseInsensitive) != 0)
            others += email;
    }
    if (values.contains(u"additionalEmails"_s))
        values.insert(u"additionalEmails"_s, others);
    return values;
}

/// The channel that a write would change although a STOP of the person made it permanent.
QString Saving::permanentChannel(const Record &record, const QJsonObject &given) const
{
    const QJsonObject kept = record.values.value(u"dndSettings"_s).toObject();
    const QJsonObject wanted = given.value(u"dndSettings"_s).toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const QString status = kept.value(it.key()).toObject().value(u"status"_s).toString();
        if (status == u"permanent" && it.value().toObject().value(u"status"_s).toString() != status)
            return it.key();
    }
    return {};
}

void Saving::dropForeignIdentities(const Record &record, QJsonObject &given) const
{
    for (const QString &field : duplicateFields()) {
        const Record *const other = owner(field, given.value(field).toString());
        if (other != nullptr && other != &record)
            given.remove(field);
    }
}

} // namespace onefold::testservices::highlevel
