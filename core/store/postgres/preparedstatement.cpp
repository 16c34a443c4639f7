// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/preparedstatement.h"

#include "core/store/postgres/failure.h"

#include <QLocale>

#include <libpq-fe.h>

#include <algorithm>
#include <iterator>

namespace onefold::store::postgres {

namespace {

// Of pg_type, which never change.
constexpr Oid int8Type = 20;
constexpr Oid float8Type = 701;

constexpr int portion = 5000;

QByteArray nextName()
{
    thread_local quint64 number = 0;
    return "onefold_" + QByteArray::number(++number);
}

} // namespace

PreparedStatement::PreparedStatement(Connection &connection, const QByteArray &sql, Rows rows)
    : m_connection(connection),
      m_text(Placeholders::read(sql)),
      m_rows(rows),
      m_name(nextName()),
      m_parameters(m_text.parameters.size())
{ }

PreparedStatement::~PreparedStatement()
{
    closeCursor();
}

void PreparedStatement::set(int parameter, unsigned type, const QByteArray &text)
{
    const auto place = std::ranges::find(m_text.parameters, parameter);
    if (place != m_text.parameters.end())
        m_parameters[static_cast<std::size_t>(place - m_text.parameters.begin())] = {type, text, false};
}

void PreparedStatement::bind(int parameter, qint64 number)
{
    set(parameter, int8Type, QByteArray::number(number));
}

void PreparedStatement::bind(int parameter, double number)
{
    set(parameter, float8Type, QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
}

void PreparedStatement::bind(int parameter, const QByteArray &text, bool /*isLasting*/)
{
    if (text.contains('\0'))
        m_connection.fail(cannotHold());
    else
        set(parameter, 0, text);
}

void PreparedStatement::bindNull(int parameter)
{
    const auto place = std::ranges::find(m_text.parameters, parameter);
    if (place != m_text.parameters.end())
        m_parameters[static_cast<std::size_t>(place - m_text.parameters.begin())] = {};
}

bool PreparedStatement::prepare()
{
    if (m_link == m_connection.link())
        return true;
    std::vector<Oid> types;
    std::ranges::transform(m_parameters, std::back_inserter(types), &Parameter::type);
    if (!m_connection.check(PQprepare(m_connection.handle(), m_name.constData(), m_text.sql.constData(),
            static_cast<int>(types.size()), types.data())))
        return false;
    m_link = m_connection.link();
    return true;
}

ResultHandle PreparedStatement::run()
{
    std::vector<const char *> values;
    for (const Parameter &parameter : m_parameters)
        values.push_back(parameter.isNull ? nullptr : parameter.text.constData());
    const auto count = static_cast<int>(values.size());
    if (m_rows == Rows::AllAtOnce) {
        return m_connection.check(
            PQexecPrepared(m_connection.handle(), m_name.constData(), count, values.data(), nullptr, nullptr, 0));
    }
    std::vector<Oid> types;
    std::ranges::transform(m_parameters, std::back_inserter(types), &Parameter::type);
    return m_connection.check(PQexecParams(m_connection.handle(),
        QByteArray("DECLARE " + m_name + " NO SCROLL CURSOR FOR " + m_text.sql).constData(), count, types.data(),
        values.data(), nullptr, nullptr, 0));
}

bool PreparedStatement::fetch()
{
    m_row = 0;
    m_result = m_connection.check(PQexec(
        m_connection.handle(), QByteArray("FETCH " + QByteArray::number(portion) + " FROM " + m_name).constData()));
    return m_result && PQntuples(m_result.get()) > 0;
}

bool PreparedStatement::open()
{
    if (m_rows == Rows::InPortions)
        return run() && fetch();
    m_result = prepare() ? run() : nullptr;
    m_row = 0;
    return m_result && PQntuples(m_result.get()) > 0;
}

bool PreparedStatement::step()
{
    if (m_row < 0)
        return open();
    if (!m_result || m_row >= PQntuples(m_result.get()))
        return false;
    if (++m_row < PQntuples(m_result.get()))
        return true;
    return m_rows == Rows::InPortions && fetch();
}

void PreparedStatement::closeCursor()
{
    if (m_rows == Rows::InPortions && m_row >= 0 && !m_connection.failed())
        m_connection.execute("CLOSE " + m_name);
}

void PreparedStatement::reset()
{
    closeCursor();
    m_result.reset();
    m_row = -1;
}

void PreparedStatement::clear()
{
    std::ranges::fill(m_parameters, Parameter());
}

qint64 PreparedStatement::changedRows() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

qint64 PreparedStatement::integer(int column) const
{
    return utf8(column).toByteArray().toLongLong();
}

double PreparedStatement::real(int column) const
{
    return utf8(column).toByteArray().toDouble();
}

QByteArrayView PreparedStatement::utf8(int column) const
{
    if (!m_result || m_row >= PQntuples(m_result.get()))
        return {};
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

bool PreparedStatement::isNull(int column) const
{
    return !m_result || m_row >= PQntuples(m_result.get()) || PQgetisnull(m_result.get(), m_row, column) == 1;
}

} // namespace onefold::store::postgres
