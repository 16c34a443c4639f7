// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/filter.h"

#include "tests/services/highlevel/contactview.h"

#include <QDateTime>
#include <QVariant>

#include <algorithm>

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using store::Record;

namespace {

const QStringList &fields()
{
    static const QStringList names = {u"id"_s, u"contactName"_s, u"firstNameLowerCase"_s, u"lastNameLowerCase"_s,
        u"email"_s, u"phone"_s, u"address"_s, u"city"_s, u"state"_s, u"country"_s, u"postalCode"_s, u"companyName"_s,
        u"businessName"_s, u"assignedTo"_s, u"source"_s, u"dnd"_s, u"tags"_s, u"followers"_s, u"dateAdded"_s,
        u"dateUpdated"_s};
    return names;
}

const QStringList &operators()
{
    static const QStringList names = {
        u"eq"_s, u"not_eq"_s, u"contains"_s, u"not_contains"_s, u"exists"_s, u"not_exists"_s, u"range"_s};
    return names;
}

QStringList texts(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList() : QStringList(value.toString());
}

bool equals(const QVariant &value, const QJsonValue &wanted)
{
    const QStringList any =
        wanted.isArray() ? wanted.toVariant().toStringList() : QStringList(wanted.toVariant().toString());
    return std::ranges::any_of(
        texts(value), [&](const QString &text) { return any.contains(text, Qt::CaseInsensitive); });
}

bool contains(const QVariant &value, const QString &part)
{
    return std::ranges::any_of(
        texts(value), [&](const QString &text) { return text.contains(part, Qt::CaseInsensitive); });
}

bool exists(const QVariant &value)
{
    return !texts(value).join(QString()).isEmpty();
}

/// A bound is a number of milliseconds or an ISO 8601 time.
double bound(const QJsonValue &value)
{
    return value.isString()
        ? static_cast<double>(QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch())
        : value.toDouble();
}

/// Both ways of writing a range are taken: gt, gte, lt, lte and from, to. The copies of the documents disagree.
bool inRange(double value, const QJsonObject &range)
{
    for (auto it = range.begin(); it != range.end(); ++it) {
        const double limit = bound(it.value());
        const QString &name = it.key();
        const bool fits = name == u"gt"       ? value > limit
            : name == u"lt"                   ? value < limit
            : name == u"lte" || name == u"to" ? value <= limit
                                              : value >= limit;
        if (!fits)
            return false;
    }
    return true;
}

bool meetsOne(const Record &record, const QJsonObject &filter)
{
    const QJsonArray inner = filter.value(u"filters"_s).toArray();
    const QString group = filter.value(u"group"_s).toString();
    if (group == u"OR")
        return std::ranges::any_of(inner, [&](QJsonValueConstRef one) { return meetsOne(record, one.toObject()); });
    if (!group.isEmpty())
        return meets(record, inner);
    const QVariant value = searchValue(record, filter.value(u"field"_s).toString());
    const QJsonValue wanted = filter.value(u"value"_s);
    const QString how = filter.value(u"operator"_s).toString();
    if (how == u"eq" || how == u"not_eq")
        return equals(value, wanted) == (how == u"eq");
    if (how == u"contains" || how == u"not_contains")
        return contains(value, wanted.toString()) == (how == u"contains");
    if (how == u"exists" || how == u"not_exists")
        return exists(value) == (how == u"exists");
    return inRange(value.toDouble(), wanted.toObject());
}

} // namespace

QVariant searchValue(const Record &record, const QString &field)
{
    if (field == u"id")
        return record.id;
    if (field == u"dateAdded")
        return record.createdAt;
    if (field == u"dateUpdated")
        return record.updatedAt;
    if (field == u"contactName")
        return fullName(record.values);
    if (field.endsWith(u"LowerCase"))
        return record.values.value(field.chopped(9)).toString().toLower();
    if (field == u"tags" || field == u"followers")
        return record.values.value(field).toVariant().toStringList();
    if (field == u"dnd")
        return record.values.value(field).toBool() ? u"true"_s : u"false"_s;
    return record.values.value(field == u"address" ? u"address1"_s : field).toString();
}

QString problemOfFilters(const QJsonArray &filters)
{
    for (const QJsonValue entry : filters) {
        const QJsonObject filter = entry.toObject();
        const QString field = filter.value(u"field"_s).toString();
        const QString how = filter.value(u"operator"_s).toString();
        QString problem;
        if (filter.contains(u"group"_s))
            problem = problemOfFilters(filter.value(u"filters"_s).toArray());
        else if (!fields().contains(field))
            problem = u"Invalid field "_s + field;
        else if (!operators().contains(how) || (field == u"email" && how == u"contains"))
            problem = u"Invalid operator %1 for field %2"_s.arg(how, field);
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

bool meets(const Record &record, const QJsonArray &filters)
{
    return std::ranges::all_of(filters, [&](QJsonValueConstRef one) { return meetsOne(record, one.toObject()); });
}

} // namespace onefold::testservices::highlevel
