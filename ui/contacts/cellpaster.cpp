// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/cellpaster.h"

#include "ui/contacts/bulkdeeds.h"
#include "ui/contacts/contactmodel.h"
#include "ui/contacts/deeds.h"
#include "ui/contacts/wording.h"

#include <algorithm>

namespace onefold::ui::contacts {

using bulk::ContactEdit;
using text::CellRows;

namespace {

int widthOf(const CellRows &cells)
{
    qsizetype width = 0;
    for (const QStringList &row : cells)
        width = std::max(width, row.size());
    return static_cast<int>(width);
}

} // namespace

contact::Fields pastedFields(const Columns &columns, const QStringList &cells, const contact::Fields &fields)
{
    contact::Fields edit;
    for (std::size_t i = 0; i < std::min(columns.size(), static_cast<std::size_t>(cells.size())); ++i) {
        if (!isEditable(columns[i]))
            continue;
        for (const auto &[key, value] : cellEdit(columns[i], fields, cells.at(static_cast<qsizetype>(i))))
            edit.set(key, value);
    }
    return edit;
}

CellPaster::CellPaster(ContactModel &model, BulkDeeds &deeds, QObject *parent)
    : QObject(parent),
      m_model(model),
      m_deeds(deeds)
{ }

void CellPaster::refuse(const QString &why)
{
    Q_EMIT noticed({.look = NoticeLook::Caution, .headline = tr("Not pasted"), .detail = why});
}

NoticeAction CellPaster::importAction()
{
    return {tr("Import as contacts"), [this] { Q_EMIT importRequested(m_text); }};
}

void CellPaster::paste(const QString &text, const PasteTarget &target)
{
    m_text = text;
    CellRows cells = text::cellRowsFromTabText(text);
    if (cells.empty())
        return refuse(tr("There is no text on the clipboard."));
    if (target.columns.empty())
        return refuse(tr("Go to the cell that the pasted text should begin in, then paste again."));
    if (!m_deeds.mayBegin())
        return;
    const int selected = countOf(target.selected);
    const bool isFilling = cells.size() == 1 && selected > 1 && target.selected.size() == 1;
    if (std::max<qsizetype>(std::ssize(cells), isFilling ? selected : 0) > mostRows) {
        return Q_EMIT noticed({.look = NoticeLook::Caution,
            .headline = tr("Not pasted"),
            .detail = tr("Up to %1 rows can be pasted at once; more is an import.").arg(countText(mostRows)),
            .actions = {importAction()}});
    }
    if (isFilling) {
        cells.resize(static_cast<std::size_t>(selected), QStringList(cells.front()));
        return prepare(cells, target.selected.front(), target.columns);
    }
    prepare(cells, target.rows, target.columns);
}

void CellPaster::prepare(const CellRows &cells, const RowRange &rows, const Columns &columns)
{
    const auto count = std::min<qsizetype>(std::ssize(cells), rows.last - rows.first + 1);
    const RowRange covered{rows.first, rows.first + static_cast<int>(count) - 1};
    m_model.contactsOf(covered, [this, cells, columns, count](const Result<ContactModel::Contacts> &contacts) {
        if (!contacts)
            return Q_EMIT noticed(noticeOf(contacts.error()));
        std::vector<ContactEdit> edits;
        for (std::size_t row = 0; row < std::min(cells.size(), contacts->size()); ++row) {
            const contact::Contact &contact = (*contacts)[row];
            edits.push_back({contact.id, pastedFields(columns, cells[row], contact.fields)});
        }
        std::erase_if(edits, [](const ContactEdit &edit) { return edit.set.isEmpty(); });
        if (edits.empty())
            return refuse(tr("These columns cannot be edited."));
        ask(edits, std::min(widthOf(cells), static_cast<int>(columns.size())), std::ssize(cells) - count);
    });
}

void CellPaster::ask(const std::vector<ContactEdit> &edits, int columns, qsizetype leftOver)
{
    const auto rows = static_cast<int>(edits.size());
    QString detail;
    if (leftOver > 0)
        detail = tr("%n row(s) reach below the last contact and are left out.", nullptr, static_cast<int>(leftOver));
    Q_EMIT noticed({.look = NoticeLook::Caution,
        .headline = tr("Paste %1 × %2 over existing values?")
                        .arg(tr("%n row(s)", nullptr, rows), tr("%n column(s)", nullptr, columns)),
        .detail = detail,
        .actions = {
            {tr("Paste"), [this, edits, rows] { m_deeds.editEach(edits, tr("%n row(s) pasted", nullptr, rows)); }},
            importAction(), {tr("Cancel"), [this] { Q_EMIT noticed({.headline = tr("Nothing was pasted.")}); }}}});
}

} // namespace onefold::ui::contacts
