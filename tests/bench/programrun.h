// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace onefold::bench {

/// What a program that ran to its end took.
struct ProgramRun {
    double seconds = 0;
    double memory = 0; ///< MiB, mapped files counted; the largest of all programs run so far
    QByteArray out;
    bool good = false;
};

/// Runs a program to its end, however long it takes; Linux tells how much memory it held at most.
[[nodiscard]] ProgramRun runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {});

} // namespace onefold::bench
