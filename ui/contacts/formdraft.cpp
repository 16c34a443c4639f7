// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formdraft.h"

#include "ui/contacts/wording.h"

#include "core/contact/validate.h"

namespace onefold::ui::contacts {

using contact::Contact;
using contact::FieldKey;
using contact::Fields;
using contact::Value;

QString FormDraft::text(const FieldKey &key) const
{
    const auto typed = m_typed.find(key);
    return typed != m_typed.end() ? typed->second : editedText(key, m_original.fields.value(key));
}

void FormDraft::type(const FieldKey &key, const QString &text)
{
    if (text == editedText(key, m_original.fields.value(key)))
        m_typed.erase(key);
    else
        m_typed[key] = text;
}

void FormDraft::rebase(const Contact &current)
{
    const Texts typed = std::exchange(m_typed, {});
    m_original = current;
    for (const auto &[key, text] : typed)
        type(key, text);
}

void FormDraft::rebase(const Contact &current, const Texts &submitted)
{
    for (const auto &[key, text] : submitted) {
        const auto typed = m_typed.find(key);
        if (typed != m_typed.end() && typed->second == text)
            m_typed.erase(typed);
    }
    rebase(current);
}

Value FormDraft::rawValue(const FieldKey &key, const QString &text) const
{
    if (std::holds_alternative<QStringList>(m_original.fields.value(key)))
        return contact::withoutBlanks(contact::splitList(text));
    return contact::rawValue(key, text.trimmed());
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

Fields FormDraft::shown() const
{
    Fields fields = m_original.fields;
    for (const auto &[key, text] : m_typed)
        fields.put(key, rawValue(key, text));
    return fields;
}

} // namespace onefold::ui::contacts
