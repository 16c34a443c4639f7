// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/host/services.h"

#include "tests/services/bird/birdservice.h"
#include "tests/services/highlevel/highlevelservice.h"
#include "tests/services/leadpush/leadpushservice.h"

namespace onefold::testservices::host {

std::unique_ptr<Service> serviceOf(const QString &kind, const Setup &setup)
{
    if (kind == u"leadpush")
        return std::make_unique<leadpush::LeadpushService>(setup);
    if (kind == u"highlevel")
        return std::make_unique<highlevel::HighLevelService>(setup);
    if (kind == u"bird")
        return std::make_unique<bird::BirdService>(setup);
    return nullptr;
}

} // namespace onefold::testservices::host
