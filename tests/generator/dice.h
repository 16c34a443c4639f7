// SPDX-FileCopyrightText: 2026 The Onefold developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// Contacts as they really are, seeded, with the truth about who is who. For tests and benchmarks only.
namespace onefold::generator {

/// The finaliser of splitmix64 (Steele, Lea, Flood 2014): every bit of the result depends on every bit of @p x.
[[nodiscard]] constexpr quint64 mix(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// A splitmix64 sequence. All arithmetic is on integers, so that every machine and library draws the same.
class Dice
{
public:
    constexpr explicit Dice(quint64 state) : m_state(state) { }

    constexpr quint64 next() { return mix(m_state += 0x9e3779b97f4a7c15ULL); }

    /// Uniform in [0, @p bound); the bias of under bound/2³² does not matter here.
    constexpr quint32 below(quint32 bound) { return static_cast<quint32>(((next() >> 32) * bound) >> 32); }

    /// In [0, @p bound) with low numbers likelier: the square of a uniform draw.
    constexpr quint32 skewed(quint32 bound)
    {
        const quint64 uniform = next() >> 32;
        return static_cast<quint32>((((uniform * uniform) >> 32) * bound) >> 32);
    }

    /// True in the share @p rate (0 to 1) of draws. Scaling by a power of two is exact, so this too is the same
    /// everywhere.
    constexpr bool chance(double rate) { return static_cast<double>(next() >> 32) < rate * 4294967296.0; }

private:
    quint64 m_state;
};

/// What a sequence of draws decides: each decision has its own, so that a new one leaves the others as they were.
enum class Stream : quint64 {
    Kind,
    Original,
    Block,
    Pair,
    Namesake,
    Employment,
    Country,
    Culture,
    Name,
    Company,
    Life,
    Row,
    Distortion,
    Numbers,
    Habit,
    Role
};

/// The seed of a whole population, from which any decision about anyone can be drawn at once.
class Seed
{
public:
    constexpr explicit Seed(quint64 value) : m_value(mix(value ^ 0x0f01d0f01d0f01dULL)) { }

    [[nodiscard]] constexpr Dice dice(Stream stream, quint64 number) const
    {
        const quint64 key = mix(m_value + (static_cast<quint64>(stream) + 1) * 0xd1342543de82ef95ULL);
        return Dice(mix(key ^ (number * 0xff51afd7ed558ccdULL + 1)));
    }

private:
    quint64 m_value;
};

} // namespace onefold::generator
