// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite/preparedstatement.h"

#include <sqlite3.h>

namespace onefold::store::sqlite {

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(m_statement);
}

void PreparedStatement::check(int resultCode)
{
    if (resultCode != SQLITE_OK)
        m_connection.fail(resultCode);
}

void PreparedStatement::bind(int parameter, qint64 number)
{
    check(sqlite3_bind_int64(m_statement, parameter, number));
}

void PreparedStatement::bind(int parameter, double number)
{
    check(sqlite3_bind_double(m_statement, parameter, number));
}

void PreparedStatement::bind(int parameter, const QByteArray &text, bool isLasting)
{
    check(sqlite3_bind_text64(m_statement, parameter, text.constData(), static_cast<sqlite3_uint64>(text.size()),
        isLasting ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}

void PreparedStatement::bindNull(int parameter)
{
    check(sqlite3_bind_null(m_statement, parameter));
}

bool PreparedStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_connection.fail(code);
    return code == SQLITE_ROW;
}

void PreparedStatement::reset()
{
    sqlite3_reset(m_statement);
}

void PreparedStatement::clear()
{
    sqlite3_clear_bindings(m_statement);
}

qint64 PreparedStatement::changedRows() const
{
    return sqlite3_changes64(m_connection.handle());
}

qint64 PreparedStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double PreparedStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QByteArrayView PreparedStatement::utf8(int column) const
{
    const auto *const bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

bool PreparedStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace onefold::store::sqlite
