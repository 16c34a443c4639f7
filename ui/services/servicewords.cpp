// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/servicewords.h"

#include "ui/contacts/wording.h"

#include "core/sync/duration.h"

#include <QCoreApplication>

namespace onefold::ui::services {

using namespace Qt::StringLiterals;
using identity::Verdict;
using sync::CourierStatus;
using Line = CourierStatus::Line;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::ui::services::ServiceWords)
};

QString stateText(const CourierStatus &status, const QString &service)
{
    if (status.isPushing && status.total > 0)
        return Messages::tr("Sending to %1: %2 of %3").arg(service).arg(status.done).arg(status.total);
    if (status.isPulling && status.total > 0)
        return Messages::tr("Reading from %1: %2 of %3").arg(service).arg(status.done).arg(status.total);
    if (status.isPulling && status.line == Line::Starting)
        return Messages::tr("Reading from %1…").arg(service);
    switch (status.line) {
    case Line::Starting: return Messages::tr("Asking %1…").arg(service);
    case Line::Online: return Messages::tr("Online");
    case Line::Offline: return Messages::tr("Off-line");
    case Line::Blocked: return Messages::tr("%1 needs you").arg(service);
    }
    return {};
}

NoticeLook lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Created: return NoticeLook::Created;
    case Verdict::Updated: return NoticeLook::Updated;
    case Verdict::Rejected: return NoticeLook::Caution;
    case Verdict::Unknown: return NoticeLook::Unknown;
    case Verdict::Queued: return NoticeLook::Caution; // changed on both sides
    default: return NoticeLook::Unchanged;
    }
}

QString headlineOf(Verdict verdict, const QString &name, const QString &service)
{
    switch (verdict) {
    case Verdict::Created: return Messages::tr("Created %1").arg(name);
    case Verdict::Updated: return Messages::tr("Updated %1").arg(name);
    case Verdict::Unchanged: return Messages::tr("%1 is unchanged").arg(name);
    case Verdict::Deleted: return Messages::tr("Deleted %1").arg(name);
    case Verdict::Rejected: return Messages::tr("%1 refuses %2", "a service and a contact").arg(service, name);
    case Verdict::Skipped: return Messages::tr("Skipped %1").arg(name);
    default: return Messages::tr("%1 was changed here and at %2").arg(name, service);
    }
}

} // namespace

bool isSynchronising(const CourierStatus &status)
{
    return status.isPushing || status.isPulling;
}

bool isBlocked(const CourierStatus &status)
{
    return status.line == Line::Blocked;
}

QString lineText(const CourierStatus &status, const QString &service, const QDateTime &now)
{
    QStringList parts{stateText(status, service)};
    if (status.isPushing && status.takes >= std::chrono::minutes(1))
        parts += Messages::tr("about %1 at the permitted rate").arg(sync::durationText(status.takes));
    if (status.waiting > 0)
        parts += Messages::tr("%n change(s) wait", nullptr, static_cast<int>(status.waiting));
    if (status.held > 0)
        parts += Messages::tr("%n for you to decide", nullptr, static_cast<int>(status.held));
    if (status.missing > 0)
        parts += Messages::tr("%n no longer listed", nullptr, static_cast<int>(status.missing));
    if (status.unlisted > 0)
        parts +=
            Messages::tr("%n not listed", "contacts that the service says it holds", static_cast<int>(status.unlisted));
    if (parts.size() == 1 && status.syncedAt.isValid() && status.line == Line::Online)
        parts += Messages::tr("synchronised %1", "how long ago").arg(contacts::relativeTime(status.syncedAt, now));
    return parts.join(u" · "_s);
}

look::Icon lineIcon(const CourierStatus &status)
{
    if (isSynchronising(status))
        return look::Icon::Outbox;
    switch (status.line) {
    case Line::Starting: return look::Icon::Outbox;
    case Line::Online: return look::Icon::Online;
    case Line::Offline: return look::Icon::Offline;
    case Line::Blocked: break;
    }
    return look::Icon::Blocked;
}

QString fullText(const CourierStatus &status, const QString &service, const QDateTime &now)
{
    const QString line = lineText(status, service, now);
    const QString trouble = troubleText(status, service);
    return trouble.isEmpty() ? line : line + u" · "_s + trouble;
}

QString troubleText(const CourierStatus &status, const QString &service)
{
    // Elsewhere it is said how to give one without a window.
    if (status.token == CourierStatus::Token::Missing)
        return Messages::tr("There is no token for %1 here. Changes are kept, and sent once it is given in the outbox.")
            .arg(service);
    if (status.message.isEmpty() && status.unlisted > 0) {
        return Messages::tr("The service says that it holds %n contact(s) more than it listed. What it listed is here; "
                            "nothing is taken for gone.",
            nullptr, static_cast<int>(status.unlisted));
    }
    return status.message;
}

Notice tokenNotKept()
{
    return {.look = NoticeLook::Caution,
        .headline = Messages::tr("The token is not kept"),
        .detail = Messages::tr("There is no keychain here that takes it: it is used until Onefold ends, and asked for "
                               "again then.")};
}

Notice noticeOf(const sync::Settlement &settled, const QString &name, int changes, const QString &service)
{
    QStringList details;
    if (settled.verdict == Verdict::Updated && changes > 0)
        details += Messages::tr("%n field(s) changed", nullptr, changes);
    const bool isTaken = settled.verdict != Verdict::Rejected && settled.verdict != Verdict::Queued
        && settled.verdict != Verdict::Skipped;
    if (isTaken)
        details += Messages::tr("confirmed by %1").arg(service);
    if (!settled.message.isEmpty())
        details += settled.message;
    for (const identity::NotApplied &row : settled.notApplied)
        details += contact::labelOf(row.field) + u": "_s + identity::describe(row, {});
    return {.look = lookOf(settled.verdict),
        .headline = headlineOf(settled.verdict, contacts::visible(name), service),
        .detail = details.join(u" · "_s)};
}

} // namespace onefold::ui::services
