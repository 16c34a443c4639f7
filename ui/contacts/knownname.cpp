// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contacts/knownname.h"

namespace onefold::ui::contacts {

QString knownName(workspace::Workspace &workspace, contact::ContactId id)
{
    const auto contact = workspace.contact(id);
    if (contact && *contact)
        return contact::displayName((*contact)->fields);
    const auto lines = workspace.history({.contact = id, .limit = 1});
    contact::Fields fields;
    if (lines && !lines->empty()) {
        for (const contact::FieldChange &change : lines->front().entry.changes)
            fields.put(change.field, change.before);
    }
    return contact::displayName(fields);
}

} // namespace onefold::ui::contacts
