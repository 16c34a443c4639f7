// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/rows.h"
#include "tests/core/store/testworkspace.h"

#include "core/workspace/client.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace onefold;
using workspace::Client;
using workspace::OpenOptions;
using workspace::Workspace;

namespace {

Result<qint64> count(Workspace &workspace)
{
    return workspace.contactCount();
}

auto savePerson(int number)
{
    return [number](Workspace &workspace) {
        return workspace.save(test::request({{u"email", u"person%1@example.com"_s.arg(number)}}));
    };
}

} // namespace

/// The asynchronous facade: every future ends once, in order, whatever becomes of the file or of the client.
class ClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers();
    void keepsOrder();
    void readsWhileWriting();
    void skipsWhatIsCancelled();
    void dropsQueuedWork();
    void reportsOpeningAndTriesAgain();
    void noticesThatTheFileIsGone();
    void noticesThatTheFileIsAnother();
    void reportsFailedCalls();

private:
    [[nodiscard]] std::unique_ptr<Client> client(const OpenOptions &options = {}) const
    {
        return std::make_unique<Client>(workspace::WorkspaceInfo{u"Test"_s, m_folder->path()}, options);
    }

    std::unique_ptr<test::TestFolder> m_folder;
};

void ClientTest::init()
{
    m_folder = std::make_unique<test::TestFolder>();
    QVERIFY(test::openTest(m_folder->path()).ok());
}

void ClientTest::answers()
{
    const auto client = this->client();
    const auto caller = std::this_thread::get_id();
    auto saved = client->write(savePerson(1));
    auto writer = client->write([](Workspace &) { return Result(std::this_thread::get_id()); });
    auto reader = client->read([](Workspace &) { return Result(std::this_thread::get_id()); });
    QVERIFY(saved.result()->verdict == identity::Verdict::Created);
    QVERIFY(writer.result().value() != caller && reader.result().value() != caller);
    QVERIFY(writer.result().value() != reader.result().value());
    QCOMPARE(client->read(count).result().value(), 1);
    QCOMPARE(saved.resultCount(), 1);
    QVERIFY(saved.isFinished() && !saved.isCanceled());
}

void ClientTest::keepsOrder()
{
    const auto client = this->client();
    std::vector<int> order; // written by one thread, read once all is done
    std::vector<QFuture<Result<int>>> futures;
    for (int i = 0; i < 500; ++i) {
        futures.push_back(client->write([&order, i](Workspace &) {
            order.push_back(i);
            return Result(i);
        }));
    }
    for (int i = 0; i < 500; ++i)
        QCOMPARE(futures[static_cast<std::size_t>(i)].result().value(), i);
    QVERIFY(std::ranges::is_sorted(order) && order.size() == 500);
}

/// A search never waits for a save: it reads the state before it.
void ClientTest::readsWhileWriting()
{
    const auto client = this->client();
    std::promise<void> begun;
    std::promise<void> mayEnd;
    auto written = client->write([&](Workspace &workspace) {
        return workspace.store().write([&](store::Session &session) {
            session.setSetting(u"key"_s, u"value"_s);
            begun.set_value();
            mayEnd.get_future().wait();
            return true;
        });
    });
    begun.get_future().wait();
    QCOMPARE(client->read(count).result().value(), 0);
    QVERIFY(!written.isFinished());
    mayEnd.set_value();
    QVERIFY(written.result().ok());
}

void ClientTest::skipsWhatIsCancelled()
{
    const auto client = this->client();
    std::promise<void> mayEnd;
    auto first = client->write([&](Workspace &) {
        mayEnd.get_future().wait();
        return Result<void>();
    });
    std::atomic<bool> ran = false;
    auto second = client->write([&](Workspace &) {
        ran = true;
        return Result<void>();
    });
    second.cancel();
    mayEnd.set_value();
    first.waitForFinished();
    QVERIFY(client->write(count).result().ok());
    QVERIFY(second.isFinished() && second.isCanceled() && second.resultCount() == 0);
    QVERIFY(!ran);
}

