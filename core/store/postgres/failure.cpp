// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres/failure.h"

#include <QCoreApplication>

namespace onefold::store::postgres {

using namespace Qt::StringLiterals;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(onefold::store::PostgresFailure)
};

QString nothingChanged()
{
    return Messages::tr("Nothing was changed.");
}

/// What a sales role may not do, by the word that the database's functions refuse it with.
QString refusalOf(const QByteArray &rule)
{
    if (rule == "delete")
        return Messages::tr("Only an admin may delete contacts of this workspace.");
    if (rule == "merge")
        return Messages::tr("Only an admin may merge contacts of this workspace.");
    if (rule == "erase")
        return Messages::tr("Only an admin may erase contacts of this workspace for good.");
    if (rule == "undo")
        return Messages::tr("Only an admin may undo what somebody else did in this workspace.");
    if (rule == "setting")
        return Messages::tr("Only an admin may change the settings of this workspace.");
    return Messages::tr("Your role in this workspace does not allow this; an admin's does.");
}

} // namespace

bool isClash(const Complaint &complaint)
{
    return complaint.state == "40P01" || complaint.state == "40001";
}

Error failureFor(const Complaint &complaint, const QString &place)
{
    if (complaint.state == "42501") {
        return {ErrorCode::Refused, refusalOf(complaint.constraint) + u' ' + nothingChanged(), complaint.message};
    }
    // The lock was not to be had in time, or whoever holds it waits for this one, again and again: a statement written
    // by hand that takes rows before it waits for its turn.
    if (complaint.state == "55P03" || isClash(complaint)) {
        return {ErrorCode::Locked,
            Messages::tr("Somebody else is writing to %1 and did not finish in time. Nothing was changed. Try again.")
                .arg(place),
            complaint.message};
    }
    if (complaint.state.startsWith("53")) {
        return {ErrorCode::DiskFull,
            Messages::tr("The server of %1 has no room left. Nothing of this change was saved, everything before it "
                         "is. Tell whoever looks after the server.")
                .arg(place),
            complaint.message};
    }
    if (complaint.state == "22P05" || complaint.state == "22021")
        return cannotHold();
    if (complaint.state == "25006") {
        return {ErrorCode::ReadOnly,
            Messages::tr("The server of %1 may only be read: it may be a replica. Nothing was changed.").arg(place),
            complaint.message};
    }
    if (complaint.state == "57014")
        return {ErrorCode::Cancelled, Messages::tr("Cancelled."), complaint.message};
    return {ErrorCode::Failed,
        Messages::tr("The server of %1 reported a failure: %2. Nothing of this change was saved.")
            .arg(place, complaint.message),
        u"SQLSTATE "_s + QString::fromLatin1(complaint.state)};
}

Error cannotConnect(const QString &words, const QString &place)
{
    QString reason = words.simplified();
    if (!reason.endsWith(u'.'))
        reason += u'.';
    QString advice;
    if (words.contains("certificate"_L1)) {
        advice = Messages::tr("The server could not prove who it is. See that its certificate has not expired and is "
                              "in its name, or name its authority in the address: ?sslrootcert=FILE.");
    } else if (words.contains("password"_L1)) {
        advice = Messages::tr("See that the password is right and can be found: --token-env, the system's keychain, "
                              "PGPASSFILE or ~/.pgpass.");
    } else {
        advice = Messages::tr("Check the address, and that the server is up.");
    }
    return {ErrorCode::Unavailable,
        Messages::tr("There is no way to %1: %2 Nothing was changed. %3").arg(place, reason, advice)};
}

Error driverMissing()
{
    return {ErrorCode::Unavailable,
        Messages::tr("Qt's PostgreSQL driver is not installed. On Debian, install the package libqt6sql6-psql.")};
}

Error pooled(const QString &place)
{
    return {ErrorCode::Refused,
        Messages::tr("%1 is reached through a connection pooler such as PgBouncer, which loses notifications and "
                     "prepared statements. Give the address of PostgreSQL itself, or let the pooler keep a connection "
                     "for each session (pool_mode=session). Nothing was changed.")
            .arg(place)};
}

Error serverTooOld(int version, const QString &place)
{
    return {ErrorCode::Refused,
        Messages::tr("The server of %1 is PostgreSQL %2; Onefold needs 14 or newer. Nothing was changed.")
            .arg(place, QString::number(version / 10'000))};
}

Error notUnicode(const QByteArray &encoding, const QString &place)
{
    return {ErrorCode::Refused,
        Messages::tr("%1 keeps its text in the encoding %2, which does not hold every name. Nothing was changed. Make "
                     "a database with the encoding UTF8 for Onefold.")
            .arg(place, QString::fromLatin1(encoding))};
}

Error lost(const QString &place)
{
    return {ErrorCode::Unavailable,
        Messages::tr("The connection to %1 was lost. Nothing of this change was saved, everything before it is. Try "
                     "again.")
            .arg(place)};
}

Error uncertain(const QString &place)
{
    return {ErrorCode::Uncertain,
        Messages::tr("The connection to %1 was lost just as the change was saved, and the server does not answer: it "
                     "may have been saved or not. Look before you save it again.")
            .arg(place)};
}

Error cannotHold()
{
    return {ErrorCode::InvalidInput,
        Messages::tr("The text holds a character that PostgreSQL cannot store (U+0000). Nothing was changed. Take it "
                     "out.")};
}

Error notOurs(const QString &place)
{
    return {ErrorCode::NotOurs,
        Messages::tr("%1 holds something else than an Onefold workspace. Nothing was changed. Make a database of its "
                     "own for Onefold.")
            .arg(place)};
}

Error notThere(const QString &place, const QString &url)
{
    return {ErrorCode::NotFound,
        Messages::tr("There is no Onefold workspace in %1 yet. Whoever looks after the database makes one with "
                     "“onefold workspace init --url %2”.")
            .arg(place, url)};
}

Error tooNew(const QString &place)
{
    return {ErrorCode::TooNew,
        Messages::tr("%1 is of a newer Onefold. It was not changed. Update Onefold to open it.").arg(place)};
}

Error tooOld(const QString &place, const QString &url)
{
    return {ErrorCode::Refused,
        Messages::tr("%1 is of an older Onefold. It was not changed. Whoever looks after the database brings it up to "
                     "date with “onefold workspace init --url %2”.")
            .arg(place, url)};
}

Error notAllowed(const QString &place, const QString &login, const QString &role)
{
    return {ErrorCode::Refused,
        Messages::tr("“%1” may not use %2. Whoever looks after the database allows it with: GRANT \"%3\" TO \"%1\"")
            .arg(login, place, role)};
}

Error mayNotPrepare(const QString &place, const QString &detail)
{
    return {ErrorCode::Refused,
        Messages::tr("This login may not set %1 up: it needs the right to create schemas in the database and roles "
                     "(CREATEROLE), and where there is a workspace already, to be the login that set it up. Nothing "
                     "was changed.")
            .arg(place),
        detail};
}

Error extensionMissing(const QString &place, const QString &detail)
{
    return {ErrorCode::Refused,
        Messages::tr("The server of %1 has no extension pg_trgm, or this login may not create it. It comes with "
                     "PostgreSQL (package postgresql-contrib on some systems); whoever looks after the server runs "
                     "CREATE EXTENSION pg_trgm in the database. Nothing was changed.")
            .arg(place),
        detail};
}

} // namespace onefold::store::postgres
