// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/synchroniser.h"

#include "core/sync/puller.h"
#include "core/sync/pusher.h"
#include "core/sync/token.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::ContactId;
using identity::Verdict;
using net::Priority;
using services::Answer;
using services::Done;
using services::Failure;
using services::FailureKind;
using store::Session;
using store::sqlite::OutboxTable;
using store::sqlite::SqliteStore;
using workspace::RemovalOutcome;
using workspace::Workspace;
using workspace::WorkspaceInfo;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Synchroniser)
};

constexpr int mostSetbacks = 12;    // in one save, before it is left to be sent later
constexpr int requestsForKnown = 2; // one looks, one writes
constexpr int sampleSize = 200;     // contacts by which the time for all is judged

/// How many requests look a new contact up: one for each identifier.
qint64 lookUps(const services::Service &service, const contact::Fields &fields)
{
    return std::ranges::count_if(identity::matchingIdentifiers(fields, service.profile().identity),
        [&](const identity::Identifier &identifier) { return service.find(identifier).has_value(); });
}

Error notAService(const QString &name)
{
    return {ErrorCode::InvalidInput,
        Messages::tr("“%1” is all on this computer: there is no service to send to.").arg(name)};
}

} // namespace

Synchroniser::Synchroniser(std::unique_ptr<Workspace> workspace, WorkspaceInfo info, SyncOptions options)
    : m_workspace(std::move(workspace)),
      m_info(std::move(info)),
      m_options(std::move(options)),
      m_lock(m_info.path + u".sync-lock"_s)
{ }

Synchroniser::~Synchroniser() = default;

Result<std::unique_ptr<Synchroniser>> Synchroniser::open(const WorkspaceInfo &info, SyncOptions options)
{
    auto workspace = Workspace::open(info, options.open);
    if (!workspace)
        return workspace.error();
    std::unique_ptr<Synchroniser> synchroniser(new Synchroniser(*std::move(workspace), info, std::move(options)));
    if (const Result<void> prepared = synchroniser->prepare(); !prepared)
        return prepared.error();
    return synchroniser;
}

Result<void> Synchroniser::prepare()
{
    auto *const store = dynamic_cast<SqliteStore *>(&m_workspace->store());
    std::optional<Account> account;
    Result<void> read = m_workspace->store().read([&](Session &session) {
        account = loadAccount(session);
        m_settings = store::loadSettings(session);
    });
    if (!read)
        return read;
    if (!account || !store)
        return notAService(m_info.name);
    m_account = *account;
    const auto clock = m_options.open.clock;
    m_cache = std::make_unique<Cache>(
        *store, services::nameOf(m_account.kind), clock ? clock : [] { return QDateTime::currentDateTimeUtc(); });
    return {};
}

services::Profile Synchroniser::profileFrom(const KnownDefinitions &known) const
{
    return {.kind = m_account.kind,
        .id = m_account.id,
        .pathStyle = m_account.pathStyle,
        .identity = m_settings.identity,
        .definitions = known.definitions,
        .knowsDefinitions = known.areKnown};
}

Result<void> Synchroniser::openLink()
{
    if (m_link)
        return {};
    if (m_noLink)
        return *m_noLink;
    auto token = m_options.token.isEmpty() ? findToken(m_account, m_info.name) : Result<QByteArray>(m_options.token);
    if (!token) {
        m_noLink = token.error();
        return token.error();
    }
    KnownDefinitions known;
    const Result<void> read = m_cache->read([&](Session &session, OutboxTable &) { known = loadDefinitions(session); });
    if (!read)
        return read.error();
    const std::scoped_lock lock(m_linkMutex);
    m_link = std::make_unique<Link>(
        m_account, *token, profileFrom(known), m_options.link, QString(m_info.path + u".sync-pace"_s));
    if (m_isStopped)
        m_link->gate().stop();
    return {};
}

