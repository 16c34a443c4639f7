// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <memory>

namespace onefold::test {

/// Stands between clients and a PostgreSQL, on a socket of its own, and passes on what they say to each other; but what
/// the server tells of itself as a connection begins may be another's word, and a connection may break. It works in a
/// thread of its own, so that the test's may wait for it.
class GoBetween final
{
public:
    struct Pretence {
        /// As an old server tells it; empty: the server's own.
        QByteArray version = {};
    };

    /// Where the connection breaks of the next client that commits.
    enum class Cut {
        Nowhere,
        BeforeCommit, ///< the server never hears of it
        AfterCommit,  ///< the server does it, and its answer is lost
        ForGood,      ///< as AfterCommit, and nobody gets through to the server any more
    };

    /// @p socket is the path of the server's.
    GoBetween(const QString &socket, const Pretence &pretence);
    ~GoBetween();

    [[nodiscard]] QString url(const QString &database) const;
    void cut(Cut where) { *m_cut = where; }

private:
    const std::shared_ptr<std::atomic<Cut>> m_cut = std::make_shared<std::atomic<Cut>>(Cut::Nowhere);
    QTemporaryDir m_folder;
    QThread m_thread;
    QObject *m_inThread; ///< what lives there, and goes with it
};

} // namespace onefold::test
