// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/createdforms.h"

#include "core/store/searchdocument.h"
#include "core/store/session.h"
#include "core/text/json.h"

#include <utility>

namespace onefold::store {

namespace {

/// Room for the journal of most contacts.
constexpr qsizetype usualJournal = 512;

/// Adds a text to the journal's changes, as contact::toJsonText() would.
void appendCreated(QByteArray &journal, contact::Field field, const QByteArray &text)
{
    journal += journal.isEmpty() ? "{\"" : ",\"";
    journal += contact::infoOf(field).key;
    journal += "\":[null,";
    text::appendJsonString(journal, QByteArrayView(text));
    journal += ']';
}

/// Adds what is not a single text.
void appendCreated(QByteArray &journal, const contact::FieldKey &key, const contact::Value &value)
{
    const QByteArray object = contact::toJsonText({{key, {}, value}});
    journal += journal.isEmpty() ? '{' : ',';
    journal.append(QByteArrayView(object).sliced(1, object.size() - 2));
}

} // namespace

CreatedForms createdForms(const contact::Fields &fields, identity::Identifiers identifiers, care::Notes notes,
    std::shared_ptr<const care::Context> basis)
{
    const SearchDocument document = searchDocumentOf(fields);
    CreatedForms forms{.basis = std::move(basis),
        .nameKey = nameKeyOf(fields).toUtf8(),
        .words = document.words.toUtf8(),
        .digits = document.digits.toUtf8(),
        .identifiers = std::move(identifiers),
        .notes = std::move(notes)};
    forms.journal.reserve(usualJournal);
    forms.texts.reserve(fields.size());
    for (const auto &[key, value] : fields) {
        const auto *const text = std::get_if<QString>(&value);
        if (text && !contact::isFamily(key.field))
            appendCreated(forms.journal, key.field, forms.texts.emplace_back(key.field, text->toUtf8()).second);
        else
            appendCreated(forms.journal, key, value);
    }
    if (!forms.journal.isEmpty())
        forms.journal += '}';
    return forms;
}

} // namespace onefold::store
