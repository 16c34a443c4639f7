// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

namespace onefold::test {

/// Stands between clients and a PostgreSQL, on a socket of its own, and passes on what they say to each other; but what
/// the server tells of itself as a connection begins may be another's word. It works in a thread of its own, so that
/// the test's may wait for it.
class GoBetween final
{
public:
    struct Pretence {
        /// As an old server tells it; empty: the server's own.
        QByteArray version = {};
        /// Tells another process's number than the connection's own, as a pooler does that hands connections on.
        bool isPooler = false;
    };

    /// @p socket is the path of the server's.
    GoBetween(const QString &socket, const Pretence &pretence);
    ~GoBetween();

    [[nodiscard]] QString url(const QString &database) const;

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    QObject *m_inThread; ///< what lives there, and goes with it
};

} // namespace onefold::test
