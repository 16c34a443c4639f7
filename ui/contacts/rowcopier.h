// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/base/notice.h"
#include "ui/contacts/columns.h"
#include "ui/contacts/rowranges.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace onefold::ui::contacts {

class ContactModel;

/// Puts rows on the clipboard as tab-separated text, cells as one edits them. Rows that are not loaded are fetched a
/// few at a time, so that the window goes on; one copy at a time, a new one takes the place of that under way. Lives in
/// the window's thread.
class RowCopier final : public QObject
{
    Q_OBJECT

public:
    /// More would be a file: it takes seconds to put there and more to paste.
    static constexpr int mostRows = 100000;

    /// @p model must outlive the copier.
    explicit RowCopier(ContactModel &model, QObject *parent = nullptr);

    /// Copies @p columns, in this order, of the rows in @p ranges.
    void copy(const RowRanges &ranges, const Columns &columns);
    void cancel();

Q_SIGNALS:
    void noticed(const onefold::ui::Notice &notice);

private:
    void copyNext();
    void take(const std::vector<contact::Contact> &contacts);
    void finish();
    void tellProgress();

    ContactModel &m_model;
    RowRanges m_left;
    Columns m_columns;
    QString m_text;
    int m_copied = 0;
    int m_total = 0;
    quint64 m_run = 0; ///< replies to an earlier copy are dropped
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceStart;
};

} // namespace onefold::ui::contacts
