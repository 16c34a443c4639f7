// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/testworkspace.h"

namespace onefold::test {

inline void edit(const TestWorkspace &workspace, contact::ContactId id, const QString &city)
{
    contact::Fields fields;
    fields.set(contact::Field::City, city);
    if (!workspace.other()->save({.fields = fields, .id = id}))
        qFatal("cannot edit");
}

inline std::vector<contact::ContactId> firstContacts(int count)
{
    std::vector<contact::ContactId> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back(contact::ContactId(i));
    return ids;
}

/// Sets the city of the first contacts in one operation.
inline journal::OperationId editMany(const TestWorkspace &workspace, int count, const QString &city)
{
    bulk::BulkEdit edit;
    edit.set.set(contact::Field::City, city);
    const auto outcome = workspace.other()->edit(firstContacts(count), edit, {});
    if (!outcome || outcome->updated != count)
        qFatal("cannot edit many");
    return outcome->operation;
}

} // namespace onefold::test
