// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/duplicatereview.h"
#include "core/store/sql/connection.h"

namespace onefold::store::sql {

/// Duplicate review on a database: tables duplicate_group, duplicate_member, duplicate_dismissal, duplicate_merge and
/// duplicate_scan. Serves all transactions of its connection.
class SqlDuplicates final : public DuplicateReview
{
public:
    explicit SqlDuplicates(Connection &connection) : m_connection(connection) { }

    [[nodiscard]] duplicates::RecordTable records() override;
    [[nodiscard]] duplicates::RecordTable records(const std::vector<contact::ContactId> &ids) override;
    [[nodiscard]] std::vector<contact::ContactId> changedSince(qint64 entry, int limit) override;
    [[nodiscard]] bool hasErasedSince(qint64 entry) override;
    [[nodiscard]] qint64 lastEntry() override;
    [[nodiscard]] ScanState scanState() override;
    void setScanState(const ScanState &state) override;
    duplicates::GroupId putGroup(const duplicates::Group &group, qint64 scan) override;
    bool dropGroupsBefore(qint64 scan, int limit) override;
    void dropGroup(duplicates::GroupId id, qint64 scan) override;
    [[nodiscard]] std::vector<duplicates::Group> groupsWith(const std::vector<contact::ContactId> &contacts) override;
    [[nodiscard]] std::vector<ReviewPair> notedOf(const std::vector<contact::ContactId> &contacts) override;
    [[nodiscard]] std::vector<duplicates::Group> groups(qint64 offset, int limit) override;
    [[nodiscard]] qint64 groupCount() override;
    [[nodiscard]] std::vector<duplicates::GroupId> groupsWithDismissals() override;
    [[nodiscard]] std::optional<duplicates::Group> group(duplicates::GroupId id) override;
    void noteMerge(contact::ContactId loser, contact::ContactId survivor, journal::OperationId operation) override;
    [[nodiscard]] std::vector<contact::ContactId> mergedInto(contact::ContactId survivor) override;
    [[nodiscard]] std::optional<MergedAway> mergedAway(contact::ContactId loser) override;
    void dismiss(const Dismissal &dismissal) override;
    [[nodiscard]] std::vector<Dismissal> dismissalsOf(contact::ContactId contact) override;
    [[nodiscard]] std::vector<Dismissal> dismissalsAmong(const std::vector<contact::ContactId> &contacts) override;
    [[nodiscard]] std::vector<Dismissal> dismissals(qint64 offset, int limit) override;
    void forgetDismissal(contact::ContactId first, contact::ContactId second) override;

    /// A save noted that two contacts may be one; shown at once, as a group of its own.
    void noteGroup(contact::ContactId first, contact::ContactId second, const QString &field);
    /// Removes every trace of a contact.
    void erase(contact::ContactId id);

private:
    /// Calls @p visit with some of @p contacts at a time, as a list to be bound (see Dialect::listOf()).
    void forEachList(
        const std::vector<contact::ContactId> &contacts, const std::function<void(const QByteArray &list)> &visit);
    void removeGroup(qint64 id);
    [[nodiscard]] std::vector<contact::ContactId> standingMembers(duplicates::GroupId id);
    [[nodiscard]] bool hasGroupWith(contact::ContactId first, contact::ContactId second);

    Connection &m_connection;
};

} // namespace onefold::store::sql
