// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/answer.h"
#include "core/services/exchange.h"
#include "core/services/kind.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace onefold::net {

/// What requests of one workspace leave with. Tests shorten the times.
struct TransportOptions {
    services::Kind kind = services::Kind::Leadpush; ///< for what is said to people
    QUrl address = {};                              ///< see addressFromString()
    QByteArray authorization = {};                  ///< the header's value; kept in memory alone
    QString certificates = {}; ///< a PEM file of authorities to trust instead of the system's; for tests
    std::chrono::milliseconds silence{30'000}; ///< no byte for so long: given up
    std::chrono::milliseconds whole{120'000};  ///< a request may take so long altogether
    qint64 largestReply = 32 * 1024 * 1024;    ///< bytes, unpacked; more is not read
};

/// Sends requests and gives back replies; knows nothing of what they mean. One request is one attempt on the wire, on a
/// connection of its own: QNetworkAccessManager would send a request again by itself where a kept connection drops, and
/// would take a stray second answer on it for the answer to the next request.
///
/// Has a thread of its own. send() may be called by any number of threads; the destructor ends what is under way.
class Transport
{
public:
    explicit Transport(TransportOptions options);
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// Waits for the answer, whatever its status. A Failure is NotSent where surely nothing was done, Lost where it may
    /// have been; NotAService where the answer is too long or points to another address, which is never gone to.
    [[nodiscard]] services::Answer<services::Reply> send(const services::Request &request);

    /// Ends what is under way and refuses what comes after. Any thread.
    void stop();

private:
    class Worker;
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace onefold::net
