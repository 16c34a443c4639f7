// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/value.h"
#include "core/services/answer.h"
#include "core/services/exchange.h"
#include "core/services/kind.h"

#include <QDateTime>
#include <QJsonObject>

namespace onefold::services {

// Reading replies that may be anything: numbers as text, text as numbers, fields missing. Pure; any thread.

/// A reply's JSON object; where it is none, what the reply is instead. An empty body is an empty object.
[[nodiscard]] Answer<QJsonObject> objectIn(const Reply &reply, Kind kind);

/// A text, or a number as a text; empty for anything else.
[[nodiscard]] QString textIn(const QJsonValue &value);
/// A number of things: whole and not below zero, as a number or as a text; nothing for anything else.
[[nodiscard]] std::optional<qint64> countIn(const QJsonValue &value);
/// An id: a text, or a whole number that JSON's readers keep exactly; empty for anything else, as one that was rounded
/// is another contact's.
[[nodiscard]] QString idIn(const QJsonValue &value);
/// The first of the members @p names that holds a text.
[[nodiscard]] QString textIn(const QJsonObject &object, std::initializer_list<QLatin1StringView> names);
[[nodiscard]] std::optional<bool> flagIn(const QJsonValue &value);
[[nodiscard]] QStringList listIn(const QJsonValue &value);
/// ISO 8601, with or without a zone, or milliseconds since 1970; invalid for anything else. UTC.
[[nodiscard]] QDateTime timeIn(const QJsonValue &value);
/// A date from a date, a time or milliseconds since 1970, as YYYY-MM-DD; text of another form as it is.
[[nodiscard]] QString dateIn(const QJsonValue &value);
/// A custom field's value: text, number, boolean or a list of texts; nothing for what we have no type for.
[[nodiscard]] contact::Value valueIn(const QJsonValue &value);

/// The header Retry-After, in seconds or as a date: how long to wait, a day at most. Nothing where it is not there or
/// makes no sense.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterIn(const Reply &reply);

/// What a failed reply holds in words, whatever the service calls it: message (a text or an array), error, errors
/// (an array or an object of arrays), detail.
[[nodiscard]] QString wordsIn(const Reply &reply);
/// The failure common to all three services by the status alone, its message in words for people.
[[nodiscard]] Failure failureByStatus(const Reply &reply, Kind kind);
/// What to tell people of @p failure, by its kind and what the service said.
[[nodiscard]] QString sentenceFor(const Failure &failure, Kind kind);
/// The failure of a reply that is none of this service.
[[nodiscard]] Failure notUnderstood(const Reply &reply, Kind kind);

} // namespace onefold::services
