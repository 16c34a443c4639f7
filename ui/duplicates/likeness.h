// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/duplicates/textdifference.h"

#include "core/contact/contact.h"

namespace onefold::ui::duplicates {

/// How a value stands to that of the first contact.
enum class Likeness { Same, Alike, OneMissing, Different, United, NoneHas };

/// "=", "≈", "∅", "≠", "∪"; nothing where no contact has a value.
[[nodiscard]] QString symbolOf(Likeness likeness);
/// The same in a word: "alike".
[[nodiscard]] QString wordOf(Likeness likeness);

/// One contact's value of a field, to be set beside the first contact's.
struct ComparedValue {
    QString text = {};                  ///< as it is shown; empty where there is none
    QStringList items = {};             ///< of a list, in place of the text
    Likeness likeness = Likeness::Same; ///< to the first contact's; of the first one itself nothing is said
    std::vector<Mark> marks = {};       ///< what the text has and the first contact's has not

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && items.isEmpty(); }
    bool operator==(const ComparedValue &) const = default;
};

/// A field across all contacts of a group.
struct ComparedField {
    contact::FieldKey key = {};
    QString label = {};
    bool isUnited = false; ///< every item of every contact is kept
    bool isOpen = false;   ///< there are several values, of which one is to be chosen
    bool isKnown = true; ///< a field that is kept; else something that is told of the contact, such as when it changed
    std::vector<ComparedValue> values = {}; ///< one for each contact, in their order
};

/// The fields that any of @p contacts has, in the order in which people read them, then when each was updated. Pure.
[[nodiscard]] std::vector<ComparedField> comparedFields(
    const std::vector<contact::Contact> &contacts, const QDateTime &now);

/// A field's value as it is set beside others: dates spelled out, all else as in the form.
[[nodiscard]] QString comparedText(const contact::FieldKey &key, const contact::Value &value);

/// What to call each contact where they stand side by side: a name that several have takes a number.
[[nodiscard]] QStringList distinctNames(const std::vector<contact::Contact> &contacts);

} // namespace onefold::ui::duplicates
