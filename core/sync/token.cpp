// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/token.h"

#include "core/base/keychain.h"

#include <QCoreApplication>

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Token)
};

constexpr qsizetype longestToken = 10'000;

/// Under which the keychain keeps a workspace's token: no two workspaces share one.
QString keyOf(const Account &account, const QString &workspaceName)
{
    return services::toString(account.kind) + u' ' + account.address.host() + u' ' + account.id + u' ' + workspaceName;
}

Error missing(const Account &account, const QString &workspaceName)
{
    // A session without an unlocked keyring says "not found" as well, so both cases get both ways out.
    if (!account.tokenVariable.isEmpty()) {
        return {ErrorCode::Refused,
            Messages::tr("There is no token for “%1”. Set the environment variable %2, or put a token into the "
                         "system's keychain with “onefold workspace token %1 --stdin”.")
                .arg(workspaceName, account.tokenVariable)};
    }
    return {ErrorCode::Refused,
        Messages::tr("There is no token for “%1”. Put one into the system's keychain with “onefold workspace token %1 "
                     "--stdin”; where there is no keychain, make the workspace with --token-env VARIABLE and set that.")
            .arg(workspaceName)};
}

} // namespace

Result<QByteArray> findToken(const Account &account, const QString &workspaceName)
{
    if (!account.tokenVariable.isEmpty()) {
        const QByteArray token = qgetenv(account.tokenVariable.toUtf8().constData()).trimmed();
        if (!token.isEmpty())
            return token;
    }
    const QByteArray token = keychain::read(keyOf(account, workspaceName));
    return token.isEmpty() ? Result<QByteArray>(missing(account, workspaceName)) : token;
}

Result<void> keepToken(const Account &account, const QString &workspaceName, const QByteArray &token)
{
    const QByteArray word = token.trimmed();
    const bool isOneWord = std::ranges::all_of(word, [](char c) { return c > ' ' && c < 127; });
    if (word.isEmpty() || !isOneWord || word.size() > longestToken)
        return Error{ErrorCode::InvalidInput, Messages::tr("This is no token: one word on one line is expected.")};
    if (keychain::write(keyOf(account, workspaceName), word))
        return {};
    return Error{ErrorCode::Unavailable,
        Messages::tr(
            "There is no keychain here that takes the token; it was kept nowhere. Unlock the keychain, or make "
            "the workspace with --token-env VARIABLE and set that.")};
}

void forgetToken(const Account &account, const QString &workspaceName)
{
    keychain::remove(keyOf(account, workspaceName));
}

} // namespace onefold::sync
