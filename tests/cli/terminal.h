// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace onefold::clitest {

/// A terminal with nobody at it, for a program to write to. While it is held, whoever writes to it waits: so a program
/// that tells there how far it is stays at that place.
class Terminal
{
public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// The descriptor that is written to; valid as long as the object lives.
    [[nodiscard]] int descriptor() const { return m_program; }

    void hold();
    void goOn();

private:
    int m_person = -1;
    int m_program = -1;
};

} // namespace onefold::clitest
