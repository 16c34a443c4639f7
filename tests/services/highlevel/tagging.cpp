// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/highlevel/tagging.h"

#include "tests/services/highlevel/replies.h"
#include "tests/services/highlevel/rules.h"
#include "tests/services/highlevel/values.h"

namespace onefold::testservices::highlevel {

using namespace Qt::StringLiterals;
using http::Reply;
using store::Record;

namespace {

struct TagChange {
    QJsonArray before;
    QJsonArray after;
    QJsonArray changed; ///< added, or removed
};

TagChange changeOf(const Record &record, const QJsonArray &given, bool add, bool removeAll)
{
    const QJsonArray before = record.values.value(u"tags"_s).toArray();
    TagChange change{.before = before, .after = add ? before : QJsonArray(), .changed = {}};
    const QJsonArray wanted = tags(given);
    for (const QJsonValue tag : wanted) {
        if (add && !before.contains(tag)) {
            change.after += tag;
            change.changed += tag;
        }
    }
    for (const QJsonValue tag : before) {
        const bool removed = !add && (removeAll || wanted.contains(tag));
        if (removed)
            change.changed += tag;
        else if (!add)
            change.after += tag;
    }
    return change;
}

TagChange apply(store::ContactStore &contacts, Definitions &definitions, const Record &record, const TagChange &change)
{
    QJsonObject values = record.values;
    values.insert(u"tags"_s, change.after);
    contacts.replace(record.id, values);
    for (const QJsonValue tag : change.after)
        definitions.defineTag(tag.toString());
    return change;
}

} // namespace

Reply changeTags(
    store::ContactStore &contacts, Definitions &definitions, const Record &record, const QJsonObject &body, bool add)
{
    QStringList problems = unknownIn(body, {u"tags"_s});
    if (!body.value(u"tags"_s).isArray())
        problems += u"tags must be an array"_s;
    if (!problems.isEmpty())
        return unprocessable(problems);
    const TagChange change = changeOf(record, body.value(u"tags"_s).toArray(), add, false);
    apply(contacts, definitions, record, change);
    return http::json(add ? 201 : 200, {{u"tags"_s, change.after}});
}

Reply bulkTags(store::ContactStore &contacts, Definitions &definitions, const QJsonObject &body, const QString &type,
    const QString &location)
{
    QStringList problems = unknownIn(body, {u"contacts"_s, u"tags"_s, u"locationId"_s, u"removeAllTags"_s});
    for (const QString &name : {u"contacts"_s, u"tags"_s}) {
        if (!body.value(name).isArray())
            problems += name + u" must be an array"_s;
    }
    if (type != u"add" && type != u"remove")
        problems += u"type must be one of the following values: add, remove"_s;
    if (!problems.isEmpty())
        return unprocessable(problems);
    if (body.value(u"locationId"_s) != location)
        return refused(403, u"The token does not have access to this location."_s);
    const bool add = type == u"add";
    int errors = 0;
    QJsonArray responses;
    const QJsonArray contactIds = body.value(u"contacts"_s).toArray();
    for (const QJsonValue id : contactIds) {
        const Record *const record = contacts.find(id.toString());
        if (record == nullptr) {
            ++errors;
            responses += QJsonObject{{u"contactId"_s, id}, {u"message"_s, u"contact does not belong to location"_s},
                {u"type"_s, u"error"_s}};
            continue;
        }
        const TagChange change = apply(contacts, definitions, *record,
            changeOf(*record, body.value(u"tags"_s).toArray(), add, body.value(u"removeAllTags"_s).toBool()));
        responses += QJsonObject{{u"contactId"_s, id}, {u"message"_s, u"Tags updated"_s}, {u"type"_s, u"success"_s},
            {u"oldTags"_s, change.before}, {u"tagsAdded"_s, add ? change.changed : QJsonArray()},
            {u"tagsRemoved"_s, add ? QJsonArray() : change.changed}};
    }
    return http::json(201, {{u"succeded"_s, true}, {u"errorCount"_s, errors}, {u"responses"_s, responses}});
}

Reply bulkBusiness(store::ContactStore &contacts, const QJsonObject &body, const QString &location)
{
    QStringList problems = unknownIn(body, {u"locationId"_s, u"ids"_s, u"businessId"_s});
    if (!body.value(u"ids"_s).isArray())
        problems += u"ids must be an array"_s;
    if (!body.contains(u"businessId"_s))
        problems += u"businessId should not be empty"_s;
    if (body.value(u"locationId"_s) != location)
        problems += u"locationId should not be empty"_s;
    if (!problems.isEmpty())
        return unprocessable(problems);
    QJsonArray done;
    const QJsonArray ids = body.value(u"ids"_s).toArray();
    for (const QJsonValue id : ids) {
        const Record *const record = contacts.find(id.toString());
        if (record == nullptr)
            continue;
        QJsonObject values = record->values;
        if (body.value(u"businessId"_s).isNull())
            values.remove(u"businessId"_s);
        else
            values.insert(u"businessId"_s, body.value(u"businessId"_s));
        contacts.replace(record->id, values);
        done += id;
    }
    return http::json(200, {{u"success"_s, true}, {u"ids"_s, done}});
}

} // namespace onefold::testservices::highlevel
