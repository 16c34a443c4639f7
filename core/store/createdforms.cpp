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

/// As contact::toJsonText() would, without what follows the value.
void appendCreated(QByteArray &journal, contact::Field field)
{
    journal += journal.isEmpty() ? "{\"" : ",\"";
    journal += contact::infoOf(field).key;
    journal += "\":[null,";
}

/// Adds a text to the journal's changes.
void appendText(QByteArray &journal, contact::Field field, const QByteArray &text)
{
    appendCreated(journal, field);
    text::appendJsonString(journal, QByteArrayView(text));
    journal += ']';
}

void appendList(QByteArray &journal, contact::Field field, const QByteArray &json)
{
    appendCreated(journal, field);
    journal += json;
    journal += ']';
}

QByteArray jsonOf(const QStringList &list)
{
    QByteArray json;
    for (const QString &item : list) {
        json += json.isEmpty() ? '[' : ',';
        text::appendJsonString(json, item);
    }
    json += ']';
    return json;
}

/// Adds what is neither.
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
        .about = document.about.toUtf8(),
        .digits = document.digits.toUtf8(),
        .identifiers = std::move(identifiers),
        .notes = std::move(notes)};
    forms.journal.reserve(usualJournal);
    forms.texts.reserve(fields.size());
    for (const auto &[key, value] : fields) {
        const bool isInFamily = contact::isFamily(key.field);
        const auto *const text = std::get_if<QString>(&value);
        const auto *const list = std::get_if<QStringList>(&value);
        if (text && !isInFamily)
            appendText(forms.journal, key.field, forms.texts.emplace_back(key.field, text->toUtf8()).second);
        else if (list && !isInFamily && !list->isEmpty())
            appendList(forms.journal, key.field, forms.texts.emplace_back(key.field, jsonOf(*list)).second);
        else
            appendCreated(forms.journal, key, value);
    }
    if (!forms.journal.isEmpty())
        forms.journal += '}';
    return forms;
}

} // namespace onefold::store
