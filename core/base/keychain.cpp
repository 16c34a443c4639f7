// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/keychain.h"

#include <qt6keychain/keychain.h>

#include <QThread>

#include <functional>
#include <future>
#include <memory>

namespace onefold::keychain {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestWait = std::chrono::seconds(20); // a person may have to unlock it

struct Answer {
    QKeychain::Error error = QKeychain::OtherError;
    QByteArray secret = {};
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
Answer ask(const QString &key, const std::function<void(Job &)> &prepare,
    const std::function<QByteArray(const Job &)> &take = {})
{
    static KeychainThread thread;
    auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> future = promise->get_future();
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
    return future.wait_for(longestWait) == std::future_status::ready ? future.get() : Answer();
}

} // namespace

QByteArray read(const QString &key)
{
    const Answer answer = ask<QKeychain::ReadPasswordJob>(
        key, {}, [](const QKeychain::ReadPasswordJob &job) { return job.binaryData(); });
    return answer.error == QKeychain::NoError ? answer.secret : QByteArray();
}

bool write(const QString &key, const QByteArray &secret)
{
    const Answer answer = ask<QKeychain::WritePasswordJob>(
        key, [secret](QKeychain::WritePasswordJob &job) { job.setBinaryData(secret); });
    return answer.error == QKeychain::NoError;
}

void remove(const QString &key)
{
    (void)ask<QKeychain::DeletePasswordJob>(key, {});
}

} // namespace onefold::keychain
