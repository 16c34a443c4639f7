// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/bird/saving.h"

#include "tests/services/bird/contactview.h"
#include "tests/services/bird/identifiers.h"
#include "tests/services/bird/replies.h"

#include <QJsonArray>
#include <QUuid>

namespace onefold::testservices::bird {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

constexpr int longestDisplayName = 150;
constexpr int mostIds = 10; ///< of lists or accounts in one request

QJsonArray united(QJsonArray values, const QJsonArray &added)
{
    for (const QJsonValue value : added) {
        if (!values.contains(value))
            values += value;
    }
    return values;
}

QJsonArray reduced(const QJsonArray &values, const QJsonArray &removed)
{
    QJsonArray kept;
    for (const QJsonValue value : values) {
        if (!removed.contains(value))
            kept += value;
    }
    return kept;
}

/// How a set of a contact is named when it is set, added to and removed from.
struct SetNames {
    QString set;
    QString add;
    QString remove;
};

const QList<SetNames> &sets()
{
    static const QList<SetNames> all = {{u"listIds"_s, u"addToLists"_s, u"removeFromLists"_s},
        {u"accountIds"_s, u"addToAccounts"_s, u"removeFromAccounts"_s},
        {u"companyRefs"_s, u"addCompanyRefs"_s,
            u"removeCompanyRefs"_s}}; // the last two names are not documented in what is at hand
    return all;
}

} // namespace

Saving::Saving(store::ContactStore &contacts, const Attributes &attributes, const Lists &lists, QString workspace)
    : m_contacts(contacts),
      m_attributes(attributes),
      m_lists(lists),
      m_workspace(std::move(workspace))
{ }

