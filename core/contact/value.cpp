// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contact/value.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace onefold::contact {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype usualFields = 12; // of a contact: room for these at once, and not for one after the other
}

QString textOf(const Value &value)
{
    const auto *const text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QStringList listOf(const Value &value)
{
    if (const auto *const list = std::get_if<QStringList>(&value))
        return *list;
    const QString text = textOf(value);
    return text.isEmpty() ? QStringList() : QStringList(text);
}

QString numberText(double number)
{
    constexpr double shortestWithExponent = 1e21; // where JSON's other writers begin to use one
    if (number == 0)
        return u"0"_s;
    const bool isWhole = std::trunc(number) == number && std::abs(number) < shortestWithExponent;
    return isWhole ? QString::number(number, 'f', 0) : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString displayText(const Value &value)
{
    struct Visitor {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(double number) const { return numberText(number); }
        QString operator()(bool flag) const { return flag ? u"true"_s : u"false"_s; }
        QString operator()(const QStringList &list) const { return list.join(u", "_s); }
    };
    return std::visit(Visitor(), value);
}

QString spokenText(const Value &value)
{
    if (const auto *const flag = std::get_if<bool>(&value)) {
        return *flag ? QCoreApplication::translate("onefold::contact::Value", "yes")
                     : QCoreApplication::translate("onefold::contact::Value", "no");
    }
    return displayText(value);
}

Value withoutBlanks(Value value)
{
    if (const auto *const text = std::get_if<QString>(&value); text && text->isEmpty())
        return {};
    if (const auto *const list = std::get_if<QStringList>(&value); list && list->isEmpty())
        return {};
    return value;
}

QJsonValue toJson(const Value &value)
{
    struct Visitor {
        QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(double number) const { return number; }
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(const QStringList &list) const { return QJsonArray::fromStringList(list); }
    };
    return std::visit(Visitor(), value);
}

Value valueFromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool: return json.toBool();
    case QJsonValue::Double: return json.toDouble();
    case QJsonValue::String: return json.toString();
    case QJsonValue::Array: {
        QStringList list;
        const QJsonArray items = json.toArray();
        for (const QJsonValue item : items) {
            if (!item.isString())
                return {};
            list += item.toString();
        }
        return list;
    }
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined: return {};
    }
    return {};
}

QList<Fields::Entry>::const_iterator Fields::lowerBound(const FieldKey &key) const
{
    return std::ranges::lower_bound(m_entries, key, std::less<>(), &Entry::first);
}

const Value &Fields::value(const FieldKey &key) const
{
    static const Value nothing;
    const auto found = lowerBound(key);
    return found != m_entries.cend() && found->first == key ? found->second : nothing;
}

bool Fields::contains(const FieldKey &key) const
{
    const auto found = lowerBound(key);
    return found != m_entries.cend() && found->first == key;
}

void Fields::set(const FieldKey &key, Value value)
{
    if (m_entries.isEmpty())
        m_entries.reserve(usualFields);
    // What is read from a row mostly comes in this order.
    if (m_entries.isEmpty() || m_entries.constLast().first < key) {
        m_entries.append({key, withoutBlanks(std::move(value))});
        return;
    }
    const auto at = lowerBound(key);
    if (at != m_entries.cend() && at->first == key)
        m_entries[at - m_entries.cbegin()].second = withoutBlanks(std::move(value));
    else
        m_entries.insert(at, {key, withoutBlanks(std::move(value))});
}

void Fields::put(const FieldKey &key, Value value)
{
    Value kept = withoutBlanks(std::move(value));
    if (contact::isEmpty(kept))
        remove(key);
    else
        set(key, std::move(kept));
}

void Fields::remove(const FieldKey &key)
{
    const auto at = lowerBound(key);
    if (at != m_entries.cend() && at->first == key)
        m_entries.erase(at);
}

} // namespace onefold::contact
