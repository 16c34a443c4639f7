// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onefold::transfer::mapping {

/// A column of a file, as mapping looks at it.
struct Column {
    QString header = {};    ///< empty where the file has none
    QStringList cells = {}; ///< some of its cells, blank ones too
};

/// What becomes of a column.
struct Proposal {
    enum class Kind {
        Field,   ///< goes into a field of the contact, or adds to its further identifiers
        Custom,  ///< no field holds it: a custom field could, named after the header
        LeftOut, ///< nothing in it, or nothing a contact holds: fax numbers, labels of other columns
    };

    Kind kind = Kind::LeftOut;
    contact::FieldKey field = {}; ///< of Field and Custom
    double confidence = 0;        ///< 0 to 1: below 0.5 a person should look

    bool operator==(const Proposal &) const = default;
};

/// Proposes a field for each column, by its name and by what its cells look like. No field but the lists of further
/// identifiers and tags is given to two columns: of several phones and emails the main one is the first, of several
/// addresses one is taken whole. Pure; any thread.
[[nodiscard]] std::vector<Proposal> proposeMapping(const std::vector<Column> &columns);

} // namespace onefold::transfer::mapping
