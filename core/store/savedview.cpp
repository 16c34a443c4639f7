// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/savedview.h"

#include "core/store/session.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>
#include <set>

namespace onefold::store {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::SavedView)
};

const QString settingKey = u"saved_views"_s;
constexpr int widestColumn = 10'000;

QJsonObject toJson(const SavedView &view)
{
    QJsonArray where;
    for (const FieldFilter &filter : view.query.search.where)
        where.append(QJsonObject{{"field"_L1, filter.field.toString()}, {"value"_L1, filter.value}});
    QJsonArray filters;
    for (const ColumnFilter &filter : view.query.search.filters)
        filters.append(QJsonObject{{"column"_L1, toString(filter.column)}, {"text"_L1, filter.text}});
    QJsonArray columns;
    for (const ViewColumn &column : view.columns)
        columns.append(QJsonObject{{"column"_L1, toString(column.column)}, {"width"_L1, column.width}});
    return {{"name"_L1, view.name}, {"text"_L1, view.query.search.text}, {"where"_L1, where}, {"filters"_L1, filters},
        {"needs_care"_L1, view.query.search.needsCare}, {"sort"_L1, toString(view.query.sort.by)},
        {"descending"_L1, view.query.sort.descending}, {"columns"_L1, columns}};
}

/// Reads one JSON object member by member; wrong as soon as one member is missing, of another type or left over.
class StrictObject
{
public:
    explicit StrictObject(const QJsonValue &json) : m_object(json.toObject()), m_isSound(json.isObject()) { }

    QString text(QLatin1StringView name) { return take(name, QJsonValue::String).toString(); }
    bool flag(QLatin1StringView name) { return take(name, QJsonValue::Bool).toBool(); }
    QJsonArray array(QLatin1StringView name) { return take(name, QJsonValue::Array).toArray(); }

    int number(QLatin1StringView name, int most)
    {
        const int number = take(name, QJsonValue::Double).toInt(-1);
        m_isSound = m_isSound && number >= 0 && number <= most;
        return number;
    }

    Column column(QLatin1StringView name)
    {
        const auto column = columnFromString(text(name));
        m_isSound = m_isSound && column;
        return column.value_or(SpecialSort::DisplayName);
    }

    contact::FieldKey field(QLatin1StringView name)
    {
        const auto key = contact::FieldKey::fromString(text(name));
        m_isSound = m_isSound && key;
        return key.value_or(contact::FieldKey());
    }

    void require(bool condition) { m_isSound = m_isSound && condition; }

    /// Whether all was as it should be, and nothing is left.
    [[nodiscard]] bool isDone() const { return m_isSound && m_object.isEmpty(); }

private:
    QJsonValue take(QLatin1StringView name, QJsonValue::Type type)
    {
        QJsonValue value = m_object.take(name);
        m_isSound = m_isSound && value.type() == type;
        return value;
    }

    QJsonObject m_object;
    bool m_isSound;
};

/// Reads each of @p array by @p read, a function from a StrictObject & to an item.
template<typename Read>
auto items(StrictObject &owner, const QJsonArray &array, Read read)
{
    std::vector<std::invoke_result_t<Read, StrictObject &>> items;
    for (const QJsonValue value : array) {
        StrictObject object(value);
        items.push_back(read(object));
        owner.require(object.isDone());
    }
    return items;
}

SavedView viewFrom(StrictObject &json)
{
    SavedView view{.name = json.text("name"_L1)};
    json.require(!view.name.trimmed().isEmpty());
    Search &search = view.query.search;
    search.text = json.text("text"_L1);
    search.where = items(json, json.array("where"_L1), [](StrictObject &filter) {
        return FieldFilter{filter.field("field"_L1), filter.text("value"_L1)};
    });
    search.filters = items(json, json.array("filters"_L1), [](StrictObject &filter) {
        return ColumnFilter{filter.column("column"_L1), filter.text("text"_L1)};
    });
    search.needsCare = json.flag("needs_care"_L1);
    view.query.sort = {json.column("sort"_L1), json.flag("descending"_L1)};
    view.columns = items(json, json.array("columns"_L1), [](StrictObject &column) {
        return ViewColumn{column.column("column"_L1), column.number("width"_L1, widestColumn)};
    });
    return view;
}

} // namespace

QByteArray toJson(const SavedViews &views)
{
    QJsonArray json;
    for (const SavedView &view : views)
        json.append(toJson(view));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<SavedViews> savedViewsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    bool isSound = error.error == QJsonParseError::NoError && document.isArray();
    SavedViews views;
    std::set<QString> names;
    const QJsonArray array = document.array();
    for (const QJsonValue value : array) {
        StrictObject object(value);
        views.push_back(viewFrom(object));
        isSound = isSound && object.isDone() && names.insert(views.back().name).second;
    }
    if (isSound)
        return views;
    return Error{ErrorCode::Corrupt,
        Messages::tr("The saved views of this workspace cannot be read. Its contacts are not touched; saving a view "
                     "begins a new list of views.")};
}

Result<SavedViews> loadSavedViews(Session &session)
{
    const auto json = session.setting(settingKey);
    return json ? savedViewsFromJson(json->toUtf8()) : Result(SavedViews());
}

void storeSavedViews(Session &session, const SavedViews &views)
{
    session.setSetting(settingKey, QString::fromUtf8(toJson(views)));
}

} // namespace onefold::store