Result<Answer<Done>> Synchroniser::probePaths()
{
    if (m_account.kind != services::Kind::Leadpush || m_account.arePathsKnown)
        return Answer<Done>(Done{});
    const auto checked = m_link->check(waitUntil());
    // Whom the service does not let in it tells so of whatever is sent: the person is to know that, and nothing else.
    if (!checked && !checked.failure().isOfAccount())
        return checked;
    const Result<void> kept = keepPaths(checked);
    return kept ? Result<Answer<Done>>(Done{}) : Result<Answer<Done>>(kept.error());
}

Result<Answer<Done>> Synchroniser::makeReady()
{
    if (const Result<void> opened = openLink(); !opened)
        return opened.error();
    if (m_isReady)
        return Answer<Done>(Done{});
    auto probed = probePaths();
    if (!probed || !*probed)
        return probed;
    if (const Result<void> asked = readDefinitions(false); !asked)
        return asked.error();
    m_isReady = true;
    return probed;
}

/// Without them the fields of the service's own cannot be sent; that they cannot be read stops nothing else.
Result<void> Synchroniser::readDefinitions(bool again)
{
    KnownDefinitions known;
    Result<void> read = m_cache->read([&](Session &session, OutboxTable &) { known = loadDefinitions(session); });
    if (!read || (known.wereAsked && !again))
        return read;
    const auto definitions = m_link->definitions(waitUntil());
    if (!definitions && definitions.failure().kind != FailureKind::MissingScope
        && definitions.failure().kind != FailureKind::NotFound)
        return {}; // asked again the next time
    known = {.wereAsked = true, .areKnown = static_cast<bool>(definitions)};
    if (definitions)
        known.definitions = *definitions;
    m_link->setProfile(profileFrom(known));
    return m_cache->write([&](Session &session, OutboxTable &) { saveDefinitions(session, known); });
}

Result<void> Synchroniser::keepPaths(const Answer<Done> &checked)
{
    if (!checked)
        return {};
    m_account.pathStyle = m_link->service()->profile().pathStyle;
    m_account.arePathsKnown = true;
    return m_cache->write([&](Session &session, OutboxTable &) { saveAccount(session, m_account); });
}

Answer<Done> Synchroniser::check()
{
    const auto failed = [](const Error &error) {
        return Failure{.kind = FailureKind::Unauthorised, .message = error.message};
    };
    const auto ready = makeReady();
    if (!ready)
        return failed(ready.error());
    if (!*ready)
        return ready->failure();
    auto checked = m_link->check(waitUntil());
    if (!checked)
        return checked;
    if (const Result<void> kept = keepPaths(checked); !kept)
        return failed(kept.error());
    const Result<void> defined = readDefinitions(true);
    return defined ? checked : Answer<Done>(failed(defined.error()));
}

/// Another program is sending for this workspace: its verdict is ours.
Result<Pushed> Synchroniser::waitForOther(ContactId contact)
{
    std::optional<store::OutboxItem> item;
    std::vector<journal::HistoryLine> lines;
    const Result<void> read = m_cache->read([&](Session &session, OutboxTable &table) {
        item = table.item(contact);
        lines = session.history({.contact = contact, .limit = 20});
    });
    if (!read)
        return read.error();
    if (item) {
        return Pushed{.what = store::isHeld(*item) ? Pushed::What::Held : Pushed::What::Later,
            .verdict = verdictOf(*item),
            .failure = {.kind = FailureKind::RateLimited, .message = item->message}};
    }
    for (const journal::HistoryLine &line : lines) {
        if (line.operation.kind != journal::OperationKind::Pull) {
            return Pushed{.what = Pushed::What::Settled,
                .verdict = line.entry.verdict,
                .evidence = line.entry.evidence,
                .matchedBy = line.entry.matchedBy,
                .notApplied = line.entry.notApplied};
        }
    }
    return Pushed{};
}

Result<Pushed> Synchroniser::pushOnce(ContactId contact, Deadline deadline, Seen seen)
{
    const auto ready = makeReady();
    if (!ready) {
        return Pushed{.what = Pushed::What::Blocked,
            .failure = {.kind = FailureKind::Unauthorised, .message = ready.error().message}};
    }
    if (!*ready)
        return Pushed{.what = Pushed::What::Later, .failure = ready->failure()};
    const auto isLocked = lockSending(now() + shortWait);
    if (!isLocked)
        return isLocked.error();
    if (!*isLocked && !m_lock.obstacle().isEmpty()) {
        return Pushed{.what = Pushed::What::Blocked,
            .failure = {.kind = FailureKind::Unauthorised, .message = notSending().message}};
    }
    if (!*isLocked)
        return waitForOther(contact);
    return Pusher(*m_cache, *m_link).push(contact, Priority::Interactive, deadline, seen);
}

