// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicates/groupreader.h"

#include "ui/contacts/wording.h"

#include <algorithm>

namespace onefold::ui::duplicates {

using namespace Qt::StringLiterals;
using contact::Contact;
using contact::ContactId;
using onefold::duplicates::Group;
using onefold::duplicates::Reason;
using workspace::Workspace;

namespace {

constexpr std::size_t groupsAtOnce = 100;
constexpr std::size_t namesShown = 3;

/// Adds the next groups to @p page.
Result<void> addGroups(Workspace &workspace, const GroupFilter &filter, GroupPage &page)
{
    const std::size_t atOnce = filter.isEmpty() ? groupsAtOnce : 100 * groupsAtOnce; // each call skips from the start
    auto groups = workspace.duplicateGroups(page.next, static_cast<int>(atOnce));
    if (!groups)
        return groups.error();
    page.next += static_cast<qint64>(groups->size());
    page.isLast = groups->size() < atOnce;
    for (Group &group : *groups) {
        if (!filter.takes(group))
            continue;
        std::vector<ContactId> named = group.contacts;
        named.resize(std::min(named.size(), namesShown));
        const auto contacts = readContacts(workspace, named);
        if (!contacts)
            return contacts.error();
        page.groups.push_back({std::move(group), namesOf(*contacts)});
    }
    return {};
}

} // namespace

bool GroupFilter::takes(const Group &group) const
{
    return isEmpty() || std::ranges::any_of(group.reasons, [this](const Reason &reason) {
        const bool speaks = reason.weight > 0 || reason.isNoted || level;
        return speaks && (field.isEmpty() || reason.field == field) && (!level || reason.level == *level)
            && (!isNoted || reason.isNoted);
    });
}

QString namesOf(const std::vector<Contact> &contacts)
{
    QStringList names;
    for (const Contact &contact : contacts) {
        const QString name = contacts::visible(contact::displayName(contact.fields));
        if (!names.contains(name, Qt::CaseInsensitive))
            names += name;
    }
    return names.join(u" / "_s);
}

Result<std::vector<Contact>> readContacts(Workspace &workspace, const std::vector<ContactId> &ids)
{
    std::vector<Contact> contacts;
    for (const ContactId id : ids) {
        auto contact = workspace.contact(id);
        if (!contact)
            return contact.error();
        if (*contact)
            contacts.push_back(**std::move(contact));
    }
    return contacts;
}

Result<GroupPage> readGroups(Workspace &workspace, const GroupFilter &filter, qint64 offset, std::size_t least)
{
    GroupPage page{.next = offset};
    do {
        const Result<void> read = addGroups(workspace, filter, page);
        if (!read)
            return read.error();
    } while (page.groups.size() < least && !page.isLast);
    return page;
}

} // namespace onefold::ui::duplicates
