// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace onefold::bench {

/// SQLite with nothing around it: what the floors are measured with, and what checks files behind Onefold's back.
class Bare
{
public:
    /// Opens the file, and makes it where it is not there.
    [[nodiscard]] static Result<std::unique_ptr<Bare>> open(const QString &path);
    ~Bare();
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    /// Runs statements that give no rows; false where one failed.
    bool run(const QByteArray &sql);
    /// First column of the first row; -1 and "" where there is none or it failed.
    [[nodiscard]] qint64 integer(const QByteArray &sql);
    [[nodiscard]] QString text(const QByteArray &sql);

private:
    friend class BareQuery;
    Bare() = default;

    sqlite3 *m_handle = nullptr;
};

/// A statement prepared once and run many times.
class BareQuery
{
public:
    BareQuery(Bare &bare, const QByteArray &sql);
    ~BareQuery();
    BareQuery(const BareQuery &) = delete;
    BareQuery &operator=(const BareQuery &) = delete;

    BareQuery &bind(int parameter, const QString &text);
    BareQuery &bind(int parameter, qint64 number);
    /// Steps through all rows and resets; gives how many there were, -1 on failure.
    qint64 run();
    /// The first column of the first row, empty where there is none; resets.
    [[nodiscard]] QString text();
    [[nodiscard]] qint64 integer() { return text().toLongLong(); }

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace onefold::bench
