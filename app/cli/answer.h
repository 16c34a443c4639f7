// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdio>

namespace onefold::cli {

/// The exit codes of PRODUCT.md §4.
enum class Exit { Success = 0, Failed = 1, WrongUsage = 2, Rejected = 3 };

/// Where the command line writes: answers to one stream, messages to the other. Flushed at every line, so that a line
/// once read by another program stands for something done.
class Answer
{
public:
    Answer(std::FILE *out, std::FILE *err, bool json) : m_out(out), m_err(err), m_json(json) { }

    /// Whether answers are to be JSON.
    [[nodiscard]] bool json() const { return m_json; }

    void line(const QJsonObject &object);
    /// A line for people on the answer stream; control characters are made visible.
    void line(const QString &text);
    /// A row for people on the answer stream, its cells separated by tabs.
    void columns(const QStringList &cells);
    /// A line for people on the message stream; control characters are made visible.
    void message(const QString &text);

    /// Whether an answer could not be written (a full disk, a closed pipe): nobody can have read it.
    [[nodiscard]] bool isLost() const { return std::ferror(m_out) != 0; }

    /// Reports a failure: as a message, and in JSON mode as {"error","message"} too. Gives the exit code for it.
    Exit failure(const Error &error);

private:
    std::FILE *m_out;
    std::FILE *m_err;
    bool m_json;
};

} // namespace onefold::cli
