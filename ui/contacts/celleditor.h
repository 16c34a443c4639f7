// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contacts/columns.h"
#include "ui/contacts/formchecker.h"

#include <QLineEdit>
#include <QPointer>

namespace onefold::ui::contacts {

class CellMessage;

/// The editor of one cell. It holds the contact it was opened on, so that what is typed goes to nobody else when rows
/// move; and it says what the form would say of the value, in a line of its own below the cell.
class CellEditor final : public QLineEdit
{
    Q_OBJECT

public:
    CellEditor(workspace::Client &client, const Column &column, const contact::Contact &contact, QWidget *parent);
    ~CellEditor() override;

    [[nodiscard]] bool isChanged() const { return text() != m_original; }
    /// What is to be saved.
    [[nodiscard]] saving::SaveRequest request() const;
    /// Asks to be committed: at once where the value is known to be well, else once that has been seen. An invalid one
    /// is not.
    void tryCommit();

Q_SIGNALS:
    void committable();

protected:
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void check();
    void showRemark(const FormCheck &check);
    void say(const QString &message, bool isError);

    Column m_column;
    contact::Contact m_contact;
    QString m_original;
    FormChecker m_checker;
    QPointer<CellMessage> m_message; ///< beside this in the parent, which may go first
    bool m_hasError = false;
    bool m_isCommitWanted = false;
};

} // namespace onefold::ui::contacts
