// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/createdforms.h"

#include "core/store/searchdocument.h"
#include "core/store/session.h"

#include <utility>

namespace onefold::store {

CreatedForms createdForms(const contact::Fields &fields, care::Notes notes, std::shared_ptr<const care::Context> basis)
{
    const SearchDocument document = searchDocumentOf(fields);
    CreatedForms forms{.basis = std::move(basis),
        .changes = contact::difference({}, fields),
        .nameKey = nameKeyOf(fields).toUtf8(),
        .words = document.words.toUtf8(),
        .digits = document.digits.toUtf8(),
        .notes = std::move(notes)};
    forms.journal = contact::toJsonText(forms.changes);
    forms.identifiers = identity::identifiersOf(fields, forms.basis->identity);
    return forms;
}

} // namespace onefold::store
