// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <map>
#include <optional>

namespace onefold::ui::contacts {

/// What a person has typed into the form and not yet saved: the contact as it stands, and the texts that differ from
/// it. A value without a widget.
///
/// Only what was typed is kept beside the contact, so that a field that somebody else changes meanwhile shows the new
/// value, unless the person has typed there.
class FormDraft final
{
public:
    using Texts = std::map<contact::FieldKey, QString>;

    /// A new contact.
    FormDraft() = default;
    explicit FormDraft(contact::Contact original) : m_original(std::move(original)) { }

    [[nodiscard]] bool isNew() const { return m_original.id == contact::ContactId::None; }
    [[nodiscard]] const contact::Contact &original() const { return m_original; }
    [[nodiscard]] const Texts &typed() const { return m_typed; }
    [[nodiscard]] bool isDirty() const { return !m_typed.empty(); }

    [[nodiscard]] QString text(const contact::FieldKey &key) const;
    void type(const contact::FieldKey &key, const QString &text);
    void discard() { m_typed.clear(); }

    /// The contact as it stands now: after somebody else, or a save, changed it.
    void rebase(const contact::Contact &current);
    /// The same after a save of @p submitted: what was typed since then stays.
    void rebase(const contact::Contact &current, const Texts &submitted);

    /// What is asked to be saved: the fields that were typed into, and no other.
    [[nodiscard]] contact::Fields request() const;
    /// Every field as the form shows it, to be read and remarked upon.
    [[nodiscard]] contact::Fields shown() const;

    bool operator==(const FormDraft &) const = default;

private:
    [[nodiscard]] contact::Value rawValue(const contact::FieldKey &key, const QString &text) const;

    contact::Contact m_original;
    Texts m_typed;
};

} // namespace onefold::ui::contacts
