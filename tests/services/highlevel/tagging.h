// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/services/highlevel/definitions.h"
#include "tests/services/store/contactstore.h"

namespace onefold::testservices::highlevel {

/// POST and DELETE /contacts/ID/tags: {"tags"} and nothing else. A tag that is new to the location is defined by that.
[[nodiscard]] http::Reply changeTags(store::ContactStore &contacts, Definitions &definitions,
    const store::Record &record, const QJsonObject &body, bool add);

/// POST /contacts/bulk/tags/update/TYPE: always 201, with an error for each contact that is not there.
[[nodiscard]] http::Reply bulkTags(store::ContactStore &contacts, Definitions &definitions, const QJsonObject &body,
    const QString &type, const QString &location);

/// POST /contacts/bulk/business
[[nodiscard]] http::Reply bulkBusiness(store::ContactStore &contacts, const QJsonObject &body, const QString &location);

} // namespace onefold::testservices::highlevel
