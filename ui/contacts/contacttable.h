// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"

#include <QPersistentModelIndex>
#include <QTableView>

namespace onefold::ui::contacts {

class ContactModel;

/// The table of contacts. It keeps its place when rows come and go elsewhere.
class ContactTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ContactTable(ContactModel &model, QWidget *parent = nullptr);

    /// Makes the contact the current row, once it is known where it stands; does nothing where it is not listed.
    void reveal(contact::ContactId id);
    [[nodiscard]] int selectedCount() const;
    /// The rows selected, as ranges of [first, last].
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;

Q_SIGNALS:
    /// The cursor came to rest on a contact.
    void currentContactChanged(const onefold::contact::Contact &contact);
    /// The person asks for the contact under the cursor: Enter, or a click.
    void opened();
    void deleteRequested();
    void selectionCountChanged();

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
    void announceCurrent();
    void keepAnchor();
    void returnToAnchor();

    ContactModel &m_model;
    QPersistentModelIndex m_anchor; ///< the row at the top, where the table is scrolled
    contact::ContactId m_announced = contact::ContactId::None;
    bool m_isMoving = false;
};

} // namespace onefold::ui::contacts
