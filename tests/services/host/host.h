// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/faults/plan.h"
#include "tests/services/host/service.h"
#include "tests/services/store/truthlog.h"

#include <memory>

namespace onefold::testservices::host {

/// Stands ahead of a service as the network and its gateway do: lets limits and faults have their way with each
/// request, asks the service, and writes down what it really did. Of one thread.
class Host
{
public:
    Host(std::unique_ptr<Service> service, const Rate &rate);

    [[nodiscard]] http::Answer answer(const http::Request &request);

    [[nodiscard]] Service &service() { return *m_service; }
    [[nodiscard]] store::TruthLog &log() { return m_log; }
    void setFaults(const faults::Plan &plan);
    void setRate(const Rate &rate) { m_limiter = RateLimiter(rate); }
    /// How long every answer takes.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    /// Adds made-up contacts, numbered from @p first; the log has nothing of them.
    void seed(int count, int first = 0);

private:
    [[nodiscard]] http::Answer answered(const http::Request &request, faults::Fault fault);
    [[nodiscard]] http::Answer beforehand(faults::Fault fault) const;
    [[nodiscard]] http::Answer afterwards(faults::Fault fault, http::Reply reply) const;
    [[nodiscard]] http::Reply listing(const http::Request &request, faults::Fault fault);

    std::unique_ptr<Service> m_service;
    RateLimiter m_limiter;
    faults::Plan m_plan;
    store::TruthLog m_log;
    std::chrono::milliseconds m_latency{0};
    quint64 m_requests = 0; ///< since the fault plan was set
    quint64 m_lastN = 0;    ///< the number of the last request in the log
    http::Reply m_lastPage;
};

} // namespace onefold::testservices::host
