// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/care/care.h"
#include "core/identity/rule.h"
#include "core/store/createdforms.h"
#include "core/store/sql/connection.h"

#include <QByteArrayList>

/// What stands in a contact's row beside the contact, and finds it: behind the columns of sql/contactrow.h.
namespace onefold::store::postgres {

/// In the order in which bindIndexes() binds them.
[[nodiscard]] const QByteArrayList &indexColumns();
void bindIndexes(sql::Statement &statement, const contact::Fields &fields, const identity::Identifiers &identifiers,
    const care::Notes &notes);
/// The same for a contact whose forms were made ahead.
void bindIndexes(sql::Statement &statement, const CreatedForms &forms);
/// A list of texts as PostgreSQL reads it.
[[nodiscard]] QString arrayText(const QStringList &items);
/// Kind and key by turns, as an array of texts.
[[nodiscard]] QString identifiersText(const identity::Identifiers &identifiers);

/// A name's key as far as a B-tree takes it.
[[nodiscard]] QString shortened(const QString &nameKey);

} // namespace onefold::store::postgres