void ClientTest::dropsQueuedWork()
{
    std::promise<void> begun;
    std::promise<void> mayEnd;
    std::atomic<int> ran = 0;
    auto client = this->client();
    auto underWay = client->write([&](Workspace &workspace) {
        begun.set_value();
        mayEnd.get_future().wait();
        return savePerson(1)(workspace);
    });
    std::vector<QFuture<Result<void>>> queued;
    for (int i = 0; i < 50; ++i) {
        queued.push_back(client->write([&](Workspace &) {
            ++ran;
            return Result<void>();
        }));
    }
    begun.get_future().wait();
    std::thread closing([&] { client.reset(); });
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // lets the destructor begin; right either way
    mayEnd.set_value();
    closing.join();
    QVERIFY(underWay.isFinished() && underWay.result().ok());
    for (const QFuture<Result<void>> &future : queued)
        QVERIFY(future.isFinished() && future.isCanceled() != (future.resultCount() == 1));
    QCOMPARE(ran.load(), 0);
    QCOMPARE(test::askBare(m_folder->path(), "SELECT count(*) FROM contact"), u"1"_s);
}

void ClientTest::reportsOpeningAndTriesAgain()
{
    const QString path = m_folder->path();
    const QString away = m_folder->path(u"away"_s);
    QVERIFY(QFile::rename(path, away));
    const auto client = this->client();
    QCOMPARE(client->read(count).result().error().code, ErrorCode::NotFound);
    QCOMPARE(client->write(savePerson(1)).result().error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path));
    QVERIFY(QFile::rename(away, path));
    QVERIFY(client->write(savePerson(1)).result().ok());
    QCOMPARE(client->read(count).result().value(), 1);
}

/// SQLite would go on saving into a file that has no name any more.
void ClientTest::noticesThatTheFileIsGone()
{
    const QString path = m_folder->path();
    const QString away = m_folder->path(u"away"_s);
    const auto client = this->client();
    QVERIFY(client->write(savePerson(1)).result().ok());
    QCOMPARE(client->read(count).result().value(), 1);
    QVERIFY(QFile::rename(path, away));
    QCOMPARE(client->write(savePerson(2)).result().error().code, ErrorCode::NotFound);
    QCOMPARE(client->read(count).result().error().code, ErrorCode::NotFound);
    QVERIFY(QFile::rename(away, path));
    QVERIFY(client->write(savePerson(2)).result().ok());
    QCOMPARE(client->read(count).result().value(), 2);

    auto workspace = test::openTest(path);
    QVERIFY(workspace.ok());
    QVERIFY(QFile::remove(path));
    QCOMPARE(savePerson(3)(**workspace).error().code, ErrorCode::NotFound);
    QCOMPARE((*workspace)->contactCount().error().code, ErrorCode::NotFound);
    QCOMPARE(client->read(count).result().error().code, ErrorCode::NotFound);
}

void ClientTest::noticesThatTheFileIsAnother()
{
    const QString path = m_folder->path();
    const QString other = m_folder->path(u"other.onefold"_s);
    {
        auto made = test::openTest(other);
        QVERIFY(savePerson(7)(**made).ok() && savePerson(8)(**made).ok());
    }
    const auto client = this->client();
    QCOMPARE(client->read(count).result().value(), 0);
    QVERIFY(QFile::remove(path) && QFile::rename(other, path));
    QCOMPARE(client->read(count).result().value(), 2);
    QVERIFY(client->write(savePerson(9)).result().ok());
    QCOMPARE(client->read(count).result().value(), 3);
}

void ClientTest::reportsFailedCalls()
{
    std::atomic<int> callsLeft = -1;
    const auto client = this->client({.fault = [&] { return callsLeft >= 0 && callsLeft-- == 0; }});
    QCOMPARE(client->read(count).result().value(), 0);
    int failures = 0;
    bool isSaved = false;
    for (int n = 0; n < 60; ++n) {
        callsLeft = n;
        const auto saved = client->write(savePerson(1)).result();
        callsLeft = -1;
        failures += saved ? 0 : 1;
        isSaved = isSaved || saved;
        QCOMPARE(client->read(count).result().value(), isSaved ? 1 : 0);
    }
    QVERIFY(isSaved && failures > 10);
}

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
