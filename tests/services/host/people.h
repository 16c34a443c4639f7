// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace onefold::testservices::host {

/// A made-up person, the same for the same number on every run. Addresses are of example.com, phone numbers of forms
/// that numbering plans know; no two numbers share one.
struct Person {
    QString firstName;
    QString lastName;
    QString email;
    QString phone; ///< E.164
    QString company;
    QString city;
};

[[nodiscard]] Person person(int n);

} // namespace onefold::testservices::host
