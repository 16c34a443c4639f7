// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contact/field.h"

#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace onefold::services {

/// Why a service did not do what it was asked: what a caller decides by.
enum class FailureKind {
    Unauthorised, ///< the token is not taken
    MissingScope, ///< the token is taken, but may not do this
    WrongPlace,   ///< the token is for another location or workspace, or there is none of this id
    NotFound,     ///< there is no such contact
    Duplicate,    ///< another contact has this identity
    Invalid,      ///< the values are refused
    LimitReached, ///< the account holds no more contacts
    RateLimited,  ///< too many requests for now; not processed
    ServerFault,  ///< 5xx: whether it was done is not known
    NotAService,  ///< the answer is not what the service would say: HTML, garbage, another server
    NotSent,      ///< the service could not be reached; nothing left this computer
    Lost,         ///< it was sent, and no answer came: whether it was done is not known
    Stopped,      ///< the person, or the end of the program
};

/// A failure, for the engine and, as message, for people. It holds no value of a contact but what the service itself
/// says in its message.
struct Failure {
    FailureKind kind = FailureKind::NotAService;
    QString message = {};                        ///< a sentence: what happened and what to do next
    QString said = {};                           ///< the service's own words, shortened
    QString trace = {};                          ///< the id to quote to the service's support
    QString existingId = {};                     ///< for Duplicate, where the service names it: the contact in the way
    QString matchedBy = {};                      ///< for Duplicate, where the service names it: "email" or "phone"
    std::optional<contact::FieldKey> field = {}; ///< for Invalid, where the service names one of ours
    std::optional<std::chrono::milliseconds> retryAfter = {};
    int status = 0;

    /// Whether the request may have been carried out all the same.
    [[nodiscard]] bool isDoubtful() const { return kind == FailureKind::ServerFault || kind == FailureKind::Lost; }
    /// Whether trying again later may help, without anybody doing anything.
    [[nodiscard]] bool isPassing() const
    {
        return isDoubtful() || kind == FailureKind::RateLimited || kind == FailureKind::NotSent
            || kind == FailureKind::Stopped;
    }
    /// Whether it lies with the account: nothing of anybody's can be sent before a person mends token, id or address.
    [[nodiscard]] bool isOfAccount() const
    {
        return kind == FailureKind::Unauthorised || kind == FailureKind::MissingScope
            || kind == FailureKind::WrongPlace;
    }
};

/// Either what was asked for or a Failure: Result<T> with more to decide by.
template<typename T>
class [[nodiscard]] Answer
{
public:
    Answer(T value) : m_value(std::move(value)) { }
    Answer(Failure failure) : m_failure(std::move(failure)) { }

    explicit operator bool() const { return m_value.has_value(); }
    const T &operator*() const { return *m_value; }
    T &operator*() { return *m_value; }
    const T *operator->() const { return &*m_value; }
    const Failure &failure() const { return m_failure; }

private:
    std::optional<T> m_value;
    Failure m_failure;
};

/// Nothing to give but that it was done.
struct Done { };

} // namespace onefold::services