QStringList Saving::keysOf(const Record &record)
{
    QStringList keys;
    const QJsonArray identifiers = record.values.value(u"identifiers"_s).toArray();
    for (const QJsonValue identifier : identifiers)
        keys += indexKey(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
    return keys;
}

const Record *Saving::owner(const QString &key, const QString &value) const
{
    return m_contacts.withKey(indexKey(key, value)).value(0);
}

Reply Saving::create(const QJsonObject &body, const QString &newId)
{
    const QString name = body.value(u"displayName"_s).toString();
    if (name.isEmpty() || name.size() > longestDisplayName)
        return invalid(u"displayName must have 1 to 150 characters"_s, u"displayName"_s);
    if (const auto refused = refusal(body))
        return *refused;
    const QJsonArray identifiers = body.value(u"identifiers"_s).toArray();
    for (const QJsonValue identifier : identifiers) {
        if (owner(identifier[u"key"_s].toString(), identifier[u"value"_s].toString()) != nullptr)
            return taken(u"an identifier belongs to another contact"_s);
    }
    QJsonObject values = patched({}, body);
    QJsonObject attributes = values.value(u"attributes"_s).toObject();
    attributes.insert(u"displayName"_s, name);
    values.insert(u"attributes"_s, attributes);
    values.insert(u"identifiers"_s, withFree({}, identifiers, nullptr));
    return reply(201, m_contacts.add(newId, values));
}

Reply Saving::update(const Record &record, const QJsonObject &body)
{
    if (const auto refused = refusal(body))
        return *refused;
    const QJsonArray added = body.value(u"addIdentifiers"_s).toArray();
    for (const QJsonValue identifier : added) {
        const Record *const other = owner(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
        if (other != nullptr && other != &record)
            return taken(u"an identifier belongs to another contact"_s);
    }
    QJsonObject values = patched(record.values, body);
    values.insert(u"identifiers"_s, withFree(values.value(u"identifiers"_s).toArray(), added, &record));
    m_contacts.replace(record.id, values);
    return reply(200, record);
}

Reply Saving::upsert(const QString &key, const QString &value, const QJsonObject &body, const QString &newId)
{
    const QString wrong = problemOfIdentifier(key, value);
    if (!wrong.isEmpty())
        return invalid(wrong, u"identifierValue"_s);
    if (const auto refused = refusal(body))
        return *refused;
    const Strategy strategy = strategyOf(body);
    const QJsonObject own{{u"key"_s, key}, {u"value"_s, value}};
    const QJsonArray all = united({own}, body.value(u"addIdentifiers"_s).toArray());
    const Match found = match(all, strategy);
    if (found.conflict)
        return taken(u"the identifiers belong to more than one contact"_s);
    QJsonObject values = patched(found.record != nullptr ? found.record->values : QJsonObject(), body);
    QJsonArray identifiers = values.value(u"identifiers"_s).toArray();
    if (found.record == nullptr)
        identifiers = withFree(identifiers, strategy == Strategy::First ? QJsonArray{own} : all, nullptr);
    else if (strategy != Strategy::First)
        identifiers = withFree(identifiers, all, found.record);
    values.insert(u"identifiers"_s, identifiers);
    if (found.record == nullptr)
        return reply(201, m_contacts.add(newId, values));
    m_contacts.replace(found.record->id, values);
    return reply(200, *found.record);
}

/// What is wrong with what all three take. Properties that no document names are let pass and dropped, as the
/// documents' "other properties: any" has it.
std::optional<Reply> Saving::refusal(const QJsonObject &body) const
{
    for (const QString &name : {u"identifiers"_s, u"addIdentifiers"_s, u"removeIdentifiers"_s}) {
        const QString wrong = body.contains(name) ? problemOfIdentifiers(body.value(name)) : QString();
        if (!wrong.isEmpty())
            return invalid(wrong, name);
    }
    if (body.contains(u"attributes"_s) && !body.value(u"attributes"_s).isObject())
        return invalid(u"must be an object"_s, u"attributes"_s);
    const bool allowReadOnly = body.value(u"allowWritingReadOnly"_s).toBool();
    const QString wrong = m_attributes.problemOf(body.value(u"attributes"_s).toObject(), allowReadOnly);
    if (!wrong.isEmpty())
        return invalid(wrong, u"attributes"_s);
    static const QStringList strategies = {u"strict_alias"_s, u"first_alias"_s, u"first"_s};
    if (!strategies.contains(body.value(u"strategy"_s).toString(strategies.constFirst())))
        return invalid(u"the strategy is not known"_s, u"strategy"_s);
    if (const auto refused = wrongLists(body))
        return refused;
    for (const QString &name : {u"listIds"_s, u"addToLists"_s}) {
        const QJsonArray ids = body.value(name).toArray();
        for (const QJsonValue id : ids) {
            if (!m_lists.has(id.toString()))
                return invalid(u"there is no list "_s + id.toString(), name);
        }
    }
    return std::nullopt;
}

std::optional<Reply> Saving::wrongLists(const QJsonObject &body)
{
    for (const SetNames &names : sets()) {
        for (const QString &name : {names.set, names.add, names.remove}) {
            if (!body.contains(name))
                continue;
            const QJsonArray values = body.value(name).toArray();
            const bool companies = names.set == u"companyRefs";
            if (!body.value(name).isArray() || (!companies && (values.isEmpty() || values.size() > mostIds)))
                return invalid(u"must be an array of 1 to 10 ids"_s, name);
            for (const QJsonValue value : values) {
                if (!value.isString() || (!companies && QUuid(value.toString()).isNull()))
                    return invalid(u"each must be an id"_s, name);
            }
        }
    }
    return std::nullopt;
}

Saving::Strategy Saving::strategyOf(const QJsonObject &body)
{
    const QString name = body.value(u"strategy"_s).toString();
    return name == u"first_alias" ? Strategy::FirstAlias : name == u"first" ? Strategy::First : Strategy::StrictAlias;
}

Saving::Match Saving::match(const QJsonArray &identifiers, Strategy strategy) const
{
    Match match;
    for (const QJsonValue identifier : identifiers) {
        const Record *const record = owner(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
        if (record == nullptr || record == match.record)
            continue;
        if (match.record == nullptr)
            match.record = record;
        else if (strategy == Strategy::StrictAlias)
            match.conflict = true;
    }
    return match;
}

/// @p values after a write of @p body, identifiers to be added excepted. null takes an attribute away.
QJsonObject Saving::patched(QJsonObject values, const QJsonObject &body) const
{
    QJsonObject attributes = values.value(u"attributes"_s).toObject();
    const QJsonObject given = body.value(u"attributes"_s).toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (it.value().isNull())
            attributes.remove(it.key());
        else
            attributes.insert(it.key(), it.value());
    }
    values.insert(u"attributes"_s, attributes);
    QJsonArray identifiers = values.value(u"identifiers"_s).toArray();
    const QJsonArray gone = body.value(u"removeIdentifiers"_s).toArray();
    for (const QJsonValue removed : gone)
        identifiers = withoutIdentifier(identifiers, removed.toObject());
    values.insert(u"identifiers"_s, identifiers);
    for (const SetNames &names : sets()) {
        QJsonArray set = body.contains(names.set) ? body.value(names.set).toArray() : values.value(names.set).toArray();
        set = united(set, body.value(names.add).toArray());
        values.insert(names.set, reduced(set, body.value(names.remove).toArray()));
    }
    return values;
}

/// @p kept with those of @p added that no contact but @p owned has.
QJsonArray Saving::withFree(QJsonArray kept, const QJsonArray &added, const Record *owned) const
{
    for (const QJsonValue identifier : added) {
        const Record *const other = owner(identifier[u"key"_s].toString(), identifier[u"value"_s].toString());
        if (other == nullptr || other == owned)
            kept = withIdentifier(kept, identifier.toObject(), store::isoTime(m_contacts.now()));
    }
    return kept;
}

Reply Saving::reply(int status, const Record &record) const
{
    return http::json(status, contactJson(record, m_workspace));
}

} // namespace onefold::testservices::bird
