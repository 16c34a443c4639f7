// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/create.h"

#include "core/net/address.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using services::Kind;
using workspace::WorkspaceInfo;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Create)
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

bool isVariableName(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

} // namespace

Result<Account> accountFrom(const AccountInput &input)
{
    const auto address =
        net::addressFromString(input.address.isEmpty() ? services::defaultAddress(input.kind) : input.address);
    if (!address)
        return address.error();
    const QString id = input.id.trimmed();
    if (id.isEmpty() && input.kind == Kind::HighLevel)
        return wrong(Messages::tr("HighLevel wants the location's id: --id ID."));
    if (id.isEmpty() && input.kind == Kind::Bird)
        return wrong(Messages::tr("Bird wants the workspace's id: --id ID."));
    if (!isVariableName(input.tokenVariable)) {
        return wrong(Messages::tr("--token-env wants the name of an environment variable, never the token itself."));
    }
    return Account{.kind = input.kind,
        .address = *address,
        .id = id,
        .tokenVariable = input.tokenVariable,
        .pathStyle = id.isEmpty() ? services::PathStyle::OfKey : services::PathStyle::OfWorkspace};
}

QString usualIdentity(Kind kind)
{
    return kind == Kind::Leadpush ? u"email"_s : u"email,phone"_s;
}

Result<WorkspaceInfo> createServiceWorkspace(workspace::Registry &registry, const QString &name, const QString &path,
    store::Settings settings, const Account &account)
{
    if (const Result<void> free = registry.checkName(name); !free)
        return free.error();
    settings.service = account.kind;
    const WorkspaceInfo info{
        .name = name, .path = path.isEmpty() ? registry.defaultPath(name) : QFileInfo(path).absoluteFilePath()};
    auto opened = workspace::Workspace::open(info, {.mayCreate = true});
    if (!opened)
        return opened.error();
    bool isOther = false;
    const Result<void> written = (*opened)->store().write([&](store::Session &session) {
        const auto before = loadAccount(session);
        // A file that is a workspace already stays what it is: contacts must not wander from one account to another.
        isOther = session.setting(u"identity"_s).has_value()
            && (!before || before->kind != account.kind || before->id != account.id
                || before->address.host() != account.address.host());
        if (isOther)
            return false;
        if (!before)
            store::saveSettings(session, settings);
        saveAccount(session, account);
        return true;
    });
    if (!written)
        return written.error();
    if (isOther)
        return Error{ErrorCode::Refused,
            Messages::tr("%1 is another workspace's file. Leave --path out, or name a new file.").arg(info.path)};
    return workspace::create(registry, name, path, settings);
}

} // namespace onefold::sync
