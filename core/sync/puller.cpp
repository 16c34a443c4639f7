// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/puller.h"

#include "core/services/reading.h"
#include "core/sync/explain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace onefold::sync {

using namespace Qt::StringLiterals;
using contact::ContactId;
using journal::OperationId;
using services::Failure;
using services::FailureKind;
using services::Page;
using store::RemoteHalf;
using store::Session;
using store::sqlite::OutboxTable;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::sync::Puller)
};

const QString pullKey = u"service_pull"_s;

// More missing than this is asked about. A service that lists nothing at all is never believed.
constexpr qint64 believedMissing = 20;
constexpr double believedShare = 0.1;
constexpr qint64 wholeEveryHours = 24;
constexpr int triesPerPage = 6;
/// Pages in a row without anything new. What is listed by page numbers moves on where contacts are made meanwhile, so
/// that a page may hold again what was listed before; a service that never ends does so for ever.
constexpr int mostStalePages = 5;
/// What changed while the last pull ran, and clocks that differ a little.
constexpr qint64 overlapSeconds = 600;

/// How far pulling is, kept in the workspace.
struct PullState {
    qint64 number = 0;   ///< of the whole pull under way or done last
    QString cursor = {}; ///< of the whole pull under way
    bool isUnderWay = false;
    qint64 seen = 0;
    QDateTime doneAt = {};  ///< UTC; any pull to its end
    QDateTime wholeAt = {}; ///< UTC; a whole one
    QDateTime latest = {};  ///< the latest change seen, by the service's clock
};

PullState loadState(Session &session)
{
    const QJsonObject json = QJsonDocument::fromJson(session.setting(pullKey).value_or(QString()).toUtf8()).object();
    return {.number = json.value("number"_L1).toInteger(),
        .cursor = json.value("cursor"_L1).toString(),
        .isUnderWay = json.value("under_way"_L1).toBool(),
        .seen = json.value("seen"_L1).toInteger(),
        .doneAt = services::timeIn(json.value("done_at"_L1)),
        .wholeAt = services::timeIn(json.value("whole_at"_L1)),
        .latest = services::timeIn(json.value("latest"_L1))};
}

void saveState(Session &session, const PullState &state)
{
    const auto number = [](const QDateTime &time) {
        return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
    };
    const QJsonObject json{{"number"_L1, state.number}, {"cursor"_L1, state.cursor}, {"under_way"_L1, state.isUnderWay},
        {"seen"_L1, state.seen}, {"done_at"_L1, number(state.doneAt)}, {"whole_at"_L1, number(state.wholeAt)},
        {"latest"_L1, number(state.latest)}};
    session.setSetting(pullKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

/// Until when a request may be held back; a service that asks for longer is told of, and asked again another time.
Deadline soon()
{
    return std::chrono::steady_clock::now() + std::chrono::seconds(60);
}

/// Whether the next pull had better begin anew: what is wrong may be the place where this one was.
bool isOfCursor(FailureKind kind)
{
    return kind == FailureKind::Invalid || kind == FailureKind::NotFound || kind == FailureKind::Duplicate;
}

/// Whether a field that the list may leave out is not as it was when both sides agreed last.
bool differsInLeftOut(const RemoteHalf &half, const services::RemoteContact &remote, const services::Service &service)
{
    const auto differs = [&](const contact::Fields &one, const contact::Fields &other) {
        return std::ranges::any_of(one, [&](const contact::Fields::Entry &entry) {
            return remote.leftOut.contains(entry.first.field)
                && !service.isSame(entry.first, entry.second, other.value(entry.first));
        });
    };
    return differs(half.synced, remote.fields) || differs(remote.fields, half.synced);
}

Failure repeating()
{
    return {.kind = FailureKind::NotAService,
        .message = Messages::tr("The service lists the same page again and again. The pull was stopped; what came "
                                "before is kept.")};
}

} // namespace

/// One pull under way.
struct Puller::Course {
    PullState state;
    services::Order order = services::Order::Steady;
    QByteArray cursor;
    QSet<QByteArray> cursors;
    QSet<QString> ids; ///< of this run: a service may list one twice
    OperationId operation = OperationId::None;
    std::shared_ptr<const services::Service> service;
    std::optional<qint64> total;
    int stalePages = 0; ///< in a row
    bool isDone = false;

    [[nodiscard]] bool isWhole() const { return order == services::Order::Steady; }
};

Result<Puller::Course> Puller::begin(const PullOptions &options)
{
    Course course;
    course.service = m_link.service();
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &) {
        PullState &state = course.state;
        state = loadState(session);
        const bool wasWholeLately =
            state.wholeAt.isValid() && state.wholeAt.secsTo(m_cache.now()) < wholeEveryHours * 3600;
        const bool mayBeQuick = !options.whole && !options.believeMissing && !state.isUnderWay && wasWholeLately
            && state.latest.isValid() && course.service->listsChangedFirst();
        if (mayBeQuick) {
            course.order = services::Order::ChangedFirst;
            return;
        }
        if (!state.isUnderWay) {
            ++state.number;
            state.cursor.clear();
            state.seen = 0;
            state.isUnderWay = true;
        }
        course.cursor = state.cursor.toUtf8();
        saveState(session, state);
    });
    return written ? Result<Course>(std::move(course)) : Result<Course>(written.error());
}

