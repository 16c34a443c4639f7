// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/importing/run.h"

#include <cstdio>

namespace onefold::cli {

/// How far an import is, on a terminal only: a line that is written over itself, and gone when the object is. Belongs
/// to the thread that writes the stream, which must outlive it.
class ProgressLine
{
public:
    explicit ProgressLine(std::FILE *stream);
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const importing::ImportProgress &progress);

private:
    std::FILE *m_stream;
    const bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace onefold::cli
