// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/host.h"

namespace onefold::testservices::host {

using faults::Fault;
using http::Answer;
using http::Reply;

namespace {

constexpr const char *page =
    "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please sign in.</body></html>";

bool comesBefore(Fault fault)
{
    switch (fault) {
    case Fault::DropBefore:
    case Fault::StallBefore:
    case Fault::TooMany:
    case Fault::TooManyRetry:
    case Fault::ErrorBefore:
    case Fault::HtmlBefore: return true;
    default: return false;
    }
}

} // namespace

Host::Host(std::unique_ptr<Service> service, const Rate &rate) : m_service(std::move(service)), m_limiter(rate)
{ }

void Host::setFaults(const faults::Plan &plan)
{
    m_plan = plan;
    m_requests = 0;
}

void Host::seed(int count, int first)
{
    for (int n = first; n < first + count; ++n)
        m_service->contacts().add(m_service->newId(), m_service->sampleValues(n));
    (void)m_service->contacts().takeChanges();
}

Answer Host::answer(const http::Request &request)
{
    const Fault fault = m_plan.faultFor(++m_requests, request.method);
    const RateLimiter::Ruling ruling = m_limiter.ask(m_service->contacts().now());
    store::LogEntry entry{.n = ++m_lastN,
        .at = m_service->contacts().now(),
        .method = request.method,
        .path = request.path,
        .fault = faults::nameOf(fault)};
    Answer answer = ruling.allowed ? answered(request, fault) : Answer{.reply = m_service->failure(429)};
    entry.changes = m_service->contacts().takeChanges();
    entry.status = answer.reply.status;
    m_log.add(std::move(entry));
    answer.delay = m_latency;
    answer.reply.headers += m_service->limitHeaders(ruling);
    return answer;
}

Answer Host::answered(const http::Request &request, Fault fault)
{
    if (comesBefore(fault))
        return beforehand(fault);
    return afterwards(fault, m_service->isListing(request) ? listing(request, fault) : m_service->answer(request));
}

Answer Host::beforehand(Fault fault) const
{
    switch (fault) {
    case Fault::DropBefore: return {.reply = {.status = 0}, .delivery = Answer::Delivery::Drop};
    case Fault::StallBefore: return {.reply = {.status = 0}, .delivery = Answer::Delivery::Never};
    case Fault::ErrorBefore: return {.reply = m_service->failure(500)};
    case Fault::HtmlBefore: return {.reply = {.status = 200, .contentType = "text/html", .body = page}};
    case Fault::TooManyRetry: {
        Reply reply = m_service->failure(429);
        reply.headers.emplaceBack("Retry-After", QByteArray::number(static_cast<qint64>(m_plan.retryAfter().count())));
        return {.reply = reply};
    }
    default: return {.reply = m_service->failure(429)};
    }
}

Answer Host::afterwards(Fault fault, Reply reply) const
{
    Answer answer{.reply = std::move(reply)};
    switch (fault) {
    case Fault::DropAfter: answer.delivery = Answer::Delivery::Drop; break;
    case Fault::StallAfter: answer.delivery = Answer::Delivery::Never; break;
    case Fault::Cut: answer.delivery = Answer::Delivery::Cut; break;
    case Fault::Twice: answer.delivery = Answer::Delivery::Twice; break;
    case Fault::Huge: answer.filler = m_plan.hugeBytes(); break;
    case Fault::ErrorAfter: answer.reply = m_service->failure(500); break;
    case Fault::RefusedAfter: answer.reply = m_service->failure(422); break;
    case Fault::Garbage: answer.reply.body = "{\"contact\": {\"id\": \xc3\x28 ]"; break;
    case Fault::HtmlAfter: answer.reply = {.status = 502, .contentType = "text/html", .body = page}; break;
    default: break;
    }
    return answer;
}

Reply Host::listing(const http::Request &request, Fault fault)
{
    if (fault != Fault::Endless || m_lastPage.body.isEmpty())
        m_lastPage = m_service->answer(request);
    return m_lastPage;
}

} // namespace onefold::testservices::host