Result<void> Puller::fillIn(const Course &course, Page &page)
{
    std::vector<services::RemoteContact *> wanting;
    Result<void> read = m_cache.read([&](Session &, OutboxTable &table) {
        for (services::RemoteContact &remote : page.contacts) {
            if (!remote.isPartial && remote.leftOut.empty())
                continue;
            const auto half = table.halfById(remote.id);
            const bool isAsBefore = half && half->updatedAt.isValid() && half->updatedAt == remote.updatedAt;
            if (!isAsBefore && (remote.isPartial || (half && differsInLeftOut(*half, remote, *course.service))))
                wanting.push_back(&remote);
        }
    });
    if (!read)
        return read;
    bool isReachable = true;
    for (services::RemoteContact *const remote : wanting) {
        remote->isUnread = true;
        if (!isReachable)
            continue;
        auto got = remote->isPartial ? m_link.complete(*remote, net::Priority::Bulk, soon())
                                     : m_link.get(remote->id, net::Priority::Bulk, soon());
        if (got) {
            *remote = *std::move(got);
            remote->isUnread = false;
            continue;
        }
        // Until then it changes nothing here. Whom the service does not let read it, it is not asked for ever.
        const FailureKind kind = got.failure().kind;
        remote->isUnread = kind != FailureKind::MissingScope;
        isReachable = kind != FailureKind::Stopped && kind != FailureKind::NotSent;
    }
    return {};
}

Result<void> Puller::takePage(Course &course, const Page &page, Pulled &pulled)
{
    return m_cache.write([&](Session &session, OutboxTable &table) {
        bool isOld = false;
        QDateTime latest = course.state.latest;
        for (const services::RemoteContact &remote : page.contacts) {
            if (course.ids.contains(remote.id))
                continue;
            course.ids.insert(remote.id);
            const bool isKnown = table.halfById(remote.id).has_value();
            const qint64 before = m_cache.written();
            const qint64 seen = course.isWhole() ? course.state.number : 0;
            const ContactId id =
                m_cache.adopt(session, table, remote, *course.service, course.operation, {.pull = seen});
            pulled.created += !isKnown && id != ContactId::None ? 1 : 0;
            pulled.updated += isKnown && m_cache.written() > before ? 1 : 0;
            ++pulled.seen;
            ++course.state.seen;
            latest = std::max(latest, remote.updatedAt);
            isOld = remote.updatedAt.isValid() && remote.updatedAt < course.state.latest.addSecs(-overlapSeconds);
        }
        pulled.unreadable += page.unreadable;
        course.state.seen += page.unreadable;
        course.cursor = page.next;
        // Those changed last come first: the first one older than what is known ends the list.
        course.isDone = page.next.isEmpty() || (!course.isWhole() && isOld);
        PullState state = course.state;
        if (course.isWhole()) {
            course.state.latest = latest;
            state = course.state;
            state.cursor = QString::fromUtf8(page.next);
        } else if (course.isDone) {
            state.latest = latest;
        }
        saveState(session, state);
    });
}

/// Not in the list may be a lag of the list: the contact itself is asked for. Gives whether there was an answer to go
/// by; @p pulled says why not.
Result<bool> Puller::askForMissing(Course &course, const RemoteHalf &half, Pulled &pulled)
{
    const auto got = m_link.get(half.id, net::Priority::Bulk, soon());
    if (!got && got.failure().kind != FailureKind::NotFound) {
        pulled.failure = explained(got.failure(), course.service->profile().kind);
        return false;
    }
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &table) {
        if (got) {
            m_cache.adopt(session, table, *got, *course.service, course.operation,
                {.pull = course.state.number, .isCertain = true});
            return;
        }
        if (table.item(half.contact))
            return; // edited this moment; sending it makes it again
        if (const auto contact = session.contact(half.contact)) {
            m_cache.deleteFound(session, course.operation, *contact);
            ++pulled.deleted;
        }
        table.removeHalf(half.contact);
    });
    return written ? Result<bool>(true) : Result<bool>(written.error());
}

Result<void> Puller::removeMissing(Course &course, Pulled &pulled, const Progress &progress)
{
    constexpr int atOnce = 100;
    QSet<QString> looked;
    while (!progress.shouldStop()) {
        std::vector<RemoteHalf> halves;
        Result<void> read = m_cache.read(
            [&](Session &, OutboxTable &table) { halves = table.unseenSince(course.state.number, atOnce); });
        if (!read)
            return read;
        bool hasNew = false;
        for (const RemoteHalf &half : halves) {
            hasNew |= !looked.contains(half.id);
            looked.insert(half.id);
            const Result<bool> asked = askForMissing(course, half, pulled);
            if (!asked)
                return asked.error();
            if (!*asked)
                return {};
        }
        if (halves.empty() || !hasNew)
            return {};
    }
    return {};
}

