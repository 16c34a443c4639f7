// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Service workspaces, against the stand-ins of tests/services: fault runs, the rate of a bulk push, a first pull.

#include "tests/services/host/services.h"
#include "core/sync/create.h"
#include "core/sync/synchroniser.h"
#include "tests/bench/bench.h"
#include "tests/bench/programrun.h"
#include "tests/core/sync/faultrun.h"
#include "tests/services/host/runningservice.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

namespace onefold::bench {

using namespace Qt::StringLiterals;
namespace host = testservices::host;

namespace {

constexpr int faultSaves = 100;
constexpr int faultGroups = 30;
constexpr int faultKills = 5;
constexpr int pushed = 5'000;
constexpr int permitted = 200; // requests a second; HighLevel permits 10
constexpr int pulled = 100'000;

const QString kind = u"highlevel"_s;
constexpr const char *token = "test-token";
constexpr const char *tokenVariable = "ONEFOLD_BENCH_TOKEN";

/// A workspace of its own for a service that runs in this process.
Result<workspace::WorkspaceInfo> makeWorkspace(const Bench &bench, const host::RunningService &service)
{
    const QString folder = bench.scratch(u"service"_s);
    QDir(folder).removeRecursively();
    workspace::Registry registry(folder);
    if (const auto prepared = registry.prepare(); !prepared)
        return prepared.error();
    QString id;
    service.with([&](host::Host &host) { id = host.service().workspace(); });
    const auto account = sync::accountFrom({.kind = services::Kind::HighLevel,
        .address = service.url().toString(),
        .id = id,
        .tokenVariable = QString::fromLatin1(tokenVariable)});
    if (!account)
        return account.error();
    return sync::createServiceWorkspace(registry, u"Service"_s, {}, {.region = u"US"_s}, *account);
}

/// The pages of a first pull alone, at the service's own pace and with nothing done with them: what waiting takes.
Result<double> secondsToList(const host::RunningService &service)
{
    QString id;
    service.with([&](host::Host &host) { id = host.service().workspace(); });
    const sync::Account account{.kind = services::Kind::HighLevel, .address = service.url(), .id = id};
    sync::Link link(account, token, {.kind = account.kind, .id = id}, {});
    QElapsedTimer timer;
    timer.start();
    QByteArray cursor;
    do {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        const auto reply =
            link.send(link.service()->list(cursor, services::Order::Steady), net::Priority::Bulk, deadline);
        const auto page = reply ? link.service()->readPage(*reply, cursor) : reply.failure();
        if (!page)
            return Error{ErrorCode::Failed, page.failure().message};
        cursor = page->next;
    } while (!cursor.isEmpty());
    return double(timer.elapsed()) / 1000;
}

/// As many fault runs of each service as there are rounds.
Result<void> runFaultsOfAll(Bench &bench, const QString &what, int saves, int groups)
{
    int failures = 0;
    int kills = 0;
    int requests = 0;
    int faults = 0;
    for (int seed = 1; seed <= bench.options().rounds; ++seed) {
        for (const QString &service : {u"leadpush"_s, u"highlevel"_s, u"bird"_s}) {
            const auto report = test::runFaults(service, static_cast<quint32>(seed), saves, faultKills, groups);
            failures += report.wrong.isEmpty() ? 0 : 1;
            kills += report.kills;
            requests += report.requests;
            faults += report.faults;
            progress(u"faults %1 of %2: %3"_s.arg(seed)
                         .arg(bench.options().rounds)
                         .arg(report.wrong.isEmpty() ? u"good"_s : report.wrong));
        }
    }
    bench.report().add(
        {what, u"%1 faults in %2 requests, %3 kills, %4 failures"_s.arg(faults).arg(requests).arg(kills).arg(failures),
            {}, {}, u"0 lost, 0 doubled, every verdict true"_s, failures == 0 ? u"yes"_s : u"NO"_s});
    return failures == 0 ? Result<void>() : Error{ErrorCode::Failed, u"fault runs found loss"_s};
}

} // namespace

Result<void> runServiceFaults(Bench &bench)
{
    const Result<void> saves = runFaultsOfAll(
        bench, u"%1 saves through each service, %2 seeds"_s.arg(faultSaves).arg(bench.options().rounds), faultSaves, 0);
    const Result<void> merges = runFaultsOfAll(bench,
        u"%1 groups merged and un-merged through each service, %2 seeds"_s.arg(faultGroups).arg(bench.options().rounds),
        0, faultGroups);
    return saves ? merges : saves;
}

Result<void> runServicePush(Bench &bench)
{
    host::RunningService service(
        host::serviceOf(kind), host::Rate{.count = permitted, .interval = 1'000, .sliding = true});
    if (!service.start())
        return Error{ErrorCode::Failed, u"the service does not start"_s};
    const auto info = makeWorkspace(bench, service);
    if (!info)
        return info.error();
    auto opened = sync::Synchroniser::open(*info, {.token = token});
    if (!opened)
        return opened.error();
    std::vector<saving::SaveRequest> requests(pushed);
    for (int i = 0; i < pushed; ++i)
        requests.at(static_cast<std::size_t>(i)).fields.set(contact::Field::Email, u"p%1@acme.com"_s.arg(i));
    if (const auto saved = (*opened)->workspace().save(requests); !saved)
        return saved.error();
    QElapsedTimer timer;
    timer.start();
    const auto report = (*opened)->pushAll({});
    const double seconds = double(timer.elapsed()) / 1000;
    if (!report || report->later + report->held > 0)
        return Error{ErrorCode::Failed, u"not everything was sent"_s};
    int refused = 0;
    const auto log = service.log();
    for (const auto &entry : log)
        refused += entry.status == 429 ? 1 : 0;
    const double share = double(log.size()) / (seconds * permitted);
    bench.report().add({u"bulk push of %1 contacts, %2 requests a second permitted"_s.arg(pushed).arg(permitted),
        u"%1 s, %2 requests, %3 refused"_s.arg(figure(seconds)).arg(log.size()).arg(refused), {},
        u"%1 of the rate"_s.arg(figure(share)), u"≥ 0.95, no 429"_s,
        share >= 0.95 && refused == 0 ? u"yes"_s : u"NO"_s});
    return {};
}

Result<void> runServicePull(Bench &bench)
{
    host::RunningService service(host::serviceOf(kind), std::nullopt);
    if (!service.start())
        return Error{ErrorCode::Failed, u"the service does not start"_s};
    service.seed(pulled);
    const auto info = makeWorkspace(bench, service);
    const auto listing = secondsToList(service);
    if (!info || !listing)
        return info ? listing.error() : info.error();
    qputenv(tokenVariable, token);
    const ProgramRun run = runProgram(bench.options().program,
        {u"--data-dir"_s, bench.scratch(u"service"_s), u"--json"_s, u"-w"_s, info->name, u"sync"_s});
    qunsetenv(tokenVariable);
    const QJsonObject told = QJsonDocument::fromJson(run.out).object().value("pulled"_L1).toObject();
    if (!run.good || told.value("created"_L1).toInt() != pulled)
        return Error{ErrorCode::Failed, u"the pull did not bring everything"_s, QString::fromUtf8(run.out)};
    const QString what = u"first pull of %1 contacts at HighLevel's pace"_s.arg(pulled);
    bench.report().add({what, u"%1 s"_s.arg(figure(run.seconds)), u"%1 s for the pages alone"_s.arg(figure(*listing)),
        u"%1 of it waiting for the service"_s.arg(figure(*listing / run.seconds)), {}, {}});
    bench.report().add({what + u": peak memory"_s, u"%1 MiB"_s.arg(figure(run.memory)), {}, {}, {}, {}});
    return {};
}

} // namespace onefold::bench
