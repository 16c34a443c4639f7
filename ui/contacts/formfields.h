// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/fieldeditor.h"
#include "ui/contacts/memberadder.h"

#include "core/contact/value.h"

#include <map>
#include <set>

class QVBoxLayout;

namespace onefold::ui::contacts {

class Section;

/// The fields of the form in their groups, the first open and the others folded. What is where stands in one table.
class FormFields final : public QWidget
{
    Q_OBJECT

public:
    using CustomTypes = std::map<QString, contact::CustomType>;

    explicit FormFields(QWidget *parent = nullptr);

    /// Rows for these custom fields, further identifiers and channels, and for no others.
    void setMembers(const std::set<contact::FieldKey> &members, const CustomTypes &types);
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
    void memberAdded(const onefold::contact::FieldKey &key, onefold::contact::CustomType type);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setMargins();
    FieldEditor *addEditor(const contact::FieldKey &key, InputKind kind);
    void setupRows(QVBoxLayout &open);
    void addAdder(MemberAdder::Offer offer, QVBoxLayout &rows);
    void dropEditor(const contact::FieldKey &key);
    [[nodiscard]] QVBoxLayout &rowsFor(contact::Field family);

    std::map<contact::FieldKey, FieldEditor *> m_editors;
    std::set<contact::FieldKey> m_members;
    std::vector<Section *> m_sections;
    QVBoxLayout *m_identifiers;
    QVBoxLayout *m_channels;
    QVBoxLayout *m_customs;
};

} // namespace onefold::ui::contacts
