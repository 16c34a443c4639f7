// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"
#include "core/store/postgres/copyrows.h"
#include "core/store/session.h"

namespace onefold::store::postgres {

/// What an import writes, kept back and sent by COPY, thousands of rows at a time: contacts created, verdicts that
/// changed nothing, and what is remembered of the file's rows. What is kept back of contacts and verdicts goes before
/// any other statement does, so that nobody who asks the server can tell the difference. See arrivalsql.cpp for what
/// the server makes of it, which it does while the next rows are made ready here. Belongs to one connection, and within
/// it to one transaction that writes.
class Arrivals final
{
public:
    explicit Arrivals(Connection &connection);

    /// A transaction begins: what the last one did not send was not to be.
    void startTransaction();

    /// A contact to be created, with its entry; gives the id that it will have.
    contact::ContactId add(const journal::Entry &entry, const contact::Contact &contact, const CreatedForms &forms);
    /// An entry that tells of no change.
    void note(const journal::Entry &entry);
    void add(importing::RunId run, const importing::RowVerdict &row);

    /// Sends what is kept back of rows of files; nothing else but who reads them needs it before the transaction ends.
    void sendFileRows();
    /// Sends everything: the transaction ends.
    void sendAll();
    /// Runs @p question, whose statements need nothing of what is kept back.
    void keepBackDuring(const std::function<void()> &question);

private:
    bool beginRow(journal::OperationId operation);
    void endRow(sql::Statement &line, const journal::Entry &entry) const;
    void start();
    void finish();
    void send();
    void copy(const QByteArray &sql, QByteArray &lines);

    Connection &m_connection;
    QByteArray m_lines;
    CopyRows m_rows;
    QByteArray m_fileLines;
    CopyRows m_fileRows;
    journal::OperationId m_operation = journal::OperationId::None; ///< of what is kept back
    qint64 m_next = 0;                                             ///< the id of the next contact
    qint64 m_kept = 0;                                             ///< contacts and verdicts kept back
    bool m_isExpected = false; ///< the server has said m_next, and nobody else has asked it for anything since
    bool m_isAdding = false;   ///< the server is at work on what was sent; its answer has not been read
};

} // namespace onefold::store::postgres
