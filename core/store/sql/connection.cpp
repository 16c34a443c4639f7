// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql/connection.h"

namespace onefold::store::sql {

using namespace Qt::StringLiterals;

Statement::Statement(Connection &connection, std::unique_ptr<PreparedStatement> prepared,
    std::vector<std::unique_ptr<PreparedStatement>> *idle)
    : m_connection(&connection),
      m_prepared(std::move(prepared)),
      m_idle(idle)
{ }

Statement::Statement(Statement &&other) noexcept = default;

Statement::~Statement()
{
    if (!m_prepared || !m_idle)
        return;
    m_prepared->reset();
    m_prepared->clear();
    m_idle->push_back(std::move(m_prepared));
}

Statement &Statement::bind(int parameter, qint64 number)
{
    if (m_prepared)
        m_prepared->bind(parameter, number);
    return *this;
}

Statement &Statement::bind(int parameter, double number)
{
    if (m_prepared)
        m_prepared->bind(parameter, number);
    return *this;
}

Statement &Statement::bind(int parameter, QStringView text)
{
    if (m_prepared)
        m_prepared->bind(parameter, text.toUtf8(), false);
    return *this;
}

Statement &Statement::bindUtf8(int parameter, const QByteArray &text)
{
    if (m_prepared)
        m_prepared->bind(parameter, text, true);
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    if (m_prepared)
        m_prepared->bindNull(parameter);
    return *this;
}

bool Statement::step()
{
    return m_prepared && m_connection->mayCall() && m_prepared->step();
}

void Statement::reset()
{
    if (m_prepared)
        m_prepared->reset();
}

Connection::~Connection() = default;

Statement Connection::prepare(const QByteArray &sql)
{
    aboutToCall();
    if (m_failure)
        return {*this, nullptr, nullptr};
    auto &idle = m_idle[sql];
    if (!idle.empty()) {
        auto prepared = std::move(idle.back());
        idle.pop_back();
        return {*this, std::move(prepared), &idle};
    }
    if (!mayCall())
        return {*this, nullptr, nullptr};
    auto prepared = compile(sql);
    return {*this, std::move(prepared), &idle};
}

qint64 Connection::integer(const QByteArray &sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

bool Connection::mayCall()
{
    if (!m_failure && m_fault && m_fault())
        fail({ErrorCode::Failed, u"A test made this database call fail."_s});
    return !m_failure;
}

void Connection::fail(const Error &error)
{
    if (!m_failure)
        m_failure = error;
}

} // namespace onefold::store::sql
