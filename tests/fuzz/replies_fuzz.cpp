// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The answers of the three services. The first byte tells the status, the rest is the body; every reading of it must
// end well, and what was read must be fit to be compared and sent again.

#include "core/services/service.h"

#include <array>

using namespace onefold;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    constexpr std::array statuses{200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500};
    const services::Reply reply{.status = statuses.at(data[0] % statuses.size()),
        .body = QByteArray(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size) - 1)};
    for (const auto kind : {services::Kind::Leadpush, services::Kind::HighLevel, services::Kind::Bird}) {
        const auto service = services::makeService({.kind = kind, .id = QStringLiteral("w")});
        (void)service->readCheck(reply);
        (void)service->readFound(reply);
        (void)service->readProcessed(reply);
        (void)service->readFailure(reply);
        services::Definitions definitions;
        (void)service->readDefinitions(reply, definitions);
        if (const auto page = service->readPage(reply, {}); page && !page->next.isEmpty())
            (void)service->list(page->next, services::Order::Steady);
        const auto written = service->readWritten(reply);
        if (!written)
            continue;
        const contact::Fields &fields = written->contact.fields;
        (void)service->unheld(fields);
        (void)service->create(fields);
        if (!service->update(written->contact.id, fields, fields).empty())
            qFatal("a contact that is unchanged is sent");
    }
    return 0;
}
