// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formfields.h"

#include "ui/contacts/section.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace onefold::ui::contacts {

using contact::Field;
using contact::FieldKey;

namespace {

constexpr int rowSpacing = 12;

/// A row of the form: one field, or two side by side. Section 0 is always open.
struct Row {
    int section;
    Field first;
    std::optional<Field> second = std::nullopt;
    int firstShare = 1;
};

constexpr std::array rows{
    Row{0, Field::FirstName, Field::LastName},
    Row{0, Field::Email},
    Row{0, Field::Phone, Field::PhoneExt, 2},
    Row{0, Field::Company},
    Row{0, Field::DateOfBirth},
    Row{0, Field::Tags, Field::Source},
    Row{1, Field::Address1},
    Row{1, Field::City, Field::State},
    Row{1, Field::PostalCode, Field::Country},
    Row{1, Field::Website},
    Row{1, Field::Timezone},
    Row{2, Field::Name},
    Row{2, Field::AssignedTo},
    Row{2, Field::Dnd, Field::Subscribed},
    Row{2, Field::ListIds},
    Row{2, Field::AccountIds},
    Row{2, Field::CompanyRefs},
};

} // namespace

FormFields::FormFields(QWidget *parent) : QWidget(parent)
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 8);
    layout->setSpacing(0);
    auto *const open = new QVBoxLayout;
    open->setSpacing(rowSpacing);
    layout->addLayout(open);
    layout->addSpacing(14);
    const QStringList titles{tr("Address, web, time zone"), tr("Full name, do not disturb, lists")};
    for (const Row &row : rows) {
        // Made in the order of the eye, which is the order of the tab key then.
        if (static_cast<std::size_t>(row.section) > m_sections.size()) {
            m_sections.push_back(new Section(titles.at(row.section - 1), this));
            layout->addWidget(m_sections.back());
        }
        QVBoxLayout &target = row.section == 0 ? *open : m_sections[static_cast<std::size_t>(row.section) - 1]->rows();
        auto *const line = new QHBoxLayout;
        line->setSpacing(12);
        line->addWidget(addEditor({row.first}), row.firstShare);
        if (row.second)
            line->addWidget(addEditor({*row.second}), 1);
        target.addLayout(line);
    }
    layout->addStretch();
}

FieldEditor *FormFields::addEditor(const FieldKey &key)
{
    auto *const editor = new FieldEditor(key, this);
    connect(editor, &FieldEditor::typed, this, &FormFields::typed);
    m_editors[key] = editor;
    return editor;
}

void FormFields::setMembers(const contact::Fields &fields)
{
    std::vector<FieldKey> members;
    for (const auto &[key, value] : fields) {
        if (contact::isFamily(key.field))
            members.push_back(key);
    }
    if (members == m_members)
        return;
    for (const FieldKey &key : m_members) {
        m_editors.at(key)->hide();
        m_editors.at(key)->deleteLater();
        m_editors.erase(key);
    }
    m_members = members;
    for (const FieldKey &key : m_members)
        m_sections.back()->rows().addWidget(addEditor(key));
}

void FormFields::unfold(const FieldKey &key)
{
    const auto editor = m_editors.find(key);
    if (editor == m_editors.end())
        return;
    for (Section *const section : m_sections) {
        if (section->body().isAncestorOf(editor->second))
            section->setUnfolded(true);
    }
}

void FormFields::reveal(const FieldKey &key)
{
    unfold(key);
    const auto editor = m_editors.find(key);
    if (editor != m_editors.end())
        editor->second->focusInput();
}

void FormFields::countFilled()
{
    for (Section *const section : m_sections) {
        const auto filled = std::ranges::count_if(m_editors, [section](const auto &entry) {
            return section->body().isAncestorOf(entry.second) && !entry.second->text().isEmpty();
        });
        section->header().setFilled(static_cast<int>(filled));
    }
}

} // namespace onefold::ui::contacts
