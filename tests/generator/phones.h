// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/generator/dice.h"

#include <QString>
#include <QStringList>

namespace onefold::generator {

/// The numbers of one range of a national numbering plan, counted: national significant numbers whose places are a
/// fixed digit, one of several digits ("[258]") or any digit ("#"). Different ranges of one country are equal or
/// disjoint.
class NumberRange
{
public:
    NumberRange() = default;
    explicit NumberRange(QStringView pattern);

    bool isEmpty() const { return m_places.isEmpty(); }
    quint64 capacity() const { return m_capacity; }

    /// The number that belongs to @p unit; different units below capacity() have different numbers. @p seed shuffles.
    QString number(quint64 unit, const Seed &seed) const;

private:
    QStringList m_places;
    quint64 m_capacity = 1;
};

/// How a country writes its numbers, digit by digit as "x"; the last x takes all digits that remain.
struct PhoneFormats {
    QString callingCode; ///< without plus
    QStringList mobile;  ///< national forms, trunk prefix included
    QStringList landline;
};

/// A phone number before it is written down.
struct Phone {
    QString number; ///< national significant number; empty where there is none
    QString extension = {};
    bool mobile = true;
    quint8 country = 0; ///< index into countries()

    bool isEmpty() const { return number.isEmpty(); }
};

enum class PhoneStyle { E164, International, National };

/// @p phone as a person or program would write it. Among national forms @p variant chooses.
[[nodiscard]] QString write(const Phone &phone, const PhoneFormats &formats, PhoneStyle style, quint32 variant);

} // namespace onefold::generator
