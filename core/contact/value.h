// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <utility>
#include <variant>

namespace onefold::contact {

/// The value of one field: nothing, text (dates are YYYY-MM-DD), a number, a boolean, or a list of texts.
using Value = std::variant<std::monostate, QString, double, bool, QStringList>;

[[nodiscard]] inline bool isEmpty(const Value &value)
{
    return value.index() == 0;
}

/// The text of a text value, else an empty one.
[[nodiscard]] QString textOf(const Value &value);

/// The items of a list value; a text counts as a list of one.
[[nodiscard]] QStringList listOf(const Value &value);

/// A number as a person writes it: whole ones below 1e21 with all their digits, no exponent.
[[nodiscard]] QString numberText(double number);

/// A value as a person writes it, the same in every language; lists are joined by a comma and a blank.
[[nodiscard]] QString displayText(const Value &value);

/// displayText() for people to read and never to be read back: yes and no in the language of the user interface.
[[nodiscard]] QString spokenText(const Value &value);

/// Empty text and empty lists are no value at all: they become nothing.
[[nodiscard]] Value withoutBlanks(Value value);

[[nodiscard]] QJsonValue toJson(const Value &value);

/// Reads what toJson() wrote; an object or a list that holds other things than text becomes nothing.
[[nodiscard]] Value valueFromJson(const QJsonValue &json);

/// Fields and their values, sorted by field. Small and contiguous: a contact has about ten. A copy shares them until
/// one of the two is changed: a save hands a contact on some ten times.
///
/// In a contact an absent field has no value. In a draft an absent field is left as it stands, and a field that is
/// present with nothing is to be cleared.
class Fields
{
public:
    using Entry = std::pair<FieldKey, Value>;

    /// The value, or nothing where the field is absent.
    [[nodiscard]] const Value &value(const FieldKey &key) const;
    [[nodiscard]] const Value &value(Field field) const { return value(FieldKey{field}); }
    [[nodiscard]] QString text(Field field) const { return textOf(value(field)); }
    [[nodiscard]] bool contains(const FieldKey &key) const;
    [[nodiscard]] bool contains(Field field) const { return contains(FieldKey{field}); }

    /// Sets the field, keeping it present even with nothing: what a draft wants.
    void set(const FieldKey &key, Value value);
    void set(Field field, Value value) { set(FieldKey{field}, std::move(value)); }
    /// Sets the field, or removes it where the value is blank: what a contact wants.
    void put(const FieldKey &key, Value value);
    void put(Field field, Value value) { put(FieldKey{field}, std::move(value)); }
    void remove(const FieldKey &key);

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_entries.size()); }
    [[nodiscard]] auto begin() const { return m_entries.begin(); }
    [[nodiscard]] auto end() const { return m_entries.end(); }

    bool operator==(const Fields &) const = default;

private:
    /// Where the field stands, or would.
    [[nodiscard]] QList<Entry>::const_iterator lowerBound(const FieldKey &key) const;

    QList<Entry> m_entries;
};

} // namespace onefold::contact
