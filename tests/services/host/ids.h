// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <random>

namespace onefold::testservices::host {

/// Makes ids in the forms of the services; the same in every run with the same seed.
class Ids
{
public:
    explicit Ids(quint64 seed) : m_random(seed) { }

    /// @p length letters of @p alphabet.
    [[nodiscard]] QString next(QStringView alphabet, int length);
    /// A UUID of version 4 (RFC 9562).
    [[nodiscard]] QString uuid();

private:
    std::mt19937_64 m_random;
};

} // namespace onefold::testservices::host
