// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/scheduler.h"

#include <QFile>

#include <functional>

namespace onefold::net {

/// What all programs on this computer that send for one workspace have used up of its service's limits: a small file
/// beside the workspace, a lock on it held for a few microseconds at each request. It outlives the programs, as a day's
/// count does. One thread at a time.
class Ledger
{
public:
    /// @p path of the file, which is made where there is none; empty where nobody else sends.
    explicit Ledger(QString path) : m_path(std::move(path)) { }

    /// Runs @p body on what stands there, its times by the steady clock, while no other program is at it; keeps what it
    /// makes of it where it says true. Where the file cannot be had, or another program holds on to it, body runs on
    /// nothing and nothing is kept: then a program keeps to the limits by itself.
    void change(const std::function<bool(Usage &)> &body);

private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool lock();
    [[nodiscard]] bool lockOnce();
    void unlock();
    [[nodiscard]] Usage read();
    void write(const Usage &usage);

    const QString m_path;
    QFile m_file;
};

} // namespace onefold::net
