// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

/// PostgreSQL's answers as errors for people: what happened, what was kept, what to do next. The one place for them.
namespace onefold::store::postgres {

/// What a server said of a statement that failed.
struct Complaint {
    QByteArray state;      ///< SQLSTATE, five characters
    QByteArray constraint; ///< of our own functions: which rule refuses, see functions.cpp
    QString message;       ///< the server's words
};

/// Whether the server gave up a transaction for the sake of another one, which it does without fault of either.
[[nodiscard]] bool isClash(const Complaint &complaint);

[[nodiscard]] Error failureFor(const Complaint &complaint, const QString &place);
/// @p words are libpq's: it keeps no code of why it could not connect.
[[nodiscard]] Error cannotConnect(const QString &words, const QString &place);
[[nodiscard]] Error driverMissing();
[[nodiscard]] Error pooled(const QString &place);
[[nodiscard]] Error serverTooOld(int version, const QString &place);
[[nodiscard]] Error notUnicode(const QByteArray &encoding, const QString &place);
/// The connection broke; the transaction that was under way is rolled back by the server.
[[nodiscard]] Error lost(const QString &place);
/// It broke while the change was made durable, and nobody could be asked since.
[[nodiscard]] Error uncertain(const QString &place);
/// PostgreSQL holds any text but one with U+0000 in it.
[[nodiscard]] Error cannotHold();

[[nodiscard]] Error notOurs(const QString &place);
[[nodiscard]] Error notThere(const QString &place, const QString &url);
[[nodiscard]] Error tooNew(const QString &place);
[[nodiscard]] Error tooOld(const QString &place, const QString &url);
/// @p role is what an admin can grant to @p login.
[[nodiscard]] Error notAllowed(const QString &place, const QString &login, const QString &role);
[[nodiscard]] Error mayNotPrepare(const QString &place, const QString &detail);
[[nodiscard]] Error extensionMissing(const QString &place, const QString &detail);

} // namespace onefold::store::postgres
