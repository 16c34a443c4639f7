// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/postgres/connection.h"
#include "core/store/postgres/placeholders.h"

namespace onefold::store::postgres {

/// A statement that PostgreSQL has prepared, or will have: it does so where the statement is first run, and again on a
/// new connection. All rows of a run are in memory, so that other statements can be run between them; those of a look
/// at all contacts come in portions through a cursor.
class PreparedStatement final : public sql::PreparedStatement
{
public:
    enum class Rows { AllAtOnce, InPortions };

    PreparedStatement(Connection &connection, const QByteArray &sql, Rows rows = Rows::AllAtOnce);
    ~PreparedStatement() override;

    void bind(int parameter, qint64 number) override;
    void bind(int parameter, double number) override;
    void bind(int parameter, const QByteArray &text, bool isLasting) override;
    void bindNull(int parameter) override;
    bool step() override;
    void reset() override;
    void clear() override;
    [[nodiscard]] qint64 changedRows() const override;
    [[nodiscard]] qint64 integer(int column) const override;
    [[nodiscard]] double real(int column) const override;
    [[nodiscard]] QByteArrayView utf8(int column) const override;
    [[nodiscard]] bool isNull(int column) const override;

private:
    struct Parameter {
        unsigned type = 0; ///< the server finds it out
        QByteArray text = {};
        bool isNull = true;
    };

    void set(int parameter, unsigned type, const QByteArray &text);
    bool prepare();
    ResultHandle run();
    bool open();
    bool fetch();
    void closeCursor();

    Connection &m_connection;
    const Placeholders m_text;
    const Rows m_rows;
    const QByteArray m_name; ///< of the statement, and of its cursor
    std::vector<Parameter> m_parameters;
    quint64 m_link = 0; ///< the connection it was prepared on, see Connection::link(); 0 for none
    ResultHandle m_result;
    int m_row = -1;
};

} // namespace onefold::store::postgres
