// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/formfields.h"

#include "ui/contacts/section.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>

namespace onefold::ui::contacts {

using contact::Field;
using contact::FieldKey;

namespace {

constexpr int rowSpacing = 12;

/// A row of the form: one field, or two side by side. Section 0 is always open.
struct Row {
    int section = 0;
    Field first = Field::FirstName;
    std::optional<Field> second = std::nullopt;
    int firstShare = 1;
};

constexpr std::array formRows{
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

FormFields::FormFields(QWidget *parent)
    : QWidget(parent),
      m_identifiers(new QVBoxLayout),
      m_channels(new QVBoxLayout),
      m_customs(new QVBoxLayout)
{
    for (QVBoxLayout *const rows : {m_identifiers, m_channels, m_customs})
        rows->setSpacing(rowSpacing);
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    auto *const open = new QVBoxLayout;
    open->setSpacing(rowSpacing);
    layout->addLayout(open);
    layout->addSpacing(14);
    for (const QString &title : {tr("Address, web, time zone"), tr("Do not disturb, lists, custom fields")}) {
        m_sections.push_back(new Section(title, this));
        layout->addWidget(m_sections.back());
    }
    setupRows(*open);
    layout->addStretch();
    setMargins();
}

/// The room of the scroll bar beside the fields is part of their margin.
void FormFields::setMargins()
{
    constexpr int margin = 16;
    const int beside = margin - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    layout()->setContentsMargins(isLeftToRight() ? margin : beside, 14, isLeftToRight() ? beside : margin, 8);
}

void FormFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        setMargins();
    QWidget::changeEvent(event);
}

void FormFields::setupRows(QVBoxLayout &open)
{
    for (const Row &row : formRows) {
        QVBoxLayout &target = row.section == 0 ? open : m_sections[static_cast<std::size_t>(row.section) - 1]->rows();
        auto *const line = new QHBoxLayout;
        line->setSpacing(12);
        const auto add = [&](Field field, int share) {
            line->addWidget(addEditor({field}, inputKindOf({field}, {})), share);
        };
        add(row.first, row.firstShare);
        if (row.second)
            add(*row.second, 1);
        target.addLayout(line);
        if (row.first == Field::Phone)
            target.addLayout(m_identifiers);
        if (row.first == Field::Dnd)
            target.addLayout(m_channels);
    }
    m_sections.back()->rows().addLayout(m_customs);
    addAdder(MemberAdder::Offer::Identifiers, open);
    addAdder(MemberAdder::Offer::CustomFields, m_sections.back()->rows());
}

void FormFields::addAdder(MemberAdder::Offer offer, QVBoxLayout &rows)
{
    auto *const adder = new MemberAdder(offer, this);
    connect(adder, &MemberAdder::added, this, &FormFields::memberAdded);
    rows.addWidget(adder);
}

FieldEditor *FormFields::addEditor(const FieldKey &key, InputKind kind)
{
    auto *const editor = new FieldEditor(key, kind, this);
    connect(editor, &FieldEditor::typed, this, &FormFields::typed);
    m_editors[key] = editor;
    return editor;
}

QVBoxLayout &FormFields::rowsFor(Field family)
{
    if (family == Field::Identifier)
        return *m_identifiers;
    return family == Field::DndSettings ? *m_channels : *m_customs;
}

void FormFields::dropEditor(const FieldKey &key)
{
    FieldEditor *const editor = m_editors.at(key);
    rowsFor(key.field).removeWidget(editor);
    editor->hide();
    editor->deleteLater();
    m_editors.erase(key);
}

void FormFields::setMembers(const std::set<FieldKey> &members, const CustomTypes &types)
{
    const auto isAsItShouldBe = [&](const FieldKey &key) {
        return members.contains(key) && m_editors.at(key)->kind() == inputKindOf(key, types);
    };
    if (members == m_members && std::ranges::all_of(members, isAsItShouldBe))
        return;
    for (const FieldKey &key : m_members) {
        if (!isAsItShouldBe(key))
            dropEditor(key);
    }
    m_members = members;
    for (const FieldKey &key : m_members) {
        const auto made = m_editors.find(key);
        FieldEditor *const editor = made != m_editors.end() ? made->second : addEditor(key, inputKindOf(key, types));
        rowsFor(key.field).removeWidget(editor); // each comes to stand in its order
        rowsFor(key.field).addWidget(editor);
        editor->show();
    }
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
