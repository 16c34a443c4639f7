// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The answers of the three services. The first byte tells the status, the first line a header, the rest is the body;
// every reading of it must end well, and what was read must be fit to be compared and sent again.

#include "core/net/scheduler.h"
#include "core/services/service.h"

#include <array>

using namespace onefold;
using services::Service;

namespace {

/// The fields of further definitions are read with those that this very reply defines.
std::unique_ptr<Service> informed(const Service &service, const services::Reply &reply)
{
    services::Profile profile = service.profile();
    profile.knowsDefinitions = static_cast<bool>(service.readDefinitions(reply, profile.definitions));
    profile.pathStyle = services::PathStyle::OfKey;
    return services::makeService(profile);
}

void useContact(const Service &service, const services::RemoteContact &contact)
{
    const contact::Fields &fields = contact.fields;
    (void)service.unheld(fields);
    (void)service.create(fields);
    (void)service.upsert(service.withoutReplaced(fields));
    (void)service.get(contact.id);
    (void)service.update(contact.id, {}, fields);
    (void)service.update(contact.id, fields, {});
    if (!service.update(contact.id, fields, fields).empty())
        qFatal("a contact that is unchanged is sent");
    for (const auto &[key, value] : fields) {
        if (!service.isSame(key, value, value))
            qFatal("a value is not what it is");
    }
    for (const identity::Identifier &identifier : identity::matchingIdentifiers(fields, service.profile().identity))
        (void)service.find(identifier);
}

void read(const Service &service, const services::Reply &reply)
{
    (void)service.readCheck(reply);
    (void)service.readFound(reply);
    (void)service.readDone(reply);
    (void)service.readProcessed(reply);
    (void)service.readFailure(reply);
    if (const auto page = service.readPage(reply, {})) {
        if (!page->next.isEmpty())
            (void)service.list(page->next, services::Order::Steady);
        for (const services::RemoteContact &contact : page->contacts)
            useContact(service, contact);
    }
    if (const auto contact = service.readContact(reply))
        useContact(service, *contact);
    if (const auto written = service.readWritten(reply))
        useContact(service, written->contact);
}

void pace(const services::Reply &reply)
{
    constexpr auto now = std::chrono::milliseconds(1'000);
    net::Scheduler scheduler({.requests = 100, .interval = std::chrono::seconds(10)});
    scheduler.left(now);
    scheduler.heard(reply, now);
    if (scheduler.earliest(now) < now || scheduler.earliest(now) > now + std::chrono::hours(25))
        qFatal("a header holds everything back");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    constexpr std::array statuses{200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500};
    constexpr std::array headers{
        "Retry-After", "X-RateLimit-Max", "X-RateLimit-Remaining", "X-RateLimit-Daily-Remaining"};
    const QByteArray text(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1);
    const qsizetype line = text.indexOf('\n');
    const QByteArray value = text.left(std::max<qsizetype>(line, 0));
    const services::Reply reply{.status = statuses.at(data[0] % statuses.size()),
        .headers = {{headers.at(data[0] / statuses.size() % headers.size()), value},
            {"X-RateLimit-Interval-Milliseconds", value}},
        .body = text.mid(line + 1)};
    pace(reply);
    for (const auto kind : {services::Kind::Leadpush, services::Kind::HighLevel, services::Kind::Bird}) {
        const auto service = services::makeService({.kind = kind, .id = QStringLiteral("w")});
        read(*service, reply);
        read(*informed(*service, reply), reply);
    }
    return 0;
}
