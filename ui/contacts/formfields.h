// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/fieldeditor.h"

#include "core/contact/value.h"

#include <map>

class QVBoxLayout;

namespace onefold::ui::contacts {

class Section;

/// The fields of the form in their groups, the first open and the others folded. What is where stands in one table.
class FormFields final : public QWidget
{
    Q_OBJECT

public:
    explicit FormFields(QWidget *parent = nullptr);

    /// Rows for the custom fields, identifiers and channels that @p fields has.
    void setMembers(const contact::Fields &fields);
    /// Each editor, by its field.
    [[nodiscard]] const std::map<contact::FieldKey, FieldEditor *> &editors() const { return m_editors; }
    /// Unfolds what hides @p key, and puts the cursor there.
    void reveal(const contact::FieldKey &key);
    /// Unfolds what hides @p key.
    void unfold(const contact::FieldKey &key);
    /// Says at each folded group how many of its fields have a value.
    void countFilled();

Q_SIGNALS:
    void typed(const onefold::contact::FieldKey &key, const QString &text);

private:
    FieldEditor *addEditor(const contact::FieldKey &key);

    std::map<contact::FieldKey, FieldEditor *> m_editors;
    std::vector<contact::FieldKey> m_members;
    std::vector<Section *> m_sections;
};

} // namespace onefold::ui::contacts
