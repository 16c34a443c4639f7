// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bare.h"

#include <sqlite3.h>

namespace onefold::bench {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Bare>> Bare::open(const QString &path)
{
    std::unique_ptr<Bare> bare(new Bare);
    if (sqlite3_open(path.toUtf8().constData(), &bare->m_handle) != SQLITE_OK) {
        return Error{ErrorCode::Failed, path + u": "_s + QString::fromUtf8(sqlite3_errmsg(bare->m_handle))};
    }
    sqlite3_busy_timeout(bare->m_handle, 10'000);
    return bare;
}

Bare::~Bare()
{
    sqlite3_close(m_handle);
}

bool Bare::run(const QByteArray &sql)
{
    return sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

qint64 Bare::integer(const QByteArray &sql)
{
    bool ok = false;
    const qint64 number = text(sql).toLongLong(&ok);
    return ok ? number : -1;
}

QString Bare::text(const QByteArray &sql)
{
    return BareQuery(*this, sql).text();
}

BareQuery::BareQuery(Bare &bare, const QByteArray &sql)
{
    sqlite3_prepare_v2(bare.m_handle, sql.constData(), -1, &m_statement, nullptr);
}

BareQuery::~BareQuery()
{
    sqlite3_finalize(m_statement);
}

BareQuery &BareQuery::bind(int parameter, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, parameter, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

BareQuery &BareQuery::bind(int parameter, qint64 number)
{
    sqlite3_bind_int64(m_statement, parameter, number);
    return *this;
}

qint64 BareQuery::run()
{
    qint64 rows = 0;
    int code = sqlite3_step(m_statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(m_statement))
        ++rows;
    sqlite3_reset(m_statement);
    return code == SQLITE_DONE ? rows : -1;
}

QString BareQuery::text()
{
    QString text;
    if (sqlite3_step(m_statement) == SQLITE_ROW)
        text = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, 0)));
    sqlite3_reset(m_statement);
    return text;
}

} // namespace onefold::bench
