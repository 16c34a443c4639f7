// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/contact.h"
#include "core/contact/validate.h"

#include <set>

namespace onefold::services {

/// A contact as a service holds it, in our fields. Values are kept as the service has them, valid by our rules or not.
struct RemoteContact {
    QString id = {}; ///< opaque
    contact::Fields fields = {};
    QDateTime createdAt = {}; ///< UTC; invalid where the service does not say
    QDateTime updatedAt = {};
    /// Whether the service holds identifiers that this reply left out (Bird's identifierCount against its
    /// featuredIdentifiers): a field missing here may be there.
    bool isPartial = false;
    /// Fields that this kind of reply may leave out although the service holds them: HighLevel's search. A value of one
    /// of them, if there is any, is a hint.
    std::set<contact::Field> leftOut = {};
    bool isUnread = false; ///< what was left out was asked for and could not be had: it is to be asked for again

    bool operator==(const RemoteContact &) const = default;
};

/// A field that a service has beyond those every contact has.
struct Definition {
    QString key = {}; ///< custom.KEY
    QString id = {};  ///< what the service calls it on the wire
    contact::CustomType type = contact::CustomType::Text;
    bool isCustom = true; ///< whether it is a field custom.KEY, and not one that every contact has

    bool operator==(const Definition &) const = default;
};
using Definitions = std::vector<Definition>;

/// What a service said of a contact that was written.
struct Written {
    RemoteContact contact;
    std::optional<bool> isNew = {}; ///< where the service tells: HighLevel's `new`, Bird's 201 against 200
};

/// One page of a list of contacts.
struct Page {
    std::vector<RemoteContact> contacts = {};
    QByteArray next = {}; ///< what list() wants for the next page; empty at the end
    std::optional<qint64> total = {};
    int unreadable = 0; ///< entries that are no contact: without an id, or with one that cannot be read exactly
};

/// What a service will not hold, and why.
struct Unheld {
    contact::FieldKey field;
    QString reason;

    bool operator==(const Unheld &) const = default;
};

} // namespace onefold::services
