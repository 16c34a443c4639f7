// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/services/servicewords.h"

#include "ui/contacts/wording.h"

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

QString headlineOf(Verdict verdict, const QString &service)
{
    switch (verdict) {
    case Verdict::Created: return Messages::tr("Created at %1").arg(service);
    case Verdict::Updated: return Messages::tr("Updated at %1").arg(service);
    case Verdict::Unchanged: return Messages::tr("Unchanged: %1 has it already").arg(service);
    case Verdict::Deleted: return Messages::tr("Deleted at %1").arg(service);
    case Verdict::Rejected: return Messages::tr("Rejected by %1").arg(service);
    default: return Messages::tr("Changed here and at %1").arg(service);
    }
}

} // namespace

bool isBlocked(const CourierStatus &status)
{
    return status.line == Line::Blocked;
}

QString lineText(const CourierStatus &status, const QString &service, const QDateTime &now)
{
    QStringList parts{stateText(status, service)};
    if (status.waiting > 0)
        parts += Messages::tr("%n change(s) wait", nullptr, static_cast<int>(status.waiting));
    if (status.held > 0)
        parts += Messages::tr("%n for you to decide", nullptr, static_cast<int>(status.held));
    if (status.missing > 0)
        parts += Messages::tr("%n no longer listed", nullptr, static_cast<int>(status.missing));
    if (parts.size() == 1 && status.syncedAt.isValid() && status.line == Line::Online)
        parts += Messages::tr("synchronised %1", "how long ago").arg(contacts::relativeTime(status.syncedAt, now));
    return parts.join(u" · "_s);
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
        return Messages::tr("There is no token for %1 here. Give it in the outbox; changes wait until then.")
            .arg(service);
    return status.message;
}

Notice tokenNotKept()
{
    return {.look = NoticeLook::Caution,
        .headline = Messages::tr("The token is not kept"),
        .detail = Messages::tr("There is no keychain here that takes it: it is used until Onefold ends, and asked for "
                               "again then.")};
}

Notice noticeOf(const sync::Settlement &settled, const QString &name, const QString &service)
{
    QStringList details;
    for (const QString &part : {contacts::visible(name), settled.message}) {
        if (!part.isEmpty())
            details += part;
    }
    for (const identity::NotApplied &row : settled.notApplied)
        details += contact::labelOf(row.field) + u": "_s + identity::describe(row, {});
    return {.look = lookOf(settled.verdict),
        .headline = headlineOf(settled.verdict, service),
        .detail = details.join(u" · "_s)};
}

} // namespace onefold::ui::services
