// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace onefold {

/// What kind of thing went wrong, so that a caller can decide; people read Error::message.
enum class ErrorCode {
    InvalidInput, ///< the caller asked for something that makes no sense
    NotFound,     ///< the thing named does not exist
    Exists,       ///< the thing to be made exists already
    Refused,      ///< a rule forbids it; nothing was changed
    Locked,       ///< another program holds the workspace and did not let go in time
    ReadOnly,     ///< the file or folder cannot be written
    DiskFull,     ///< no space left
    Corrupt,      ///< the file is damaged
    NotOurs,      ///< the file is sound but belongs to another program
    TooNew,       ///< written by a newer Onefold
    Unavailable,  ///< a file, server or device cannot be reached
    Uncertain,    ///< whether it was done could not be found out
    Cancelled,    ///< the person stopped it
    Failed,       ///< anything else the store or system reports
};

/// A failure: for people (message: what happened, what was kept, what to do next) and for a bug report (detail).
struct Error {
    ErrorCode code = ErrorCode::Failed;
    QString message;
    QString detail = {};

    bool operator==(const Error &) const = default;
};

/// Either a value or an Error. The one way a fallible function in Onefold answers: nothing throws across an interface.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The outcome of something that has no value to give.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) { }

    bool ok() const { return !m_failed; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace onefold
