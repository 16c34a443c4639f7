// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/token.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <future>
#include <memory>

namespace onefold::sync {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Token)
};

constexpr auto longestWait = std::chrono::seconds(20); // a person may have to unlock it
constexpr qsizetype longestToken = 10'000;

/// Under which the keychain keeps a workspace's token: no two workspaces share one.
QString keyOf(const Account &account, const QString &workspaceName)
{
    return services::toString(account.kind) + u' ' + account.address.host() + u' ' + account.id + u' ' + workspaceName;
}

struct KeychainAnswer {
    QKeychain::Error error = QKeychain::OtherError;
    QByteArray token = {};
};

/// The one thread that the keychain's jobs run in: its library keeps a queue that belongs to the thread of the first.
class KeychainThread final
{
public:
    KeychainThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.setObjectName(u"keychain"_s);
        m_thread.start();
    }
    ~KeychainThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    KeychainThread(const KeychainThread &) = delete;
    KeychainThread &operator=(const KeychainThread &) = delete;

    [[nodiscard]] QObject *context() { return &m_context; }

private:
    QThread m_thread;
    QObject m_context;
};

/// Runs a job of the keychain to its end, or until nobody would wait for it any longer.
template<typename Job>
KeychainAnswer ask(const QString &key, const std::function<void(Job &)> &prepare,
    const std::function<QByteArray(const Job &)> &take = {})
{
    static KeychainThread thread;
    auto promise = std::make_shared<std::promise<KeychainAnswer>>();
    std::future<KeychainAnswer> future = promise->get_future();
    QMetaObject::invokeMethod(
        thread.context(),
        [key, prepare, take, promise] {
            auto *const job = new Job(u"onefold"_s); // deletes itself once it has finished
            job->setInsecureFallback(false);
            job->setKey(key);
            if (prepare)
                prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [job, take, promise](QKeychain::Job *) {
                const bool isTaken = take && job->error() == QKeychain::NoError;
                promise->set_value({job->error(), isTaken ? take(*job) : QByteArray()});
            });
            job->start();
        },
        Qt::QueuedConnection);
    return future.wait_for(longestWait) == std::future_status::ready ? future.get() : KeychainAnswer();
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
    const KeychainAnswer answer = ask<QKeychain::ReadPasswordJob>(
        keyOf(account, workspaceName), {}, [](const QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
    if (answer.error == QKeychain::NoError && !answer.token.isEmpty())
        return answer.token;
    return missing(account, workspaceName);
}

Result<void> keepToken(const Account &account, const QString &workspaceName, const QByteArray &given)
{
    const QByteArray token = given.trimmed();
    const bool isOneWord = std::ranges::all_of(token, [](char c) { return c > ' ' && c < 127; });
    if (token.isEmpty() || !isOneWord || token.size() > longestToken)
        return Error{ErrorCode::InvalidInput, Messages::tr("This is no token: one word on one line is expected.")};
    const KeychainAnswer answer = ask<QKeychain::WritePasswordJob>(
        keyOf(account, workspaceName), [token](QKeychain::WritePasswordJob &job) { job.setBinaryData(token); });
    if (answer.error == QKeychain::NoError)
        return {};
    return Error{ErrorCode::Unavailable,
        Messages::tr(
            "There is no keychain here that takes the token; it was kept nowhere. Unlock the keychain, or make "
            "the workspace with --token-env VARIABLE and set that.")};
}

void forgetToken(const Account &account, const QString &workspaceName)
{
    (void)ask<QKeychain::DeletePasswordJob>(keyOf(account, workspaceName), {});
}

} // namespace onefold::sync
