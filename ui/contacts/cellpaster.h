// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/contacts/columns.h"
#include "ui/contacts/rowranges.h"

#include "core/bulk/bulkedit.h"
#include "core/text/tabtext.h"

#include <QObject>

namespace onefold::ui::contacts {

class BulkDeeds;
class ContactModel;

/// Where text is pasted: over these rows, in these columns.
struct PasteTarget {
    RowRange rows = {};      ///< from the cell the person stands on to the last row
    RowRanges selected = {}; ///< several: one pasted row fills them all
    Columns columns = {};    ///< from the cell the person stands on to the last column, as the eye sees them
};

/// What pasting cells over a contact's columns would save; cells that cannot be edited are passed by. Pure.
[[nodiscard]] contact::Fields pastedFields(
    const Columns &columns, const QStringList &cells, const contact::Fields &fields);

/// Pastes tab-separated text over cells of the table: what would be done is named first, and is one operation. Lives in
/// the window's thread.
class CellPaster final : public QObject
{
    Q_OBJECT

public:
    /// More is an import.
    static constexpr int mostRows = 5000;

    /// Both must outlive the paster.
    CellPaster(ContactModel &model, BulkDeeds &deeds, QObject *parent = nullptr);

    void paste(const QString &text, const PasteTarget &target);

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);
    /// The person would rather have the cells as contacts than over existing values.
    void importRequested(const QString &text);

private:
    void refuse(const QString &why);
    [[nodiscard]] NoticeAction importAction();
    void prepare(const text::CellRows &cells, const RowRange &rows, const Columns &columns);
    void ask(const std::vector<bulk::ContactEdit> &edits, int columns, qsizetype leftOver);

    ContactModel &m_model;
    BulkDeeds &m_deeds;
    QString m_text; ///< pasted last
};

} // namespace onefold::ui::contacts
