// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/contactrow.h"

#include "core/store/createdforms.h"
#include "core/store/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onefold::store::sql {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using contact::Field;
using contact::FieldInfo;
using contact::FieldKey;
using contact::Fields;
using contact::Kind;
using contact::Value;

namespace {

// id, created_at, updated_at, name_key; the catalogue's fields follow.
constexpr int leadingColumns = 4;
constexpr const char *updateLeadingSql = "UPDATE contact SET created_at=?2,updated_at=?3,name_key=?4";

QByteArray compactJson(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject membersOf(const Fields &fields, Field family)
{
    QJsonObject members;
    for (const auto &[key, value] : fields) {
        if (key.field == family)
            members.insert(key.member, contact::toJson(value));
    }
    return members;
}

int parameterOf(Field field)
{
    return leadingColumns + 1 + static_cast<int>(field);
}

void bindFamily(Statement &statement, int parameter, const Fields &fields, Field family)
{
    const QJsonDocument members(membersOf(fields, family));
    statement.bind(parameter, QString::fromUtf8(members.toJson(QJsonDocument::Compact)));
}

void bindValue(Statement &statement, int parameter, const Value &value)
{
    if (const auto *const text = std::get_if<QString>(&value))
        statement.bind(parameter, *text);
    else if (const auto *const flag = std::get_if<bool>(&value))
        statement.bind(parameter, qint64(*flag));
    else if (const auto *const list = std::get_if<QStringList>(&value))
        statement.bind(parameter, QString::fromUtf8(compactJson(QJsonArray::fromStringList(*list))));
}

/// Whether CreatedForms has it ready.
bool isMadeAhead(const Value &value)
{
    const auto *const list = std::get_if<QStringList>(&value);
    return std::holds_alternative<QString>(value) || (list && !list->isEmpty());
}

void bindLeading(Statement &statement, const Contact &contact, const QByteArray &nameKey)
{
    if (contact.id != ContactId::None)
        statement.bind(1, static_cast<qint64>(contact.id));
    statement.bind(2, contact.createdAt.toMSecsSinceEpoch());
    statement.bind(3, contact.updatedAt.toMSecsSinceEpoch());
    statement.bindUtf8(4, nameKey);
}

/// What the contact has no value for stays unbound, which is NULL; with @p withoutTexts what is made ahead does too.
void bindContact(Statement &statement, const Contact &contact, const QByteArray &nameKey, bool withoutTexts)
{
    bindLeading(statement, contact, nameKey);
    std::optional<Field> family;
    for (const auto &[key, value] : contact.fields) {
        const bool isInFamily = contact::isFamily(key.field);
        if (!isInFamily && !(withoutTexts && isMadeAhead(value)))
            bindValue(statement, parameterOf(key.field), value);
        else if (isInFamily && family != key.field) // once for all its members
            bindFamily(statement, parameterOf(key.field), contact.fields, *(family = key.field));
    }
}

QJsonDocument jsonIn(const Statement &row, int column)
{
    const QByteArrayView bytes = row.utf8(column);
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
}

void readFamily(Fields &fields, Field family, const QJsonObject &members)
{
    for (auto it = members.begin(); it != members.end(); ++it)
        fields.put({family, it.key()}, contact::valueFromJson(it.value()));
}

void readField(Fields &fields, const FieldInfo &info, const Statement &row, int column)
{
    if (row.isNull(column))
        return;
    if (contact::isFamily(info.field))
        readFamily(fields, info.field, jsonIn(row, column).object());
    else if (info.kind == Kind::Boolean)
        fields.put(info.field, row.integer(column) != 0);
    else if (info.kind == Kind::List)
        fields.put(info.field, contact::valueFromJson(jsonIn(row, column).array()));
    else
        fields.put(info.field, row.text(column));
}

} // namespace

QByteArrayList fieldColumnsSql(const QByteArray &integer)
{
    QByteArrayList columns;
    for (const FieldInfo &info : contact::catalogue())
        columns += QByteArray(info.key) + ' ' + (info.kind == Kind::Boolean ? integer : QByteArray("TEXT"));
    return columns;
}

QByteArrayList contactColumns()
{
    QByteArrayList names{"id", "created_at", "updated_at", "name_key"};
    for (const FieldInfo &info : contact::catalogue())
        names += info.key;
    return names;
}

const QByteArray &selectContactSql()
{
    static const QByteArray sql = "SELECT " + contactColumns().join(',') + " FROM contact ";
    return sql;
}

Contact readContact(const Statement &row)
{
    Contact contact{.id = ContactId(row.integer(0)),
        .createdAt = QDateTime::fromMSecsSinceEpoch(row.integer(1), Qt::UTC),
        .updatedAt = QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC)};
    for (const FieldInfo &info : contact::catalogue())
        readField(contact.fields, info, row, leadingColumns + static_cast<int>(info.field));
    return contact;
}

int parameterBehindContact()
{
    return leadingColumns + 1 + static_cast<int>(contact::catalogue().size());
}

QByteArray insertContactSql(const QByteArrayList &more)
{
    QByteArray sql = "INSERT INTO contact(" + (contactColumns() + more).join(',') + ") VALUES(?";
    for (int i = 2; i < parameterBehindContact() + static_cast<int>(more.size()); ++i)
        sql += ",?";
    return sql + ')';
}

QByteArray updateFieldSql(Field field)
{
    return QByteArray(updateLeadingSql) + ',' + contact::infoOf(field).key + "=?5 WHERE id=?1";
}

QByteArray updateContactSql(const QByteArrayList &more)
{
    QByteArray sql = updateLeadingSql;
    for (const FieldInfo &info : contact::catalogue())
        sql += ',' + QByteArray(info.key) + "=?" + QByteArray::number(parameterOf(info.field));
    for (qsizetype i = 0; i < more.size(); ++i)
        sql += ',' + more[i] + "=?" + QByteArray::number(parameterBehindContact() + i);
    return sql + " WHERE id=?1";
}

void bindContact(Statement &statement, const Contact &contact, const QByteArray &nameKey)
{
    bindContact(statement, contact, nameKey, false);
}

void bindContact(Statement &statement, const Contact &contact, const CreatedForms &forms)
{
    bindContact(statement, contact, forms.nameKey, true);
    for (const auto &[field, text] : forms.texts)
        statement.bindUtf8(parameterOf(field), text);
}

void bindField(Statement &statement, const Contact &contact, const QByteArray &nameKey, Field field)
{
    bindLeading(statement, contact, nameKey);
    const bool isAny =
        std::ranges::any_of(contact.fields, [field](const Fields::Entry &entry) { return entry.first.field == field; });
    if (isAny && contact::isFamily(field))
        bindFamily(statement, leadingColumns + 1, contact.fields, field);
    else if (isAny)
        bindValue(statement, leadingColumns + 1, contact.fields.value(field));
}

QByteArray columnOf(const FieldKey &key)
{
    return contact::infoOf(key.field).key;
}

Value readValue(const FieldKey &key, const Statement &row, int column)
{
    Fields fields;
    readField(fields, contact::infoOf(key.field), row, column);
    return fields.value(key);
}

} // namespace onefold::store::sql
