// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace onefold::testservices::highlevel {

/// The endpoints that take a contact; each has its own list of permitted properties.
enum class Endpoint { Create, Upsert, Update };

/// What is wrong with a body, in the words of the service: unknown properties, missing ones, wrong types and values.
/// Sources: the specification's CreateContactDto, UpsertContactDto and UpdateContactDto; issues 262, 313 and 314 for
/// what the live service takes on PUT. @p seedCustomFields lets customFields hold "value" too, as seed 001 writes it.
[[nodiscard]] QStringList problemsOf(const QJsonObject &body, Endpoint endpoint, bool seedCustomFields);

/// "property X should not exist" for each member of @p body that is not among @p permitted.
[[nodiscard]] QStringList unknownIn(const QJsonObject &body, const QStringList &permitted);

/// The channels of dndSettings in version 2021-07-28.
[[nodiscard]] const QStringList &channels();

} // namespace onefold::testservices::highlevel
