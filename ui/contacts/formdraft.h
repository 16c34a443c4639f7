// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <map>
#include <optional>

namespace onefold::ui::contacts {

/// A field that somebody else changed while the person had typed into it.
struct Conflict {
    contact::FieldKey field;
    contact::Value now; ///< what stands there since
    QString typed;

    bool operator==(const Conflict &) const = default;
};

/// What a person has typed into the form and not yet saved: the contact as it stands, and the texts that differ from
/// it. A value without a widget.
///
/// Only what was typed is kept beside the contact, so that a field that somebody else changes meanwhile shows the new
/// value, unless the person has typed there; that is a conflict then, and what was typed stays.
class FormDraft final
{
public:
    using Texts = std::map<contact::FieldKey, QString>;
    using Bases = std::map<contact::FieldKey, contact::Value>;

    /// A new contact.
    FormDraft() = default;
    explicit FormDraft(contact::Contact original) : m_original(std::move(original)) { }
    /// As it was kept: @p bases holds, for each text, the value that it was typed over.
    FormDraft(contact::Contact original, Texts typed, Bases bases)
        : m_original(std::move(original)),
          m_typed(std::move(typed)),
          m_bases(std::move(bases))
    { }

    [[nodiscard]] bool isNew() const { return m_original.id == contact::ContactId::None; }
    [[nodiscard]] const contact::Contact &original() const { return m_original; }
    [[nodiscard]] const Texts &typed() const { return m_typed; }
    [[nodiscard]] const Bases &bases() const { return m_bases; }
    [[nodiscard]] bool isDirty() const { return !m_typed.empty(); }

    [[nodiscard]] QString text(const contact::FieldKey &key) const;
    void type(const contact::FieldKey &key, const QString &text);
    void discard();

    /// The contact as it stands now: after somebody else, or a save, changed it.
    void rebase(const contact::Contact &current);
    /// The same after a save of @p submitted: what was typed since then stays.
    void rebase(const contact::Contact &current, const Texts &submitted);
    [[nodiscard]] std::vector<Conflict> conflicts() const;

    /// What is asked to be saved: the fields that were typed into, and no other.
    [[nodiscard]] contact::Fields request() const;
    /// What stood in those fields when the person last saw them: a conflict has been shown to him.
    [[nodiscard]] Bases seen() const;
    /// Every field as the form shows it, to be read and remarked upon.
    [[nodiscard]] contact::Fields shown() const;

    bool operator==(const FormDraft &) const = default;

private:
    [[nodiscard]] contact::Value rawValue(const contact::FieldKey &key, const QString &text) const;

    contact::Contact m_original;
    Texts m_typed;
    Bases m_bases; ///< of each field in m_typed
};

} // namespace onefold::ui::contacts
