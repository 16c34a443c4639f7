// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/copy.h"

#include "core/store/settings.h"
#include "core/store/sql/sqlstore.h"
#include "core/workspace/openstore.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

namespace onefold::workspace {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::workspace::Copy)
};

Result<void> checkKinds(const WorkspaceInfo &from, const WorkspaceInfo &to)
{
    for (const WorkspaceInfo &each : {from, to}) {
        if (services::kindFromString(each.kind)) {
            return Error{ErrorCode::InvalidInput,
                Messages::tr("The contacts of “%1” are its service's; it is not copied. Export them to a file instead.")
                    .arg(each.name)};
        }
    }
    if (from.path == to.path && from.url == to.url)
        return Error{
            ErrorCode::InvalidInput, Messages::tr("“%1” and “%2” are the same workspace.").arg(from.name, to.name)};
    return {};
}

} // namespace

Result<CopyOutcome> copyWorkspace(const WorkspaceInfo &from, const WorkspaceInfo &to, const Progress &progress)
{
    if (const Result<void> sound = checkKinds(from, to); !sound)
        return sound.error();
    auto source = openSqlStore(from, {});
    if (!source)
        return source.error();
    auto target = openSqlStore(to, {});
    if (!target)
        return target.error();
    store::sql::Copied copied;
    Result<void> taken;
    const Result<void> given = (*source)->read([&](store::Session &session) {
        const identity::IdentityRule rule = store::loadIdentityRule(session);
        taken = (*target)->takeOver([&](store::sql::Intake &intake) {
            copied = store::sql::giveAll((*source)->database(), rule, intake, progress);
            return copied.isWhole;
        });
    });
    if (!given || !taken)
        return given ? taken.error() : given.error();
    return CopyOutcome{.contacts = copied.contacts, .operations = copied.operations, .cancelled = !copied.isWhole};
}

} // namespace onefold::workspace