Result<Pushed> Synchroniser::pushUntil(ContactId contact, Deadline deadline, Seen seen)
{
    int setbacks = 0;
    while (true) {
        auto pushed = pushOnce(contact, deadline, seen);
        if (!pushed || pushed->what != Pushed::What::Later)
            return pushed;
        seen = Seen::Nothing;
        const FailureKind kind = pushed->failure.kind;
        // What is no service now will hardly be one in a minute.
        setbacks += !pushed->failure.isPassing() || kind == FailureKind::ServerFault ? 1 : 0;
        const bool isHopeless =
            kind == FailureKind::NotSent || kind == FailureKind::Stopped || setbacks >= mostSetbacks;
        const qint64 pause = pushed->notBefore.isValid() ? m_cache->now().msecsTo(pushed->notBefore) : 50;
        if (isHopeless || now() + std::chrono::milliseconds(pause) > deadline || m_link->gate().isStopped())
            return pushed;
        QThread::msleep(static_cast<unsigned long>(std::clamp<qint64>(pause, 5, 1'000)));
    }
}

Result<Pushed> Synchroniser::push(ContactId contact)
{
    return pushUntil(contact, waitUntil());
}

Result<std::vector<RemovalOutcome>> Synchroniser::remove(const std::vector<ContactId> &ids)
{
    auto removed = m_workspace->remove(ids);
    if (!removed)
        return removed;
    for (RemovalOutcome &outcome : *removed) {
        if (outcome.verdict == Verdict::Rejected)
            continue;
        const auto pushed = pushUntil(outcome.id, waitUntil());
        if (!pushed)
            return pushed.error();
        outcome.verdict = pushed->what == Pushed::What::Nothing ? Verdict::Deleted : pushed->verdict;
        outcome.message = pushed->failure.message;
    }
    return removed;
}

Result<Pulled> Synchroniser::pull(const PullOptions &options, const Progress &progress)
{
    const auto ready = makeReady();
    if (!ready)
        return ready.error();
    if (!*ready)
        return Pulled{.isWhole = false, .failure = ready->failure()};
    if (const Result<void> defined = readDefinitions(true); !defined)
        return defined.error();
    return Puller(*m_cache, *m_link).pull(options, progress);
}

Result<std::chrono::seconds> Synchroniser::timeToPush()
{
    if (const Result<void> opened = openLink(); !opened)
        return opened.error();
    const auto service = m_link->service();
    qint64 count = 0;
    qint64 sampled = 0;
    qint64 requests = 0;
    const Result<void> read = m_cache->read([&](Session &session, OutboxTable &table) {
        count = table.count();
        for (const store::OutboxItem &item : table.items(sampleSize)) {
            ++sampled;
            const auto contact = session.contact(item.contact);
            requests +=
                table.half(item.contact) || !contact ? requestsForKnown : 1 + lookUps(*service, contact->fields);
        }
    });
    if (!read)
        return read.error();
    return m_link->gate().timeFor(sampled == 0 ? 0 : (count * requests + sampled - 1) / sampled);
}

Result<qint64> Synchroniser::dailyLimit()
{
    const Result<void> opened = openLink();
    return opened ? Result<qint64>(m_link->gate().dailyLimit()) : Result<qint64>(opened.error());
}

bool Synchroniser::hasDue()
{
    QDateTime next;
    const Result<void> read = m_cache->read([&](Session &, OutboxTable &table) { next = table.nextTime(); });
    return read && next.isValid() && next <= m_cache->now();
}

void Synchroniser::stop()
{
    const std::scoped_lock lock(m_linkMutex);
    m_isStopped = true;
    if (m_link)
        m_link->gate().stop();
}

} // namespace onefold::sync
