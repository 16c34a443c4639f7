// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/host/host.h"

#include <QThread>
#include <QUrl>

namespace onefold::testservices::http {
class Server;
struct Certificate;
} // namespace onefold::testservices::http

namespace onefold::testservices::host {

/// A service on a socket of its own thread, for use inside a test. Every call is answered by that thread and waits for
/// it, so each sees a state between two requests. Stops when it goes.
class RunningService
{
public:
    /// @p rate is the service's documented one where nothing is given.
    explicit RunningService(std::unique_ptr<Service> service, const std::optional<Rate> &rate = Rate{});
    ~RunningService();
    RunningService(const RunningService &) = delete;
    RunningService &operator=(const RunningService &) = delete;

    /// Starts listening, again after stop() on the same port where none is given. False where the port is taken.
    [[nodiscard]] bool start(quint16 port = 0);
    /// The same over TLS.
    [[nodiscard]] bool start(quint16 port, const http::Certificate &certificate);
    /// Ends all connections and listens no more; what is stored stays.
    void stop();

    /// Where a client finds the service, base path included.
    [[nodiscard]] QUrl url() const;
    /// The id of the workspace or location that it serves.
    [[nodiscard]] QString workspace() const;
    /// Lets the back door open with this secret; shut until then.
    void setAdminSecret(const QString &secret);

    void seed(int count, int first = 0);
    [[nodiscard]] qsizetype count() const;
    [[nodiscard]] QList<store::LogEntry> log() const;
    /// All contacts as the service gives them, oldest first.
    [[nodiscard]] QList<QJsonObject> contacts() const;
    /// Runs @p action with the host in the service's thread: to change a contact behind the client's back, set an
    /// option…
    void with(const std::function<void(Host &)> &action) const;
    /// Sets a fault plan (see faults::Plan); gives what is wrong with it, nothing where it is right.
    [[nodiscard]] QString setFaults(const QString &plan) const;
    [[nodiscard]] QString setOption(const QString &name, const QJsonValue &value) const;

private:
    class Inside;

    QThread m_thread;
    std::unique_ptr<Inside> m_inside; ///< lives in m_thread
    QString m_address;
    QString m_basePath;
};

} // namespace onefold::testservices::host
