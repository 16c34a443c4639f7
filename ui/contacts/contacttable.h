// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columnarranger.h"
#include "ui/contacts/filterheader.h"
#include "ui/contacts/longtable.h"

#include "core/saving/saver.h"

#include <QPersistentModelIndex>
#include <QTimer>

namespace onefold::workspace {
class Client;
}

namespace onefold::ui::contacts {

class ContactModel;

/// The table of contacts. It keeps its place, and its selection, when rows come and go elsewhere. F2 or a double click
/// edits a cell; what was typed is handed on to be saved.
class ContactTable final : public LongTable
{
    Q_OBJECT

public:
    /// @p model and @p client must outlive the table.
    ContactTable(ContactModel &model, workspace::Client &client, QWidget *parent = nullptr);

    [[nodiscard]] ColumnArranger &arranger() { return *m_arranger; }
    [[nodiscard]] FilterHeader &filterHeader() { return *m_header; }
    /// The columns in the order of the eye.
    [[nodiscard]] Columns visibleColumns() const;
    /// Also the rows that are still being counted.
    void selectAll() override;

    /// Makes the contact the current row, once it is known where it stands; does nothing where it is not listed.
    void reveal(contact::ContactId id);
    /// Makes the row the current one, and the only one selected.
    void goToRow(int row);

    /// No cell can be edited.
    void setReadOnly(bool isReadOnly);
    /// Whether the cell under the cursor can be edited.
    [[nodiscard]] bool canEdit() const;

Q_SIGNALS:
    /// The cursor came to rest on a contact.
    void currentContactChanged(const onefold::contact::Contact &contact);
    /// The person asks for the contact under the cursor: Enter, or a click.
    void opened();
    void deleteRequested();
    void copyRequested();
    void pasteRequested();
    /// The person asks which columns to show, at this place of the screen.
    void columnsRequested(const QPoint &at);
    /// A person changed a cell.
    void edited(const onefold::saving::SaveRequest &request);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupLook();
    void setupHeader();
    void setupConnections();
    void setupFollowing();
    void bringColumnIntoSight(int column);
    void announceCurrent();
    void keepAnchor();
    void returnToAnchor();

    ContactModel &m_model;
    FilterHeader *m_header;
    ColumnArranger *m_arranger = nullptr;
    QPersistentModelIndex m_anchor; ///< the row at the top, where the table is scrolled
    contact::ContactId m_announced = contact::ContactId::None;
    QTimer m_rest; ///< runs while the cursor may be moving on
    bool m_isMoving = false;
    bool m_isAllWanted = false; ///< all was selected before the number of rows was known
};

} // namespace onefold::ui::contacts