Result<void> Puller::finish(Course &course, const PullOptions &options, Pulled &pulled, const Progress &progress)
{
    qint64 missing = 0;
    qint64 known = 0;
    // A list that ended before all that the service says it holds is no proof that anything is gone, unless the person
    // says so: there are services whose number counts more than they list.
    const bool isCutShort =
        course.isWhole() && course.total && course.state.seen < *course.total && !options.believeMissing;
    if (isCutShort) {
        pulled.isWhole = false;
        pulled.unlisted = *course.total - course.state.seen;
    } else if (course.isWhole()) {
        Result<void> read = m_cache.read([&](Session &, OutboxTable &table) {
            missing = table.unseenCount(course.state.number);
            known = table.halfCount();
        });
        if (!read)
            return read;
        const bool isSmall =
            missing <= believedMissing || missing <= static_cast<qint64>(believedShare * double(known));
        const bool isNothingListed = course.state.seen == 0 && missing > 0;
        if ((isSmall && !isNothingListed) || options.believeMissing) {
            if (Result<void> removed = removeMissing(course, pulled, progress); !removed)
                return removed;
        } else {
            pulled.missing = missing;
        }
    }
    return m_cache.write([&](Session &session, OutboxTable &) {
        PullState state = loadState(session);
        state.doneAt = m_cache.now();
        if (course.isWhole()) {
            state.isUnderWay = false;
            state.cursor.clear();
            state.wholeAt = pulled.missing > 0 || isCutShort ? QDateTime() : state.doneAt;
        }
        saveState(session, state);
    });
}

bool Puller::isRepeating(Course &course, const Page &page)
{
    if (page.next.isEmpty())
        return false;
    const bool isStale = std::ranges::all_of(
        page.contacts, [&](const services::RemoteContact &remote) { return course.ids.contains(remote.id); });
    course.stalePages = isStale ? course.stalePages + 1 : 0;
    return course.cursors.contains(page.next) || page.next == course.cursor || course.stalePages > mostStalePages;
}

Result<Pulled> Puller::forgetPlace(const Pulled &pulled)
{
    const Result<void> written = m_cache.write([&](Session &session, OutboxTable &) {
        PullState state = loadState(session);
        state.isUnderWay = false;
        saveState(session, state);
    });
    return written ? Result<Pulled>(pulled) : Result<Pulled>(written.error());
}

Result<Pulled> Puller::endWith(const Course &course, const Failure &failure, Pulled pulled)
{
    pulled.failure = explained(failure, course.service->profile().kind);
    pulled.cancelled = failure.kind == FailureKind::Stopped;
    return isOfCursor(failure.kind) ? forgetPlace(pulled) : pulled;
}

Result<Pulled> Puller::pull(const PullOptions &options, const Progress &progress)
{
    auto begun = begin(options);
    if (!begun)
        return begun.error();
    Course &course = *begun;
    Pulled pulled{.isWhole = course.isWhole()};
    int tries = 0;
    while (!course.isDone) {
        if (progress.shouldStop() || m_link.gate().isStopped()) {
            pulled.cancelled = true;
            return pulled;
        }
        const auto reply = m_link.send(course.service->list(course.cursor, course.order), net::Priority::Bulk, soon());
        auto page = reply ? course.service->readPage(*reply, course.cursor) : services::Answer<Page>(reply.failure());
        if (!page) {
            // A listing changes nothing: what passes, or came garbled, is simply asked for again.
            const bool mayPass = page.failure().isPassing() || (reply && reply->isSuccess());
            const bool isOffline = page.failure().kind == FailureKind::NotSent;
            if (page.failure().kind == FailureKind::Stopped || !mayPass || isOffline || ++tries >= triesPerPage)
                return endWith(course, page.failure(), pulled);
            continue;
        }
        tries = 0;
        if (page->total)
            course.total = page->total;
        if (isRepeating(course, *page)) {
            pulled.failure = repeating();
            return forgetPlace(pulled);
        }
        course.cursors.insert(page->next);
        if (const Result<void> filled = fillIn(course, *page); !filled)
            return filled.error();
        if (const Result<void> taken = takePage(course, *page, pulled); !taken)
            return taken.error();
        progress.tell(course.state.seen, course.total.value_or(0));
    }
    if (const Result<void> finished = finish(course, options, pulled, progress); !finished)
        return finished.error();
    return pulled;
}

bool hasBeenPulled(Session &session)
{
    return loadState(session).doneAt.isValid();
}

QDateTime lastPulled(Session &session)
{
    return loadState(session).doneAt;
}

} // namespace onefold::sync
