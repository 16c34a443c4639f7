// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/contact/contact.h"
#include "core/journal/operation.h"

#include <QJsonObject>

#include <optional>

namespace onefold::bulk {

/// What is to become of many contacts at once.
struct BulkEdit {
    contact::Fields set = {};    ///< as typed; present with nothing: to be cleared
    QStringList addTags = {};    ///< to whatever tags a contact has
    QStringList removeTags = {}; ///< whatever their letter case

    bool isEmpty() const { return set.isEmpty() && addTags.isEmpty() && removeTags.isEmpty(); }
    bool operator==(const BulkEdit &) const = default;
};

/// What is to become of one of several contacts.
struct ContactEdit {
    contact::ContactId id = contact::ContactId::None;
    contact::Fields set = {}; ///< as typed; present with nothing: to be cleared

    bool operator==(const ContactEdit &) const = default;
};

/// Why contacts were refused, or kept a value of their own: contacts with the same field and code are counted together.
struct BulkReason {
    std::optional<contact::FieldKey> field; ///< none where the reason is of no field
    QString code;                           ///< of the problem, or the word of identity::NotAppliedReason
    QString message;                        ///< a sentence, about the first of them
    contact::ContactId first = contact::ContactId::None;
    qint64 contacts = 0;

    bool operator==(const BulkReason &) const = default;
};

/// What became of many contacts: each that was looked at counts in one of the four figures.
struct BulkOutcome {
    journal::OperationId operation = journal::OperationId::None; ///< none where nothing was journaled
    qint64 asked = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    qint64 deleted = 0;
    qint64 queued = 0;     ///< of the updated and deleted: those that the service is yet to be told of
    qint64 notApplied = 0; ///< of the updated and unchanged: those that kept a value of their own
    std::vector<BulkReason> reasons = {};
    bool cancelled = false;            ///< the person stopped it: what is counted is done and stays
    std::optional<Error> failure = {}; ///< the store broke on the way: what is counted is done and stays

    [[nodiscard]] qint64 done() const { return updated + unchanged + rejected + deleted; }

    /// Counts one contact for @p reason.
    void count(const BulkReason &reason);
    /// Adds what a further part of the work came to.
    void add(const BulkOutcome &part);

    bool operator==(const BulkOutcome &) const = default;
};

/// {"operation","asked","updated","unchanged","rejected","deleted","not_applied","cancelled","reasons":[…]}.
[[nodiscard]] QJsonObject toJson(const BulkOutcome &outcome);

/// In words for people: "Updated 1 204 contacts · 3 unchanged · stopped, 96 were left alone".
[[nodiscard]] QString summaryOf(const BulkOutcome &outcome);

} // namespace onefold::bulk
