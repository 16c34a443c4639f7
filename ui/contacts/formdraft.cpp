// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formdraft.h"

#include "ui/contacts/listtext.h"
#include "ui/contacts/wording.h"

#include "core/contact/validate.h"

namespace onefold::ui::contacts {

using contact::Contact;
using contact::FieldKey;
using contact::Fields;
using contact::Kind;
using contact::Value;

QString FormDraft::text(const FieldKey &key) const
{
    const auto typed = m_typed.find(key);
    return typed != m_typed.end() ? typed->second : editedText(key, m_original.fields.value(key));
}

void FormDraft::type(const FieldKey &key, const QString &text)
{
    if (text == editedText(key, m_original.fields.value(key))) {
        m_typed.erase(key);
        m_bases.erase(key);
        return;
    }
    m_typed[key] = text;
    m_bases.try_emplace(key, m_original.fields.value(key));
}

void FormDraft::discard()
{
    m_typed.clear();
    m_bases.clear();
}

void FormDraft::rebase(const Contact &current)
{
    m_original = current;
    const Texts typed = m_typed;
    for (const auto &[key, text] : typed)
        type(key, text); // drops what the contact says by now
}

void FormDraft::rebase(const Contact &current, const Texts &submitted)
{
    for (const auto &[key, text] : submitted) {
        const auto typed = m_typed.find(key);
        if (typed != m_typed.end() && typed->second == text)
            m_typed.erase(typed);
        // What goes on being typed there is typed over what was just saved.
        m_bases.erase(key);
    }
    rebase(current);
}

std::vector<Conflict> FormDraft::conflicts() const
{
    std::vector<Conflict> conflicts;
    for (const auto &[key, base] : m_bases) {
        const Value &now = m_original.fields.value(key);
        if (now != base)
            conflicts.push_back({key, now, text(key)});
    }
    return conflicts;
}

Value FormDraft::rawValue(const FieldKey &key, const QString &text) const
{
    const Kind kind = contact::infoOf(key.field).kind;
    const bool isList = kind == Kind::List || kind == Kind::Identifiers
        || std::holds_alternative<QStringList>(m_original.fields.value(key));
    return isList ? contact::withoutBlanks(itemsOf(text)) : contact::rawValue(key, text.trimmed());
}

Fields FormDraft::request() const
{
    Fields fields;
    for (const auto &[key, text] : m_typed) {
        const Value value = rawValue(key, text);
        if (!isNew() || !contact::isEmpty(value))
            fields.set(key, value);
    }
    return fields;
}

FormDraft::Bases FormDraft::seen() const
{
    Bases seen;
    for (const auto &[key, text] : m_typed)
        seen.emplace(key, m_original.fields.value(key));
    return seen;
}

Fields FormDraft::shown() const
{
    Fields fields = m_original.fields;
    for (const auto &[key, text] : m_typed)
        fields.put(key, rawValue(key, text));
    return fields;
}

} // namespace onefold::ui::contacts
