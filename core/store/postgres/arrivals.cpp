// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/arrivals.h"

#include "core/store/createdforms.h"
#include "core/store/postgres/indexcolumns.h"
#include "core/store/postgres/schema.h"
#include "core/store/sql/contactrow.h"
#include "core/store/sql/journalrow.h"

#include <utility>

namespace onefold::store::postgres {

using contact::Contact;
using contact::ContactId;
using journal::Effect;
using journal::Entry;
using journal::OperationId;

namespace {

// So many that what the server does once for all of them costs little, and so few that there are others to make ready
// while it does.
constexpr qint64 mostKeptBack = 1250;
constexpr qsizetype mostBytes = 8 << 20;

const QByteArrayList &fileRowColumns()
{
    static const QByteArrayList columns{"run", "row", "verdict", "contact", "reason"};
    return columns;
}

} // namespace

Arrivals::Arrivals(Connection &connection)
    : m_connection(connection),
      m_rows(
          connection, static_cast<int>(arrivalColumns().size()), [this](const QByteArray &line) { m_lines += line; }),
      m_fileRows(connection, static_cast<int>(fileRowColumns().size()),
          [this](const QByteArray &line) { m_fileLines += line; })
{ }

void Arrivals::startTransaction()
{
    m_connection.callBeforeNext({});
    m_lines.resize(0);
    m_fileLines.resize(0);
    m_kept = 0;
    m_isExpected = false;
    m_isAdding = false;
}

/// Asks for the number of the next contact where others may have taken it. All that is kept back is of one operation.
bool Arrivals::beginRow(OperationId operation)
{
    if (m_isExpected && operation != m_operation)
        send();
    if (m_kept >= mostKeptBack || m_lines.size() >= mostBytes)
        start();
    if (!m_isExpected) {
        m_operation = operation;
        m_next = m_connection.integer("SELECT expect_arrivals()");
        m_isExpected = true;
        m_connection.callBeforeNext([this] { send(); });
    }
    ++m_kept;
    return !m_connection.failed();
}

/// What stands behind the columns of a contact, see arrivalColumns().
void Arrivals::endRow(sql::Statement &line, const Entry &entry) const
{
    const int first = sql::parameterBehindContact() + static_cast<int>(indexColumns().size());
    line.bind(first, m_kept).bind(first + 1, qint64(entry.effect));
    if (entry.effect == Effect::None && entry.contact != ContactId::None)
        line.bind(first + 2, static_cast<qint64>(entry.contact));
    const auto bindUnlessEmpty = [&line](int parameter, const QString &text) {
        if (!text.isEmpty())
            line.bind(parameter, text);
    };
    bindUnlessEmpty(first + 3, identity::toString(entry.verdict));
    bindUnlessEmpty(first + 4, identity::toString(entry.evidence));
    bindUnlessEmpty(first + 5, entry.matchedBy);
    if (!entry.notApplied.empty())
        line.bind(first + 6, QString::fromUtf8(sql::notAppliedToJson(entry.notApplied)));
    bindUnlessEmpty(first + 7, entry.problems.join(u'\n'));
    line.run();
}

ContactId Arrivals::add(const Entry &entry, const Contact &contact, const CreatedForms &forms)
{
    if (!beginRow(entry.operation))
        return ContactId::None;
    const auto id = static_cast<ContactId>(m_next++);
    sql::Statement line = m_rows.next();
    sql::bindContact(line, contact, forms);
    line.bind(1, static_cast<qint64>(id));
    bindIndexes(line, forms);
    endRow(line, entry);
    return id;
}

void Arrivals::note(const Entry &entry)
{
    if (!beginRow(entry.operation))
        return;
    sql::Statement line = m_rows.next();
    endRow(line, entry);
}

void Arrivals::add(importing::RunId run, const importing::RowVerdict &row)
{
    sql::Statement line = m_fileRows.next();
    line.bind(1, static_cast<qint64>(run)).bind(2, row.row).bind(3, qint64(row.verdict));
    if (row.contact != ContactId::None)
        line.bind(4, static_cast<qint64>(row.contact));
    if (!row.reason.isEmpty())
        line.bind(5, row.reason);
    line.run();
}

void Arrivals::copy(const QByteArray &sql, QByteArray &lines)
{
    if (m_connection.beginCopy(sql)) {
        m_connection.sendRows(lines);
        m_connection.endCopy();
    }
    lines.resize(0);
}

/// Has the server add what is kept back, and does not wait until it has.
void Arrivals::start()
{
    static const QByteArray sql = "COPY arriving(" + arrivalColumns().join(',') + ") FROM STDIN";
    keepBackDuring([this] { copy(sql, m_lines); });
    m_kept = 0;
    m_isAdding =
        m_connection.start("SELECT add_arrivals(" + QByteArray::number(static_cast<qint64>(m_operation)) + ')');
}

void Arrivals::finish()
{
    if (std::exchange(m_isAdding, false))
        m_connection.finish();
}

void Arrivals::keepBackDuring(const std::function<void()> &question)
{
    finish();
    auto waiting = m_connection.callBeforeNext({});
    question();
    m_connection.callBeforeNext(std::move(waiting));
}

/// Somebody else is to ask the server.
void Arrivals::send()
{
    if (m_kept > 0)
        start();
    finish();
    m_connection.callBeforeNext({});
    m_isExpected = false;
}

void Arrivals::sendFileRows()
{
    if (m_fileLines.isEmpty())
        return;
    static const QByteArray sql = "COPY import_row(" + fileRowColumns().join(',') + ") FROM STDIN";
    copy(sql, m_fileLines);
}

void Arrivals::sendAll()
{
    send();
    sendFileRows();
}

} // namespace onefold::store::postgres
