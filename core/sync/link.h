// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/gate.h"
#include "core/sync/account.h"
#include "core/sync/turns.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace onefold::sync {

/// What tests change of how a service is reached.
struct LinkOptions {
    QString certificates = {};                   ///< see net::TransportOptions
    std::optional<services::Limits> limits = {}; ///< in place of the service's documented ones
    double pauses = 1.0;                         ///< see net::Tempo
    std::chrono::milliseconds silence{30'000};   ///< see net::TransportOptions
};

using Deadline = std::chrono::steady_clock::time_point;

/// How a workspace reaches its service: the language, the transport and the pace, for as many threads as work for it.
class Link
{
public:
    /// @p ledger: see net::Gate; empty where it is no workspace yet.
    Link(const Account &account, const QByteArray &token, const services::Profile &profile, const LinkOptions &options,
        const QString &ledger = {});

    [[nodiscard]] std::shared_ptr<const services::Service> service() const;
    /// Goes on with another profile: after fields were defined, or paths probed.
    void setProfile(const services::Profile &profile);

    [[nodiscard]] services::Answer<services::Reply> send(
        const services::Request &request, net::Priority priority, Deadline deadline);
    [[nodiscard]] services::Answer<services::RemoteContact> get(
        const QString &id, net::Priority priority, Deadline deadline);
    /// The contact that holds one of the identifiers of @p fields, the one that counts most first.
    [[nodiscard]] services::Answer<std::optional<services::RemoteContact>> find(
        const contact::Fields &fields, net::Priority priority, Deadline deadline);
    /// The contact that holds one of @p identifiers, in their order.
    [[nodiscard]] services::Answer<std::optional<services::RemoteContact>> findBy(
        const identity::Identifiers &identifiers, net::Priority priority, Deadline deadline);
    /// Whether the service was found to let nobody look contacts up: that none is found means nothing then.
    [[nodiscard]] bool mayNotFind() const { return m_mayNotFind; }
    /// Asks for the identifiers that @p contact was read without. Where they cannot be had it stays partial; a failure
    /// only where that may pass.
    [[nodiscard]] services::Answer<services::RemoteContact> complete(
        services::RemoteContact contact, net::Priority priority, Deadline deadline);
    /// Whether find() has anything to ask the service for.
    [[nodiscard]] bool canFind(const contact::Fields &fields) const;
    /// Whether address, token and id are right. Leadpush's two forms of paths are both tried; the one that works stays.
    [[nodiscard]] services::Answer<services::Done> check(Deadline deadline);
    /// Asks for the service's further fields.
    [[nodiscard]] services::Answer<services::Definitions> definitions(Deadline deadline);

    [[nodiscard]] net::Gate &gate() { return m_gate; }
    [[nodiscard]] Turns &turns() { return m_turns; }
    /// By which pauses between two tries are multiplied.
    [[nodiscard]] double pauses() const { return m_pauses; }

private:
    [[nodiscard]] services::Answer<services::Done> checkOnce(Deadline deadline);

    mutable std::mutex m_mutex;
    std::shared_ptr<const services::Service> m_service;
    const double m_pauses;
    std::atomic<bool> m_mayNotFind = false;
    Turns m_turns;
    net::Transport m_transport;
    net::Gate m_gate;
};

} // namespace onefold::sync
