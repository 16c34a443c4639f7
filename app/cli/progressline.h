// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"

#include <cstdio>

namespace onefold::cli {

/// How far long work is, on a terminal only: a line that is written over itself, and gone when the object is, which has
/// to go before anything else is written. Belongs to the thread that writes the stream, which must outlive it.
class ProgressLine
{
public:
    explicit ProgressLine(std::FILE *stream);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const importing::ImportProgress &progress);
    /// Of work that counts its steps: what part of them is done.
    void show(qint64 done, qint64 total);

private:
    void write(const QString &text);

    std::FILE *m_stream;
    const bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace onefold::cli
