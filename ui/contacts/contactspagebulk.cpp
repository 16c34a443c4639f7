// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page does with many contacts at once.

#include "ui/contacts/contactspage.h"
#include "ui/contacts/wording.h"

#include "core/contact/validate.h"

#include <QClipboard>
#include <QGuiApplication>

namespace onefold::ui::contacts {

using namespace Qt::StringLiterals;

void ContactsPage::setupBulk()
{
    std::vector<contact::FieldKey> fields;
    for (const contact::FieldInfo &info : contact::catalogue()) {
        if (!contact::isFamily(info.field))
            fields.push_back({info.field});
    }
    m_bulkBar->setFields(fields);
    connect(m_table, &ContactTable::selectionCountChanged, this,
        [this] { m_bulkBar->setSelected(m_table->selectedCount()); });
    connect(m_table, &ContactTable::selectedAnew, m_bulkBar, &BulkBar::forgetAnswer);
    connect(m_table, &ContactTable::deleteRequested, this, &ContactsPage::deleteSelected);
    connect(m_table, &ContactTable::pasteRequested, this, &ContactsPage::paste);
    connect(m_bulkBar, &BulkBar::deleteRequested, this, &ContactsPage::deleteSelected);
    connect(m_bulkBar, &BulkBar::copyRequested, this, &ContactsPage::copySelected);
    connect(m_bulkBar, &BulkBar::exportRequested, this, &ContactsPage::exportRequested);
    connect(m_bulkBar, &BulkBar::leftForRows, this, &ContactsPage::focusMain);
    connect(m_bulkBar, &BulkBar::clearRequested, this, [this] {
        m_table->selectRanges({});
        focusMain();
    });
    connect(m_bulkBar, &BulkBar::tagsAdded, this, [this](const QStringList &tags) {
        editSelected({.addTags = tags}, tr("tag %1 added").arg(visible(tags.join(u", "_s))));
    });
    connect(m_bulkBar, &BulkBar::tagsRemoved, this, [this](const QStringList &tags) {
        editSelected({.removeTags = tags}, tr("tag %1 removed").arg(visible(tags.join(u", "_s))));
    });
    connect(m_bulkBar, &BulkBar::fieldSet, this, &ContactsPage::setFieldOfSelected);
    connect(&m_bulk, &BulkDeeds::noticed, this, &ContactsPage::noticed);
    connect(&m_bulk, &BulkDeeds::editFailed, m_bulkBar, &BulkBar::askAgain);
    connect(&m_bulk, &BulkDeeds::done, &m_model, &ContactModel::refresh);
    connect(&m_paster, &CellPaster::importRequested, this, &ContactsPage::importTextRequested);
    connect(&m_paster, &CellPaster::noticed, this, &ContactsPage::noticed);
}

void ContactsPage::withSelected(std::function<void(const SharedIds &ids)> then, std::function<void()> otherwise)
{
    const auto told = [this, then = std::move(then), otherwise = std::move(otherwise)](const Result<SharedIds> &ids) {
        if (!ids)
            Q_EMIT noticed(noticeOf(ids.error()));
        if (ids && !(*ids)->empty())
            then(*ids);
        else
            otherwise();
    };
    m_model.idsOf(m_table->selectedRanges(), told);
}

void ContactsPage::deleteSelected()
{
    withSelected([this](const SharedIds &ids) { m_bulk.remove(ids); });
}

void ContactsPage::editSelected(const bulk::BulkEdit &edit, const QString &what)
{
    if (!m_bulk.mayBegin())
        return m_bulkBar->refuse();
    const auto begin = [this, edit, what](const SharedIds &ids) {
        if (m_bulk.edit(ids, edit, what))
            m_bulkBar->finish();
        else
            m_bulkBar->refuse();
    };
    withSelected(begin, [this] { m_bulkBar->refuse(); });
}

void ContactsPage::setFieldOfSelected(const contact::FieldKey &field, const QString &text)
{
    bulk::BulkEdit edit;
    edit.set.set(field, contact::rawValue(field, text));
    const QString label = contact::labelOf(field);
    editSelected(edit, text.isEmpty() ? tr("%1 cleared").arg(label) : tr("%1: %2").arg(label, visible(text)));
}

void ContactsPage::paste()
{
    const QModelIndex current = m_table->currentIndex();
    PasteTarget target{.selected = m_table->selectedRanges()};
    if (current.isValid()) {
        target.columns = m_table->visibleColumns();
        const int position = m_table->filterHeader().visualIndex(current.column());
        target.columns.erase(target.columns.begin(), target.columns.begin() + position);
        target.rows = {current.row(), m_model.rowCount() - 1};
    }
    m_paster.paste(QGuiApplication::clipboard()->text(), target);
}

} // namespace onefold::ui::contacts
